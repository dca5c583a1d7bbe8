import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { DATA_TABLES, datasetTranslator } from "../../../src/core/dataset";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { CLEAN_PROJECT, type Cells } from "../../support/evaluation-builder";
import { expectOneLine, form, jiyan, temporaryFolder, type Session } from "./session";

const path = temporaryFolder();
const DOCS = ["data.zh-CN.md", "data.md"].map((name) => join(__dirname, "../../../docs", name));

async function typed(file: string, cells: Cells): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("项目自评表");
  for (const [address, value] of Object.entries({ ...CLEAN_PROJECT, ...cells })) {
    if (typeof value === "string" || typeof value === "number") sheet.getCell(address).value = value;
  }
  await workbook.xlsx.writeFile(file);
}

/** What the guides ask their questions of. */
const COUNTY: Readonly<Record<string, Cells>> = {
  "公路养护中心.xlsx": {},
  "公路养护中心-2021.xlsx": { A2: "（2021年度）", F12: "285公里", H12: 14.25, I12: "汛期停工", H19: 98.6 },
  "水利站.xlsx": {
    ...{ C3: "灌区管护", C4: "云山县水利局", F4: "云山县水利站", D12: "管护渠道里程" },
    ...{ E6: 72, G6: "72%", H6: 7.2, E7: 52, F12: "240公里", H12: 12, I12: "两座支渠改线", H19: 94 },
  },
  "环卫所.xlsx": {
    ...{ C3: "垃圾清运", C4: "云山县城管局", F4: "云山县环卫所", D12: "清运道路里程", F12: "420公里" },
  },
  "文化馆.xlsx": {
    ...{
      C3: "文化下乡",
      C4: "云山县文旅局",
      F4: "云山县文化馆",
      D12: "演出场次",
      E12: "≥300场",
      F12: "300场",
    },
    ...{ D18: "观众满意度(问卷200份)", F18: "81%", H18: 10 },
  },
  "敬老院.xlsx": {
    ...{
      C3: "集中供养",
      C4: "云山县民政局",
      F4: "云山县敬老院",
      D12: "供养人数",
      E12: "≥300人",
      F12: "270人",
    },
    ...{ H12: 13.5, H19: 97.85 },
  },
};

let data = "";
let session: Session | undefined;

beforeAll(async () => {
  const folder = path("收到");
  mkdirSync(folder);
  for (const [name, cells] of Object.entries(COUNTY)) await typed(join(folder, name), cells);
  data = path("数据");
  session = await jiyan(["consolidate", folder, "-o", path("汇总.xlsx"), "--parquet", data]);
});

test("consolidating tells where the data are", () => {
  expect(session).toMatchObject({ code: 0, err: "" });
  expect(session?.out).toMatch(/数据已存为Parquet，在.*数据。/);
});

const ask = (sql: string, ...options: readonly string[]) => jiyan(["query", sql, data, ...options]);

async function answer(sql: string): Promise<readonly Record<string, unknown>[]> {
  const { out, err } = await ask(sql, "--json");
  expect(err).toBe("");
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A question of a guide with its answer. */
const QUESTION = /```sql\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;

test.each(DOCS)("the ten questions of %s have the answers that it shows", async (file) => {
  const guide = readFileSync(file, "utf8");
  const answers: string[] = [];
  for (const [, sql = ""] of guide.matchAll(QUESTION)) {
    const { out, code, err } = await ask(sql, "--locale", file.endsWith(".zh-CN.md") ? "zh-CN" : "en");
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").length).toBeGreaterThan(5);
    answers.push(out);
  }
  expect(answers).toHaveLength(10);
  const shown = guide.replace(
    QUESTION,
    (_, sql: string) => `\`\`\`sql\n${sql}\`\`\`\n\n\`\`\`text\n${answers.shift() ?? ""}\`\`\``,
  );
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, shown);
  expect(readFileSync(file, "utf8")).toBe(shown);
});

test.each([
  ["zh-CN", 0],
  ["en", 1],
] as const)("the guide in %s has every table and column as it is", (locale, index) => {
  const guide = readFileSync(DOCS[index] ?? "", "utf8").replace(/ +\|/g, " |");
  const t = datasetTranslator(locale);
  for (const { name, columns } of DATA_TABLES) {
    expect(guide).toContain(`### \`${name}\``);
    for (const column of columns) {
      expect(guide).toContain(
        `| \`${column.name}\` | ${column.type} | ${t(`dataset.${name}.${column.name}`)} |`,
      );
    }
  }
});

test("columns have their declared types; money is exact and in yuan, and adds up", async () => {
  for (const { name, columns } of DATA_TABLES) {
    const told = await answer(`describe ${name}`);
    expect(told.map(({ column_name: column, column_type: type }) => [column, type])).toEqual(
      columns.map((column) => [column.name, column.type]),
    );
  }
  const [money] = await answer(
    "select sum(executed) as one, (select sum(executed) from budget where part = 'total') as other from forms",
  );
  expect(money).toEqual({ one: "5495000.0000", other: "5495000.0000" });
  expect(await answer("select sum(points) as s from indicators where name = '年度养护任务完成率'")).toEqual([
    { s: "58.800000" },
  ]);
});

test("rows are those that score and check tell of", async () => {
  const folder = path("一份");
  mkdirSync(folder);
  copyFileSync(form("26-lingling-linye-bumen-2021"), join(folder, "林业局.xlsx"));
  const own = path("一份数据");
  await jiyan(["consolidate", folder, "-o", path("一份.xlsx"), "--parquet", own]);
  const { out } = await jiyan([
    "query",
    "select name, cell, points from indicators order by position",
    own,
    "--json",
  ]);
  const rows = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; cell: string; points: string });
  const score = JSON.parse((await jiyan(["score", join(folder, "林业局.xlsx"), "--json"])).out) as {
    scorecards: { indicators: { name: string; at: string; score: { points: number } | null }[] }[];
  };
  expect(rows.map(({ name, cell, points }) => [name, cell, Number(points)])).toEqual(
    score.scorecards.flatMap(({ indicators }) =>
      indicators.map(({ name, at, score: found }) => [name, at, found?.points ?? 0]),
    ),
  );
  const check = JSON.parse((await jiyan(["check", join(folder, "林业局.xlsx"), "--json"])).out) as {
    findings: { rule: string }[];
  };
  const [found] = (await jiyan(["query", "select count(*) as n from findings", own, "--json"])).out
    .trim()
    .split("\n");
  expect(JSON.parse(found ?? "")).toEqual({ n: String(check.findings.length) });
});

test("an answer goes into a workbook", async () => {
  const output = path("结果.xlsx");
  const sql = "select unit, points from forms where year = 2022 order by points, unit";
  expect((await ask(sql, "-o", output)).out).toMatch(/5行已写入/);
  const read = await readWorkbook(readFileSync(output));
  const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
  expect(rows[1]?.[0]?.text).toBe(sql);
  expect(rows[2]?.map((cell) => cell?.text)).toEqual(["unit", "points"]);
  expect(rows).toHaveLength(8);
  expect(typeof rows[3]?.[1]?.value).toBe("number");
  writeFileSync(output, "别的");
  expectOneLine(await ask(sql, "-o", output), /已经存在/);
});

describe("only questions are answered", () => {
  const marker = path("写出.csv");

  test.each([
    ["select 1; select 2", /一次只能查询一句/],
    ["", /一次只能查询一句|查询不能执行/],
    ["delete from forms", /查询/],
    ["create table t as select 1", /只能查询/],
    ["set memory_limit = '1GB'", /只能查询|查询不能执行/],
    [`copy forms to '${marker}'`, /查询/],
    [`copy (select 1) to '${marker}'`, /查询/],
    ["select * from read_csv('/etc/passwd')", /查询不能执行/],
    ["select * from read_text('/etc/hostname')", /查询不能执行/],
    ["select * from 'https://example.org/x.parquet'", /查询不能执行/],
    ["attach '/tmp/x.db'", /只能查询|查询不能执行/],
    ["install httpfs", /只能查询|查询不能执行/],
    ["select nothing from forms", /查询不能执行/],
  ])("%s", async (sql, sentence) => {
    const session = await ask(sql);
    expect(session).toMatchObject({ code: 2, out: "" });
    expect(session.err).toMatch(sentence);
    expect(session.err).not.toMatch(/\bat .+:\d+:\d+/);
    expect(() => readFileSync(marker)).toThrow(/ENOENT/);
  });
});

test("a folder without data, and one with damaged data, are told with the way out", async () => {
  const empty = path("空");
  mkdirSync(empty);
  expectOneLine(await jiyan(["query", "select 1", empty]), /没有汇总数据；请先运行 jiyan consolidate/);
  writeFileSync(join(empty, "forms.parquet"), "x");
  const damaged = await jiyan(["query", "select 1", empty]);
  expect(damaged.err).toMatch(/forms\.parquet”无法读取，可能已损坏；请重新运行/);
});

test("data of another's are not replaced without leave; those of a former run are renewed", async () => {
  const again = () => jiyan(["consolidate", path("收到"), "-o", path("汇总.xlsx"), "--parquet", data]);
  expect((await again()).code).toBe(0);
  writeFileSync(join(data, "forms.parquet"), "别人的");
  expectOneLine(await again(), /forms\.parquet”已经存在/);
  expect(
    (await jiyan(["consolidate", path("收到"), "-o", path("汇总.xlsx"), "--parquet", data, "--force"])).code,
  ).toBe(0);
  expect((await answer("select count(*) as n from forms"))[0]).toEqual({ n: "6" });
});

test("without a question, tables and columns are listed", async () => {
  const { code, out } = await jiyan(["query"]);
  expect(code).toBe(0);
  for (const { name } of DATA_TABLES) expect(out).toContain(`${name}：`);
});

test("without DuckDB a sentence says what is needed, before any work", async () => {
  jest.resetModules();
  jest.doMock("@duckdb/node-api", () => {
    throw new Error("Cannot find module");
  });
  try {
    const { loadDuckDB } = await import("../../../src/apps/cli/dataset/duckdb");
    expect(await loadDuckDB()).toMatchObject({ ok: false, error: { id: "cli.query.no-duckdb" } });
  } finally {
    jest.dontMock("@duckdb/node-api");
  }
});

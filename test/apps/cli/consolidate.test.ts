import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import { linksFrom, linkTo } from "../../../src/apps/cli/consolidate/source-link";
import { sourceText } from "../../../src/hosts/file/consolidating";
import { writeWholeBy } from "../../../src/apps/cli/whole-file";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { CLEAN_PROJECT, type Cells } from "../../support/evaluation-builder";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { expectOneLine, form, jiyan, temporaryFolder, type Session } from "./session";

const path = temporaryFolder();
const FORMS = join(__dirname, "../../fixtures/forms");
const NAMES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
const [GOOD, FAULTY] = [form("08-hubeikeji-jiangzhuxuejin-2021"), form("26-lingling-linye-bumen-2021")];

let places = 0;

/** A new place with a folder 收到 of these files: paths of workbooks, or bytes. */
function received(files: Readonly<Record<string, string | Uint8Array>>) {
  places += 1;
  const root = path(String(places));
  const folder = join(root, "收到");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") copyFileSync(content, join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
  const output = join(root, "汇总.xlsx");
  const run = (...options: readonly string[]) => jiyan(["consolidate", folder, "-o", output, ...options]);
  return { root, folder, output, run };
}

async function typed(name: string, cells: Cells): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const [address, value] of Object.entries({ ...CLEAN_PROJECT, ...cells })) {
    if (typeof value === "string" || typeof value === "number") sheet.getCell(address).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The rows below the headings of a sheet, as a person sees them. */
async function rowsOf(file: string, name: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value.sheets.find((one) => one.name === name);
  const rows = (sheet?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
  return rows.slice(1);
}

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

describe("all published forms in one workbook", () => {
  const { output, run } = received(Object.fromEntries(NAMES.map((name) => [name, join(FORMS, name)])));

  let session: Session | undefined;

  beforeAll(async () => {
    session = await run();
  });

  test("has the sheets that a bureau works in, with fixed headings, filters and page titles", async () => {
    expect(session).toMatchObject({ code: 0, err: "" });
    const { worksheets } = await opened(output);
    expect(worksheets.map(({ name }) => name)).toEqual([
      "汇总表",
      "各单位自评情况",
      "单位得分排名",
      "预算执行",
      "三公与基础数据",
      "问题清单",
      "重复",
      "未能读取",
      "总体评价报告",
      "_jiyan",
      "_jiyan_baseline",
      "统计图",
    ]);
    const composed = new Set(["总体评价报告", "_jiyan", "_jiyan_baseline", "统计图"]);
    for (const { views, autoFilter, pageSetup } of worksheets.filter(({ name }) => !composed.has(name))) {
      expect(views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
      expect(autoFilter).toMatch(/^A1:/);
      expect(pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, fitToHeight: 0 });
      expect(pageSetup.printTitlesRow).toBe("1:1");
    }
    // Sources of the values are for the screen.
    expect(worksheets[0]?.pageSetup.printArea).toBe(`A1:N${(await rowsOf(output, "汇总表")).length + 1}`);
  });

  test("has a row for each indicator that read and score tell, with points and source", async () => {
    const rows = await rowsOf(output, "汇总表");
    const scores = await Promise.all(
      NAMES.map(async (name) => {
        const { out } = await jiyan(["score", join(FORMS, name), "--json"]);
        const { scorecards } = JSON.parse(out) as {
          scorecards: { indicators: { name: string; at: string; score: { points: number } | null }[] }[];
        };
        return scorecards.flatMap(({ indicators }) => indicators);
      }),
    );
    const expected = scores.flat().map(({ name, at, score }) => [name, at, score?.points.toString() ?? ""]);
    const written = rows.map((row) => [row[5], (row[14] ?? "").replace(/^\[.*?\]/, ""), row[12]]);
    expect(written.map(([name, at]) => [name, at])).toEqual(expected.map(([name, at]) => [name, at]));
    expect(written.map(([, , points]) => Number(points))).toEqual(
      expected.map(([, , points]) => Number(points)),
    );
  });

  test("leads from every value to the cell that it comes from", async () => {
    const { worksheets } = await opened(output);
    for (const sheet of worksheets) {
      const source = sheet.getRow(1).values as readonly string[];
      const column = source.indexOf("来源");
      if (column === -1) continue;
      for (let row = 2; row <= sheet.rowCount; row += 1) {
        const cell = sheet.getCell(row, column);
        expect(cell.hyperlink).toMatch(/^%E6%94%B6%E5%88%B0\/.*\.xlsx#'.+'![A-Z]+\d+$/);
        const file = decodeURIComponent(cell.hyperlink.split("#")[0] ?? "");
        expect(existsSync(join(dirname(output), file))).toBe(true);
      }
    }
  });

  (hasSchemaCheck ? describe : describe.skip)("as a package", () => {
    test("keeps the schemas of the file format", () => {
      expect([...schemaFindings(new Map([["汇总", readFileSync(output)]])).values()].flat()).toEqual([]);
    });
  });
});

describe("what was received badly", () => {
  test("is told, and disturbs nothing else", async () => {
    const { folder, output, run } = received({
      "好.xlsx": GOOD,
      "好的副本.xlsx": GOOD,
      "局/坏.xlsx": readFileSync(FAULTY).subarray(0, 3000),
      "局/空.xlsx": Buffer.alloc(0),
      "旧.xls": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "~$好.xlsx": Buffer.alloc(165),
      "说明.docx": Buffer.from("x"),
    });
    symlinkSync("..", join(folder, "局", "上级"));
    const session = await run();
    expect(session).toMatchObject({ code: 1, err: "" });
    expect(session.out).toContain("汇总1个工作簿、1份表");
    expect(session.out).toContain("重复1处");
    expect(session.out).toContain("3个文件未能读取");
    const unread = await rowsOf(output, "未能读取");
    expect(unread.map(([file = ""]) => file.slice(folder.length + 1))).toEqual(
      ["旧.xls", "局/坏.xlsx", "局/空.xlsx"].sort(new Intl.Collator("zh-CN").compare),
    );
    expect(unread.map(([, problem]) => problem).join("\n")).toMatch(/另存为\.xlsx/);
    expect((await rowsOf(output, "重复")).map(([double]) => double)).toEqual(["文件内容相同，只计一次"]);
  });

  test("two files of one unit both stay and are told; the one changed last is ranked", async () => {
    const { folder, output, run } = received({
      "初稿.xlsx": await typed("自评表", {}),
      "定稿.xlsx": await typed("自评表", { F14: "100%" }),
    });
    for (const [name, day] of [
      ["初稿.xlsx", "2026-03-01"],
      ["定稿.xlsx", "2026-03-05"],
    ] as const) {
      utimesSync(join(folder, name), new Date(day), new Date(day));
    }
    expect((await run()).code).toBe(0);
    expect((await rowsOf(output, "重复")).map((row) => row.slice(0, 4))).toEqual([
      ["同一单位、项目和年度", "云山县公路养护中心", "农村公路养护", "2022"],
    ]);
    const ranking = await rowsOf(output, "单位得分排名");
    expect(ranking.map((row) => [row[1], row[13], row[14]?.includes("定稿")])).toEqual([
      ["1", "交来不止一份，按最后修改的一份排名，请核实", true],
      ["", "重复，另有一份为准，不编名次", false],
    ]);
  });

  test("nothing of it becomes a formula, whatever it begins with", async () => {
    const danger = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.org","x")', "\t=1"];
    const files = await Promise.all(
      danger.map(async (text, place): Promise<[string, Uint8Array]> => [
        `=${place}+1.xlsx`,
        await typed(`=表${place}`, { C3: text, F4: text, D12: text, I14: text }),
      ]),
    );
    const { output, run } = received(Object.fromEntries(files));
    expect((await run()).code).toBe(0);
    const read = await readWorkbook(readFileSync(output));
    if (!read.ok) throw new Error(read.error.code);
    const cells = read.value.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []));
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    const units = (await rowsOf(output, "汇总表")).map(([unit]) => unit?.trim());
    for (const text of danger) expect(units).toContain(text.trim());
  });

  test.each(["👍甲.xlsx", `${"长".repeat(80)}.xlsx`, "\u202e甲#1 100%.xlsx", "a&b'c.xlsx"])(
    "a file may be called %j",
    async (name) => {
      const { root, output, run } = received({ [name]: GOOD });
      expect(await run()).toMatchObject({ code: 0, err: "" });
      const { hyperlink } = (await opened(output)).getWorksheet("汇总表")?.getCell("O2") ?? {};
      const [file = ""] = (hyperlink ?? "").split("#");
      expect(existsSync(join(root, decodeURIComponent(file)))).toBe(true);
    },
  );

  test("alone gives no workbook", async () => {
    const { output, run, folder } = received({ "坏.xlsx": Buffer.from("x") });
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^jiyan: 1个文件都不能用，没有可汇总的内容：\n {2}“.*坏\.xlsx”/);
    expect(existsSync(output)).toBe(false);
    rmSync(join(folder, "坏.xlsx"));
    expectOneLine(await run(), /中没有工作簿/);
  });
});

describe("a second run", () => {
  const told = (out: string): { readonly reused: number; readonly workbooks: number } =>
    JSON.parse(out) as { reused: number; workbooks: number };

  test("reads only what changed; another pack or language is another extract", async () => {
    const { folder, run } = received({ "a.xlsx": GOOD, "b.xlsx": FAULTY });
    expect(told((await run("--json")).out).reused).toBe(0);
    expect(told((await run("--json")).out).reused).toBe(2);
    copyFileSync(form("05-jishan-zhaidian-gongwei-2021"), join(folder, "b.xlsx"));
    expect(told((await run("--json")).out).reused).toBe(1);
    expect(told((await run("--json", "--pack", "common-2013")).out).reused).toBe(0);
    expect(told((await run("--json", "--locale", "en")).out).reused).toBe(0);
  });

  test("reads again what the store holds no more, or not whole", async () => {
    const { root, run } = received({ "a.xlsx": GOOD });
    const store = join(root, "存");
    await run("--store", store);
    const [entry = ""] = readdirSync(store, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    for (const damage of ["{", '{"format":0}', readFileSync(join(store, entry), "utf8").slice(0, -9)]) {
      writeFileSync(join(store, entry), damage);
      expect(told((await run("--store", store, "--json")).out).reused).toBe(0);
    }
    expect(told((await run("--store", store, "--json")).out).reused).toBe(1);
  });

  test("replaces its own workbook, but none that somebody worked on unless --force says so", async () => {
    const { folder, output, run } = received({ "a.xlsx": GOOD });
    await run();
    copyFileSync(FAULTY, join(folder, "b.xlsx"));
    expect((await run()).code).toBe(0);
    const workbook = await opened(output);
    const [sheet] = workbook.worksheets;
    if (sheet) sheet.getCell("A2").value = "已核对";
    await workbook.xlsx.writeFile(output);
    const before = readFileSync(output);
    expectOneLine(await run(), /已经存在，未予覆盖/);
    expect(readFileSync(output).equals(before)).toBe(true);
    expect((await run("--force")).code).toBe(0);
  });

  test("does not read the workbook that it writes, where that lies in the folder", async () => {
    const { folder } = received({ "a.xlsx": GOOD });
    const argv = ["consolidate", folder, "-o", join(folder, "汇总.xlsx"), "--json"];
    await jiyan(argv);
    expect(told((await jiyan(argv)).out)).toMatchObject({ workbooks: 1, unread: [] });
  });
});

test("--json keeps the published format", async () => {
  const { run } = received({ "a.xlsx": GOOD, "b.xlsx": GOOD, "c.xlsx": Buffer.from("x") });
  const schema = join(__dirname, "../../../docs/schemas/consolidate.schema.json");
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
  const { out } = await run("--json");
  validate(JSON.parse(out));
  expect(validate.errors ?? null).toBeNull();
});

test.each([
  [["-o", "汇总.csv"], /扩展名应为\.xlsx/],
  [["-o", "no-such-folder/汇总.xlsx"], /no-such-folder/],
  [["-o", "汇总.xlsx", "--pack", "x"], /没有规则包/],
  [[], /必须给出选项“-o/],
])("what cannot be carried out is said in one line: %j", async (options, sentence) => {
  expectOneLine(await jiyan(["consolidate", FORMS, ...options]), sentence);
});

test("an output that cannot be written whole leaves the former one and nothing beside it", async () => {
  const file = path("former.xlsx");
  writeFileSync(file, "former");
  const before = readdirSync(path("."));
  const full = writeWholeBy(file, (temporary) => {
    writeFileSync(temporary, "half");
    return Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
  });
  await expect(full).rejects.toThrow("no space");
  expect(readFileSync(file, "utf8")).toBe("former");
  expect(readdirSync(path("."))).toEqual(before);
});

test.each([
  [{ file: "/a/收到/甲.xlsx", at: "表!E14" }, "%E6%94%B6%E5%88%B0/%E7%94%B2.xlsx#'表'!E14"],
  [{ file: "/a/甲 #1.xlsx", at: "it's a!E1" }, "%E7%94%B2%20%231.xlsx#'it''s%20a'!E1"],
  [{ file: "/b/x.xlsx", at: null }, "../b/x.xlsx"],
])("the link to %j", (source, address) => {
  expect(linkTo(source, "/a/汇总.xlsx")).toBe(address);
  const next = linksFrom("/a/汇总.xlsx");
  const other = { ...source, file: "/a/other.xlsx" };
  expect([source, source, other, source].map(next)).toEqual([
    address,
    address,
    linkTo(other, "/a/汇总.xlsx"),
    address,
  ]);
  expect(sourceText(source)).toContain(source.file);
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import {
  packFileOutputSchema,
  packTestOutputSchema,
  type PackTestOutput,
} from "../../../src/apps/cli/json/packs";
import { PACKS } from "../../../src/core/rules";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { expectOneLine, form, jiyan, temporaryFolder, typeWorkbook } from "./session";

const path = temporaryFolder();
const DOCS = join(__dirname, "../../../docs");
const COUNTY = join(DOCS, "examples/county-2025");

let places = 0;

/** A path that nothing is at yet. */
function fresh(name: string): string {
  places += 1;
  return path(`${places}-${name}`);
}

async function exported(id: string, ...options: readonly string[]): Promise<string> {
  const file = fresh("规则包.xlsx");
  expect(await jiyan(["packs", "export", id, "-o", file, ...options])).toMatchObject({ code: 0, err: "" });
  return file;
}

/** The workbook with cells of a sheet changed, as a person would save it. */
async function changed(
  file: string,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const found = workbook.getWorksheet(sheet);
  if (!found) throw new Error(sheet);
  for (const [address, value] of Object.entries(cells)) found.getCell(address).value = value;
  const output = fresh("改过.xlsx");
  await workbook.xlsx.writeFile(output);
  return output;
}

test.each(PACKS.map(({ id }) => id))("%s goes out as a workbook and comes back", async (id) => {
  const file = await exported(id);
  const json = fresh("规则包.json");
  expect((await jiyan(["packs", "import", file, "-o", json])).code).toBe(0);
  expect(JSON.parse(readFileSync(json, "utf8"))).toEqual(PACKS.find((pack) => pack.id === id));
  expect((await jiyan(["packs", "check", json])).code).toBe(0);
  expect(await jiyan(["packs", "test", file])).toMatchObject({ code: 0, err: "" });
});

test("in English, too", async () => {
  const file = await exported("kpi", "--locale", "en");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  expect(workbook.worksheets.map(({ name }) => name).slice(0, 6)).toEqual([
    ...["guide", "fields", "examples", "texts", "levels", "level2"],
  ]);
  expect((await jiyan(["packs", "check", file, "--locale", "en"])).out).toMatch(
    /General key performance indicators/,
  );
});

(hasSchemaCheck ? describe : describe.skip)("as a package", () => {
  test("an exported workbook keeps the schemas of the file format", async () => {
    const file = await exported("common-2013");
    expect([...schemaFindings(new Map([["规则包", readFileSync(file)]])).values()].flat()).toEqual([]);
  });
});

test("the same pack gives the same bytes, and a workbook that is there is not replaced without leave", async () => {
  const [one, other] = [await exported("mof-2020"), await exported("mof-2020")];
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  writeFileSync(one, "别的内容");
  expectOneLine(await jiyan(["packs", "export", "mof-2020", "-o", one]), /已经存在，未予覆盖/);
  expect(readFileSync(one, "utf8")).toBe("别的内容");
  expect((await jiyan(["packs", "export", "mof-2020", "-o", one, "--force"])).code).toBe(0);
});

test("a wrong cell is told with what stands there and what to do, and nothing is written", async () => {
  const file = await changed(await exported("mof-2020"), "评价等级", { B4: "九十" });
  const check = await jiyan(["packs", "check", file]);
  expect(check).toMatchObject({ code: 1, err: "" });
  expect(check.out).toMatch(/评价等级!B4：“下限”应填写数字，现为“九十”。写法如：10、90。/);
  const json = fresh("x.json");
  const session = await jiyan(["packs", "import", file, "-o", json]);
  expect(session.code).toBe(2);
  expect(session.err).toMatch(/1处问题，没有写出规则包：\n\s*评价等级!B4：/);
  expect(existsSync(json)).toBe(false);
  const use = await jiyan(["score", form("26-lingling-linye-bumen-2021"), "--pack", file]);
  expectOneLine(use, /共1处问题，第一处在评价等级!B4/);
});

test("a workbook may follow --pack, and rules changed in it count", async () => {
  const file = await changed(await exported("mof-2020"), "计分方法", { B4: "全得或不得" });
  const { out } = await jiyan(["score", form("26-lingling-linye-bumen-2021"), "--pack", file, "--explain"]);
  expect(out).toMatch(/木材销售收入（D22）：0分，满分6分/);
});

test("what does not fit together is told, and the pack counts all the same", async () => {
  const file = await changed(await exported("mof-2020"), "基本", { B8: 15 });
  const { code, out } = await jiyan(["packs", "check", file]);
  expect([code, out]).toEqual([0, expect.stringMatching(/规则包没有问题[\s\S]*合计105，总分是100/)]);
});

describe("examples", () => {
  test("that earn other points than they should are told, with the steps", async () => {
    const file = await changed(await exported("mof-2020"), "计分方法", { B4: "全得或不得" });
    const { code, out } = await jiyan(["packs", "test", file]);
    expect(code).toBe(1);
    expect(out).toMatch(/未达到指标值\u3000指标值≥100\u3000完成值90：0分，满分10分\n.*\n {4}与应得分9分不同/);
    expect(out).toMatch(/共10个例子，2个与应得分不同。/);
  });

  test("may come from a workbook of their own", async () => {
    const rows = [
      ["一级指标", "指标", "指标值", "完成值", "分值", "应得分"],
      ["产出指标", "造林面积", "≥100亩", "90亩", 10, 9],
    ];
    const own = await typeWorkbook(fresh("例子.xlsx"), { 试算: rows });
    const { code, out } = await jiyan(["packs", "test", "hubei-2020", own]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/1\. 造林面积\u3000指标值≥100亩\u3000完成值90亩：9分，满分10分/),
    ]);
    const none = await typeWorkbook(fresh("没有.xlsx"), { 表: rows });
    expectOneLine(await jiyan(["packs", "test", "hubei-2020", none]), /没有“试算”工作表/);
  });

  test("are one of each kind where there are none", async () => {
    const { code, out } = await jiyan(["packs", "test", "mof-2020", "--json"]);
    const told = JSON.parse(out) as PackTestOutput;
    expect(code).toBe(0);
    expect(told.examples.map(({ points }) => points)).toEqual([
      "9.55",
      "10",
      "9",
      "10",
      "8.33",
      "9",
      "9.17",
      "6",
      "8",
      "9.44",
    ]);
    expect(
      told.examples.every(({ at, agrees, steps }) => at === null && agrees === true && steps.length > 0),
    ).toBe(true);
  });
});

test.each([
  [["packs", "export"], /请写明规则包/],
  [["packs", "export", "mof-2020"], /请用 -o 写明/],
  [["packs", "export", "没有这个", "-o", "x.xlsx"], /没有/],
  [["packs", "export", "mof-2020", "-o", "x.json"], /\.xlsx/],
  [["packs", "import", "x.xlsx"], /请用 -o 写明/],
  [["packs", "import", "没有.xlsx", "-o", "x.json"], /没有.*没有\.xlsx|找不到|不存在/],
  [["packs", "check", "a", "b"], /不认识“b”/],
  [["packs", "bake", "a"], /不认识“bake”/],
  [["packs", "check", form("26-lingling-linye-bumen-2021")], /不是规则包工作簿；请用 jiyan packs export/],
])("%j is refused in a line", async (argv, sentence) => {
  expectOneLine(await jiyan(argv), sentence);
});

describe("the example of a county in the guide", () => {
  test("is sound, earns what it says, and is the pack that stands beside it", async () => {
    expect(await jiyan(["packs", "check", `${COUNTY}.xlsx`])).toMatchObject({ code: 0, err: "" });
    expect((await jiyan(["packs", "test", `${COUNTY}.xlsx`])).code).toBe(0);
    const json = fresh("county.json");
    await jiyan(["packs", "import", `${COUNTY}.xlsx`, "-o", json]);
    const { lexicon, ...pack } = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    const { lexicon: words, ...written } = JSON.parse(readFileSync(`${COUNTY}.json`, "utf8")) as Record<
      string,
      unknown
    >;
    expect(pack).toEqual(written);
    expect(lexicon).toMatchObject(words as object);
  });

  test("is what export makes of it", async () => {
    const file = fresh("county.xlsx");
    await jiyan(["packs", "export", `${COUNTY}.json`, "-o", file]);
    expect(readFileSync(file).equals(readFileSync(`${COUNTY}.xlsx`))).toBe(true);
  });
});

describe("--json", () => {
  const published = (name: string) =>
    JSON.parse(readFileSync(join(DOCS, `schemas/${name}.schema.json`), "utf8")) as Record<string, unknown>;

  test.each([
    ["packs-file", packFileOutputSchema],
    ["packs-test", packTestOutputSchema],
  ] as const)("docs/schemas/%s.schema.json is up to date", (name, schema) => {
    const { title, ...rest } = published(name);
    expect(title).toMatch(/^Output of jiyan packs/);
    expect(rest).toEqual(JSON.parse(JSON.stringify(toJsonSchema(schema))));
  });

  test("keeps the published formats", async () => {
    const [file, json] = [fresh("a.xlsx"), fresh("a.json")];
    const outputs = [
      ["packs-file", await jiyan(["packs", "export", "kpi", "-o", file, "--json"])],
      ["packs-file", await jiyan(["packs", "import", file, "-o", json, "--json"])],
      ["packs-test", await jiyan(["packs", "test", file, "--json"])],
      ["packs-check", await jiyan(["packs", "check", file, "--json"])],
    ] as const;
    for (const [name, { out }] of outputs) {
      const validate = new Ajv({ strict: false }).compile(published(name));
      expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    }
  });
});

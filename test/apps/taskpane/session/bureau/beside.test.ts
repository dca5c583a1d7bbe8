import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { plantedYears } from "../../../../../scripts/bench/planted-years.cjs";
import { consolidateFiles } from "../../../../../src/apps/taskpane/session/bureau/consolidate";
import type { ConsolidationBeside, GivenFile } from "../../../../../src/apps/taskpane/session/bureau/api";
import { packById } from "../../../../../src/core/rules";
import { jiyan, temporaryFolder } from "../../../cli/session";

const path = temporaryFolder();
const [BEFORE, AFTER] = [path("上年"), path("本年")];
const UNITS = [1, 2, 3];

type Rows = readonly (readonly (string | number | null | undefined)[])[];

async function written(file: string, sheet: string, rows: Rows): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(file);
  return file;
}

/** Paths as names: what is said of a file is then the same as on the command line. */
function fileOf(file: string): File {
  return new File([readFileSync(file)], file, { lastModified: statSync(file).mtimeMs });
}

function filesIn(folder: string): readonly GivenFile[] {
  return readdirSync(folder).map((name) => ({
    path: join(folder, name),
    file: fileOf(join(folder, name)),
  }));
}

let [materials, packFile, packWorkbook] = ["", "", ""];

beforeAll(async () => {
  mkdirSync(BEFORE);
  mkdirSync(AFTER);
  for (const number of UNITS) {
    const { last, now } = plantedYears(number);
    await written(join(BEFORE, `${number}.xlsx`), "项目自评表", last);
    await written(join(AFTER, `${number}.xlsx`), "项目自评表", now);
  }
  materials = await written(path("素材.xlsx"), "素材", [
    ["依据", "《青岚县财政局关于开展2024年度绩效自评工作的通知》（青财绩〔2025〕3号）"],
    ["成文日期", "2025年6月27日"],
  ]);
  const pack = packById("mof-2020");
  if (!pack.ok) throw new Error("no pack");
  packFile = path("自己的.json");
  writeFileSync(packFile, JSON.stringify({ ...pack.value, id: "qinglan", version: "1.0.0" }));
  packWorkbook = path("自己的.xlsx");
  await jiyan(["packs", "export", packFile, "-o", packWorkbook]);
});

async function consolidated(beside: ConsolidationBeside) {
  return consolidateFiles({ locale: "zh-CN", files: filesIn(AFTER), beside }, () => undefined);
}

async function viewOf(beside: ConsolidationBeside) {
  const made = await consolidated(beside);
  if (!made.ok) throw new Error([made.error.text, ...made.error.lines].join("\n"));
  return made.value;
}

async function troubleOf(beside: ConsolidationBeside) {
  const made = await consolidated(beside);
  if (made.ok) throw new Error("It was made");
  return made.error;
}

/** Names and contents of the parts, but for where links lead: those of the command line begin at the folder of its output. */
function partsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !/worksheets\/_rels\/sheet\d+\.xml\.rels$/u.test(name))
    .map(([name, part]) => [name, createHash("sha256").update(part).digest("hex")]);
}

test.each<readonly [string, () => readonly [ConsolidationBeside, readonly string[]]]>([
  ["last year's folder", () => [{ previous: filesIn(BEFORE) }, ["--previous", BEFORE]]],
  ["the bureau's own words", () => [{ materials: fileOf(materials) }, ["--materials", materials]]],
  ["a rule pack as JSON", () => [{ pack: fileOf(packFile) }, ["--pack", packFile]]],
  ["a rule pack as a workbook", () => [{ pack: fileOf(packWorkbook) }, ["--pack", packWorkbook]]],
  [
    "all of it",
    () => [
      { previous: filesIn(BEFORE), materials: fileOf(materials), pack: fileOf(packFile) },
      ["--previous", BEFORE, "--materials", materials, "--pack", packFile],
    ],
  ],
])("with %s the workbook is the one that jiyan consolidate writes", async (_, given) => {
  const [beside, options] = given();
  const output = path(`汇总${createHash("sha256").update(options.join()).digest("hex").slice(0, 8)}.xlsx`);
  const { code } = await jiyan(["consolidate", AFTER, "-o", output, ...options]);
  expect(code).toBe(0);
  const view = await viewOf(beside);
  expect(partsOf(view.workbook.bytes)).toEqual(partsOf(readFileSync(output)));
});

test("last year's consolidated workbook stands for what was handed in then", async () => {
  const output = path("上年汇总.xlsx");
  await jiyan(["consolidate", BEFORE, "-o", output]);
  const view = await viewOf({ previous: [{ path: "上年汇总.xlsx", file: fileOf(output) }] });
  expect(view.comparedForms).toBe(UNITS.length);
  const flags = new Set(view.yearly?.rows.map(([flag]) => flag));
  expect(flags).toContain("偏差原因与上年相同");
  expect(await viewOf({})).toMatchObject({ yearly: null, comparedForms: 0 });
});

test("files of last year that cannot be read are told, and the others compared", async () => {
  const view = await viewOf({
    previous: [...filesIn(BEFORE), { path: "上年/空.xlsx", file: new File([], "空.xlsx") }],
  });
  expect(view.comparedForms).toBe(UNITS.length);
  const told = view.passedOver.map(({ path: file, reason }) => `${file}: ${reason}`);
  expect(told).toEqual([expect.stringMatching(/^上年\/空\.xlsx: 文件无法使用/u)]);
});

test("what cannot be used is told before anything is read", async () => {
  const form = () => fileOf(join(AFTER, "1.xlsx"));
  expect((await troubleOf({ materials: form() })).text).toContain("没有素材");
  expect((await troubleOf({ pack: form() })).text).toContain("没有规则包");
  const blank = [{ path: "空.xlsx", file: new File([], "空.xlsx") }];
  const previous = await troubleOf({ previous: blank });
  expect(previous.text).toBe("选作上年的文件中没有可以比较的表。");
  expect(previous.lines).toEqual([expect.stringMatching(/^空\.xlsx：文件无法使用/u)]);
  const wrong = new File([JSON.stringify({ id: "x" })], "错.json");
  const pack = await troubleOf({ pack: wrong });
  expect(pack.text).toMatch(/^规则包“错\.json”不能使用，有\d+处问题。$/u);
  expect(pack.lines.length).toBeGreaterThan(2);
  expect(await troubleOf({ pack: new File(["{"], "错.json") })).toMatchObject({
    lines: [expect.stringContaining("JSON")],
  });
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import { MANIFEST_FILE, parseManifest, type Manifest } from "../../../src/core/distribution";
import type { Cell } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
let places = 0;

const LIST = [
  "单位编码,单位名称,年初预算数（万元）,项目名称",
  "001001,青岚县水利局,1234.5,农村饮水安全;河道整治",
  "001002,青岚县林业局,300,",
].join("\n");

/** A new place with a list of units. */
function listed(text: string | Uint8Array, name = "units.csv") {
  places += 1;
  const root = path(String(places));
  mkdirSync(root);
  const units = join(root, name);
  writeFileSync(units, text);
  const folder = join(root, "下发");
  const run = (...options: readonly string[]) =>
    jiyan(["distribute", "--units", units, "-o", folder, "--year", "2025", ...options]);
  return { root, units, folder, run };
}

function manifestOf(folder: string): Manifest {
  const read = parseManifest(readFileSync(join(folder, MANIFEST_FILE), "utf8"));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

test("each unit has a workbook, and the manifest tells of all of them", async () => {
  const { folder, run } = listed(LIST);
  const { code, out } = await run("--deadline", "2026-03-31");
  expect(code).toBe(0);
  expect(out).toContain("2个单位、2个项目的工作簿已存入");
  const { deadline, year, template, units } = manifestOf(folder);
  expect({ deadline, year, id: template.id }).toEqual({
    deadline: "2026-03-31",
    year: "2025",
    id: "department/mof-2020/1.2.0",
  });
  expect(units.map(({ file }) => file)).toEqual(["001001青岚县水利局.xlsx", "001002青岚县林业局.xlsx"]);
  expect(units[0]?.projects.map(({ sheet }) => sheet)).toEqual(["项目1 农村饮水安全", "项目2 河道整治"]);
  expect(readdirSync(folder).sort()).toEqual([...units.map(({ file }) => file), MANIFEST_FILE].sort());
  for (const { file, sha256 } of units) {
    const bytes = readFileSync(join(folder, file));
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("locked labels and formulas of the template are in the manifest as the workbook has them", async () => {
  const { folder, run } = listed(LIST);
  await run();
  const { template, units } = manifestOf(folder);
  const read = await readWorkbook(readFileSync(join(folder, units[1]?.file ?? "")));
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === "部门整体支出自评表") : undefined;
  const cells = new Map<string, Cell | undefined>(
    (sheet?.rows ?? []).flatMap((row, index) =>
      Array.from(
        row ?? [],
        (cell, column) => [`${String.fromCharCode(65 + column)}${index + 1}`, cell] as const,
      ),
    ),
  );
  const fixed = template.sheets.find(({ part }) => part === "department");
  expect(Object.keys(fixed?.texts ?? {}).length).toBeGreaterThan(40);
  for (const [address, text] of Object.entries(fixed?.texts ?? {}))
    expect(cells.get(address)?.text).toBe(text);
  const typed = new Set(Object.keys(units[1]?.prefilled ?? {}).map((at) => at.replace(/^.*!/, "")));
  const formulas = Object.entries({ ...fixed?.formulas, ...fixed?.replaceable }).filter(
    ([address]) => !typed.has(address),
  );
  expect(formulas.length).toBeGreaterThan(40);
  for (const [address, formula] of formulas) expect(cells.get(address)?.formula).toBe(formula);
});

test("a run that was stopped goes on; the manifest comes last", async () => {
  const { folder, run } = listed(LIST);
  await run();
  const whole = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]);
  rmSync(join(folder, MANIFEST_FILE));
  rmSync(join(folder, "001002青岚县林业局.xlsx"));
  expect((await run()).out).toContain("其中1个此前已经写好");
  expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")])).toEqual(
    whole,
  );
});

test("what somebody changed is not replaced without leave, and nothing else is written", async () => {
  const { folder, run, units } = listed(LIST);
  await run();
  writeFileSync(join(folder, "001001青岚县水利局.xlsx"), "filled in");
  writeFileSync(units, `${LIST}\n001003,青岚县农业局,1,`);
  const refused = await run();
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/1个文件已经存在，内容有人改过.*\n.*001001青岚县水利局\.xlsx/);
  expect(existsSync(join(folder, "001003青岚县农业局.xlsx"))).toBe(false);
  expect((await run("--force")).code).toBe(0);
});

test("a corrected list replaces what nobody touched, and units that are gone stay in the manifest", async () => {
  const { folder, run, units } = listed(LIST);
  await run("--deadline", "2026-03-31");
  writeFileSync(units, LIST.replace("1234.5", "1500").replace(/\n001002.*/, ""));
  const { code, out } = await run();
  expect([code, out]).toEqual([0, expect.stringContaining("以前下发、这次名单中没有的1个单位")]);
  const manifest = manifestOf(folder);
  expect(manifest.units.map(({ name }) => name)).toEqual(["青岚县水利局", "青岚县林业局"]);
  expect(manifest.units[0]?.prefilled["部门整体支出自评表!D6"]).toBe("1500");
  expect(manifest.deadline).toBe("2026-03-31");
});

test("another distribution in the folder is left alone", async () => {
  const { run } = listed(LIST);
  await run();
  expectOneLine(await run("--template", "project"), /是另一次下发（department\/mof-2020/);
});

test("rows that cannot be used are told, the others have their workbooks", async () => {
  const { run, folder } = listed(`${LIST}\n001003,,1,\n001004,=A1,1,\n`);
  const { code, out } = await run();
  expect(code).toBe(1);
  expect(out).toMatch(
    /名单中的问题2处：\n {2}第4行B列：没有单位名称，未下发\n {2}第5行B列：“=A1”以运算符开头/,
  );
  expect(manifestOf(folder).units).toHaveLength(2);
});

test("lines that do not add up to the total are told", async () => {
  const { run } = listed("单位名称,年初预算,一般公共预算,其他资金\n甲局,100,60,30\n");
  expect((await run()).out).toContain("第2行：各分项之和为90万元，与预算总额不一致");
});

test("targets come from goal tables first, then from last year's workbooks", async () => {
  const { root, folder, run } = listed("单位名称\n零陵区林业局\n");
  const unit = "零陵区林业局";
  const previous = join(root, "上年");
  mkdirSync(previous);
  writeFileSync(join(previous, "上年.xlsx"), readFileSync(form("26-lingling-linye-bumen-2021")));
  expect((await run("--previous", previous, "--json")).out).toMatch(/"withTargets": 1/);
  const goals = join(root, "目标");
  mkdirSync(goals);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("目标表");
  sheet.addRow(["部门整体支出绩效目标申报表"]);
  sheet.addRow(["（2025年度）"]);
  sheet.addRow(["单位名称", unit]);
  sheet.addRow(["一级指标", "二级指标", "三级指标", "指标值"]);
  sheet.addRow(["产出指标", "数量指标", "造林面积", "≥2.5万亩"]);
  writeFileSync(join(goals, "目标.xlsx"), new Uint8Array(await workbook.xlsx.writeBuffer()));
  writeFileSync(join(goals, "坏.xlsx"), "x");
  const told = await run("--previous", previous, "--goals", goals);
  expect(told.out).toMatch(/1个文件未能读取：\n.*坏\.xlsx/);
  const filled = Object.values(manifestOf(folder).units[0]?.prefilled ?? {});
  expect(filled).toEqual([unit, "造林面积", "≥", "2.5", "万亩"]);
});

test.each([
  ["department-set", ["department", "base-data", "project", "materials"], 2],
  ["project-goals", ["project-goals"], 2],
  ["base-data", ["base-data"], 0],
] as const)(
  "%s is distributed with a sheet for each project where it has one",
  async (kind, parts, projects) => {
    const { folder, run } = listed(LIST);
    expect((await run("--template", kind)).code).toBe(0);
    const { template, units } = manifestOf(folder);
    expect(template.sheets.map(({ part }) => part)).toEqual(["guide", "lists", ...parts]);
    expect(units[0]?.projects).toHaveLength(projects);
    const read = await readWorkbook(readFileSync(join(folder, units[0]?.file ?? "")));
    const names = read.ok ? read.value.sheets.map(({ name }) => name) : [];
    expect(names).toEqual(expect.arrayContaining(units[0]?.projects.map(({ sheet }) => sheet) ?? []));
  },
);

test("a list kept as a workbook does as well", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("名单");
  sheet.addRow(["单位编码", "单位名称"]);
  sheet.addRow(["001001", "青岚县水利局"]);
  const { folder, run } = listed(new Uint8Array(await workbook.xlsx.writeBuffer()), "名单.xlsx");
  expect((await run()).out).toContain("名单取自工作表“名单”");
  expect(manifestOf(folder).units[0]?.code).toBe("001001");
});

test.each([
  [["--deadline", "2026-02-30"], /期限“2026-02-30”/],
  [["--template", "x"], /没有“x”这种模板/],
  [["--units", "no-such.csv"], /no-such\.csv/],
])("what cannot be carried out is said in one line: %j", async (options, sentence) => {
  const { folder, run } = listed(LIST);
  expectOneLine(await run(...options), sentence);
  expect(existsSync(folder)).toBe(false);
});

test("a list of nobody makes nothing", async () => {
  const { folder, run } = listed("单位名称\n合计\n");
  const { code, err } = await run();
  expect([code, existsSync(folder)]).toEqual([2, false]);
  expect(err).toMatch(/没有可以下发的单位\n {2}第2行A列：“合计”是合计行/);
});

test("--json keeps the published format", async () => {
  const { run } = listed(`${LIST}\n,合计,1,\n`);
  const schema = join(__dirname, "../../../docs/schemas/distribute.schema.json");
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
  const { out } = await run("--json");
  validate(JSON.parse(out));
  expect(validate.errors ?? null).toBeNull();
});

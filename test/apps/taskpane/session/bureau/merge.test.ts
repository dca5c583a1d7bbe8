import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { GivenFile, MergeView } from "../../../../../src/apps/taskpane/session/bureau/api";
import { mergeTables } from "../../../../../src/apps/taskpane/session/bureau/merge";
import { schemeFile, schemeIn } from "../../../../../src/apps/taskpane/session/bureau/scheme";
import { changedScheme, newScheme, undoneScheme, type MergeScheme } from "../../../../../src/core/merging";
import { form, jiyan, temporaryFolder } from "../../../cli/session";

const path = temporaryFolder();
const FOLDER = path("收到");

async function assets(file: string, unit: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet("资产表")
    .addRows([
      ["固定资产统计表"],
      [`填报单位：${unit}`],
      ["资产名称", "数量", "原值"],
      ...rows,
      ["合计", 9, 9],
    ]);
  await workbook.xlsx.writeFile(file);
}

function fileOf(file: string): File {
  return new File([readFileSync(file)], file.split("/").at(-1) ?? "");
}

function given(): readonly GivenFile[] {
  return readdirSync(FOLDER).map((name) => ({
    path: join(FOLDER, name),
    file: fileOf(join(FOLDER, name)),
  }));
}

beforeAll(async () => {
  mkdirSync(FOLDER);
  await assets(join(FOLDER, "甲局.xlsx"), "甲局", [
    ["车辆", 2, 30.5],
    ["=1+1", 1, 500],
  ]);
  await assets(join(FOLDER, "乙局.xlsx"), "乙局", [["房屋", 1, 7]]);
  writeFileSync(join(FOLDER, "乙局副本.xlsx"), readFileSync(join(FOLDER, "乙局.xlsx")));
  writeFileSync(join(FOLDER, "自评表.xlsx"), readFileSync(form("08-hubeikeji-jiangzhuxuejin-2021")));
  writeFileSync(join(FOLDER, "坏.xlsx"), "x");
  writeFileSync(join(FOLDER, "说明.txt"), "x");
});

async function schemeOf(file: File): Promise<MergeScheme> {
  const opened = await schemeIn({ locale: "zh-CN", file });
  if (!opened.ok) throw new Error(opened.error.text);
  return opened.value;
}

async function merged(scheme: MergeScheme): Promise<MergeView> {
  const { definition } = scheme;
  const made = await mergeTables({ locale: "zh-CN", files: given(), definition }, () => undefined);
  if (!made.ok) throw new Error([made.error.text, ...made.error.lines].join("\n"));
  return made.value;
}

/** Names and contents of the parts, but for where links lead: those of the command line begin at the folder of its output. */
function partsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !/worksheets\/_rels\/sheet\d+\.xml\.rels$/u.test(name))
    .map(([name, part]) => [name, createHash("sha256").update(part).digest("hex")]);
}

test("an example gives the scheme of jiyan scheme propose, and merging the bytes of jiyan consolidate --scheme", async () => {
  const [example, saved, output] = [join(FOLDER, "甲局.xlsx"), path("方案.json"), path("汇总.xlsx")];
  await jiyan(["scheme", "propose", example, "-o", saved]);
  const scheme = await schemeOf(fileOf(example));
  expect(scheme).toEqual(JSON.parse(readFileSync(saved, "utf8")));
  await jiyan(["consolidate", FOLDER, "-o", output, "--scheme", saved]);
  const view = await merged(scheme);
  expect(view).toMatchObject({ workbooks: 2, rows: 3, unfit: 1, unreadCount: 1 });
  expect(view.workbook.fileName).toBe("甲局.xlsx");
  expect(view.merged.rows).toEqual([
    ["甲局", "车辆", "2", "30.5"],
    ["甲局", "=1+1", "1", "500"],
    ["乙局", "房屋", "1", "7"],
  ]);
  const told = view.leftOut.rows.map(([file, , reason]) => `${file?.split("/").at(-1)}: ${reason}`);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^坏\.xlsx: 文件无法使用/u),
      expect.stringMatching(/^乙局副本\.xlsx: 与“.*乙局\.xlsx”内容完全相同/u),
      expect.stringMatching(/^甲局\.xlsx: 合计行没有汇总/u),
    ]),
  );
  expect(view.passedOver.map(({ path: file }) => file.split("/").at(-1))).toEqual(["说明.txt"]);
  // Reasons of files that cannot be read are told in the words of each program.
  const without = (bytes: Uint8Array) => partsOf(bytes).filter(([name]) => !name.endsWith("sheet2.xml"));
  expect(without(view.workbook.bytes)).toEqual(without(readFileSync(output)));
});

test("a scheme that is saved comes back as it was, changes and all; as a workbook as it is now", async () => {
  const first = await schemeOf(fileOf(join(FOLDER, "甲局.xlsx")));
  const scheme = changedScheme(first, { ...first.definition, name: "资产汇总" });
  const json = await schemeFile(scheme, "json", "zh-CN");
  expect(json.fileName).toBe("汇总方案 资产汇总.json");
  const back = await schemeOf(new File([new Uint8Array(json.bytes)], json.fileName));
  expect(back).toEqual(scheme);
  expect(undoneScheme(back)).toEqual(first);
  const workbook = await schemeFile(scheme, "workbook", "en");
  const read = await schemeOf(new File([new Uint8Array(workbook.bytes)], workbook.fileName));
  expect(read).toEqual(newScheme(scheme.definition));
});

test.each([
  ["坏.json", "{", /不是汇总方案/u],
  ["别的.json", '{"format":1}', /不是汇总方案/u],
  ["坏.xlsx", "x", /文件无法使用/u],
])("what is no scheme is a sentence: %s", async (name, content, sentence) => {
  const opened = await schemeIn({ locale: "zh-CN", file: new File([content], name) });
  expect(opened.ok ? "" : opened.error.text).toMatch(sentence);
});

test("an example without a table, and files of which none fits, are sentences", async () => {
  const blank = new ExcelJS.Workbook();
  blank.addWorksheet("空");
  const bytes = new Uint8Array(await blank.xlsx.writeBuffer());
  const opened = await schemeIn({ locale: "zh-CN", file: new File([bytes], "空.xlsx") });
  expect(opened.ok ? "" : opened.error.text).toMatch(/^空\.xlsx：没有找到表格/u);
  const { definition } = await schemeOf(fileOf(join(FOLDER, "甲局.xlsx")));
  const made = await mergeTables(
    { locale: "zh-CN", files: [{ path: "空.xlsx", file: new File([bytes], "空.xlsx") }], definition },
    () => undefined,
  );
  expect(made.ok ? "" : made.error.text).toBe("没有可汇总的内容，1个文件都不能用。");
});

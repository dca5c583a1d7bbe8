import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import ExcelJS from "exceljs";
import { unzipSync, strFromU8 } from "fflate";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const SCHEMES = join(__dirname, "../../../docs/schemas");

function isValid(schema: string, data: unknown): boolean {
  const file = readFileSync(join(SCHEMES, `${schema}.schema.json`), "utf8");
  return new Ajv({ strict: false }).compile(JSON.parse(file) as object)(data);
}

/** A unit's table of assets, as people make them: a title, the unit, headings of two rows, a total, who filled it in. */
async function assets(file: string, unit: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("资产表");
  sheet.addRows([
    ["固定资产统计表"],
    [`填报单位：${unit}`, null, null, "单位：万元"],
    ["资产名称", "数量", "价值"],
    [null, null, "原值", "净值"],
    ...rows,
    ["合计", 9, 9, 9],
    [`填表人：${unit}李四`],
  ]);
  for (const area of ["A1:D1", "A3:A4", "B3:B4", "C3:D3"]) sheet.mergeCells(area);
  await workbook.xlsx.writeFile(file);
}

/** Texts of a sheet of a workbook. */
async function sheetOf(file: string, name: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(readFileSync(file));
  const sheet = read.ok ? read.value.sheets.find((one) => one.name === name) : undefined;
  return (sheet?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
}

const FOLDER = path("收到");

beforeAll(async () => {
  mkdirSync(join(FOLDER, "下级"), { recursive: true });
  await assets(join(FOLDER, "甲局.xlsx"), "甲局", [
    ["车辆", 2, 30.5, 12],
    ["房屋", 1, 500, 400],
  ]);
  await assets(join(FOLDER, "下级", "乙局.xlsx"), "乙局", [["=1+1", 1, 7, 6]]);
  copyFileSync(join(FOLDER, "甲局.xlsx"), join(FOLDER, "甲局副本.xlsx"));
  copyFileSync(form("08-hubeikeji-jiangzhuxuejin-2021"), join(FOLDER, "自评表.xlsx"));
  writeFileSync(join(FOLDER, "坏.xlsx"), "x");
});

describe("jiyan scheme", () => {
  test("proposes a scheme from an example; nothing that is there is replaced", async () => {
    const argv = [
      "scheme",
      "propose",
      join(FOLDER, "甲局.xlsx"),
      "-o",
      path("方案.json"),
      "--name",
      "资产汇总",
    ];
    const { code, out } = await jiyan(argv);
    expect(code).toBe(0);
    expect(out).toContain(
      "汇总为“资产汇总”，读取工作表：资产表；标题占2行。各列：\n  填报单位：单元格A2（标签“填报单位”）\n",
    );
    expect(out).toContain("  价值/净值：列“价值/净值”\n");
    expect(isValid("merge-scheme", JSON.parse(readFileSync(path("方案.json"), "utf8")))).toBe(true);
    writeFileSync(path("别的.json"), "{}");
    expectOneLine(await jiyan([...argv.slice(0, 4), path("别的.json")]), /已经存在，未予覆盖/);
  });

  test("goes out as a workbook, comes back changed, and the change is taken back", async () => {
    copyFileSync(path("方案.json"), path("改.json"));
    const before = readFileSync(path("改.json"), "utf8");
    expect((await jiyan(["scheme", "export", path("改.json"), "-o", path("改.xlsx")])).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path("改.xlsx"));
    const columns = workbook.getWorksheet("列");
    columns?.eachRow((row) => {
      if (row.getCell(1).text === "数量") row.getCell(1).value = "台数";
      if (row.getCell(1).text === "单位") row.values = [];
    });
    await workbook.xlsx.writeFile(path("改.xlsx"));
    const { code, out } = await jiyan(["scheme", "import", path("改.xlsx"), "-o", path("改.json")]);
    expect(code).toBe(0);
    expect(out).toContain("可撤回1次改动");
    expect(out).toContain("  台数：列“数量”\n");
    expect(out).not.toContain("  单位：");
    expect((await jiyan(["scheme", "undo", path("改.json")])).code).toBe(0);
    expect(readFileSync(path("改.json"), "utf8")).toBe(before);
    expectOneLine(await jiyan(["scheme", "undo", path("改.json")]), /没有改动过，不能撤回/);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [["scheme", "mix", "x"], /没有“mix”这种做法/],
    [["scheme", "propose", form("08-hubeikeji-jiangzhuxuejin-2021")], /请用 -o 写明输出文件（\.json）/],
    [["scheme", "undo", path("没有.json")], /找不到文件/],
    [["scheme", "export", path("收到", "坏.xlsx"), "-o", path("x.xlsx")], /不是汇总方案文件/],
    [["scheme", "import", form("08-hubeikeji-jiangzhuxuejin-2021"), "-o", path("y.json")], /有误：列/],
  ])("says in a line what cannot be done: %j", async (argv, sentence) => {
    expectOneLine(await jiyan(argv), sentence);
  });
});

describe("jiyan consolidate --scheme", () => {
  const OUTPUT = path("资产汇总.xlsx");
  const argv = ["consolidate", FOLDER, "-o", OUTPUT, "--scheme", path("方案.json")];

  test("merges what fits, each value with its place as a link, and lists what does not with the reason", async () => {
    const { code, out } = await jiyan([...argv, "--json"]);
    expect(code).toBe(1);
    const told = JSON.parse(out) as { leftOut: { file: string; reason: string }[] };
    expect(isValid("merge", told)).toBe(true);
    expect(told).toMatchObject({ sheet: "资产汇总", workbooks: 2, rows: 3, unfit: 1, unread: [{}] });
    const [head, ...rows] = await sheetOf(OUTPUT, "资产汇总");
    expect(head?.slice(0, 7)).toEqual([
      ...["填报单位", "单位", "资产名称", "数量", "价值/原值", "价值/净值", "填报单位的来源"],
    ]);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ["甲局", "万元", "车辆", "2", "30.5", "12"],
      ["甲局", "万元", "房屋", "1", "500", "400"],
      ["乙局", "万元", "=1+1", "1", "7", "6"],
    ]);
    expect(rows[0]?.slice(6)).toEqual(
      ["A2", "D2", "A5", "B5", "C5", "D5"].map((at) => `[${join(FOLDER, "甲局.xlsx")}]资产表!${at}`),
    );
    const reasons = (await sheetOf(OUTPUT, "未汇总"))
      .slice(1)
      .map(([file = "", , reason = ""]) => [file.slice(FOLDER.length + 1), reason]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ["甲局副本.xlsx", expect.stringMatching(/与“.*甲局\.xlsx”内容完全相同/)],
        ["自评表.xlsx", expect.stringMatching(/没有标签“填报单位”|没有工作表“资产表”/)],
        ["坏.xlsx", expect.stringMatching(/不是Excel工作簿/)],
        ["甲局.xlsx", "合计行没有汇总（“合计”）"],
        ["甲局.xlsx", "表格以外的内容没有汇总（“填表人:甲局李四”）"],
      ]),
    );
  });

  test("links to the cells of the files", () => {
    const links = unzipSync(readFileSync(OUTPUT))["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array();
    const target = `${encodeURIComponent("收到")}/${encodeURIComponent("甲局.xlsx")}#'资产表'!C5`;
    expect(strFromU8(links).replaceAll("&apos;", "'")).toContain(target);
  });

  (hasSchemaCheck ? describe : describe.skip)("(needs ../shared)", () => {
    test("writes a workbook that keeps the schemas", () => {
      const findings = schemaFindings(new Map([["merged", readFileSync(OUTPUT)]]));
      expect([...findings.values()].flat()).toEqual([]);
    });
  });

  test("does not read once more what did not change; a workbook that somebody worked on stays", async () => {
    const again = await jiyan(argv);
    expect(again.out).toContain("合并2个工作簿，共3行（4个工作簿没有变动，沿用上次读取的内容）。");
    writeFileSync(OUTPUT, Buffer.concat([readFileSync(OUTPUT), Buffer.from("x")]));
    expectOneLine(await jiyan(argv), /已经存在，未予覆盖/);
  });

  test.each(["--pack", "--queue", "--previous"])("does not go with %s", async (option) => {
    expectOneLine(await jiyan([...argv, option, "x"]), new RegExp(`${option} 用于自评表`));
  });

  test("where nothing fits writes nothing", async () => {
    const { code, err } = await jiyan([
      ...["consolidate", join(FOLDER, "自评表.xlsx"), "-o", path("空.xlsx"), "--scheme", path("方案.json")],
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^jiyan: 1个文件中没有一个符合汇总方案\n/);
    expect(existsSync(path("空.xlsx"))).toBe(false);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { decodeLedger } from "../../../src/core/proof/ledger";
import { evaluateNode } from "../../../src/core/proof/proof";
import { lookAt } from "../../../src/core/reading";
import { sheetNamed, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { CLEAN_DEPARTMENT, type Cells } from "../../support/evaluation-builder";
import { hasSchemaCheck, schemaFindings } from "../../support/schema-check";
import { expectOneLine, jiyan, temporaryFolder, type Session } from "./session";

const path = temporaryFolder();
const UNITS = ["县教育局", "县水利局", "县交通运输局", "县民政局", "县统计局", "县林业局"];

async function written(file: string, sheets: Readonly<Record<string, Cells>>): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) {
      if (typeof value === "string" || typeof value === "number") sheet.getCell(address).value = value;
    }
  }
  await workbook.xlsx.writeFile(file);
}

const MATERIALS: Cells = {
  A1: "总体评价报告素材",
  A2: "依据",
  B2: "《青岚县财政局关于开展2022年度绩效自评工作的通知》（青财绩〔2023〕3号）",
  A3: "下一步工作1",
  B3: "督促未完成指标较多的单位整改。",
  A4: "成文日期",
  B4: "2023年6月27日",
};

/** A folder of six departments' forms with different money, and what the bureau says itself. */
async function received(): Promise<{ readonly folder: string; readonly materials: string }> {
  const folder = path("收到");
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of UNITS.entries()) {
    const spent = 70.5 + 5.123456 * at;
    const money = { C5: 1234567.89, D5: 1234567.89, E5: spent * 12345.6789 };
    const parts = Object.fromEntries(
      ["C", "D", "E"].flatMap((c) => [7, 9, 10].map((row) => [`${c}${row}`, null])),
    );
    const cells = {
      ...CLEAN_DEPARTMENT,
      C3: name,
      A4: "年度预算申请(元)",
      ...money,
      ...parts,
      ...(at < 2 && { F14: "1%" }),
    };
    await written(join(folder, `${at}.xlsx`), { 整体支出自评表: cells });
  }
  const materials = path("素材.xlsx");
  await written(materials, { 素材: MATERIALS });
  return { folder, materials };
}

async function read(file: string): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbook(readFileSync(file));
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value;
}

/** What the report in a workbook says, and which of it does not hold for the cells of another one. */
function statementsThatFail(workbook: WorkbookSnapshot, cells: WorkbookSnapshot) {
  const ledger = decodeLedger(sheetNamed(workbook, "_jiyan")!);
  if (!ledger.ok) throw new Error(ledger.error.code);
  const { statements, proof } = ledger.value;
  const look = lookAt(cells, []);
  const failing = statements.flatMap(({ kind, text: words, value: number, node }) => {
    const text = kind === "point" ? (number ?? "") : words;
    if (node === null) return [];
    const value = evaluateNode(proof, node, look);
    if (!value.ok) return [`${text}: ${value.error.at}`];
    const holds = kind === "claim" ? value.value.eq(1) : text.includes(value.value.abs().toFixed());
    const padded = Number(/-?\d+(?:\.\d+)?/.exec(text)?.[0]) === value.value.toNumber();
    return holds || padded ? [] : [`${text}: ${value.value.toFixed()}`];
  });
  return { statements, failing };
}

describe("the report on all forms", () => {
  const [output, docx] = [path("汇总.xlsx"), path("报告.docx")];

  let session: Session | undefined;

  beforeAll(async () => {
    const { folder, materials } = await received();
    session = await jiyan(["consolidate", folder, "-o", output, "--materials", materials, "--docx", docx]);
  });

  test("tells what is still to be filled in", () => {
    expect(session).toMatchObject({ code: 0, err: "" });
    expect(session?.out).toMatch(/总体评价报告还有1处要补充/);
  });

  test("is a sheet of the workbook, told from its own cells", async () => {
    const sheet = sheetNamed(await read(output), "总体评价报告");
    const text = (sheet?.rows ?? []).flatMap((row) => row?.[0]?.text ?? []).join("\n");
    expect(text).toContain("青岚县2022年度部门整体支出");
    expect(text).toMatch(/6个单位全年预算740\.74万元，执行617\.10万元，总体执行率83\.31%/);
    expect(text).toContain("县教育局70.50%");
    expect(text).toContain("一是督促未完成指标较多的单位整改。");
    expect(text).toContain("青岚县财政局");
  });

  test("every figure and claim holds for the saved cells, and fails where one of them changes", async () => {
    const workbook = await read(output);
    const { statements, failing } = statementsThatFail(workbook, workbook);
    expect(failing).toEqual([]);
    expect(statements.filter(({ node }) => node !== null).length).toBeGreaterThan(30);
    const changed: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === "各单位自评情况"
          ? {
              ...sheet,
              rows: sheet.rows.map((row, at) =>
                at === 1
                  ? row?.map((cell) => (typeof cell?.value === "number" ? { value: 1, text: "1" } : cell))
                  : row,
              ),
            }
          : sheet,
      ),
    };
    expect(statementsThatFail(workbook, changed).failing.length).toBeGreaterThan(8);
  });

  test("goes out as a document with the table of units", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(docx)))["word/document.xml"]!);
    const text = xml.replace(/<[^>]+>/g, "");
    for (const name of UNITS) expect(text).toContain(name);
    expect(text).toContain("自评情况汇总表");
  });

  test("stands beside charts whose numbers are cells", async () => {
    const { unzipSync } = await import("fflate");
    const parts = Object.keys(unzipSync(new Uint8Array(readFileSync(output))));
    expect(parts.filter((part) => /charts\/chart\d+\.xml$/.test(part)).length).toBeGreaterThanOrEqual(3);
    const sheet = sheetNamed(await read(output), "统计图");
    expect(sheet?.rows.map((row) => row?.[0]?.text)).toContain("各单位预算执行率");
  });

  (hasSchemaCheck ? describe : describe.skip)("as packages", () => {
    test("keep the schemas of the file formats", () => {
      expect([...schemaFindings(new Map([["汇总", readFileSync(output)]])).values()].flat()).toEqual([]);
      expect([...schemaFindings(new Map([["报告", readFileSync(docx)]]), "docx").values()].flat()).toEqual(
        [],
      );
    });
  });
});

test("what cannot serve as materials or document is said in one line", async () => {
  const { folder } = await received();
  const argv = ["consolidate", folder, "-o", path("x.xlsx")];
  const empty = path("空.xlsx");
  await written(empty, { 表: { A1: "别的" } });
  expectOneLine(await jiyan([...argv, "--materials", empty]), /没有素材/);
  expectOneLine(await jiyan([...argv, "--materials", path("无.xlsx")]), /无\.xlsx/);
  writeFileSync(path("坏.xlsx"), "x");
  expectOneLine(await jiyan([...argv, "--materials", path("坏.xlsx")]), /坏\.xlsx/);
  expectOneLine(await jiyan([...argv, "--docx", path("x.doc")]), /扩展名应为\.docx/);
  writeFileSync(path("有.docx"), "words of a person");
  expectOneLine(await jiyan([...argv, "--force", "--docx", path("没有的文件夹/x.docx")]), /没有的文件夹/);
  const taken = await jiyan([...argv, "--docx", path("有.docx")]);
  expect(taken.code).toBe(2);
  expect(readFileSync(path("有.docx"), "utf8")).toBe("words of a person");
});

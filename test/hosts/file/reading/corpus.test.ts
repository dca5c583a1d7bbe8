import { readFileSync } from "node:fs";
import ExcelJS, { type Cell as ExcelJsCell, type CellValue, type Worksheet } from "exceljs";
import type { Cell, SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { describeWithShared, shared } from "../../../support/shared";
import { DIFFICULT_WORKBOOKS, REFUSED_WORKBOOKS } from "../support/difficult-workbooks";

const DAYS_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1462;
const DAY = 86_400_000;

type Value = string | number | boolean | null;

/** The value of an exceljs cell as a snapshot has it: dates as serials, rich text joined, errors as their code. */
function valueOf(value: CellValue, date1904: boolean): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / DAY + DAYS_TO_1970 - (date1904 ? DAYS_1900_TO_1904 : 0);
  if (typeof value !== "object") return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return value.error;
  if ("text" in value) return valueOf(value.text, date1904);
  return "result" in value ? valueOf(value.result, date1904) : null;
}

/**
 * Whether exceljs is known to give something else: it loses results that are 0, keeps no error of a formula that is
 * formatted as a date, and has only an object for the cells of a what-if table.
 */
function isKnownDifference(ours: Cell, theirs: CellValue): boolean {
  if (ours.formula === undefined || typeof theirs !== "object") return false;
  return ours.value === 0 || ours.error !== undefined || ours.formula.startsWith("TABLE(");
}

function differences(sheet: SheetSnapshot, worksheet: Worksheet, date1904: boolean): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const compare = (theirs: ExcelJsCell, ours: Cell | undefined) => {
    if (theirs.master !== theirs) return;
    const expected = valueOf(theirs.value, date1904);
    const actual = ours?.error ?? ours?.value ?? null;
    const equal =
      typeof expected === "number" && typeof actual === "number"
        ? Math.abs(expected - actual) < 1e-6
        : expected === actual;
    if (equal || (ours && isKnownDifference(ours, theirs.value))) return;
    found.push(`${sheet.name}!${theirs.address}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
  };
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      seen.add(`${rowIndex} ${column}`);
      compare(worksheet.getCell(rowIndex + 1, column + 1), cell);
    });
  });
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (!seen.has(`${Number(cell.row) - 1} ${Number(cell.col) - 1}`)) compare(cell, undefined);
    });
  });
  return found;
}

async function loadWithExceljs(bytes: Buffer): Promise<ExcelJS.Workbook | undefined> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    return workbook;
  } catch {
    return undefined;
  }
}

describeWithShared("difficult workbooks", () => {
  it.each(DIFFICULT_WORKBOOKS)("%s: refused for its reason, or the cells that exceljs sees", async (name) => {
    const bytes = readFileSync(shared("workbooks", name));
    const result = await readWorkbook(bytes);
    expect(result.ok ? undefined : result.error.code).toBe(REFUSED_WORKBOOKS[name]);
    if (!result.ok) return;
    const other = await loadWithExceljs(bytes);
    if (!other) return;
    const { date1904, sheets } = result.value;
    const found = sheets.flatMap((sheet) => {
      const worksheet = other.getWorksheet(sheet.name);
      return worksheet ? differences(sheet, worksheet, date1904) : [`${sheet.name} is not in exceljs`];
    });
    expect(found).toEqual([]);
  });
});

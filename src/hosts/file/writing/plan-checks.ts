import { formatCellRef, MAX_ROWS } from "../../../core/workbook/a1";
import type { CellRef } from "../../../core/workbook/a1";
import { MAX_CELL_TEXT, MAX_SHEET_NAME, sheetNameProblem } from "../../../core/workbook/limits";
import type { PlannedSheet, WorkbookPlan } from "../../../core/workbook/plan";
import { RefusalError } from "../package/refusal-error";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";

/**
 * Most characters of a written sheet, with some for each cell's place. A worksheet is written as one string, which V8
 * ends at 2²⁹ characters.
 */
const MAX_SHEET_LENGTH = 400_000_000;
const LENGTH_OF_PLACE = 80;

/**
 * Makes sure that every text fits its cell, and that every sheet can be written. Words are never cut: who makes the plan
 * must divide longer texts.
 *
 * @throws RefusalError `text-too-long`, `sheet-too-long`
 */
export function checkTexts(plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) checkSheet(sheet);
  for (const edit of plan.edits) checkText(edit.value, edit.at);
}

function checkSheet({ name, rows }: PlannedSheet): void {
  let length = 0;
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (!cell) return;
      checkText(cell.value, { sheet: name, row: rowIndex, column });
      length += LENGTH_OF_PLACE + (typeof cell.value === "string" ? cell.value.length : 0);
    });
  });
  if (rows.length > MAX_ROWS || length > MAX_SHEET_LENGTH) {
    throw new RefusalError("sheet-too-long", { sheet: name });
  }
}

function checkText(value: unknown, at: CellRef): void {
  if (typeof value === "string" && value.length > MAX_CELL_TEXT) {
    throw new RefusalError("text-too-long", { cell: formatCellRef(at), limit: String(MAX_CELL_TEXT) });
  }
}

/**
 * Makes sure that Excel takes the name of a new sheet.
 *
 * @throws RefusalError `name-too-long`
 */
export function checkSheetName(name: string): void {
  const problem = sheetNameProblem(name);
  if (problem === "too-long") {
    throw new RefusalError("name-too-long", { name, limit: String(MAX_SHEET_NAME) });
  }
  if (problem === "not-a-name") throw new InvalidPlanError(`no name for a sheet: ${name}`);
}

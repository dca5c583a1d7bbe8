import { formatCellRef } from "../../../core/workbook/a1";
import type { CellRef } from "../../../core/workbook/a1";
import { MAX_CELL_TEXT, MAX_SHEET_NAME, sheetNameProblem } from "../../../core/workbook/limits";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { RefusalError } from "../package/refusal-error";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";

/**
 * Makes sure that every text fits its cell. Words are never cut: who makes the plan must divide longer texts.
 *
 * @throws RefusalError `text-too-long`
 */
export function checkTexts(plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) {
    sheet.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, column) => {
        if (cell) checkText(cell.value, { sheet: sheet.name, row: rowIndex, column });
      });
    });
  }
  for (const edit of plan.edits) checkText(edit.value, edit.at);
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

import { formatCellRef } from "../../../core/workbook/a1";
import type { CellRef } from "../../../core/workbook/a1";
import type { PlannedSheet, WorkbookPlan } from "../../../core/workbook/plan";
import { RefusalError } from "../package/refusal-error";
import { InvalidPlanError } from "./invalid-plan";
import { MAX_CELL_TEXT } from "./worksheet-xml";

const MAX_SHEET_NAME = 31;

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
  if (name.length > MAX_SHEET_NAME) {
    throw new RefusalError("name-too-long", { name, limit: String(MAX_SHEET_NAME) });
  }
  if (name === "" || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new InvalidPlanError(`no name for a sheet: ${name}`);
  }
}

/** The plan with its sheets under other names, wherever it speaks of them. */
export function renameSheets(plan: WorkbookPlan, names: ReadonlyMap<string, string>): WorkbookPlan {
  const renamed = <T extends { readonly sheet: string }>(place: T): T => {
    const sheet = names.get(place.sheet);
    return sheet === undefined ? place : { ...place, sheet };
  };
  const renameSheet = (sheet: PlannedSheet): PlannedSheet => ({
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell) => cell && (cell.link ? { ...cell, link: { ...cell.link, to: renamed(cell.link.to) } } : cell),
      ),
    })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      groups: chart.groups.map((group) => ({
        ...group,
        series: group.series.map((series) => ({
          ...series,
          name: renamed(series.name),
          categories: renamed(series.categories),
          values: renamed(series.values),
        })),
      })),
    })),
  });
  return { ...plan, sheets: plan.sheets.map(renameSheet) };
}

import { parseRange, type CellRef } from "../workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../workbook/snapshot";

/** Whether a cell holds a formula: what it shows is mended where the formula takes it from. */
export function hasFormula(workbook: WorkbookSnapshot | undefined, at: CellRef | null | undefined): boolean {
  return at !== null && at !== undefined && formulaAt(workbook, at) !== undefined;
}

function formulaAt(workbook: WorkbookSnapshot | undefined, at: CellRef): string | undefined {
  return workbook && cellOf(workbook, at)?.formula;
}

/** References of the formula's own sheet, single cells and areas; names, functions and other sheets are passed over. */
const REFERENCE = /(?<![\w.!$'])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(.!])/g;
const TEXT = /"(?:[^"]|"")*"/g;

/** Whether the formula of one cell takes in another cell of the same sheet, itself or within an area. */
export function takesIn(workbook: WorkbookSnapshot | undefined, formulaIn: CellRef, input: CellRef): boolean {
  const formula = formulaAt(workbook, formulaIn);
  if (formula === undefined || formulaIn.sheet !== input.sheet) return false;
  return [...formula.replace(TEXT, '""').matchAll(REFERENCE)].some(([reference]) => {
    const area = parseRange(reference.replace(/\$/g, ""));
    return (
      area !== undefined &&
      area.top <= input.row &&
      input.row <= area.bottom &&
      area.left <= input.column &&
      input.column <= area.right
    );
  });
}

/** What a person typed into a cell: a text, which formulas pass over though it may read as a number, or a number. */
export function isTyped(
  workbook: WorkbookSnapshot | undefined,
  at: CellRef | undefined,
): "text" | "number" | null {
  const cell = workbook && at && cellOf(workbook, at);
  if (cell === undefined || cell.formula !== undefined) return null;
  if (typeof cell.value === "number") return "number";
  return typeof cell.value === "string" && cell.value.trim() !== "" ? "text" : null;
}

import type { CellRef } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import { forNextRequest } from "../batches/references";
import { entered } from "../writing/entered-text";

/** Content of a cell as it can be entered again: a formula with its `=`, or a constant. */
export interface CellContent {
  readonly at: CellRef;
  /** What `Range.formulas` gives. */
  readonly formula: string | number | boolean;
  /** Text that was entered as text, whatever it looks like. */
  readonly isText: boolean;
  /** Whether the cell has the text format, in which everything is text as it is. */
  readonly inTextFormat: boolean;
}

const TEXT_FORMAT = "@";
const FIELDS = "formulas,values,valueTypes,numberFormat";

/** A cell of a sheet, for the next request. */
export function cellOf(sheet: Excel.Worksheet, { row, column }: CellRef): Excel.Range {
  return forNextRequest(sheet.getCell(row, column));
}

/** Asks for the content of a cell. */
export function loadContent(cell: Excel.Range): Excel.Range {
  return cell.load(FIELDS);
}

/** The content of a cell that was asked for. */
export function contentOf(cell: Excel.Range, at: CellRef): CellContent {
  const [[formula = ""] = []] = cell.formulas as (string | number | boolean)[][];
  const [[value = ""] = []] = cell.values as (string | number | boolean)[][];
  // A formula never shows its own text, so what is the same in both is a constant.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const type: string | undefined = cell.valueTypes[0]?.[0];
  return {
    at,
    formula,
    isText: type === "String" && !isFormula,
    inTextFormat: cell.numberFormat[0]?.[0] === TEXT_FORMAT,
  };
}

/** Puts a content back into its cell. */
export function enterContent(cell: Excel.Range, { formula, isText, inTextFormat }: CellContent): void {
  const content = isText && !inTextFormat ? entered(formula) : formula;
  keepingItsKind(cell, inTextFormat && !isText && formula !== "", () => {
    cell.formulas = [[content]];
  });
}

/** Puts the constant of an edit into its cell; the format stays. */
export function enterEdit(cell: Excel.Range, value: CellEdit["value"], inTextFormat: boolean): void {
  keepingItsKind(cell, inTextFormat && typeof value === "number", () => {
    cell.values = [[inTextFormat ? (value ?? "") : entered(value)]];
  });
}

/**
 * Enters a number or formula so that it stays one in a cell of the text format, where all that is entered becomes text
 * [belief]: the format is put aside meanwhile, which changes nothing of what a cell holds already [doc].
 */
function keepingItsKind(cell: Excel.Range, wouldBecomeText: boolean, enter: () => void): void {
  if (wouldBecomeText) cell.numberFormat = [["General"]];
  enter();
  if (wouldBecomeText) cell.numberFormat = [[TEXT_FORMAT]];
}

/** Whether a cell holds the same as before. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  return one.formula === other.formula && one.isText === other.isText;
}

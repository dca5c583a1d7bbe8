import { cellErrorCode, type Cell, type CellErrorCode } from "./snapshot";

/**
 * Why a cell shows nothing that could be read:
 * - `error`: an error value such as #REF!;
 * - `picture`: a picture in the cell (WPS keeps one as the formula DISPIMG, Excel's function IMAGE makes one);
 * - `no-result`: a formula that no program has calculated yet.
 */
export type Brokenness = "error" | "picture" | "no-result";

const PICTURE = /^=?(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i;

/** The error that a text writes out, where values were pasted or a formula gives it as words; `undefined` for other texts. */
export function errorInText({ value }: Cell): CellErrorCode | undefined {
  const text = typeof value === "string" && value.includes("#") ? value.trim().toUpperCase() : "";
  return text === cellErrorCode(text) && text !== "#UNKNOWN!" ? cellErrorCode(text) : undefined;
}

/** Why a cell cannot be read, or `null` for one that can. */
export function brokennessOf(cell: Cell): Brokenness | null {
  const { formula, value } = cell;
  if (formula === undefined) {
    if (isError(cell)) return "error";
    return typeof value === "string" && value.startsWith("=DISPIMG(") ? "picture" : null;
  }
  if (PICTURE.test(formula)) return "picture";
  if (isError(cell)) return "error";
  return value === null ? "no-result" : null;
}

function isError(cell: Cell): boolean {
  return cell.error !== undefined || errorInText(cell) !== undefined;
}

/** Whether a cell shows an error that Excel also keeps in place of a picture that was put into the cell. */
export function maybePlacedPicture({ error, formula }: Cell): boolean {
  return error === "#VALUE!" && formula === undefined;
}

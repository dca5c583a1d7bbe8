/** What Excel takes; a file with more is repaired on opening, a live program refuses it. */

/** Text of one cell, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;
/** Links on one sheet. */
export const MAX_LINKS = 65_530;
/** Text shown when the pointer rests on a link. */
export const MAX_TOOLTIP = 255;
/** A header or footer with all its codes. */
export const MAX_HEADER = 255;
/** Name of a sheet. */
export const MAX_SHEET_NAME = 31;

/** What keeps Excel from taking a name for a sheet; `undefined` when nothing does. */
export function sheetNameProblem(name: string): "too-long" | "not-a-name" | undefined {
  if (name.length > MAX_SHEET_NAME) return "too-long";
  const wrong = name === "" || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'");
  return wrong ? "not-a-name" : undefined;
}

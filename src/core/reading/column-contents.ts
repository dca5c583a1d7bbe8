import { isEmpty, type Grid } from "./grid";
import { parseText } from "./quantity/parse-text";

/** Rows under a header that are looked at to tell what a column holds. */
const ROWS = 8;

/** The filled cells of a column in the rows right under a header. */
export function textsBelow(grid: Grid, column: number, top: number, rows = ROWS): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row < Math.min(grid.rowCount, top + rows); row += 1) {
    const cell = grid.row(row)?.[column];
    if (cell !== undefined && !isEmpty(cell)) texts.push(cell.text);
  }
  return texts;
}

/** Whether a text is a number or a span of them, with or without unit and operator. */
export function isQuantity(text: string): boolean {
  const { value, low } = parseText(text, null);
  return value !== undefined || low !== undefined;
}

/** Words in every filled cell, and a quantity in none: names, groups, tasks. */
export function holdsWords(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.every((text) => /\p{L}{2,}/u.test(text) && !isQuantity(text));
}

/** Marks and words that judge a row. */
const JUDGING =
  /^[√✓✔☑■●○◎◆★☆×✗✘△▲▽▼ⅹ]$|^(?:是|否|达标|未达标|达成|未达成|完成|未完成|合格|不合格|ok|ng|yes|no|y|n|met|notmet|pass|fail)$/i;

/** Whether every filled cell judges its row and says nothing else. */
export function holdsMarks(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.every((text) => JUDGING.test(text.replace(/\s+/g, "")));
}

/** Quantities in most of the filled cells. */
export function holdsQuantities(grid: Grid, column: number, top: number): boolean {
  const texts = textsBelow(grid, column, top);
  return texts.length > 0 && texts.filter(isQuantity).length * 2 > texts.length;
}

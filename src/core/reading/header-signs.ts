// Cheap tests of whether a row may be a header: nearly every row of a long table is turned away by them.
import type { Grid } from "./grid";
import type { Lexicon } from "./lexicon";
import { foldWidth } from "./text-normalisation";

export interface Lexicons {
  readonly indicators: Lexicon;
  /** The words of indicator tables and task lists of any organisation, beside those of forms. */
  readonly plain: Lexicon;
  readonly work: Lexicon;
}

/** Known headers that a row needs; one alone may stand anywhere. */
export const LEAST_HEADERS = 2;
/** More numbers than this do not stand in a header (one may: full points where 分值 should be). */
const MOST_NUMBERS = 2;
/** One of the first cells of a header row is a known header. */
const LEADING_CELLS = 3;

/** A test like {@link mayBeHeader}: headings of plain tables hold years, and are less often known. */
export function mayBePlainHeader(grid: Grid, row: number, { plain }: Lexicons): boolean {
  const cells = grid.row(row);
  if (cells === undefined) return false;
  // At the top of a sheet every heading counts; far down the rows of a long table are turned away at once.
  const leading = row < TOP_ROWS ? MOST_HEADINGS : LEADING_CELLS;
  let texts = 0;
  let hits = 0;
  for (const cell of cells) {
    if (cell === undefined || cell.text === "") continue;
    if (typeof cell.value === "number" && !/^(?:19|20)\d\d$/.test(cell.text)) return false;
    texts += 1;
    if (plain.exact(cell.text).length > 0) hits += 1;
    if (texts >= leading && hits === 0) return false;
  }
  return texts >= LEADING_CELLS && hits > 0;
}

/** Headings of a row that are looked at for a known one. */
const MOST_HEADINGS = 24;
/** Rows so far down may be headers whatever stands above them. */
const TOP_ROWS = 30;
/** Numbers of years may stand in headings, others in values. */
const FIGURE = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d/u;

/**
 * The same where no heading is listed and the kinds of words in them tell (预期产出 | 实际产出). Only rows at the top of a
 * sheet, or below one that is nearly empty, are looked at: the rows of a long table are turned away at once.
 */
export function mayBeHeaderByKind(grid: Grid, row: number, { plain }: Lexicons): boolean {
  if (row >= TOP_ROWS && grid.slots(row - 1).length >= LEADING_CELLS) return false;
  const slots = grid.slots(row);
  if (
    slots.length < LEADING_CELLS ||
    slots.some(({ cell, text }) => typeof cell.value !== "string" || FIGURE.test(withoutAsides(text)))
  )
    return false;
  return slots.filter(({ text }) => plain.likely(text).length > 0).length >= LEAST_HEADERS;
}

/** A heading without what it says in brackets: 推进情况（截至12月31日）. */
function withoutAsides(text: string): string {
  return foldWidth(text).replace(/\([^()]*\)/g, "");
}

/** A cheap test that turns away nearly every row of a long table. */
export function mayBeHeader(grid: Grid, row: number, { indicators, work }: Lexicons): boolean {
  const cells = grid.row(row);
  if (cells === undefined) return false;
  let texts = 0;
  let numbers = 0;
  let hits = 0;
  for (const cell of cells) {
    if (cell === undefined || cell.text === "") continue;
    if (typeof cell.value === "number") numbers += 1;
    else {
      texts += 1;
      if (indicators.exact(cell.text).length > 0 || work.exact(cell.text).length > 0) hits += 1;
    }
    if (numbers > MOST_NUMBERS || hits >= LEAST_HEADERS) break;
    if (texts >= LEADING_CELLS && hits === 0) return false;
  }
  return hits >= LEAST_HEADERS;
}

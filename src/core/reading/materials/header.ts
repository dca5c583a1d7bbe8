import type { MaterialColumns } from "../../evaluation/materials";
import type { Grid, Slot } from "../grid";
import { normaliseLabel, squeeze, withoutBrackets } from "../text-normalisation";
import {
  FORM_HEADING,
  LABEL_HEADINGS,
  NO_SHEET_NAME,
  NUMBER_HEADING,
  SHEET_NAME,
  TEXT_HEADINGS,
  WHERE_HEADING,
} from "./words";

/** The row that heads a table of materials. */
export interface MaterialHeader {
  readonly row: number;
  readonly columns: MaterialColumns;
}

/** Rows that are looked at for headings and for the title: a table of materials stands at the top of its sheet. */
const LAST_HEADER_ROW = 30;
/** Titles are short; a sentence that ends in 报告材料 is none. */
const LONGEST_TITLE = 40;

/** Whether a name or a title says that the sheet holds materials for a report. */
export function namesMaterials(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const plain = squeeze(text)
    .toLowerCase()
    .replace(/\(?\d*\)?$/, "");
  return SHEET_NAME.test(plain) && !NO_SHEET_NAME.test(plain);
}

/** The cell above the table that names it, or `undefined`. */
export function titleOf(grid: Grid, end: number): Slot | undefined {
  for (let row = 0; row < Math.min(end, LAST_HEADER_ROW, grid.rowCount); row += 1) {
    const [only, ...others] = grid.slots(row);
    if (only !== undefined && others.length === 0 && namesMaterials(only.text)) return only;
  }
  return undefined;
}

/**
 * The row of headings of a table of materials. Both headings say it outright, or the sheet is named so; on a sheet that
 * is, a heading of what is wanted alone does too, and the texts stand right of the last heading.
 */
export function findMaterialHeader(grid: Grid, named: boolean): MaterialHeader | null {
  for (let row = 0; row < Math.min(LAST_HEADER_ROW, grid.rowCount); row += 1) {
    const slots = grid.slots(row);
    const titled = named || titleOf(grid, row) !== undefined;
    const columns = slots.length < 2 ? null : columnsOf(slots, titled);
    if (columns !== null) return { row, columns };
  }
  return null;
}

function columnsOf(slots: readonly Slot[], named: boolean): MaterialColumns | null {
  const headings = slots.map(({ column, right, text }) => ({
    column,
    right,
    word: withoutBrackets(normaliseLabel(text)),
  }));
  if (headings.some(({ word }) => FORM_HEADING.test(word))) return null;
  const columnOf = (pattern: RegExp, taken: readonly number[]): number | null =>
    headings.find(({ column, word }) => pattern.test(word) && !taken.includes(column))?.column ?? null;
  const pair = bestPair(headings, named) ?? (named ? labelAlone(headings) : null);
  if (pair === null) return null;
  const taken = [pair.label, pair.text];
  return {
    ...pair,
    number: columnOf(NUMBER_HEADING, taken),
    where: columnOf(WHERE_HEADING, taken),
  };
}

interface Heading {
  readonly column: number;
  readonly right: number;
  readonly word: string;
}

type Pair = Pick<MaterialColumns, "label" | "text">;

/** The surest two headings, of what is wanted and of what is written; of equals the text is the one right of the label. */
function bestPair(headings: readonly Heading[], named: boolean): Pair | null {
  let best: (Pair & { readonly sureness: number }) | null = null;
  for (const label of headings) {
    const ofLabel = weightOf(LABEL_HEADINGS, label.word);
    if (ofLabel === 0) continue;
    for (const text of headings) {
      const ofText = text === label ? 0 : weightOf(TEXT_HEADINGS, text.word);
      if (ofText === 0 || (!named && ofLabel + ofText < 4)) continue;
      const sureness = ofLabel + ofText + (text.column > label.column ? 0.5 : 0);
      if (sureness > (best?.sureness ?? 0)) best = { label: label.column, text: text.column, sureness };
    }
  }
  return best && { label: best.label, text: best.text };
}

function labelAlone(headings: readonly Heading[]): Pair | null {
  const label = headings.find(({ word }) => weightOf(LABEL_HEADINGS, word) === 2);
  const last = headings.at(-1);
  return label && last ? { label: label.column, text: last.right + 1 } : null;
}

function weightOf(headings: typeof LABEL_HEADINGS, word: string): number {
  return headings.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
}

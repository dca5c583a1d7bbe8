import type { Grid, Slot } from "./grid";
import { isContinued, isPageMark } from "../vocabulary/page-marks";
import { squeeze } from "./text-normalisation";

/** Beside the mark of a continued table there is room for the unit of its amounts. */
const MOST_CELLS = 2;
/** Rows between the mark of a continuation and its header: the title again, the year, the labels of the head. */
const FARTHEST_HEADER = 8;

/** What the head of a form says, to recognise it where a page repeats it. */
export interface HeadTexts {
  readonly title: string | null;
  /** Every text of the head, without blanks. */
  readonly texts: ReadonlySet<string>;
}

/** A place under a table where it goes on: the rows to leave out, and the header that follows them, if any. */
export interface Continuation {
  readonly rows: readonly number[];
  readonly header: number | null;
  /** Only the title is repeated: what follows may be a further form of the same name. */
  readonly byTitle: boolean;
}

/** The texts of the rows between, without blanks. */
export function headTexts(grid: Grid, from: number, to: number, title: string | null): HeadTexts {
  const texts = new Set<string>();
  for (let row = from; row < to; row += 1) for (const { text } of grid.slots(row)) texts.add(squeeze(text));
  return { title: title === null ? null : squeeze(title), texts };
}

/**
 * Whether a table goes on at a row under it: behind a mark (续表), a title that says so, the number of a page, or the
 * form's own title again. `null` where it does not.
 * @param ended whether the total has been read; a title repeated after it begins a further form.
 * @param isHeader whether a header begins in a row.
 */
export function continuationAt(
  grid: Grid,
  slots: readonly Slot[],
  head: HeadTexts,
  ended: boolean,
  isHeader: (row: number) => boolean,
): Continuation | null {
  const [first] = slots;
  if (first === undefined || slots.length > MOST_CELLS) return null;
  const marked = isContinued(first.text) || isPageMark(first.text);
  if (!marked && (ended || squeeze(first.text) !== head.title)) return null;
  const header = headerBelow(grid, first.row, isHeader, (below) => repeats(below, head, marked));
  if (header === null) return marked ? { rows: [first.row], header, byTitle: false } : null;
  const rows = Array.from({ length: header - first.row }, (_, index) => first.row + index);
  return { rows: rows.filter((row) => grid.slots(row).length > 0), header, byTitle: !marked };
}

/** The row of the header below the mark, over rows that repeat the head; `null` where other rows come first. */
function headerBelow(
  grid: Grid,
  mark: number,
  isHeader: (row: number) => boolean,
  isRepeated: (slots: readonly Slot[]) => boolean,
): number | null {
  const last = Math.min(mark + FARTHEST_HEADER, grid.rowCount - 1);
  for (let row = mark + 1; row <= last; row += 1) {
    const slots = grid.slots(row);
    if (slots.length === 0) continue;
    if (isHeader(row)) return row;
    if (!isRepeated(slots)) return null;
  }
  return null;
}

/** Behind a mark a lone text (the title, the unit of amounts) needs not stand in the head as well. */
function repeats(slots: readonly Slot[], { texts }: HeadTexts, marked: boolean): boolean {
  return (
    (marked && slots.length === 1) || slots.every(({ text }) => texts.has(squeeze(text)) || isContinued(text))
  );
}

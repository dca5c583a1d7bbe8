import type { Grid, Slot } from "./grid";
import { squeeze } from "./text-normalisation";

/** `续表`, `续上表`, `(续)`, `表1-2(续)`, `承上页`, `转下页`: the whole text says that a table goes on. */
const MARK =
  /^\(?(?:附?表[\d一二三四五六七八九十.\-—]*)?\(?(?:续(?:上|前)?(?:表|页)?|[接承](?:上|前)(?:表|页)|[转接过](?:下|次)(?:表|页)|(?:table\d*)?\(?(?:continued|cont'?d|cont)\.?)[\d一二三四五六七八九十.\-—]*\)*[:：.。]?$/i;
/** A title that says it goes on: `…自评表(续)`, `…自评表(续表1)`, `…自评表—续`. */
const ENDS_CONTINUED =
  /\((?:续|续表|续上表|续页|接上页|接上表|continued|cont'?d\.?|cont\.)[一二三四五六七八九十\d]*\)$|[—–-]续(?:表)?\d*$/i;
/** Numbers of pages, and the words in front of a title on a further page. */
const PAGE = /^[(—–-]*(?:第\d+页(?:[,，/]?共\d+页)?|page\d+(?:of\d+)?)[)—–-]*$/i;
/** A sum of one page (本页小计, 过次页) repeats rows: it is no indicator. */
const PAGE_SUM = /^(?:本页(?:小计|合计)|过次页|承前页|转下页|接上页)[:：]?$/;

/** Beside the mark of a continued table there is room for the unit of its amounts. */
const MOST_CELLS = 2;
/** Rows between the mark of a continuation and its header: the title again, the year, the labels of the head. */
const FARTHEST_HEADER = 8;

/** Whether a text says that the table above goes on below it. */
export function isContinued(text: string): boolean {
  const plain = squeeze(text);
  return MARK.test(plain) || ENDS_CONTINUED.test(plain);
}

/** Whether a text only numbers a page. */
export function isPageMark(text: string): boolean {
  return PAGE.test(squeeze(text));
}

/** Whether a text is the label of a page's sum. */
export function isPageSum(text: string): boolean {
  return PAGE_SUM.test(squeeze(text));
}

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

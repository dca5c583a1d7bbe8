import { append } from "../common/many";

/** A row as it is printed. */
export interface PrintedRow {
  /** Points, unscaled. */
  readonly height: number;
  /** Whether it may not be the last of a page: a heading stands with what it heads. */
  readonly keepWithNext: boolean;
}

/** What a page holds. */
export interface PageRoom {
  /** Points of row heights, unscaled. */
  readonly height: number;
  /** Rows that stand on each page after their own again, zero-based, both included. */
  readonly titleRows?: { readonly first: number; readonly last: number } | undefined;
}

/**
 * What programs may make of a page, as shares of it. Each rounds heights and margins in its own way; LibreOffice, which does
 * not round the widths of columns to pixels, makes a page of Calibri 5 % smaller to fit its width, so that it holds more
 * (7.4, measured).
 */
export const LEAST_SHARE = 0.98;
const MOST_SHARE = 1.06;

/**
 * Of how many pages on end each is begun by hand where the one after them is. Where the font is missing in which a workbook
 * counts the widths of its columns, a page is printed down to three quarters of its size and holds a third more: of pages that
 * the program ends itself before one begun by hand, the last would be left with any part of a page, and others could end
 * with a heading. Long tables have few rows that are kept, and a program takes no more than 1,026 breaks.
 */
const MOST_ON_END = 20;

/**
 * What a page holds where LibreOffice has neither the font of the widths nor one like it: it counts them in the wide digits
 * of DejaVu Sans and makes the page smaller to fit (7.4, measured with Calibri: 1.33).
 */
const WITHOUT_FONT_SHARES = [1.28, 1.3, 1.32, 1.34, 1.36];

/**
 * Where a page must be begun by hand, because else a row that is kept with the next would be the last of its page. Programs
 * end the pages after the last of these themselves, at the first row that has no room; where they may do so a little earlier
 * or later, or without the font of the widths, no such row is last either. The pages before it are begun by hand, too, so
 * that they hold the same rows at whatever size they are printed.
 *
 * @returns zero-based rows, ascending, that begin a page; rows that are kept together beyond a page are divided
 */
export function pageBreaks(rows: readonly PrintedRow[], room: PageRoom): readonly number[] {
  const breaks: number[] = [];
  // Where pages begin that need not be begun by hand, since the last that is.
  let unforced: number[] = [];
  // Rows that may begin the page, from the first to the last of them.
  let first = 0;
  let last = 0;
  for (;;) {
    const earliest = endOfPage(rows, first, room, LEAST_SHARE);
    if (earliest >= rows.length) {
      const [next] = unforced;
      if (
        next === undefined ||
        unforced.length > MOST_ON_END ||
        !failsWithoutFont(rows, breaks.at(-1) ?? 0, room)
      )
        return breaks;
      breaks.push(next);
      first = next;
      last = next;
      unforced = [];
      continue;
    }
    const latest = Math.min(endOfPage(rows, last, room, MOST_SHARE), rows.length - 1);
    const start = keptFrom(rows, earliest);
    const onEnd = unforced.length <= MOST_ON_END ? unforced : [];
    if (!leavesOneBehind(rows, earliest, latest) || start <= (onEnd.length > 0 ? first : last)) {
      unforced.push(earliest);
      first = earliest;
      last = latest;
      continue;
    }
    append(breaks, onEnd);
    if (last > first && onEnd.length > 0) {
      // Begun by hand, the page is known to begin there, and may well end by itself.
      last = first;
    } else {
      breaks.push(start);
      first = start;
      last = start;
    }
    unforced = [];
  }
}

/** Whether a page from a row on, each ended by the program, ends with a row that is kept with the next. */
function failsWithoutFont(rows: readonly PrintedRow[], start: number, room: PageRoom): boolean {
  return WITHOUT_FONT_SHARES.some((share) => {
    for (let page = start, end = start; end < rows.length; page = end) {
      end = endOfPage(rows, page, room, share);
      // Rows that are kept together beyond a page are divided.
      if (end < rows.length && rows[end - 1]?.keepWithNext && keptFrom(rows, end) > page) return true;
    }
    return false;
  });
}

/** The first row that has no room on the page which a row begins; a page holds at least one. */
function endOfPage(rows: readonly PrintedRow[], start: number, room: PageRoom, share: number): number {
  const { titleRows } = room;
  let left = room.height * share;
  if (titleRows && start > titleRows.last) {
    for (const { height } of rows.slice(titleRows.first, titleRows.last + 1)) left -= height;
  }
  let end = start;
  for (const { height } of rows.slice(start)) {
    left -= height;
    if (left < 0 && end > start) break;
    end += 1;
  }
  return end;
}

/** Whether a page that ends before one of these rows ends with a row that is kept with the next. */
function leavesOneBehind(rows: readonly PrintedRow[], earliest: number, latest: number): boolean {
  return rows.slice(earliest - 1, latest).some(({ keepWithNext }) => keepWithNext);
}

/** The first of the rows that are kept with this one. */
function keptFrom(rows: readonly PrintedRow[], row: number): number {
  let first = row;
  while (rows[first - 1]?.keepWithNext) first -= 1;
  return first;
}

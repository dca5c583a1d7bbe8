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
const LEAST_SHARE = 0.98;
const MOST_SHARE = 1.06;

/**
 * Where a page must be begun by hand, because else a row that is kept with the next would be the last of its page. Programs
 * end all other pages themselves, at the first row that has no room; where they may do so a little earlier or later, no such
 * row is last either, and no page is left bare by a break that follows one of theirs.
 *
 * @returns zero-based rows, ascending, that begin a page; rows that are kept together beyond a page are divided
 */
export function pageBreaks(rows: readonly PrintedRow[], room: PageRoom): readonly number[] {
  const breaks: number[] = [];
  // Rows that may begin the page, from the first to the last of them.
  let first = 0;
  let last = 0;
  for (;;) {
    const earliest = endOfPage(rows, first, room, LEAST_SHARE);
    if (earliest >= rows.length) return breaks;
    const latest = Math.min(endOfPage(rows, last, room, MOST_SHARE), rows.length - 1);
    const start = keptFrom(rows, earliest);
    if (start > last && leavesOneBehind(rows, earliest, latest)) {
      breaks.push(start);
      first = start;
      last = start;
    } else {
      first = earliest;
      last = latest;
    }
  }
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

import { pageBreaks, type PageRoom, type PrintedRow } from "./page-breaks";

/** A page as a program prints it. */
export interface PageFill {
  /** Its first row, zero-based. */
  readonly start: number;
  /** Share of the page that its rows take. */
  readonly fill: number;
}

/**
 * The pages of a sheet, each begun by hand or where the one before has no room.
 *
 * @param share what the program makes of a page
 */
export function pageFills(rows: readonly PrintedRow[], room: PageRoom, share: number): readonly PageFill[] {
  const begun = new Set(pageBreaks(rows, room));
  const { titleRows } = room;
  const titles = titleRows ? heightOf(rows.slice(titleRows.first, titleRows.last + 1)) : 0;
  const height = room.height * share;
  const pages: PageFill[] = [];
  let start = 0;
  let used = 0;
  rows.forEach((row, index) => {
    if (index > start && (begun.has(index) || used + row.height > height)) {
      pages.push({ start, fill: used / height });
      start = index;
      used = titleRows && index > titleRows.last ? titles : 0;
    }
    used += row.height;
  });
  return rows.length === 0 ? [] : [...pages, { start, fill: used / height }];
}

function heightOf(rows: readonly PrintedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

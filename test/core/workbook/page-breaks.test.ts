import fc from "fast-check";
import { pageBreaks, type PageRoom, type PrintedRow } from "../../../src/core/workbook/page-breaks";

const text = (height: number): PrintedRow => ({ height, keepWithNext: false });
const heading = (height: number): PrintedRow => ({ height, keepWithNext: true });
const rows = (count: number, height: number) => Array.from({ length: count }, () => text(height));

describe("the pages that are begun by hand", () => {
  it.each<[what: string, rows: readonly PrintedRow[], breaks: readonly number[]]>([
    ["none of an empty sheet", [], []],
    ["none where no row is kept", rows(100, 10), []],
    ["none where all fits on a page", [...rows(8, 10), heading(10), text(5)], []],
    ["before a heading that would be last", [...rows(9, 10), heading(8), text(10)], [9]],
    [
      "before the first of headings below each other",
      [...rows(8, 10), heading(9), heading(9), text(10)],
      [8],
    ],
    [
      "before a heading that is last if a page holds a little less",
      [...rows(9, 10), heading(9.5), text(0.5)],
      [9],
    ],
    ["none where a heading is followed on its page", [...rows(8, 10), heading(9), text(8), text(10)], []],
    ["with the pages before it", [...rows(23, 8), heading(4), text(10)], [12, 23]],
    ["none where it is enough that the page before is", [...rows(19, 10), heading(8), text(10)], [9]],
    ["alone behind a long table", [...rows(22 * 10 + 9, 9.7), heading(8), text(10)], [22 * 10 + 9]],
    ["none of the pages behind it", [...rows(9, 10), heading(8), text(10), ...rows(30, 10)], [9]],
    ["none within rows that are kept beyond a page", [heading(60), heading(60), heading(60), text(10)], []],
    ["none at the end", [...rows(9, 10), heading(8)], []],
    [
      "where a heading would be last without the font of the widths",
      [...rows(12, 10), heading(8), text(10)],
      [9],
    ],
    ["none of rows higher than a page", [text(300), heading(8), text(10)], []],
  ])("%s", (_, sheet, breaks) => {
    expect(pageBreaks(sheet, { height: 100 })).toEqual(breaks);
  });

  it("leaves room for rows that each page repeats", () => {
    const sheet = [text(20), ...rows(14, 10), heading(8), text(10)];
    expect(pageBreaks(sheet, { height: 100 })).toEqual([]);
    expect(pageBreaks(sheet, { height: 100, titleRows: { first: 0, last: 0 } })).toEqual([8, 15]);
  });
});

/** Rows of which no more are kept together than a page holds. */
const sheets = fc.array(fc.record({ height: fc.integer({ min: 1, max: 20 }), keepWithNext: fc.boolean() }), {
  maxLength: 120,
});
const CHAIN = 3;
const sparse = (sheet: readonly PrintedRow[]) =>
  sheet.map((row, index) => ({ ...row, keepWithNext: row.keepWithNext && index % (CHAIN + 1) !== CHAIN }));
const room: PageRoom = { height: 100 };

/** First rows of the pages that a program makes which takes so much of each page. */
function pagesOf(
  sheet: readonly PrintedRow[],
  breaks: readonly number[],
  share: () => number,
): readonly number[] {
  const begins = new Set(breaks);
  const starts = [0];
  let left = room.height * share();
  sheet.forEach(({ height }, row) => {
    left -= height;
    if (row === 0 || (left >= 0 && !begins.has(row))) return;
    starts.push(row);
    left = room.height * share() - height;
  });
  return starts;
}

describe("any rows", () => {
  const shares = fc.array(fc.double({ min: 0.981, max: 1.059, noNaN: true }), {
    minLength: 1,
    maxLength: 40,
  });

  it("never end a page with one that is kept with the next, in whichever program", () => {
    fc.assert(
      fc.property(sheets.map(sparse), shares, (sheet, some) => {
        let page = 0;
        const next = () => some[(page += 1) % some.length] ?? 1;
        const starts = pagesOf(sheet, pageBreaks(sheet, room), next);
        const last = starts.slice(1).map((start) => sheet[start - 1]?.keepWithNext);
        expect(last).not.toContain(true);
      }),
    );
  });

  it("never end one so either where the font of the widths is missing", () => {
    const sizes = fc.constantFrom(1.28, 1.3, 1.32, 1.34, 1.36);
    fc.assert(
      fc.property(sheets.map(sparse), sizes, (sheet, share) => {
        const starts = pagesOf(sheet, pageBreaks(sheet, room), () => share);
        expect(starts.slice(1).map((start) => sheet[start - 1]?.keepWithNext)).not.toContain(true);
      }),
    );
  });

  it("begin a page by hand only where a program would end one within the rows from there on", () => {
    fc.assert(
      fc.property(sheets.map(sparse), (sheet) => {
        const breaks = pageBreaks(sheet, room);
        for (const [index, row] of breaks.entries()) {
          const smaller = pagesOf(sheet, breaks.slice(0, index), () => 0.98);
          const larger = pagesOf(sheet, breaks.slice(0, index), () => 1.06);
          const pages = (starts: readonly number[]) => starts.filter((start) => start < row).length;
          // A program that takes less of a page ends none between the one before and the break.
          expect(pages(smaller)).toBe(pages(larger));
          expect(smaller.length).toBeGreaterThan(pages(smaller));
        }
      }),
    );
  });

  it("stand on the same pages before the last begun by hand, at whatever smaller size they are printed", () => {
    const smaller = fc.double({ min: 1.06, max: 1.06 / 0.75, noNaN: true });
    fc.assert(
      fc.property(sheets.map(sparse), smaller, (sheet, share) => {
        const breaks = pageBreaks(sheet, room);
        const last = breaks.at(-1) ?? 0;
        const starts = pagesOf(sheet, breaks, () => share).filter((start) => start > 0 && start <= last);
        expect(starts).toEqual(breaks);
      }),
    );
  });

  it("are begun by hand at the same rows again, in order", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const breaks = pageBreaks(sheet, room);
        expect(pageBreaks(sheet, room)).toEqual(breaks);
        expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks);
      }),
    );
  });
});

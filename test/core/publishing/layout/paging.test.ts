import type { Block } from "../../../../src/core/narrative/report";
import { pageFills } from "../../../../src/core/workbook/page-fills";
import { pageRoom } from "../../../../src/core/workbook/page-room";
import type { PlannedSheet } from "../../../../src/core/workbook/plan";
import { fittedToPages, printedRows } from "../../../../src/core/publishing/layout/paging";
import {
  chartBlock,
  heading,
  paragraph,
  publishBlocks,
  sheetOfRole,
  threeFunds,
  words,
} from "../support/reports";
import { workbookOf } from "../../../support/evaluation-builder";

/** A paragraph of so many lines of 28 characters, each line but for the last ending with a sentence. */
const lines = (id: string, count: number): Block =>
  paragraph(id, words(`${"字".repeat(25)}。`.padEnd(26) + `${"某".repeat(27)}。`.repeat(count - 1)));
const short = (count: number) => Array.from({ length: count }, (_, index) => lines(`s${index}`, 1));

function fillsOf(blocks: readonly Block[], snapshot = workbookOf(threeFunds())) {
  const sheet: PlannedSheet = sheetOfRole(publishBlocks(blocks, snapshot).plan, "report");
  const rows = printedRows(sheet.rows, sheet.columnWidths, "zh-CN");
  return { sheet, fills: pageFills(rows, pageRoom(sheet), 1).map(({ fill }) => fill) };
}

const marginsOf = ({ page }: PlannedSheet) => [page.margins.top, page.margins.bottom];

describe("pages of a report", () => {
  it("keep their margins where they are full", () => {
    const { sheet, fills } = fillsOf(short(10));
    expect(marginsOf(sheet)).toEqual([2.8, 2.6]);
    expect(fills).toHaveLength(1);
  });

  it("are a little higher where two lines would stand on the last alone", () => {
    const { sheet, fills } = fillsOf(short(25));
    expect(fills).toHaveLength(1);
    expect(sheet.page.margins.top).toBeLessThan(2.8);
    expect(sheet.page.margins.top).toBeGreaterThanOrEqual(2.2);
  });

  it("are a little lower where more than that would, so that the last is a page", () => {
    const { sheet, fills } = fillsOf(short(60));
    expect(fills.at(-1)).toBeGreaterThan(0.3);
    expect(sheet.page.margins.bottom).toBeLessThanOrEqual(3.5);
  });

  it("are filled with the first sentences of a paragraph that has no room", () => {
    const blocks = [...short(18), lines("long", 14), ...short(16)];
    const { sheet, fills } = fillsOf(blocks);
    expect(fills[0]).toBeGreaterThan(0.85);
    const pieces = sheet.rows
      .map(({ cells }) => String(cells[0]?.value ?? ""))
      .filter((text) => text.includes("某某"));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^\u3000\u3000.*。$/u);
    expect(pieces.map((piece) => piece.trim()).join("")).toBe(
      fillsOf([lines("long", 14)])
        .sheet.rows.map(({ cells }) => String(cells[0]?.value ?? "").trim())
        .find((text) => text.includes("某某")),
    );
  });

  it("leave a paragraph whole that has no sentence to end with", () => {
    const whole = paragraph("long", words("字".repeat(28 * 14)));
    const { sheet } = fillsOf([...short(18), whole, ...short(16)]);
    expect(sheet.rows.filter(({ cells }) => String(cells[0]?.value ?? "").includes("字字"))).toHaveLength(
      18 + 1 + 16,
    );
  });

  it("have a chart made lower that all but fits", () => {
    const heightAfter = (count: number) =>
      fillsOf([...short(count), chartBlock("budget"), ...short(20)]).sheet.rows.map(
        ({ height }) => height ?? 0,
      );
    const most = Math.max(...heightAfter(2));
    const least = Math.min(...Array.from({ length: 12 }, (_, more) => Math.max(...heightAfter(14 + more))));
    expect(least).toBeLessThan(most);
    expect(least).toBeGreaterThanOrEqual(most * 0.79);
  });

  it("are not weighed where there are too many", () => {
    const { sheet } = fillsOf([...short(601), heading("h", 1, "末")]);
    expect(marginsOf(sheet)).toEqual([2.8, 2.6]);
  });
});

describe("a sheet of rows", () => {
  const { sheet } = fillsOf(short(1));
  /** What its columns are widened by where it has so many rows that a page holds 34 of. */
  const widened = (count: number) => {
    const rows = Array.from({ length: count }, () => ({ height: 20, cells: [] }));
    const fitted = fittedToPages({ ...sheet, rows }, "zh-CN");
    return (fitted.columnWidths[0] ?? 0) / (sheet.columnWidths[0] ?? 1);
  };

  it("is printed smaller where two rows would stand on the last page alone", () => {
    expect(widened(36)).toBeGreaterThan(1.04);
    expect(widened(36)).toBeLessThan(1.21);
  });

  it.each([
    ["where it has one page", 30],
    ["where its last page is well filled", 54],
    ["where there is too much of it to weigh", 601],
  ])("keeps its size %s", (_, count) => {
    expect(widened(count)).toBe(1);
  });
});

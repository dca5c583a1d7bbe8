import type { Locale } from "../../common/locale";
import { LEAST_SHARE, type PageRoom, type PrintedRow } from "../../workbook/page-breaks";
import { pageFills, type PageFill } from "../../workbook/page-fills";
import { pageRoom } from "../../workbook/page-room";
import type { PageSetup, PlannedRow, PlannedSheet } from "../../workbook/plan";
import { DEFAULT_ROW_HEIGHT, heightOfLines, rowHeights } from "../../workbook/row-height";
import { SIZES, stylesInUse } from "../styles";
import { REPORT_WIDTHS } from "./columns";
import type { SheetDraft } from "./draft";
import { layReport, type LayoutInput } from "./report-sheet";

export type Margins = PageSetup["margins"];

/**
 * Margins of the report in centimetres, near those of official documents (2.8 at the binding, 2.6 opposite): what they leave
 * holds the 28 characters with the padding of a cell, so that the column prints at its true size.
 */
const REPORT_MARGINS: Margins = { top: 2.8, bottom: 2.6, left: 2.4, right: 2.3, header: 1.5, footer: 1.4 };

/**
 * By how many centimetres the text may be higher or lower than between these margins, the smallest change first: where it is
 * 1.8 lower it has the 22.5 of GB/T 9704-2012, 5.2.1.
 */
const CHANGES = [0, -0.3, 0.3, -0.6, 0.6, -0.9, 0.9, -1.2, 1.2, -1.5, -1.8];
/** What a step away from the margins costs: pages must be clearly better for it. */
const STEP_COST = 0.02;

/** What programs make of a page: Excel, and LibreOffice of widths that it does not round. */
const SHARES = [1, 1.05];

/** A page before the last is well filled to here, the last one from there on. */
const FULL = 0.85;
const LEAST_LAST = 0.36;

/** Of longer reports pages are not weighed. */
const MOST_ROWS = 600;
/** How often a page is mended, which changes those behind it. */
const MOST_ROUNDS = 8;

/** Lines that a paragraph leaves at the foot of a page and at the head of the next. */
const LEAST_LINES = 3;
/** A chart is made so much lower to fit the foot of a page. */
const LEAST_CHART = 0.8;

/** A report as it is laid out for its pages. */
export interface PagedReport {
  readonly draft: SheetDraft;
  readonly margins: Margins;
}

/**
 * Lays a report out so that no page before the last is left bare, and the last is no nearly empty one: margins change by
 * some millimetres, a long paragraph that has no room is divided behind a sentence, a chart is made a little lower.
 */
export function layPagedReport(input: LayoutInput): PagedReport {
  const lines = new Map<string, Map<number, number>>();
  const heights = new Map<string, number>();
  let draft = layReport(input);
  if (draft.rows.length > MOST_ROWS) return { draft, margins: REPORT_MARGINS };
  for (let round = 0; ; round += 1) {
    const rows = printedRows(draft.rows, REPORT_WIDTHS, input.t.locale);
    const margins = bestMargins(rows);
    const mended = round < MOST_ROUNDS && mendPage(draft, rows, roomWithin(margins), { lines, heights });
    if (!mended) return { draft, margins };
    draft = layReport({ ...input, adjustments: { lines, heights } });
  }
}

/** Rows with the heights that a file says. */
export function printedRows(
  rows: readonly PlannedRow[],
  columnWidths: readonly number[],
  locale: Locale,
): readonly PrintedRow[] {
  const used = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.style] : [])));
  const fitted = rowHeights({ merges: [], columnWidths }, stylesInUse(locale, used));
  return rows.map((row, index) => ({
    height: row.height ?? fitted(row, index) ?? DEFAULT_ROW_HEIGHT,
    keepWithNext: row.keepWithNext ?? false,
  }));
}

/** How far pages are from full ones, in whichever program. */
export function pageCost(rows: readonly PrintedRow[], room: PageRoom): number {
  return SHARES.reduce((sum, share) => sum + costOf(pageFills(rows, room, share)), 0);
}

/** How much wider columns may be than a page, which is printed smaller for it, and what each step costs. */
const SCALES = [1, 1.05, 1.1, 1.15, 1.2];
const SCALE_COST = 0.03;

/**
 * A sheet that is printed a little smaller where its last page would be nearly empty, or one before it bare: its columns are
 * made wider than the page that they are fitted to.
 */
export function fittedToPages(sheet: PlannedSheet, locale: Locale): PlannedSheet {
  if (sheet.rows.length > MOST_ROWS) return sheet;
  let best = sheet;
  let least = Number.POSITIVE_INFINITY;
  SCALES.forEach((scale, step) => {
    const columnWidths = sheet.columnWidths.map((width) => rounded(width * scale));
    const tried = step === 0 ? sheet : { ...sheet, columnWidths };
    const rows = printedRows(tried.rows, tried.columnWidths, locale);
    const cost = pageCost(rows, pageRoom(tried)) + step * SCALE_COST;
    if (cost >= least) return;
    best = tried;
    least = cost;
  });
  return best;
}

function costOf(pages: readonly PageFill[]): number {
  const last = pages.at(-1);
  const bare = pages.slice(0, -1).reduce((sum, { fill }) => sum + Math.max(0, FULL - fill), 0);
  return bare + (pages.length > 1 && last ? 2 * Math.max(0, LEAST_LAST - last.fill) : 0);
}

function bestMargins(rows: readonly PrintedRow[]): Margins {
  let best = REPORT_MARGINS;
  let least = Number.POSITIVE_INFINITY;
  CHANGES.forEach((change, step) => {
    const { top, bottom } = REPORT_MARGINS;
    const margins = {
      ...REPORT_MARGINS,
      top: rounded(top - change / 2),
      bottom: rounded(bottom - change / 2),
    };
    const cost = pageCost(rows, roomWithin(margins)) + step * STEP_COST;
    if (cost >= least) return;
    best = margins;
    least = cost;
  });
  return best;
}

function rounded(centimetres: number): number {
  return Math.round(centimetres * 100) / 100;
}

function roomWithin(margins: Margins): PageRoom {
  return pageRoom({
    page: {
      orientation: "portrait",
      paper: "A4",
      margins,
      fitToWidth: true,
      centerHorizontally: true,
      printArea: { top: 0, left: 0, bottom: 0, right: 1 },
    },
    columnWidths: REPORT_WIDTHS,
  });
}

/** Notes what is to be laid out otherwise at the first page that can be filled up so; whether there is one. */
function mendPage(
  draft: SheetDraft,
  rows: readonly PrintedRow[],
  room: PageRoom,
  {
    lines,
    heights,
  }: { readonly lines: Map<string, Map<number, number>>; readonly heights: Map<string, number> },
): boolean {
  const pages = pageFills(rows, room, LEAST_SHARE);
  return pages.slice(1).some(({ start }, index) => {
    const { fill } = pages[index] ?? { fill: 1 };
    if (fill >= FULL) return false;
    let left = (1 - fill) * room.height * LEAST_SHARE;
    // What is kept with the row that has no room stands before it.
    let row = start;
    while (rows[row]?.keepWithNext && !isLong(draft, rows, row)) {
      left -= rows[row]?.height ?? 0;
      row += 1;
    }
    const chart = draft.slots.find((slot) => slot.row === row);
    if (chart) {
      if (heights.has(chart.block.id) || left < chart.design.height * LEAST_CHART) return false;
      heights.set(chart.block.id, Math.floor(left));
      return true;
    }
    const text = isLong(draft, rows, row) ? draft.texts.find((placed) => placed.row === row) : undefined;
    if (!text) return false;
    const most = Math.floor((left - heightOfLines(0, SIZES.body)) / LINE);
    if (most < LEAST_LINES || lines.get(text.block)?.has(Number(text.part) - 1)) return false;
    const known = lines.get(text.block) ?? new Map<number, number>();
    lines.set(text.block, known.set(Number(text.part) - 1, most));
    return true;
  });
}

/** Points of a line of the text. */
const LINE = heightOfLines(2, SIZES.body) - heightOfLines(1, SIZES.body);

/** Whether a paragraph stands in a row that can be divided. */
function isLong(draft: SheetDraft, rows: readonly PrintedRow[], row: number): boolean {
  const style = draft.rows[row]?.cells[0]?.style;
  return style === "body" && (rows[row]?.height ?? 0) >= heightOfLines(2 * LEAST_LINES - 1, SIZES.body);
}

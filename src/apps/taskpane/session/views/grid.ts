import { textWidth } from "../../../../core/publishing/layout/metrics";
import type { CellRange } from "../../../../core/workbook/a1";
import type { SheetSnapshot, SnapshotRow, WorkbookSnapshot } from "../../../../core/workbook/snapshot";
import { LIMITS, type GridRow, type GridSheet } from "../api";
import { cutText } from "./cut";
import { lookPlaces, plannedWidths, sheetLook, type PlannedLook } from "./look";

/** Pixels of a half-width character of the grid's font, and of what a cell keeps free around its text. */
const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 20;
const NARROWEST = 56;
const WIDEST = 320;
/** Rows whose texts decide the widths. */
const MEASURED_ROWS = 200;

/** Characters of all cells of one answer together, and the least and most of one cell. */
const ANSWER_TEXT = 400_000;
const CELL_TEXT = { least: 16, most: 200 };
/** Of a sheet that is shown as it will look: whole paragraphs. */
const PARAGRAPH_TEXT = 4_000;

/** The sheet of a plan that was written under this name, where it is known. */
export type LookOf = (sheet: string) => PlannedLook | undefined;

const UNKNOWN: LookOf = () => undefined;

/** The sheets of a workbook for the grid, without their rows. */
export function gridSheets({ sheets }: WorkbookSnapshot, lookOf: LookOf = UNKNOWN): readonly GridSheet[] {
  let room: number = LIMITS.merges;
  return sheets.map((sheet) => {
    const columns = columnsOf(sheet);
    const merges = firstMerges(sheet, columns, room);
    room -= merges.length;
    const planned = lookOf(sheet.name);
    return {
      name: sheet.name,
      hidden: sheet.visibility !== "visible",
      rows: sheet.rows.length,
      columns,
      widths: planned ? plannedWidths(planned, columns) : widthsOf(sheet, columns),
      merges,
      ...(planned && { look: sheetLook(planned) }),
    };
  });
}

/** Rows `from` to `from + count - 1` of a sheet by its position; fewer at the end, none for a sheet that is not there. */
export function gridRows(
  { sheets }: WorkbookSnapshot,
  position: number,
  from: number,
  count: number,
  lookOf: LookOf = UNKNOWN,
): readonly GridRow[] {
  const sheet = sheets[position];
  if (!sheet) return [];
  const columns = columnsOf(sheet);
  const last = Math.min(sheet.rows.length, from + Math.min(count, LIMITS.gridRows));
  const cells = Math.max(1, (last - from) * columns);
  const planned = lookOf(sheet.name);
  const most = planned ? PARAGRAPH_TEXT : CELL_TEXT.most;
  const limit = Math.min(most, Math.max(CELL_TEXT.least, Math.floor(ANSWER_TEXT / cells)));
  const rows: GridRow[] = [];
  const lookAt = planned && lookPlaces(planned);
  for (let row = from; row < last; row += 1) {
    rows.push(gridRow(sheet.rows[row], columns, limit, (column) => lookAt?.(row, column)));
  }
  return rows;
}

function gridRow(
  row: SnapshotRow | undefined,
  columns: number,
  limit: number,
  lookAt: (column: number) => number | undefined,
): GridRow {
  return {
    cells: Array.from({ length: Math.min(row?.length ?? 0, columns) }, (_, column) => {
      const cell = row?.[column];
      const look = lookAt(column);
      if ((!cell || cell.text === "") && look === undefined) return null;
      return {
        text: cutText(cell?.text ?? "", limit),
        number: typeof cell?.value === "number",
        ...(look !== undefined && { look }),
      };
    }),
  };
}

function columnsOf({ rows, merges }: SheetSnapshot): number {
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row?.length ?? 0);
  for (const { right } of merges) columns = Math.max(columns, right + 1);
  return Math.min(columns, LIMITS.columns);
}

/** Merged areas that the grid shows, those nearest the top first. */
function firstMerges({ merges }: SheetSnapshot, columns: number, room: number): readonly CellRange[] {
  return merges
    .filter(({ left }) => left < columns)
    .map((area) => ({ ...area, right: Math.min(area.right, columns - 1) }))
    .sort((one, other) => one.top - other.top)
    .slice(0, room);
}

/** Widths that fit most texts of the first rows on one line. Texts of merged cells have more room than one column. */
function widthsOf({ rows, merges }: SheetSnapshot, columns: number): readonly number[] {
  const wide = new Set(
    merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`),
  );
  return Array.from({ length: columns }, (_, column) => {
    let width = 0;
    for (let row = 0; row < Math.min(rows.length, MEASURED_ROWS); row += 1) {
      const text = rows[row]?.[column]?.text;
      if (text === undefined || wide.has(`${row}:${column}`)) continue;
      width = Math.max(width, textWidth(text.slice(0, CELL_TEXT.most)));
    }
    return Math.min(WIDEST, Math.max(NARROWEST, width * CHARACTER_PIXELS + PADDING_PIXELS));
  });
}

import { Decimal } from "../../common/decimal";
import { largestOf } from "../../common/many";
import type { TableBlock, TableCell } from "../../narrative/report";
import type { PlannedCell, PlannedRow } from "../../workbook/plan";
import { cellsBehind, runsOf, type Run } from "../spans";
import { numberStyle, SIZES } from "../styles";
import { SheetDraft, type PlacedTable, type PlacedValue } from "./draft";
import { lineCapacity, textWidth } from "./metrics";
import { NO_VALUE } from "./no-value";
import { numberFormatOf, type NumberCell } from "./numbers";
import { centredLines, piecesOf, type Piece } from "./pieces";
import { canStretch, isOneLine, stretched } from "./stretched";

/** Height in points of the empty row under a table. */
const GAP = 15;
/** Texts of cells stay well under the 409 points that a row can have. */
const LINES = { wholeLines: 20, pieceLines: 18, indent: "" };
/**
 * Rows whose texts are sure to fit on one line get some air; a row made to fit would set them solid. Rows that may
 * wrap have no height of their own, so that each program makes them as high as its fonts need.
 */
const LINE_HEIGHT = 18;
const STYLES = { left: "tableLeft", center: "tableCenter", right: "tableRight" } as const;

/** A table and the columns that it is laid out in. */
interface TableColumns {
  readonly table: TableBlock;
  /** Widths of the sheet's columns, in characters. */
  readonly widths: readonly number[];
}

/** Where a table is laid out. */
interface TablePlace extends TableColumns {
  readonly draft: SheetDraft;
  /** Whether a page holds all of it. */
  readonly isWhole: boolean;
  /** Records that stand below the headers again, since they begin a page. */
  readonly parts: readonly number[];
}

/**
 * A table: caption centred over it, header row, one row per record; what is too long for a row of a worksheet goes on in
 * further rows.
 * @param caption the caption with its number
 * @param continued what stands over the headers of further parts
 * @returns the row of the headers
 */
export function layTable(place: TablePlace, caption: readonly Run[], continued: string): number {
  const { draft, table, widths, isWhole, parts } = place;
  const isStretched = canStretch(table, widths);
  const across = isStretched ? widths : ownWidths(place);
  const tops = [draft.nextRow];
  layCaption(place, caption, across);
  const headerRow = draft.nextRow;
  const headers = table.columns.map((column) => ({ value: column.header, style: "tableHeader" }));
  const header = isStretched ? stretched(headers, widths.length) : headers;
  draft.addRow(header);
  const firstRow = draft.nextRow;
  table.rows.forEach((row, index) => {
    if (parts.includes(index)) {
      tops.push(draft.nextRow);
      draft.addRow(captionRow(continued, across));
      draft.addRow(header);
    }
    layRecord({ ...place, isStretched }, row, index);
  });
  const end = draft.nextRow;
  if (isWhole || parts.length > 0) {
    // Several tables cannot have their headers repeated by the program: what a page can hold stays whole.
    tops.forEach((top, part) => {
      draft.keepWithNext(top, (tops[part + 1] ?? end) - 1);
    });
  } else {
    draft.keepWithNext(headerRow - 1, firstRow);
    // No row stands alone.
    draft.keepWithNext(end - 2, end - 1);
  }
  if (draft.nextRow - firstRow === table.rows.length) {
    draft.tables.push(placedTable(table, headerRow, firstRow));
  }
  draft.addGap(GAP);
  return headerRow;
}

/** The rows of each record of a table, as they are laid out. */
export function* recordsOf({ table, widths }: TableColumns): Generator<readonly PlannedRow[], void> {
  const isStretched = canStretch(table, widths);
  for (const [index, row] of table.rows.entries()) {
    const draft = new SheetDraft();
    layRecord({ draft, table, widths, isStretched }, row, index);
    yield draft.rows;
  }
}

function captionRow(text: string, across: readonly number[]): readonly PlannedCell[] {
  return across.map((_, column) => ({ value: column === 0 ? text : null, style: "caption" }));
}

/** The columns that a table has. */
function ownWidths({ table, widths }: TableColumns): readonly number[] {
  return widths.slice(0, Math.max(1, table.columns.length));
}

function layCaption(
  { draft, table, widths }: TablePlace,
  caption: readonly Run[],
  own: readonly number[],
): void {
  const room = (over: readonly number[]) =>
    lineCapacity(
      over.reduce((sum, one) => sum + one, 0),
      SIZES.caption,
    );
  const words = textWidth(caption.map(({ text }) => text).join(""));
  // A caption wider than its table is centred over the width of all of them.
  const across = words <= room(own) ? own : widths;
  const capacity = room(across);
  piecesOf(caption, centredLines(caption, capacity)).forEach((piece, index) => {
    draft.note(table.id, `caption${index + 1}`, 0, piece);
    draft.addRow(captionRow(piece.text, across));
  });
}

function layRecord(
  place: Omit<TablePlace, "isWhole" | "parts"> & { readonly isStretched: boolean },
  row: readonly TableCell[],
  index: number,
): void {
  const { draft, table, widths, isStretched } = place;
  const texts = table.columns.map((_, column): readonly Piece[] => {
    const cell = row[column];
    const capacity = lineCapacity(widths[column] ?? 0, SIZES.table);
    return cell?.kind === "text" ? piecesOf(runsOf(cell.spans), { ...LINES, capacity }) : [];
  });
  const rows = largestOf(
    texts.map(({ length }) => length),
    1,
  );
  for (let piece = 0; piece < rows; piece += 1) {
    const cells = table.columns.map(({ align, numberFormat }, column): PlannedCell => {
      const part = `r${index + 1}c${column + 1}${piece === 0 ? "" : `.${piece + 1}`}`;
      const cell = row[column];
      if (cell?.kind === "number" && piece === 0)
        return layNumber(place, cell, { part, column, numberFormat });
      const text = texts[column]?.[piece];
      if (text === undefined) return noText(cell, piece === 0, STYLES[align]);
      draft.note(table.id, part, column, text);
      return { value: text.text, style: STYLES[align] };
    });
    const own = isStretched ? cells.slice(0, -1) : cells;
    const isLow = own.every(
      ({ value }, at) => typeof value !== "string" || isOneLine(value, widths[at] ?? 0),
    );
    draft.addRow(isStretched ? stretched(cells, widths.length) : cells, isLow ? { height: LINE_HEIGHT } : {});
  }
}

function noText(cell: TableCell | undefined, isFirst: boolean, style: string): PlannedCell {
  const isEmpty = cell === undefined || cell.kind === "empty";
  return isEmpty && isFirst ? { value: NO_VALUE, style: STYLES.center } : { value: null, style };
}

function layNumber(
  { draft, table }: Pick<TablePlace, "draft" | "table">,
  cell: NumberCell,
  at: { readonly part: string; readonly column: number; readonly numberFormat: string | undefined },
): PlannedCell {
  const { figure, value } = cell;
  const { part, column } = at;
  draft.numbers.push({ block: table.id, part, row: draft.nextRow, column, figure, value });
  const number = Number(value);
  // A rate over a budget of next to nothing is beyond what a cell can hold; its printed form still stands there.
  return {
    value: Number.isFinite(number) ? number : figure.text,
    style: numberStyle(numberFormatOf(cell, at.numberFormat)),
  };
}

/** Where a table stands on a sheet. */
export function placedTable(table: TableBlock, headerRow: number, firstRow: number): PlacedTable {
  const labels = table.rows.map((row) => {
    const [label] = row;
    const spans = label?.kind === "text" ? label.spans : label?.kind === "number" ? [label.figure] : [];
    return { text: spans.map(({ text }) => text).join(""), cells: spans.flatMap(cellsBehind) };
  });
  const columns = table.columns
    .slice(1)
    .map((_, position): [number, readonly (PlacedValue | null)[]] => [
      position + 1,
      table.rows.map((row) => valueOf(row[position + 1])),
    ]);
  return { id: table.id, headerRow, firstRow, labels, columns: new Map(columns) };
}

function valueOf(cell: TableCell | undefined): PlacedValue | null {
  return cell?.kind === "number" ? { value: new Decimal(cell.value), figure: cell.figure } : null;
}

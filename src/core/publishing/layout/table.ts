import { Decimal } from "../../common/decimal";
import type { Translator } from "../../messages/catalogue";
import type { TableBlock, TableCell } from "../../narrative/report";
import type { PlannedCell } from "../../workbook/plan";
import { cellsBehind, literal, type Run } from "../spans";
import { numberStyle, SIZES } from "../styles";
import { shapeOf, TEXT_COLUMN_WIDTH, TEXT_WIDTH, type TableColumn, type TableShape } from "./columns";
import type { PlacedTable, PlacedValue, SheetDraft } from "./draft";
import { lineCapacity, textWidth } from "./metrics";
import { numberFormatOf, type NumberCell } from "./numbers";
import { centredLines, piecesOf, wholePiece, type Piece } from "./pieces";

/** Height in points of the empty row under a table. */
const GAP = 9;
/** Table texts in the wide column stay well under the 409 points that a row can have. */
const WIDE_TEXT = {
  capacity: lineCapacity(TEXT_COLUMN_WIDTH, SIZES.table),
  wholeLines: 20,
  pieceLines: 18,
  indent: "",
};
/**
 * Rows whose texts are sure to fit on one line get some air; a row made to fit would set them solid. Rows that may
 * wrap have no height of their own, so that each program makes them as high as its fonts need.
 */
const LINE_HEIGHT = 18;
const SURE_LABEL = WIDE_TEXT.capacity * 0.7;
const SURE_TEXT = TEXT_WIDTH * 0.8;
const STYLES = { left: "tableLeft", center: "tableCenter", right: "tableRight" } as const;

/**
 * A table: caption centred over it, header row, one row per record; long texts of a record follow beneath it in
 * the wide column.
 * @param caption the caption with its number
 */
export function layTable(draft: SheetDraft, table: TableBlock, caption: readonly Run[], t: Translator): void {
  const shape = shapeOf(table);
  layCaption(draft, table.id, caption);
  const headerRow = draft.nextRow;
  draft.addRow(shape.beside.map(({ header }) => ({ value: header, style: "tableHeader" })));
  const firstRow = draft.nextRow;
  table.rows.forEach((row, index) => {
    layRecord(draft, table, { shape, index, t }, row);
  });
  if (draft.nextRow - firstRow === table.rows.length) {
    draft.tables.push(placedTable(table, shape, headerRow, firstRow));
  }
  draft.addGap(GAP);
}

function layCaption(draft: SheetDraft, block: string, caption: readonly Run[]): void {
  const capacity = lineCapacity(TEXT_COLUMN_WIDTH, SIZES.caption);
  piecesOf(caption, centredLines(caption, capacity)).forEach((piece, index) => {
    draft.note(block, `caption${index + 1}`, 0, piece);
    draft.addRow(draft.across(piece.text, "caption"));
  });
}

function layRecord(
  draft: SheetDraft,
  table: TableBlock,
  { shape, index, t }: { readonly shape: TableShape; readonly index: number; readonly t: Translator },
  row: readonly TableCell[],
): void {
  const partOf = (column: number) => `r${index + 1}c${column + 1}`;
  const [label, ...more] = row[0]?.kind === "text" ? piecesOf(row[0].spans, WIDE_TEXT) : [];
  const cells = shape.beside.map((column, position): PlannedCell => {
    const cell = row[column.index];
    const style = STYLES[column.align];
    if (cell?.kind === "number") {
      return layNumber(draft, table.id, cell, { part: partOf(column.index), position, column });
    }
    const piece = position === 0 ? label : cell?.kind === "text" ? wholePiece(cell.spans) : undefined;
    if (piece === undefined) return { value: null, style };
    draft.note(table.id, partOf(column.index), position, piece);
    return { value: piece.text, style };
  });
  draft.addRow(cells, fitsOneLine(cells) ? LINE_HEIGHT : undefined);
  more.forEach((piece, next) => {
    layBeneath(draft, table.id, `${partOf(0)}.${next + 2}`, piece, shape);
  });
  for (const { index: column, header } of shape.beneath) {
    const runs = runsOf(row[column]);
    if (runs.length === 0) continue;
    piecesOf([literal(t("publishing.table-detail", { header })), ...runs], WIDE_TEXT).forEach(
      (piece, next) => {
        layBeneath(draft, table.id, `${partOf(column)}.${next + 1}`, piece, shape);
      },
    );
  }
}

function fitsOneLine(cells: readonly PlannedCell[]): boolean {
  return cells.every(({ value }, position) => {
    if (typeof value !== "string") return true;
    return !value.includes("\n") && textWidth(value) <= (position === 0 ? SURE_LABEL : SURE_TEXT);
  });
}

function layNumber(
  draft: SheetDraft,
  block: string,
  cell: NumberCell,
  at: { readonly part: string; readonly position: number; readonly column: TableColumn },
): PlannedCell {
  const { figure, value } = cell;
  draft.numbers.push({
    block,
    part: at.part,
    row: draft.nextRow,
    column: at.position,
    figure,
    value,
  });
  const format = numberFormatOf(cell, at.column.numberFormat);
  const number = Number(value);
  // A rate over a budget of next to nothing is beyond what a cell can hold; its printed form still stands there.
  return { value: Number.isFinite(number) ? number : figure.text, style: numberStyle(format) };
}

/** A row under a record: text in the wide column, the rest of the table's width ruled and empty. */
function layBeneath(draft: SheetDraft, block: string, part: string, piece: Piece, shape: TableShape): void {
  draft.note(block, part, 0, piece);
  draft.addRow(
    shape.beside.map((_, position) => ({ value: position === 0 ? piece.text : null, style: "tableLeft" })),
  );
}

function runsOf(cell: TableCell | undefined): readonly Run[] {
  if (cell?.kind === "text") return cell.spans;
  return cell?.kind === "number" ? [cell.figure] : [];
}

function placedTable(table: TableBlock, shape: TableShape, headerRow: number, firstRow: number): PlacedTable {
  const labels = table.rows.map((row) => {
    const runs = runsOf(row[0]);
    return { text: runs.map((run) => run.text).join(""), cells: runs.flatMap(cellsBehind) };
  });
  const columns = shape.beside
    .slice(1)
    .map((column, position): [number, readonly (PlacedValue | null)[]] => [
      position + 1,
      table.rows.map((row) => valueOf(row[column.index])),
    ]);
  return { id: table.id, headerRow, firstRow, labels, columns: new Map(columns) };
}

function valueOf(cell: TableCell | undefined): PlacedValue | null {
  return cell?.kind === "number" ? { value: new Decimal(cell.value), figure: cell.figure } : null;
}

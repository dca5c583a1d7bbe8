import { largestOf } from "../../common/many";
import type { Report, TableBlock, TableCell } from "../../narrative/report";
import { SIZES } from "../styles";
import { displayedNumber, numberFormatOf } from "./numbers";
import { textWidth, widthNeeded } from "./metrics";

/**
 * The wide text column, in characters. With the body font it takes the 28 Chinese characters to the line of an
 * official document page (GB/T 9704-2012, 5.2.1).
 */
export const TEXT_COLUMN_WIDTH = 87;

const MIN_NARROW_COLUMNS = 3;
const MIN_NARROW_WIDTH = 7.6;
/** Texts in narrow columns wrap; headers after about four Chinese characters, other texts after about six. */
const HEADER_WIDTH = 8;
export const TEXT_WIDTH = 12;
/** Texts wider than this (half-widths) do not go in a narrow column; they get a row of their own. */
const LONG_TEXT = 44;

/** A column of a table with its position in the rows. */
export type TableColumn = TableBlock["columns"][number] & { readonly index: number };

/** Which columns of a table stand side by side and which are told in rows of their own. */
export interface TableShape {
  /** Table columns side by side, the label first; the position is the sheet column. */
  readonly beside: readonly TableColumn[];
  /** Table columns with long texts. */
  readonly beneath: readonly TableColumn[];
}

/** Splits a table's columns by the length of their texts. The first column is always the label. */
export function shapeOf(table: TableBlock): TableShape {
  const columns = table.columns.map((column, index) => ({ ...column, index }));
  const long = ({ index }: TableColumn) =>
    index > 0 && table.rows.some((row) => plainWidth(row[index]) > LONG_TEXT);
  return { beside: columns.filter((column) => !long(column)), beneath: columns.filter(long) };
}

/**
 * Widths of all columns of the report sheet, in characters: the text column and as many narrow columns as the
 * widest table needs, each wide enough for every number in it (a number that does not fit shows as ####).
 */
export function columnWidths(report: Report): readonly number[] {
  const tables = report.blocks.filter((block): block is TableBlock => block.kind === "table");
  const shapes = tables.map((table) => ({ table, shape: shapeOf(table) }));
  const narrow = largestOf(
    shapes.map(({ shape }) => shape.beside.length - 1),
    MIN_NARROW_COLUMNS,
  );
  const widths = Array.from({ length: narrow }, (_, position) =>
    largestOf(
      shapes.map(({ table, shape }) => widthIn(table, shape.beside[position + 1])),
      MIN_NARROW_WIDTH,
    ),
  );
  return [TEXT_COLUMN_WIDTH, ...widths];
}

function widthIn(table: TableBlock, column: TableColumn | undefined): number {
  if (column === undefined) return 0;
  const widths = table.rows.map((row) => {
    const cell = row[column.index];
    return cell?.kind === "number"
      ? textWidth(displayedNumber(cell, numberFormatOf(cell, column.numberFormat)))
      : Math.min(plainWidth(cell), TEXT_WIDTH);
  });
  const header = Math.min(textWidth(column.header), HEADER_WIDTH);
  return widthNeeded(
    widths.reduce((most, width) => Math.max(most, width), header),
    SIZES.table,
  );
}

function plainWidth(cell: TableCell | undefined): number {
  return cell?.kind === "text" ? textWidth(cell.spans.map((span) => span.text).join("")) : 0;
}

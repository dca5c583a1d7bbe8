import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { DocumentCell, DocumentTable } from "../../core/document";
import { POINT } from "./measures";
import type { Setting } from "./setting";
import type { MarkWriter } from "./text";
import { xmlWords } from "./words";

const RULE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const FRAME = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const PADDING = { marginUnitType: WidthType.DXA, left: 4 * POINT, right: 4 * POINT };
const HEAD_FILL = "F2F2F2";

/** A row with more words than this in one cell may go on over the page: some programs cut off what has no room. */
const LONG_CELL = 600;

/** Rows at the end of a table that goes on over pages which stand together: a page with two or three looks bare. */
const LAST_ROWS = 8;
/** They are no more than this part of the table. */
const LAST_PART = 3;

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * A table over the whole width of the page. Its header is repeated on each page, and rows stay whole.
 * @param width twentieths of a point
 */
export function tableOf(
  { widths, header, rows, whole }: DocumentTable,
  width: number,
  marks: MarkWriter,
  { styles }: Setting,
): Table {
  const columns = wholeWidths(widths, width);
  const cellWidth = (index: number) => ({ size: columns[index] ?? 0, type: WidthType.DXA });
  const head = header.map(
    (text, index) =>
      new TableCell({
        width: cellWidth(index),
        verticalAlign: VerticalAlignTable.CENTER,
        shading: { fill: HEAD_FILL },
        children: [new Paragraph({ style: styles.tableHead, children: [new TextRun(xmlWords(text))] })],
      }),
  );
  const together = lastRowsOf(rows.length);
  const keeps = (row: number) => row === 0 || (row >= rows.length - together && row < rows.length - 1);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    margins: PADDING,
    borders: {
      top: FRAME,
      bottom: FRAME,
      left: FRAME,
      right: FRAME,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: cells.every((cell) => lengthOf(cell) <= LONG_CELL),
            children: cells.map(
              (cell, index) =>
                new TableCell({
                  width: cellWidth(index),
                  verticalAlign: VerticalAlignTable.CENTER,
                  children: [
                    cellText(cell, marks, styles.tableText, whole ? row < rows.length - 1 : keeps(row)),
                  ],
                }),
            ),
          }),
      ),
    ],
  });
}

/** How many rows at the end of a table of so many stand together. */
export function lastRowsOf(rows: number): number {
  return Math.min(LAST_ROWS, Math.floor(rows / LAST_PART));
}

function cellText(
  { align, runs }: DocumentCell,
  marks: MarkWriter,
  style: string,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style,
    alignment: ALIGNMENT[align],
    ...(keepNext && { keepNext }),
    children: [...marks.runs(runs)],
  });
}

function lengthOf({ runs }: DocumentCell): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whole widths that add up to the width of the table. */
function wholeWidths(shares: readonly number[], width: number): number[] {
  let used = 0;
  let share = 0;
  return shares.map((one) => {
    share += one;
    const end = Math.round(share * width);
    const own = end - used;
    used = end;
    return own;
  });
}

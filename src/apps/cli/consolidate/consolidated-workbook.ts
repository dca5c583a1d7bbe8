import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { CellValue, Column, PageSetup, Style, Worksheet } from "exceljs";
import type { Table, TableCell, TableRow } from "../../../core/consolidation";
import type { Translator } from "../../../core/messages/catalogue";
import { columnName } from "../../../core/workbook/a1";
import { linkTo, sourceText } from "./source-link";

/** A table with its rows, which are made while they are written. */
export interface FilledTable {
  readonly table: Table;
  /** How many rows come. */
  readonly count: number;
  readonly rows: () => AsyncIterable<TableRow> | Iterable<TableRow>;
}

/** Links that a sheet may have in Excel. */
const MOST_LINKS = 65_530;
/** Rows that a sheet may have, without that of the headings. */
export const MOST_ROWS = 1_048_575;
/** Digits of a number that a cell keeps; one of more stays a text, which loses none. */
const MOST_DIGITS = 15;
/** So many rows are written before the disk gets its turn. */
const BATCH = 500;

/** The file format's number for it. */
const A4 = 9;

const FONT = { name: "宋体", size: 10 };
const LINE = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const PLAIN: Partial<Style> = { font: FONT, border: BOX, alignment: { vertical: "top", wrapText: true } };

/** The looks of cells. One object each for all cells: exceljs knows a style again by it, and else compares it in full. */
const LOOKS = {
  head: {
    font: { ...FONT, bold: true },
    border: BOX,
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } },
    alignment: { vertical: "middle", horizontal: "center", wrapText: true },
  },
  plain: PLAIN,
  fraction: { ...PLAIN, numFmt: "0.00%" },
  link: { ...PLAIN, font: { ...FONT, color: { argb: "FF0563C1" }, underline: true } },
} as const satisfies Readonly<Record<string, Partial<Style>>>;

/**
 * Writes a workbook of tables, row by row, so that memory does not grow with them.
 *
 * @param path a file that is there
 * @param base the path that the workbook will have: links lead on from its folder
 * @throws NodeJS.ErrnoException of a disk that does not take it
 */
export async function writeTables(
  path: string,
  base: string,
  tables: readonly FilledTable[],
  say: Translator,
): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const stream = createWriteStream(path);
  const ended = finished(stream);
  // The error is told where the end is awaited.
  ended.catch(() => undefined);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = say("consolidation.creator");
  for (const { table, count, rows } of tables) {
    const sheet = workbook.addWorksheet(say(`consolidation.sheet.${table.id}`), {
      views: [{ state: "frozen", ySplit: 1, xSplit: frozenColumns(table) }],
      pageSetup: pageOf(table, count),
      headerFooter: { oddFooter: "— &P —" },
    });
    headSheet(sheet, table, count, say);
    const linked = linkedColumns(table, count);
    let written = 0;
    for await (const row of rows()) {
      writeRow(sheet, row, linked, base);
      written += 1;
      if (written % BATCH === 0) await new Promise(setImmediate);
      if (stream.errored) break;
    }
    sheet.commit();
  }
  await Promise.race([workbook.commit(), ended]);
  await ended;
}

/** A4 across, as many pages down as there are, each with the headings; places that only a screen leads to stay off. */
function pageOf({ columns }: Table, count: number): Partial<PageSetup> {
  const last = columns.filter(({ screenOnly }) => !screenOnly).length;
  const page: Partial<PageSetup> = {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
    // exceljs puts a $ before the columns alone, and a printed range has to be fixed in both.
    printArea: `A$1:${columnName(last - 1)}$${String(count + 1)}`,
  };
  // Merged untyped: exceljs declares paper sizes as a const enum, which isolated modules cannot read.
  return Object.assign(page, { paperSize: A4 });
}

/** The columns that say what a row is about. */
function frozenColumns({ columns }: Table): number {
  return columns.findIndex(({ name }) => name === "form") + 1;
}

function headSheet(sheet: Worksheet, { columns }: Table, count: number, say: Translator): void {
  sheet.columns = columns.map(({ width }): Partial<Column> => ({ width }));
  const head = sheet.addRow(columns.map(({ name }) => say(`consolidation.column.${name}`)));
  head.eachCell((cell) => {
    cell.style = LOOKS.head;
  });
  head.commit();
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: columns.length } };
}

/** The columns whose places are links: all of them, or the first alone where a sheet cannot have so many, or none. */
function linkedColumns({ columns }: Table, count: number): ReadonlySet<number> {
  const sources = columns.flatMap(({ name }, place) => (/source$|^file$|^other$/.test(name) ? [place] : []));
  if (count * sources.length <= MOST_LINKS) return new Set(sources);
  return new Set(count <= MOST_LINKS ? sources.slice(0, 1) : []);
}

function writeRow(sheet: Worksheet, cells: TableRow, linked: ReadonlySet<number>, base: string): void {
  const row = sheet.addRow(cells.map((cell, place) => valueOf(cell, linked.has(place), base)));
  for (const [place, { kind }] of cells.entries()) {
    const look = kind === "fraction" ? "fraction" : kind === "source" && linked.has(place) ? "link" : "plain";
    row.getCell(place + 1).style = LOOKS[look];
  }
  row.commit();
}

function valueOf(cell: TableCell, linked: boolean, base: string): CellValue {
  switch (cell.kind) {
    case "blank":
      return null;
    case "text":
      return cell.text;
    case "number":
    case "fraction":
      return cell.value.replace(/\D/g, "").length > MOST_DIGITS && cell.kind === "number"
        ? cell.value
        : Number(cell.value);
    case "source": {
      const text = sourceText(cell);
      return linked ? { text, hyperlink: linkTo(cell, base) } : text;
    }
  }
}

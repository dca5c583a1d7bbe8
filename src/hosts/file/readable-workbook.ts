import type { Cell, CellValue, PageSetup, Style, Workbook, Worksheet } from "exceljs";
import { columnName } from "../../core/workbook/a1";
import type { ReadableCell, ReadableSheet } from "../../core/workbook/readable-sheet";
import { rowHeights } from "../../core/workbook/row-height";
import { cellText } from "../../core/workbook/text";
import { repack } from "./package/repack";

/** The file format's number for it. */
const A4 = 9;
const FONT = { name: "宋体", size: 10 };
const LINE = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** The looks of cells, one object each: exceljs knows a style again by it. */
const LOOKS = {
  title: { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: "middle" } },
  note: { font: FONT, alignment: { vertical: "middle" } },
  head: {
    font: { ...FONT, bold: true },
    border: BOX,
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } },
    alignment: { vertical: "middle", horizontal: "center", wrapText: true },
  },
  text: { font: FONT, border: BOX, alignment: { vertical: "top", wrapText: true }, numFmt: "@" },
  number: { font: FONT, border: BOX, alignment: { vertical: "top" } },
  link: {
    font: { ...FONT, color: { argb: "FF0563C1" }, underline: true },
    border: BOX,
    alignment: { vertical: "top", wrapText: true },
  },
} as const satisfies Readonly<Record<string, Partial<Style>>>;

/** What the height of a row follows from. */
const HEIGHT_STYLES = { text: { font: FONT, wrap: true } };

/** Rows below the table that lists of choices reach, for what people add. */
const ROOM_BELOW = 60;
/** Characters that the list of a validation may have, as the file format has it. */
const LONGEST_LIST = 255;

/**
 * Writes a workbook of readable sheets. The same sheets give the same bytes.
 *
 * @returns the bytes of an .xlsx file
 */
export async function writeReadableWorkbook(
  sheets: readonly ReadableSheet[],
  creator: string,
): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.creator = creator;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), (name, content) => {
    // A workbook must not differ by when it was written.
    if (name === "docProps/core.xml")
      return without(content, /<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gu);
    // Heights are those that fit; rows still follow their text when it is edited.
    return name.startsWith("xl/worksheets/sheet") ? without(content, / customHeight="1"/gu) : content;
  });
}

function without(part: Uint8Array, what: RegExp): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(part).replace(what, ""));
}

function addSheet(workbook: Workbook, { name, title, notes, columns, rows }: ReadableSheet): void {
  const header = notes.length + 2;
  const last = columnName(columns.length - 1);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: header, showGridLines: false }],
    pageSetup: pageOf(header),
    headerFooter: { oddFooter: "— &P —" },
  });
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  put(sheet.getCell(1, 1), title, "title");
  sheet.getRow(1).height = 26;
  notes.forEach((note, index) => {
    put(sheet.getCell(index + 2, 1), note, "note");
  });
  columns.forEach(({ head, note }, index) => {
    const cell = sheet.getCell(header, index + 1);
    put(cell, head, "head");
    if (note !== undefined) cell.note = { texts: [{ text: cellText(note) }] };
  });
  const heightOf = rowHeights({ merges: [], columnWidths: columns.map(({ width }) => width) }, HEIGHT_STYLES);
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      put(sheet.getCell(header + 1 + index, column + 1), value, lookOf(value));
    });
    const cells = row.map((value) => ({ value: textOf(value), style: "text" }));
    const height = heightOf({ cells }, index);
    if (height !== undefined) sheet.getRow(header + 1 + index).height = height;
  });
  addChoices(sheet, { columns, rows }, header);
  sheet.autoFilter = `A${String(header)}:${last}${String(header + rows.length)}`;
}

/** A4 across, as many pages down as there are, each with the headings. */
function pageOf(header: number): Partial<PageSetup> {
  const page: Partial<PageSetup> = {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${String(header)}:${String(header)}`,
  };
  // Merged untyped: exceljs declares paper sizes as a const enum, which isolated modules cannot read.
  return Object.assign(page, { paperSize: A4 });
}

function lookOf(value: ReadableCell): keyof typeof LOOKS {
  return typeof value === "number" ? "number" : value !== null && typeof value === "object" ? "link" : "text";
}

function put(cell: Cell, value: ReadableCell, look: keyof typeof LOOKS): void {
  cell.style = LOOKS[look];
  cell.value = valueOf(value);
}

function valueOf(value: ReadableCell): CellValue {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return cellText(value);
  return { text: cellText(value.text), hyperlink: value.link };
}

function textOf(value: ReadableCell): string | number | null {
  return value !== null && typeof value === "object" ? value.text : value;
}

function addChoices(
  sheet: Worksheet,
  { columns, rows }: Pick<ReadableSheet, "columns" | "rows">,
  header: number,
): void {
  columns.forEach(({ choices }, index) => {
    const list = choices?.join(",") ?? "";
    if (choices === undefined || list.length > LONGEST_LIST || choices.some((choice) => /[,"]/.test(choice)))
      return;
    for (let row = header + 1; row <= header + rows.length + ROOM_BELOW; row += 1) {
      sheet.getCell(row, index + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${list}"`],
      };
    }
  });
}

import { columnName } from "../../../core/workbook/a1";
import { MAX_CELL_TEXT, MAX_LINKS } from "../../../core/workbook/limits";
import { DEFAULT_ROW_HEIGHT, heightOfLines, linesWithin } from "../../../core/workbook/row-height";
import { cellText, looksLikeFormula, shortened } from "../../../core/workbook/text";
import { RELATIONSHIP_REFERENCE_NS } from "../package/namespaces";
import { escapeAttribute } from "../package/xml-text";
import { inlineString } from "../writing/worksheet-xml";
import { digitPixels } from "../writing/digit-width";
import type { StreamedCell, StreamedRow, StreamedSheet } from "./streamed-sheet";
import { LOOK, TABLE_FONT } from "./table-styles";

const HYPERLINK = `${RELATIONSHIP_REFERENCE_NS}/hyperlink`;

/** Rows of a worksheet as XML, one after the other from the second on, and the links in them. */
export class RowWriter {
  /** Elements of the worksheet that make cells links. */
  readonly references: string[] = [];
  private number = 1;
  private targets = "";

  private readonly columns: readonly { readonly name: string; readonly pixels: number }[];
  private readonly printed: number;

  constructor({ columns, printedColumns }: Pick<StreamedSheet, "columns" | "printedColumns">) {
    const digit = digitPixels(TABLE_FONT);
    this.columns = columns.map(({ width }, column) => ({ name: columnName(column), pixels: width * digit }));
    this.printed = printedColumns;
  }

  row(cells: StreamedRow): string {
    this.number += 1;
    let xml = `<row r="${this.number}"${this.height(cells)}>`;
    for (let column = 0; column < cells.length; column += 1) {
      xml += this.cell(cells[column] ?? null, column);
    }
    return `${xml}</row>`;
  }

  /** Of rows with more than a line of text: LibreOffice fits none by itself, and would set the lines over those below. */
  private height(cells: StreamedRow): string {
    let most = 1;
    cells.slice(0, this.printed).forEach((cell, column) => {
      most = Math.max(most, linesWithin(textOf(cell), TABLE_FONT.size, this.columns[column]?.pixels ?? 0));
    });
    const height = most === 1 ? DEFAULT_ROW_HEIGHT : heightOfLines(most, TABLE_FONT.size);
    return height === DEFAULT_ROW_HEIGHT ? "" : ` ht="${String(height)}"`;
  }

  /** The relationships of the links since the last call. */
  takeTargets(): string {
    const taken = this.targets;
    this.targets = "";
    return taken;
  }

  private cell(cell: StreamedCell, column: number): string {
    const address = `${this.columns[column]?.name ?? ""}${this.number}`;
    if (cell === null) return `<c r="${address}" s="${LOOK.plain}"/>`;
    if (typeof cell === "number") return `<c r="${address}" s="${LOOK.plain}"><v>${cell}</v></c>`;
    if (typeof cell === "string") {
      return textCell(address, looksLikeFormula(cell) ? LOOK.quoted : LOOK.plain, cell);
    }
    if ("fraction" in cell) return `<c r="${address}" s="${LOOK.fraction}"><v>${cell.fraction}</v></c>`;
    if (this.references.length >= MAX_LINKS) return textCell(address, LOOK.plain, cell.text);
    const id = `rId${this.references.length + 1}`;
    this.references.push(`<hyperlink ref="${address}" r:id="${id}"/>`);
    const target = escapeAttribute(cell.link);
    this.targets += `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${target}" TargetMode="External"/>`;
    return textCell(address, column < this.printed ? LOOK.link : LOOK.besides, cell.text);
  }
}

function textOf(cell: StreamedCell): string {
  if (typeof cell === "string") return cell;
  return typeof cell === "object" && cell !== null && "text" in cell ? cell.text : "";
}

function textCell(address: string, look: number, text: string): string {
  const words = shortened(cellText(text), MAX_CELL_TEXT);
  if (words === "") return `<c r="${address}" s="${LOOK.plain}"/>`;
  return `<c r="${address}" s="${look}" t="inlineStr">${inlineString(words)}</c>`;
}

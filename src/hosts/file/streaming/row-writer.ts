import { columnName } from "../../../core/workbook/a1";
import { MAX_CELL_TEXT, MAX_LINKS } from "../../../core/workbook/limits";
import { cellText, looksLikeFormula, shortened } from "../../../core/workbook/text";
import { RELATIONSHIP_REFERENCE_NS } from "../package/namespaces";
import { escapeAttribute } from "../package/xml-text";
import { inlineString } from "../writing/worksheet-xml";
import type { StreamedCell, StreamedRow } from "./streamed-sheet";
import { LOOK } from "./table-styles";

const HYPERLINK = `${RELATIONSHIP_REFERENCE_NS}/hyperlink`;

/** Rows of a worksheet as XML, one after the other from the second on, and the links in them. */
export class RowWriter {
  /** Elements of the worksheet that make cells links. */
  readonly references: string[] = [];
  private number = 1;
  private targets = "";

  constructor(private readonly columns: readonly string[]) {}

  static of(columns: number): RowWriter {
    return new RowWriter(Array.from({ length: columns }, (_, column) => columnName(column)));
  }

  row(cells: StreamedRow): string {
    this.number += 1;
    let xml = `<row r="${this.number}">`;
    for (let column = 0; column < cells.length; column += 1) {
      xml += this.cell(cells[column] ?? null, `${this.columns[column] ?? ""}${this.number}`);
    }
    return `${xml}</row>`;
  }

  /** The relationships of the links since the last call. */
  takeTargets(): string {
    const taken = this.targets;
    this.targets = "";
    return taken;
  }

  private cell(cell: StreamedCell, address: string): string {
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
    return textCell(address, LOOK.link, cell.text);
  }
}

function textCell(address: string, look: number, text: string): string {
  const words = shortened(cellText(text), MAX_CELL_TEXT);
  if (words === "") return `<c r="${address}" s="${LOOK.plain}"/>`;
  return `<c r="${address}" s="${look}" t="inlineStr">${inlineString(words)}</c>`;
}

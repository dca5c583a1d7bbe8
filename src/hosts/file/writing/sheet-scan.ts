import { parseRange } from "../../../core/workbook/a1";
import type { CellAddress, CellRange } from "../../../core/workbook/a1";
import { columnOfReference } from "../reading/cell-place";
import { DEFAULT_LIMITS } from "../package/limits";
import { RefusalError } from "../package/refusal-error";
import { TextPlaces } from "../package/text-places";
import { isTrue } from "../package/xml";
import type { XmlHandler, XmlTag, XmlText } from "../package/xml-handler";
import { XmlScanner } from "../package/xml-scanner";
import type { ElementPlace } from "./text-edits";

export type ScannedAttributes = Readonly<Record<string, string>>;

/** An element of a sheet with its place in the text. */
export interface Scanned extends ElementPlace {
  readonly attributes: ScannedAttributes;
}

export interface ScannedRow extends Scanned {
  readonly row: number;
  /** Cells in the order of the file; only for rows that were asked for. */
  readonly cells: readonly ScannedCell[];
}

export interface ScannedCell extends Scanned {
  readonly column: number;
  readonly hasFormula: boolean;
}

/** A formula that stands for more than its own cell. */
export interface ScannedFormula extends Scanned {
  readonly at: CellAddress;
  readonly kind: "shared" | "array" | "dataTable";
  /** The cells it covers, on the cell that holds its text; absent on cells that share another's. */
  readonly range?: CellRange;
  /** Number of the shared formula. */
  readonly group: string;
  readonly text: string;
}

/** Places in a worksheet part, found in one pass without building a tree of its cells. */
export interface SheetScan {
  /** Prefix of the part's elements with its colon. */
  readonly prefix: string;
  readonly data: Scanned;
  readonly dimension?: Scanned;
  readonly columns: readonly Scanned[];
  /** All rows by zero-based index, in the order of the file. */
  readonly rows: readonly ScannedRow[];
  readonly formulas: readonly ScannedFormula[];
  readonly merges: readonly CellRange[];
  /** True when locked cells cannot be changed by the person. */
  readonly protected: boolean;
}

const KINDS = ["shared", "array", "dataTable"] as const;

type Building<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Finds rows, cells and formulas of a worksheet part. Rows and cells may come without a reference; they then follow
 * the one before.
 *
 * @param wantedRows rows whose cells are listed
 * @throws RefusalError `corrupt-xml`, `dtd`
 */
export function scanSheet(part: string, source: string, wantedRows: ReadonlySet<number>): SheetScan {
  const bytes = new TextEncoder().encode(source);
  const handler = new SheetScanHandler(new TextPlaces(bytes), wantedRows);
  const scanner = new XmlScanner(part, handler, DEFAULT_LIMITS.depth);
  scanner.write(bytes);
  scanner.finish();
  const scan = handler.result();
  if (scan === undefined) throw new RefusalError("corrupt-xml", { part });
  return scan;
}

class SheetScanHandler implements XmlHandler {
  private prefix: string | undefined;
  private data: Building<Scanned> | undefined;
  private dimension: Building<Scanned> | undefined;
  private readonly columns: Scanned[] = [];
  private readonly rows: ScannedRow[] = [];
  private readonly formulas: ScannedFormula[] = [];
  private readonly merges: CellRange[] = [];
  private protected = false;
  private row: (Building<ScannedRow> & { cells: ScannedCell[] }) | undefined;
  private cell: Building<ScannedCell> | undefined;
  private formula: Building<ScannedFormula> | undefined;
  private column = -1;

  constructor(
    private readonly places: TextPlaces,
    private readonly wantedRows: ReadonlySet<number>,
  ) {}

  result(): SheetScan | undefined {
    if (this.data === undefined) return undefined;
    const { prefix = "", data, dimension, columns, rows, formulas, merges } = this;
    return {
      prefix,
      data,
      ...(dimension && { dimension }),
      columns,
      rows,
      formulas,
      merges,
      protected: this.protected,
    };
  }

  open(local: string, tag: XmlTag): void {
    this.prefix ??= tag.name.prefix === "" ? "" : `${tag.name.prefix}:`;
    switch (local) {
      case "dimension":
        this.dimension = this.place(tag);
        break;
      case "col":
        this.columns.push(this.place(tag));
        break;
      case "sheetData":
        this.data = this.place(tag);
        break;
      case "row":
        this.openRow(tag);
        break;
      case "c":
        this.openCell(tag);
        break;
      case "f":
        this.openFormula(tag);
        break;
      case "sheetProtection":
        this.protected = isTrue(tag.attribute("sheet"));
        break;
      case "mergeCell":
        this.openMerge(tag);
        break;
    }
  }

  text(text: XmlText): void {
    if (this.formula) this.formula.text += text.decode();
  }

  close(local: string, tag: XmlTag): void {
    switch (local) {
      case "dimension":
        this.finish(this.dimension, tag);
        break;
      case "sheetData":
        this.finish(this.data, tag);
        break;
      case "row":
        this.finish(this.row, tag);
        this.row = undefined;
        break;
      case "c":
        this.finish(this.cell, tag);
        this.cell = undefined;
        break;
      case "f":
        this.finish(this.formula, tag);
        this.formula = undefined;
        break;
    }
  }

  private openRow(tag: XmlTag): void {
    const opened = this.place(tag);
    const given = Number(opened.attributes["r"]);
    const row = given > 0 ? given - 1 : (this.rows.at(-1)?.row ?? -1) + 1;
    this.row = { ...opened, row, cells: [] };
    this.rows.push(this.row);
    this.column = -1;
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.indexOf("r");
    this.column =
      reference < 0
        ? this.column + 1
        : columnOfReference(tag.bytes, tag.valueStart(reference), tag.valueEnd(reference));
    if (!this.row || !this.wantedRows.has(this.row.row)) return;
    this.cell = { ...this.place(tag), column: this.column, hasFormula: false };
    this.row.cells.push(this.cell);
  }

  private openFormula(tag: XmlTag): void {
    if (this.cell) this.cell.hasFormula = true;
    const kind = KINDS.find((one) => one === tag.attribute("t"));
    if (!this.row || !kind) return;
    const opened = this.place(tag);
    const range = parseRange(opened.attributes["ref"] ?? "");
    this.formula = {
      ...opened,
      at: { row: this.row.row, column: this.column },
      kind,
      ...(range && { range }),
      group: opened.attributes["si"] ?? "",
      text: "",
    };
    this.formulas.push(this.formula);
  }

  private openMerge(tag: XmlTag): void {
    const range = parseRange(tag.attribute("ref") ?? "");
    if (range) this.merges.push(range);
  }

  private place(tag: XmlTag): Scanned {
    const start = this.places.of(tag.start);
    const end = this.places.of(tag.end);
    const attributes: Record<string, string> = {};
    for (let index = 0; index < tag.attributeCount; index += 1) {
      attributes[tag.nameAt(index)] = tag.valueAt(index);
    }
    return {
      name: tag.name.qualified,
      attributes,
      start,
      openEnd: end,
      closeStart: end,
      end,
      selfClosing: tag.isEmpty,
    };
  }

  private finish(element: Building<Scanned> | undefined, tag: XmlTag): void {
    if (!element || tag.isEmpty) return;
    element.closeStart = this.places.of(tag.start);
    element.end = this.places.of(tag.end);
  }
}

/** Whether a cell lies in a rectangle. */
export function rangeCovers(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

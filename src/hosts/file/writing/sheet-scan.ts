import { columnIndex, parseRange } from "../../../core/workbook/a1";
import type { CellAddress, CellRange } from "../../../core/workbook/a1";
import { RefusalError } from "../package/refusal-error";
import { isTrue, parseXml } from "../package/xml";
import { attributesOf, scanTags } from "./tag-scan";
import type { ScannedTag } from "./tag-scan";
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
  const scanner = new SheetScanner(part, source, wantedRows);
  scanTags(part, source, (tag) => scanner.visit(tag));
  const scan = scanner.result();
  if (scan === undefined) throw new RefusalError("corrupt-xml", { part });
  return scan;
}

class SheetScanner {
  private prefix: string | undefined;
  private data: Building<Scanned> | undefined;
  private dimension: Scanned | undefined;
  private readonly columns: Scanned[] = [];
  private readonly rows: ScannedRow[] = [];
  private readonly formulas: ScannedFormula[] = [];
  private readonly merges: CellRange[] = [];
  private protected = false;
  private row: (Building<ScannedRow> & { cells: ScannedCell[] }) | undefined;
  private cell: Building<ScannedCell> | undefined;
  private formula: Building<ScannedFormula> | undefined;
  private column = -1;
  /** Without comments and CDATA, what looks like an end tag is one. */
  private readonly plain: boolean;
  private nextFormula = -1;

  constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly wantedRows: ReadonlySet<number>,
  ) {
    this.plain = !source.includes("<!");
  }

  visit(tag: ScannedTag): number | undefined {
    this.prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
    if (!tag.name.startsWith(this.prefix)) return undefined;
    const local = tag.name.slice(this.prefix.length);
    if (tag.kind === "close") {
      this.close(local, tag);
      return undefined;
    }
    const skipTo = this.open(local, tag);
    if (tag.kind === "empty") this.close(local, tag);
    return skipTo;
  }

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

  private open(local: string, tag: ScannedTag): number | undefined {
    switch (local) {
      case "dimension":
        this.dimension = place(tag);
        return undefined;
      case "col":
        this.columns.push(place(tag));
        return undefined;
      case "sheetData":
        this.data = place(tag);
        return undefined;
      case "row":
        return this.openRow(tag);
      case "c":
        this.openCell(tag);
        return undefined;
      case "f":
        this.openFormula(tag);
        return undefined;
      case "sheetProtection":
        this.protected = isTrue(attributesOf(tag)["sheet"]);
        return undefined;
      case "mergeCell":
        this.openMerge(tag);
        return undefined;
      default:
        return undefined;
    }
  }

  private close(local: string, tag: ScannedTag): void {
    switch (local) {
      case "sheetData":
        finish(this.data, tag);
        break;
      case "row":
        finish(this.row, tag);
        this.row = undefined;
        break;
      case "c":
        finish(this.cell, tag);
        this.cell = undefined;
        break;
      case "f":
        this.closeFormula(tag);
        break;
    }
  }

  private openRow(tag: ScannedTag): number | undefined {
    const opened = place(tag);
    const given = Number(opened.attributes["r"]);
    const row = given > 0 ? given - 1 : (this.rows.at(-1)?.row ?? -1) + 1;
    this.row = { ...opened, row, cells: [] };
    this.rows.push(this.row);
    this.column = -1;
    return this.plain && !opened.selfClosing && !this.wantedRows.has(row) ? this.endOfRow(tag) : undefined;
  }

  /** Where a row ends that holds nothing to list; `undefined` when it has a formula that may be shared. */
  private endOfRow(tag: ScannedTag): number | undefined {
    const end = this.source.indexOf(`</${tag.name}`, tag.end);
    if (this.nextFormula < tag.end) {
      const found = this.source.indexOf(`<${this.prefix ?? ""}f `, tag.end);
      this.nextFormula = found < 0 ? this.source.length : found;
    }
    return end >= 0 && this.nextFormula > end ? end : undefined;
  }

  private openCell(tag: ScannedTag): void {
    const opened = place(tag);
    const given = /^[A-Za-z]+/.exec(opened.attributes["r"] ?? "")?.[0];
    this.column = given === undefined ? this.column + 1 : columnIndex(given);
    if (!this.row || !this.wantedRows.has(this.row.row)) return;
    this.cell = { ...opened, column: this.column, hasFormula: false };
    this.row.cells.push(this.cell);
  }

  private openFormula(tag: ScannedTag): void {
    if (this.cell) this.cell.hasFormula = true;
    const opened = place(tag);
    const kind = KINDS.find((one) => one === opened.attributes["t"]);
    if (!this.row || !kind) return;
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

  private openMerge(tag: ScannedTag): void {
    const range = parseRange(attributesOf(tag)["ref"] ?? "");
    if (range) this.merges.push(range);
  }

  private closeFormula(tag: ScannedTag): void {
    const { formula } = this;
    finish(formula, tag);
    this.formula = undefined;
    if (!formula || formula.selfClosing) return;
    const words = this.source.slice(formula.openEnd, formula.closeStart);
    formula.text = parseXml(this.part, `<f>${words}</f>`).text;
  }
}

function place(tag: ScannedTag): Scanned {
  return {
    name: tag.name,
    attributes: attributesOf(tag),
    start: tag.start,
    openEnd: tag.end,
    closeStart: tag.end,
    end: tag.end,
    selfClosing: tag.kind === "empty",
  };
}

function finish(element: Building<Scanned> | undefined, tag: ScannedTag): void {
  if (!element) return;
  element.end = tag.end;
  element.closeStart = tag.kind === "empty" ? tag.end : tag.start;
}

/** Whether a cell lies in a rectangle. */
export function rangeCovers(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

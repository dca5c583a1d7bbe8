import { type CellRange, parseRange } from "../../../core/workbook/a1";
import type { Cell } from "../../../core/workbook/snapshot";
import type { PackageLimits } from "../package/limits";
import { RefusalError } from "../package/refusal-error";
import { isTrue } from "../package/xml";
import { decodeXstring } from "../package/xml-text";
import type { XmlHandler, XmlTag, XmlText } from "../package/xml-handler";
import type { CellFactory } from "./cell-factory";
import { columnOfReference, rowOfNumber, serialOfIsoDate } from "./cell-place";
import { HiddenColumns } from "./hidden-columns";
import { PlainCells, type PlainCellSink } from "./plain-cells";
import { RowsInMaking } from "./rows-in-making";
import { shiftFormula } from "./shared-formula";
import { StringItem } from "./shared-strings";

/** What a worksheet part holds. */
export interface WorksheetContent {
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly CellRange[];
  readonly protected: boolean;
  /** Rows that are hidden for whatever reason, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Areas of which a filter hides rows, its header row included. */
  readonly filtered: readonly CellRange[];
}

/** Counts the cells of all sheets of a workbook. */
export interface CellCount {
  cells: number;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Which text is being collected. */
type Collecting = "nothing" | "value" | "formula" | "item";

/** Builds the content of one worksheet from its elements. */
export class WorksheetHandler implements XmlHandler, PlainCellSink {
  readonly shortcut = new PlainCells(this);
  private readonly rows = new RowsInMaking();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new HiddenColumns();
  private readonly filtered: CellRange[] = [];
  private filter: CellRange | undefined;
  /** Views that persons have saved repeat filters and more of the sheet; what counts is the sheet itself. */
  private inSavedViews = false;
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly item = new StringItem();
  private isProtected = false;

  private row = -1;
  private column = -1;
  private inCell = false;
  private type = "n";
  private style = 0;
  private collecting: Collecting = "nothing";
  private value = "";
  private struck = false;
  /** The value where it is a plain number; {@link value} is empty then. */
  private number: number | undefined;
  private hasFormula = false;
  private formula = "";
  private sharedIndex: string | undefined;

  constructor(
    private readonly part: string,
    private readonly factory: CellFactory,
    private readonly count: CellCount,
    private readonly limits: PackageLimits,
    private readonly date1904: boolean,
  ) {}

  /** The content, once the whole part has been read. */
  content(): WorksheetContent {
    return {
      rows: this.rows.rows,
      merges: this.merges,
      protected: this.isProtected,
      hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: this.hiddenColumns.among(this.rows.rows),
      filtered: this.filtered,
    };
  }

  open(local: string, tag: XmlTag): void {
    if (this.inCell) {
      this.openInCell(local, tag);
      return;
    }
    switch (local) {
      case "c":
        this.openCell(tag);
        break;
      case "row":
        this.openRow(tag);
        break;
      case "mergeCell":
        this.addMerge(tag.attribute("ref") ?? "");
        break;
      case "sheetProtection":
        this.isProtected = isTrue(tag.attribute("sheet"));
        break;
      default:
        this.openSetting(local, tag);
    }
  }

  private openSetting(local: string, tag: XmlTag): void {
    if (local === "customSheetViews") this.inSavedViews = true;
    if (this.inSavedViews) return;
    if (local === "col") this.hiddenColumns.add(tag);
    else if (local === "autoFilter") this.filter = parseRange(tag.attribute("ref") ?? "");
    else if (local === "filterColumn" && this.filter) this.filtered.push(this.filter);
  }

  text(text: XmlText): void {
    if (this.collecting === "value") this.addValue(text);
    else if (this.collecting === "formula") this.formula += text.decode();
    else if (this.collecting === "item") this.item.add(text);
  }

  /** Most values are plain numbers, whose digits need never become a string. */
  private addValue(text: XmlText): void {
    this.number = text.isWhole && (this.type === "n" || this.type === "s") ? text.number() : undefined;
    if (this.number === undefined) this.value += text.decode();
  }

  close(local: string): void {
    if (!this.inCell) {
      if (local === "row") this.rows.close();
      else if (local === "customSheetViews") this.inSavedViews = false;
      return;
    }
    if (local === "c") {
      this.inCell = false;
      this.closeCell();
    } else if (local === "v" || local === "f") {
      this.collecting = "nothing";
    } else if (local === "is") {
      const { text, struck } = this.item.take();
      this.value = text;
      this.struck = struck;
      this.collecting = "nothing";
    } else if (this.collecting === "item") {
      this.item.close(local);
    }
  }

  private openRow(tag: XmlTag): void {
    this.row = rowOf(tag, this.row + 1);
    if (this.row < 0) throw this.corrupt();
    this.rows.open(this.row);
    this.column = -1;
    if (isTrue(tag.attribute("hidden")) || Number(tag.attribute("ht") ?? 1) === 0) {
      this.hiddenRows.add(this.row);
    }
  }

  private openCell(tag: XmlTag): void {
    const reference = tag.indexOf("r");
    this.column =
      reference < 0
        ? this.column + 1
        : columnOfReference(tag.bytes, tag.valueStart(reference), tag.valueEnd(reference));
    if (this.column < 0 || this.row < 0) throw this.corrupt();
    this.inCell = true;
    this.type = tag.attribute("t") ?? "n";
    this.style = tag.wholeNumber("s") ?? 0;
    this.value = "";
    this.struck = false;
    this.number = undefined;
    this.hasFormula = false;
  }

  private openInCell(local: string, tag: XmlTag): void {
    if (local === "v") {
      this.collecting = "value";
    } else if (local === "f") {
      this.collecting = "formula";
      this.hasFormula = true;
      this.sharedIndex = tag.attribute("t") === "shared" ? tag.attribute("si") : undefined;
      this.formula = tag.attribute("t") === "dataTable" ? tableFormula(tag) : "";
    } else if (local === "is") {
      this.collecting = "item";
    } else if (this.collecting === "item") {
      this.item.open(local, tag);
    }
  }

  private closeCell(): void {
    const formula = this.hasFormula ? this.finishFormula() : undefined;
    const cell = this.makeCell(formula);
    if (cell) this.put(this.column, cell);
  }

  private put(column: number, cell: Cell): void {
    this.count.cells += 1;
    if (this.count.cells > this.limits.cells) {
      throw new RefusalError("too-large", { what: "cells", limit: String(this.limits.cells) });
    }
    this.rows.put(column, cell);
  }

  plainEmpty(column: number): void {
    this.column = column;
  }

  plainNumber(column: number, style: number, value: number): void {
    this.column = column;
    this.put(column, this.factory.number(value, style));
  }

  plainShared(column: number, style: number, index: number): void {
    this.column = column;
    const cell = this.factory.sharedString(index, style);
    if (!cell) throw this.corrupt();
    this.put(column, cell);
  }

  private makeCell(formula: string | undefined): Cell | undefined {
    const { factory, value, number, style, type } = this;
    if (number !== undefined) {
      return type === "s" ? this.makeShared(number, formula) : factory.number(number, style, formula);
    }
    if (type === "inlineStr" || (type === "str" && (value !== "" || formula !== undefined))) {
      const text = type === "str" ? decodeXstring(value) : value;
      return factory.text({ text, struck: this.struck }, style, formula);
    }
    if (value === "") return formula === undefined ? undefined : factory.uncalculated(style, formula);
    switch (type) {
      case "s":
        return this.makeShared(Number(value), formula);
      case "b":
        return factory.boolean(isTrue(value.trim()), style, formula);
      case "e":
        return factory.error(value, style, formula);
      default:
        return this.makeNumber(type, value, formula);
    }
  }

  private makeShared(index: number, formula: string | undefined): Cell {
    const cell = this.factory.sharedString(index, this.style, formula);
    if (!cell) throw this.corrupt();
    return cell;
  }

  private makeNumber(type: string, value: string, formula: string | undefined): Cell {
    const number = type === "d" ? serialOfIsoDate(value, this.date1904) : Number(value);
    return number === undefined || !Number.isFinite(number)
      ? this.factory.text({ text: value, struck: false }, this.style, formula)
      : this.factory.number(number, this.style, formula);
  }

  /** The formula of the cell just read; one that only points to a shared formula gets its own text. */
  private finishFormula(): string {
    const { sharedIndex, formula, row, column } = this;
    if (formula !== "") {
      if (sharedIndex !== undefined) this.sharedFormulas.set(sharedIndex, { text: formula, row, column });
      return formula;
    }
    const first = sharedIndex === undefined ? undefined : this.sharedFormulas.get(sharedIndex);
    return first ? shiftFormula(first.text, row - first.row, column - first.column) : "";
  }

  private addMerge(reference: string): void {
    const range = parseRange(reference);
    if (range) this.merges.push(range);
  }

  private corrupt(): RefusalError {
    return new RefusalError("corrupt-xml", { part: this.part });
  }
}

/** The zero-based row that a tag names, `next` where it names none, or -1 where it is none of a sheet. */
function rowOf(tag: XmlTag, next: number): number {
  const number = tag.wholeNumber("r");
  if (number === undefined) return next;
  return rowOfNumber(Number.isNaN(number) ? (tag.attribute("r") ?? "") : number);
}

/** A what-if table shows as `{=TABLE(row input, column input)}` in Excel. */
function tableFormula(tag: XmlTag): string {
  const first = tag.attribute("r1") ?? "";
  const second = tag.attribute("r2") ?? "";
  return isTrue(tag.attribute("dtr")) ? `TABLE(${first},${second})` : `TABLE(${second},${first})`;
}

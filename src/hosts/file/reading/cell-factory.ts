import { type Cell, cellErrorCode } from "../../../core/workbook/snapshot";
import { cleanText } from "../../../core/workbook/text";
import { type NumberFormat, numberFormat } from "./number-format";
import type { StyleFormats } from "./styles";

/** Equal numbers of one format share a cell up to so many different ones; a column of serial numbers gains nothing. */
const SHARED_NUMBERS = 4096;
const SHARED_TEXTS = 65_536;

/** The cells of one number format that have been made so far. */
interface Shelf {
  readonly format: NumberFormat;
  readonly numbers: Map<number, Cell>;
  readonly texts: Map<string, Cell>;
  readonly shared: (Cell | undefined)[];
}

/**
 * Makes cells. Equal constants share one object: a table of 100,000 indicators has a few hundred different texts,
 * and a snapshot that repeats them would not fit the memory it may use.
 */
export class CellFactory {
  private readonly shelves: (Shelf | undefined)[] = [];
  private readonly shelfOfCode = new Map<string, Shelf>();

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly styles: StyleFormats,
    private readonly date1904: boolean,
  ) {}

  /** A number cell. */
  number(value: number, style: number, formula?: string): Cell {
    const { format, numbers } = this.shelf(style);
    const known = formula === undefined ? numbers.get(value) : undefined;
    if (known) return known;
    const cell = makeCell(value, format.number(value), format, formula);
    if (formula === undefined && numbers.size < SHARED_NUMBERS) numbers.set(value, cell);
    return cell;
  }

  /** A text cell by its index in the shared strings, or `undefined` when there is no such string. */
  sharedString(index: number, style: number, formula?: string): Cell | undefined {
    const text = this.sharedStrings[index];
    if (text === undefined) return undefined;
    if (formula !== undefined) return this.text(text, style, formula);
    const { format, shared } = this.shelf(style);
    return (shared[index] ??= textCell(text, format));
  }

  /** A text cell. */
  text(text: string, style: number, formula?: string): Cell {
    const { format, texts } = this.shelf(style);
    if (formula !== undefined) return textCell(detached(text), format, formula);
    const known = texts.get(text);
    if (known) return known;
    const own = detached(text);
    const cell = textCell(own, format);
    if (texts.size < SHARED_TEXTS) texts.set(own, cell);
    return cell;
  }

  boolean(value: boolean, style: number, formula?: string): Cell {
    return makeCell(value, value ? "TRUE" : "FALSE", this.shelf(style).format, formula);
  }

  error(code: string, style: number, formula?: string): Cell {
    return {
      ...makeCell(null, cleanText(code), this.shelf(style).format, formula),
      error: cellErrorCode(code),
    };
  }

  /** A cell whose formula has no cached result. */
  uncalculated(style: number, formula: string): Cell {
    return makeCell(null, "", this.shelf(style).format, formula);
  }

  private shelf(style: number): Shelf {
    return (this.shelves[style] ??= this.shelfOf(this.styles[style] ?? "General"));
  }

  private shelfOf(code: string): Shelf {
    let shelf = this.shelfOfCode.get(code);
    if (!shelf) {
      const format = numberFormat(code, this.date1904);
      shelf = { format, numbers: new Map(), texts: new Map(), shared: [] };
      this.shelfOfCode.set(code, shelf);
    }
    return shelf;
  }
}

function textCell(raw: string, format: NumberFormat, formula?: string): Cell {
  const value = cleanText(raw);
  const shown = value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
  return makeCell(value, cleanText(format.text(shown)), format, formula);
}

function makeCell(value: Cell["value"], text: string, format: NumberFormat, formula?: string): Cell {
  const { code } = format;
  if (formula === undefined) return code === undefined ? { value, text } : { value, text, format: code };
  return code === undefined ? { value, text, formula } : { value, text, formula, format: code };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * A copy of a text cut out of a larger one. JavaScript engines keep the larger one alive as long as the cut exists,
 * so cells would hold the whole source text of their sheet. Short texts are always copied.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : decoder.decode(encoder.encode(text));
}

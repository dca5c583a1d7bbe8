import { type Cell, cellErrorCode } from "../../../core/workbook/snapshot";
import { readableSymbols } from "../../../core/workbook/symbols";
import { cleanText } from "../../../core/workbook/text";
import { type NumberCells, numberCells, placeOf } from "./number-cell";
import { type NumberFormat, numberFormat } from "../../../core/workbook/number-format";
import type { SharedStrings, StringText } from "./shared-strings";
import { type CellStyle, type CellStyles, PLAIN_STYLE } from "./styles";

/** Places for number cells of one format that equal ones share; of several numbers for one place the last has it. */
const NUMBER_PLACES = 16_384;
const SHARED_TEXTS = 65_536;

/** The cells of one look that have been made so far. */
interface Shelf {
  readonly format: NumberFormat;
  readonly style: CellStyle;
  readonly makeNumber: NumberCells;
  readonly numbers: (Cell | undefined)[];
  readonly texts: Map<string, Cell>;
  readonly shared: (Cell | undefined)[];
}

/**
 * Makes cells. Equal constants share one object: a table of 100,000 indicators has a few hundred different texts,
 * and a snapshot that repeats them would not fit the memory it may use.
 */
export class CellFactory {
  private readonly shelves: (Shelf | undefined)[] = [];
  private readonly shelfOfLook = new Map<string, Shelf>();

  constructor(
    private readonly sharedStrings: SharedStrings,
    private readonly styles: CellStyles,
    private readonly date1904: boolean,
  ) {}

  /** A number cell. */
  number(value: number, style: number, formula?: string): Cell {
    const { makeNumber, numbers } = this.shelf(style);
    if (formula !== undefined) return makeNumber(value, formula);
    const place = placeOf(value, NUMBER_PLACES);
    const known = numbers[place];
    if (known !== undefined && Object.is(known.value, value)) return known;
    const cell = makeNumber(value);
    numbers[place] = cell;
    return cell;
  }

  /** A text cell by its index in the shared strings, or `undefined` when there is no such string. */
  sharedString(index: number, style: number, formula?: string): Cell | undefined {
    const text = this.sharedStrings.texts[index];
    if (text === undefined) return undefined;
    const struck = this.sharedStrings.struck.has(index);
    if (formula !== undefined) return this.text({ text, struck }, style, formula);
    const shelf = this.shelf(style);
    return (shelf.shared[index] ??= textCell(text, shelf, struck));
  }

  /** A text cell. */
  text({ text, struck }: StringText, style: number, formula?: string): Cell {
    const shelf = this.shelf(style);
    if (formula !== undefined || struck) return textCell(text, shelf, struck, formula);
    const known = shelf.texts.get(text);
    if (known) return known;
    const cell = textCell(text, shelf, false);
    if (shelf.texts.size < SHARED_TEXTS) shelf.texts.set(text, cell);
    return cell;
  }

  boolean(value: boolean, style: number, formula?: string): Cell {
    return makeCell(value, value ? "TRUE" : "FALSE", this.shelf(style), formula);
  }

  error(code: string, style: number, formula?: string): Cell {
    return {
      ...makeCell(null, cleanText(code), this.shelf(style), formula),
      error: cellErrorCode(code),
    };
  }

  /** A cell whose formula has no cached result. */
  uncalculated(style: number, formula: string): Cell {
    return makeCell(null, "", this.shelf(style), formula);
  }

  private shelf(style: number): Shelf {
    return (this.shelves[style] ??= this.shelfOf(this.styles[style] ?? PLAIN_STYLE));
  }

  private shelfOf(style: CellStyle): Shelf {
    const look = `${style.struck ? "~" : ""}${style.symbolFont ?? ""}:${style.format}`;
    let shelf = this.shelfOfLook.get(look);
    if (!shelf) {
      const format = numberFormat(style.format, this.date1904);
      const makeNumber = numberCells(format, style.struck);
      shelf = { format, style, makeNumber, numbers: [], texts: new Map(), shared: [] };
      this.shelfOfLook.set(look, shelf);
    }
    return shelf;
  }
}

function textCell(raw: string, shelf: Shelf, struck: boolean, formula?: string): Cell {
  const value = readableSymbols(cleanText(raw), shelf.style.symbolFont);
  const shown = value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
  const cell = makeCell(value, cleanText(shelf.format.text(shown)), shelf, formula);
  return struck ? { ...cell, struck } : cell;
}

function makeCell(
  value: Cell["value"],
  text: string,
  { format: { code }, style: { struck } }: Shelf,
  formula?: string,
): Cell {
  if (struck) {
    return {
      value,
      text,
      ...(formula !== undefined && { formula }),
      ...(code !== undefined && { format: code }),
      struck,
    };
  }
  if (formula === undefined) return code === undefined ? { value, text } : { value, text, format: code };
  return code === undefined ? { value, text, formula } : { value, text, formula, format: code };
}

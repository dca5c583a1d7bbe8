import type { Cell } from "../../../core/workbook/snapshot";
import type { NumberFormat } from "../../../core/workbook/number-format";

/** Makes the cells of one number format. */
export type NumberCells = (value: number, formula?: string) => Cell;

/**
 * Cells with numbers of one format, whose shown text is made when it is asked for: most numbers of a large table are
 * never looked at as text. To whoever has one it is a cell like any other: `text` is a property of its own, which
 * copies, comparisons, JSON and structured clones take along. Of the cell itself only the number takes memory.
 */
export function numberCells(numberFormat: NumberFormat, isStruck: boolean): NumberCells {
  const { code } = numberFormat;
  const texts = recent((value) => numberFormat.number(value));
  // The same accessors for all cells, so that all have the same layout in memory.
  const text: PropertyDescriptor & ThisType<{ readonly value: number }> = {
    enumerable: true,
    get() {
      return texts(this.value);
    },
  };
  const format: PropertyDescriptor = { enumerable: true, get: () => code };

  class NumberCell {
    declare readonly formula?: string;
    declare readonly struck?: true;
    constructor(
      readonly value: number,
      formula: string | undefined,
    ) {
      Object.defineProperty(this, "text", text);
      if (formula !== undefined) this.formula = formula;
      if (code !== undefined) Object.defineProperty(this, "format", format);
      if (isStruck) this.struck = true;
    }
  }
  // `text` and `format` are defined where the compiler does not look.
  return (value, formula) => new NumberCell(value, formula) as unknown as Cell;
}

/** Texts kept of those made last. */
const RECENT = 256;

/** Remembers what was made last: whoever reads a row asks for the same few texts again and again. */
function recent(shown: (value: number) => string): (value: number) => string {
  const values: number[] = [];
  const texts: string[] = [];
  return (value) => {
    const place = placeOf(value, RECENT);
    const known = texts[place];
    if (known !== undefined && Object.is(values[place], value)) return known;
    const text = shown(value);
    values[place] = value;
    texts[place] = text;
    return text;
  };
}

/** A place for a number among so many, a power of two; different numbers may have the same. */
export function placeOf(value: number, places: number): number {
  return (value * (places + 1)) & (places - 1);
}

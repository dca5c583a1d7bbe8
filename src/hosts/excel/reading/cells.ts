import type { CellRange } from "../../../core/workbook/a1";
import type { CellBlock } from "../../../core/workbook/blocks";
import { forNextRequest } from "../batches/references";
import type { Portion } from "../batches/portions";
import { ANSWER_BYTES, jsonBytes } from "../batches/sizes";
import { rangeOf } from "../ranges";
import { trouble } from "../trouble";
import { type LooksQuestion, withLooks } from "./cell-looks";

/**
 * How many bytes a cell takes in an answer, all its five properties together. Empty cells take 30, numbers 60, texts of
 * ten characters 130 [measured]; the first guess is for a form that is mostly filled, and what was read corrects it.
 */
export class CellDensity {
  private bytes = 0;
  private cells = 0;

  private static readonly FIRST_GUESS = 80;
  /** Cells after which what was measured counts alone. */
  private static readonly TRUSTED = 5_000;

  get bytesPerCell(): number {
    const { FIRST_GUESS, TRUSTED } = CellDensity;
    const unknown = Math.max(0, TRUSTED - this.cells);
    return (this.bytes + unknown * FIRST_GUESS) / (this.cells + unknown);
  }

  add(block: CellBlock): void {
    for (const rows of [block.values, block.text, block.formulas, block.formats]) {
      for (const row of rows) for (const value of row) this.bytes += jsonBytes(String(value)) + 1;
    }
    const cells = block.values.length * (block.values[0]?.length ?? 0);
    // The types of values are not in the block: `"String",`.
    this.bytes += cells * 9;
    this.cells += cells;
  }
}

export interface CellQuestion extends LooksQuestion {
  /** Position of the sheet in the frame. */
  readonly index: number;
  readonly area: CellRange;
}

/** Asks for the cells of an area in bands of rows, of which the next is as high as the cells read so far suggest. */
export function* askCells(
  question: CellQuestion,
  density: CellDensity,
  add: (block: CellBlock) => Promise<void>,
): IterableIterator<Portion> {
  const { area } = question;
  const columns = area.right - area.left + 1;
  let { top } = area;
  while (top <= area.bottom) {
    const rows = Math.max(1, Math.floor(ANSWER_BYTES / (density.bytesPerCell * columns)));
    const bottom = Math.min(area.bottom, top + rows - 1);
    yield cellPortion({ ...question, area: { ...area, top, bottom } }, density, add);
    top = bottom + 1;
  }
}

function cellPortion(
  question: CellQuestion,
  density: CellDensity,
  add: (block: CellBlock) => Promise<void>,
): Portion {
  const { area, sheet, index } = question;
  let range: Excel.Range | undefined;
  return {
    bytes: density.bytesPerCell * (area.bottom - area.top + 1) * (area.right - area.left + 1),
    ask: () => {
      range = forNextRequest(rangeOf(sheet(), area));
      range.load("values,text,formulas,numberFormat,valueTypes");
    },
    take: async () => {
      if (!range) return;
      const block = blockOf(range, index, area);
      density.add(block);
      await add(await withLooks(block, question));
    },
    divide: () => halves(area).map((half) => cellPortion({ ...question, area: half }, density, add)),
  };
}

/** An area in two parts, one above or beside the other; none for a single cell. */
function halves(area: CellRange): readonly CellRange[] {
  const row = Math.floor((area.top + area.bottom) / 2);
  if (row < area.bottom)
    return [
      { ...area, bottom: row },
      { ...area, top: row + 1 },
    ];
  const column = Math.floor((area.left + area.right) / 2);
  if (column < area.right)
    return [
      { ...area, right: column },
      { ...area, left: column + 1 },
    ];
  return [];
}

type Value = CellBlock["values"][number][number];

function blockOf(range: Excel.Range, sheet: number, { top, left }: CellRange): CellBlock {
  const types = tableOf<string>(range.valueTypes);
  const text = tableOf<string>(range.text);
  const errors: [number, number][] = [];
  const values = tableOf<Value>(range.values).map((row, at) =>
    row.map((value, column) => {
      const type = types[at]?.[column];
      if (type === "Error") errors.push([at, column]);
      // Of linked data types `values` only says that they are no plain values [doc]; their text is what people see.
      return type === "RichValue" ? (text[at]?.[column] ?? "") : value;
    }),
  );
  const formulas = tableOf<Value>(range.formulas);
  return { sheet, top, left, values, text, formulas, formats: tableOf<string>(range.numberFormat), errors };
}

/** Excel gives `null` in place of a table that is too large for it, instead of an error [doc: office-js-docs-pr #5821]. */
function tableOf<T>(table: T[][] | null): readonly (readonly T[])[] {
  if (table === null) throw trouble("too-many-cells");
  return table;
}

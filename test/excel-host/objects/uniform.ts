import type { CellFormat } from "../model/format";
import type { AreasTarget } from "./targets";

/** The value that all cells of the areas share; `null` when they differ. [doc] */
export function uniform<V>(of: AreasTarget, read: (format: CellFormat) => V): V | null {
  const [first, ...rest] = of.areas.flatMap((area) => of.sheet.cells.formats(area)).map(read);
  return first !== undefined && rest.every((value) => same(value, first)) ? first : null;
}

/** Whether two features are alike, borders by what they are made of. */
export function same(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

import type { Decimal } from "../common/decimal";
import type { CellRef } from "../workbook/a1";
import type { Reading } from "./node";

/** In front of a word for a kind of money (`money:政府性基金`): the role of a line with an amount under that word. */
export const MONEY = "money:";

/** How a proof sees a workbook: the one it was made from, or the one that was saved since. */
export interface Look {
  /** The number that a cell gives when it is read so, or `null` where it holds none. */
  number(at: CellRef, as: Reading): Decimal | null;
  /** Whether a cell says these words. */
  says(at: CellRef, words: string): boolean;
  /** Whether a cell states nothing. */
  isBlank(at: CellRef): boolean;
  /** Whether a form has no place for a role. */
  lacks(form: string, role: string): boolean;
}

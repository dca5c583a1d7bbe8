import type { StatedUnit } from "./budget-block";
import type { Grid, Slot } from "./grid";
import { amountUnitIn } from "./quantity/amount";
import { foldWidth, squeeze } from "./text-normalisation";

/** A cell that only states the unit of amounts: `单位：万元`, `金额单位:元`. */
export function unitStatement(grid: Grid, slots: readonly Slot[]): StatedUnit | null {
  return unitWhere(grid, slots, (text) => UNIT_ALONE.test(squeeze(text)));
}

/** The unit of amounts at the end of a cell that says something else before: `填报单位：市档案局      金额单位：元`. */
export function unitBehind(grid: Grid, slots: readonly Slot[]): StatedUnit | null {
  return unitWhere(grid, slots, (text) => UNIT_BEHIND.test(foldWidth(text)));
}

const UNIT_ALONE = /^\(?(?:金额)?单位:(?:人民币)?(?:百万元|千元|万元|亿元|元)\)?$/;
const UNIT_BEHIND = /(?:[\s;,]\(?|\()(?:金额)?单位\s*:\s*(?:人民币)?(?:百万元|千元|万元|亿元|元)\)?\s*$/;

function unitWhere(grid: Grid, slots: readonly Slot[], states: (text: string) => boolean): StatedUnit | null {
  const slot = slots.find(({ text }) => states(text));
  const unit = slot ? amountUnitIn(slot.text) : null;
  return slot && unit ? { unit, at: grid.ref(slot.row, slot.column) } : null;
}

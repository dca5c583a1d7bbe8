import type { InfoPair } from "../evaluation/evaluation";
import { statesNothing } from "../vocabulary/nothing";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import { normaliseLabel } from "./text-normalisation";

/** A block of rows that each tell of one aspect: 资金管理情况 | 分配科学性 | 情况说明 | 存在问题和改进措施. */
export interface AspectReading {
  readonly pairs: readonly InfoPair[];
  readonly bottom: number;
  /** The headings of the block. */
  readonly setAside: readonly CellRef[];
}

/** What heads the column of how things stand, and that of what was amiss with them. */
const STATE = /^(?:具体|实际|管理|执行|落实|完成)?(?:情况|说明|情况说明|管理情况|执行情况)$/;
const PROBLEM =
  /^(?:存在的?|主要)?问题(?:[及和与、](?:下一步)?(?:改进|整改)?(?:措施|情况))?$|^(?:改进|整改)措施$/;

/**
 * Reads the block whose headings stand in a row, under a label merged down over its rows: each row is an aspect with what is
 * said of it under each heading. `null` where the row heads no such block.
 */
export function readAspects(grid: Grid, slots: readonly Slot[], end: number): AspectReading | null {
  const [block] = slots;
  const state = slots.find(({ text }) => STATE.test(normaliseLabel(text)));
  if (block === undefined || state === undefined || state.column <= block.right + 1) return null;
  const headings = slots.filter(({ column }) => column >= state.column);
  const others = headings.slice(1);
  if (block.bottom === block.row || others.length === 0) return null;
  if (!others.every(({ text }) => PROBLEM.test(normaliseLabel(text)))) return null;
  const under = { text: block.text, at: grid.ref(block.row, block.column) };
  const pairs: InfoPair[] = [];
  let row = state.bottom + 1;
  for (; row <= Math.min(block.bottom, end - 1); row += 1) {
    const own = grid.slots(row).filter((slot) => slot !== block && slot.row === row);
    const aspect = own.filter(({ column }) => column > block.column && column < state.column).at(-1);
    if (aspect === undefined) break;
    const label = { text: aspect.text, at: grid.ref(row, aspect.column) };
    for (const { column, text } of headings) {
      const value = { text: grid.text(row, column), at: grid.home(row, column) };
      if (column > state.column && statesNothing(value.text)) continue;
      const heading = { text, at: grid.ref(block.row, column) };
      pairs.push({ label, value, role: null, under, heading });
    }
  }
  if (pairs.length === 0) return null;
  return {
    pairs,
    bottom: row - 1,
    setAside: slots.map((slot) => grid.ref(slot.row, slot.column)),
  };
}

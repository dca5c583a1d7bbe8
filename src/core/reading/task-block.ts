import type { Skipped } from "../evaluation/evaluation";
import type { Grid, Slot } from "./grid";
import { normaliseLabel } from "./text-normalisation";

const LABEL = /(?:主要|重点)(?:工作|任务|事项)|任务清单/;
const HEADING = /^(?:工作)?任务(?:名称|内容)?$|^主要(?:内容|工作|任务)$/;

/**
 * The last row of the block of tasks (年度主要任务 | 任务名称 | 主要内容 | 预算金额) that the head of a department's form
 * holds: a label merged down beside its rows. `null` where the row begins none. Such tasks have money, but neither
 * targets nor results, so they are no indicators.
 */
export function taskBlockBottom([first, ...others]: readonly Slot[]): number | null {
  if (first === undefined || first.bottom === first.row || !LABEL.test(normaliseLabel(first.text)))
    return null;
  return others.some(({ text }) => HEADING.test(normaliseLabel(text))) ? first.bottom : null;
}

const MONEY = /金额|预算|资金/;

/** The last row of such tasks without a label beside them, under headings of their own: down to the next heading alone in its row. */
function tasksUnderHeadings(grid: Grid, slots: readonly Slot[], end: number): number | null {
  const [first] = slots;
  const headed =
    first !== undefined &&
    HEADING.test(normaliseLabel(first.text)) &&
    slots.some(({ text }) => HEADING.test(normaliseLabel(text)) && text !== first.text) &&
    slots.some(({ text }) => MONEY.test(text));
  if (!headed) return null;
  let row = first.row + 1;
  while (row < end && grid.slots(row).length !== 1) row += 1;
  return row - 1;
}

/** The record of such a block, for what is left out. @param end row before which the head ends. */
export function taskBlock(
  grid: Grid,
  slots: readonly Slot[],
  end: number,
): (Skipped & Required<Pick<Skipped, "area">>) | null {
  const [first] = slots;
  const last = taskBlockBottom(slots) ?? tasksUnderHeadings(grid, slots, end);
  if (first === undefined || last === null) return null;
  const right = slots.at(-1)?.right ?? first.right;
  return {
    at: grid.ref(first.row, first.column),
    reason: "task-block",
    text: first.text,
    area: { top: first.row, left: first.column, bottom: Math.min(last, end - 1), right },
  };
}

import type { CellRange } from "../../workbook/a1";
import { largestOf, smallestOf } from "../../common/many";
import type { Evaluation, Skipped, UnreadCell } from "../../evaluation/evaluation";
import { unreadBlocks } from "./unread-blocks";

const REASONS = { beside: "beside-form", below: "below-form" } as const;

/**
 * Tables beside or below a form that no reader knows: blocks of unread cells outside the form that span two rows and
 * two columns. Their cells stay in the form's list of unread cells; the record says why nothing was made of them.
 */
export function leftBlocks(evaluation: Evaluation): readonly Skipped[] {
  return unreadBlocks(evaluation).flatMap(({ kind, cells }) => {
    const [first] = cells;
    if ((kind !== "beside" && kind !== "below") || first === undefined) return [];
    const area = areaOf(cells);
    const table = area.bottom > area.top && area.right > area.left;
    return table ? [{ at: first.at, reason: REASONS[kind], text: first.text, area }] : [];
  });
}

/** The smallest area that holds cells. */
export function areaOf(cells: readonly UnreadCell[]): CellRange {
  const rows = cells.map(({ at }) => at.row);
  const columns = cells.map(({ at }) => at.column);
  return {
    top: smallestOf(rows),
    left: smallestOf(columns),
    bottom: largestOf(rows),
    right: largestOf(columns),
  };
}

import { largestOf } from "../../common/many";
import type { CellRange } from "../../workbook/a1";
import type { Evaluation, Skipped, UnreadCell } from "../../evaluation/evaluation";
import { lastColumn } from "./unknown-columns";

interface Block {
  readonly first: UnreadCell;
  readonly reason: Extract<Skipped["reason"], "beside-form" | "below-form">;
  readonly area: { -readonly [K in keyof CellRange]: CellRange[K] };
}

/** So many blank rows do not divide a block. */
const WIDEST_GAP = 1;

/**
 * Tables beside or below a form that no reader knows: unread cells outside the form's area that together span two rows
 * and two columns. Their cells stay in the form's list of unread cells; the record says why nothing was made of them.
 */
export function leftBlocks(
  { area, mapping, budget }: Evaluation,
  unread: readonly UnreadCell[],
): readonly Skipped[] {
  const right = largestOf(
    (budget?.headers ?? []).map(({ at }) => at.column),
    lastColumn(mapping),
  );
  const blocks: Block[] = [];
  const open = new Map<Block["reason"], Block>();
  for (const cell of unread) {
    const reason = outside({ ...area, right }, cell);
    if (reason === null) continue;
    const { row, column } = cell.at;
    let block = open.get(reason);
    if (block === undefined || row > block.area.bottom + WIDEST_GAP + 1) {
      block = { first: cell, reason, area: { top: row, left: column, bottom: row, right: column } };
      open.set(reason, block);
      blocks.push(block);
    }
    block.area.bottom = row;
    block.area.left = Math.min(block.area.left, column);
    block.area.right = Math.max(block.area.right, column);
  }
  return blocks
    .filter((block) => block.area.bottom > block.area.top && block.area.right > block.area.left)
    .map((block) => ({ at: block.first.at, reason: block.reason, text: block.first.text, area: block.area }));
}

function outside({ bottom, left, right }: CellRange, { at }: UnreadCell): Block["reason"] | null {
  if (at.row > bottom) return "below-form";
  return at.column < left || at.column > right ? "beside-form" : null;
}

import type { Goals } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid } from "./grid";
import { GOAL_EXPECTED } from "./head-words";
import type { TableHeader } from "./header-columns";
import { normaliseLabel } from "./text-normalisation";

/**
 * The goal of a form that stands in a column left of its levels, merged down beside the indicators (年度绩效目标 | 一级指标 …),
 * with the heading that it makes understood; `null` where there is none.
 */
export function goalInColumn(
  grid: Grid,
  { mapping, bottom, columns }: TableHeader,
): { readonly goals: Goals; readonly heading: CellRef } | null {
  const first = columns.get("level1") ?? columns.get("level2") ?? columns.get("name") ?? 0;
  const entry = mapping.find(
    ({ role, column, header }) =>
      role === "ignored" && column < first && GOAL_EXPECTED.has(normaliseLabel(header)),
  );
  const area = entry && grid.merge(bottom + 1, entry.column);
  if (!entry?.at || area === undefined || area.bottom === area.top || area.top <= bottom) return null;
  const at = grid.ref(area.top, area.left);
  const text = grid.text(at.row, at.column);
  return text.trim() === "" ? null : { goals: { expected: { text, at }, actual: null }, heading: entry.at };
}

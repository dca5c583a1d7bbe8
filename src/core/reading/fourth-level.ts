import type { ColumnRole } from "../evaluation/evaluation";
import type { HeaderCandidate } from "./column-roles";
import type { Grid } from "./grid";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** Rows that are looked at to tell whether the first level parts the table. */
const ROWS_TO_TELL = 60;

/**
 * Forms with four levels (一级指标 … 四级指标): the fourth names the rows. Of the three above it two count as levels: the first
 * two with the third as explanation, or the second and third where the first is one for the whole table.
 */
export function withFourthLevel(
  grid: Grid,
  candidates: readonly HeaderCandidate[],
  bottom: number,
): readonly HeaderCandidate[] {
  const levels = ["一级", "二级", "三级", "四级"].map((word) =>
    candidates.find(({ header }) => normaliseLabel(header).startsWith(word)),
  );
  const [first, second, third, fourth] = levels;
  if (!first || !second || !third || !fourth) return candidates;
  const parts = hasSeveral(grid, first.column, bottom + 1);
  const roles = new Map<HeaderCandidate, ColumnRole | null>([
    [first, parts ? "level1" : null],
    [second, parts ? "level2" : "level1"],
    [third, parts ? "explanation" : "level2"],
    [fourth, "name"],
  ]);
  return candidates.map((candidate) => {
    const role = roles.get(candidate);
    if (role === undefined) return candidate;
    return { ...candidate, roles: role === null ? [] : [role] };
  });
}

function hasSeveral(grid: Grid, column: number, top: number): boolean {
  const said = new Set<string>();
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS_TO_TELL); row += 1) {
    const text = squeeze(grid.row(row)?.[column]?.text ?? "");
    if (text !== "") said.add(text);
  }
  return said.size > 1;
}

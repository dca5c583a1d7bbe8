import type { ColumnRole } from "../evaluation/evaluation";
import type { HeaderCandidate } from "./column-roles";
import type { Grid } from "./grid";
import { isOfGroups } from "./name-by-place";
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

/** What is above the first level: 评价维度, 板块. */
const ABOVE = /维度|板块|层面|方面|大类|类别|领域|模块|视角/;

/**
 * A column of groups left of 一级指标 where the levels end with 二级指标 (评价维度 | 一级指标 | 二级指标): the groups are the first
 * level, and 二级指标 names the rows.
 */
export function withLevelAbove(
  grid: Grid,
  candidates: readonly HeaderCandidate[],
  bottom: number,
): readonly HeaderCandidate[] {
  const place = candidates.findIndex(({ header }) => normaliseLabel(header).startsWith("一级"));
  const [above, first, second] = place > 0 ? candidates.slice(place - 1, place + 2) : [];
  const names = candidates.some(
    ({ header, roles }) => !/^[一二]级/.test(normaliseLabel(header)) && roles[0] === "name",
  );
  if (!above || !first || !second || names || !normaliseLabel(second.header).startsWith("二级"))
    return candidates;
  const grouped = above.roles.length === 0 || ABOVE.test(normaliseLabel(above.header));
  if (!grouped || !isOfGroups(grid, above.column, bottom + 1)) return candidates;
  const roles = new Map<HeaderCandidate, ColumnRole>([
    [above, "level1"],
    [first, "level2"],
    [second, "name"],
  ]);
  return candidates.map((candidate) => {
    const role = roles.get(candidate);
    return role === undefined ? candidate : { ...candidate, roles: [role] };
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

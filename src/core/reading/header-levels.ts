import { largestOf, smallestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { HeaderCandidate } from "./column-roles";
import { textsBelow } from "./column-contents";
import type { Grid } from "./grid";
import { isOfGroups, isOfNames } from "./name-by-place";
import { levelOfName } from "./taxonomy";
import { normaliseLabel } from "./text-normalisation";

/** A name header over two or three columns without headers of their own covers the levels too. */
export function expandSpans(
  grid: Grid,
  candidates: readonly HeaderCandidate[],
  bottom: number,
): readonly HeaderCandidate[] {
  return candidates.flatMap((candidate) => {
    const { row, column, right, header, roles } = candidate;
    if (right === column || !roles.includes("name")) return [candidate];
    if (coversOneColumn(grid, candidate, bottom)) return [candidate];
    const part = (offset: number, role: ColumnRole): HeaderCandidate => ({
      row,
      column: column + offset,
      right: column + offset,
      header,
      roles: [role],
    });
    const [first = 0, second = 0, third = 0, ...others] = columnsUnder(grid, candidate, bottom);
    if (others.length > 0 || second === 0) return [candidate];
    if (third > 0) return [part(first, "level1"), part(second, "level2"), part(third, "name")];
    const level = levelOfName(grid.text(bottom + 1, column)) === 2 ? "level2" : "level1";
    return [part(first, level), part(second, "name")];
  });
}

/** The columns below a wide heading in which cells begin, counted from its first one: those of a row may be merged over two. */
function columnsUnder(grid: Grid, { column, right }: HeaderCandidate, bottom: number): readonly number[] {
  const begun = new Set<number>([0]);
  for (let row = bottom + 1; row <= Math.min(bottom + ROWS_TO_TELL, grid.rowCount - 1); row += 1)
    for (const slot of grid.slots(row))
      if (slot.column > column && slot.column <= right) begun.add(slot.column - column);
  return [...begun].sort((one, other) => one - other);
}

/** Rows under a header of which one at least shows whether its columns are apart; a total above the others is merged over them. */
const ROWS_TO_TELL = 3;

function coversOneColumn(grid: Grid, { column, right }: HeaderCandidate, bottom: number): boolean {
  const rows = Array.from({ length: ROWS_TO_TELL }, (_, index) => bottom + 1 + index);
  return rows.every((row) => row >= grid.rowCount || grid.merge(row, column)?.right === right);
}

/** A bare number in the header row, unless it is a year, stands for the points that it prints: the score, or the weight. */
export function withNumberHeader(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const has = (role: ColumnRole): boolean => mapping.some((entry) => entry.role === role);
  const role = has("score") ? (has("weight") ? null : "weight") : "score";
  const place = mapping.findIndex(
    (entry) =>
      entry.role === "ignored" && /^(?!(?:19|20)\d\d$)\d+(?:\.\d+)?分?$/.test(normaliseLabel(entry.header)),
  );
  if (role === null || place < 0) return mapping;
  return mapping.map((entry, index) => (index === place ? { ...entry, role } : entry));
}

/** Names and what would explain them, where the former are those of levels: 绩效指标 (产出指标) | 指标内容. */
export function behindLevels(
  grid: Grid,
  bottom: number,
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const name = mapping.find(({ role }) => role === "name");
  const beside = mapping.find(
    ({ role, column }) => role === "explanation" && column === (name?.column ?? -2) + 1,
  );
  if (!name || !beside || mapping.some(({ role }) => role === "level1")) return mapping;
  if (levelOfName(grid.text(bottom + 1, name.column)) !== 1) return mapping;
  return mapping.map((entry) =>
    entry === name ? { ...entry, role: "level1" } : entry === beside ? { ...entry, role: "name" } : entry,
  );
}

/** A lone column of types (指标类型) is the first level, unless it holds names of the second one (数量指标). */
export function onlyLevel(
  grid: Grid,
  bottom: number,
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const level = mapping.find(({ role }) => role === "level2");
  if (level === undefined || mapping.some(({ role }) => role === "level1")) return mapping;
  const second = SECOND.test(level.header) || levelOfName(grid.text(bottom + 1, level.column)) === 2;
  return second ? mapping : mapping.map((entry) => (entry === level ? { ...entry, role: "level1" } : entry));
}

const SECOND = /二级|level\s*-?2|second/i;

/**
 * Without a heading of names the only column of words right of the lowest level and left of all values, each another, has
 * the names, whatever heads it.
 */
export function namedByPlace(
  grid: Grid,
  bottom: number,
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  if (mapping.some(({ role }) => role === "name")) return mapping;
  const columnsWith = (roles: readonly ColumnRole[]): readonly number[] =>
    mapping.filter(({ role }) => roles.includes(role)).map(({ column }) => column);
  const levels = columnsWith(["level1", "level2"]);
  const first = smallestOf(columnsWith(["target", "actual", "weight", "score"]));
  const last = largestOf(levels, -1);
  const open = mapping.filter(
    ({ column, role, says }) => role === "ignored" && says === undefined && column > last && column < first,
  );
  const [only, ...others] = open.filter(({ column }) => isOfNames(grid, column, bottom + 1));
  if (levels.length === 0 || only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? { ...entry, role: "name" } : entry));
}

/** Without a column for names the lowest level names the indicators. */
export function withName(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (mapping.some(({ role }) => role === "name")) return mapping;
  const lowest = mapping.some(({ role }) => role === "level2") ? "level2" : "level1";
  return mapping.map((entry) => (entry.role === lowest ? { ...entry, role: "name" } : entry));
}

/**
 * Without a level of its own a table has one where a column left of the names gathers its rows: who answers for them (部门),
 * or words that no list has (支行, 管理方案).
 */
export function withGroups(
  grid: Grid,
  bottom: number,
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const name = mapping.find(({ role }) => role === "name")?.column ?? -1;
  if (mapping.some(({ role }) => role === "level1" || role === "level2" || role === "project"))
    return mapping;
  const group = mapping.find(
    ({ column, role, says }) =>
      column < name &&
      (role === "owner" || (role === "ignored" && says === undefined)) &&
      isOfGroups(grid, column, bottom + 1),
  );
  return mapping.map((entry) => (entry === group ? { ...entry, role: "level1" } : entry));
}

/** Points at the end of a name: 相关性（5分）. */
const POINTS_BEHIND = /[（(]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/;
const NAMES_TO_TELL = 8;

/** Whether below headings of two levels and of names most names have their points behind them: such rows say enough alone. */
export function printsPoints(grid: Grid, bottom: number, columns: ReadonlyMap<ColumnRole, number>): boolean {
  const name = columns.get("name");
  if (name === undefined || !columns.has("level1") || !columns.has("level2")) return false;
  const names = textsBelow(grid, name, bottom + 1, NAMES_TO_TELL);
  return names.filter((text) => POINTS_BEHIND.test(text)).length * 2 > NAMES_TO_TELL;
}

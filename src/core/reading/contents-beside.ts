import { largestOf } from "../common/many";
import type { ColumnRole } from "../evaluation/evaluation";
import { directionOfColumn, isWatchedOnly } from "../vocabulary/directions";
import { isWords, type ColumnProfile, type ProfiledCell } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { isOfGroups } from "./name-by-place";
import { parsePoints } from "./quantity/amount";
import { squeeze } from "./text-normalisation";

/** A column for the direction holds nothing but directions; headed 指标属性, it may gather the rows instead. */
export const directionsOnly: Step = (mapping, { grid, header, profile }) => {
  const claimed = columnOf(mapping, "direction");
  if (claimed === undefined || isOfDirections(profile(claimed.column))) return mapping;
  const name = columnOf(mapping, "name");
  const level = columnOf(mapping, "level1") === undefined && claimed.column < (name?.column ?? 0);
  const gathers = level && isOfGroups(grid, claimed.column, header.bottom + 1);
  const other = mapping.find(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === "direction" &&
      profile(column).filled.length > 0 &&
      isOfDirections(profile(column)),
  );
  return mapping.map((entry) => {
    if (entry === claimed) return given(entry, gathers ? "level1" : "ignored");
    return entry === other ? given(entry, "direction") : entry;
  });
};

function isOfDirections({ filled }: ColumnProfile): boolean {
  return (
    filled.length === 0 || filled.some(({ text }) => directionOfColumn(text) !== null || isWatchedOnly(text))
  );
}

/**
 * Beside points that were earned, a column of numbers that they never exceed and mostly reach is of those to be had, and the
 * other way round, whatever heads it.
 */
export const pointsBeside: Step = (mapping, { profile }) => {
  const [weight, score] = [columnOf(mapping, "weight"), columnOf(mapping, "score")];
  const known = weight ?? score;
  if (known === undefined || (weight !== undefined && score !== undefined)) return mapping;
  const found = mapping.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === undefined &&
      (weight === undefined
        ? arePoints(profile(column), profile(known.column))
        : arePoints(profile(known.column), profile(column))),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  const role = weight === undefined ? "weight" : "score";
  return mapping.map((entry) => (entry === only ? given(entry, role) : entry));
};

/** A third column of such points is of who looked at them again, where its heading says so: 主管部门复评. */
export const pointsReviewed: Step = (mapping, { profile }) => {
  const [weight, score] = [columnOf(mapping, "weight"), columnOf(mapping, "score")];
  if (weight === undefined || score === undefined || columnOf(mapping, "reviewed-score") !== undefined)
    return mapping;
  const found = mapping.find(
    ({ role, says, header, column }) =>
      role === "ignored" &&
      says === undefined &&
      column > score.column &&
      /[复审核评查验]/.test(header) &&
      arePoints(profile(weight.column), profile(column)),
  );
  return found === undefined
    ? mapping
    : mapping.map((entry) => (entry === found ? given(entry, "reviewed-score") : entry));
};

/** Words right of the results in some of the rows are remarks, whatever heads them, where no other column is of them. */
export const remarksBeside: Step = (mapping, { profile }) => {
  if (mapping.some(({ role, says }) => REMARKS.has(role) || (says !== undefined && REMARKS.has(says))))
    return mapping;
  const last = largestOf(mapping.filter(({ role }) => VALUES.has(role)).map(({ column }) => column));
  const found = mapping.filter(({ role, says, header, column }) => {
    const { rows, filled } = profile(column);
    const open = role === "ignored" && says === undefined && header.trim() !== "" && column > last;
    return (
      open &&
      filled.length > 0 &&
      filled.length < rows &&
      filled.every((cell) => isWords(cell) && squeeze(cell.text).length >= SHORTEST_REMARK)
    );
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => (entry === only ? given(entry, "reason") : entry));
};

const REMARKS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["reason", "measure"]);
const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "weight", "score"]);
const SHORTEST_REMARK = 4;

/** Rows that prove one column to be of the points that another one gives a part of. */
const LEAST_POINTS = 3;

function arePoints({ rows, filled: most }: ColumnProfile, { filled: earned }: ColumnProfile): boolean {
  if (most.length < LEAST_POINTS || most.length !== earned.length || most.length * 2 <= rows) return false;
  const pairs = most.map((cell, index) => [pointsIn(cell), pointsIn(earned[index])] as const);
  const equal = pairs.filter(([one, other]) => one !== null && one === other).length;
  return (
    pairs.every(([one, other]) => one !== null && other !== null && other <= one) && equal * 2 >= pairs.length
  );
}

function pointsIn(cell: ProfiledCell | undefined): number | null {
  const points = cell === undefined ? null : parsePoints(cell.text);
  return points === null || cell?.text.includes("%") === true ? null : Number(points);
}

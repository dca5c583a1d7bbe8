import type { ColumnRole } from "../evaluation/evaluation";
import { isAside } from "./accounting/aside";
import type { RatedColumns } from "./column-relations";
import { GOAL_EXPECTED } from "./head-words";
import { has, type Heading } from "./plain-headings";
import { NAMING } from "./plain-names";
import { normaliseLabel } from "./text-normalisation";

/** What stands in the columns under their headings. */
export interface PlainContents {
  readonly holdsValues: (column: number) => boolean;
  readonly holdsQuantities: (column: number) => boolean;
  readonly holdsWords: (column: number) => boolean;
  readonly holdsUnits: (column: number) => boolean;
  readonly gathers: (column: number) => boolean;
  /** Whether it says something in each row. */
  readonly fills: (column: number) => boolean;
  /** Whether it holds marks and words of judgement alone. */
  readonly isJudged: (column: number) => boolean;
  /** Whether two columns hold quantities of one unit and size in each row. */
  readonly alike: (one: number, other: number) => boolean;
  /** Whether they are targets and results by themselves: of units that differ from row to row. */
  readonly twins: (one: number, other: number) => boolean;
  /** Whether it holds bounds: numbers behind ≥ or ≤. */
  readonly bounds: (column: number) => boolean;
  readonly rated: (rate: number, columns: readonly number[]) => RatedColumns | null;
}

/** Whether a heading says that its numbers are how one did among others, or those of others: 全国均值. */
function isOfOthers(rest: string): boolean {
  return RANKS.test(rest) || isAside(rest);
}

/** Numbers that say how one did among others. */
export const RANKS = /排名|名次|排序|位次|rank/;

/**
 * Headings with the roles that what stands below them leaves or gives: names that are values, goals that name rows, words and
 * marks that are no results, and what a rate or a column like it tells of a heading of which nothing is known.
 */
export function rolesByContents(all: readonly Heading[], contents: PlainContents): readonly Heading[] {
  const headings = withoutUnitNames(all, contents);
  const rated = withBoundTargets(withRatedColumns(headings, contents), contents);
  const known = withTwins(withLikeColumn(rated, contents), contents);
  const named = withoutTargetNames(withoutValueNames(withoutPointWords(known, contents), contents), contents);
  return withoutMarks(withoutWords(named, contents), contents);
}

/** Units name nothing, whatever heads them: Measure over %, days, out of 5. */
function withoutUnitNames(headings: readonly Heading[], { holdsUnits }: PlainContents): readonly Heading[] {
  const unit = headings.some((heading) => has(heading, "unit"));
  return headings.map((heading): Heading => {
    if (unit || !has(heading, "name") || !holdsUnits(heading.column)) return heading;
    return { ...heading, roles: ["unit"] };
  });
}

/** Words are no points, whatever heads them: 项目及分值 over 客户服务（30分） names what has them. */
function withoutPointWords(
  headings: readonly Heading[],
  { holdsWords: worded, gathers }: PlainContents,
): readonly Heading[] {
  return headings.map((heading): Heading => {
    if (heading.roles[0] !== "weight" || !worded(heading.column)) return heading;
    return { ...heading, roles: gathers(heading.column) ? ["level1"] : [] };
  });
}

/** A column that is headed like one of names (考核内容), but right of another such holds quantities, names nothing. */
function withoutValueNames(headings: readonly Heading[], { holdsValues }: PlainContents): readonly Heading[] {
  const naming = headings.filter((heading) => has(heading, "name"));
  const names = naming.filter(({ column }) => !holdsValues(column));
  return headings.map((heading) => {
    const isValue =
      naming.includes(heading) &&
      !names.includes(heading) &&
      names.some(({ column }) => column < heading.column);
    return isValue ? { ...heading, roles: heading.roles.filter((role) => !NAMING.includes(role)) } : heading;
  });
}

/**
 * Goals that are told in words (目标任务, 策略目标) left of a column of targets are what the targets are of: they name the rows,
 * or gather them.
 */
function withoutTargetNames(
  headings: readonly Heading[],
  { holdsQuantities: measured, holdsWords: worded, gathers }: PlainContents,
): readonly Heading[] {
  const targets = headings.filter(
    (heading) => has(heading, "target") && !has(heading, "name") && !isGoalLabel(heading),
  );
  const last = targets.filter(({ column }) => measured(column)).at(-1);
  return headings.map((heading): Heading => {
    const named = targets.includes(heading) && heading.column < (last?.column ?? 0) && worded(heading.column);
    return named ? { ...heading, roles: [gathers(heading.column) ? "level1" : "name"] } : heading;
  });
}

/** A rate of completion (Attainment) tells what was to be reached and what was, where their headings do not: Quota, Bookings. */
function withRatedColumns(headings: readonly Heading[], { rated }: PlainContents): readonly Heading[] {
  const rate = headings.find(({ roles: [first] }) => first === "completion");
  const known = (role: ColumnRole): boolean => headings.some((heading) => has(heading, role));
  if (rate === undefined || (known("target") && known("actual"))) return headings;
  const open = headings.filter(
    (heading) => heading.roles.length === 0 || heading.roles[0] === "target" || heading.roles[0] === "actual",
  );
  const found = rated(
    rate.column,
    open.map(({ column }) => column),
  );
  if (found === null) return headings;
  return headings.map((heading): Heading => {
    if (heading.column === found.target) return { ...heading, roles: ["target"] };
    return heading.column === found.actual ? { ...heading, roles: ["actual"] } : heading;
  });
}

/** Where no heading is of targets, the only column of bounds holds them, whatever heads it: 内控指标 over ≤48, ≥97.5. */
function withBoundTargets(headings: readonly Heading[], { bounds }: PlainContents): readonly Heading[] {
  if (headings.some((heading) => has(heading, "target") && !isGoalLabel(heading))) return headings;
  const [only, ...others] = headings.filter(({ column }) => bounds(column));
  if (
    only === undefined ||
    others.length > 0 ||
    only.roles.some((role) => role === "actual" || role === "prior")
  )
    return headings;
  return headings.map((heading) => (heading === only ? { ...heading, roles: ["target"] } : heading));
}

/**
 * A target without a result, or the other way round, in a table whose only column of like quantities behind it, or before it, has a
 * heading of which nothing is known: 目标 | 现状.
 */
function withLikeColumn(
  headings: readonly Heading[],
  { alike, holdsQuantities: measured }: PlainContents,
): readonly Heading[] {
  const known = headings.filter(
    (heading) => (has(heading, "target") || has(heading, "actual")) && measured(heading.column),
  );
  const [one, ...others] = known;
  if (one === undefined || others.length > 0) return headings;
  const isTarget = has(one, "target");
  const found = headings.filter(
    ({ column, roles, year, period, rest }) =>
      roles.length === 0 &&
      year === null &&
      period === null &&
      !isOfOthers(rest) &&
      (isTarget ? column > one.column : column < one.column) &&
      alike(one.column, column),
  );
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return headings;
  return headings.map((heading) =>
    heading === only ? { ...heading, roles: [isTarget ? "actual" : "target"] } : heading,
  );
}

/**
 * A target, or a result, of which the column beside it is the other one by itself, although its heading says nothing of that:
 * 量化指标 (宣讲120场) | 推进情况 (宣讲136场). It stands right of what may name the rows.
 */
function withTwins(
  headings: readonly Heading[],
  { twins, holdsWords: worded }: PlainContents,
): readonly Heading[] {
  const known = (role: ColumnRole): boolean => headings.some((heading) => has(heading, role));
  if (known("target") && known("actual")) return headings;
  const may = ({ roles, year, period, rest }: Heading, role: ColumnRole): boolean =>
    year === null &&
    period === null &&
    !isOfOthers(rest) &&
    roles.every((one) => one === role || OPEN.has(one));
  const pairs = headings.flatMap((target, index) => {
    const actual = headings[index + 1];
    if (actual === undefined || !may(target, "target") || !may(actual, "actual")) return [];
    if (!has(target, "target") && !has(actual, "actual")) return [];
    const named = headings.some(({ column }) => column < target.column && worded(column));
    return named && twins(target.column, actual.column) ? [{ target, actual }] : [];
  });
  const [only, ...others] = pairs;
  if (only === undefined || others.length > 0) return headings;
  return headings.map((heading): Heading => {
    if (heading === only.target) return { ...heading, roles: ["target"] };
    return heading === only.actual ? { ...heading, roles: ["actual"] } : heading;
  });
}

/** Roles of headings that values may stand under as well. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["name", "explanation", "reason"]);

/** A judgement of what was reached. */
const JUDGING = /(?:评价|评估|评定|研判|判断|判定)$/;

/** Words on how it went (进展评价) are no results where a column of results holds numbers. */
function withoutWords(
  headings: readonly Heading[],
  { holdsQuantities: measured, holdsWords: worded, gathers }: PlainContents,
): readonly Heading[] {
  const results = headings.filter((heading) => has(heading, "actual"));
  const first = results.find(({ column }) => measured(column));
  if (first === undefined) return headings;
  return headings.map((heading): Heading => {
    if (!results.includes(heading) || !worded(heading.column)) return heading;
    // Outcome over groups of rows is what the measures right of it are of.
    if (heading.column < first.column && gathers(heading.column)) return { ...heading, roles: ["level1"] };
    const others = heading.roles.filter((role) => role !== "actual");
    if (others.length > 0) return { ...heading, roles: others };
    return heading.column > first.column && JUDGING.test(heading.rest)
      ? { ...heading, roles: ["status"] }
      : heading;
  });
}

/** Marks of a result column (○, ×, 达标) judge the values beside them. */
function withoutMarks(
  headings: readonly Heading[],
  { isJudged, holdsQuantities: measured }: PlainContents,
): readonly Heading[] {
  const results = headings.filter((heading) => has(heading, "actual"));
  if (!results.some(({ column }) => measured(column))) return headings;
  return headings.map((heading): Heading =>
    results.includes(heading) && isJudged(heading.column) ? { ...heading, roles: ["status"] } : heading,
  );
}

/** The label of a block of goals, which stands above a table and not in it. */
function isGoalLabel({ text }: Heading): boolean {
  return GOAL_EXPECTED.has(normaliseLabel(text));
}

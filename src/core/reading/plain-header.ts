import { largestOf, smallestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { holdsMarks, holdsQuantities, holdsWords } from "./column-contents";
import type { Grid, Slot } from "./grid";
import { GOAL_EXPECTED } from "./head-words";
import { ratedColumns, type RatedColumns } from "./column-relations";
import { columnsOf, type TableHeader } from "./header-columns";
import { headingParts } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { withBothLimits } from "./limit-columns";
import { columnOfNames, isOfGroups, isOfNames, isOfNumbers } from "./name-by-place";
import { has, headingsOf, isTaskHeading, type Assigned, type Heading } from "./plain-headings";
import { assignPoints, assignResults, assignTargets } from "./plain-values";
import { FOREIGN_COLUMNS, WEAK_NAMES } from "./plain-words";
import { areAlike, hasUnnamedValues } from "./unnamed-values";
import { normaliseLabel } from "./text-normalisation";

const LEAST_HEADINGS = 3;
/** A column that says of which part of the year a row is. */
const PERIOD_HEADING =
  /^(?:季度|月份|月度|期间|时期|时段|报告期|统计期间?|所属期间?|period|quarter|month|reportingperiod|timeperiod)$/;
const NAMING: readonly ColumnRole[] = ["level1", "level2", "name"];

/**
 * Reads a header row of an indicator table or task list of any organisation, or `null` where a row is none. Such a
 * table must name indicators or tasks and set something against them; tables whose rows have a name of any sort
 * (项目, item) need both a target and a result. Ledgers, rosters and price lists are known by their columns.
 *
 * @param listed whether a heading of the row is a known wording; where kinds of words alone make the header, what stands
 *   below says nothing of the columns
 */
export function readPlainHeader(
  grid: Grid,
  slots: readonly Slot[],
  row: number,
  lexicon: Lexicon,
  listed: boolean,
): TableHeader | null {
  if (slots.length < LEAST_HEADINGS || !mayBeHeader(slots)) return null;
  const { headings, bottom, setAside } = headingsOf(grid, slots, row, lexicon);
  if (
    headings.some(
      ({ text, rest }) => FOREIGN_COLUMNS.test(normaliseLabel(text)) || FOREIGN_COLUMNS.test(rest),
    )
  )
    return null;
  const contents: Contents = {
    holdsValues: (column) => listed && isOfNumbers(grid, column, bottom + 1),
    holdsQuantities: (column) => holdsQuantities(grid, column, bottom + 1),
    holdsWords: (column) => holdsWords(grid, column, bottom + 1),
    gathers: (column) => isOfGroups(grid, column, bottom + 1),
    isJudged: (column) => holdsMarks(grid, column, bottom + 1),
    alike: (one, other) => areAlike(grid, bottom + 1, one, other),
    rated: (rate, columns) => ratedColumns(grid, bottom + 1, rate, columns),
  };
  const rated = withLikeColumn(withRatedColumns(headings, contents), contents);
  const roles = assign(rated, (known) => namedByPlace(grid, known, bottom + 1), contents);
  assignGroups(headings, roles, contents.gathers);
  const mapping = withBothLimits(
    headings.map((heading): ColumnMapping => mappingOf(heading, roles.get(heading.column))),
  );
  const columns = columnsOf(mapping);
  if (!isTable(headings, columns, mapping) && !hasUnnamedValues(grid, mapping, bottom + 1)) return null;
  return {
    kind: "indicators",
    row,
    bottom,
    mapping,
    columns,
    right: largestOf(slots.map(({ right }) => right)),
    setAside,
  };
}

/** Whether the header's rows are tasks, by the heading that names them. */
export function namesTasks(mapping: readonly ColumnMapping[]): boolean {
  return mapping.some(({ role, header }) => role === "name" && isTaskHeading(headingParts(header).rest));
}

/** Headings are texts; numbers in a header row are years. */
function mayBeHeader(slots: readonly Slot[]): boolean {
  return slots.every(({ cell }) => typeof cell.value !== "number" || isYear(cell.value));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value < 2100;
}

/** What stands in the columns under their headings. */
interface Contents {
  readonly holdsValues: (column: number) => boolean;
  readonly holdsQuantities: (column: number) => boolean;
  readonly holdsWords: (column: number) => boolean;
  readonly gathers: (column: number) => boolean;
  /** Whether it holds marks and words of judgement alone. */
  readonly isJudged: (column: number) => boolean;
  /** Whether two columns hold quantities of one unit and size in each row. */
  readonly alike: (one: number, other: number) => boolean;
  readonly rated: (rate: number, columns: readonly number[]) => RatedColumns | null;
}

/** Gives every heading one role; a role has one column, but for the values of parts of the year. */
function assign(
  all: readonly Heading[],
  byPlace: (headings: readonly Heading[]) => Heading | undefined,
  contents: Contents,
): Assigned {
  const { holdsValues } = contents;
  const ownNames = withoutTargetNames(withoutValueNames(all, holdsValues), contents);
  const headings = withoutMarks(withoutWords(ownNames, contents), contents);
  const roles: Assigned = new Map();
  const values = headings.filter((heading) => has(heading, "target") || has(heading, "actual"));
  const firstValue = smallestOf(values.map(({ column }) => column));
  const named = nameOf(headings, firstValue, contents);
  // A name of any sort that gathers rows (Region) is their group where the names stand beside it.
  const gathered = named !== undefined && WEAK_NAMES.has(named.rest) && contents.gathers(named.column);
  const name = named === undefined || gathered ? (byPlace(headings) ?? named) : named;
  if (name === undefined) return roles;
  roles.set(name.column, "name");
  const rest = headings.filter((heading) => heading !== name);
  assignResults(rest, roles);
  assignTargets(rest, roles);
  assignByPlace(rest, name, roles, holdsValues);
  assignPoints(rest, roles);
  // Who does the work answers for it before who supervises or supports it.
  // What is said of a month waits for what is said of the whole time.
  const waits = ({ rest: label, text }: Heading): number =>
    Number(SUPERVISES.test(label) || OF_PART.test(text));
  for (const candidate of [...rest].sort((one, other) => waits(one) - waits(other))) {
    if (!roles.has(candidate.column)) roles.set(candidate.column, otherRole(candidate, name, roles));
  }
  return roles;
}

const OF_PART = /^[本当][月周季期]|^(?:this|current)\s+(?:month|week|quarter)/i;
const SUPERVISES = /领导$|^(?:配合|协办|考核|督办|监督)/;

/** A column that is headed like one of names (考核内容), but right of another such holds quantities, names nothing. */
function withoutValueNames(
  headings: readonly Heading[],
  holdsValues: (column: number) => boolean,
): readonly Heading[] {
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
  { holdsQuantities: measured, holdsWords: worded, gathers }: Contents,
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
function withRatedColumns(headings: readonly Heading[], { rated }: Contents): readonly Heading[] {
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

/**
 * A target without a result, or the other way round, in a table whose only column of like quantities behind it, or before it, has a
 * heading of which nothing is known: 目标 | 现状.
 */
function withLikeColumn(
  headings: readonly Heading[],
  { alike, holdsQuantities: measured }: Contents,
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
      !RANKS.test(rest) &&
      (isTarget ? column > one.column : column < one.column) &&
      alike(one.column, column),
  );
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return headings;
  return headings.map((heading) =>
    heading === only ? { ...heading, roles: [isTarget ? "actual" : "target"] } : heading,
  );
}

/** Words on how it went (进展评价) are no results where a column of results holds numbers. */
function withoutWords(
  headings: readonly Heading[],
  { holdsQuantities: measured, holdsWords: worded, gathers }: Contents,
): readonly Heading[] {
  const results = headings.filter((heading) => has(heading, "actual"));
  const first = results.find(({ column }) => measured(column));
  if (first === undefined) return headings;
  return headings.map((heading): Heading => {
    if (!results.includes(heading) || !worded(heading.column)) return heading;
    // Outcome over groups of rows is what the measures right of it are of.
    if (heading.column < first.column && gathers(heading.column)) return { ...heading, roles: ["level1"] };
    return heading.roles.length > 1
      ? { ...heading, roles: heading.roles.filter((role) => role !== "actual") }
      : heading;
  });
}

/** Marks of a result column (○, ×, 达标) judge the values beside them. */
function withoutMarks(
  headings: readonly Heading[],
  { isJudged, holdsQuantities: measured }: Contents,
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

/** Numbers that say how one did among others. */
const RANKS = /排名|名次|排序|位次|rank/;

/**
 * A target without a result, or the other way round, stands beside it: the only column of quantities between the names
 * and the results, or right of the targets, of whose heading nothing is known.
 */
function assignByPlace(
  headings: readonly Heading[],
  name: Heading,
  roles: Assigned,
  holdsValues: (column: number) => boolean,
): void {
  const columnOf = (role: ColumnRole): number | undefined =>
    [...roles].find(([, assigned]) => assigned === role)?.[0];
  const [target, actual] = [columnOf("target"), columnOf("actual")];
  if ((target === undefined) === (actual === undefined)) return;
  const isOpen = ({ column, rest, roles: known, year, period }: Heading): boolean =>
    known.every((role) => role === "explanation") &&
    !RANKS.test(rest) &&
    year === null &&
    period === null &&
    !roles.has(column) &&
    holdsValues(column);
  const beside = headings.filter((heading) =>
    target === undefined
      ? isOpen(heading) && heading.column > name.column && heading.column < (actual ?? 0)
      : isOpen(heading) && heading.column > target,
  );
  const [only] = beside;
  if (only && beside.length === 1) roles.set(only.column, target === undefined ? "target" : "actual");
}

/** A column of unknown words left of the names that gathers rows is their level: 支行, 管理方案, `Programme`. */
function assignGroups(
  headings: readonly Heading[],
  roles: Assigned,
  gathers: (column: number) => boolean,
): void {
  const name = headings.find(({ column }) => roles.get(column) === "name");
  if (name === undefined) return;
  const given = [...roles.values()];
  const free = (["level1", "level2"] as const).filter((level) => !given.includes(level));
  // A known level is the narrower one of two: a wider one may stand left of it, none between it and the names.
  if (free.length < 2) return;
  const unknown = headings.filter(
    ({ column, roles: known, year, period }) =>
      column < name.column && known.length === 0 && year === null && period === null && gathers(column),
  );
  unknown.slice(0, free.length).forEach(({ column }, index) => roles.set(column, free[index] ?? "ignored"));
}

/**
 * The column that names the rows: one that says indicator or task, the last of them before the values; else any name. What
 * is asked of each (考核要点) names the rows only where nothing beside it does.
 */
function nameOf(
  headings: readonly Heading[],
  firstValue: number,
  { gathers }: Contents,
): Heading | undefined {
  const naming = headings.filter((heading) => has(heading, "name") && heading.year === null);
  const strong = naming.filter(({ rest }) => !WEAK_NAMES.has(rest));
  const before = (candidates: readonly Heading[]): Heading | undefined =>
    candidates.filter(({ column }) => column < firstValue).at(-1) ?? candidates[0];
  const weak = headings.filter(
    ({ rest, column, year }) => WEAK_NAMES.has(rest) && year === null && column < firstValue,
  );
  const last = before(strong);
  const own = strong.filter(
    (heading) => !has(heading, "explanation") && !has(heading, "level1") && !gathers(heading.column),
  );
  const asked = last !== undefined && has(last, "explanation") ? before(own) : undefined;
  return asked ?? last ?? before(naming) ?? weak.at(-1);
}

/** The column of names where a target and a result have headings and the names have none that is known. */
function namedByPlace(grid: Grid, headings: readonly Heading[], top: number): Heading | undefined {
  const target = headings.some((heading) => has(heading, "target"));
  const actual = headings.some((heading) => has(heading, "actual") && !has(heading, "target"));
  if (!target || !actual) return undefined;
  const open = ({ roles, column }: Heading): boolean =>
    !roles.some((role) => BESIDE_NAMES.has(role)) &&
    // Of two columns of groups (战略主题 | 关键举措) the one that gathers no rows names them.
    !(roles.includes("level1") && isOfGroups(grid, column, top));
  const candidates = headings.filter(open);
  const place = columnOfNames(
    grid,
    candidates.map(({ column }) => column),
    top,
  );
  const found = candidates.find(({ column }) => column === place);
  // Where nothing else names the rows, what describes them does: 指标描述.
  return found ?? describedByPlace(grid, headings, top);
}

/** The column of descriptions left of the values, where each row has one of its own. */
function describedByPlace(grid: Grid, headings: readonly Heading[], top: number): Heading | undefined {
  const first = smallestOf(headings.filter((heading) => has(heading, "target")).map(({ column }) => column));
  return headings.find(
    (heading) =>
      has(heading, "explanation") && heading.column < first && isOfNames(grid, heading.column, top),
  );
}

/** Columns of words that say something of the rows and name none. */
const BESIDE_NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["rule", "explanation", "evidence", "owner", "due", "reason", "measure"] as const),
]);

/** What is left: levels before the name, an owner there is a level too; remarks by what is still open. */
function otherRole({ column, roles: possible }: Heading, name: Heading, taken: Assigned): ColumnRole {
  const free = (role: ColumnRole): boolean => ![...taken.values()].includes(role);
  const naming = possible.some((role) => NAMING.includes(role)) || possible.includes("owner");
  if (column < name.column && naming) {
    if (free("level1")) return "level1";
    return free("level2") && !possible.includes("owner") ? "level2" : "ignored";
  }
  const order: readonly ColumnRole[] = [
    ...new Set<ColumnRole>([...possible.filter((role) => role === "reason"), ...possible]),
  ];
  return order.find((role) => !NAMING.includes(role) && !VALUES.has(role) && free(role)) ?? "ignored";
}

/** Roles that are given before the others. */
const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "prior", "weight", "score"]);

function mappingOf(
  { at, column, text, year, period, roles: [says] }: Heading,
  role: ColumnRole | undefined,
): ColumnMapping {
  const part = role === "period-actual" || role === "period-target" ? period : null;
  return {
    column,
    header: text,
    role: role ?? "ignored",
    at,
    ...(says === undefined || (role ?? "ignored") !== "ignored" ? {} : { says }),
    ...(year === null ? {} : { year }),
    ...(part === null ? {} : { period: part }),
  };
}

/** Whether the columns make a table of indicators or tasks. */
function isTable(
  headings: readonly Heading[],
  columns: ReadonlyMap<ColumnRole, number>,
  mapping: readonly ColumnMapping[],
): boolean {
  const name = headings.find(({ column }) => column === columns.get("name"));
  if (name === undefined) return false;
  const any = (...roles: readonly ColumnRole[]): boolean => roles.some((role) => columns.has(role));
  if (any("target") && any("actual")) return true;
  if (WEAK_NAMES.has(name.rest)) return false;
  const parts = mapping.filter(({ role }) => role === "period-actual").length;
  if (isTaskHeading(name.rest)) {
    return (
      any("actual", "status", "completion") && any("target", "owner", "due", "reason", "completion", "status")
    );
  }
  if (any("target")) return any("score", "weight", "completion", "status", "period-actual");
  if (any("actual") && headings.some(({ text }) => PERIOD_HEADING.test(normaliseLabel(text)))) return true;
  return (any("actual") && any("prior", "change")) || parts >= 2 || (any("weight") && any("score"));
}

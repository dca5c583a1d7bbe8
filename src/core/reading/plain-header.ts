import { smallestOf } from "../common/many";
import { largestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { Grid, Slot } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { barePeriod, headingParts, type HeadingParts } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { columnOfNames, isOfGroups, isOfNumbers } from "./name-by-place";
import type { CellRef } from "../workbook/a1";
import { FOREIGN_COLUMNS, TASK_WORDS, WEAK_NAMES } from "./plain-words";
import { normaliseLabel } from "./text-normalisation";

/** A heading of one column, with the one over it where two rows make the header. */
interface Heading extends HeadingParts {
  readonly column: number;
  readonly at: CellRef;
  readonly text: string;
  readonly roles: readonly ColumnRole[];
}

type Assigned = Map<number, ColumnRole>;

const LEAST_HEADINGS = 3;
/** Headings merged down over a row that prove it to be one of headings. */
const LEAST_PROOF = 2;
/** A column that says of which part of the year a row is. */
const PERIOD_HEADING =
  /^(?:季度|月份|月度|期间|时期|时段|报告期|统计期间?|所属期间?|period|quarter|month|reportingperiod|timeperiod)$/;
const NAMING: readonly ColumnRole[] = ["level1", "level2", "name"];
/** Of several columns of results the one that covers the whole time counts. */
const CUMULATIVE = /累计|合计|全年|年度|ytd|year\s*to\s*date|full\s*year|total|annual/i;
/** Years of a project, counted from its beginning. */
const ORDINAL = /^(?:yr\.?|year|y)\s*\d{1,2}$|^第[一二三四五六七八九十\d]{1,2}年$/i;
const SO_FAR = /累计|ytd|year\s*to\s*date|cumulative/i;
const WEIGHTED = /加权|折算|weighted/i;
const WEIGHING = /weight|权重|分值/i;

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
  const holdsValues = (column: number): boolean => listed && isOfNumbers(grid, column, bottom + 1);
  const roles = assign(headings, () => namedByPlace(grid, headings, bottom + 1), holdsValues);
  assignGroups(headings, roles, (column) => isOfGroups(grid, column, bottom + 1));
  const mapping = headings.map((heading): ColumnMapping => mappingOf(heading, roles.get(heading.column)));
  const columns = columnsOf(mapping);
  if (!isTable(headings, columns, mapping)) return null;
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

function isTaskHeading(rest: string): boolean {
  return TASK_WORDS.has(rest) || TASK_WORDS.has(rest.replace(/\([^()]*\)/g, ""));
}

/** Headings are texts; numbers in a header row are years. */
function mayBeHeader(slots: readonly Slot[]): boolean {
  return slots.every(({ cell }) => typeof cell.value !== "number" || isYear(cell.value));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value < 2100;
}

/**
 * The headings of the row. Where one covers several columns and the row below divides it (`2025年` over 目标 and 实际),
 * both are read together.
 */
function headingsOf(
  grid: Grid,
  slots: readonly Slot[],
  row: number,
  lexicon: Lexicon,
): Pick<TableHeader, "bottom" | "setAside"> & { readonly headings: readonly Heading[] } {
  const below = grid.slots(row + 1);
  const merged = slots.some(({ bottom }) => bottom > row);
  const divided = slots.filter(
    ({ column, right, bottom, text }) =>
      bottom === row && (right > column || (merged && barePeriod(text) !== null)),
  );
  const parts = below.filter(({ column }) =>
    divided.some((slot) => slot.column <= column && column <= slot.right),
  );
  const known = parts.filter(({ text }) => isKnown(text, lexicon));
  // Where other headings are merged down beside them, one known part tells for the others (底线值 | 目标值 | 挑战值).
  const counted = parts.length > 0 && parts.every(({ text }) => ORDINAL.test(text.trim()));
  const proven =
    slots.filter(({ bottom }) => bottom > row).length >= LEAST_PROOF && (known.length > 0 || counted);
  const two = parts.length >= 2 && (proven || known.length === parts.length) && parts.length === below.length;
  const setAside: CellRef[] = [];
  const headings = slots.flatMap((slot): Heading[] => {
    const at = grid.ref(slot.row, slot.column);
    const under = two ? parts.filter(({ column }) => slot.column <= column && column <= slot.right) : [];
    if (under.length === 0) return [heading(at, slot.text, null, lexicon)];
    setAside.push(at);
    return under.map(({ column, text }) => heading(grid.ref(row + 1, column), text, slot.text, lexicon));
  });
  return {
    headings: withDays(headings),
    bottom: two ? row + 1 : row,
    setAside,
  };
}

const PLANNED_DAY =
  /^(?:计划|目标|预计|要求|应|规定)(?:完成)?(?:时间|日期|时限)$|^(?:planned|target|due)(?:completion)?date$/;
const ACTUAL_DAY = /^实际(?:完成)?(?:时间|日期)$|^actual(?:completion)?date$/;

/** Where a table says when a thing was done, the day that was planned is its target. */
function withDays(headings: readonly Heading[]): readonly Heading[] {
  const done = headings.filter(({ rest }) => ACTUAL_DAY.test(rest));
  const planned = headings.filter(({ rest }) => PLANNED_DAY.test(rest));
  if (done.length !== 1 || planned.length !== 1) return headings;
  return headings.map((heading) => {
    if (done.includes(heading)) return { ...heading, roles: ["actual"] };
    return planned.includes(heading) ? { ...heading, roles: ["target"] } : heading;
  });
}

function isKnown(text: string, lexicon: Lexicon): boolean {
  const { rest, year, period } = headingParts(text);
  return rest === "" ? year !== null || period !== null : lexicon.exact(rest).length > 0;
}

function heading(at: CellRef, text: string, over: string | null, lexicon: Lexicon): Heading {
  // Years of a project are what the heading over them says of each.
  const own = ORDINAL.test(text.trim()) ? headingParts("") : headingParts(text);
  const above = over === null ? null : headingParts(over);
  const joined = over === null ? text : `${over} ${text}`;
  const rest = own.rest === "" ? (above?.rest ?? "") : own.rest;
  const year = own.year ?? above?.year ?? null;
  const period = own.period ?? above?.period ?? null;
  const roles = rolesOf(rest, year !== null || period !== null, lexicon);
  return { at, column: at.column, text: joined, rest, year, period, roles };
}

function rolesOf(rest: string, dated: boolean, lexicon: Lexicon): readonly ColumnRole[] {
  if (rest === "") return dated ? ["actual"] : [];
  const known = lexicon.likely(rest);
  return isTaskHeading(rest) && !known.includes("name") ? ["name", ...known] : known;
}

/** Gives every heading one role; a role has one column, but for the values of parts of the year. */
function assign(
  all: readonly Heading[],
  byPlace: () => Heading | undefined,
  holdsValues: (column: number) => boolean,
): Assigned {
  const headings = withoutValueNames(all, holdsValues);
  const roles: Assigned = new Map();
  const values = headings.filter((heading) => has(heading, "target") || has(heading, "actual"));
  const firstValue = smallestOf(values.map(({ column }) => column));
  const name = nameOf(headings, firstValue) ?? byPlace();
  if (name === undefined) return roles;
  roles.set(name.column, "name");
  const rest = headings.filter((heading) => heading !== name);
  assignResults(rest, roles);
  assignTargets(rest, roles);
  assignByPlace(rest, name, roles, holdsValues);
  assignPoints(rest, roles);
  // Who does the work answers for it before who supervises or supports it.
  const waits = ({ rest: label }: Heading): number => Number(SUPERVISES.test(label));
  for (const candidate of [...rest].sort((one, other) => waits(one) - waits(other))) {
    if (!roles.has(candidate.column)) roles.set(candidate.column, otherRole(candidate, name, roles));
  }
  return roles;
}

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
  const isOpen = ({ column, roles: known, year, period }: Heading): boolean =>
    known.every((role) => role === "explanation") &&
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

function has({ roles }: Heading, role: ColumnRole): boolean {
  return roles.includes(role);
}

/** The column that names the rows: one that says indicator or task, the last of them before the values; else any name. */
function nameOf(headings: readonly Heading[], firstValue: number): Heading | undefined {
  const naming = headings.filter((heading) => has(heading, "name") && heading.year === null);
  const strong = naming.filter(({ rest }) => !WEAK_NAMES.has(rest));
  const before = (candidates: readonly Heading[]): Heading | undefined =>
    candidates.filter(({ column }) => column < firstValue).at(-1) ?? candidates[0];
  const weak = headings.filter(
    ({ rest, column, year }) => WEAK_NAMES.has(rest) && year === null && column < firstValue,
  );
  return before(strong) ?? before(naming) ?? weak.at(-1);
}

/** The column of names where a target and a result have headings and the names have none that is known. */
function namedByPlace(grid: Grid, headings: readonly Heading[], top: number): Heading | undefined {
  const target = headings.some((heading) => has(heading, "target"));
  const actual = headings.some((heading) => has(heading, "actual") && !has(heading, "target"));
  if (!target || !actual) return undefined;
  const columns = headings.map(({ column }) => column);
  const place = columnOfNames(grid, columns, top);
  return headings.find(({ column }) => column === place);
}

/** Results: of parts of the year; of the latest year; of the year before. */
function assignResults(headings: readonly Heading[], roles: Assigned): void {
  const results = headings.filter((heading) => has(heading, "actual") && !has(heading, "prior"));
  const latest = yearOfResults(headings, results);
  const current = results.filter(({ year }) => year === null || Number(year) === latest);
  const earlier = results.filter(({ year }) => year !== null && Number(year) < latest);
  for (const one of current)
    if (one.period && !CUMULATIVE.test(one.text)) roles.set(one.column, "period-actual");
  const whole = current.filter(({ column }) => !roles.has(column));
  const surest = whole.filter((heading) => !has(heading, "reason"));
  const chosen = whole.filter(({ text }) => CUMULATIVE.test(text)).at(-1) ?? surest[0] ?? whole[0];
  if (chosen) roles.set(chosen.column, "actual");
  const before =
    headings.find((heading) => has(heading, "prior")) ?? latestOf(earlier.filter(({ period }) => !period));
  if (before && !roles.has(before.column)) roles.set(before.column, "prior");
}

/** The year that the table is about: the latest of its results, unless its targets are all of a later one. */
function yearOfResults(headings: readonly Heading[], results: readonly Heading[]): number {
  const last = (all: readonly Heading[]): number =>
    largestOf(
      all.map(({ year }) => Number(year ?? 0)),
      0,
    );
  const latest = last(results);
  const targets = headings.filter((heading) => has(heading, "target"));
  const met = targets.some(({ year }) => year === null || Number(year) === latest);
  return met || targets.length === 0 ? latest : Math.max(latest, last(targets));
}

function latestOf(headings: readonly Heading[]): Heading | undefined {
  return [...headings].sort((one, other) => Number(other.year) - Number(one.year))[0];
}

/** The target of the results' year, adjusted before initial. */
function assignTargets(headings: readonly Heading[], roles: Assigned): void {
  const targets = headings.filter((heading) => has(heading, "target") && !roles.has(heading.column));
  for (const one of targets) if (one.period) roles.set(one.column, "period-target");
  const whole = targets.filter(({ column }) => !roles.has(column));
  const result = headings.find(({ column }) => roles.get(column) === "actual");
  const ofYear = whole.filter(
    ({ year }) => year === null || (result?.year ?? null) === null || year === result?.year,
  );
  const surest = ofYear.filter(({ roles: [first] }) => first === "target");
  const candidates = surest.length > 0 ? surest : ofYear;
  const adjusted = candidates.find(({ text }) => /调整|修订|revised/i.test(text));
  // Beside the result so far stands the plan so far, not that of the month.
  const soFar =
    result && SO_FAR.test(result.text) ? candidates.find(({ text }) => SO_FAR.test(text)) : undefined;
  const chosen = adjusted ?? ofProjectYear(candidates, result) ?? soFar ?? candidates[0];
  if (chosen) roles.set(chosen.column, "target");
}

/** Of targets for years of a project the one of the result's year, else the last. */
function ofProjectYear(candidates: readonly Heading[], result: Heading | undefined): Heading | undefined {
  const yearOf = ({ text }: Heading): string => normaliseLabel(text.split(/\s+/).at(-1) ?? "");
  const counted = candidates.filter((heading) => ORDINAL.test(yearOf(heading)));
  const said = normaliseLabel(result?.text ?? "");
  return counted.find((heading) => said.includes(yearOf(heading))) ?? counted.at(-1);
}

/** `Points` beside a weight are points earned; alone they are those available. */
function assignPoints(headings: readonly Heading[], roles: Assigned): void {
  const weights = headings.filter((heading) => has(heading, "weight") && !roles.has(heading.column));
  const weight = weights.find(({ text }) => WEIGHING.test(text)) ?? weights[0];
  if (weight) roles.set(weight.column, "weight");
  const scores = headings.filter((heading) => has(heading, "score") && !roles.has(heading.column));
  // Of marks and the points that they give the points count.
  const score =
    scores.find(({ text }) => WEIGHTED.test(text)) ?? scores[0] ?? weights.find((one) => one !== weight);
  if (score) roles.set(score.column, "score");
}

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

import { largestOf, smallestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { isAside } from "./accounting/aside";
import { holdsBounds, holdsMarks, holdsQuantities, holdsUnits, holdsWords } from "./column-contents";
import type { Grid, Slot } from "./grid";
import { ratedColumns } from "./column-relations";
import { columnsOf, type TableHeader } from "./header-columns";
import { headingParts } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { withBothLimits } from "./limit-columns";
import { fillsRows, isOfGroups, isOfNames, isOfNumbers } from "./name-by-place";
import { RANKS, rolesByContents, type PlainContents } from "./plain-contents";
import { has, headingsOf, isTaskHeading, type Assigned, type Heading } from "./plain-headings";
import { NAMING, nameOf, namedByPlace } from "./plain-names";
import { assignPoints, assignResults, assignTargets } from "./plain-values";
import { FOREIGN_COLUMNS, WEAK_NAMES } from "./plain-words";
import { areAlike, areTwins, hasUnnamedValues } from "./unnamed-values";
import { normaliseLabel } from "./text-normalisation";

const LEAST_HEADINGS = 3;
/** A column that says of which part of the year a row is. */
const PERIOD_HEADING =
  /^(?:季度|月份|月度|期间|时期|时段|报告期|统计期间?|所属期间?|period|quarter|month|reportingperiod|timeperiod)$/;

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
  const { headings: printed, bottom, setAside } = headingsOf(grid, slots, row, lexicon);
  if (
    printed.some(({ text, rest }) => FOREIGN_COLUMNS.test(normaliseLabel(text)) || FOREIGN_COLUMNS.test(rest))
  )
    return null;
  const top = firstOfRows(grid, bottom + 1);
  const headings = withCorner(grid, printed, { row, bottom, top }, lexicon);
  const contents: PlainContents = {
    holdsValues: (column) => listed && isOfNumbers(grid, column, top),
    holdsQuantities: (column) => holdsQuantities(grid, column, top),
    holdsWords: (column) => holdsWords(grid, column, top),
    holdsUnits: (column) => holdsUnits(grid, column, top),
    gathers: (column) => isOfGroups(grid, column, top),
    fills: (column) => fillsRows(grid, column, top),
    isJudged: (column) => holdsMarks(grid, column, top),
    alike: (one, other) => areAlike(grid, top, one, other),
    twins: (one, other) => areTwins(grid, top, one, other),
    rated: (rate, columns) => ratedColumns(grid, top, rate, columns),
    bounds: (column) => holdsBounds(grid, column, top),
  };
  const roles = assign(headings, (known) => namedByPlace(grid, known, top), contents);
  assignGroups(headings, roles, contents.gathers);
  const mapping = withBothLimits(
    headings.map((heading): ColumnMapping => mappingOf(heading, roles.get(heading.column))),
  );
  const columns = columnsOf(mapping);
  // Numbers name nothing.
  if (isOfNumbers(grid, columns.get("name") ?? -1, top)) return null;
  if (
    !isTable(headings, columns, mapping) &&
    !comparesYears(grid, row, columns) &&
    !hasUnnamedValues(grid, mapping, top)
  )
    return null;
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

/** Rows under a header that hold one text are headings of groups: Income above its lines. */
function firstOfRows(grid: Grid, first: number): number {
  const last = Math.min(first + MOST_GROUP_HEADINGS, grid.rowCount - 1);
  let row = first;
  while (row < last && grid.slots(row).length === 1) row += 1;
  return grid.slots(row).length > 1 ? row : first;
}

const MOST_GROUP_HEADINGS = 2;

/** The headings with a blank one over the column that names the rows, where a target and a result have headings and nothing else does. */
function withCorner(
  grid: Grid,
  headings: readonly Heading[],
  { row, bottom, top }: { readonly row: number; readonly bottom: number; readonly top: number },
  lexicon: Lexicon,
): readonly Heading[] {
  const column = smallestOf(headings.map((heading) => heading.column)) - 1;
  const valued = (["target", "actual"] as const).every((role) =>
    headings.some(({ roles: [first] }) => first === role),
  );
  if (
    column < 0 ||
    !valued ||
    headings.some((heading) => NAMING.some((role) => has(heading, role)) || WEAK_NAMES.has(heading.rest))
  )
    return headings;
  const rows = Array.from({ length: bottom - row + 1 }, (_, index) => row + index);
  if (rows.some((line) => grid.text(line, column).trim() !== "") || !isOfNames(grid, column, top))
    return headings;
  if (standsOverForm(grid, bottom, lexicon)) return headings;
  const corner = {
    column,
    at: grid.ref(row, column),
    text: "",
    rest: "",
    year: null,
    period: null,
    roles: ["name" as const],
  };
  return [corner, ...headings];
}

/** Whether the headings of a form follow below: what stands above them is the money of its head, not the form's own rows. */
function standsOverForm(grid: Grid, bottom: number, lexicon: Lexicon): boolean {
  for (let row = bottom + 1; row < grid.rowCount; row += 1) {
    const roles = new Set(grid.slots(row).flatMap(({ text }) => lexicon.exact(text)[0] ?? []));
    if (roles.has("level1") && (roles.has("target") || roles.has("actual"))) return true;
  }
  return false;
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

/** Gives every heading one role; a role has one column, but for the values of parts of the year. */
function assign(
  all: readonly Heading[],
  byPlace: (headings: readonly Heading[]) => Heading | undefined,
  contents: PlainContents,
): Assigned {
  const { holdsValues } = contents;
  const headings = rolesByContents(all, contents);
  const roles: Assigned = new Map();
  const values = headings.filter((heading) => has(heading, "target") || has(heading, "actual"));
  const firstValue = smallestOf(values.map(({ column }) => column));
  const named = nameOf(headings, firstValue, contents.gathers);
  // A name of any sort that gathers rows (Region) is their group where the names stand beside it.
  const gathered = named !== undefined && WEAK_NAMES.has(named.rest) && contents.gathers(named.column);
  const narrower = named && narrowerName(headings, named, { first: firstValue, contents });
  const name =
    narrower ??
    (named === undefined || gathered
      ? (byPlace(headings) ?? withinGroups(headings, named, contents) ?? named)
      : named);
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

/** KPI over Helpdesk, Helpdesk, Cleaning beside Service level: of two columns of words the one that gathers no rows names them. */
function narrowerName(
  headings: readonly Heading[],
  { column: wide }: Heading,
  { first, contents }: { readonly first: number; readonly contents: PlainContents },
): Heading | undefined {
  if (!contents.gathers(wide)) return undefined;
  return headings.find(
    (heading) =>
      has(heading, "level1") &&
      heading.column > wide &&
      heading.column < first &&
      !contents.gathers(heading.column) &&
      contents.holdsWords(heading.column),
  );
}

/** Right of words that gather rows the words of every row name them, though they come back in each group: 区域 | 产品线. */
function withinGroups(
  headings: readonly Heading[],
  groups: Heading | undefined,
  { holdsWords: worded, fills }: PlainContents,
): Heading | undefined {
  const next = groups && headings[headings.indexOf(groups) + 1];
  const open =
    next?.roles.every((role) => NAMING.includes(role)) === true && next.year === null && next.period === null;
  return open && worded(next.column) && fills(next.column) ? next : undefined;
}

const OF_PART = /^[本当][月周季期]|^(?:this|current)\s+(?:month|week|quarter)/i;
const SUPERVISES = /领导$|^(?:配合|协办|考核|督办|监督)/;

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
    !isAside(rest) &&
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
  { at, column, text, printed, year, period, roles: [says] }: Heading,
  role: ColumnRole | undefined,
): ColumnMapping {
  const part = role === "period-actual" || role === "period-target" ? period : null;
  return {
    column,
    header: text,
    ...(printed === undefined ? {} : { printed }),
    role: role ?? "ignored",
    at,
    ...(says === undefined || (role ?? "ignored") !== "ignored" ? {} : { says }),
    ...(year === null ? {} : { year }),
    ...(part === null ? {} : { period: part }),
  };
}

/** What a title says of a table that sets the results of two years beside each other. */
const COMPARED = /指标|同比|对比|业绩|绩效|kpi|indicators?/i;
const ROWS_OF_TITLE = 3;

/** 项目 | 本年数 | 上年数 | 增减额 below a title that speaks of indicators: two years side by side, whatever names the rows. */
function comparesYears(grid: Grid, row: number, columns: ReadonlyMap<ColumnRole, number>): boolean {
  if (!["name", "actual", "prior", "change"].every((role) => columns.has(role as ColumnRole))) return false;
  for (let above = Math.max(0, row - ROWS_OF_TITLE); above < row; above += 1) {
    const [first, ...others] = grid.slots(above);
    if (first && others.length === 0 && COMPARED.test(first.text)) return true;
  }
  return false;
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

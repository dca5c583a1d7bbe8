import type {
  Budget,
  Evaluation,
  Goals,
  Indicator,
  InfoPair,
  PrintedTotal,
  Sourced,
} from "../evaluation/evaluation";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { smallestOf } from "../common/many";
import type { CellRef } from "../workbook/a1";
import { amountColumns, DEFAULT_UNIT, type StatedUnit } from "./budget-block";
import { lineOf } from "./budget-lines";
import { formId } from "./form-id";
import type { Grid } from "./grid";
import { GOAL_ACTUAL, GOAL_EXPECTED } from "./head-words";
import { infoRole } from "./info-pairs";
import { amountUnitIn } from "./quantity/amount";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** A total printed in a ledger, with its row: of one project, or of all. */
export interface LedgerTotal {
  readonly row: number;
  readonly total: PrintedTotal;
}

/** Rows of one project. */
interface Group {
  readonly name: string;
  readonly row: number;
  readonly indicators: Indicator[];
}

/** What a printed total of the head is read from, told of each project in a column of its own. */
export type TotalOfHead = (info: readonly InfoPair[]) => PrintedTotal | null;

const LEVELS: readonly ColumnRole[] = ["level1", "level2", "name"];

/**
 * The columns of a ledger: with a project's name left of the levels, all other columns left of them that mean nothing
 * for an indicator tell of the project, as do its total and grade wherever they stand.
 * @param isLabel whether a header cell labels the block of the table.
 */
export function withProjectColumns(
  mapping: readonly ColumnMapping[],
  isLabel: (entry: ColumnMapping) => boolean,
): readonly ColumnMapping[] {
  const at = (role: ColumnRole): number | undefined => mapping.find((entry) => entry.role === role)?.column;
  const project = at("project");
  const first = smallestOf(LEVELS.map((role) => at(role) ?? Number.POSITIVE_INFINITY));
  if (project === undefined) return mapping;
  const levelled = at("level1") !== undefined || at("level2") !== undefined;
  const named = infoRole(mapping.find(({ role }) => role === "project")?.header ?? "") !== "department";
  if (project > first || !(levelled || named))
    return mapping.map((entry) => (entry.role === "project" ? { ...entry, role: "ignored" } : entry));
  return mapping.map((entry): ColumnMapping => {
    const { role, column, header } = entry;
    const free = role === "ignored" || role === "unit";
    const tells = column < first ? !isLabel(entry) : infoRole(header) !== null && role === "ignored";
    if (!free || !tells) return entry;
    return { column, header, role: "project-info", at: entry.at };
  });
}

/** One evaluation for each project of a ledger, named after it; a form of another kind as it is. */
export function splitByProject(
  grid: Grid,
  whole: Evaluation,
  totals: readonly LedgerTotal[],
  unit: StatedUnit | null,
  totalOfHead: TotalOfHead,
): readonly Evaluation[] {
  const column = whole.mapping.find(({ role }) => role === "project")?.column;
  if (column === undefined) return [whole];
  const groups = groupsOf(grid, whole.indicators, column);
  return groups.map((group, index): Evaluation => {
    const next = groups[index + 1];
    const info = [...whole.info, ...factsOf(grid, whole.mapping, group.row)];
    const { area } = whole;
    return {
      ...whole,
      id: index === 0 ? whole.id : formId(grid, group.row),
      area: {
        ...area,
        top: index === 0 ? area.top : group.row,
        bottom: next === undefined ? area.bottom : next.row - 1,
      },
      info,
      budget: budgetOf(grid, whole, group, column, unit) ?? whole.budget,
      goals: goalsOf(grid, whole.mapping, group.row) ?? whole.goals,
      indicators: group.indicators,
      total: ownTotal(groups, totals, index) ?? totalOfHead(info),
      notes: next === undefined ? whole.notes : [],
      setAside: [
        ...(index === 0 ? [...whole.setAside, ...common(groups, totals)] : []),
        ...repeatsOf(grid, whole.mapping, group),
      ],
    };
  });
}

/** What every row of a project says of it again: exports of systems fill all cells. */
function repeatsOf(
  grid: Grid,
  mapping: readonly ColumnMapping[],
  { row, indicators }: Group,
): readonly CellRef[] {
  const columns = mapping.flatMap(({ role, column }) =>
    role === "project" || role === "project-info" ? [column] : [],
  );
  return indicators.flatMap(({ name: { at } }) =>
    columns
      .filter((column) => at.row > row && grid.row(at.row)?.[column]?.text === grid.text(row, column))
      .map((column) => grid.ref(at.row, column)),
  );
}

function groupsOf(grid: Grid, indicators: readonly Indicator[], column: number): readonly Group[] {
  const groups: Group[] = [];
  for (const indicator of indicators) {
    const row = indicator.name.at.row;
    const name = squeeze(grid.text(row, column));
    const current = groups.at(-1);
    if (current !== undefined && (name === "" || name === current.name)) current.indicators.push(indicator);
    else groups.push({ name, row, indicators: [indicator] });
  }
  return groups;
}

function factsOf(grid: Grid, mapping: readonly ColumnMapping[], row: number): readonly InfoPair[] {
  return mapping.flatMap(({ role, column, header, at }): InfoPair[] => {
    if ((role !== "project" && role !== "project-info") || at === null) return [];
    const label = normaliseLabel(header);
    if (role === "project-info" && (amountColumns([{ text: header, column }]).size > 0 || isGoal(label)))
      return [];
    const value = { text: grid.text(row, column), at: grid.home(row, column) };
    return [{ label: { text: header, at }, value, role: infoRole(header) }];
  });
}

function isGoal(label: string): boolean {
  return GOAL_EXPECTED.has(label) || GOAL_ACTUAL.has(label);
}

function goalsOf(grid: Grid, mapping: readonly ColumnMapping[], row: number): Goals | null {
  const text = (words: ReadonlySet<string>): Sourced | null => {
    const entry = mapping.find(
      ({ role, header }) => role === "project-info" && words.has(normaliseLabel(header)),
    );
    return entry ? { text: grid.text(row, entry.column), at: grid.home(row, entry.column) } : null;
  };
  const expected = text(GOAL_EXPECTED);
  const actual = text(GOAL_ACTUAL);
  return (expected ?? actual) ? { expected, actual } : null;
}

function budgetOf(
  grid: Grid,
  { mapping, title }: Evaluation,
  { row }: Group,
  column: number,
  stated: StatedUnit | null,
): Budget | null {
  const headers = mapping.flatMap((entry) =>
    entry.role === "project-info" && entry.at !== null
      ? [{ text: entry.header, column: entry.column, at: entry.at }]
      : [],
  );
  const columns = amountColumns(headers);
  const label = grid.slots(row).find((slot) => slot.column === column);
  if (columns.size === 0 || label === undefined) return null;
  const own = headers.filter(({ column: place }) => [...columns.values()].includes(place));
  const unit = unitOf(own) ?? stated ?? (title ? unitOf([title]) : null);
  const context = { grid, unit: unit?.unit ?? DEFAULT_UNIT, department: false };
  const inline = columns.has("adjusted") || !columns.has("initial") ? "adjusted" : "initial";
  return {
    unit: context.unit,
    unitAt: unit?.at ?? null,
    headers: own.map(({ text, at }) => ({ text, at })),
    lines: [lineOf(context, row, label, "total", columns, inline)],
    weight: null,
    score: null,
  };
}

function unitOf(texts: readonly Sourced[]): StatedUnit | null {
  for (const { text, at } of texts) {
    const unit = amountUnitIn(text);
    if (unit !== null) return { unit, at };
  }
  return null;
}

/** The first total below a project, where each of several has one. A single one for several projects is of all. */
function ownTotal(
  groups: readonly Group[],
  totals: readonly LedgerTotal[],
  index: number,
): PrintedTotal | null {
  if (groups.length > 1 && totals.length < groups.length) return null;
  return totals.find((entry) => isBelow(entry, groups, index))?.total ?? null;
}

function isBelow({ row }: LedgerTotal, groups: readonly Group[], index: number): boolean {
  const next = groups[index + 1]?.row ?? Number.POSITIVE_INFINITY;
  return row > (groups[index]?.row ?? 0) && row < next;
}

/** Cells of totals that belong to no project. */
function common(groups: readonly Group[], totals: readonly LedgerTotal[]): readonly CellRef[] {
  const own = new Set(groups.map((_group, index) => ownTotal(groups, totals, index)));
  return totals.flatMap(({ total }) =>
    own.has(total)
      ? []
      : [total.at, total.weight?.at, total.score?.at, total.grade?.at].flatMap((at) => (at ? [at] : [])),
  );
}

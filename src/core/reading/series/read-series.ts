import { largestOf, smallestOf } from "../../common/many";
import type { Evaluation, Indicator, PeriodValue, Sourced } from "../../evaluation/evaluation";
import type { Quantity } from "../../evaluation/quantity";
import { columnName, formatAddress, type CellRange, type CellRef } from "../../workbook/a1";
import { cellDefects } from "../cell-defects";
import type { Grid } from "../grid";
import { partOf } from "../grid-part";
import { readHead, type FormHead } from "../head";
import { parseIndicatorName } from "../indicator-names";
import { parseQuantity } from "../quantity/parse-quantity";
import { headRows } from "./head-rows";
import { valuePlace, type PlacedMeasure, type PlacedPeriod, type SeriesTable } from "./series-table";
import { namedUnit, takesMoney } from "./units";

/** A table of series as evaluations, and the cells that it takes. */
export interface SeriesReading {
  /** One for each year that its parts name. */
  readonly evaluations: readonly Evaluation[];
  readonly area: CellRange;
}

interface Context {
  readonly grid: Grid;
  readonly date1904: boolean;
  readonly table: SeriesTable;
  readonly head: FormHead;
  /** Where the table states a unit for all that has none of its own. */
  readonly sharedUnit: Sourced | null;
}

/**
 * Reads a table of measures over parts of the year: each measure is an indicator, its parts the
 * series with their targets where a column behind it holds them, the value of the row or column of the whole year its result. Nothing is added up.
 */
export function readSeries(sheet: Grid, date1904: boolean, table: SeriesTable): SeriesReading {
  const { area } = table;
  const top = headRows(sheet, area);
  const whole = { ...area, top };
  const span = { left: area.left, right: area.right };
  const grid = partOf(
    sheet,
    (row) => (row >= top && row <= area.bottom ? span : null),
    span,
    area.bottom + 1,
  );
  const head = readHead(grid, top, area.top);
  const context = { grid, date1904, table, head, sharedUnit: sharedUnitOf(grid, head) };
  const years = byYear(table.periods);
  const evaluations = [...years].map(([year, periods], index) =>
    evaluationOf(context, year, periods, index === 0),
  );
  return { evaluations, area: whole };
}

/** The parts by the year that they name; the whole year is that of the parts before it. */
function byYear(periods: readonly PlacedPeriod[]): ReadonlyMap<string | null, readonly PlacedPeriod[]> {
  const years = new Map<string | null, PlacedPeriod[]>();
  let current: string | null = null;
  for (const period of periods) {
    current = period.part.year ?? (period.part.period === null ? current : null);
    const own = years.get(current);
    if (own) own.push(period);
    else years.set(current, [period]);
  }
  return years;
}

/** The unit that the title or a line under it states: （万元）, 单位：万元. */
function sharedUnitOf(grid: Grid, { title, unit }: FormHead): Sourced | null {
  for (const at of [unit?.at, title?.at]) {
    const stated = at && namedUnit(grid.text(at.row, at.column)).unit;
    if (at && stated) return { text: stated, at };
  }
  return null;
}

function evaluationOf(
  context: Context,
  year: string | null,
  periods: readonly PlacedPeriod[],
  isFirst: boolean,
): Evaluation {
  const { grid, table, head } = context;
  const { layout, area } = table;
  const lines = periods.map(({ line }) => line);
  const [first, last] = [smallestOf(lines), largestOf(lines)];
  const own: CellRange = isFirst
    ? {
        ...area,
        top: Math.min(head.firstRow, area.top),
        ...(layout === "down" ? { bottom: last } : { right: last }),
      }
    : { ...area, ...(layout === "down" ? { top: first, bottom: last } : { left: first, right: last }) };
  const place = periods.find(({ part }) => part.year === year)?.at;
  const evaluation: Evaluation = {
    // A column is always named: the form beside or below may begin in the same row.
    id: `${grid.name}#${own.top + 1}:${columnName(own.left)}`,
    kind: "series",
    sheet: grid.name,
    area: own,
    title: head.title,
    year: year === null || place === undefined ? head.year : { text: year, at: place },
    period: head.period,
    info: head.info,
    budget: null,
    goals: null,
    indicators: table.measures.map((measure) => measureOf(context, measure, periods, year)),
    workItems: [],
    baseFacts: [],
    total: null,
    mapping: [],
    defects: [],
    notes: [],
    setAside: [
      ...head.setAside,
      ...table.setAside,
      ...(context.sharedUnit ? [context.sharedUnit.at] : []),
      ...periods.flatMap(({ part, at }) => (part.period === null ? [at] : [])),
    ],
    unread: [],
  };
  return { ...evaluation, defects: cellDefects(grid, evaluation, null) };
}

/** One measure with its parts of one year. */
function measureOf(
  context: Context,
  measure: PlacedMeasure,
  periods: readonly PlacedPeriod[],
  year: string | null,
): Indicator {
  const { grid } = context;
  const { name: at } = measure;
  const name = { text: grid.text(at.row, at.column), at };
  const bare = namedUnit(name.text).name;
  const { clean } = parseIndicatorName(bare);
  const unit = unitOf(context, measure, clean);
  const whole = periods.find(({ part }) => part.period === null);
  const total = whole && placeOf(context, measure, whole);
  const wanted = whole && targetPlace(context, measure, whole);
  return {
    id: `${formatAddress(at)}${year === null ? "" : ` ${year}`}`,
    level1: null,
    level2: null,
    name,
    cleanName: clean === "" ? name.text.trim() : clean,
    target: wanted ? quantityAt(context, wanted, unit, "target") : null,
    actual: total ? quantityAt(context, total, unit) : null,
    prior: null,
    weight: null,
    score: null,
    reviewedScore: null,
    reason: null,
    operator: null,
    unit: unit && { text: unit.text, at: unit.at },
    rule: null,
    explanation: null,
    sequence: null,
    owner: null,
    status: null,
    measure: null,
    due: null,
    completion: null,
    direction: null,
    series: periods.flatMap((period) => partOfSeries(context, measure, period, unit)),
    cells: {
      name: at,
      ...(total && { actual: total }),
      ...(wanted && { target: wanted }),
      ...(measure.unit && { unit: measure.unit }),
    },
  };
}

function partOfSeries(
  context: Context,
  measure: PlacedMeasure,
  { part, at, ...period }: PlacedPeriod,
  unit: Unit | null,
): readonly PeriodValue[] {
  if (part.period === null) return [];
  const place = placeOf(context, measure, { part, at, ...period });
  const wanted = targetPlace(context, measure, { part, at, ...period });
  const label = { text: context.grid.text(at.row, at.column), at };
  return [
    {
      period: part.period,
      label,
      target: wanted ? quantityAt(context, wanted, unit, "target") : null,
      actual: quantityAt(context, place, unit),
      reason: null,
    },
  ];
}

function placeOf({ grid, table }: Context, measure: PlacedMeasure, period: PlacedPeriod): CellRef {
  const { row, column } = valuePlace(table, measure, period);
  return grid.home(row, column);
}

/** The cell of a measure's target in a part of the year; `null` without a column of targets. */
function targetPlace(context: Context, measure: PlacedMeasure, period: PlacedPeriod): CellRef | null {
  return measure.target && placeOf(context, { ...measure, line: measure.target.line }, period);
}

/** A unit and whether its cell holds nothing else. */
interface Unit extends Sourced {
  readonly alone: boolean;
}

/** The unit of the measure's own cell or heading; else of the table, where it can be the measure's. */
function unitOf({ grid, sharedUnit }: Context, { name, unit }: PlacedMeasure, clean: string): Unit | null {
  const own = unit === null ? "" : grid.text(unit.row, unit.column);
  if (unit !== null && own.trim() !== "") return { text: own, at: unit, alone: true };
  const named = namedUnit(grid.text(name.row, name.column)).unit;
  if (named !== null) return { text: named, at: name, alone: false };
  return sharedUnit !== null && takesMoney(clean) ? { ...sharedUnit, alone: false } : null;
}

function quantityAt(
  { grid, date1904, head }: Context,
  at: CellRef,
  unit: Unit | null,
  role: "actual" | "target" = "actual",
): Quantity | null {
  return parseQuantity({
    cell: grid.cell(at.row, at.column),
    at,
    role,
    year: head.year?.text ?? null,
    date1904,
    ...(unit && { unit: unit.text, ...(unit.alone ? { unitAt: unit.at } : { headingAt: unit.at }) }),
  });
}

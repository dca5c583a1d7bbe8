import type {
  ColumnMapping,
  ColumnRole,
  Indicator,
  Skipped,
  Sourced,
  SourcedNumber,
} from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { isSameCell, type CellRef } from "../workbook/a1";
import { areDatesForNumbers, asDateForNumber } from "./days-for-numbers";
import { halvesOf, pointsAt } from "./cell-halves";
import { isEmpty, type Grid } from "./grid";
import type { TableHeader } from "./header-row";
import { betweenLimits, limitColumns } from "./limit-columns";
import { parseIndicatorName, type IndicatorName } from "./indicator-names";
import type { LevelBlock, RowLevels } from "./levels";
import { rateOf } from "./quantity/amount";
import { canonical, fromStored } from "./quantity/decimal-text";
import { isDateForNumber, parseQuantity } from "./quantity/parse-quantity";
import { boundBehindWords } from "./quantity/pair";
import { asSoFar, isTooEarly, type Early } from "./part-of-year";
import { blanknessOf } from "./quantity/phrases";
import { isUnit } from "./quantity/units";
import { squeeze } from "./text-normalisation";
import { contentOf, isUncalculated, type RowContent } from "./row-content";
import { costsOf } from "./row-costs";
import { seriesOf } from "./row-series";
import { namedUnit } from "./series/units";
import { statedUnit } from "./stated-unit";
import { stateAt, tickedState } from "./tick-columns";

/** An indicator whose levels are not finished yet. */
export interface IndicatorDraft {
  readonly indicator: { -readonly [K in keyof Indicator]: Indicator[K] };
  readonly levels: RowLevels;
  readonly content: RowContent;
  /** A name and nothing else: a placeholder where other rows of the table say something. */
  readonly nameOnly: boolean;
}

export interface RowContext {
  readonly grid: Grid;
  readonly header: TableHeader;
  readonly year: string | null;
  readonly date1904: boolean;
  /** Where the unit of sums stands that a table states once: 单位：万元. */
  readonly moneyAt?: CellRef | undefined;
  /** Whether, and how, the form reports on its year before the year is over. */
  readonly early: Early | null;
}

/**
 * What a row is: an indicator, or left out with the reason. Values without a name are no indicator: nothing is made of
 * them, so they are listed as unread.
 */
export type RowReading =
  | { readonly kind: "indicator"; readonly draft: IndicatorDraft }
  | { readonly kind: "skipped"; readonly skipped: Skipped }
  | { readonly kind: "nameless" };

/** Reads a row of the table. Values of cells merged over several rows: texts for each row, points for the first. */
export function readIndicatorRow(
  context: RowContext,
  row: number,
  levels: RowLevels,
  /** Where the name stands, of a row that has it from above. */
  named?: CellRef,
): RowReading {
  const { grid, header } = context;
  const nameAt = named ?? nameCell(grid, header, row, levels);
  const nameText = grid.text(nameAt.row, nameAt.column);
  const name = parseIndicatorName(nameText, headsPoints(header));
  const content = contentOf(context, row, name.clean === "");
  if (name.clean === "" && content !== "said") return skip(nameAt, nameText, levels);
  if (nameText.trim() === "") return { kind: "nameless" };
  const draft: IndicatorDraft = {
    indicator: indicatorOf(context, row, { text: nameText, at: nameAt }, name),
    levels,
    content,
    nameOnly: content === "nothing" && name.points === null,
  };
  return { kind: "indicator", draft };
}

/** Whether the heading of names says that points stand behind them: 三级指标（分值）. */
function headsPoints({ mapping }: TableHeader): boolean {
  const heading = mapping.find(({ role }) => role === "name")?.header ?? "";
  return /\((?:分值?|权重|满分|标准分)\)$/.test(squeeze(heading));
}

function skip(at: CellRef, text: string, { level2 }: RowLevels): RowReading {
  const empty = text.trim() === "";
  return {
    kind: "skipped",
    skipped: {
      at,
      reason: empty ? "empty-row" : "placeholder-row",
      text: empty ? (level2?.raw ?? "") : text,
    },
  };
}

/**
 * The cell that names the row. A level cell of the row itself stands in for an empty name (预算执行率 as a row); one that
 * other rows share names none of them.
 */
function nameCell(grid: Grid, header: TableHeader, row: number, { level1, level2 }: RowLevels): CellRef {
  const column = header.columns.get("name") ?? 0;
  const at = grid.home(row, column);
  if (!isEmpty(grid.cell(row, column))) return at;
  const own = [level2, level1].find((level) => level?.at.row === row && !isShared(grid, column, level.at));
  const valued = ["target", "actual", "score"].some((role) => {
    const place = header.columns.get(role as ColumnRole);
    const cell = place === undefined ? undefined : grid.row(row)?.[place];
    return cell !== undefined && !isEmpty(cell) && !isUncalculated(cell);
  });
  return own && valued ? own.at : at;
}

/** Whether a level goes on in the row below: merged with it, or left blank there beside a name. */
function isShared(grid: Grid, name: number, { row, column }: CellRef): boolean {
  const below = row + 1;
  const home = grid.home(below, column);
  if (home.row === row && home.column === column) return true;
  return isEmpty(grid.cell(below, column)) && !isEmpty(grid.cell(below, name));
}

function indicatorOf(
  context: RowContext,
  row: number,
  name: Sourced,
  { clean, points }: IndicatorName,
): IndicatorDraft["indicator"] {
  const { grid, header, year, date1904, early } = context;
  const cells = withInitialTarget(grid, cellsOf(grid, header, row));
  const costs = costsOf(context, row);
  const operator = textAt(grid, cells.operator);
  const unit = textAt(grid, cells.unit);
  const stated = unit === null ? statedUnit(context, name, clean) : null;
  const halves = halvesOf(grid, header, row);
  const quantity = (
    role: "target" | "actual" | "prior",
    target: Quantity | null,
    at: CellRef | undefined = cells[role],
  ): Quantity | null => {
    if (at === undefined || halves[role] === "absent") return null;
    // A name merged over the columns of values is none of them: 预算执行得分 above the total.
    if (isSameCell(at, name.at)) return null;
    const half = halves[role];
    return parseQuantity({
      cell: grid.cell(at.row, at.column),
      at,
      role: role === "target" ? "target" : "actual",
      operator: operator?.text ?? "",
      unit: unit?.text ?? stated?.text ?? "",
      unitAt: unit?.at,
      headingAt: stated?.at,
      target,
      year,
      date1904,
      ...(half !== undefined && { half }),
    });
  };
  const limits = limitColumns(header.mapping.filter(({ role }) => role === "target"));
  const bound = ({ column }: ColumnMapping): Quantity | null =>
    quantity("target", null, grid.home(row, column));
  const wanted =
    limits === null ? quantity("target", null) : betweenLimits(bound(limits.lower), bound(limits.upper));
  const named = wanted ?? targetInName(context, name);
  const result = quantity("actual", named);
  const actual = result && isTooEarly(header, early) ? asSoFar(result) : result;
  const wantedCell = cells.target && grid.cell(cells.target.row, cells.target.column);
  const dated = isDateForNumber(wantedCell, actual) ? quantity("target", actual) : named;
  const misdated = areDatesForNumbers(clean, grid, cells);
  const target = asDateForNumber(dated, misdated);
  return {
    id: `${grid.name}!${row + 1}`,
    level1: null,
    level2: null,
    name,
    cleanName: clean === "" ? name.text.trim() : stated?.at === name.at ? namedUnit(clean).name : clean,
    target,
    actual: asDateForNumber(actual, misdated),
    prior: quantity("prior", target),
    weight: pointsAt(grid, cells.weight, row, halves.weight) ?? namePoints(points, name, cells.weight, row),
    score: pointsAt(grid, cells.score, row, halves.score),
    reviewedScore: pointsAt(grid, cells["reviewed-score"], row, undefined),
    reason: textAt(grid, cells.reason),
    operator,
    unit: unit ?? unitOfName(stated, name),
    rule: textAt(grid, cells.rule),
    explanation: textAt(grid, cells.explanation),
    sequence: textAt(grid, cells.sequence),
    owner: textAt(grid, cells.owner),
    status: tickedState(grid, header, row) ?? stateAt(grid, header, cells.status),
    measure: textAt(grid, cells.measure),
    due: textAt(grid, cells.due),
    completion: completionAt(grid, cells.completion),
    direction: null,
    ...(costs.length > 0 && { costs }),
    series: seriesOf(context, row, unit?.text ?? stated?.text ?? "", stated?.at),
    cells,
  };
}

/** A unit behind a name that numbers do not take over as theirs, to be told behind them: (£m), (days per employee). */
function unitOfName(stated: Sourced | null, name: Sourced): Sourced | null {
  if (stated === null || /\p{Script=Han}/u.test(stated.text)) return null;
  const own = stated.at === name.at || CURRENCY.test(stated.text);
  return own && (!isUnit(squeeze(stated.text)) || stated.text.startsWith("% of ")) ? stated : null;
}

const CURRENCY = /^[£$€]/;

/** A heading of names that says that targets stand behind them. */
const HEADS_TARGETS = /[及和与、/(（].*(?:指标值|目标值?)[)）]?$/;

/** In a table without a column of targets the bound that the name ends with: 三级指标及指标值. */
function targetInName({ grid, header, year, date1904 }: RowContext, { text, at }: Sourced): Quantity | null {
  const heading = squeeze(header.mapping.find(({ role }) => role === "name")?.header ?? "");
  if (header.columns.has("target") || !HEADS_TARGETS.test(heading) || boundBehindWords(text) === null)
    return null;
  const half = { half: 1, operator: "", unit: "", target: null } as const;
  return parseQuantity({ cell: grid.cell(at.row, at.column), at, role: "target", year, date1904, ...half });
}

/** Words of an adjusted target that say that the one set at first stands. */
const NOT_ADJUSTED = /^(?:无|未|不|没有|未作|无需)(?:调整|变动|变化|修订)$|^同(?:年初|左|前)/;

/** Where the target was not adjusted, the one set at the beginning of the year is the target. */
function withInitialTarget(
  grid: Grid,
  cells: Partial<Record<ColumnRole, CellRef>>,
): Partial<Record<ColumnRole, CellRef>> {
  const { target, "initial-target": initial } = cells;
  if (target === undefined || initial === undefined) return cells;
  const adjusted = grid.text(target.row, target.column);
  const stands = blanknessOf(adjusted) !== "filled" || NOT_ADJUSTED.test(squeeze(adjusted));
  return stands && !isEmpty(grid.cell(initial.row, initial.column)) ? { ...cells, target: initial } : cells;
}

/** More than this many times its target nothing comes to; a larger number without a sign is per cent. */
const MOST_COMPLETED = 5;

/** A printed rate of completion as a fraction; 1.044 is more than all, 104.4 is per cent. */
function completionAt(grid: Grid, at: CellRef | undefined): SourcedNumber | null {
  const cell = at && grid.row(at.row)?.[at.column];
  if (!at || cell === undefined) return null;
  const rate = rateOf(cell, at);
  const bare = typeof cell.value === "number" && cell.format?.includes("%") !== true;
  if (rate === null || !bare || typeof cell.value !== "number") return rate;
  const beyond = Math.abs(cell.value) > 1 && Math.abs(cell.value) <= MOST_COMPLETED;
  return beyond ? { ...rate, value: fromStored(cell.value).value } : rate;
}

function textAt(grid: Grid, at: CellRef | undefined): Sourced | null {
  return at === undefined ? null : { text: grid.text(at.row, at.column), at };
}

/** Points printed in the name count where the row has no points of its own. */
function namePoints(
  points: string | null,
  name: Sourced,
  weightAt: CellRef | undefined,
  row: number,
): SourcedNumber | null {
  const grouped = weightAt !== undefined && weightAt.row !== row;
  return points === null || grouped ? null : { raw: name.text, value: canonical(points), at: name.at };
}

/** Where each value of a row belongs. */
export function cellsOf(grid: Grid, header: TableHeader, row: number): Partial<Record<ColumnRole, CellRef>> {
  const cells: Partial<Record<ColumnRole, CellRef>> = {};
  header.columns.forEach((column, role) => {
    cells[role] = grid.home(row, column);
  });
  return cells;
}

/** Points of a level-2 cell belong to its only indicator, in forms without a column for points. */
export function levelPoints(
  weight: SourcedNumber | null,
  level2: LevelBlock | null,
  header: TableHeader,
): SourcedNumber | null {
  if (weight !== null || header.columns.has("weight") || level2 === null) return weight;
  const { label, tally } = level2;
  const { points } = label;
  const alone = tally.indicators === 1 && tally.placeholders === 0;
  return points !== null && alone ? { raw: level2.raw, value: canonical(points), at: level2.at } : null;
}

import type {
  ColumnMapping,
  Direction,
  EvaluationKind,
  Indicator,
  Sourced,
  SourcedNumber,
} from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { KIND_TRAITS } from "../evaluation/kinds";
import {
  directionOfColumn,
  directionOfWhole,
  directionOfName,
  directionOfRemark,
  directionOfWork,
  isShortTime,
  isWatchedOnly,
  type Better,
} from "../vocabulary/directions";
import { directionOfBudgetSection } from "../vocabulary/english-directions";
import type { CellRef } from "../workbook/a1";
import { isFavourable, isFavourNegative, isOfFavour } from "../vocabulary/favour";
import { isEmpty, type Grid } from "./grid";
import { columnOperator } from "./quantity/operators";
import { isBudgeted } from "./stated-unit";
import { squeeze } from "./text-normalisation";

/**
 * Says of every indicator which way is better, and by what: its operator, a column for it, a remark, the words of its
 * name. Under official rules a bare number is judged by them, so that only what is said outright counts there; in other
 * tables what nothing says is `unclear`, and nothing will be claimed of it.
 */
export function withDirections(
  grid: Grid,
  kind: EvaluationKind,
  indicators: readonly Indicator[],
  mapping: readonly ColumnMapping[] = [],
): readonly Indicator[] {
  const { official } = KIND_TRAITS[kind];
  const turned = official ? [] : indicators.filter(isTurned);
  return indicators.map((indicator) => {
    const said = saidDirection(grid, indicator);
    if (said !== null) return { ...indicator, direction: said };
    if (official && !isTimeTaken(indicator)) return indicator;
    const budgeted = isBudgeted({ mapping: headingsOver(indicator, mapping) });
    const direction = directionByWords(grid, indicator, budgeted);
    const started = withStart(withBands(grid, direction, indicator, mapping), indicator, mapping);
    return { ...indicator, direction: turned.length > 0 ? withRate(started, indicator) : started };
  });
}

function saidDirection(grid: Grid, indicator: Indicator): Direction | null {
  const operator = byOperator(indicator);
  const column = byColumn(grid, indicator);
  // A column that says the same as the sign was filled in on purpose: the direction is no slip.
  const surest = operator?.better === column?.better ? column : operator;
  return surest ?? column ?? byRemark(indicator);
}

function byOperator({ target }: Indicator): Direction | null {
  const comparator = target?.comparator;
  if (target && (comparator === "≥" || comparator === ">")) {
    return { better: "higher", from: "operator", at: target.at };
  }
  return target && (comparator === "≤" || comparator === "<")
    ? { better: "lower", from: "operator", at: target.at }
    : null;
}

/** A column for the direction; an operator column may say it in words too. */
function byColumn(grid: Grid, indicator: Indicator): Direction | null {
  const { cells, operator } = indicator;
  const at = cells.direction;
  const text = at && grid.text(at.row, at.column);
  const better = text === undefined ? null : directionOfColumn(text);
  if (at && better !== null) return { better, from: "column", at };
  const favoured = at && text !== undefined ? byFavour(grid, at, indicator) : null;
  if (at && favoured !== null) return { better: favoured, from: "column", at };
  if (at && text !== undefined && isWatchedOnly(text)) return { better: "unclear", from: "column", at };
  if (operator === null) return null;
  const sign = columnOperator(squeeze(operator.text));
  const word =
    directionOfColumn(operator.text) ??
    (sign === "≥" || sign === ">" ? "higher" : sign === "≤" || sign === "<" ? "lower" : null);
  return word === null ? null : { better: word, from: "column", at: operator.at };
}

/** What was favourable came out on the better side of what was planned: F, `Fav/(Adv)`, 超支. */
function byFavour(grid: Grid, at: CellRef, { target, actual }: Indicator): Better | null {
  const text = grid.text(at.row, at.column);
  const said = isFavourable(text);
  const amount = said ?? isFavourable(text, true);
  const good =
    said === null && amount !== null && isFavourNegative(favourHeading(grid, at)) ? !amount : amount;
  if (good === null || target?.value === undefined || actual?.value === undefined) return null;
  const above = Number(actual.value) - Number(target.value);
  if (above === 0) return null;
  return above > 0 === good ? "higher" : "lower";
}

/** The heading over an amount that says which sign is favourable. */
function favourHeading(grid: Grid, { row, column }: CellRef): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const text = grid.text(above, column);
    if (isOfFavour(text)) return text;
  }
  return "";
}

function byRemark({ name, reason, explanation, rule, measure }: Indicator): Direction | null {
  for (const remark of [name, explanation, rule, reason, measure]) {
    const better = remark && directionOfRemark(remark.text);
    if (remark && better) return { better, from: "remark", at: remark.at };
  }
  return null;
}

/** A bare number of days or hours that something takes: no rule wants it to take longer. */
function isTimeTaken({ cleanName, target }: Indicator): boolean {
  if (target?.value === undefined || target.comparator !== null) return false;
  return TIME_UNIT.test(target.unit ?? "") && isShortTime(cleanName);
}

const TIME_UNIT =
  /^(?:个?工作日|天|日|个?小时|分钟?|秒钟?|个?月|days?|weeks?|months?|hours?|hrs?|h|min(?:ute)?s?|sec(?:ond)?s?|s)$/i;

/** The heading of the target of a row: the nearest one above it, for a form may have several tables. */
function headingsOver({ cells }: Indicator, mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const { target } = cells;
  return mapping
    .filter(({ role, column, at }) => {
      const above = at !== null && target !== undefined && at.row < target.row;
      return role === "target" && above && column === target.column;
    })
    .slice(-1);
}

function directionByWords(grid: Grid, indicator: Indicator, budgeted: boolean): Direction {
  const section = bySection(grid, indicator);
  if (section) return section;
  const { name, cleanName, target } = indicator;
  // What was budgeted for a work (设备采购) is no count of it.
  const work = budgeted ? null : directionOfWork(cleanName);
  const better =
    directionOfName(cleanName) ?? work ?? directionOfWhole(cleanName, target) ?? directionOfAim(target);
  return better === null
    ? { better: "unclear", from: "nothing", at: target?.at ?? name.at }
    : { better, from: "words", at: name.at };
}

/** What is to be reached or raised to a number (达到60%), or brought down to one (降至3%). */
function directionOfAim(target: Quantity | null): Better | null {
  const raw = squeeze(target?.raw ?? "");
  if (/^(?:达到?|(?:提[高升]|增[长加]|上升)[到至])(?=\d)/.test(raw)) return "higher";
  return /^(?:下?降低?|压[降减缩]|减少|控制)[到至](?=\d)/.test(raw) ? "lower" : null;
}

/** How near a printed rate comes to the quotient that it is. */
const RATE_TOLERANCE = 0.006;

/** Values without a number give none. */
function isQuotient(rate: SourcedNumber | null, part: Quantity | null, whole: Quantity | null): boolean {
  if (part?.unit !== whole?.unit) return false;
  return Math.abs(Number(part?.value) / Number(whole?.value) - Number(rate?.value)) <= RATE_TOLERANCE;
}

/** A rate of completion that is the target's part of the result: who worked it out knew that less is better. */
function isTurned({ target, actual, completion }: Indicator): boolean {
  return isQuotient(completion, target, actual) && !isQuotient(completion, actual, target);
}

/** In a table with rates of both sorts each says which way is better; what words say comes first. */
function withRate(direction: Direction, indicator: Indicator): Direction {
  const { target, actual, completion } = indicator;
  if (direction.better !== "unclear" || completion === null) return direction;
  const [turned, plain] = [isQuotient(completion, target, actual), isQuotient(completion, actual, target)];
  if (turned === plain) return direction;
  return { better: turned ? "lower" : "higher", from: "rate", at: completion.at };
}

/** A heading of where a value stood when its target was set; the year before is none, for a target may lie below its result. */
const START = /baseline|基线|起始|起点|初始|现状|\bstart(?:ing)?\b/i;

/** Values beside the target that are worse and better than it: 底线值 | 目标值 | 挑战值. */
const WORSE = /^(?:底线|门槛|保底|最低|及格|threshold|minimum|floor)/i;
const BETTER = /^(?:挑战|力争|冲刺|奋斗|理想|卓越|stretch|outstanding)/i;

/** From a value that must be kept, over the target, to one to be striven for is the way that it is to go. */
function withBands(
  grid: Grid,
  direction: Direction,
  { name, target }: Indicator,
  mapping: readonly ColumnMapping[],
): Direction {
  if (direction.better !== "unclear" || target === null) return direction;
  const valueUnder = (heading: RegExp): number => {
    const entry = mapping.find(({ header }) => heading.test(squeeze(header)));
    const value = entry && grid.cell(name.at.row, entry.column)?.value;
    return typeof value === "number" ? value : Number.NaN;
  };
  const way = valueUnder(BETTER) - valueUnder(WORSE);
  if (Number.isNaN(way) || way === 0) return direction;
  return { better: way > 0 ? "higher" : "lower", from: "words", at: target.at };
}

/**
 * From where a value started to its target is the way that it is to go. Where words say the other way nothing is clear, but for what is to be
 * small: it may be allowed to grow.
 */
function withStart(
  direction: Direction,
  { target, prior }: Indicator,
  mapping: readonly ColumnMapping[],
): Direction {
  if (target?.value === undefined || prior?.value === undefined || target.unit !== prior.unit)
    return direction;
  const started = mapping.some(
    ({ role, column, header }) => role === "prior" && column === prior.at.column && START.test(header),
  );
  const way = Number(target.value) - Number(prior.value);
  if (!started || way === 0) return direction;
  const better: Better = way > 0 ? "higher" : "lower";
  if (direction.better === "unclear") return { better, from: "start", at: prior.at };
  return direction.better === "higher" && better === "lower"
    ? { better: "unclear", from: "nothing", at: target.at }
    : direction;
}

/** A line of a budget, by the level or the heading that it stands under. */
function bySection(grid: Grid, indicator: Indicator): Direction | null {
  const { level1, level2, name, cleanName, target, unit } = indicator;
  if (target?.value === undefined || !CURRENCY.test(target.unit ?? unit?.text ?? "")) return null;
  // A level in the column of names is a heading, which a total below it closes.
  const levels = [level2, level1].flatMap((level) =>
    level && level.at.column !== name.at.column ? [{ text: level.name, at: level.at }] : [],
  );
  for (const section of [...levels, headingAbove(grid, indicator)]) {
    const better = section && directionOfBudgetSection(section.text, cleanName);
    if (section && better) return { better, from: "words", at: section.at };
  }
  return null;
}

/** The nearest row above that holds its name alone; a total closes what stands under one. */
function headingAbove(grid: Grid, { name: { at } }: Indicator): Sourced | null {
  for (let row = at.row - 1; row >= 0; row -= 1) {
    const text = grid.text(row, at.column).trim();
    if (TOTAL.test(text)) return null;
    const filled = grid.row(row)?.filter((cell) => !isEmpty(cell)).length ?? 0;
    if (text !== "" && filled === 1) return { text, at: { ...at, row } };
  }
  return null;
}

const TOTAL = /^(?:sub-?|grand )?total\b/iu;
const CURRENCY = /[£$€¥]|^(?:USD|GBP|EUR|CAD|AUD|HKD|SGD|CHF|RMB|CNY)/u;

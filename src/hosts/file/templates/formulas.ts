import { call, cellValue, constant, type Expression } from "../../../core/proof/expression";
import { worksheetFormula } from "../../../core/proof/worksheet";
import type { RulePack } from "../../../core/rules/rule-pack";
import { OPEN } from "../../../core/scoring/course";
import {
  executionExact,
  levelBandsExact,
  numericProgram,
  overshootCondition,
  scorecardExact,
  type PointsCase,
  type Program,
  type Terms,
} from "../../../core/scoring/program";
import { formatAddress, parseAddress, type CellRef } from "../../../core/workbook/a1";

/**
 * Ordinary worksheet formulas made from a rule pack. Only functions that Excel 2007, WPS and LibreOffice share are
 * used (IF, AND, OR, ISNUMBER, ROUND, ROUNDDOWN, SUM, COUNT, MIN, MAX; CELL, which Excel for the web and some phones do
 * not answer, within IFERROR). Addresses are of the same sheet.
 */

/** A1 addresses of the cells of one indicator row. */
export interface IndicatorCells {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly operator: string;
  readonly target: string;
  readonly unit: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
}

/** A1 addresses of the total line of the budget block. */
export interface BudgetCells {
  readonly initial: string;
  readonly adjusted: string;
  readonly executed: string;
  readonly weight: string;
  readonly rate: string;
  readonly score: string;
}

/** Names of the levels that a row belongs to, for rules that differ by level. */
export type LevelNames = readonly string[];

/** The empty text of a formula. */
export const BLANK = '""';

/** A text constant of a formula. */
export function quoted(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

/**
 * The number as it is written before a per-cent sign: typed as 93%, Excel stores 0.93 and gives the cell a per-cent
 * format, which CELL tells as P0, P1, P2. A program that cannot tell takes the stored number; the hint then speaks up.
 */
export function asWritten(cell: string): string {
  return `(${cell}*100^IFERROR(LEFT(CELL("format",${cell}))="P",FALSE))`;
}

/** Rounds as the pack says. */
export function rounded(expression: string, pack: RulePack): string {
  return roundedTo(String(pack.scoring.rounding.places), expression, pack);
}

function roundedTo(places: string, expression: string, { scoring }: RulePack): string {
  return `${scoring.rounding.mode === "truncate" ? "ROUNDDOWN" : "ROUND"}(${expression},${places})`;
}

/** More decimals than this no weight has. */
const MOST_DECIMALS = 4;

/** Points are rounded as the pack says, or to the decimals of a weight that has more: they never rise above it. */
function roundedAs(weight: string, expression: string, pack: RulePack): string {
  const { places } = pack.scoring.rounding;
  let needed = String(Math.max(places, MOST_DECIMALS));
  for (let count = Math.max(places, MOST_DECIMALS) - 1; count >= places; count -= 1) {
    needed = `IF(ROUND(${weight},${count})=${weight},${count},${needed})`;
  }
  return roundedTo(needed, expression, pack);
}

/**
 * Points of one indicator. Empty for rows not yet filled in and for rows that a person scores: qualitative ones,
 * and missed targets where the pack leaves the points to judgement.
 */
export function scoreFormula(cells: IndicatorCells, levels: LevelNames, pack: RulePack): string {
  const { name, operator, target, actual, weight } = cells;
  const written = { ...cells, target: asWritten(target), actual: asWritten(actual) };
  const compared = chooseOperator(written, bareOperator(levels, pack), {
    "≥": byTarget("≥", cells, pack),
    "=": byTarget("=", cells, pack),
    "≤": byTarget("≤", cells, pack),
  });
  const byLevel = byLevelBands(written, cells, levels, pack, compared);
  const quantified = `IF(OR(${operator}=${BLANK},${quantitative(operator)}),IF(ISNUMBER(${target}),${byLevel},${BLANK}),${BLANK})`;
  const notReady = [actual, weight].map((cell) => `NOT(ISNUMBER(${cell}))`).join(",");
  return `IF(OR(${name}=${BLANK},${notReady}),${BLANK},${byDeduction(written, cells, pack, quantified)})`;
}

function quantitative(operator: string): string {
  return OPERATORS.map((mark) => `${operator}=${quoted(mark)}`).join(",");
}

type Operator = "≥" | "=" | "≤";

/** Operators of the drop-down in which numbers are compared; the other choice is "qualitative". */
export const OPERATORS: readonly Operator[] = ["≥", "=", "≤"];

function chooseOperator(
  { operator: cell, target }: IndicatorCells,
  bare: Operator,
  branches: Readonly<Record<Operator, string>>,
): string {
  return OPERATORS.reduceRight((rest, mark) => {
    const isMark = `${cell}=${quoted(mark)}`;
    const isBare = [
      ...(mark === bare ? [`AND(${cell}=${BLANK},${target}<>0)`] : []),
      // A bare 0 is met by 0 alone.
      ...(mark === "=" ? [`AND(${cell}=${BLANK},${target}=0)`] : []),
    ];
    const condition = isBare.length > 0 ? `OR(${[isMark, ...isBare].join(",")})` : isMark;
    return `IF(${condition},${branches[mark]},${rest})`;
  }, BLANK);
}

function matches(levels: LevelNames, words: readonly string[]): boolean {
  return levels.some((level) => words.some((word) => level.includes(word)));
}

function bareOperator(levels: LevelNames, pack: RulePack): Operator {
  return (
    pack.scoring.bareByLevel.find((entry) => matches(levels, entry.levels))?.comparator ?? pack.scoring.bare
  );
}

/** Whether an actual is a rate: its unit is %, or it has none and can only be per cent. */
function isRate({ unit, actual }: IndicatorCells): string {
  return `OR(${unit}="%",AND(${unit}=${BLANK},${actual}>=2))`;
}

/** Points by the rate itself on levels that the pack scores so; `otherwise` for values that are no rates. */
function byLevelBands(
  written: IndicatorCells,
  cells: IndicatorCells,
  levels: LevelNames,
  pack: RulePack,
  otherwise: string,
): string {
  const entry = pack.scoring.levelBands.find((candidate) => matches(levels, candidate.levels));
  if (entry === undefined) return otherwise;
  const { rate, weight } = termsOf(cells);
  const points = roundedAs(cells.weight, formulaOf(levelBandsExact(entry, rate, weight)), pack);
  return `IF(${isRate(written)},${points},${otherwise})`;
}

/** Points by the pack's deduction rules for indicators of these names; `otherwise` for all others. */
function byDeduction(
  written: IndicatorCells,
  cells: IndicatorCells,
  pack: RulePack,
  otherwise: string,
): string {
  const { rate, weight } = termsOf(cells);
  return pack.scoring.scorecard.reduceRight((rest, rule) => {
    const names = rule.names.map((name) => `${cells.name}=${quoted(name)}`).join(",");
    const points = roundedAs(cells.weight, formulaOf(scorecardExact(rule, rate, weight, OPEN)), pack);
    return `IF(AND(OR(${names}),${isRate(written)}),${points},${rest})`;
  }, otherwise);
}

/** The cells of a row as the terms of the pack's program. */
function termsOf({ target, actual, weight }: IndicatorCells): Terms & { readonly rate: Expression } {
  const number = (cell: string) => cellValue(placeOf(cell), "1", "quantity");
  const got = number(actual);
  return {
    target: number(target),
    actual: got,
    weight: cellValue(placeOf(weight), "1", "points"),
    rate: call("divide", got, constant("100")),
  };
}

function placeOf(address: string): CellRef {
  const place = parseAddress(address);
  if (!place) throw new RangeError(`No address: ${address}`);
  return { sheet: "", ...place };
}

/** A formula over the cells of the sheet; numbers that people may type with a per-cent sign are taken as written. */
function formulaOf(expression: Expression): string {
  return worksheetFormula(expression, (at, { kind }) =>
    kind === "quantity" ? asWritten(formatAddress(at)) : formatAddress(at),
  );
}

/** Points of a number against its target, all cases of the pack's program. */
function byTarget(comparator: Operator, cells: IndicatorCells, pack: RulePack): string {
  const terms = termsOf(cells);
  const { action, deduct } = pack.scoring.overshoot;
  const off =
    action === "deduct" && comparator !== "≤"
      ? `IF(${formulaOf(overshootCondition(terms, pack.scoring.overshoot, OPEN))},${deduct},0)`
      : null;
  const write = (program: Program): string => {
    if (program.kind === "judged") return BLANK;
    if (program.kind === "if") {
      return `IF(${formulaOf(program.test)},${write(program.then)},${write(program.otherwise)})`;
    }
    const points = pointsOfCase(program, cells.weight, pack);
    return off === null || points === "0" ? points : `MAX(0,${points}-${off})`;
  };
  return write(numericProgram(comparator, terms, pack, OPEN));
}

function pointsOfCase({ kind, exact }: PointsCase, weight: string, pack: RulePack): string {
  if (kind === "reached") return weight;
  if (kind === "not-reached" || kind === "below-threshold") return "0";
  return roundedAs(weight, formulaOf(exact), pack);
}

/** Rate of execution as a fraction; empty while an amount is missing or the budget is 0. */
export function rateFormula(cells: BudgetCells, pack: RulePack): string {
  const base = baseOf(cells, pack);
  return (
    `IF(OR(NOT(ISNUMBER(${base})),NOT(ISNUMBER(${cells.executed}))),${BLANK},` +
    `IF(${base}<=0,${BLANK},${cells.executed}/${base}))`
  );
}

/** Points of budget execution, by the pack's program. */
export function executionScoreFormula(cells: BudgetCells, pack: RulePack): string {
  const { budget } = pack;
  const amount = (cell: string) => cellValue(placeOf(cell), "1", "amount");
  const weight = cellValue(placeOf(cells.weight), "1", "points");
  const exact = executionExact(amount(cells.executed), amount(baseOf(cells, pack)), weight, budget, OPEN);
  const withoutBudget = { exclude: BLANK, full: cells.weight, zero: "0" }[budget.zeroBudget];
  return (
    `IF(ISNUMBER(${cells.rate}),${roundedAs(cells.weight, formulaOf(exact), pack)},` +
    `IF(AND(${zeroBudget(cells, pack)}),${withoutBudget},${BLANK}))`
  );
}

/** Whether execution earns points of its own, beside those of the indicators. */
export function givesExecutionPoints({ budget }: RulePack): boolean {
  return Number(budget.points) > 0;
}

/** Nothing budgeted and nothing spent. */
export function zeroBudget(cells: BudgetCells, pack: RulePack): string {
  const base = baseOf(cells, pack);
  return `ISNUMBER(${base}),${base}=0,ISNUMBER(${cells.executed}),${cells.executed}=0`;
}

/** What the rate is measured against. */
function baseOf({ adjusted, initial }: BudgetCells, pack: RulePack): string {
  return pack.budget.denominator === "adjusted" ? adjusted : initial;
}

/** Sum of cells that stays empty while none of them is filled in. */
export function sumFormula(range: string): string {
  return `IF(COUNT(${range})=0,${BLANK},SUM(${range}))`;
}

/** The first hint whose condition holds, else nothing. */
export function hintFormula(hints: readonly (readonly [condition: string, hint: string])[]): string {
  return hints.reduceRight((rest, [condition, hint]) => `IF(${condition},${quoted(hint)},${rest})`, BLANK);
}

import type { NumericRule, RulePack, ScorecardRule } from "../../../core/rules/rule-pack";

/**
 * Ordinary worksheet formulas made from a rule pack. Only functions that Excel 2007, WPS and LibreOffice share are
 * used (IF, AND, OR, ISNUMBER, ROUND, ROUNDDOWN, SUM, COUNT, MIN, MAX; CELL, which Excel for the web and some phones do
 * not answer, within IFERROR). Addresses are of the same sheet.
 */

/** A1 addresses of the cells of one indicator row. */
export interface IndicatorCells {
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

type Bands = NumericRule["bands"];

const BLANK = '""';

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
function rounded(expression: string, pack: RulePack): string {
  const { places, mode } = pack.scoring.rounding;
  return `${mode === "truncate" ? "ROUNDDOWN" : "ROUND"}(${expression},${places})`;
}

/** The share of the first band that `value` reaches, 0 below them all. */
function bandShare(value: string, bands: Bands): string {
  return bands.reduceRight((below, band) => `IF(${value}>=${band.min},${band.share},${below})`, "0");
}

/**
 * Points of one indicator. Empty for rows not yet filled in and for rows that a person scores: qualitative ones,
 * and missed targets where the pack leaves the points to judgement.
 */
export function scoreFormula(cells: IndicatorCells, levels: LevelNames, pack: RulePack): string {
  const { name, operator, target, actual, weight } = cells;
  const written = { ...cells, target: asWritten(target), actual: asWritten(actual) };
  const compared = chooseOperator(written, bareOperator(levels, pack), {
    "≥": forward(written, pack, pack.scoring.forward),
    "=": equal(written, pack),
    "≤": reverse(written, pack),
  });
  const byLevel = byLevelBands(written, levels, pack, compared);
  const byTarget = `IF(OR(${operator}=${BLANK},${quantitative(operator)}),IF(ISNUMBER(${target}),${byLevel},${BLANK}),${BLANK})`;
  const notReady = [actual, weight].map((cell) => `NOT(ISNUMBER(${cell}))`).join(",");
  return `IF(OR(${name}=${BLANK},${notReady}),${BLANK},${byDeduction(written, pack, byTarget)})`;
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
function byLevelBands(cells: IndicatorCells, levels: LevelNames, pack: RulePack, otherwise: string): string {
  const entry = pack.scoring.levelBands.find((candidate) => matches(levels, candidate.levels));
  if (entry === undefined) return otherwise;
  const points = rounded(`${cells.weight}*${bandShare(`${cells.actual}/100`, entry.bands)}`, pack);
  return `IF(${isRate(cells)},${points},${otherwise})`;
}

/** Points by the pack's deduction rules for indicators of these names; `otherwise` for all others. */
function byDeduction(cells: IndicatorCells, pack: RulePack, otherwise: string): string {
  return pack.scoring.scorecard.reduceRight((rest, rule) => {
    const names = rule.names.map((name) => `${cells.name}=${quoted(name)}`).join(",");
    return `IF(AND(OR(${names}),${isRate(cells)}),${rounded(deducted(cells, rule), pack)},${rest})`;
  }, otherwise);
}

function deducted({ actual, weight }: IndicatorCells, rule: ScorecardRule): string {
  const rate = `${actual}/100`;
  if (rule.bands.length > 0) {
    const points = rule.bands.reduceRight(
      (rest, band) => (band.max === null ? band.points : `IF(${rate}<=${band.max},${band.points},${rest})`),
      "0",
    );
    return `MIN(${weight},${points})`;
  }
  const beyond = rule.direction === "at-most" ? `${rate}-${rule.threshold}` : `${rule.threshold}-${rate}`;
  return `MAX(0,${weight}-MAX(0,${beyond})*${rule.deduct}/${rule.step})`;
}

/** The actual as it counts: below 0 it is 0, unless the target itself is negative. */
function counted({ target, actual }: IndicatorCells): string {
  return `IF(${target}<0,${actual},MAX(0,${actual}))`;
}

/** Takes the points for a target set far too low off, where the pack does so. */
function lessOvershoot(points: string, { target, actual }: IndicatorCells, pack: RulePack): string {
  const { action, deduct, ratio, zeroTargetActual } = pack.scoring.overshoot;
  if (action !== "deduct") return points;
  const above = `AND(${target}>0,${actual}>=${target}*${ratio})`;
  const zero = zeroTargetActual === null ? "FALSE" : `AND(${target}=0,${actual}>=${zeroTargetActual})`;
  return `MAX(0,${points}-IF(OR(${above},${zero}),${deduct},0))`;
}

/** More is better. No proportion can be formed with a target of 0 or below. */
function forward(cells: IndicatorCells, pack: RulePack, rule: NumericRule): string {
  const { target, weight } = cells;
  const points = missed(rule, weight, `${counted(cells)}/${target}`, pack);
  return `IF(${counted(cells)}>=${target},${lessOvershoot(weight, cells, pack)},IF(${target}<=0,0,${points}))`;
}

/** Like forward by `ratio` and `bands`; by the other methods deviations to both sides count. */
function equal(cells: IndicatorCells, pack: RulePack): string {
  const { target, weight } = cells;
  const rule = pack.scoring.equal;
  const exactly = `${counted(cells)}=${target}`;
  if (rule.method === "ratio" || rule.method === "bands") {
    return `IF(${target}>0,${forward(cells, pack, rule)},IF(${exactly},${weight},0))`;
  }
  const share = `MAX(0,${target}-ABS(${counted(cells)}-${target}))/${target}`;
  const points = lessOvershoot(missed(rule, weight, share, pack), cells, pack);
  return `IF(${exactly},${weight},IF(${target}<=0,0,${points}))`;
}

/** Less is better. A target of 0 earns nothing once it is exceeded: no formula of any school is defined there. */
function reverse(cells: IndicatorCells, pack: RulePack): string {
  const { target, actual, weight } = cells;
  const rule = pack.scoring.reverse;
  const share =
    rule.method === "ratio" || rule.method === "bands"
      ? `${target}/${actual}`
      : `MAX(0,2*${target}-${actual})/${target}`;
  const points = missed(rule, weight, share, pack);
  return `IF(${counted(cells)}<=${target},${weight},IF(${target}<=0,0,${points}))`;
}

/** Points of a missed target: the share it still earns, by the rule's method. */
function missed(rule: NumericRule, weight: string, share: string, pack: RulePack): string {
  switch (rule.method) {
    case "judged":
      return BLANK;
    case "all-or-nothing":
      return "0";
    case "bands":
      return passing(rule, share, rounded(`${weight}*${bandShare(share, rule.bands)}`, pack));
    case "linear":
    case "ratio":
      return passing(rule, share, rounded(`${weight}*${share}`, pack));
  }
}

function passing(rule: NumericRule, share: string, points: string): string {
  return rule.passThreshold === null ? points : `IF(${share}<${rule.passThreshold},0,${points})`;
}

/** Rate of execution as a fraction; empty while an amount is missing or the budget is 0. */
export function rateFormula(cells: BudgetCells, pack: RulePack): string {
  const base = baseOf(cells, pack);
  return (
    `IF(OR(NOT(ISNUMBER(${base})),NOT(ISNUMBER(${cells.executed}))),${BLANK},` +
    `IF(${base}<=0,${BLANK},${cells.executed}/${base}))`
  );
}

/** Points of budget execution, from the unrounded rate. */
export function executionScoreFormula(cells: BudgetCells, pack: RulePack): string {
  const { budget } = pack;
  const rate = budget.capped ? `MIN(1,${cells.rate})` : cells.rate;
  const share = budget.formula === "ratio" ? rate : bandShare(cells.rate, budget.bands);
  const withoutBudget = { exclude: BLANK, full: cells.weight, zero: "0" }[budget.zeroBudget];
  return (
    `IF(ISNUMBER(${cells.rate}),${rounded(`${cells.weight}*${share}`, pack)},` +
    `IF(AND(${zeroBudget(cells, pack)}),${withoutBudget},${BLANK}))`
  );
}

/** The cells that a total adds up. */
export interface TotalCells {
  /** Ranges of the indicators' points earned and available. */
  readonly scores: string;
  readonly weights: string;
  /** `null` when the pack gives execution no points. */
  readonly budget: BudgetCells | null;
}

/**
 * Sum of the execution points and all indicator points, limited by the pack's caps on low execution. A budget of 0
 * that the pack leaves out lets the indicators count for the whole.
 */
export function totalFormula({ scores, weights, budget }: TotalCells, pack: RulePack): string {
  if (budget === null) return `IF(COUNT(${scores})=0,${BLANK},${rounded(`SUM(${scores})`, pack)})`;
  const sum = rounded(`SUM(${budget.score},${scores})`, pack);
  const capped = pack.scoring.caps.reduceRight(
    (above, cap) => `IF(${budget.rate}<${cap.rateBelow},MIN(${sum},${cap.total}),${above})`,
    sum,
  );
  const rescaled = rounded(`SUM(${scores})*(SUM(${weights})+${budget.weight})/SUM(${weights})`, pack);
  const excluded = pack.budget.zeroBudget === "exclude" ? rescaled : sum;
  const whole = `IF(ISNUMBER(${budget.rate}),${capped},IF(AND(${zeroBudget(budget, pack)},SUM(${weights})>0),${excluded},${sum}))`;
  return `IF(COUNT(${budget.score},${scores})=0,${BLANK},${whole})`;
}

/** Nothing budgeted and nothing spent. */
function zeroBudget(cells: BudgetCells, pack: RulePack): string {
  const base = baseOf(cells, pack);
  return `ISNUMBER(${base}),${base}=0,ISNUMBER(${cells.executed}),${cells.executed}=0`;
}

/** What the rate is measured against. */
function baseOf({ adjusted, initial }: BudgetCells, pack: RulePack): string {
  return pack.budget.denominator === "adjusted" ? adjusted : initial;
}

/**
 * Grade by the pack's half-open bands, from the printed total, once every indicator with points is scored and the
 * points available make up the pack's total.
 */
export function gradeFormula(
  total: string,
  available: string,
  { scores, weights }: Pick<TotalCells, "scores" | "weights">,
  pack: RulePack,
): string {
  const lowest = pack.grades.at(-1);
  const bands = pack.grades
    .slice(0, -1)
    .reduceRight(
      (below, grade) => `IF(${total}>=${grade.min},${quoted(grade.name)},${below})`,
      quoted(lowest?.name ?? ""),
    );
  const complete = `COUNT(${scores})>=COUNT(${weights})`;
  const whole = `ABS(${available}-${pack.scoring.total})<=${pack.tolerances.weight}`;
  // AND evaluates all its arguments, and the total is an empty text before anything is filled in.
  return `IF(ISNUMBER(${total}),IF(AND(${complete},${whole}),${bands},${BLANK}),${BLANK})`;
}

/** Sum of cells that stays empty while none of them is filled in. */
export function sumFormula(range: string): string {
  return `IF(COUNT(${range})=0,${BLANK},SUM(${range}))`;
}

/** The first hint whose condition holds, else nothing. */
export function hintFormula(hints: readonly (readonly [condition: string, hint: string])[]): string {
  return hints.reduceRight((rest, [condition, hint]) => `IF(${condition},${quoted(hint)},${rest})`, BLANK);
}

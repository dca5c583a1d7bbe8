import { Decimal, roundTo } from "../common/decimal";
import { largestOf } from "../common/many";
import type { BudgetLine, SourcedNumber } from "../evaluation/evaluation";
import { denominatorOf, executionRate } from "../scoring";
import { statesNothing } from "../vocabulary/nothing";
import { formatAddress, type CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { differs } from "./exact";
import { numberFix, rateFix } from "./fix";
import { isPlainFraction } from "./fraction";
import { hasFormula } from "./formulas";
import type { Form } from "./form";
import { differInUnit, ratioOf, type Amount, type Funds } from "./funds";
import { given, type GivenNumber } from "../evaluation/given";
import { printNumber, printPoints, printRate } from "./print";

/** B05: the printed rate is executed ÷ budget, and the points for execution follow from it. */
export function checkExecutionScore(form: Form): readonly Draft[] {
  const { funds } = form;
  if (!funds || differInUnit(funds)) return [];
  const zero = zeroBudget(funds);
  if (zero) return [zero];
  const rates = funds.budget.lines.flatMap((line) => lineRate(form, funds, line) ?? []);
  return [...rates, ...executionPoints(form, funds), ...missingPoints(form)];
}

/** Money was spent although the budget says 0: no rate exists. */
function zeroBudget({ base, budget, executed, total }: Funds): Draft | null {
  if (!base || Number(base.value) !== 0 || !executed || Number(executed.value) <= 0) return null;
  return {
    variant: "zero-budget",
    params: {
      executed: printNumber(executed.value, 6),
      unit: budget.unit,
      rate: total?.rate?.raw ?? "",
      executedCell: executed.at.map(formatAddress).join("+"),
      baseCell: base.at.map(formatAddress).join("+"),
      rateCell: total?.rate ? formatAddress(total.rate.at) : "",
    },
    at: cellList(...base.at, total?.rate?.at, ...executed.at),
    actual: base.value,
  };
}

function lineRate(form: Form, funds: Funds, line: BudgetLine): Draft | null {
  const own = line === funds.total;
  const { executed, base } = own ? funds : lineAmounts(form, line);
  const rate = ratioOf(executed?.value, base?.value);
  const at = line.rate?.at ?? line.cells.rate;
  if (!executed || !base || rate === null || !at) return null;
  const printed = given(line.rate);
  if (formsRateOfTexts(form, at, executed, base)) return null;
  // Only the total must state its rate; and what is no number at all cannot be held against one.
  if (!printed && !(own && statesNothing(line.rate?.raw ?? ""))) return null;
  if (printed && agrees(funds, { printed, executed, base, rate })) return null;
  return rateDraft(form, funds, { executed, base, rate, at, printed: printed?.raw ?? "" });
}

/** A rate that a formula forms of amounts written as text: W42 says which. */
function formsRateOfTexts({ workbook, texts }: Form, at: CellRef, executed: Amount, base: Amount): boolean {
  return texts.length > 0 && hasFormula(workbook, at) && (executed.fromParts || base.fromParts);
}

interface WrongRate {
  readonly executed: Amount;
  readonly base: Amount;
  readonly rate: Decimal;
  readonly at: CellRef;
  /** Empty when the cell is. */
  readonly printed: string;
}

function rateDraft(form: Form, funds: Funds, { executed, base, rate, at, printed }: WrongRate): Draft {
  // Amounts taken from the parts mean that the total line must be mended first.
  const fix = executed.fromParts || base.fromParts ? undefined : rateFix(form.workbook, at, printed, rate);
  return {
    variant: printed === "" ? "rate-missing" : "rate",
    params: {
      printed,
      executed: printNumber(executed.value, 6),
      base: printNumber(base.value, 6),
      unit: funds.budget.unit,
      rate: printRate(rate),
      executedCell: executed.at.map(formatAddress).join("+"),
      baseCell: base.at.map(formatAddress).join("+"),
      column: base === funds.initial ? "initial" : "adjusted",
    },
    at: cellList(at, ...executed.at, ...base.at),
    expected: printRate(rate),
    actual: printed,
    ...(fix ? { fix } : {}),
  };
}

function lineAmounts({ pack }: Form, line: BudgetLine): { executed: Amount | null; base: Amount | null } {
  return { executed: single(line.executed), base: single(denominatorOf(line, pack)) };
}

function single(amount: SourcedNumber | null): Amount | null {
  const number = given(amount);
  return number && { value: number.value, at: [number.at], fromParts: false };
}

/** More decimal places of 亿元 than these are no rounding: 0.0001亿元 is 1万元. */
const ROUNDED_PLACES = 3;

interface Compared {
  readonly printed: GivenNumber;
  readonly executed: Amount;
  readonly base: Amount;
  readonly rate: Decimal;
}

/** Whether a rate is that of the amounts, or of the exact ones where those in 亿元 were rounded before they were written down. */
function agrees({ budget }: Funds, { printed, executed, base, rate }: Compared): boolean {
  if (printsRate(printed, rate)) return true;
  const places = largestOf([executed, base].map(({ value }) => /\.(\d+)/.exec(value)?.[1]?.length ?? 0));
  if (budget.unit !== "亿元" || places > ROUNDED_PLACES) return false;
  const half = new Decimal(10).toPower(-places).dividedBy(2);
  const [spent, planned] = [new Decimal(executed.value), new Decimal(base.value)];
  const least = spent.minus(half).dividedBy(planned.plus(half));
  const most = spent.plus(half).dividedBy(planned.minus(half));
  return planned.gt(half) && least.lte(printed.value) && most.gte(printed.value);
}

/** Whether the printed rate is the computed one, rounded or cut to the places that it prints. */
export function printsRate(
  { raw, value: printed }: Pick<GivenNumber, "raw" | "value">,
  rate: Decimal,
): boolean {
  const digits = /\.(\d+)/.exec(raw)?.[1]?.length ?? 0;
  const perCent =
    raw.includes("%") || raw.includes("％") || (Number(raw) > 0 && !isPlainFraction(Number(raw)));
  const places = perCent ? digits + 2 : Math.max(digits, 2);
  // A rate that a formula computes is stored with all its digits and shown with a few.
  const value = roundTo(new Decimal(printed), places);
  if (value.eq(roundTo(rate, places)) || value.eq(roundTo(rate, places, "truncate"))) return true;
  // One that was typed with more places than are shown was rounded twice: 96.248% as 96.25%, shown as 96.3%.
  const typed = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return typed > places && new Decimal(printed).eq(roundTo(rate, typed));
}

function executionPoints(form: Form, funds: Funds): readonly Draft[] {
  const entered = given(funds.budget.score);
  const weight = given(funds.budget.weight)?.value;
  if (!entered || weight === undefined || Number(entered.value) > Number(weight)) return [];
  const rate = funds.rate?.toString() ?? given(funds.total?.rate)?.value;
  const expected = computedExecution(form, funds, weight);
  if (expected === null || !differs(expected, entered.value, form.tolerances.score)) return [];
  const amounts = [...(funds.executed?.at ?? []), ...(funds.base?.at ?? [])];
  return [
    {
      variant: "score",
      params: {
        expected: printPoints(expected),
        entered: entered.value,
        weight: printNumber(weight),
        rate: rate === undefined ? "" : printRate(rate),
      },
      at: cellList(entered.at, funds.total?.rate?.at, ...amounts),
      expected: printPoints(expected),
      actual: entered.value,
    },
  ];
}

/**
 * Points for execution as computed, not as entered: the scorecard's where the total line has a rate, else by the
 * rate of the parts or the printed one. `null` where nothing computes.
 */
export function computedExecution({ pack, scorecard }: Form, funds: Funds, weight: string): string | null {
  if (executionRate(funds.budget, pack)) return scorecard.budget?.points ?? null;
  const rate = funds.rate?.toString() ?? given(funds.total?.rate)?.value;
  if (pack.budget.formula !== "ratio" || rate === undefined) return null;
  const points = new Decimal(weight).times(rate);
  return (pack.budget.capped ? Decimal.min(points, weight) : points).toString();
}

/** Points for execution that belong on the form and are not there. */
export interface MissingPoints {
  /** The blank cell. */
  readonly at: CellRef;
  readonly points: string;
  readonly weight: string;
  readonly rate: Decimal;
}

/**
 * The points that the blank cell for them should hold, in a form whose other points are entered. `null` where they are
 * entered, where an indicator has them, or where nothing computes them.
 */
export function missingExecution(form: Form): MissingPoints | null {
  const { funds, rows, executionRow, workbook } = form;
  const weight = given(funds?.budget.weight);
  if (!funds || !weight || Number(weight.value) <= 0 || differInUnit(funds)) return null;
  if (executionRow || !rows.some(({ score }) => score !== null)) return null;
  const line = funds.budget.lines.find((candidate) => given(candidate.weight)) ?? funds.total;
  const at = line?.cells.score;
  const entered = line?.score ?? funds.budget.score;
  const rate = funds.rate ?? given(funds.total?.rate)?.value;
  if (!at || entered !== null || rate === undefined || hasFormula(workbook, at)) return null;
  const points = computedExecution(form, funds, weight.value);
  return points === null ? null : { at, points, weight: weight.value, rate: new Decimal(rate) };
}

function missingPoints(form: Form): readonly Draft[] {
  const missing = missingExecution(form);
  if (missing === null) return [];
  const { at, points, weight, rate } = missing;
  const fix = numberFix(form.workbook, { at, raw: "" }, points);
  const { funds } = form;
  return [
    {
      variant: "score-missing",
      params: { expected: printPoints(points), weight: printNumber(weight), rate: printRate(rate) },
      at: cellList(at, funds?.total?.rate?.at, ...(funds?.executed?.at ?? []), ...(funds?.base?.at ?? [])),
      expected: printPoints(points),
      actual: "",
      ...(fix ? { fix } : {}),
    },
  ];
}

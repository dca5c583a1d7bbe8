import { Decimal } from "../common/decimal";
import type { Budget, BudgetLine, Evaluation, SourcedNumber } from "../evaluation/evaluation";
import type { MaterialTopic } from "../evaluation/materials";
import { formatAddress, type CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { addUp, differs } from "./exact";
import { numberFix } from "./fix";
import { isFactorSlip } from "./factor";
import { takesIn } from "./formulas";
import { given, type GivenNumber } from "../evaluation/given";
import type { Form } from "./form";
import { AMOUNT_COLUMNS, differInUnit, partsOf, type AmountColumn, type Funds, type Part } from "./funds";
import { pointsGap } from "./points-gap";
import { printNumber, printRate, printText } from "./print";
import { reportsEarly } from "../reading";
import { statesNothing } from "../vocabulary/nothing";
import { isAboutMoney } from "../vocabulary/subjects";
import { explains } from "./text";

const VIEWS = ["fund", "income", "expenditure"] as const;
type View = (typeof VIEWS)[number];

/** B04: in each column the parts of every breakdown add up to the total; amounts are numbers. */
export function checkBudgetIdentities(form: Form): readonly Draft[] {
  const { funds } = form;
  if (!funds) return [];
  const drafts = AMOUNT_COLUMNS.flatMap((column) =>
    VIEWS.flatMap((view) => identity(form, funds, view, column) ?? []),
  );
  return [...unreadable(funds), ...rateWithoutAmounts(funds), ...drafts, ...viewsAgree(form, funds)];
}

function identity(form: Form, { budget, total }: Funds, view: View, column: AmountColumn): Draft | null {
  if (form.broken.size > 0 && budget.lines.some(({ cells }) => isBroken(form, cells[column]))) return null;
  const parts = partsOf(budget, view, column);
  const whole = total?.[column];
  const at = total?.cells[column] ?? whole?.at;
  if (parts.length === 0 || !at || isUnreadable(whole)) return null;
  // W42 says which part the formula of the total passes over.
  if (form.texts.some((text) => text.variant === "amount" && takesIn(form.workbook, at, text.at)))
    return null;
  const sum = addUp(parts.map((part) => part.value));
  const printed = whole?.value ?? "0";
  const within = form.tolerances.amount;
  // A breakdown may nest; the total is right when one reading of it adds up.
  const readings = [sum, flatSum(budget.lines, view, column), topSum(budget.lines, view, column)];
  const adds = readings.some((reading) => !differs(reading, printed, within));
  if (adds || isOneOfSome(budget.lines, view, sum, printed)) return null;
  return missedSum(form, { view, column, at, whole, parts, sum, printed, unit: budget.unit });
}

interface MissedSum {
  readonly view: View;
  readonly column: AmountColumn;
  readonly at: CellRef;
  readonly whole: SourcedNumber | null | undefined;
  readonly parts: readonly Part[];
  readonly sum: string;
  readonly printed: string;
  readonly unit: string;
}

/** The parts of a breakdown make another sum than the total says. */
function missedSum(
  { workbook }: Form,
  { view, column, at, whole, parts, sum, printed, unit }: MissedSum,
): Draft {
  const empty = Number(printed) === 0;
  // 元 in a column of 万元: what the parts make is no more likely than what the total says.
  const slip = isFactorSlip(sum, printed);
  const fix = empty ? numberFix(workbook, { at, raw: whole?.raw ?? "" }, sum, 6) : undefined;
  return {
    variant: empty ? "total-empty" : "parts",
    params: {
      ...{ view, column, unit, slip: slip ? "yes" : "no" },
      sum: printNumber(sum, 6),
      total: printNumber(printed, 6),
      gap: printNumber(new Decimal(sum).minus(printed).abs(), 6),
    },
    at: cellList(at, ...parts.map((part) => part.at)),
    ...(slip ? {} : { expected: printNumber(sum, 6) }),
    actual: printNumber(printed, 6),
    ...(fix ? { fix } : {}),
  };
}

/** Whether a breakdown tells one part alone and says so: 合计 | 560, 其中：市级资金 | 360. */
function isOneOfSome(lines: readonly BudgetLine[], view: View, sum: string, whole: string): boolean {
  const [only, ...others] = lines.filter((line) => line.view === view);
  const alone = view === "fund" && others.length === 0 && only?.label.text.includes("其中") === true;
  return alone && new Decimal(sum).lessThan(whole);
}

function isBroken({ broken }: Form, at: CellRef | undefined): boolean {
  return at !== undefined && broken.has(formatAddress(at));
}

function flatSum(lines: readonly BudgetLine[], view: View, column: AmountColumn): string {
  return addUp(lines.flatMap((line) => (line.view === view ? (given(line[column])?.value ?? []) : [])));
}

/** The sum without 其中 lines, which may list only some of what the line above holds. */
function topSum(lines: readonly BudgetLine[], view: View, column: AmountColumn): string {
  const own = lines.filter((line) => line.view === view);
  return flatSum(
    own.filter((line, index) => index === 0 || !line.label.text.includes("其中")),
    view,
    column,
  );
}

/** Without a total the two views of a department's money must still agree. */
function viewsAgree(form: Form, { budget, total }: Funds): readonly Draft[] {
  return AMOUNT_COLUMNS.flatMap((column) => {
    if (total?.[column] || total?.cells[column]) return [];
    const income = partsOf(budget, "income", column);
    const expenditure = partsOf(budget, "expenditure", column);
    const sums = [income, expenditure].map((parts: readonly Part[]) =>
      addUp(parts.map((part) => part.value)),
    );
    const [left = "0", right = "0"] = sums;
    if (income.length === 0 || expenditure.length === 0) return [];
    if (!differs(left, right, form.tolerances.amount)) return [];
    return [
      {
        variant: "views",
        params: {
          column,
          income: printNumber(left, 6),
          expenditure: printNumber(right, 6),
          unit: budget.unit,
        },
        at: cellList(...income.map((part) => part.at), ...expenditure.map((part) => part.at)),
        expected: printNumber(left, 6),
        actual: printNumber(right, 6),
      },
    ];
  });
}

/** A rate where nothing computes one, and the places beside it for its amounts are blank. */
function rateWithoutAmounts({ budget, rate }: Funds): readonly Draft[] {
  if (rate !== null) return [];
  return budget.lines.flatMap((line) => {
    const printed = given(line.rate);
    const { adjusted, executed } = line.cells;
    const stated = [line.initial, line.adjusted, line.executed].some(
      (amount) => amount !== null && amount.raw.trim() !== "",
    );
    if (!printed || stated || !adjusted || !executed) return [];
    const params = { label: printText(line.cleanLabel), printed: printed.raw };
    return [
      { variant: "no-amounts", params, at: cellList(adjusted, executed, printed.at), actual: printed.raw },
    ];
  });
}

/** An amount of which the reader could make no number. */
function isUnreadable(amount: SourcedNumber | null | undefined): boolean {
  return amount?.value === null && !statesNothing(amount.raw);
}

function unreadable({ budget }: Funds): readonly Draft[] {
  return budget.lines.flatMap((line) =>
    AMOUNT_COLUMNS.flatMap((column) => {
      const amount = line[column];
      if (!amount || !isUnreadable(amount)) return [];
      return [
        {
          variant: "unreadable",
          params: { label: printText(line.cleanLabel), column, text: printText(amount.raw) },
          at: [amount.at],
          actual: amount.raw,
        },
      ];
    }),
  );
}

/** W03: execution outside the limits of the pack is explained somewhere on the form. */
export function checkExecutionRate(form: Form): readonly Draft[] {
  const { funds, pack } = form;
  if (!funds || explainsExecution(form)) return [];
  const { explainBelow, explainAbove } = pack.budget;
  const rate = rateOf(funds);
  const low = isLow(form);
  if (rate === null || !(low || rate.gt(explainAbove))) return [];
  const limit = low ? explainBelow : explainAbove;
  return [
    {
      variant: low ? "below" : "above",
      params: {
        rate: printRate(rate),
        limit: printRate(limit),
        ...(low ? { indicators: pointsGap(form)?.params["indicators"] ?? "none" } : {}),
      },
      at: cellList(printedRate(funds)?.at, ...(funds.executed?.at ?? []), ...(funds.base?.at ?? [])),
      expected: printRate(limit),
      actual: printRate(rate),
    },
  ];
}

/** Whether the rate is below the limit of the pack, at the end of a year. */
export function isLow({ funds, pack, evaluation }: Form): boolean {
  const rate = funds ? rateOf(funds) : null;
  return rate?.lt(pack.budget.explainBelow) === true && !isOfMonitoring(evaluation);
}

function printedRate({ total, budget }: Funds): GivenNumber | undefined {
  return [total, ...budget.lines].flatMap((line) => given(line?.rate) ?? [])[0];
}

/** The rate of execution by its amounts, or as printed; `null` where amounts cannot be compared. */
function rateOf(funds: Funds): Decimal | null {
  return differInUnit(funds) ? null : (funds.rate ?? statedRate(printedRate(funds)));
}

/** Whether a form tells of a part of the year, in which not all can be spent. */
function isOfMonitoring({ title, period }: Evaluation): boolean {
  return reportsEarly(title?.text ?? "", period?.text ?? "");
}

/** Whether the form or the materials tell why the money was spent as it was. */
export function explainsExecution(form: Form): boolean {
  return isExplained(form) || speaksOf(form, "execution-reason");
}

/** A rate of 0 without amounts comes from a total row of noughts, which is a defect of its own (B04). */
function statedRate(printed: GivenNumber | undefined): Decimal | null {
  return printed === undefined || Number(printed.value) === 0 ? null : new Decimal(printed.value);
}

/** W13: the budget was changed during the year and nothing says why. */
export function checkAdjustment(form: Form): readonly Draft[] {
  const { funds } = form;
  if (!funds?.initial || !funds.adjusted || tellsOfChange(form)) return [];
  if (speaksOf(form, "adjustment-reason")) return [];
  const { initial, adjusted } = funds;
  if (Number(adjusted.value) === 0 || !differs(initial.value, adjusted.value, form.tolerances.amount))
    return [];
  const change = new Decimal(adjusted.value).minus(initial.value);
  if (change.eq(carriedOver(funds.budget))) return [];
  const from = new Decimal(initial.value);
  return [
    {
      variant: change.gt(0) ? "raised" : "cut",
      params: {
        initial: printNumber(initial.value, 6),
        adjusted: printNumber(adjusted.value, 6),
        unit: funds.budget.unit,
        share: from.isZero() ? "" : printRate(change.abs().dividedBy(from)),
        known: from.isZero() ? "no" : "yes",
      },
      at: cellList(...adjusted.at, ...initial.at),
      expected: printNumber(initial.value, 6),
      actual: printNumber(adjusted.value, 6),
    },
  ];
}

/** Money of the year before, which comes into a budget when that year is closed. */
const CARRIED_OVER = /上年.*[结余]|^结[转余]|结[转余](?:资金|结余)*$/u;

/** By how much money carried over from the year before changed the budget during the year. */
function carriedOver({ lines }: Budget): Decimal {
  return lines
    .filter(({ view, cleanLabel }) => view !== "total" && CARRIED_OVER.test(cleanLabel))
    .reduce(
      (all, line) => all.plus(given(line.adjusted)?.value ?? 0).minus(given(line.initial)?.value ?? 0),
      new Decimal(0),
    );
}

/** Words of a goal's fulfilment that tell why the money changed or stayed. */
const TELLS_OF_CHANGE = /追加|调增|调减|调整预算|预算调整|压减|收回|结余|尾款|质保金|未支付|暂未拨付/;
/** Words of a row that tell why the budget changed: that money came late explains what was not spent of it. */
const CHANGED = /追加|新增|增加|调增|调减|追减|调整|压减|核减|收回|下达/;

/** Whether a sheet of materials gives the reason. */
function speaksOf({ materials }: Form, wanted: MaterialTopic): boolean {
  return materials.some(({ topic }) => topic === wanted);
}

/**
 * An explanation of the money: in the block's own column, in a box under the table, with an indicator, or told with
 * the goal.
 */
function isExplained(form: Form): boolean {
  return isToldWithMoney(form) || form.rows.some(isMoneyExplained);
}

/** The same of a change of the budget, for which a row has to speak of one. */
function tellsOfChange(form: Form): boolean {
  return (
    isToldWithMoney(form) ||
    form.rows.some((row) => isMoneyExplained(row) && CHANGED.test(row.indicator.reason?.text ?? ""))
  );
}

function isMoneyExplained({ indicator, explained }: Form["rows"][number]): boolean {
  return explained && isAboutMoney(indicator.reason?.text ?? "");
}

function isToldWithMoney({ evaluation }: Form): boolean {
  const inBlock = evaluation.budget?.lines.some((line) => explains(line.reason)) === true;
  return (
    inBlock ||
    TELLS_OF_CHANGE.test(evaluation.goals?.actual?.text ?? "") ||
    evaluation.notes.some(
      ({ role, body }) =>
        explains(body) && (role === "execution-reason" || (role === "problems" && isAboutMoney(body.text))),
    )
  );
}

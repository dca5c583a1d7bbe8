import type { Budget, BudgetLine, Evaluation } from "../../evaluation/evaluation";
import { given } from "../../evaluation/given";
import { conceptOf } from "../../reading/base-words";
import type { RulePack } from "../../rules";
import { formatCellRef } from "../../workbook/a1";
import { cellList } from "../draft";
import { tolerance, type Tolerance } from "../exact";
import { fundsOf, type Funds } from "../funds";
import { printText } from "../print";
import type { Accounts } from "./accounts";
import { baseMoneyOf, columnsFor, COMPARED_PERIODS, wholeAmount, type BaseMoney } from "./base-money";
import {
  agrees,
  gapBetween,
  moneyOfAmount,
  moneyOfFunds,
  printMoney,
  printPlace,
  sumOfMoney,
  type Money,
} from "./money";
import { checkProjectCount, countsOf } from "./project-count";
import { isItemOf, itemName, projectName, type Placed, type ToldFigure } from "./same-figures";
import { otherFunds } from "./scope";

type ProjectColumn = "initial" | "adjusted" | "executed";
const COLUMNS: readonly ProjectColumn[] = ["initial", "adjusted", "executed"];

/** The money of all project forms in one column. */
interface Sum {
  readonly all: Money;
  /** Without money that the department's spending may not hold. */
  readonly surely: Money;
  /** Whether every form states an amount. */
  readonly complete: boolean;
}

/** A place that states the project spending of the department. */
interface Target {
  readonly evaluation: Evaluation;
  readonly label: string;
  readonly heading: string;
  readonly money: Money;
  readonly columns: readonly ProjectColumn[];
}

/**
 * W36: the project forms of a department against its project spending and the number of its projects.
 *
 * That the forms make less than the spending is told only where all projects have one here: by their stated number, by
 * the list in the base data, or because another amount agrees.
 * @param told what W35 says of the same money, which is not said twice
 */
export function checkProjectSums(
  accounts: Accounts,
  pack: RulePack,
  told: readonly ToldFigure[],
): readonly Placed[] {
  const { department, base } = accounts;
  const all = accounts.projects.map(({ budget }) => fundsOf(budget, pack));
  const funds = all.flatMap((one) => (one && COLUMNS.some((column) => isMoney(one, column)) ? [one] : []));
  const counts = checkProjectCount(accounts);
  if (funds.length === 0) return counts;
  const within = tolerance(pack.tolerances.amount);
  const year = (department ?? base[0])?.year?.text ?? null;
  const amounts = baseMoneyOf(base, year);
  const held = heldFunds(department, amounts);
  const sums = new Map(
    COLUMNS.flatMap((column) => {
      const sum = sumIn(funds, column, held(column), within);
      const complete = all.every((one) => one !== null && one[column] !== null);
      return sum ? [[column, { ...sum, complete }] as const] : [];
    }),
  );
  const targets = targetsOf(department, amounts);
  const agreeing = targets.filter((target) => agreesWithSome(target, sums, within));
  const stated = countsOf(accounts);
  const complete =
    agreeing.some(({ money }) => !money.yuan.isZero()) ||
    (stated.length > 0 && stated.every(({ count }) => count === accounts.projects.length)) ||
    isListed(accounts, amounts, within);
  const toldColumns = new Set(
    told
      .filter(({ of }) => of === null || of === "project-spending")
      .map(({ draft }) => draft.params?.["column"]),
  );
  const drafts = targets.flatMap((target) => {
    // Where base data and the department part, W35 says so; the projects then bear one of them out.
    const settled = target.columns.some((column) => toldColumns.has(column));
    return settled || agreeing.includes(target) ? [] : (draftOf(target, sums, complete, within) ?? []);
  });
  return [...drafts, ...counts];
}

function isMoney(funds: Funds, column: ProjectColumn): boolean {
  return Number(funds[column]?.value ?? 0) !== 0;
}

function agreesWithSome(
  { columns, money }: Target,
  sums: ReadonlyMap<ProjectColumn, Sum>,
  within: Tolerance,
): boolean {
  return columns.some((column) => {
    const sum = sums.get(column);
    return sum !== undefined && [sum.all, sum.surely].some((known) => agrees(known, money, within));
  });
}

/** How much of other budgets than the general one a department's own tables hold in a column. */
type Held = (column: ProjectColumn) => Money | null;

function heldFunds(department: Evaluation | null, amounts: readonly BaseMoney[]): Held {
  return (column) => {
    const budget = department?.budget;
    const income = budget?.lines.some(({ view }) => view === "income") === true;
    if (budget && income) return sumOfMoney(otherFunds(budget, column));
    const budgets = amounts.filter(
      ({ fact }) =>
        columnsFor(fact).includes(column) &&
        ["government-funds", "state-capital", "social-insurance", "other-funds"].includes(fact.concept ?? ""),
    );
    return budgets.length === 0 ? null : sumOfMoney(budgets.map(({ money }) => money));
  };
}

function sumIn(
  projects: readonly Funds[],
  column: ProjectColumn,
  held: Money | null,
  within: Tolerance,
): Omit<Sum, "complete"> | null {
  const stated = projects.flatMap((funds) => moneyOfFunds(funds, column) ?? []);
  if (stated.length === 0) return null;
  const all = sumOfMoney(stated);
  const others = projects.flatMap(({ budget }) => otherFunds(budget, column));
  const other = sumOfMoney(others);
  const holds = held !== null && (agrees(other, held, within) || other.yuan.lt(held.yuan));
  const surely = others.length === 0 || holds ? all : { ...all, yuan: all.yuan.minus(other.yuan) };
  return { all, surely };
}

/** The project spending of the department's form, and that of base data where the form has none. */
function targetsOf(department: Evaluation | null, amounts: readonly BaseMoney[]): readonly Target[] {
  const budget = department?.budget;
  const line = budget && projectLine(budget);
  if (line) {
    const { unit } = budget;
    return COLUMNS.flatMap((column) => {
      const amount = given(line[column]);
      if (!amount) return [];
      const { cleanLabel: label } = line;
      const money = moneyOfAmount(amount, unit);
      return [{ evaluation: department, label, heading: "", money, columns: [column] }];
    });
  }
  return COMPARED_PERIODS.flatMap((period) => {
    const whole = wholeAmount(amounts, "project-spending", period);
    const columns = whole ? COLUMNS.filter((column) => columnsFor(whole.fact).includes(column)) : [];
    return whole && columns.length > 0 ? [{ whole, columns }] : [];
  }).flatMap(({ whole: { fact, money, table }, columns }) => [
    { evaluation: table, label: fact.cleanName, heading: fact.column?.text ?? "", money, columns },
  ]);
}

function projectLine({ lines }: Budget): BudgetLine | null {
  const [only = null, another] = lines.filter(
    ({ view, cleanLabel }) => view === "expenditure" && conceptOf(cleanLabel) === "project-spending",
  );
  return another ? null : only;
}

/** Whether base data list the projects, each has its form, and the list is the whole project spending. */
function isListed({ projects }: Accounts, amounts: readonly BaseMoney[], within: Tolerance): boolean {
  const names = new Set(projects.map(projectName));
  return COMPARED_PERIODS.some((period) => {
    const whole = wholeAmount(amounts, "project-spending", period);
    const items = amounts.filter(
      ({ fact }) => fact.period === period && isItemOf(fact, itemName(fact.cleanName)),
    );
    if (whole === null || items.length === 0 || items.length !== names.size) return false;
    return (
      items.every(({ fact }) => names.has(itemName(fact.cleanName))) &&
      agrees(sumOfMoney(items.map(({ money }) => money)), whole.money, within)
    );
  });
}

function draftOf(
  { evaluation, label, heading, money, columns }: Target,
  sums: ReadonlyMap<ProjectColumn, Sum>,
  complete: boolean,
  within: Tolerance,
): Placed | null {
  const known = columns.flatMap((column) => {
    const sum = sums.get(column);
    return sum ? [{ column, sum }] : [];
  });
  const last = known.at(-1);
  if (!last || known.length < columns.length) return null;
  const over = known.every(({ sum: { surely } }) => isMore(surely, money, within));
  const under = complete && known.every(({ sum }) => sum.complete && isMore(money, sum.all, within));
  if ((!over && !under) || money.yuan.isZero()) return null;
  const sum = over ? last.sum.surely : last.sum.all;
  return {
    evaluation,
    draft: {
      variant: over ? "above" : "below",
      params: {
        label: printText(label),
        column: last.column,
        heading: printText(heading),
        headed: heading === "" ? "no" : "yes",
        count: String(last.sum.all.terms),
        sum: printMoney(sum),
        sumUnit: sum.unit,
        amount: printMoney(money),
        unit: money.unit,
        gap: gapBetween(money, sum),
        here: printPlace(money),
        from: sum.at.slice(0, MOST_PLACES).map(formatCellRef).join(" + "),
        more: sum.at.length > MOST_PLACES ? "yes" : "no",
      },
      at: cellList(...money.at, ...sum.at),
      expected: printMoney(sum),
      actual: printMoney(money),
    },
  };
}

/** More cells than this are not named in the sentence. */
const MOST_PLACES = 6;

function isMore(left: Money, right: Money, within: Tolerance): boolean {
  return left.yuan.gt(right.yuan) && !agrees(left, right, within);
}

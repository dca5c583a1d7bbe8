import type { Decimal } from "../../common/decimal";
import type { Some } from "../../common/many";
import type { BaseConcept, Budget, BudgetLine, Evaluation, Indicator } from "../../evaluation/evaluation";
import { given } from "../../evaluation/given";
import { cleanBaseLabel, conceptOf } from "../../reading/base-words";
import type { RulePack } from "../../rules";
import { withoutBrackets } from "../../reading/text-normalisation";
import { cellList, type Draft } from "../draft";
import { tolerance, type Tolerance } from "../exact";
import { isFactorSlip } from "../factor";
import { fundsOf } from "../funds";
import { printText } from "../print";
import { nameKey, type Accounts } from "./accounts";
import {
  baseMoneyOf,
  columnsFor,
  COMPARED_PERIODS,
  wholeAmount,
  type BaseMoney,
  type MoneyColumn,
} from "./base-money";
import {
  agrees,
  gapBetween,
  moneyOfAmount,
  moneyOfFunds,
  moneyOfQuantity,
  printMoney,
  printPlace,
  type Money,
} from "./money";
import { differInScope, otherBudgets, otherFunds } from "./scope";

/** A draft with the form that it is about. */
export interface Placed {
  readonly evaluation: Evaluation;
  readonly draft: Draft;
}

/** What base data and other forms both state: three public expenses with their parts, basic and project spending. */
const SHARED: readonly BaseConcept[] = [
  ...(["three-public", "official-cars", "car-purchase", "car-running", "overseas-travel"] as const),
  ...(["receptions", "basic-spending", "project-spending"] as const),
];

/** A figure told differently, with what it is of; `null` for a project's own money. */
export interface ToldFigure extends Placed {
  readonly of: BaseConcept | null;
}

/** The amounts of one line or row of a form, by column. */
type Stated = Readonly<Partial<Record<MoneyColumn, Money>>>;

interface Side {
  readonly evaluation: Evaluation;
  readonly label: string;
  readonly stated: Stated;
  /** Whether a bare 预算数 of base data can be told from the budgets here: both stand here, or one as bare. */
  readonly bothBudgets: boolean;
}

interface Comparison {
  readonly amounts: readonly BaseMoney[];
  readonly within: Tolerance;
}

/** W35: one figure that base data, the department's form and a project's form state differently. */
export function checkSameFigures(accounts: Accounts, pack: RulePack): readonly ToldFigure[] {
  const { department, base, projects } = accounts;
  const year = (department ?? base[0])?.year?.text ?? null;
  const amounts = baseMoneyOf(base, year);
  const comparison = { amounts, within: tolerance(pack.tolerances.amount) };
  const own = department === null ? [] : departmentSides(department);
  return [
    ...own.flatMap(([of, side]) => compareConcept(comparison, of, side).map((found) => ({ ...found, of }))),
    ...projects.flatMap((project) =>
      compareProject(comparison, project, projects, pack).map((found) => ({ ...found, of: null })),
    ),
  ];
}

/** What the department's form states of things that base data state as well: lines of money and indicators. */
function departmentSides(department: Evaluation): readonly (readonly [BaseConcept, Side])[] {
  const { budget } = department;
  const lines = budget?.lines.filter(({ view }) => view === "expenditure") ?? [];
  return SHARED.flatMap((concept) => {
    const own = lines.filter(({ cleanLabel }) => conceptOf(cleanLabel) === concept);
    const [line] = own;
    const rows = department.indicators.filter(({ cleanName }) => indicatorConcept(cleanName) === concept);
    const [row] = rows;
    return [
      ...(budget && line && own.length === 1 ? [[concept, lineSide(department, budget, line)] as const] : []),
      ...(row && rows.length === 1 ? [[concept, rowSide(department, row)] as const] : []),
    ];
  });
}

const AMOUNT_BEHIND = /(?:实际)?(?:支出|发生)?(?:总?额|决算数|总数|合计)?$/;
const CONCEPT_NAMES: ReadonlyMap<string, BaseConcept> = new Map([
  ["三公经费", "three-public"],
  ["公务接待费", "receptions"],
  ["公务接待费用", "receptions"],
  ["公务用车运行维护费", "car-running"],
  ["公务用车运行费", "car-running"],
  ["公务用车购置费", "car-purchase"],
  ["公务用车购置及运行维护费", "official-cars"],
  ["公务用车购置和运行维护费", "official-cars"],
  ["因公出国费", "overseas-travel"],
  ["因公出国费用", "overseas-travel"],
]);

/** What an indicator is the amount of: its name says nothing else. */
function indicatorConcept(name: string): BaseConcept | null {
  const plain = withoutBrackets(cleanBaseLabel(name)).replace(/^(?:本|当|全)年(?:度)?/, "");
  return CONCEPT_NAMES.get(plain) ?? CONCEPT_NAMES.get(plain.replace(AMOUNT_BEHIND, "")) ?? null;
}

function lineSide(evaluation: Evaluation, { unit, headers }: Budget, line: BudgetLine): Side {
  const stated: Partial<Record<MoneyColumn, Money>> = {};
  for (const column of ["initial", "adjusted", "executed", "prior"] as const) {
    const amount = given(line[column]);
    if (amount) stated[column] = moneyOfAmount(amount, unit);
  }
  const both = stated.initial !== undefined && stated.adjusted !== undefined;
  const bare = !headers.some(({ text }) => /年初|调整|全年|追加/.test(text));
  return { evaluation, label: line.cleanLabel, stated, bothBudgets: both || bare };
}

function rowSide(evaluation: Evaluation, { cleanName, actual, prior }: Indicator): Side {
  const [executed, before] = [moneyOfQuantity(actual), moneyOfQuantity(prior)];
  const stated = { ...(executed && { executed }), ...(before && { prior: before }) };
  return { evaluation, label: cleanName, stated, bothBudgets: false };
}

function compareConcept(comparison: Comparison, concept: BaseConcept, side: Side): readonly Placed[] {
  const { amounts } = comparison;
  return COMPARED_PERIODS.flatMap((period) => {
    const whole = wholeAmount(amounts, concept, period);
    const alike = amounts.filter(({ fact }) => fact.concept === concept && fact.period === period);
    return whole === null ? [] : (compare(comparison, side, whole, alike) ?? []);
  });
}

/** A line of base data under 项目支出 that names a project, and the project's own form. */
function compareProject(
  comparison: Comparison,
  project: Evaluation,
  projects: readonly Evaluation[],
  pack: RulePack,
): readonly Placed[] {
  const name = projectName(project);
  const funds = fundsOf(project.budget, pack);
  if (name === "" || funds === null) return [];
  if (projects.filter((form) => projectName(form) === name).length > 1) return [];
  const items = comparison.amounts.filter(({ fact }) => isItemOf(fact, name));
  const stated: Partial<Record<MoneyColumn, Money>> = {};
  for (const column of ["initial", "adjusted", "executed"] as const) {
    const money = moneyOfFunds(funds, column);
    if (money) stated[column] = money;
  }
  const bothBudgets = stated.initial !== undefined && stated.adjusted !== undefined;
  return COMPARED_PERIODS.flatMap((period) => {
    const own = items.filter(({ fact }) => fact.period === period);
    const [item] = own;
    if (!item || own.length > 1) return [];
    const side = { evaluation: project, label: item.fact.cleanName, stated, bothBudgets };
    return compare(comparison, side, item, own) ?? [];
  });
}

/** The name of a project by which base data list it; empty where its form has none. */
export function projectName({ info }: Evaluation): string {
  return nameKey(info.find(({ role }) => role === "project")?.value.text ?? "").replace(/项目$/, "");
}

/** Whether base data list a project under 项目支出 by this name. */
export function isItemOf({ concept, within, cleanName }: BaseMoney["fact"], name: string): boolean {
  return concept === null && within === "project-spending" && itemName(cleanName) === name;
}

/** The name of an item of base data, compared with those of project forms. */
export function itemName(cleanName: string): string {
  return nameKey(cleanName).replace(/项目$/, "");
}

/** @param alike all amounts of base data that may be meant: one that agrees is enough. */
function compare(
  { amounts, within }: Comparison,
  { evaluation, label, stated, bothBudgets }: Side,
  base: BaseMoney,
  alike: readonly BaseMoney[],
): Placed | null {
  const sides = columnsFor(base.fact).flatMap((column) => {
    const money = stated[column];
    return money ? [{ column, money }] : [];
  });
  const [first, ...others] = sides;
  const open = base.fact.period === "budget" && columnsFor(base.fact).length > 1;
  if (!first || (open && !bothBudgets)) return null;
  if (sides.some((side) => alike.some(({ money }) => agrees(side.money, money, within)))) return null;
  const { column, money: side } = nearest([first, ...others], base.money);
  const { budget } = evaluation;
  if (side.yuan.isZero() && budget && isOtherwiseEmpty(budget, column)) return null;
  const funds = [...(budget ? otherFunds(budget, column) : []), ...otherBudgets(amounts, base.fact)];
  if (differInScope(side, base.money, funds, within)) return null;
  const elsewhere = otherPeriod(amounts, base, side, within);
  return {
    evaluation,
    draft: {
      variant: variantOf(side, base.money, elsewhere),
      params: {
        label: printText(label),
        column,
        amount: printMoney(side),
        unit: side.unit,
        other: printMoney(base.money),
        otherUnit: base.money.unit,
        heading: printText(base.fact.column?.text ?? base.fact.name.text),
        wrong: printText(elsewhere?.fact.column?.text ?? ""),
        gap: gapBetween(side, base.money),
        here: printPlace(side),
        there: printPlace(base.money),
      },
      at: cellList(...side.at, ...base.money.at),
      expected: printMoney(base.money),
      actual: printMoney(side),
    },
  };
}

function variantOf(side: Money, base: Money, elsewhere: BaseMoney | undefined): string {
  if (isFactorSlip(side.yuan.toString(), base.yuan.toString())) return "unit";
  return elsewhere === undefined ? "amount" : "period";
}

/** An amount of another period that a form states instead: last year's in the place of this year's. */
function otherPeriod(
  amounts: readonly BaseMoney[],
  { fact }: BaseMoney,
  side: Money,
  within: Tolerance,
): BaseMoney | undefined {
  if (side.yuan.isZero()) return undefined;
  return amounts.find(
    ({ fact: other, money }) =>
      other.concept === fact.concept &&
      other.cleanName === fact.cleanName &&
      other.within === fact.within &&
      other.period !== fact.period &&
      other.column !== null &&
      agrees(side, money, within),
  );
}

/** Whether a column of a money block holds noughts only: nobody has filled it in. */
function isOtherwiseEmpty({ lines }: Budget, column: MoneyColumn): boolean {
  return lines.every((line) => Number(given(line[column])?.value ?? 0) === 0);
}

/** An amount with the column that it stands in. */
interface SideMoney {
  readonly column: MoneyColumn;
  readonly money: Money;
}

function nearest(sides: Some<SideMoney>, base: Money): SideMoney {
  const far = ({ money }: SideMoney): Decimal => money.yuan.minus(base.yuan).abs();
  return sides.reduce((found, side) => (far(side).lte(far(found)) ? side : found));
}

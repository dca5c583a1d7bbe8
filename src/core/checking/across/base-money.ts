import type { BaseConcept, BaseFact, BasePeriod, Evaluation } from "../../evaluation/evaluation";
import { wholeOf } from "../../reading/base-words";
import { moneyOfQuantity, type Money } from "./money";

/** An amount of base data. */
export interface BaseMoney {
  readonly fact: BaseFact;
  readonly money: Money;
  readonly table: Evaluation;
}

/** Amounts of money blocks by the state that they are of; last year's executed amount is `prior`. */
export type MoneyColumn = "initial" | "adjusted" | "executed" | "prior";

/** Periods of base data that say the same as a column of a money block. */
export const COMPARED_PERIODS = ["budget", "adjusted-budget", "actual", "prior"] as const;
export type ComparedPeriod = (typeof COMPARED_PERIODS)[number];

/** The amounts of base data that are of a year: its own, and those of the year before it as `prior`. */
export function baseMoneyOf(tables: readonly Evaluation[], year: string | null): readonly BaseMoney[] {
  return tables.flatMap((table) => {
    const all = table.baseFacts.flatMap((fact) => {
      const money = isOfYear(fact, year) ? moneyOfQuantity(fact.value) : null;
      return money === null ? [] : [{ fact, money, table }];
    });
    // A column of noughts is one that nobody has filled in.
    const filled = new Set(all.flatMap(({ fact, money }) => (money.yuan.isZero() ? [] : [fact.period])));
    return all.filter(({ fact }) => filled.has(fact.period));
  });
}

function isOfYear({ period, year }: BaseFact, wanted: string | null): boolean {
  if (wanted === null || year === null) return true;
  return year === (period === "prior" ? String(Number(wanted) - 1) : wanted);
}

/**
 * The one amount that base data state for a thing and a period: of all money, not of one budget only.
 *
 * @returns `null` where there is none, or more than one
 */
export function wholeAmount(
  amounts: readonly BaseMoney[],
  concept: BaseConcept,
  period: BasePeriod,
): BaseMoney | null {
  const own = amounts.filter(({ fact }) => fact.concept === concept && fact.period === period);
  const wholes = own.filter(({ fact }) => fact.within === wholeOf(concept));
  const [only = null, another] = wholes;
  return another ? null : only;
}

/**
 * The columns of a money block that an amount of base data may be of. 预算数 without a word more may be the first budget
 * or the one after changes.
 */
export function columnsFor({ column, name, period }: BaseFact): readonly MoneyColumn[] {
  if (period === "actual") return ["executed"];
  if (period === "prior") return ["prior"];
  if (period === "adjusted-budget") return ["adjusted"];
  if (period !== "budget") return [];
  return `${column?.text ?? ""}${name.text}`.includes("年初") ? ["initial"] : ["initial", "adjusted"];
}

import { Decimal } from "../../common/decimal";
import type { GivenNumber } from "../../evaluation/given";
import type { Quantity } from "../../evaluation/quantity";
import { AMOUNT_PLACES, YUAN_PER, type AmountUnit } from "../../vocabulary/money";
import { formatCellRef, type CellRef } from "../../workbook/a1";
import type { Tolerance } from "../exact";
import type { AmountColumn, Funds } from "../funds";
import { printNumber } from "../print";

/** A sum of money as one place of the workbook states it. */
export interface Money {
  readonly yuan: Decimal;
  /** The unit that its table is in, and decimal places in that unit. */
  readonly unit: AmountUnit;
  readonly places: number;
  /** How many stated numbers were added up; each of them may be rounded. */
  readonly terms: number;
  readonly at: readonly CellRef[];
}

/** An amount of a money block. */
export function moneyOfAmount({ value, at }: Pick<GivenNumber, "value" | "at">, unit: AmountUnit): Money {
  return {
    yuan: new Decimal(value).times(YUAN_PER[unit]),
    unit,
    places: placesOf(value),
    terms: 1,
    at: [at],
  };
}

const UNITS: ReadonlyMap<string, AmountUnit> = new Map([
  ["1", "元"],
  ["10000", "万元"],
  ["1000000", "百万元"],
  ["100000000", "亿元"],
]);

/** The money that a quantity states, `null` where it is no single amount. */
export function moneyOfQuantity(quantity: Quantity | null): Money | null {
  if (quantity?.value === undefined || quantity.unit !== "元" || quantity.comparator !== null) return null;
  const unit = UNITS.get(quantity.scale ?? "1");
  if (unit === undefined) return null;
  const yuan = new Decimal(quantity.value);
  const places = placesOf(yuan.dividedBy(YUAN_PER[unit]).toString());
  return { yuan, unit, places, terms: 1, at: [quantity.at] };
}

/** What a money block states of the whole in a column; `null` where it states nothing. */
export function moneyOfFunds(funds: Funds, column: AmountColumn): Money | null {
  const amount = funds[column];
  if (amount === null) return null;
  const { unit } = funds.budget;
  return {
    yuan: new Decimal(amount.value).times(YUAN_PER[unit]),
    unit,
    places: placesOf(amount.value),
    terms: 1,
    at: amount.at,
  };
}

/** The sum of amounts, in the largest of their units. */
export function sumOfMoney(parts: readonly Money[]): Money {
  const unit = parts.reduce<AmountUnit>((found, part) => coarser(found, part.unit), "元");
  return {
    yuan: parts.reduce((sum, { yuan }) => sum.plus(yuan), new Decimal(0)),
    unit,
    places: parts.reduce((most, part) => Math.max(most, placesIn(part, unit)), 0),
    terms: parts.reduce((count, { terms }) => count + terms, 0),
    at: parts.flatMap(({ at }) => at),
  };
}

/**
 * Whether two places state the same sum: compared in the larger of their units, within the tolerance of the pack, and
 * allowing for the rounding of the one that prints fewer places.
 */
export function agrees(left: Money, right: Money, within: Tolerance): boolean {
  const unit = coarser(left.unit, right.unit);
  const gap = left.yuan.minus(right.yuan).abs().dividedBy(YUAN_PER[unit]);
  const rounding = roundingOf(left, right, unit).plus(roundingOf(right, left, unit));
  return gap.lte(Decimal.max(within.exact, rounding));
}

/** What rounding may take from a sum that is compared with a finer one, or that has several rounded parts. */
function roundingOf(money: Money, other: Money, unit: AmountUnit): Decimal {
  const places = placesIn(money, unit);
  const finer = placesIn(other, unit) > places;
  if (!finer && (money.terms === 1 || places === 0 || placesIn(other, unit) < places)) return new Decimal(0);
  return new Decimal(10).pow(-places).times(money.terms).dividedBy(2);
}

/** How far apart two sums are, printed in the unit of the first. */
export function gapBetween(left: Money, right: Money): string {
  return printNumber(left.yuan.minus(right.yuan).abs().dividedBy(YUAN_PER[left.unit]), 6);
}

/** The first of the cells that state a sum. */
export function printPlace({ at }: Money): string {
  return at.slice(0, 1).map(formatCellRef).join("");
}

/** A sum as printed in its own unit, without the unit. */
export function printMoney({ yuan, unit }: Money): string {
  return printNumber(yuan.dividedBy(YUAN_PER[unit]), 6);
}

function coarser(left: AmountUnit, right: AmountUnit): AmountUnit {
  return AMOUNT_PLACES[left] > AMOUNT_PLACES[right] ? left : right;
}

function placesIn({ places, unit }: Money, other: AmountUnit): number {
  return Math.max(0, places + AMOUNT_PLACES[other] - AMOUNT_PLACES[unit]);
}

function placesOf(value: string): number {
  return new Decimal(value).decimalPlaces();
}

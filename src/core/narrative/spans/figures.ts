import { largestOf } from "../../common/many";
import { Decimal } from "../../common/decimal";
import type { Locale } from "../../common/locale";
import { call, cellsOf, constant, countOf, evaluate, round, type Expression } from "../../proof/expression";
import type { RulePack } from "../../rules/rule-pack";
import { YUAN_PER, type AmountUnit } from "../../vocabulary/money";
import type { CellRef } from "../../workbook/a1";
import type { FigureSpan } from "../report";
import { percentPlaces, printNumber, type Places } from "./numbers";

/**
 * A figure: the number that `expression` gives, printed. The span's own expression evaluates to exactly the
 * number printed (it ends in the rounding where there is one); its value is the number before rounding.
 *
 * @param unit as printed right behind the number (`万元`, `%`, ` indicators`); its blanks are no part of the unit
 * @param prefix printed before the number (`CNY `)
 */
export function figure(
  expression: Expression,
  locale: Locale,
  { unit, places, prefix = "" }: { unit: string; places: Places; prefix?: string },
): FigureSpan {
  const value = evaluate(expression);
  const printed = printNumber(value, places, locale);
  return {
    kind: "figure",
    text: `${withPrefix(printed.text, prefix)}${unit}`,
    value: value.toFixed(),
    unit: unit.trim(),
    rounding: printed.places === null ? null : { places: printed.places, mode: "half-up" },
    cells: cellsOf(expression),
    expression: printed.places === null ? expression : round(expression, printed.places),
  };
}

/** The sign of a sum below nothing stands before its currency: -£4.2m. */
function withPrefix(number: string, prefix: string): string {
  return prefix.length === 1 && number.startsWith("-")
    ? `-${prefix}${number.slice(1)}`
    : `${prefix}${number}`;
}

/** A percentage from an expression that gives a fraction: `0.8045` → `80.45%`. */
export function percentFigure(fraction: Expression, locale: Locale): FigureSpan {
  const percent = call("multiply", fraction, constant(100));
  return figure(percent, locale, { unit: "%", places: percentPlaces(evaluate(percent)) });
}

/**
 * By what share something changed or differs. English prose has one decimal at most (7.6%), Chinese reports have the
 * places of every percentage; a share is told in one of them wherever it stands.
 */
export function changeFigure(fraction: Expression, locale: Locale): FigureSpan {
  if (locale !== "en") return percentFigure(fraction, locale);
  return figure(call("multiply", fraction, constant(100)), locale, { unit: "%", places: { upTo: 1 } });
}

/** How many cells: `13项`. */
export function countFigure(cells: readonly CellRef[], unit: string, locale: Locale): FigureSpan {
  return figure(countOf(cells), locale, { unit, places: "exact" });
}

/** In what language points are told, and to how many places the rules round them. */
export interface PointsStyle {
  readonly locale: Locale;
  readonly pack: { readonly scoring: Pick<RulePack["scoring"], "rounding"> };
}

/** Places of points where the rules ask for fewer: entered points may have them. */
const LEAST_PLACES = 2;

/**
 * Points, at most two places, or as many as the rules round to: `8.05分`; as many in any case beside others that have
 * them: `98.60分`.
 */
export function pointsFigure(
  points: Expression,
  unit: string,
  { locale, pack }: PointsStyle,
  aligned = false,
): FigureSpan {
  const places = Math.max(LEAST_PLACES, pack.scoring.rounding.places);
  return figure(points, locale, { unit, places: aligned ? { fixed: places } : { upTo: places } });
}

/** How the amounts of one budget are printed in the whole report, so that they can be added up by the reader. */
export interface MoneyFormat {
  /** Unit of the amounts that expressions give. */
  readonly from: AmountUnit;
  /** Unit printed in Chinese text. */
  readonly to: AmountUnit;
  readonly places: number;
}

/** Amounts in 元 from this size on are told in 万元, as official reports do. */
const TELL_IN_WAN_FROM = 100_000;

/**
 * Chooses how amounts are printed: in the form's unit, but 元 and 千元 turn into 万元 once they are large, and
 * 亿元 where all are less than one; with two decimals (亿元 with up to four) as soon as one of them is not whole, else without.
 *
 * @param amounts all amounts of the budget, in `unit`
 */
export function moneyFormat(unit: AmountUnit, amounts: readonly Decimal[]): MoneyFormat {
  const largest = amounts.reduce((most, amount) => Decimal.max(most, amount.abs()), new Decimal(0));
  const isLarge = largest.times(YUAN_PER[unit]).gte(TELL_IN_WAN_FROM);
  const isBelowUnit = unit === "亿元" && largest.lt(1);
  const to = unit === "百万元" || isBelowUnit || (unit !== "亿元" && isLarge) ? "万元" : unit;
  const factor = new Decimal(YUAN_PER[unit]).dividedBy(YUAN_PER[to]);
  const whole = amounts.every((amount) => amount.times(factor).isInteger());
  // Two places of 亿元 are a million, which others would miss in the sums.
  const decimals =
    to === "亿元"
      ? Math.min(
          4,
          largestOf(
            amounts.map((amount) => amount.decimalPlaces()),
            0,
          ),
        )
      : 2;
  return { from: unit, to, places: whole ? 0 : Math.max(2, decimals) };
}

/** The expression for an amount in the unit that is printed: in Chinese the format's, in English whole yuan. */
export function amountExpression(amount: Expression, format: MoneyFormat, locale: Locale): Expression {
  const from = YUAN_PER[format.from];
  const to = locale === "en" ? 1 : YUAN_PER[format.to];
  if (from === to) return amount;
  return from > to
    ? call("multiply", amount, constant(from / to))
    : call("divide", amount, constant(to / from));
}

/** An amount of money: `3824.26万元`, in English `CNY 38,242,600`. */
export function moneyFigure(amount: Expression, format: MoneyFormat, locale: Locale): FigureSpan {
  const expression = amountExpression(amount, format, locale);
  if (locale === "en") return figure(expression, locale, { unit: "", places: { upTo: 2 }, prefix: "CNY " });
  const places = evaluate(expression).isZero() ? 0 : format.places;
  return figure(expression, locale, { unit: format.to, places: { fixed: places } });
}

import { Decimal } from "../common/decimal";
import type { Direction, Indicator } from "../evaluation/evaluation";
import { call, constant, type Expression } from "../proof/expression";
import type { Comparator, Quantity, QuantityNote } from "../evaluation/quantity";
import { quantityValue } from "../evaluation/values";
import type { ReadingKind } from "../proof/node";
import type { RulePack } from "../rules";
import type { CellRef } from "../workbook/a1";
import { asPercent, compare } from "./numbers";
import { commonUnit, isPercent } from "./units";

/** A number in a comparison: its exact value, where it comes from and how a person writes it. */
export interface Operand {
  /** Decimal string, in the unit that both sides of the comparison share. */
  readonly value: string;
  readonly expression: Expression;
  /** As it stands in a written formula: `69`, `97.3%`, `1.2`. */
  readonly shown: string;
  readonly at: CellRef;
}

/** The comparators of a single number. */
export type NumericComparator = "≥" | ">" | "=" | "<" | "≤";

/** Why a target and an actual cannot be set against each other as numbers. */
export type Incomparable =
  | "no-target"
  | "no-actual"
  /** One of them holds words, several products, or something not understood. */
  | "not-a-number"
  /** A value that a person must look at first (`290%` for a damaged `≥90%`). */
  | "suspicious"
  /** A result of a part of the year, a target of all of it. */
  | "part-of-year"
  /** Units that cannot be converted into one another. */
  | "unit"
  /** Nothing says whether more or less is better. */
  | "direction";

/** A target and its actual, ready to be compared. */
export type Comparison =
  | {
      readonly kind: "numeric";
      readonly comparator: NumericComparator;
      readonly target: Operand;
      readonly actual: Operand;
    }
  | { readonly kind: "range"; readonly low: Operand; readonly high: Operand; readonly actual: Operand }
  /** Days as numbers YYYYMMDD. */
  | { readonly kind: "date"; readonly target: Operand; readonly actual: Operand }
  /** A measurable target whose actual only says that it was reached (达成预期指标). */
  | { readonly kind: "phrase" }
  | { readonly kind: "qualitative" }
  | { readonly kind: "none"; readonly reason: Incomparable };

/** Notes of the reader that forbid calculating with the number. */
const DOUBTFUL: ReadonlySet<QuantityNote> = new Set<QuantityNote>(["suspicious", "ambiguous-dash"]);
const UNUSABLE: ReadonlySet<QuantityNote> = new Set<QuantityNote>([
  "compound",
  "unparsed",
  "date-for-number",
  "points",
  "cell-error",
  "no-cached-value",
]);

/**
 * The comparator that a target is scored by: the printed one, or for a bare number the pack's (`bareByLevel`
 * before `bare`), a bare 0 always `=`. `null` when the target cannot be compared at all.
 */
export function effectiveComparator(indicator: Indicator, pack: RulePack): Comparator {
  const target = indicator.target;
  if (target === null) return null;
  if (target.comparator !== null) return target.comparator;
  if (target.value === undefined) return null;
  if (indicator.direction !== null) return byDirection(indicator.direction, target.value);
  // Zero cannot be exceeded for the better: "0起" with one accident is a miss, as for "=0起".
  if (Number(target.value) === 0) return "=";
  const { bareByLevel, bare } = pack.scoring;
  for (const { levels, comparator } of bareByLevel) if (isOfLevel(indicator, levels)) return comparator;
  return bare;
}

/**
 * The comparator of a bare number where something says which way is better; `null` where nothing does: then nothing
 * is claimed. Less than nothing of something bad is not asked for.
 */
function byDirection({ better }: Direction, target: string): Comparator {
  if (better === "unclear") return null;
  if (better === "higher") return "≥";
  return Number(target) === 0 ? "=" : "≤";
}

/** Whether one of the words occurs in the indicator's level-1 or level-2 name. */
export function isOfLevel({ level1, level2 }: Indicator, words: readonly string[]): boolean {
  return words.some((word) => level1?.name.includes(word) === true || level2?.name.includes(word) === true);
}

/** Sets the actual against the target in a common unit, or says why that cannot be done. */
export function comparisonOf(indicator: Indicator, pack: RulePack): Comparison {
  const { target, actual } = indicator;
  if (target === null) return none("no-target");
  const comparator = effectiveComparator(indicator, pack);
  if (comparator === "qualitative") return { kind: "qualitative" };
  if (actual === null) return none("no-actual");
  if (actual.notes?.includes("part-of-year") === true) return none("part-of-year");
  const doubt = doubtOf(target) ?? doubtOf(actual);
  if (doubt !== undefined) return none(doubt);
  if (comparator === null) {
    const open = target.value !== undefined && indicator.direction?.better === "unclear";
    return none(open ? "direction" : "not-a-number");
  }
  if (actual.value === undefined && actual.notes?.includes("standard-phrase") === true) {
    return actual.date === undefined ? { kind: "phrase" } : datesOf(target, actual);
  }
  if (comparator === "by-date") return datesOf(target, actual);
  if (comparator === "range") return rangeOf(target, actual);
  return numbersOf(comparator, target, actual);
}

function none(reason: Incomparable): Comparison {
  return { kind: "none", reason };
}

function doubtOf(quantity: Quantity): Incomparable | undefined {
  const { notes } = quantity;
  if (notes?.some((note) => DOUBTFUL.has(note))) return "suspicious";
  return notes?.some((note) => UNUSABLE.has(note)) ? "not-a-number" : undefined;
}

function datesOf(target: Quantity, actual: Quantity): Comparison {
  if (target.date === undefined || actual.date === undefined) return none("not-a-number");
  return { kind: "date", target: dayOf(target, target.date), actual: dayOf(actual, actual.date) };
}

/** `2021-12-31` as the number 20211231, which orders like the days. */
function dayOf(quantity: Quantity, date: string): Operand {
  const value = date.replaceAll("-", "");
  return { value, expression: quantityValue(quantity, value, "date"), shown: date, at: quantity.at };
}

/** 约3500人, 3500人左右: what comes near it is neither more nor less than was meant. */
const APPROXIMATE = /^\s*(?:大?约|左右)|左右\s*$|\b(?:about|approximately|circa)\b/iu;
const NEAR = "0.1";

function isNear(target: Operand, actual: Operand): boolean {
  const off = new Decimal(actual.value).minus(target.value).abs();
  return off.lte(new Decimal(target.value).abs().times(NEAR));
}

function numbersOf(comparator: NumericComparator, target: Quantity, actual: Quantity): Comparison {
  if (target.value === undefined || actual.value === undefined) return none("not-a-number");
  const pair = inOneUnit(target, target.value, "quantity", actual);
  if (pair && pair.reference.value !== pair.actual.value && APPROXIMATE.test(target.raw)) {
    if (isNear(pair.reference, pair.actual)) return none("not-a-number");
  }
  return pair ? { kind: "numeric", comparator, target: pair.reference, actual: pair.actual } : none("unit");
}

function rangeOf(target: Quantity, actual: Quantity): Comparison {
  if (target.low === undefined || target.high === undefined || actual.value === undefined) {
    return none("not-a-number");
  }
  const low = inOneUnit(target, target.low, "low", actual);
  const high = inOneUnit(target, target.high, "high", actual);
  // Both bounds must lead to the same reading of the actual: 5 may be 5 % for one bound and 500 % for the other.
  if (low?.actual.value !== high?.actual.value || !low || !high) return none("unit");
  return { kind: "range", low: low.reference, high: high.reference, actual: low.actual };
}

interface Pair {
  readonly reference: Operand;
  readonly actual: Operand;
}

/** A value of the target and the actual in one unit, or `undefined` when their units do not agree. */
function inOneUnit(
  target: Quantity,
  value: string,
  reading: ReadingKind,
  actual: Quantity,
): Pair | undefined {
  const unit = commonUnit(target.unit, actual.unit);
  const actualValue = actual.value ?? "0";
  if (unit.relation === "different") return undefined;
  if (unit.relation === "inherited" && (isPercent(target.unit) || isPercent(actual.unit))) {
    return asFractions(target, value, reading, actual);
  }
  // 万 on both sides is left out of the written formula: 1093 ÷ 1100, not 10930000 ÷ 11000000.
  const scale = target.scale === actual.scale ? target.scale : undefined;
  return {
    reference: operand(target, value, reading, unit.left, scale),
    actual: operand(actual, actualValue, "quantity", unit.right, scale),
  };
}

function operand(
  quantity: Quantity,
  value: string,
  reading: ReadingKind,
  factor: string,
  scale: string | undefined,
): Operand {
  const cell = quantityValue(quantity, value, reading);
  if (factor !== "1") {
    const converted = new Decimal(value).times(factor).toString();
    return {
      value: converted,
      expression: call("multiply", cell, constant(factor)),
      shown: `${value}${quantity.unit ?? ""}`,
      at: quantity.at,
    };
  }
  return { value, expression: cell, shown: shownAs(quantity, value, scale), at: quantity.at };
}

function shownAs(quantity: Quantity, value: string, scale: string | undefined): string {
  if (isPercent(quantity.unit)) return asPercent(value);
  if (scale === undefined || scale === "1") return value;
  return new Decimal(value).dividedBy(scale).toString();
}

/** One side prints a per cent sign, the other a bare number: 95 beside 95 % means 95 %, 1 beside 100 % means 100 %. */
function asFractions(
  target: Quantity,
  value: string,
  reading: ReadingKind,
  actual: Quantity,
): Pair | undefined {
  const actualValue = actual.value ?? "0";
  if (isPercent(target.unit)) {
    const bare = bareFraction(actual, actualValue, "quantity", value);
    return bare && { reference: operand(target, value, reading, "1", undefined), actual: bare };
  }
  const bare = bareFraction(target, value, reading, actualValue);
  return bare && { reference: bare, actual: operand(actual, actualValue, "quantity", "1", undefined) };
}

const PER_CENT = "100";

/**
 * A bare number beside a fraction. From 2 up it can only be per cent. Below, it is taken the way that lies within
 * a factor of ten of the other side, when exactly one way does; otherwise nobody can tell, and nothing is guessed.
 */
function bareFraction(
  quantity: Quantity,
  value: string,
  reading: ReadingKind,
  other: string,
): Operand | undefined {
  const { at } = quantity;
  const cell = quantityValue(quantity, value, reading);
  const number = new Decimal(value);
  const fraction = number.dividedBy(PER_CENT);
  const perCent: Operand = {
    value: fraction.toString(),
    expression: call("divide", cell, constant(PER_CENT)),
    shown: `${value}%`,
    at,
  };
  const asIs: Operand = { value, expression: cell, shown: asPercent(value), at };
  if (compare(value, "2") >= 0) return perCent;
  if (number.isZero()) return asIs;
  const fits = near(number, other);
  return fits === near(fraction, other) ? undefined : fits ? asIs : perCent;
}

function near(value: Decimal, other: string): boolean {
  const ratio = new Decimal(other).isZero() ? undefined : value.dividedBy(other).abs();
  return ratio !== undefined && ratio.gte("0.1") && ratio.lte("10");
}

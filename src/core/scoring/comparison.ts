import { Decimal } from "../common/decimal";
import type { Direction, Indicator } from "../evaluation/evaluation";
import type { Comparator, Quantity, QuantityNote } from "../evaluation/quantity";
import { quantityValue } from "../evaluation/values";
import type { RulePack } from "../rules";
import { inOneUnit, type Operand } from "./operands";

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

import { Decimal, roundTo } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import { given } from "../evaluation/given";
import { statedReason } from "../evaluation/reasons";
import type { JudgedOutcome, Outcome, Score, Unjudged } from "../evaluation/scorecard";
import { knownNumber, pointsValue, quantityValue, wordsOf } from "../evaluation/values";
import { blank, call, constant, evaluate, filled, round, says, type Expression } from "../proof/expression";
import type { RulePack } from "../rules";
import { isFiller } from "../vocabulary/characters";
import { statesNothing } from "../vocabulary/nothing";
import { statesMiss } from "../vocabulary/outcomes";
import { statesAsMuch } from "../vocabulary/states";
import { isStandard } from "../vocabulary/subjects";
import type { CellRef } from "../workbook/a1";
import { isNotApplicable, plansNone } from "./applicability";
import type { Comparison, Incomparable } from "./comparison";
import { binary } from "./expressions";
import { compare } from "./numbers";
import { decimalsOf } from "./scaled";
import { satisfies, type Weighed } from "./share";
import { statedOutcome } from "./stated";
import { tierIndexOf } from "./tiers";

/** What is known of an indicator when its target is judged. */
export interface Judging {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  readonly weighed: Weighed | null;
  /** Points earned by the rules, where there are any. */
  readonly score: Score | null;
  readonly pack: RulePack;
  /** Whether the points are marks that somebody gave: those that are short of the weight were not lost. */
  readonly rated: boolean;
}

/**
 * What became of a target: judged here and nowhere else. Words that own up to a miss are one whatever the target; a
 * value that repeats the target was never measured; and nothing counts as met whose points were not all given.
 * `exceeded` is said of more than a lower bound or a fixed number only: keeping below a ceiling is `met`.
 */
export function judgeTarget(judging: Judging): JudgedOutcome {
  const { indicator } = judging;
  if (isNotApplicable(indicator)) return unjudged("not-applicable");
  const { target, actual, cells } = indicator;
  if (actual !== null && ownsUpToMiss(indicator)) return judged("missed", says(actual.at, wordsOf(actual)));
  if (target !== null && !isFiller(target.raw) && (actual === null || isFiller(actual.raw))) {
    return byState(indicator) ?? unreported(target.at, actual?.at ?? cells.actual, indicator);
  }
  if (isCopied(indicator)) return unjudged("copied");
  const outcome = byValues(judging);
  if (outcome.value !== "met" && outcome.value !== "exceeded") return outcome;
  const full = fullPoints(judging);
  if (full === "lost") return unjudged("points-lost");
  return full.length === 0 ? outcome : judged(outcome.value, call("all", outcome.because, full));
}

/** A result is missing where the row has a place for it; not of a table without one, or under another row's. */
function unreported(target: CellRef, place: CellRef | undefined, { name }: Indicator): JudgedOutcome {
  if (place?.row !== name.at.row) return unjudged("no-actual");
  return judged("unreported", call("all", filled(target), blank(place)));
}

/** An actual that repeats its target with the sign (`≥266米`) was never measured, whatever points it was given. */
export function isCopied({ target, actual }: Indicator): boolean {
  if (actual?.notes?.includes("operator-in-actual") !== true || target === null) return false;
  return target.value === actual.value && target.low === actual.low && target.high === actual.high;
}

function judged(value: Exclude<Outcome, "unjudged">, because: Expression): JudgedOutcome {
  return { value, because };
}

function unjudged(why: Unjudged): JudgedOutcome {
  return { value: "unjudged", why };
}

/** A target may be worded by what must not be (逾期率, 不足5起): then the words of the actual alone say nothing. */
function ownsUpToMiss({ target, actual }: Indicator): boolean {
  if (actual === null || !statesMiss(actual.raw)) return false;
  // What is not done yet may still be before the year is over.
  if (actual.notes?.includes("part-of-year") === true) return false;
  return target?.raw.trim() !== actual.raw.trim();
}

function byValues(judging: Judging): JudgedOutcome {
  const { indicator, comparison, weighed, pack } = judging;
  if (weighed !== null) return byNumbers(indicator, weighed);
  if (comparison.kind === "date") return byDays(comparison);
  if (comparison.kind === "phrase" && indicator.actual !== null) {
    return judged("met", says(indicator.actual.at, wordsOf(indicator.actual)));
  }
  if (comparison.kind === "qualitative") {
    const byWords = (judging.rated ? null : byTier(indicator, pack)) ?? byRepeat(indicator);
    if (byWords !== null) return byWords;
  }
  // A rate of an indicator without direction says how much of the target was used, not whether that is good.
  const open = comparison.kind === "none" && comparison.reason === "direction";
  // Nor does how much was done before the year is over say that the rest will not be.
  const early = comparison.kind === "none" && comparison.reason === "part-of-year";
  const either = open ? (bySameNumber(indicator) ?? byRepeat(indicator)) : byAbsence(indicator);
  return (
    either ??
    byState(indicator, !open && !early) ??
    (open ? byPoints(judging) : null) ??
    unjudged(whyNot(comparison))
  );
}

/**
 * The points of a row in a table that is no official form, where nothing else says which way is better: whoever gave all of
 * them held its target to be reached, and whoever took some for another number held it not to be.
 */
function byPoints(judging: Judging): JudgedOutcome | null {
  const { direction, score, weight, target, actual } = judging.indicator;
  if (direction === null) return null;
  const rated = byPrintedRate(judging.indicator);
  if (rated) return rated;
  const full = fullPoints(judging);
  if (full !== "lost") return full.length === 0 ? null : judged("met", call("all", full));
  const [points, most] = [given(score), given(weight)];
  if (points === null || most === null || compare(points.value, most.value) >= 0) return null;
  if (target?.value === undefined || actual?.value === undefined) return null;
  return judged("missed", binary("<", pointsValue(points), pointsValue(most)));
}

/**
 * A printed rate of completion that says by itself that all was done, or that not all was and why: of a row of which nobody knows
 * whether more is good it says nothing else.
 */
function byPrintedRate(indicator: Indicator): JudgedOutcome | null {
  const rate = knownNumber(indicator.completion, "fraction");
  if (rate === null) return null;
  const order = evaluate(rate).cmp(1);
  if (order === 0) return judged("met", binary("=", rate, constant("1")));
  return order < 0 && statedReason(indicator) !== null
    ? judged("missed", binary("<", rate, constant("1")))
    : null;
}

/** A number that came out as planned was reached whichever way is better. */
function bySameNumber({ target, actual }: Indicator): JudgedOutcome | null {
  if (target?.value === undefined || actual?.value === undefined) return null;
  if (target.value !== actual.value || target.unit !== actual.unit) return null;
  return judged("met", binary("=", quantityValue(actual, actual.value), quantityValue(target, target.value)));
}

/** 安全事故 无, as planned: nothing of something bad was to happen, and nothing did. */
function byAbsence(indicator: Indicator): JudgedOutcome | null {
  const { target, actual } = indicator;
  if (target === null || actual === null || !plansNone(indicator)) return null;
  const planned = says(target.at, target.raw);
  if (actual.value !== undefined) {
    const happened = Number(actual.value) > 0;
    const count = quantityValue(actual, actual.value);
    return judged(
      happened ? "missed" : "met",
      call("all", planned, binary(happened ? ">" : "=", count, constant("0"))),
    );
  }
  return statesNothing(actual.raw) ? judged("met", call("all", planned, says(actual.at, actual.raw))) : null;
}

/** What a table that is no official form says itself. */
function byState(indicator: Indicator, byRate = true): JudgedOutcome | null {
  return indicator.direction === null ? null : statedOutcome(indicator, byRate);
}

const REASONS: Readonly<Record<Incomparable, Unjudged>> = {
  "no-target": "no-target",
  "no-actual": "no-actual",
  "not-a-number": "words",
  suspicious: "doubtful",
  "part-of-year": "part-of-year",
  unit: "unit",
  direction: "direction",
};

function whyNot(comparison: Comparison): Unjudged {
  return comparison.kind === "none" ? REASONS[comparison.reason] : "words";
}

function byNumbers(indicator: Indicator, { comparison, share }: Weighed): JudgedOutcome {
  if (comparison.kind === "range") {
    return share.reached ? judged("met", share.condition) : judged("missed", call("not", share.condition));
  }
  const { comparator, target, actual } = comparison;
  const order = compare(actual.value, target.value);
  const relation = (sign: "≥" | ">" | "=" | "<" | "≤" | "≠") =>
    binary(sign, actual.expression, target.expression);
  if (order !== 0 && isFixed(indicator)) return unjudged("standard");
  switch (comparator) {
    case "≤":
    case "<":
      if (satisfies(comparator, order)) return judged("met", relation(comparator));
      return judged("missed", relation(comparator === "≤" ? ">" : "≥"));
    case "=":
      // Where more is no better, anything but the target misses it.
      if (!share.reached) return judged("missed", relation(share.condition.op === "=" ? "≠" : "<"));
      return order > 0 ? judged("exceeded", relation(">")) : judged("met", relation(order < 0 ? "≤" : "="));
    default:
      if (!satisfies(comparator, order)) return judged("missed", relation(comparator === "≥" ? "<" : "≤"));
      return order > 0 ? judged("exceeded", relation(">")) : judged("met", relation("="));
  }
}

/** A standard without a printed sign is paid as set: neither more nor less of it is better. */
function isFixed({ target, cleanName, direction }: Indicator): boolean {
  return target?.comparator === null && direction === null && isStandard(cleanName, target.unit);
}

function byDays({ actual, target }: Extract<Comparison, { kind: "date" }>): JudgedOutcome {
  const inTime = compare(actual.value, target.value) <= 0;
  return judged(inTime ? "met" : "missed", binary(inTime ? "≤" : ">", actual.expression, target.expression));
}

/** Words are met in the top tier of the entered points and missed below it. */
function byTier({ score, weight }: Indicator, pack: RulePack): JudgedOutcome | null {
  const entered = knownNumber(score, "points");
  const available = knownNumber(weight, "points");
  const [points, most] = [score?.value ?? null, weight?.value ?? null];
  if (entered === null || available === null || points === null || most === null) return null;
  const index = tierIndexOf(points, most, pack);
  const top = pack.scoring.tiers[0];
  if (index === null || top === undefined) return null;
  const bound = binary("multiply", available, constant(top.min, "scoring.tiers"));
  if (index > 0) return judged("missed", binary(top.includesMin ? "<" : "≤", entered, bound));
  return judged("met", binary(top.includesMin ? "≥" : ">", entered, bound));
}

/** A state that came out in the words of its target, or in more of them, was reached: 有效减轻 as 有效减轻, 有效 as 有效控制. A number was to be measured. */
function byRepeat({ target, actual }: Indicator): JudgedOutcome | null {
  if (target === null || /\d/u.test(target.raw)) return null;
  if (actual === null || !statesAsMuch(target.raw, actual.raw)) return null;
  return judged("met", call("all", says(target.at, target.raw), says(actual.at, actual.raw)));
}

/** That the form and the rules give all points, as far as they say; `lost` where one of them does not. */
function fullPoints({
  indicator: { score: entered, weight },
  score,
  rated,
}: Judging): readonly Expression[] | "lost" {
  if (rated) return [];
  if (score !== null && compare(score.points, allOf(score.max, score.points)) < 0) return "lost";
  const [points, most] = [given(entered), given(weight)];
  if (points === null || most === null) return [];
  const all = allOf(most.value, points.value);
  if (compare(points.value, all) < 0) return "lost";
  const available = pointsValue(most);
  const rounded = all === most.value ? available : round(available, decimalsOf(points.value));
  return [binary("≥", pointsValue(points), rounded)];
}

/** All points as far as the decimals of those given can say: 33.33 of 33.333. Points without decimals are meant exactly. */
function allOf(most: string, given: string): string {
  const places = decimalsOf(given);
  if (places === 0 || places >= decimalsOf(most)) return most;
  return roundTo(new Decimal(most), places).toString();
}

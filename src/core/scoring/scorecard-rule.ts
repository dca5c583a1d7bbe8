import type { Indicator } from "../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../proof/expression";
import type { Quantity } from "../evaluation/quantity";
import type { Score } from "../evaluation/scorecard";
import { quantityValue } from "../evaluation/values";
import type { LevelBands, RulePack, ScorecardRule } from "../rules";
import { isOfLevel } from "./comparison";
import { SEEN } from "./course";
import { asPercent, compare } from "./numbers";
import { beyondThreshold, deductedPoints, levelBandsExact, scorecardExact } from "./program";
import { ratioOf } from "./scaled";
import { computed, inputOf, step, type Weight } from "./steps";
import { isPercent } from "./units";

const RULES = new WeakMap<RulePack, ReadonlyMap<string, ScorecardRule>>();

/** The pack's deduction rule for an indicator's name; quotation marks, blanks and width do not count. */
export function scorecardRuleFor({ cleanName }: Indicator, pack: RulePack): ScorecardRule | undefined {
  if (pack.scoring.scorecard.length === 0) return undefined;
  let rules = RULES.get(pack);
  if (!rules) {
    const entries = pack.scoring.scorecard.flatMap((rule) =>
      rule.names.map((name) => [bareName(name), rule] as const),
    );
    rules = new Map(entries);
    RULES.set(pack, rules);
  }
  return rules.get(bareName(cleanName));
}

/** The pack's bands by value for the level of an indicator. */
export function levelBandsFor(indicator: Indicator, pack: RulePack): LevelBands | undefined {
  return pack.scoring.levelBands.find(({ levels }) => isOfLevel(indicator, levels));
}

function bareName(name: string): string {
  return name.normalize("NFKC").replace(/[\s"'“”‘’「」《》]/g, "");
}

/** A rate as a fraction: printed with a per cent sign, or a bare number that can only be one or the other. */
interface Rate {
  readonly value: string;
  readonly expression: Expression;
  readonly at: Quantity["at"];
  readonly shown: string;
}

/** Bare numbers from 2 on are per cent; smaller ones without a sign cannot be told and are left to the person. */
function rateOf(actual: Quantity | null): Rate | null {
  if (actual?.value === undefined) return null;
  const { value, at } = actual;
  const cell = quantityValue(actual, value);
  if (isPercent(actual.unit)) return { value, expression: cell, at, shown: asPercent(value) };
  if (actual.unit !== undefined || compare(value, "2") < 0) return null;
  const expression = call("divide", cell, constant("100"));
  return { value: evaluate(expression).toString(), expression, at, shown: `${value}%` };
}

/**
 * Points by a published deduction rule: full up to the threshold, then points off in proportion to the distance.
 * @returns `null` when the actual is no rate.
 */
export function scoreByRule(
  rule: ScorecardRule,
  actual: Quantity | null,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const rate = rateOf(actual);
  if (rate === null) return null;
  return rule.bands.length > 0
    ? scoreByPointBands(rule, rate, weight, pack)
    : scoreByDeduction(rule, rate, weight, pack);
}

function scoreByDeduction(rule: ScorecardRule, rate: Rate, weight: Weight, pack: RulePack): Score {
  const atMost = rule.direction === "at-most";
  const exact = scorecardExact(rule, rate.expression, weight.expression, SEEN);
  const limit = asPercent(rule.threshold);
  const distance = atMost ? `${rate.shown} − ${limit}` : `${limit} − ${rate.shown}`;
  const written = `${weight.shown} − (${distance}) ÷ ${asPercent(rule.step)} × ${rule.deduct}`;
  const within = evaluate(beyondThreshold(rule, rate.expression)).lte(0);
  const { points, formula, expression } = computed(exact, written, weight, pack);
  const reached = `${rate.shown} ${atMost ? "≤" : "≥"} ${limit}`;
  const emptied = evaluate(deductedPoints(rule, rate.expression)).gt(weight.value);
  const shown = within ? reached : emptied ? `${written} < 0` : formula;
  return {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.scorecard", shown, [inputOf(rate), inputOf(weight)], points)],
    expression,
  };
}

/** Absolute points by bands of the value, `max` included; never more than the weight. */
function scoreByPointBands(rule: ScorecardRule, rate: Rate, weight: Weight, pack: RulePack): Score {
  const limit = rule.bands.find(({ max }) => max === null || compare(rate.value, max) <= 0)?.max ?? null;
  const exact = scorecardExact(rule, rate.expression, weight.expression, SEEN);
  const { points, expression } = computed(exact, "", weight, pack);
  const shown = limit === null ? rate.shown : `${rate.shown} ≤ ${asPercent(limit)}`;
  return {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.scorecard-bands", shown, [inputOf(rate), inputOf(weight)], points)],
    expression,
  };
}

/** Share of the points by the value itself, whatever the target; `null` when the actual is no rate. */
export function scoreByLevelBands(
  entry: LevelBands,
  actual: Quantity | null,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const rate = rateOf(actual);
  if (rate === null) return null;
  const exact = levelBandsExact(entry, rate.expression, weight.expression);
  const share = entry.bands.find(({ min }) => compare(rate.value, min) >= 0)?.share ?? "0";
  const written = `${weight.shown} × ${share}`;
  const { points, formula, expression } = computed(exact, written, weight, pack, ratioOf(share, "1"));
  const line = step("scoring.level-bands", formula, [inputOf(rate), inputOf(weight)], points);
  return { points, max: weight.shown, available: weight.expression, steps: [line], expression };
}

import { Decimal } from "../common/decimal";
import { call, constant, evaluate } from "../proof/expression";
import type { Score, ScoreStep } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import { SEEN } from "./course";
import { binary, ZERO } from "./expressions";
import { overshootFor } from "./overshoot";
import { numericProgram, rangeProgram, type Program } from "./program";
import type { NumericComparison, Share, Weighed } from "./share";
import { computed, inputOf, step, type Computed, type Input, type StepLabel, type Weight } from "./steps";

/**
 * Points of a number against its target by the pack's rule for the comparator.
 * @returns `null` when the rule leaves a miss to a person's judgement.
 */
export function scoreNumeric(weighed: Weighed, weight: Weight, pack: RulePack): Score | null {
  const { comparison } = weighed;
  const score = scoreCase(caseOf(comparison, weight, pack), weighed, weight, pack);
  return score && deductOvershoot(score, comparison, pack);
}

/** The case of the pack's program that holds for the values. */
function caseOf(comparison: NumericComparison, { expression: weight }: Weight, pack: RulePack): Program {
  const actual = comparison.actual.expression;
  if (comparison.kind === "range") {
    const bounds = { low: comparison.low.expression, high: comparison.high.expression };
    return rangeProgram({ ...bounds, actual, weight }, pack, SEEN);
  }
  const { comparator, target } = comparison;
  return numericProgram(comparator, { actual, target: target.expression, weight }, pack, SEEN);
}

function inputsFor(comparison: NumericComparison, weight: Weight): readonly Input[] {
  return comparison.kind === "range"
    ? [inputOf(comparison.actual), inputOf(comparison.low), inputOf(comparison.high), inputOf(weight)]
    : [inputOf(comparison.actual), inputOf(comparison.target), inputOf(weight)];
}

function reachedScore(
  comparison: NumericComparison,
  share: Share,
  weight: Weight,
  inputs: readonly Input[],
): Score {
  return {
    points: weight.shown,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.reached", reachedFormula(comparison), inputs, weight.shown)],
    expression: binary("multiply", share.condition, weight.expression),
  };
}

function reachedFormula(comparison: NumericComparison): string {
  const { actual } = comparison;
  if (comparison.kind === "range")
    return `${comparison.low.shown} ≤ ${actual.shown} ≤ ${comparison.high.shown}`;
  const { comparator, target } = comparison;
  // A number above an equality target counts as reached, and `200 = 100` must not be written.
  const sign =
    comparator === "=" && actual.value !== target.value ? "≥" : comparator === ">" ? "≥" : comparator;
  return `${actual.shown} ${sign === "<" ? "≤" : sign} ${target.shown}`;
}

function scoreCase(
  program: Program,
  { comparison, share, rule }: Weighed,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const inputs = inputsFor(comparison, weight);
  const { fraction } = share;
  switch (program.kind) {
    case "judged":
      return null;
    case "reached":
      return reachedScore(comparison, share, weight, inputs);
    case "below-threshold": {
      const written = `${fraction?.written("1") ?? ""} < ${rule.passThreshold ?? ""}`;
      return nothing("scoring.below-threshold", written, inputs, weight, share);
    }
    case "bands": {
      const part = program.share === undefined ? "0" : evaluate(program.share).toString();
      const points = computed(program.exact, `${weight.shown} × ${part}`, weight, pack);
      return scoreOf("scoring.bands", points, inputs, weight);
    }
    case "proportional": {
      const written = fraction?.written(weight.shown) ?? "";
      const points = computed(program.exact, written, weight, pack, fraction?.ratio);
      return scoreOf("scoring.proportional", points, inputs, weight);
    }
    default:
      return nothing("scoring.not-reached", missedFormula(comparison), inputs, weight, share);
  }
}

function missedFormula(comparison: NumericComparison): string {
  const { actual } = comparison;
  if (comparison.kind === "range") {
    return `${actual.shown} ∉ [${comparison.low.shown}, ${comparison.high.shown}]`;
  }
  const opposite = { "≥": "<", ">": "≤", "=": "≠", "<": "≥", "≤": ">" } as const;
  return `${actual.shown} ${opposite[comparison.comparator]} ${comparison.target.shown}`;
}

function scoreOf(
  label: StepLabel,
  { points, formula, expression }: Computed,
  inputs: readonly Input[],
  weight: Weight,
): Score {
  return {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [step(label, formula, inputs, points)],
    expression,
  };
}

function nothing(
  label: StepLabel,
  written: string,
  inputs: readonly Input[],
  weight: Weight,
  share: Share,
): Score {
  return {
    points: "0",
    max: weight.shown,
    available: weight.expression,
    steps: [step(label, written, inputs, "0")],
    expression: binary("multiply", share.condition, weight.expression),
  };
}

/** Points off for an actual far above its target, where the pack says so; never below 0. */
function deductOvershoot(score: Score, comparison: NumericComparison, pack: RulePack): Score {
  const { action, deduct } = pack.scoring.overshoot;
  const overshoot = action === "deduct" ? overshootFor(comparison, pack) : null;
  if (overshoot === null) return score;
  const points = Decimal.max(0, new Decimal(score.points).minus(deduct)).toString();
  const deduction: ScoreStep = step(
    "scoring.overshoot-deduction",
    `${score.points} − ${deduct} = ${points}`,
    [inputOf(comparison.actual)],
    points,
  );
  const off = call("multiply", overshoot.expression, constant(deduct, "scoring.overshoot.deduct"));
  return {
    points,
    max: score.max,
    available: score.available,
    steps: [...score.steps, deduction],
    expression: call("max", ZERO, call("subtract", score.expression, off)),
  };
}

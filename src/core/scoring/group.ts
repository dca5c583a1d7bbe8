import { sum, Decimal } from "../common/decimal";
import type { Indicator, SourcedNumber } from "../evaluation/evaluation";
import { call } from "../proof/expression";
import { pointsValue } from "../evaluation/values";
import type { Score } from "../evaluation/scorecard";
import { enteredScore } from "./entered";
import { step, type Input, type Weight } from "./steps";
import { enteredTogether } from "./weights";

/**
 * Points of several rows that share one weight. Their targets cannot be weighed against each other, so nothing is
 * computed: the entered points of the rows, each cell once, are taken over up to the weight.
 * @returns `null` when none are entered.
 */
export function scoreGroup(group: readonly Indicator[], weight: Weight): Score | null {
  const entered = enteredTogether(group);
  if (entered.length <= 1) return enteredScore(entered.map(asPrinted)[0] ?? null, weight);
  const added = call("add", entered.map(pointsValue));
  const total = sum(entered.map(({ value }) => new Decimal(value)));
  const points = Decimal.min(total, weight.value).toString();
  const written = `${entered.map(({ value }) => value).join(" + ")} = ${total.toString()}`;
  return {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [step("scoring.entered", written, entered, points)],
    expression: call("min", added, weight.expression),
  };
}

function asPrinted(input: Input): SourcedNumber {
  return { raw: input.value, ...input };
}

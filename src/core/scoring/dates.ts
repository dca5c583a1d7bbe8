import type { Score } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import type { Comparison } from "./comparison";
import { binary } from "./expressions";
import { compare } from "./numbers";
import { inputOf, step, type Weight } from "./steps";

/**
 * Points of a deadline: full on the day or before it; later none, or `null` where the pack leaves that to a
 * person's judgement.
 */
export function scoreDate(
  { target, actual }: Extract<Comparison, { kind: "date" }>,
  weight: Weight,
  pack: RulePack,
): Score | null {
  const inTime = compare(actual.value, target.value) <= 0;
  if (!inTime && pack.scoring.byDate.method === "judged") return null;
  const points = inTime ? weight.shown : "0";
  const formula = `${actual.shown} ${inTime ? "≤" : ">"} ${target.shown}`;
  return {
    points,
    max: weight.shown,
    available: weight.expression,
    steps: [
      step(
        inTime ? "scoring.in-time" : "scoring.late",
        formula,
        [inputOf(actual), inputOf(target), inputOf(weight)],
        points,
      ),
    ],
    expression: binary("multiply", binary("≤", actual.expression, target.expression), weight.expression),
  };
}

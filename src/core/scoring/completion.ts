import type { Indicator } from "../evaluation/evaluation";
import { evaluate } from "../proof/expression";
import type { Completion } from "../evaluation/scorecard";
import { isStandard } from "../vocabulary/subjects";
import { quotientText } from "./division";
import { binary, ZERO } from "./expressions";
import { isNegative } from "./numbers";
import { isCopied } from "./outcome";
import { forwardFraction, type Weighed } from "./share";

/**
 * How far a target was completed: the actual as a share of it. Only a number that is better when it is higher has such
 * a rate. A ceiling, a range, a standard, a target of 0 and a day are kept or not; words and values that repeat their
 * target measure nothing.
 */
export function completionFor(indicator: Indicator, { comparison }: Weighed): Completion | null {
  if (
    comparison.kind === "range" ||
    isStandard(indicator.cleanName, indicator.target?.unit) ||
    isCopied(indicator)
  )
    return null;
  const { comparator, target, actual } = comparison;
  if (comparator === "≤" || comparator === "<") return null;
  const fraction = forwardFraction(comparison);
  if (fraction === null) return null;
  const exact = binary("divide", fraction.numerator, fraction.denominator);
  // Most rows of most forms: the actual equals its target, and no division is needed to know it.
  if (actual.value === target.value && !isNegative(actual.value)) return { value: "1", expression: exact };
  const quick = fraction.ratio && quotientText(fraction.ratio);
  if (quick !== null) return { value: quick, expression: exact };
  const value = evaluate(exact);
  if (!value.isNegative()) return { value: value.toString(), expression: exact };
  return { value: "0", expression: binary("max", ZERO, exact) };
}

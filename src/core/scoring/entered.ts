import type { SourcedNumber } from "../evaluation/evaluation";
import { call, cellValue, constant } from "../evaluation/expression";
import type { Score } from "../evaluation/scorecard";
import { asPercent, compare, isNegative, trimZeros } from "./numbers";
import { inputsOf, step, type StepLabel, type Weight } from "./steps";
import { Decimal } from "../common/decimal";

/**
 * Takes over points that a person entered, within 0 and the weight.
 * @returns `null` when the cell is empty or holds no number.
 */
export function enteredScore(
  entered: SourcedNumber | null,
  weight: Weight,
  label: StepLabel = "scoring.entered",
): Score | null {
  const value = entered?.value ?? null;
  if (entered === null || value === null) return null;
  const { at } = entered;
  const cell = cellValue(at, value, "points");
  const inputs = inputsOf({ value, at }, weight);
  const shown = trimZeros(value);
  const max = weight.shown;
  if (isNegative(value)) {
    return {
      points: "0",
      max,
      steps: [step("scoring.entered-below-zero", `${shown} < 0`, inputs, "0")],
      expression: call("max", cell, constant("0")),
    };
  }
  if (compare(value, weight.value) > 0) {
    return {
      points: max,
      max,
      steps: [step("scoring.entered-above-weight", `${shown} > ${max}`, inputs, max)],
      expression: call("min", cell, weight.expression),
    };
  }
  return {
    points: shown,
    max,
    steps: [step(label, sharesFormula(shown, max), inputs, shown)],
    expression: cell,
  };
}

/** `8 ÷ 10 = 80%`: the share tells the tier. */
function sharesFormula(points: string, max: string): string {
  if (points === max) return `${points} ÷ ${max} = 100%`;
  const share = new Decimal(points).dividedBy(max);
  const printed = share.toDecimalPlaces(4);
  return `${points} ÷ ${max} ${printed.eq(share) ? "=" : "≈"} ${asPercent(printed.toString())}`;
}

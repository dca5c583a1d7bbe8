import { Decimal } from "../common/decimal";
import type { SourcedNumber } from "../evaluation/evaluation";
import { pointsValue } from "../evaluation/values";
import type { Score } from "../evaluation/scorecard";
import { rounded, roundedProduct } from "./division";
import { binary, ZERO } from "./expressions";
import { asPercent, compare, isNegative, trimZeros } from "./numbers";
import { inputOf, step, type StepLabel, type Weight } from "./steps";
import { ratioOf, type Scaled } from "./scaled";

/**
 * Takes over points that a person entered, within 0 and the weight.
 *
 * @param capped whether more than the weight counts as the weight
 * @returns `null` when the cell is empty or holds no number.
 */
export function enteredScore(
  entered: SourcedNumber | null,
  weight: Weight,
  label: StepLabel = "scoring.entered",
  capped = true,
): Score | null {
  const value = entered?.value ?? null;
  if (entered === null || value === null) return null;
  const { at } = entered;
  const cell = pointsValue({ ...entered, value });
  const inputs = [{ value, at }, inputOf(weight)];
  const shown = trimZeros(value);
  const max = weight.shown;
  if (isNegative(value)) {
    return {
      points: "0",
      max,
      available: weight.expression,
      steps: [step("scoring.entered-below-zero", `${shown} < 0`, inputs, "0")],
      expression: binary("max", cell, ZERO),
    };
  }
  if (capped && compare(value, weight.value) > 0) {
    return {
      points: max,
      max,
      available: weight.expression,
      steps: [step("scoring.entered-above-weight", `${shown} > ${max}`, inputs, max)],
      expression: binary("min", cell, weight.expression),
    };
  }
  return {
    points: shown,
    max,
    available: weight.expression,
    steps: [step(label, sharesFormula(shown, max), inputs, shown)],
    expression: cell,
  };
}

const ONE: Scaled = { units: 1, places: 0 };
const SHARE_PLACES = 4;

/** `8 ÷ 10 = 80%`: the share tells the tier. */
function sharesFormula(points: string, max: string): string {
  if (points === max) return `${points} ÷ ${max} = 100%`;
  const ratio = ratioOf(points, max);
  const quick = ratio && roundedProduct(ratio, ONE, SHARE_PLACES, "half-up");
  const { text, unchanged } = quick ?? rounded(new Decimal(points).dividedBy(max), SHARE_PLACES, "half-up");
  return `${points} ÷ ${max} ${unchanged ? "=" : "≈"} ${asPercent(text)}`;
}

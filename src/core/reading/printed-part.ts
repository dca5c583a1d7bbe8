import { Decimal } from "../common/decimal";

/** Printed rates are rounded to a hundredth or a tenth of one per cent, or to whole ones. */
const LEAST_PLACES = 2;

/** Whether a rate is the part that was spent of a budget, as closely as it is printed. */
export function isPartOf(spent: Decimal, budget: Decimal, rate: Decimal): boolean {
  if (!budget.isPositive() || budget.isZero()) return false;
  const places = Math.max(rate.decimalPlaces(), LEAST_PLACES);
  const half = new Decimal(10).pow(-places).dividedBy(2);
  return spent.dividedBy(budget).minus(rate).abs().lessThanOrEqualTo(half);
}

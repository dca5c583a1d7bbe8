import { Decimal } from "../common/decimal";
import type { RulePack } from "../rules";

/** Points of a form's two parts, decimal strings. */
export interface EarlyWarningInput {
  readonly indicatorPoints: string;
  readonly indicatorMax: string;
  readonly budgetPoints: string;
  readonly budgetMax: string;
}

/** How far execution lags behind the indicators. */
export interface EarlyWarning {
  /** Indicator share − execution share, a fraction as decimal string: `0.051` is 5.1 percentage points. */
  readonly gap: string;
  /** True when the gap is greater than the pack allows; a gap of exactly the limit is not. */
  readonly warns: boolean;
}

/**
 * Compares the indicators' share of their points with execution's (W04; the 5 % rule of a provincial system).
 * `null` when a part has no points to earn or the indicators earned none.
 */
export function earlyWarningOf(points: EarlyWarningInput, pack: RulePack): EarlyWarning | null {
  const indicatorMax = new Decimal(points.indicatorMax);
  const budgetMax = new Decimal(points.budgetMax);
  const earned = new Decimal(points.indicatorPoints);
  if (indicatorMax.lte(0) || budgetMax.lte(0) || earned.lte(0)) return null;
  // i/I − b/B with one division, so that a gap of exactly 5 points is exactly 5 points.
  const gap = earned
    .times(budgetMax)
    .minus(indicatorMax.times(points.budgetPoints))
    .dividedBy(indicatorMax.times(budgetMax));
  return { gap: gap.toString(), warns: gap.gt(pack.earlyWarning.gap) };
}

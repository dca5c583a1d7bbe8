import { Decimal } from "../common/decimal";
import type { RulePack, Tier } from "../rules";

/**
 * The qualitative tier that a score of a weight falls into. Compared as decimals, score ≥ min × weight, so that
 * 5.6 of 7 is the 80 % tier. `null` for a weight of 0 or less, a score outside 0…weight, or between the tiers.
 */
export function tierOf(score: string | Decimal, weight: string | Decimal, pack: RulePack): Tier | null {
  const index = tierIndexOf(score, weight, pack);
  return index === null ? null : (pack.scoring.tiers[index] ?? null);
}

/** {@link tierOf} as a place in the pack's list, 0 for the top tier. */
export function tierIndexOf(
  score: string | Decimal,
  weight: string | Decimal,
  pack: RulePack,
): number | null {
  const points = new Decimal(score);
  const max = new Decimal(weight);
  if (max.lte(0) || points.isNegative() || points.gt(max)) return null;
  const index = pack.scoring.tiers.findIndex(({ min, includesMin }) => {
    const bound = max.times(min);
    return includesMin ? points.gte(bound) : points.gt(bound);
  });
  return index < 0 ? null : index;
}

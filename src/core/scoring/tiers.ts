import { Decimal } from "../common/decimal";
import type { RulePack, Tier } from "../rules";
import { compare } from "./numbers";
import { fits, powerOfTen, ratioOf, scaledOf } from "./scaled";

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
  if (compare(weight.toString(), "0") <= 0) return null;
  const against = orderAgainst(score.toString(), weight.toString());
  if (against("0") < 0 || against("1") > 0) return null;
  const index = pack.scoring.tiers.findIndex(({ min, includesMin }) => {
    const order = against(min);
    return includesMin ? order >= 0 : order > 0;
  });
  return index < 0 ? null : index;
}

/** How a score stands to a share of its weight: negative, 0 or positive like `score − share × weight`. */
function orderAgainst(score: string, weight: string): (share: string) => number {
  const ratio = ratioOf(score, weight);
  return (share) => {
    const bound = ratio && scaledOf(share);
    const left = bound ? ratio.over * powerOfTen(bound.places) : Infinity;
    const right = bound ? ratio.under * bound.units : Infinity;
    if (fits(left) && fits(right)) return left - right;
    return new Decimal(score).comparedTo(new Decimal(weight).times(share));
  };
}

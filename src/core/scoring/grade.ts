import { Decimal, roundTo } from "../common/decimal";
import type { RulePack } from "../rules";

/**
 * The grade of a total by the pack's half-open bands. The total is first rounded as it is printed, so a reader of
 * the form finds the grade that its total says: 89.995 prints 90.00 and is 优. `null` below the lowest band.
 */
export function gradeOf(total: string | Decimal, pack: RulePack): string | null {
  const { places, mode } = pack.scoring.rounding;
  const printed = roundTo(new Decimal(total), places, mode);
  return pack.grades.find(({ min }) => printed.gte(min))?.name ?? null;
}

/** A rate written as a plain number without a sign is a fraction up to here: 0.93, 1, a completion of 120 % as 1.2. */
const LARGEST_FRACTION = 1.5;

/** Whether a rate that shows no per cent sign is a fraction (0.93) and not a number of per cent (93). */
export function isPlainFraction(rate: number): boolean {
  return rate > 0 && rate <= LARGEST_FRACTION;
}

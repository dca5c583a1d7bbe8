import { Decimal } from "../../../core/common/decimal";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** How much `to` is above `from`, with its sign: `+1.95`, `−0.5`; `null` where they are equal or one is no number. */
export function differenceOf(from: string | null | undefined, to: string | null | undefined): string | null {
  if (!isNumber(from) || !isNumber(to)) return null;
  const difference = new Decimal(to).minus(from);
  if (difference.isZero()) return null;
  // The hyphen-minus is read as a hyphen, or not at all, by screen readers.
  return `${difference.isNegative() ? "−" : "+"}${difference.abs().toString()}`;
}

/** The share of the points available that was earned, 0 to 1, for a bar. */
export function shareOf({ points, max }: { readonly points: string; readonly max: string }): number {
  const share = Number(points) / Number(max);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

function isNumber(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && NUMBER.test(text);
}

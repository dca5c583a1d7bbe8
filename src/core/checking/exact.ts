import { Decimal } from "../common/decimal";

/** A tolerance of a rule pack, once as text for exact work and once as number for the quick test before it. */
export interface Tolerance {
  readonly exact: string;
  readonly quick: number;
}

/** A tolerance from its decimal text. */
export function tolerance(text: string): Tolerance {
  return { exact: text, quick: Number(text) };
}

/** Beyond this relative distance from the bound a binary comparison cannot be wrong. */
const SLACK = 1e-9;

/**
 * Whether two decimal numbers lie further apart than the tolerance (a gap equal to it is within). Binary numbers
 * decide the clear cases; near the bound decimals do, so that 8.00 against 8.05 with 0.05 is never a matter of luck.
 */
export function differs(left: string, right: string, { exact, quick }: Tolerance): boolean {
  if (left === right) return false;
  const a = Number(left);
  const b = Number(right);
  const gap = Math.abs(a - b);
  const slack = SLACK * (1 + Math.abs(a) + Math.abs(b));
  if (gap > quick + slack) return true;
  if (gap < quick - slack) return false;
  return new Decimal(left).minus(right).abs().gt(exact);
}

const SCALE = 1e6;
const PLACES = 6;

/**
 * An exact sum of decimal texts. Numbers of at most six decimal places are added as integers; what does not fit
 * goes through decimals.
 */
export class ExactSum {
  private millionths = 0;
  private rest: Decimal | null = null;
  private terms = 0;

  /** How many numbers were added. */
  get count(): number {
    return this.terms;
  }

  add(text: string): void {
    this.terms += 1;
    const point = text.indexOf(".");
    const sum = this.millionths + Math.round(Number(text) * SCALE);
    if ((point < 0 || text.length - point - 1 <= PLACES) && Number.isSafeInteger(sum)) this.millionths = sum;
    else this.rest = (this.rest ?? new Decimal(0)).plus(text);
  }

  /** The sum as a decimal text without trailing zeros. */
  toString(): string {
    const whole = new Decimal(this.millionths).dividedBy(SCALE);
    return (this.rest ? whole.plus(this.rest) : whole).toString();
  }
}

/** The exact sum of decimal texts. */
export function addUp(values: Iterable<string>): string {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.toString();
}

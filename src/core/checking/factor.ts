/** Between these ratios two amounts are the same sum of money, one of them in the wrong unit. */
const FACTOR_LOW = 9000;
const FACTOR_HIGH = 11_000;

/** Whether one amount is about 10,000 times the other: 元 written in a column of 万元, or the reverse. */
export function isFactorSlip(left: string, right: string): boolean {
  const [a, b] = [Math.abs(Number(left)), Math.abs(Number(right))];
  const [small, large] = a < b ? [a, b] : [b, a];
  return small > 0 && large >= small * FACTOR_LOW && large <= small * FACTOR_HIGH;
}

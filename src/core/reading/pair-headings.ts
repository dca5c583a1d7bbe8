import type { ColumnRole } from "../evaluation/evaluation";

/** The two roles of a column whose cells hold two values, in the order of its heading. */
export type Pairing = readonly [first: ColumnRole, second: ColumnRole];

/** What is told together in one cell. */
const PAIRINGS: readonly Pairing[] = [
  ["target", "actual"],
  ["weight", "score"],
];
/** Of the two roles the one that a cell with a single value has. */
const STAYS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["actual", "score"]);
/** What stands between the two words of such a heading: 目标值/完成值, 目标及完成情况, Target vs Actual. */
const BETWEEN = /[/|&、及与和\n]|vs\.?|and/u;

/**
 * The two roles that a heading names: 目标值/完成值, 得分/分值.
 *
 * @param label as `normaliseLabel` gives it
 * @param rolesOf the roles of a heading that names one
 */
export function pairingOf(label: string, rolesOf: (label: string) => readonly ColumnRole[]): Pairing | null {
  const [first, second, ...more] = label.split(BETWEEN);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [one, other] = [rolesOf(first), rolesOf(second)];
  // Of two words for one thing one is a translation of the other: Target/评价指标值.
  if (one.some((role) => other.includes(role))) return null;
  for (const [left, right] of PAIRINGS) {
    if (one.includes(left) && other.includes(right)) return [left, right];
    if (one.includes(right) && other.includes(left)) return [right, left];
  }
  return null;
}

/** What a column of such a heading is where its cells hold one value: the result, or the points earned. */
export function soleRole(pairing: Pairing): ColumnRole {
  return pairing.find((role) => STAYS.has(role)) ?? pairing[0];
}

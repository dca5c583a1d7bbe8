import { statesNothing } from "../vocabulary/nothing";
import type { Indicator } from "./evaluation";
import type { Sourced } from "./sourced";

/** A number, with or without a unit behind it. */
const NUMBER = /^[\d０-９.,．，]+(?:\s*[^\d０-９\s]*)?$/u;
/** A number behind its sign, or two with what lies between them: `≥95`, `90～110`. */
const BOUNDED =
  /^(?:[≥≧⩾>＞≤≦⩽<＜=＝]{0,2}\s*[\d０-９.,．，]+|[\d０-９.,．，]+\s*[~～〜\-－–—至到]\s*[\d０-９.,．，]+)$/u;
/** A sign that compares, or words for one. */
const BOUND = /^(?:[≥≧⩾>＞≤≦⩽<＜][=＝]?|[=＝][>＞<＜]|[不大小高低多少至超].*)$/u;

/** What stands beside a target in columns of its own and belongs to it where it is told. */
export interface BesideTarget {
  readonly sign: Sourced | null;
  readonly unit: Sourced | null;
}

/**
 * The sign and the unit without which a target is not what a person reads in its row: `≥`, 95, `%`. An equals sign need not be told;
 * a target that says more than its sign and its numbers, or its unit itself, is whole. Bounds may have columns of their own, too
 * (下限 | 上限): both are the target, with the unit behind them.
 */
export function besideTarget({
  target,
  operator,
  unit,
}: Pick<Indicator, "target" | "operator" | "unit">): BesideTarget {
  const said = target?.raw.trim() ?? "";
  const isNumber = NUMBER.test(said);
  if (target?.date !== undefined || (!isNumber && !BOUNDED.test(said))) return { sign: null, unit: null };
  return {
    sign: isNumber && operator !== null && BOUND.test(operator.text.trim()) ? operator : null,
    unit: unit !== null && /[\d０-９]$/u.test(said) && !statesNothing(unit.text) ? unit : null,
  };
}

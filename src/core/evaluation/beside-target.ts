import { statesNothing } from "../vocabulary/nothing";
import type { Indicator } from "./evaluation";
import type { Sourced } from "./sourced";

/** A number, with or without a unit behind it. */
const NUMBER = /^[\d０-９.,．，]+(?:\s*[^\d０-９\s]*)?$/u;
/** A sign that compares, or words for one. */
const BOUND = /^(?:[≥≧⩾>＞≤≦⩽<＜][=＝]?|[=＝][>＞<＜]|[不大小高低多少至超].*)$/u;

/** What stands beside a target in columns of its own and belongs to it where it is told. */
export interface BesideTarget {
  readonly sign: Sourced | null;
  readonly unit: Sourced | null;
}

/**
 * The sign and the unit without which a target is not what a person reads in its row: `≥`, 95, `%`. An equals sign need not be told;
 * a target that says more than a number, or its unit itself, is whole.
 */
export function besideTarget({
  target,
  operator,
  unit,
}: Pick<Indicator, "target" | "operator" | "unit">): BesideTarget {
  const said = target?.raw.trim() ?? "";
  if (target?.date !== undefined || !NUMBER.test(said)) return { sign: null, unit: null };
  return {
    sign: operator !== null && BOUND.test(operator.text.trim()) ? operator : null,
    unit: unit !== null && /[\d０-９]$/u.test(said) && !statesNothing(unit.text) ? unit : null,
  };
}

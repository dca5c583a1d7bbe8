import { numberOf } from "../../evaluation/values";
import { evaluate } from "../../proof/expression";
import { directionOfName } from "../../vocabulary/directions";
import type { Entry } from "../analysis/entry";
import { isQuoteOf } from "../spans/quotes";
import { printedUnit } from "./printed-unit";

/** Units that events are counted in. */
export const EVENT_UNITS = /^(?:起|次|件|例|人|个|宗|处|场|人次)$/u;

/** What a name says of happening and counting, behind what it is that happens. */
export const HAPPENING = /(?:发生)?(?:的?(?:次数|起数|件数|例数|数量|数|情况))?$/u;

/**
 * What happened although nothing of it was to: 医疗责任事故 of 医疗责任事故发生数, target 0起, actual 1起. `null` for rows of anything else.
 */
export function happening(entry: Entry): string | null {
  const { state, indicator } = entry;
  const { cleanName, name, target, actual } = indicator;
  const [wanted, value] = [numberOf(target), numberOf(actual)];
  if (state !== "missed" || !wanted || !value || !evaluate(wanted).isZero()) return null;
  const thing = cleanName.replace(HAPPENING, "");
  if (thing.length < 2 || !EVENT_UNITS.test(printedUnit(entry)) || !isQuoteOf(thing, name.text)) return null;
  return directionOfName(thing) === "lower" && !thing.startsWith("发生") ? thing : null;
}

import type { Sourced } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { evaluate } from "../../proof/expression";
import { directionOfName } from "../../vocabulary/directions";
import type { Entry } from "../analysis/entry";
import { isQuoteOf } from "../spans/quotes";
import { printedUnit } from "./printed-unit";
import { causeOf } from "./reasons";

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

/** What says only what happened: 坝头镇卫生院发生1起输液反应处置不及时事件. */
const EVENT =
  /(?:发生|出现).{0,40}(?:事件|事故|案件|纠纷|投诉|情况)$|^.{0,4}(?:发生|出现)\D{0,4}\d+(?:起|次|件|例)/u;
/** Words that say why. */
const CAUSAL = /因|由于|导致|引发|致使|造成|所致/u;

/** What happened, where the place for the cause of a happening holds no more than that; `null` for any other row. */
export function eventOf(entry: Entry): Sourced | null {
  const cause = happening(entry) === null ? null : causeOf(entry.reason);
  return cause && EVENT.test(cause.text) && !CAUSAL.test(cause.text) ? cause : null;
}

/** The cause that the form states; an event that was to be explained is none. */
export function statedCause(entry: Entry): Sourced | null {
  return eventOf(entry) ? null : causeOf(entry.reason);
}

import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { goesLive, isPlural, isSystem, printedName } from "../saying/en/names";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { aimOf, boundOf } from "./aims";
import { withArticle } from "./english-names";
import { inWords } from "./english-statement";
import { stateClaim } from "./outcome-claims";
import { gapOf, targetSpans } from "./standing";

/** The ERP system went live on 16 September 2024, 14 days ahead of its date. */
export function dayClause(writer: Writer, entry: Entry, day: readonly Span[]): readonly Span[] {
  const { name } = entry.indicator;
  const live = goesLive(printedName(entry.indicator));
  const done = live
    ? writer.sayInEnglish(isSystem(live) ? "result.live-system" : "result.live", {
        name: quote(live, name.at),
        value: day,
      })
    : writer.sayInEnglish(OF_A_DAY.test(name.text.trim()) ? "result.day" : doneOn(day), {
        name: [...withArticle(writer, entry), literal(isPlural(name.text) ? " were" : " was")],
        value: day,
      });
  const gap = gapOf(writer, entry);
  if (gap?.kind === "days") {
    return [...done, ...writer.sayInEnglish("result.days", { gap: gap.figure, side: gap.side })];
  }
  return [...done, ...againstTarget(writer, entry)];
}

/** Names of days rather than of what was done: 完工时间. */
const OF_A_DAY = /(?:时间|日期|时限|期限)$/u;

/** Done on a day, in a month, from one day to another. */
function doneOn(day: readonly Span[]): "result.done" | "result.done-in" | "result.done-from" {
  const text = day.map((span) => span.text).join("");
  if (/ to /u.test(text)) return "result.done-from";
  return /^\d/u.test(text) ? "result.done" : "result.done-in";
}

/**
 * , within the limit of 12.0% · (target 95.0%).
 *
 * @param figures small counts in figures, as those before them (from 6 to 3, within the limit of 5)
 */
export function againstTarget(writer: Writer, entry: Entry, figures = false): readonly Span[] {
  const spans = targetSpans(writer, entry);
  const target = figures ? spans : inWords(entry, spans);
  const reached = hasTargetReached(entry);
  if (target.length === 0 || entry.state === "unjudged" || (reached && gapOf(writer, entry) === null))
    return [];
  if (reached && entry.reverse && entry.indicator.actual?.value !== undefined) {
    return writer.sayInEnglish("result.within", {
      bound: boundOf(writer, entry),
      target,
      met: stateClaim("met", [entry]),
    });
  }
  return writer.sayInEnglish("result.target", { aim: aimOf(writer, entry), target });
}

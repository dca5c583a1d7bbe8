import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { goesLive, isPlural, perThing, printedName } from "../saying/en/names";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { englishName } from "./english-names";
import { stateClaim } from "./outcome-claims";
import { gapOf, targetSpans } from "./standing";

/** ERP went live on 16 Sep 2024, 14 days ahead of its date. */
export function dayClause(writer: Writer, entry: Entry, day: readonly Span[]): readonly Span[] {
  const { name } = entry.indicator;
  const live = goesLive(printedName(entry.indicator));
  const done = live
    ? writer.sayInEnglish("result.live", { name: quote(live, name.at), value: day })
    : writer.sayInEnglish(doneOn(day), {
        name: [...englishName(writer, entry), literal(isPlural(name.text) ? " were" : " was")],
        value: day,
      });
  const gap = gapOf(writer, entry);
  if (gap?.kind === "days") {
    return [...done, ...writer.sayInEnglish("result.days", { gap: gap.figure, side: gap.side })];
  }
  return [...done, ...againstTarget(writer, entry)];
}

/** Done on a day, in a month, from one day to another. */
function doneOn(day: readonly Span[]): "result.done" | "result.done-in" | "result.done-from" {
  const text = day.map((span) => span.text).join("");
  if (/ to /u.test(text)) return "result.done-from";
  return /^\d/u.test(text) ? "result.done" : "result.done-in";
}

/** 418 kWh per tonne: a unit that leaves out what the name says it is for. */
export function perUnit({ indicator }: Entry, value: readonly Span[]): readonly Span[] {
  const thing = perThing(printedName(indicator));
  const unit = (indicator.actual?.written?.unit ?? "") || (indicator.unit?.text ?? "");
  if (!thing || unit.trim() === "" || unit === "%" || /[/／]|\bper\b/iu.test(unit)) return value;
  return [...value, literal(" "), quote(thing.per, indicator.name.at)];
}

/** , within the limit of 12.0% · (target 95.0%). */
export function againstTarget(writer: Writer, entry: Entry): readonly Span[] {
  const target = targetSpans(writer, entry);
  const reached = hasTargetReached(entry);
  if (target.length === 0 || entry.state === "unjudged" || (reached && gapOf(writer, entry) === null))
    return [];
  if (reached && entry.reverse && entry.indicator.actual?.value !== undefined) {
    return writer.sayInEnglish("result.within", {
      bound: boundOf(entry),
      target,
      met: stateClaim("met", [entry]),
    });
  }
  return writer.sayInEnglish("result.target", { target });
}

/** A number that must not be passed is a limit where the form prints it as one, else a target like any other. */
export function boundOf({ indicator: { target, operator } }: Entry): string {
  const limited = target?.comparator === "≤" || target?.comparator === "<";
  return limited || /^\s*[≤≦⩽<＜]/u.test(operator?.text ?? "") ? "limit" : "target";
}

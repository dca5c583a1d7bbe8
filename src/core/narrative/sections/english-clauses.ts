import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { goesLive, isPlural, isSystem, printedName } from "../saying/en/names";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
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

/** What a number is held against. */
type Aim = "target" | "budget" | "plan" | "forecast" | "limit";

/** What a table calls the numbers that others are held against, where that is more than a target. */
const AIMS: readonly (readonly [RegExp, Aim])[] = [
  [/\bbudget(?:ed)?\b/iu, "budget"],
  [/\bplan(?:ned)?\b/iu, "plan"],
  [/\bforecast\b/iu, "forecast"],
  [/\btarget\b/iu, "target"],
  [/\b(?:limit|maximum|max|ceiling|cap|threshold|tolerance)\b/iu, "limit"],
];

/** What a number is held against, by the heading of its column: target, budget, plan, forecast. */
export function aimOf({ subject }: Writer, { indicator }: Entry): Aim {
  const place = indicator.cells.target;
  const header = subject.forms
    .filter(({ evaluation }) => evaluation.sheet === place?.sheet)
    .flatMap(({ evaluation }) => evaluation.mapping)
    .find(({ role, column }) => role === "target" && column === place?.column)?.header;
  return AIMS.find(([words]) => words.test(header ?? ""))?.[1] ?? "target";
}

/** The same of a number that must not be passed: a target that is a ceiling is a limit. */
export function boundOf(writer: Writer, entry: Entry): string {
  const aim = aimOf(writer, entry);
  const { target, operator, direction } = entry.indicator;
  const printed =
    target?.comparator === "≤" ||
    target?.comparator === "<" ||
    /^\s*[≤≦⩽<＜]/u.test(operator?.text ?? "") ||
    direction?.from === "column";
  return aim === "target" && printed && entry.reverse ? "limit" : aim;
}

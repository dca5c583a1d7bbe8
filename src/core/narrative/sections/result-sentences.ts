import { evaluate } from "../../proof/expression";
import { numberOf } from "../../evaluation/values";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { call } from "../../proof/expression";
import { bareName } from "../values";
import { numberFigure } from "../printed";
import { literal, type Writer } from "../writer";
import { stateClaim } from "./outcome-claims";
import { askedSentence, type ResultStyle } from "./result-clauses";
import { gapOf, saidOf, targetSpans } from "./standing";

/** What a group of indicators achieved, in English: one sentence each, what was reached before what was missed. */
export function englishResults(
  writer: Writer,
  entries: readonly Entry[],
  style: ResultStyle,
): readonly (readonly Span[])[] {
  const ordered = [
    ...entries.filter(({ state }) => state !== "missed"),
    ...entries.filter(({ state }) => state === "missed"),
  ];
  const asked = ordered.filter((entry) => saidOf(writer, entry).kind === "asked");
  const told = ordered.filter((entry) => !asked.includes(entry));
  return [...told.map((entry) => englishResult(writer, entry, style)), askedSentence(writer, asked, entries)];
}

/** The name as a sentence begins with it: Latin names stand as they are, others in marks. */
export function englishName(writer: Writer, { indicator }: Entry): readonly Span[] {
  const name = bareName(indicator);
  return /^[\p{Script=Latin}\d]/u.test(name[0]?.text ?? "") ? name : writer.marked(name);
}

/** Staff turnover fell to 11.4% from 13.6%, within the limit of 12.0%. */
export function englishResult(writer: Writer, entry: Entry, { compared }: ResultStyle): readonly Span[] {
  const said = saidOf(writer, entry);
  const name = englishName(writer, entry);
  if (said.kind === "reached") {
    return writer.say("result.reached", { name, met: stateClaim("met", [entry]) });
  }
  if (said.kind === "asked") return [];
  if (said.kind === "sentence") {
    return writer.stopped([...name, literal(": "), ...said.spans]);
  }
  const moved = compared ? movement(writer, entry) : null;
  const verb = moved ?? writer.say(said.kind === "day" ? "result.done" : "result.was", { value: said.spans });
  return writer.stopped([...name, literal(" "), ...verb, ...standing(writer, entry)]);
}

/** fell to 11.4% from 13.6%: only with both values. */
export function movement(writer: Writer, { indicator }: Entry): readonly Span[] | null {
  const { actual, prior } = indicator;
  const now = numberOf(actual);
  const before = numberOf(prior);
  if (!actual || !prior || !now || !before || actual.unit !== prior.unit) return null;
  const [value, last] = [
    numberFigure(actual, indicator, writer.locale),
    numberFigure(prior, indicator, writer.locale, true),
  ];
  const order = evaluate(now).cmp(evaluate(before));
  if (!value || !last || order === 0) return null;
  const side = claim(order > 0 ? "increase" : "decrease", call(order > 0 ? ">" : "<", now, before));
  return writer.say("result.moved", {
    words: (up: string, down: string) => side(order > 0 ? up : down),
    value,
    last,
  });
}

function standing(writer: Writer, entry: Entry): readonly Span[] {
  const target = targetSpans(writer, entry);
  const gap = gapOf(writer, entry);
  const reached = hasTargetReached(entry);
  if (target.length === 0 || entry.state === "unjudged" || (reached && gap === null)) return [];
  if (reached && entry.reverse && entry.indicator.actual?.value !== undefined) {
    return writer.say("result.within", { target, met: stateClaim("met", [entry]) });
  }
  if (gap?.kind === "days" && reached) {
    return writer.say("result.ahead", { gap: gap.figure });
  }
  return writer.say("result.target", { target });
}

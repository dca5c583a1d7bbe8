import { numberOf } from "../../evaluation/values";
import { call, constant, evaluate, says } from "../../proof/expression";
import { hasTargetReached, type Entry } from "../analysis/entry";
import { isMoney } from "../printed";
import type { Span } from "../report";
import { continued, insideSentence, isLatin, isPlural, printedName } from "../saying/en/names";
import { claim } from "../spans/claims";
import { changeFigure } from "../spans/figures";
import { quote } from "../spans/quotes";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";
import { changeOf, type Change } from "./english-change";
import { moved, movedBy, on, upOn } from "./english-change-clause";
import { aimOf } from "./aims";
import { againstTarget, dayClause } from "./english-clauses";
import { englishName, ownLanguage, subject, topic } from "./english-names";
import { runsOf } from "./english-runs";
import { stated } from "./english-statement";
import { ratingDoubt } from "./english-rating";
import { remarkOn } from "./english-remarks";
import { stateClaim } from "./outcome-claims";
import { causeOf } from "./reasons";
import { absentSentence, askedSentence, isAbsent, isUnnamed, unnamedSentence } from "./asked-results";
import { type ResultStyle } from "./result-comparison";
import { gapOf, saidOf, targetSpans, type Gap } from "./standing";

/** A target passed by this share is told with its distance, and with the cause where one is stated. */
const FAR = 0.2;
/** More than this many times a target says nothing in per cent. */
const MOST_SHARE = 10;
/** Of a target that was reached a smaller change on the year is not news. */
const NEWS = 0.02;

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
  const unnamed = ordered.filter((entry) => !asked.includes(entry) && isUnnamed(entry));
  const told = ordered.filter((entry) => !asked.includes(entry) && !unnamed.includes(entry));
  const absent = asked.filter(isAbsent);
  const runs = style.compared ? [] : runsOf(writer, told);
  const placeOf = (entry: Entry) => runs.find(({ rows }) => rows.includes(entry));
  return [
    ...told.map((entry) => {
      const run = placeOf(entry);
      if (!run) return englishResult(writer, entry, style);
      return run.rows[0] === entry ? run.spans : [];
    }),
    ...absent.map((entry) => absentSentence(writer, entry)),
    askedSentence(
      writer,
      asked.filter((entry) => !absent.includes(entry)),
      entries,
    ),
    unnamedSentence(writer, unnamed),
  ];
}

/** Staff turnover fell to 11.4% from 13.6%, within the target of 12.0%. What its form says of it follows, and what is to be checked. */
export function englishResult(writer: Writer, entry: Entry, style: ResultStyle): readonly Span[] {
  const told = resultWords(writer, entry, style);
  const doubt = style.compared ? ratingDoubt(writer, entry) : [];
  const remark = style.compared && hasTargetReached(entry) ? remarkOn(writer, entry, textOf(told)) : [];
  if (told.length === 0 || doubt.length + remark.length === 0) return told;
  return writer.stopped([...writer.unstopped(told), ...remark, ...doubt]);
}

/** Staff turnover fell to 11.4% from 13.6%, within the target of 12.0%. */
function resultWords(writer: Writer, entry: Entry, { compared }: ResultStyle): readonly Span[] {
  const said = saidOf(writer, entry);
  if (said.kind === "asked") return [];
  const name = englishName(writer, entry);
  if (said.kind === "reached") {
    return writer.sayInEnglish("result.reached", { name, met: stateClaim("met", [entry]) });
  }
  const answer = answerOf(entry);
  if (answer) return writer.stopped([...name, literal(": "), answer]);
  if (said.kind === "sentence")
    return writer.stopped([...name, literal(": "), ...ownLanguage(writer, said.spans)]);
  if (said.kind === "day") return writer.stopped(dayClause(writer, entry, said.spans));
  if (said.kind === "words") {
    const words = ownLanguage(writer, said.spans);
    return writer.stopped([...subject(writer, entry), ...words, ...againstTarget(writer, entry)]);
  }
  const none = noneOf(writer, entry);
  if (none) return writer.stopped(none);
  return writer.stopped(numberClause(writer, entry, said.spans, compared ? changeOf(writer, entry) : null));
}

/** Answers to a question of a name (是否…), in English. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ["是", "yes"],
  ["否", "no"],
]);

/** Yes or no, as long as the cell says so; `null` for other words. */
function answerOf({ indicator: { actual } }: Entry): Span | null {
  const word = ANSWERS.get(actual?.raw.trim() ?? "");
  return actual && word !== undefined ? claim("met", says(actual.at, actual.raw))(word) : null;
}

/** There were no lost-time accidents: a count that was to be, and is, nothing; `null` for all others. */
function noneOf(writer: Writer, { indicator }: Entry): readonly Span[] | null {
  const { actual, target } = indicator;
  const [value, wanted] = [numberOf(actual), numberOf(target)];
  const name = printedName(indicator);
  if (!value || !wanted || !isPlural(name) || !isLatin(name)) return null;
  if (!evaluate(value).isZero() || !evaluate(wanted).isZero() || actual?.unit === "%") return null;
  const things = quote(insideSentence(name), indicator.name.at);
  return writer.sayInEnglish("result.none", { none: claim("none", call("=", value, constant(0))), things });
}

/** A number with its target and what it was the year before. */
function numberClause(
  writer: Writer,
  entry: Entry,
  value: readonly Span[],
  change: Change | null,
): readonly Span[] {
  const gap = gapOf(writer, entry);
  const news = change?.share.gte(NEWS) === true ? change : null;
  if (!hasTargetReached(entry)) {
    if (change !== null && entry.indicator.target === null)
      return [...topic(writer, entry), literal(" "), ...movedBy(writer, change, value)];
    return [...subject(writer, entry), ...value, ...againstTarget(writer, entry)];
  }
  const done = stated(writer, entry, value);
  if (entry.reverse) return keptWithin(writer, entry, value, { news, gap });
  if (gap?.more === true && gap.share && evaluate(gap.share).gte(FAR)) {
    return [...done, ...farPast(writer, entry, gap)];
  }
  if (gap?.more === true && change !== null && isMoney(entry.indicator.actual, entry.indicator)) {
    const above = writer.sayInEnglish("result.above", {
      gap: gap.figure,
      side: gap.side,
      aim: aimOf(writer, entry),
    });
    return [
      ...done,
      ...above,
      ...(news ? writer.sayInEnglish("change.and", { change: on(writer, news) }) : []),
    ];
  }
  const after = news ? writer.sayInEnglish("change.then", { change: upOn(writer, news) }) : [];
  return [...done, ...againstTarget(writer, entry), ...after];
}

/** Staff turnover fell to 11.4% from 13.6%, within the target of 12.0%. */
function keptWithin(
  writer: Writer,
  entry: Entry,
  value: readonly Span[],
  { news, gap }: { readonly news: Change | null; readonly gap: Gap | null },
): readonly Span[] {
  const against = againstTarget(writer, entry, news !== null);
  // That a value moved to its target shows in no other number of the sentence.
  const words = textOf(writer.sayInEnglish("result.on", { aim: aimOf(writer, entry) }));
  const exactly =
    gap === null ? writer.sayInEnglish("result.on-target", { met: [stateClaim("met", [entry])(words)] }) : [];
  if (news === null) return [...stated(writer, entry, value), ...against];
  return [...topic(writer, entry), literal(" "), ...moved(writer, news, value), ...against, ...exactly];
}

/** , 12 (30%) more than the target of 40; the trade fair brought 15 accounts. */
function farPast(writer: Writer, entry: Entry, gap: Gap): readonly Span[] {
  const cause = causeOf(entry.reason);
  const beyond = gap.share !== null && evaluate(gap.share).gt(MOST_SHARE);
  const far = writer.sayInEnglish(beyond ? "result.far-beyond" : "result.far", {
    gap: gap.figure,
    share: gap.share ? changeFigure(gap.share, writer.locale) : [],
    side: gap.side,
    aim: aimOf(writer, entry),
    target: targetSpans(writer, entry),
  });
  return cause && isLatin(cause.text) ? [...far, literal("; "), continued(cause)] : far;
}

import { call, evaluate } from "../../proof/expression";
import { numberOf } from "../../evaluation/values";
import { YUAN_PER } from "../../vocabulary/money";
import { statesNothing } from "../../vocabulary/nothing";
import { baseAmount } from "../base-figures";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Clause } from "../planning/clause";
import { planMessages } from "../planning/messages";
import { parseName } from "../planning/names/parse-name";
import { word, type ParsedName } from "../planning/names/parsed-name";
import { MOST_IN_SENTENCE, sentencesOf } from "../planning/sentences";
import type { Span } from "../report";
import { sayMessages } from "../saying/zh/message";
import { claim } from "../spans/claims";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { spansOfPieces, type ClauseRow } from "./clause-spans";
import { absentSentence, askedSentence, isAbsent, isUnnamed, unnamedSentence } from "./asked-results";
import { unitOf } from "./opening";
import { changeOnYear, saidOf, type Said } from "./standing";
import { comparisonOf, type ResultStyle } from "./result-comparison";
import { deficit } from "./chinese-deficit";
import { stateClaim } from "./outcome-claims";
import { missedInWords } from "./miss-words";
import { EVENT_UNITS, happening, HAPPENING } from "./happening";
import { isLasting, lastingDay } from "./lasting-day";
import { moneyTold } from "./money-told";
import { printedUnit } from "./printed-unit";
import { isInSentence, isOfTasks, isOfWords, taskWords, wordSentences } from "./result-words";
import { actAfter, affected, becoming, statedText } from "./state-words";

type SpanClause = Clause<readonly Span[]>;

/**
 * What a group of indicators achieved, in official Chinese: verb first, the target in brackets where it differs, what
 * was reached before what was missed. Words longer than a state are sentences of their own, at the end.
 */
export function resultSentences(
  writer: Writer,
  entries: readonly Entry[],
  style: ResultStyle = { compared: false },
): readonly (readonly Span[])[] {
  const rows = new Map<string, ClauseRow>(entries.map((entry) => [entry.indicator.id, rowOf(entry)]));
  const byMoney = entries.flatMap((entry) => {
    const spans = moneyTold(writer, entry);
    return spans ? [{ entry, spans }] : [];
  });
  const all = entries
    .filter((entry) => byMoney.every((one) => one.entry !== entry))
    .map((entry) => ({ entry, said: saidOf(writer, entry) }));
  const telling = writer.tells("problems");
  const asked = all.filter(({ said }) => said.kind === "asked").map(({ entry }) => entry);
  const absent = asked.filter(isAbsent);
  // A state that fell short is told once, among the problems.
  const told = all.filter(
    ({ entry, said }) => said.kind !== "asked" && !(entry.state === "missed" && isOfWords(said) && telling),
  );
  const fellInWords = all.filter((one) => !told.includes(one) && one.said.kind !== "asked");
  const apart = isOfTasks(writer)
    ? ({ entry, said }: (typeof told)[number]) => taskWords(writer, entry, said) !== null
    : isInSentence;
  const losses = told.flatMap((one) => {
    const spans = deficit(writer, one.entry, style.compared);
    return spans ? [{ ...one, spans }] : [];
  });
  const others = told.filter(({ entry }) => losses.every((one) => one.entry !== entry));
  const long = others.filter(apart);
  const short = others.filter((one) => !apart(one));
  const clauses = [
    ...short.filter(({ entry }) => entry.state !== "missed"),
    ...short.filter(({ entry }) => entry.state === "missed"),
  ]
    .filter(({ entry }) => !isUnnamed(entry))
    .map(({ entry, said }) => ({ ...clauseOf(writer, entry, said, style), ...equalOf(said, short) }));
  // Of many rows those that fell short have sentences of their own.
  const groups =
    clauses.length > MOST_IN_SENTENCE
      ? [clauses.filter(({ met }) => met), clauses.filter(({ met }) => !met)]
      : [clauses];
  return [
    ...groups.flatMap((group) =>
      sentencesOf(planMessages(group, { attached: false })).map((sentence) =>
        writer.stopped(spansOfPieces(sayMessages(sentence), rows)),
      ),
    ),
    ...losses.map(({ spans }) => writer.stopped(spans)),
    ...wordSentences(writer, long),
    missedInWords(
      writer,
      fellInWords.map(({ entry }) => entry),
    ),
    byMoney.length === 0 ? [] : writer.stopped(writer.chain(byMoney.map(({ spans }) => spans))),
    ...absent.map((entry) => absentSentence(writer, entry)),
    askedSentence(
      writer,
      asked.filter((entry) => !absent.includes(entry)),
      entries,
    ),
    unnamedSentence(writer, short.map(({ entry }) => entry).filter(isUnnamed)),
  ];
}

function rowOf({ indicator, condition, state }: Entry): ClauseRow {
  return {
    name: indicator.name,
    done: condition,
    kind: state === "unjudged" || state === "unreported" ? "met" : state,
  };
}

/** A row as a clause. */
export function clauseOf(writer: Writer, entry: Entry, said: Said, style: ResultStyle): SpanClause {
  const { indicator } = entry;
  const number = said.kind === "number" ? numberOf(indicator.actual) : null;
  const unit = printedUnit(entry);
  const none = isNone(entry);
  const toldBefore = isToldBefore(writer, entry);
  const parsed = nameOf(writer, entry, said, unit);
  const name = parsed.form === "day" ? dayNamed(writer, entry, said, parsed) : parsed;
  return {
    row: indicator.id,
    name,
    amount: none || toldBefore ? null : amountOf(entry, said),
    words: none ? null : wordsOf(writer, entry, said),
    none,
    comparison: none
      ? { kind: "none" }
      : toldBefore
        ? { kind: "within-budget" }
        : comparisonOf(writer, entry, said, style),
    adverb: said.kind === "words" && becoming(entry) === null && actAfter(entry) !== null,
    change: style.compared && !none ? orNull(changeOnYear(writer, entry)) : null,
    met: entry.state !== "missed",
    number: number && unit !== "%" ? { value: evaluate(number).toFixed(), unit } : null,
    span: null,
    follows: false,
  };
}

type DayName = Extract<SpanClause["name"], { readonly form: "day" }>;

/** What was done on a day, by the word that the value has for it: 9月12日印发 of rules that were to be 修订. */
function dayNamed(writer: Writer, entry: Entry, said: Said, parsed: DayName): SpanClause["name"] {
  if (isLasting(said)) return lastingDay(writer, entry, parsed);
  const [, done] = DONE_ON_DAY.exec(entry.indicator.actual?.raw.trim() ?? "") ?? [];
  const named = done === undefined || FINISHED.test(done) || entry.indicator.cleanName.includes(done);
  return named || !writer.lexicon.isVerb(done) ? parsed : { ...parsed, verb: word(done, "overview") };
}

const DONE_ON_DAY = /(?:日|月|旬|底|初)已?(?:如期|按期|按时|顺利|正式)?(\p{Script=Han}{2})[。.]?$/u;
const FINISHED = /^(?:完成|完工|竣工|办结|结束|达到|到位|之前|以前)$/u;

/** What is told of rows that came out with one value: 均为100%. */
function equalOf(said: Said, among: readonly { readonly entry: Entry }[]): Pick<SpanClause, "equal"> {
  const [figure, another] = said.kind === "number" ? said.spans : [];
  if (figure?.kind !== "figure" || another || figure.unit !== "%") return {};
  const ofAll = (rows: readonly string[]): readonly Span[] => {
    const values = among.flatMap(({ entry: { indicator } }) =>
      rows.includes(indicator.id) ? (numberOf(indicator.actual) ?? []) : [],
    );
    const [first = figure.expression, ...others] = values;
    const same = others.map((value) => call("=", value, first));
    return [claim("all", call("all", same))("均为"), figure];
  };
  return { equal: { key: figure.text, ofAll } };
}

const SHARE = /(?:率|比例|比重|占比)$/u;

function amountOf({ indicator }: Entry, said: Said): readonly Span[] | null {
  if (said.kind !== "number" && said.kind !== "day") return null;
  const value = numberOf(indicator.actual);
  // 变质比例为0: a share of nothing needs a verb where no sign follows the number.
  const bare = value !== null && evaluate(value).isZero() && (said.spans.at(-1)?.text ?? "").endsWith("0");
  return bare && SHARE.test(indicator.cleanName) ? [literal("为"), ...said.spans] : said.spans;
}

function orNull(spans: readonly Span[]): readonly Span[] | null {
  return spans.length === 0 ? null : spans;
}

function wordsOf(writer: Writer, entry: Entry, said: Said): readonly Span[] | null {
  if (said.kind === "reached") return [stateClaim("met", [entry])(writer.label("reached-target"))];
  if (said.kind !== "words") return null;
  const become = becoming(entry);
  if (!become) return said.spans;
  return [
    ...(become.passive ? [literal(writer.label("is-made"))] : []),
    ...said.spans,
    ...(become.rest === "" ? [] : [quote(become.rest, entry.indicator.name.at)]),
  ];
}

/** The “三公” expenses, which the base data have told with their budget. */
function isToldBefore(writer: Writer, entry: Entry): boolean {
  const { cleanName, actual } = entry.indicator;
  const total = baseAmount(writer.base("three-public", ["actual"]));
  const value = numberOf(actual);
  if (!total || !value || !entry.reverse || !hasTargetReached(entry) || !cleanName.includes("三公"))
    return false;
  return actual?.unit === "元" && evaluate(value).div(YUAN_PER["万元"]).eq(evaluate(total.expression));
}

/** Nothing of the kind happened, and none was to. */
function isNone(entry: Entry): boolean {
  const { target, actual } = entry.indicator;
  const [wanted, value] = [numberOf(target), numberOf(actual)];
  if (!hasTargetReached(entry)) return false;
  if (isAbsence(entry)) return true;
  if (!wanted || !value) return false;
  return evaluate(wanted).isZero() && evaluate(value).isZero() && EVENT_UNITS.test(printedUnit(entry));
}

/** Nothing of something bad, in words: 安全事故 无. */
function isAbsence({ indicator: { actual } }: Entry): boolean {
  return actual !== null && statesNothing(actual.raw);
}

function nameOf(writer: Writer, entry: Entry, said: Said, unit: string): ParsedName {
  const { indicator, owner } = entry;
  const { cleanName, name } = indicator;
  const plain = (text: string): ParsedName => ({
    form: "measure",
    rule: "P9",
    name: { text, from: "name" },
    total: false,
  });
  if (isAbsence(entry)) return plain(cleanName.replace(HAPPENING, ""));
  if (said.kind === "words") {
    const act = becoming(entry)?.thing ?? actAfter(entry) ?? affected(entry);
    if (act !== null) return plain(act);
  }
  const zero =
    said.kind === "number" && EVENT_UNITS.test(unit) && cleanName.replace(HAPPENING, "") !== cleanName;
  const value = numberOf(indicator.actual);
  if (zero && value && evaluate(value).isZero()) {
    const text = cleanName.replace(HAPPENING, "");
    if (text.length >= 2) return plain(text);
  }
  const happened = said.kind === "number" ? happening(entry) : null;
  if (happened !== null) {
    const verb = word("发生", cleanName.includes("发生") ? "name" : "lexicon");
    const none = { actor: null, after: null, dative: null, total: false } as const;
    return { form: "clause", rule: "P5", verb, object: word(happened), ...none };
  }
  const goals = writer.subject.forms.flatMap(({ evaluation, subject }) =>
    subject === owner || !writer.several ? [evaluation.goals?.expected?.text ?? ""] : [],
  );
  const own = unitOf(writer)
    .map(({ text }) => text)
    .join("");
  return parseName(
    {
      name: cleanName === "" ? name.text : cleanName,
      unit,
      value: valueKind(said),
      ...(said.kind === "words" ? { state: statedText(entry) } : {}),
      ...(own === "" ? {} : { unitName: own }),
      texts: goals.flatMap((text) => (text === "" ? [] : [{ text, from: "goal" as const }])),
    },
    writer.lexicon,
  );
}

function valueKind(said: Said): "number" | "day" | "words" {
  return said.kind === "number" || said.kind === "day" ? said.kind : "words";
}

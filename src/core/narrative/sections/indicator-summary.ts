import { blank, call, countOf, evaluate, filled, lacks, type Expression } from "../../proof/expression";
import type { Sourced } from "../../evaluation/evaluation";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { partInTitle, titleParts } from "../analysis/title";
import type { OutlineSection } from "../outlines";
import type { Slots } from "../phrases/render";
import type { Block, Span } from "../report";
import { ordinal as placeInRow } from "../saying/en/numbers";
import { isGeneralPack } from "../../rules";
import { statesNothing } from "../../vocabulary/nothing";
import { claim, conjunction, type Claim } from "../spans/claims";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";
import { costTotals } from "./costs";
import { nameWithin } from "./english-names";
import { ratingOf } from "./english-rating";
import { inYear, isOfContract, isOfPerson, selfOf } from "./opening";
import { allClaim, bothClaim, cellsOfEntries, outcomesOf } from "./outcome-claims";
import { noValue } from "./outcome-parts";
import { partlyCounts } from "./partly-met";
import { gradeOf } from "./projects";
import { resultsOf } from "./results";
import { misses } from "./summary-misses";
import { linesAmong, sumSentences } from "./sums-of-lines";
import { partsOfYear } from "./trend";

/** Companies compare with the year before. */
export const STYLE = { compared: true } as const;
const REVENUE =
  /^(?:营业(?:总)?收入|主营业务收入|销售(?:收入|额)|总收入|产值|revenue|(?:net )?sales|turnover)$/iu;

/** The rows of all tables. */
export function entriesOf(writer: Writer): readonly Entry[] {
  return writer.subject.forms.flatMap((form) => form.entries);
}

/** How many indicators reached their targets, those that count neither way by name, and the largest sum. */
export function indicatorSummary(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer);
  if (entries.length === 0) return writer.missing(section, "omission.no-indicators");
  const lines = linesAmong(writer, entries);
  return writer.paragraph([
    ...sumSentences(writer, entries),
    counts(writer, lines),
    score(writer),
    headline(writer, entries),
    misses(writer, lines),
    costTotals(writer, entries),
    toDate(writer, entries),
  ]);
}

function counts(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const { reached, missed, slots: counted } = outcomesOf(writer, entries);
  const open = entries.filter((entry) => isOpen(writer, entry));
  const judged = entries.filter((entry) => !open.includes(entry));
  const part = partOf(writer);
  const slots = {
    year: part ? writer.quote(part) : inYear(writer),
    self: selfOf(writer),
    sets: literal(isOfPerson(writer) || isOfContract(writer) ? "的" : "设定"),
    what: subjectOf(writer),
    ...counted,
    judged: writer.count(cellsOfEntries(judged)),
    which: whichOf(writer, entries, missed),
    // Where no row has a target there is nothing that a verdict could be on.
    open: entries.every(({ indicator }) => indicator.target === null)
      ? []
      : [
          ...openOf(writer, entries, open),
          // Where none is judged the table is all there is to say.
          ...(reached.length + missed.length === 0
            ? []
            : restOf(
                writer,
                judged.filter((one) => !isJudged(one)),
              )),
        ],
  };
  const counts = { entries, reached, missed, open, judged, slots };
  const partly = partlyCounts(writer, { ...counts, whole: writer.locale === "en" && leavesOut(counts) });
  if (partly) return partly;
  if (writer.locale === "en" && reached.length + missed.length > 0) {
    const english = leavesOut(counts) ? wholeCounts(writer, counts) : fewCounts(writer, counts);
    if (english) return english;
  }
  if (reached.length > 0 && reached.length === entries.length - (writer.locale === "en" ? open.length : 0)) {
    return writer.say("kpi.all-met", { ...slots, all: allClaim(reached, reached) });
  }
  if (reached.length + missed.length === 0) return writer.say("kpi.count", slots);
  if (missed.length === 0) return writer.say("kpi.met", slots);
  if (reached.length === 0) return writer.say("kpi.missed", slots);
  return writer.say("kpi.mixed", slots);
}

/** （利润总额、毛利率、存货周转天数）: a few that missed their targets, by their names; English names them in a sentence. */
function whichOf(writer: Writer, entries: readonly Entry[], missed: readonly Entry[]): readonly Span[] {
  const few = missed.length > 0 && missed.length <= MOST_NAMED && entries.length > FEW_ROWS;
  if (writer.locale === "en" || !few) return [];
  return [
    literal(writer.label("caption.open")),
    ...writer.list(missed.map((entry) => bareName(entry.indicator))),
    literal(writer.label("caption.unit-end")),
  ];
}

/** Whether a row has a value and nothing says whether it is a good one. */
function isOpen(writer: Writer, entry: Entry): boolean {
  const { direction, actual, status } = entry.indicator;
  if (isJudged(entry) || direction?.better !== "unclear" || isBlank(actual)) return false;
  // A Chinese summary that says 未作完成情况评定 says so of no row that its form rates.
  return writer.locale === "en" || setsDirections(writer) || status === null || statesNothing(status.text);
}

function isBlank(actual: Entry["indicator"]["actual"]): boolean {
  return actual === null || statesNothing(actual.raw);
}

/** Whether a table has a column for which way is better. */
export function setsDirections({ subject }: Writer): boolean {
  return subject.forms.some(({ evaluation }) =>
    evaluation.mapping.some(({ role }) => role === "direction" || role === "operator"),
  );
}

interface Counted {
  readonly entries: readonly Entry[];
  readonly open: readonly Entry[];
  readonly reached: readonly Entry[];
  readonly missed: readonly Entry[];
  readonly judged: readonly Entry[];
  readonly slots: Slots;
}

/**
 * Whether rows count neither way, so that a count of the others is none of the whole table. One such row alone may be told as
 * the next of the count: seven of eleven met their targets and four missed; a twelfth was not assessed.
 */
function leavesOut({ entries, open, reached, missed }: Counted): boolean {
  const [one, another] = open;
  if (!one) return false;
  const next = !another && sameColour(open) === null && placeInRow(countOf(cellsOfEntries(entries))) !== null;
  return !next || reached.length + missed.length + 1 < entries.length;
}

/** Of the ten KPIs, three met their targets and five missed; …: the counts among all rows. */
function wholeCounts(writer: Writer, { reached, missed, slots }: Counted): readonly Span[] {
  const first = reached.length > 0 ? reached : missed;
  const one = first.length === 1;
  const words = { ...slots, targets: one ? "its target" : "their targets" };
  if (missed.length === 0) return writer.sayInEnglish("kpi.of-met", words);
  return writer.sayInEnglish(reached.length === 0 ? "kpi.of-missed" : "kpi.of-mixed", words);
}

/** Both KPIs met their targets; the one KPI missed its target: English counts of one and two are words of their own. */
function fewCounts(writer: Writer, { reached, missed, judged, slots }: Counted): readonly Span[] | null {
  const [met, fell] = [reached.length, missed.length];
  if (judged.length === 2 && met === 2) {
    return writer.sayInEnglish("kpi.both-met", { ...slots, both: bothClaim(reached) });
  }
  if (judged.length === 2 && fell === 2) {
    return writer.sayInEnglish("kpi.both-missed", { ...slots, both: bothClaim(missed) });
  }
  if (judged.length === 1 && met + fell === 1) {
    return writer.sayInEnglish(met === 1 ? "kpi.only-met" : "kpi.only-missed", slots);
  }
  if (met === 1 && fell === 0) return writer.sayInEnglish("kpi.one-met", slots);
  if (met === 0 && fell === 1) return writer.sayInEnglish("kpi.one-missed", slots);
  return met === 1 ? writer.sayInEnglish("kpi.one-mixed", slots) : null;
}

/** ; a twelfth, R&D spend, was not assessed: rows that count neither way. */
function openOf(writer: Writer, entries: readonly Entry[], open: readonly Entry[]): readonly Span[] {
  const [first, another] = open;
  if (!first) return [];
  const unset = unsetClaim(writer, open);
  const colour = writer.locale === "en" ? sameColour(open) : null;
  if (colour) {
    return writer.sayInEnglish(another ? "kpi.open-rated-many" : "kpi.open-rated-one", {
      names: writer.list(open.map((entry) => nameWithin(writer, entry))),
      words: colour,
    });
  }
  const place = placeInRow(countOf(cellsOfEntries(entries)));
  if (writer.locale === "en" && !another && place) {
    const name = nameWithin(writer, first);
    return writer.sayInEnglish("kpi.open-one", { article: place.article, place: place.figure, name, unset });
  }
  return writer.say(setsDirections(writer) ? "kpi.open" : "kpi.open-unrated", {
    names: writer.list(open.map((entry) => nameAlone(writer, entry))),
    unset: (one: string, more = one) => unset(another ? more : one),
  });
}

/** The colour that the table rates all of the rows by; `null` where it gives one of them none or another. */
function sameColour(open: readonly Entry[]): Span | null {
  const [first, ...others] = open.map((entry) => ratingOf(entry)?.colour ?? null);
  return first && others.every((one) => one?.text === first.text) ? first : null;
}

/** The name where no value stands behind it: 驾驶员在岗人数, which before its value is 驾驶员在岗598人. */
function nameAlone(writer: Writer, entry: Entry): readonly Span[] {
  return writer.locale === "en" ? nameWithin(writer, entry) : bareName(entry.indicator);
}

/** Rows that are named in the count; of more the number is told. */
const MOST_NAMED = 3;
/** Of so few rows the next section tells each at once. */
const FEW_ROWS = 4;

/**
 * ; no result is reported for customer satisfaction: what counts neither as met nor as missed, so that the counts add up to all
 * rows.
 */
function restOf(writer: Writer, rest: readonly Entry[]): readonly Span[] {
  const unreported = rest.filter(
    ({ state, indicator }) => state === "unreported" || (state === "unjudged" && isBlank(indicator.actual)),
  );
  const others = rest.filter((entry) => !unreported.includes(entry));
  const slots = (rows: readonly Entry[]) => ({
    names: writer.list(rows.map((entry) => nameAlone(writer, entry))),
    count: writer.count(cellsOfEntries(rows)),
  });
  const many = (rows: readonly Entry[]) => rows.length > MOST_NAMED;
  return [
    ...(unreported.length === 0
      ? []
      : writer.say(many(unreported) ? "kpi.unreported-many" : "kpi.unreported", {
          ...slots(unreported),
          none: noValue(unreported),
        })),
    ...(others.length === 0 ? [] : writer.say(many(others) ? "kpi.rest-many" : "kpi.rest", slots(others))),
  ];
}

/** That nothing in the table says which way is better for any of the rows. */
export function unsetClaim(writer: Writer, open: readonly Entry[]): Claim {
  const forms = writer.subject.forms.map(({ evaluation }) => evaluation.id);
  const conditions = open.flatMap(({ indicator: { cells } }) =>
    cells.direction ? [blank(cells.direction)] : forms.map((form) => lacks(form, "direction")),
  );
  return claim("absent", conjunction(conditions, []), cellsOfEntries(open));
}

/** The part of the year that a single table is of by its title. */
function partOf({ locale, subject: { forms } }: Writer): Sourced | null {
  const [form, another] = forms;
  return locale === "zh-CN" && form && !another ? partInTitle(form.evaluation) : null;
}

/** What the table is about in its own words: 经营指标; else 指标. */
function subjectOf(writer: Writer): readonly Span[] {
  const [form, another] = writer.subject.forms;
  const own = form && !another ? titleParts(form.evaluation).subject : null;
  const plain = writer.outline.subject[writer.locale];
  if (own?.text.endsWith(plain) !== true) return [literal(plain)];
  // The part of the year stands before it: 2024年上半年，公司设定经营指标4项.
  const part = partOf(writer)?.text.replace(/^\d{4}年度?/u, "") ?? "";
  const text = own.text.startsWith(part) ? own.text.slice(part.length) : own.text;
  return text === "" ? [literal(plain)] : writer.quote({ ...own, text });
}

/** The points, where the table gives weights that add up to the whole, which it may print itself. */
function score(writer: Writer): readonly Span[] {
  const [form, another] = writer.subject.forms;
  const total = form?.scorecard?.total;
  if (!form || another || !total) return [];
  const points = writer.points(total.expression);
  const whole = wholeOf(form);
  if (total.max !== writer.pack.scoring.total) {
    return whole ? writer.say("kpi.score-of", { points, max: writer.points(whole) }) : [];
  }
  // A grade that only the rules give is none of a company's own words.
  const own = writer.locale === "zh-CN" && !isGeneralPack(writer.pack.id);
  const graded = own || (form.evaluation.total?.grade ?? null) !== null;
  const grade = graded ? gradeOf(writer, form) : null;
  if (grade) return writer.say("kpi.graded", { points, grade });
  if (whole && writer.locale === "en")
    return writer.say("kpi.score-of", { points, max: writer.points(whole) });
  return writer.say("kpi.score", { points });
}

/** All points that the rows can earn; `null` where they do not add up to the whole. */
function wholeOf({ entries, scorecard }: Form): Expression | null {
  const weights = entries.flatMap(({ max }) => max ?? []);
  const sum = call("add", weights);
  return weights.length > 0 && evaluate(sum).eq(scorecard?.total?.max ?? -1) ? sum : null;
}

/** What the company earned, told first where its target was reached. */
export function headlineEntry(entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry) => hasTargetReached(entry) && REVENUE.test(entry.indicator.cleanName.trim()));
}

function headline(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const entry = headlineEntry(entries);
  if (!entry) return [];
  const [told] = resultsOf(writer, [entry], STYLE);
  if (!told) return [];
  // A board reads the course of what it missed; that of what it reached stands in its table.
  const parts = writer.locale === "en" ? [] : partsOfYear(writer, entry);
  return [
    ...(writer.locale === "en" || partOf(writer) ? [] : [literal(writer.label("whole-year"))]),
    ...told,
    ...(parts.length === 0 ? [] : [literal(writer.label("sentence.gap")), ...parts]),
  ];
}

/** Headings of values that count from the beginning of the year. */
const TO_DATE = /\bytd\b|\byear[- ]to[- ]date\b/iu;

/** The figures are for the year to date: what the heading of the values says, and no title. */
function toDate(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const places = entries.flatMap(({ indicator }) => indicator.actual?.at ?? []);
  const titled = writer.subject.forms.some(({ evaluation }) => TO_DATE.test(evaluation.title?.text ?? ""));
  const headings = writer.subject.forms.flatMap(({ evaluation }) =>
    evaluation.mapping.filter(({ role, header }) => role === "actual" && TO_DATE.test(header)),
  );
  const [heading, another] = headings;
  if (writer.locale !== "en" || titled || !heading?.at || another || places.length === 0) return [];
  return writer.sayInEnglish("kpi.to-date", { period: claim("period", filled(heading.at)) });
}

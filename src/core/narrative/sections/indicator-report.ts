import { blank, countOf, lacks } from "../../proof/expression";
import { isToldByParts } from "../../evaluation/results";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { CellRef } from "../../workbook/a1";
import { groupBy } from "../analysis/form";
import { titleParts } from "../analysis/title";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { all, both, claim, conjunction, type Claim } from "../spans/claims";
import { scorecardTable } from "../tables/scorecard";
import { levelSpans } from "../values";
import { literal, type Writer } from "../writer";
import { allClaim, bothClaim, cellsOfEntries, outcomesOf, stateClaim } from "./outcome-claims";
import { inYear, selfOf } from "./opening";
import { gradeOf } from "./projects";
import { ordinal } from "./problem-list";
import { shortName } from "./short-name";
import { MOST_PROBLEMS } from "./told-problems";
import { ordinal as placeInRow } from "../saying/en/numbers";
import { ENGLISH_PHRASES } from "../phrases";
import type { Slots } from "../phrases/render";
import { inProse } from "../saying/zh/piece";
import { becauseSentence, causeOf } from "./reasons";
import { isOfWords, taskWords } from "./result-words";
import { quote, withoutStop } from "../spans/quotes";
import { resultsOf } from "./results";
import { askedSentence } from "./asked-results";
import { englishMiss } from "./english-misses";
import { englishName, nameWithin } from "./english-names";
import { englishOpen } from "./english-open";
import { partsOfYear, trendBlocks, trendClause } from "./trend";
import { changeOnYear, completionFigure, gapOf, saidOf, targetSpans } from "./standing";

const STYLE = { compared: true } as const;
const REVENUE =
  /^(?:营业(?:总)?收入|主营业务收入|销售(?:收入|额)|总收入|产值|revenue|(?:net )?sales|turnover)$/iu;

function entriesOf(writer: Writer): readonly Entry[] {
  return writer.subject.forms.flatMap((form) => form.entries);
}

/** How many indicators reached their targets, those that count neither way by name, and the largest sum. */
export function indicatorSummary(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer);
  if (entries.length === 0) return writer.missing(section, "omission.no-indicators");
  return writer.paragraph([
    counts(writer, entries),
    score(writer),
    headline(writer, entries),
    misses(writer, entries),
  ]);
}

function counts(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const { reached, missed, slots: counted } = outcomesOf(writer, entries);
  const open = entries.filter((entry) => !isJudged(entry) && entry.indicator.direction?.better === "unclear");
  const judged = entries.filter((entry) => !open.includes(entry));
  const slots = {
    year: inYear(writer),
    self: selfOf(writer),
    what: subjectOf(writer),
    ...counted,
    judged: writer.count(cellsOfEntries(judged)),
    open: openOf(writer, entries, open),
  };
  const few = writer.locale === "en" ? fewCounts(writer, { reached, missed, judged, slots }) : null;
  if (few) return few;
  if (reached.length > 0 && reached.length === entries.length - (writer.locale === "en" ? open.length : 0)) {
    return writer.say("kpi.all-met", { ...slots, all: allClaim(reached, reached) });
  }
  if (reached.length + missed.length === 0) return writer.say("kpi.count", slots);
  if (missed.length === 0) return writer.say("kpi.met", slots);
  if (reached.length === 0) return writer.say("kpi.missed", slots);
  return writer.say("kpi.mixed", slots);
}

interface Counted {
  readonly reached: readonly Entry[];
  readonly missed: readonly Entry[];
  readonly judged: readonly Entry[];
  readonly slots: Slots;
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

/** ; a twelfth, R&D spend, is reported without a verdict: rows that count neither way. */
function openOf(writer: Writer, entries: readonly Entry[], open: readonly Entry[]): readonly Span[] {
  const [first, another] = open;
  if (!first) return [];
  const unset = unsetClaim(writer, open);
  const place = placeInRow(countOf(cellsOfEntries(entries)));
  if (writer.locale === "en" && !another && place) {
    const name = nameWithin(writer, first);
    return writer.sayInEnglish("kpi.open-one", { article: place.article, place: place.figure, name, unset });
  }
  return writer.say("kpi.open", {
    names: writer.list(open.map((entry) => (writer.locale === "en" ? nameWithin : shortName)(writer, entry))),
    verb: another ? "are" : "is",
    unset,
  });
}

/** That nothing in the table says which way is better for any of the rows. */
function unsetClaim(writer: Writer, open: readonly Entry[]): Claim {
  const forms = writer.subject.forms.map(({ evaluation }) => evaluation.id);
  const conditions = open.flatMap(({ indicator: { cells } }) =>
    cells.direction ? [blank(cells.direction)] : forms.map((form) => lacks(form, "direction")),
  );
  return claim("absent", conjunction(conditions, []), cellsOfEntries(open));
}

/** What the table is about in its own words: 经营指标; else 指标. */
function subjectOf(writer: Writer): readonly Span[] {
  const [form, another] = writer.subject.forms;
  const own = form && !another ? titleParts(form.evaluation).subject : null;
  const plain = writer.outline.subject[writer.locale];
  return own?.text.endsWith(plain) === true ? writer.quote(own) : [literal(plain)];
}

/** The points, where the table gives weights that add up to the whole. */
function score(writer: Writer): readonly Span[] {
  const [form, another] = writer.subject.forms;
  const total = form?.scorecard?.total;
  if (!form || another || total?.max !== writer.pack.scoring.total) return [];
  const grade = gradeOf(writer, form);
  return writer.say(grade ? "kpi.graded" : "kpi.score", {
    points: writer.points(total.expression),
    grade: grade ?? [],
  });
}

/** What the company earned, told first where its target was reached. */
function headlineEntry(entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry) => hasTargetReached(entry) && REVENUE.test(entry.indicator.cleanName.trim()));
}

function headline(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const entry = headlineEntry(entries);
  if (!entry) return [];
  const [told] = resultsOf(writer, [entry], STYLE);
  if (!told) return [];
  const parts = partsOfYear(writer, entry);
  return [
    ...(writer.locale === "en" ? [] : [literal(writer.label("whole-year"))]),
    ...told,
    ...(parts.length === 0 ? [] : [literal(writer.label("sentence.gap")), ...parts]),
  ];
}

/** The misses by name, in English reports, whose readers look for them first. */
function misses(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const missed = entries.filter(({ state }) => state === "missed");
  if (writer.locale !== "en" || missed.length === 0 || missed.length > MOST_PROBLEMS) return [];
  return writer.sayInEnglish(missed.length === 1 ? "kpi.one-miss" : "kpi.misses", {
    missed: writer.count(cellsOfEntries(missed)),
    names: writer.list(missed.map((entry) => nameWithin(writer, entry))),
    fell: stateClaim("missed", missed),
  });
}

/** All rows side by side, before the sentences on those that reached their targets. */
export function scorecard(writer: Writer): readonly Block[] {
  const entries = entriesOf(writer);
  const table = scorecardTable(writer, entries);
  if (!table) return [];
  const cells = cellsOfEntries(entries);
  return [...writer.paragraph([leadOf(writer, cells, table.rows.length)]), table];
}

/** The table below shows all twelve KPIs. */
function leadOf(writer: Writer, cells: readonly CellRef[], shown: number): readonly Span[] {
  const count = writer.count(cells);
  const table = writer.reference("scorecard", "table-below");
  if (writer.locale === "en" && shown < cells.length) {
    return writer.sayInEnglish("kpi.table-some", {
      table,
      shown: writer.count(cells.slice(0, shown), cells.length),
      count,
    });
  }
  if (writer.locale === "en" && cells.length === 1) return writer.sayInEnglish("kpi.table-one", { table });
  if (writer.locale === "en" && cells.length === 2) {
    return writer.sayInEnglish("kpi.table-both", { table, both: both(cells) });
  }
  return writer.say("kpi.table", { table, all: all(cells, cells, []), count });
}

/** When the board of a company meets, which only a person knows. */
export function meeting(writer: Writer): readonly Block[] {
  const [form] = writer.subject.forms;
  if (writer.locale !== "en" || form?.evaluation.kind !== "indicator-table") return [];
  const asks = writer.ask(writer.label("asks.meeting"));
  return writer.paragraph([writer.sayInEnglish("meeting", { asks })]);
}

/** What was reached, by the sheet's own categories. */
export function achieved(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer);
  const headed = headlineEntry(entries);
  const reached = entries.filter((entry) => hasTargetReached(entry) && entry !== headed);
  if (reached.length === 0) return writer.missing(section, "omission.none-met");
  return groupBy(reached, "level1").flatMap(({ level, entries: rows }) => {
    const told = resultsOf(writer, rows, STYLE);
    const lead = level ? writer.say("kpi.category", { level: levelSpans(level, writer.locale) }) : [];
    const [first, ...rest] = told;
    return writer.paragraph(first ? [[...lead, ...first], ...rest] : []);
  });
}

/** What was missed, by how much, and why: one paragraph each. */
export function missed(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer).filter(({ state }) => state === "missed");
  if (entries.length === 0) return writer.missing(section, "omission.none-missed");
  const told = entries.slice(0, MOST_PROBLEMS);
  const drawn = told.find((entry) => trendBlocks(writer, entry).length > 0);
  const paragraphs = told.flatMap((entry, index): readonly Block[] => [
    ...writer.paragraph([writer.stopped([...ordinal(writer, index, told.length), ...missOf(writer, entry)])]),
    ...(entry === drawn ? trendBlocks(writer, entry) : []),
  ]);
  const rest = entries.slice(MOST_PROBLEMS);
  const more =
    rest.length === 0
      ? []
      : writer.paragraph([
          writer.say("kpi.more-missed", {
            names: writer.list(rest.map((entry) => shortName(writer, entry))),
            count: writer.count(cellsOfEntries(rest)),
            fell: stateClaim("missed", rest),
          }),
        ]);
  return [...paragraphs, ...more];
}

/** 利润总额3986万元，比目标少214万元，完成率94.90%。分季度看，由…减少至…。主要原因是…. */
function missOf(writer: Writer, entry: Entry): readonly Span[] {
  const trend = trendClause(writer, entry);
  const apart = literal(`${writer.label("stop")}${writer.label("sentence.gap")}`);
  return [
    ...missWords(writer, entry),
    ...(trend.length > 0 ? [apart, ...trend] : []),
    ...whyOf(writer, entry),
  ];
}

function whyOf(writer: Writer, entry: Entry): readonly Span[] {
  const cause = causeOf(entry.reason);
  const asks = writer.asks("asks.miss", inProse(entry.indicator.cleanName));
  return cause ? becauseSentence(writer, cause) : writer.say("because", { reason: writer.ask(asks) });
}

/** What was missed and by how much, without its stop. */
function missWords(writer: Writer, entry: Entry): readonly Span[] {
  const english = writer.locale === "en" ? englishMiss(writer, entry) : null;
  if (english) return english;
  const gap = gapOf(writer, entry);
  const said = saidOf(writer, entry);
  const value = "spans" in said ? said.spans : [];
  const fell = stateClaim("missed", [entry]);
  const name = writer.locale === "en" ? englishName(writer, entry) : shortName(writer, entry);
  const task = taskWords(writer, entry, said);
  if (task) {
    const { target } = entry.indicator;
    const wanted = target ? [quote(withoutStop(target.raw), target.at)] : [];
    return writer.say("kpi.not-met-words", { name, value: task, target: wanted, fell });
  }
  if (gap?.kind === "days") {
    return writer.say("kpi.late", { name, value, gap: gap.figure, side: gap.side });
  }
  if (!gap || said.kind !== "number") {
    const target = targetSpans(writer, entry);
    const worded = isOfWords(said) && target.length > 0;
    return writer.say(worded ? "kpi.not-met-words" : "kpi.not-met", { name, value, target, fell });
  }
  const rate = completionFigure(writer, entry);
  return writer.say(`kpi.miss-${gap.kind}`, {
    name,
    value: writer.say("kpi.value", { value }),
    gap: gap.figure,
    side: gap.side,
    rate: rate && !entry.reverse ? writer.say("miss.rate", { rate }) : [],
    change: changeOnYear(writer, entry),
  });
}

/** Rows that count neither way, with their plan and the year before. */
export function unjudged(writer: Writer): readonly Block[] {
  const entries = entriesOf(writer);
  const open = entries.filter((entry) => !isJudged(entry) && !isToldByParts(entry.indicator));
  if (open.length === 0) return [];
  const asked = open.filter((entry) => saidOf(writer, entry).kind === "asked");
  const told = open.filter((entry) => !asked.includes(entry)).slice(0, MOST_PROBLEMS);
  return writer.paragraph([
    ...told.map((entry) => openSentence(writer, entry)),
    askedSentence(writer, asked, entries),
  ]);
}

function openSentence(writer: Writer, entry: Entry): readonly Span[] {
  if (writer.locale === "en") {
    const unset = unsetClaim(writer, [entry])(ENGLISH_PHRASES["open.unset"]);
    return englishOpen(writer, entry, unset) ?? resultsOf(writer, [entry], STYLE).flat();
  }
  const gap = gapOf(writer, entry);
  const said = saidOf(writer, entry);
  if (gap?.kind !== "amount" || said.kind !== "number") {
    return resultsOf(writer, [entry], STYLE).flat();
  }
  return writer.stopped(
    writer.say("kpi.open-row", {
      name: shortName(writer, entry),
      value: said.spans,
      gap: gap.figure,
      side: gap.side,
      change: changeOnYear(writer, entry),
    }),
  );
}

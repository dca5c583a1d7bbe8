import { isToldByParts } from "../../evaluation/results";
import type { Sourced } from "../../evaluation/evaluation";
import { call } from "../../proof/expression";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { CellRef } from "../../workbook/a1";
import { englishTitle, ownDocument } from "../analysis/english-title";
import { departmentIn } from "../analysis/departments";
import { groupBy, type Form, type Group } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { all, both } from "../spans/claims";
import { scorecardTable } from "../tables/scorecard";
import { levelSpans } from "../values";
import { textOf } from "../text";
import type { Filling } from "../phrases/render";
import { literal, type Writer } from "../writer";
import { cellsOfEntries, stateClaim } from "./outcome-claims";
import { ordinal } from "./problem-list";
import { ruleDoubt } from "./rule-doubts";
import { shortName } from "./short-name";
import { MOST_PROBLEMS } from "./told-problems";
import { statesNothing } from "../../vocabulary/nothing";
import { isSumOfLines } from "../../vocabulary/sums";
import { insideSentence } from "../saying/en/names";
import { inProse } from "../saying/zh/piece";
import { becauseSentence, causeOf, inSentence, measureOf } from "./reasons";
import { isOfWords, taskWords } from "./result-words";
import { isQuoteOf, quote, withoutStop } from "../spans/quotes";
import { entriesOf, headlineEntry, STYLE } from "./indicator-summary";
import { resultsOf } from "./results";
import { absentSentence, askedSentence, isAbsent } from "./asked-results";
import { deficit } from "./chinese-deficit";
import { deficit as englishDeficit } from "./english-deficit";
import { englishMiss } from "./english-misses";
import { englishName } from "./english-names";
import { englishOpen, isUnrated, unset } from "./english-open";
import { ratingDoubt } from "./english-rating";
import { trendBlocks, trendClause } from "./trend";
import { changeOnYear, completionFigure, gapOf, MARKS, saidOf, targetSpans, type Said } from "./standing";
import { eventOf } from "./miss-words";
import { printedUnit } from "./printed-unit";

/** All rows side by side, before the sentences on those that reached their targets. */
export function scorecard(writer: Writer): readonly Block[] {
  const entries = entriesOf(writer);
  const table = scorecardTable(writer, entries);
  if (!table) return [];
  const cells = cellsOfEntries(entries);
  return [...writer.paragraph([leadOf(writer, cells, table.rows.length)]), table];
}

/** The same table behind a summary that has told how many rows there are. */
export function scorecardAlone(writer: Writer): readonly Block[] {
  const table = scorecardTable(writer, entriesOf(writer));
  return table ? [table] : [];
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

/** When the board of a company meets, which only a person knows, and on what: Waste Services KPIs, 2024/25. */
export function meeting(writer: Writer): readonly Block[] {
  const [form] = writer.subject.forms;
  if (writer.locale !== "en" || form?.evaluation.kind !== "indicator-table") return [];
  const asks = writer.ask(writer.label("asks.meeting"));
  return writer.paragraph([writer.sayInEnglish("meeting", { asks, about: meetingAbout(writer, form) })]);
}

/** What the title of one table says that it is about, and for when; nothing where it says neither. */
function meetingAbout(writer: Writer, { evaluation, unit }: Form): readonly Span[] {
  const { subject, period } = englishTitle(evaluation, unit?.text ?? "");
  // What the table calls itself stands above: Board performance report.
  const called = ownDocument(evaluation)?.text ?? "";
  if (!subject || writer.subject.forms.length > 1 || called.includes(subject.text)) return [];
  return writer.sayInEnglish("meeting.about", {
    subject: quote(insideSentence(subject.text), subject.at),
    period: period ? [literal(", "), quote(period.text, period.at)] : [],
  });
}

/** What was reached, by the sheet's own categories. */
export function achieved(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer);
  const headed = headlineEntry(entries);
  const reached = entries.filter((entry) => hasTargetReached(entry) && entry !== headed);
  if (reached.length === 0) return writer.missing(section, "omission.none-met");
  return groupsOf(writer, reached).flatMap(({ level, entries: rows, department }) => {
    const told = resultsOf(writer, rows, STYLE);
    const [first, ...rest] = told;
    const named = department ? writer.quote(department) : level ? levelSpans(level, writer.locale) : [];
    // Availability of email says itself what its group is about.
    const repeated = writer.locale === "en" && first && textOf(first).startsWith(`${textOf(named)} of `);
    const lead =
      named.length === 0 || repeated
        ? []
        : department && writer.locale === "zh-CN"
          ? [...named, literal(writer.label("colon"))]
          : [...aimLead(writer, rows), ...writer.say("kpi.category", { level: named })];
    return writer.paragraph(first ? [[...lead, ...first], ...rest] : []);
  });
}

/** Headings above what a body wants to come about, which is no statement that it did. */
const AIMS =
  /\bset out to\b|^(?:our |the )?(?:aims?|outcomes?|(?:intended|desired|expected) (?:outcomes?|change))$/iu;

/** Aim: before Young people feel safer, which the table gives as an aim. */
function aimLead(writer: Writer, rows: readonly Entry[]): readonly Span[] {
  const form = writer.subject.forms.find(({ entries }) => entries.some((entry) => rows.includes(entry)));
  const above = form?.evaluation.mapping.find(({ role }) => role === "level1")?.header.trim() ?? "";
  return writer.locale === "en" && AIMS.test(above) ? [literal("Aim: ")] : [];
}

/** Rows by what they are about; of tables of several departments by these. */
function groupsOf(
  { subject: { forms } }: Writer,
  entries: readonly Entry[],
): readonly (Group & { readonly department: Sourced | null })[] {
  const [first] = entries;
  if (!departmentIn(forms, first?.owner ?? null)) {
    return groupBy(entries, "level1").map((group) => ({ ...group, department: null }));
  }
  return forms.flatMap(({ subject }) => {
    const own = entries.filter(({ owner }) => owner === subject);
    return own.length === 0 ? [] : [{ level: null, entries: own, department: subject }];
  });
}

/** Sales: before a miss of one of several departments, in English; Chinese has it before the name. */
function departmentLead(writer: Writer, { owner }: Entry): readonly Span[] {
  const department = writer.locale === "en" ? departmentIn(writer.subject.forms, owner) : null;
  return department ? writer.say("kpi.category", { level: writer.quote(department) }) : [];
}

/** What was missed, by how much, and why: one paragraph each. */
export function missed(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = entriesOf(writer).filter(({ state }) => state === "missed");
  if (entries.length === 0) return writer.missing(section, "omission.none-missed");
  const told = entries.slice(0, MOST_PROBLEMS);
  const drawn = told.find((entry) => trendBlocks(writer, entry).length > 0);
  const paragraphs = told.flatMap((entry, index): readonly Block[] => [
    ...writer.paragraph([
      writer.stopped([
        ...ordinal(writer, index, told.length),
        ...departmentLead(writer, entry),
        ...missOf(writer, entry),
      ]),
    ]),
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
    ...(writer.locale === "en" ? [] : [...scoreOf(writer, entry), ...ruleDoubt(writer, entry)]),
    ...(trend.length > 0 ? [apart, ...trend] : []),
    ...whyOf(writer, entry),
    ...(writer.locale === "en" ? [...scoreOf(writer, entry), ...ratingDoubt(writer, entry)] : []),
  ];
}

/** What a miss cost: ，扣1分; . The KPI scored 12 of 15 points. */
function scoreOf(writer: Writer, entry: Entry): readonly Span[] {
  const { points, max } = entry;
  const lost = lostPoints(writer, entry);
  if (!lost || !points || !max) return [];
  return writer.say("kpi.row-score", { points: writer.points(points), max: writer.points(max), lost });
}

/** Points that a row had to give and did not earn; `null` where it earned all, or has none. */
function lostPoints(writer: Writer, { max, points, lost }: Entry): Filling | null {
  return max && points && lost?.gt(0) === true ? writer.points(call("subtract", max, points)) : null;
}

function whyOf(writer: Writer, entry: Entry): readonly Span[] {
  const cause = causeOf(entry.reason);
  const asks = writer.asks("asks.miss", inProse(entry.indicator.cleanName));
  if (cause) return becauseSentence(writer, cause, entry);
  return isSumOfLines(entry.indicator.cleanName) ? [] : writer.say("because", { reason: writer.ask(asks) });
}

/** What was missed and by how much, without its stop. */
function missWords(writer: Writer, entry: Entry): readonly Span[] {
  const own =
    writer.locale === "en"
      ? (englishDeficit(writer, entry) ?? englishMiss(writer, entry))
      : (deficit(writer, entry, true) ?? happened(writer, entry));
  if (own) return own;
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
    const late = { value, gap: gap.figure, side: gap.side };
    const timed = doneOn(writer, entry, said);
    return writer.say(timed ? "kpi.late-on" : "kpi.late", { name, ...late, ...timed });
  }
  if (!gap || said.kind !== "number") {
    const target = targetSpans(writer, entry);
    return notMet(writer, said, { name, value, target, fell });
  }
  const rate = completionFigure(writer, entry);
  const marks = writer.locale === "zh-CN" && printedUnit(entry) === MARKS;
  return writer.say(marks ? "kpi.miss-points" : `kpi.miss-${gap.kind}`, {
    name,
    value: writer.say("kpi.value", { value }),
    gap: gap.figure,
    side: gap.side,
    rate: rate && !entry.reverse ? writer.say("miss.rate", { rate }) : [],
    change: changeOnYear(writer, entry),
  });
}

/** A miss without a gap in numbers; a table may judge a row whose value it does not give. */
function notMet(
  writer: Writer,
  said: Said,
  slots: Readonly<Record<"name" | "value" | "target", readonly Span[]>> & { readonly fell: Filling },
): readonly Span[] {
  if (slots.value.length === 0 && writer.locale === "en")
    return writer.sayInEnglish("kpi.not-met-unsaid", slots);
  const worded = isOfWords(said) && slots.target.length > 0;
  return writer.say(worded ? "kpi.not-met-words" : "kpi.not-met", slots);
}

/** 发生安全生产责任事故1起（目标0起），比上年增加1起: what was not to happen; `null` for other rows. */
function happened(writer: Writer, entry: Entry): readonly Span[] | null {
  const event = eventOf(writer, entry);
  return (
    event &&
    writer.say("kpi.miss-event", {
      name: event.name,
      value: event.actual,
      target: targetSpans(writer, entry),
      fell: stateClaim("missed", [entry]),
      change: changeOnYear(writer, entry),
    })
  );
}

/** What was done late and how, by a name that ends in it: 智慧水务平台 and 上线 of 智慧水务平台上线; `null` for other names. */
function doneOn(
  writer: Writer,
  { indicator: { cleanName, name, actual } }: Entry,
  said: Said,
): Readonly<Record<"name" | "verb", readonly Span[]>> | null {
  const [, thing, verb] = DONE_NAME.exec(cleanName) ?? [];
  if (thing === undefined || verb === undefined || writer.locale === "en" || !isQuoteOf(thing, name.text))
    return null;
  const tells = said.kind !== "day" && actual?.raw.includes(verb) === true;
  if (said.kind !== "day" && !tells) return null;
  return { name: [quote(thing, name.at)], verb: tells ? [] : [quote(verb, name.at)] };
}

const DONE_NAME =
  /^(.{2,}?)(验收|完成|竣工|完工|开工|交付|投入使用|上线|建成|投产|投用|投运|通车|通水|通气|并网|开园|开业|开通|运营|封顶|落地|启用|挂牌|达产|办结)(?:的?时间|日期|时限)?$/u;

/** Rows that count neither way, with their plan and the year before. */
export function unjudged(writer: Writer): readonly Block[] {
  const entries = entriesOf(writer);
  const open = entries.filter((entry) => !isJudged(entry) && !isToldByParts(entry.indicator));
  if (open.length === 0) return [];
  const asked = open.filter((entry) => saidOf(writer, entry).kind === "asked");
  const told = open.filter((entry) => !asked.includes(entry)).slice(0, MOST_PROBLEMS);
  const absent = asked.filter(isAbsent);
  const plain = told.filter((entry) => isUnrated(entry) && openWords(writer, entry) !== null);
  const together = writer.locale === "en" && plain.length > 1 ? plain : [];
  return writer.paragraph([
    ...told.map((entry) => openSentence(writer, entry, !together.includes(entry))),
    together.length > 0 ? writer.stopped([unset(writer, together)]) : [],
    ...absent.map((entry) => absentSentence(writer, entry)),
    askedSentence(
      writer,
      asked.filter((entry) => !absent.includes(entry)),
      entries,
    ),
  ]);
}

/** A row that counts neither way, with what its form says of it: its rating, why, and what is done about it. */
function openSentence(writer: Writer, entry: Entry, alone: boolean): readonly Span[] {
  const told = openWords(writer, entry, alone);
  const cause = causeOf(entry.reason);
  const measure = measureOf(entry);
  const next = measure ? writer.say("kpi.open-measure", { measure: inSentence(writer, measure) }) : [];
  if (told === null) return [...openResult(writer, entry), ...next];
  return [
    ...writer.stopped([...told, ...(cause ? becauseSentence(writer, cause, entry) : [])]),
    ...(next.length > 0 ? [literal(writer.label("sentence.gap")), ...next] : []),
  ];
}

/** What the results say of such a row, what it lost, and why; a remark in English is told with the result. */
function openResult(writer: Writer, entry: Entry): readonly Span[] {
  const result = resultsOf(writer, [entry], STYLE).flat();
  const loss = lossOf(writer, entry);
  const cause = causeOf(entry.reason);
  if (loss.length > 0 || !cause || textOf(result).includes(cause.text)) return [...result, ...loss];
  const why = becauseSentence(writer, cause, entry);
  // The sentence on why begins with the stop of the one before it.
  const open = result.at(-1)?.text === writer.label("stop") ? result.slice(0, -1) : result;
  return writer.stopped([...open, ...why]);
}

/** 该指标扣8.5分。主要原因是…: what such a row lost, and why; the reason is asked for where none is given. */
function lossOf(writer: Writer, entry: Entry): readonly Span[] {
  const lost = lostPoints(writer, entry);
  if (!lost) return [];
  const cause = causeOf(entry.reason);
  const asks = writer.asks("asks.lost", inProse(entry.indicator.cleanName));
  const why = cause ? becauseSentence(writer, cause) : writer.say("because", { reason: writer.ask(asks) });
  const words = writer.say("kpi.open-lost", { lost });
  return writer.stopped([literal(writer.label("sentence.gap")), ...words, ...why]);
}

/** The same without why and without its stop; `null` for rows without numbers to compare. */
function openWords(writer: Writer, entry: Entry, alone = true): readonly Span[] | null {
  if (writer.locale === "en") return englishOpen(writer, entry, alone);
  const gap = gapOf(writer, entry);
  const said = saidOf(writer, entry);
  if (gap?.kind !== "amount" || said.kind !== "number") return null;
  const { status } = entry.indicator;
  const rated = status !== null && !statesNothing(status.text);
  return [
    ...writer.say("kpi.open-row", {
      name: shortName(writer, entry),
      value: said.spans,
      gap: gap.figure,
      side: gap.side,
      change: changeOnYear(writer, entry),
    }),
    ...(rated ? writer.say("kpi.open-rated", { words: writer.quote(status) }) : []),
  ];
}

import { isToldByParts } from "../../evaluation/results";
import { clientOf, contractIn } from "../../evaluation/contract";
import type { Sourced } from "../../evaluation/evaluation";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import type { CellRef } from "../../workbook/a1";
import { audienceOf } from "../analysis/audience";
import { englishTitle, ownDocument } from "../analysis/english-title";
import { departmentIn } from "../analysis/departments";
import { groupBy, type Form, type Group } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { all, both } from "../spans/claims";
import { scorecardTable } from "../tables/scorecard";
import { levelSpans } from "../values";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";
import { cellsOfEntries } from "./outcome-claims";
import { aimInChinese, aimOf } from "./aims";
import { remarksOn } from "./chinese-remarks";
import { costSentence } from "./costs";
import { lostPoints } from "./indicator-misses";
import { shortName } from "./short-name";
import { MOST_PROBLEMS } from "./told-problems";
import { statesNothing } from "../../vocabulary/nothing";
import { insideSentence } from "../saying/en/names";
import { inProse } from "../saying/zh/piece";
import { becauseSentence, causeOf, inSentence, measureOf } from "./reasons";
import { quote } from "../spans/quotes";
import { entriesOf, headlineEntry, STYLE } from "./indicator-summary";
import { resultsOf } from "./results";
import { linesAmong } from "./sums-of-lines";
import { absentSentence, askedSentence, isAbsent } from "./asked-results";
import { englishOpen, isUnrated, unset } from "./english-open";
import { changeOnYear, gapOf, saidOf } from "./standing";

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

/** To whom a report on a contract goes; when the board of a company meets, which only a person knows, and on what: Waste Services KPIs, 2024/25. */
export function meeting(writer: Writer): readonly Block[] {
  const [form] = writer.subject.forms;
  if (writer.locale !== "en" || form?.evaluation.kind !== "indicator-table") return [];
  const subject = meetingAbout(writer, form);
  const about = [...subject, ...underContract(form, subject.length > 0)];
  const client = clientOf(form.evaluation);
  const body = client ? null : audienceOf(form.evaluation);
  const whom = client ? writer.quote(client) : body && goesTo(body);
  if (whom) return writer.paragraph([writer.sayInEnglish("meeting.to", { client: whom, about })]);
  const asks = writer.ask(writer.label("asks.meeting"));
  return writer.paragraph([writer.sayInEnglish("meeting", { asks, about })]);
}

/** The Board of Directors, 28 January 2025: a body with its article. */
function goesTo({ text, at }: Sourced): readonly Span[] {
  return [literal(/^(?:the|our)\b/iu.test(text) ? "" : "the "), quote(text, at)];
}

/** Under the contract that the head of the table names, or its number behind what that is. */
function underContract({ evaluation }: Form, behind: boolean): readonly Span[] {
  const contract = contractIn(evaluation);
  if (!contract) return [];
  const { label, value } = contract;
  const named = /\b(?:contract|agreement|framework)\b/iu.test(value.text);
  const called = quote(insideSentence(label.text.replace(/[\s:]+$/u, "")), label.at);
  return [
    literal(behind ? ", under " : " under "),
    ...(named ? [literal("the ")] : [called, literal(" ")]),
    quote(value.text.trim(), value.at),
  ];
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
  const reached = linesAmong(writer, entries).filter((entry) => hasTargetReached(entry) && entry !== headed);
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
    const remarks = writer.locale === "en" ? [] : remarksOn(writer, rows, told.map(textOf).join(""));
    return writer.paragraph(first ? [[...lead, ...first], ...rest, ...remarks] : []);
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

/** Rows that count neither way, with their plan and the year before. */
export function unjudged(writer: Writer): readonly Block[] {
  const entries = entriesOf(writer);
  const open = entries.filter((entry) => !isJudged(entry) && !isToldByParts(entry.indicator));
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
    // What a miss cost is told with the miss.
    ...entries.filter(({ state }) => state !== "missed").map((entry) => costSentence(writer, entry)),
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
  const { status, actual } = entry.indicator;
  // Against the plan of a later year, or of all of the year, what came about so far is neither more nor less.
  const early = actual?.notes?.includes("part-of-year") === true;
  if (gap?.kind !== "amount" || said.kind !== "number" || early) return null;
  const rated = status !== null && !statesNothing(status.text);
  return [
    ...writer.say("kpi.open-row", {
      name: shortName(writer, entry),
      value: said.spans,
      gap: gap.figure,
      side: gap.side,
      // Of a number that nobody says to be good or bad a target is no more than a plan.
      aim: aimOf(writer, entry) === "target" ? writer.label("plan") : aimInChinese(writer, entry),
      change: changeOnYear(writer, entry),
    }),
    ...(rated ? writer.say("kpi.open-rated", { words: writer.quote(status) }) : []),
  ];
}

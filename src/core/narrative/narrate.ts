import type { Locale } from "../common/locale";
import type { BaseFact } from "../evaluation/base-data";
import type { Evaluation, Sourced } from "../evaluation/evaluation";
import type { Material } from "../evaluation/materials";
import type { Finding } from "../evaluation/finding";
import { KIND_TRAITS } from "../evaluation/kinds";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules/rule-pack";
import type { BoundSeries } from "../scoring";
import { formOf, type Form } from "./analysis/form";
import { englishTitle, ownDocument } from "./analysis/english-title";
import { toldByDepartment } from "./analysis/departments";
import { partBeside, partInTitle, titleParts } from "./analysis/title";
import { withoutSections, type Outline, type OutlineSection } from "./outlines";
import type { Block, Heading, Omission, Paragraph, Report, Span } from "./report";
import { contentOf } from "./sections";
import {
  allForms,
  authorOf,
  commonUnit,
  commonYear,
  financialYear,
  inYear,
  isOfPerson,
  mainForms,
  ownWork,
  projectName,
  unitOf,
  yearOf,
} from "./sections/opening";
import { headingOver } from "./sections/partly-met";
import { quote } from "./spans/quotes";
import { literal, Writer, type Subject } from "./writer";
import { polish } from "./polish";
import { continued, isLatin } from "./saying/en/names";

export interface NarrateInput {
  readonly evaluations: readonly Evaluation[];
  /** By id of the evaluation, or in any order. */
  readonly scorecards: ReadonlyMap<string, Scorecard> | readonly Scorecard[];
  readonly findings: readonly Finding[];
  /** Facts of tables of base data of the report's year; none without such a table. */
  readonly base?: readonly BaseFact[] | undefined;
  /** Titles of the tables of base data that the report rests on, named among its annexes. */
  readonly baseTitles?: readonly Sourced[] | undefined;
  /** What a sheet of materials says; none without such a sheet. */
  readonly materials?: readonly Material[] | undefined;
  /** Values over the parts of the year; none without such a table. */
  readonly series?: readonly BoundSeries[] | undefined;
  readonly pack: RulePack;
  readonly outline: Outline;
  /** Ids of sections that the person wants left out, with all within them; of their charts nothing is said. */
  readonly without?: readonly string[] | undefined;
  readonly locale: Locale;
}

/**
 * Writes the report on the evaluations of a workbook along an outline. Pure and deterministic: the same input
 * gives the same text. Every digit, numeral and claim word of the text stands in a figure, claim or quote span.
 * Work is linear in the number of indicators; long lists are cut. A report without
 * blocks comes only of leaving out all sections that have something to say.
 */
export function narrate(input: NarrateInput): Report {
  const { pack, outline, locale } = input;
  const writer = new Writer(locale, pack, outline, subjectOf(input));
  const title = polish(titleOf(writer), locale);
  const sections = withoutSections(writer.outline, input.without ?? [])?.sections ?? [];
  const written = new Set<string>();
  const told = sections.flatMap((section) => tell(writer, section, 1, written));
  const blocks = told.map((block) => polish(block, locale));
  const forms = allForms(writer);
  return {
    locale,
    outline: outline.id,
    pack: pack.id,
    evaluations: forms.map(({ evaluation }) => evaluation.id),
    title,
    unit: authorOf(writer),
    ...(isOfPerson(writer) ? { personal: true } : {}),
    year: toldYear(writer),
    blocks,
    omissions: writer.omissions.flatMap((omission) => leftOut(omission, written)),
  };
}

/** What stands in no section; of a section with a slot only that a person has to write it, where no form asks for it. */
function leftOut(omission: Omission, written: ReadonlySet<string>): readonly Omission[] {
  if (omission.what !== "section" || !written.has(omission.id)) return [omission];
  return omission.reason === "omission.not-in-form" ? [{ ...omission, asked: true }] : [];
}

/** The year of the report, 2023/24 where it is told so; the part of it that a table of indicators is of (2024年上半年, Q3 2024). */
function toldYear(writer: Writer): Report["year"] {
  const forms = mainForms(writer);
  const year = commonYear(forms);
  const [form, another] = forms;
  if (form?.evaluation.kind === "indicator-table" && !another) {
    const part =
      writer.locale === "en" ? englishTitle(form.evaluation, "").period : partInTitle(form.evaluation);
    if (part) return part;
  }
  return (year && writer.locale === "en" ? financialYear(forms, year.text) : null) ?? year;
}

/** Parts the forms by what the outline is made for: a department's own form, its projects, its work. */
function subjectOf({
  evaluations,
  scorecards,
  findings,
  outline,
  base = [],
  baseTitles = [],
  materials = [],
  series = [],
  pack,
  locale,
}: NarrateInput): Subject {
  const byId: ReadonlyMap<string, Scorecard> = Array.isArray(scorecards)
    ? new Map((scorecards as readonly Scorecard[]).map((card) => [card.evaluation, card]))
    : (scorecards as ReadonlyMap<string, Scorecard>);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = found.get(finding.evaluation);
    if (own) own.push(finding);
    else found.set(finding.evaluation, [finding]);
  }
  const forms = evaluations.map((evaluation) =>
    formOf(evaluation, byId.get(evaluation.id) ?? null, found.get(evaluation.id) ?? [], pack, locale),
  );
  const summaries = forms.filter(({ evaluation }) => evaluation.workItems.length > 0);
  const tables = forms.filter(
    ({ evaluation: { kind } }) => kind !== "work-summary" && KIND_TRAITS[kind].reportable,
  );
  const main = toldByDepartment(formsOfKind(tables, outline));
  return {
    forms: main,
    projects: tables.filter((form) => form.evaluation.kind === "project" && !main.includes(form)),
    summaries,
    base,
    baseTitles,
    materials,
    series: new Map(series.map((one) => [one.indicator, one])),
  };
}

/** Forms of the first kind that the outline is made for and the workbook has; else all of them. */
function formsOfKind(forms: readonly Form[], outline: Outline): readonly Form[] {
  for (const kind of outline.kinds) {
    const fitting = forms.filter(({ evaluation }) => evaluation.kind === kind);
    if (fitting.length > 0) return fitting;
  }
  return forms;
}

/** A table of a part of the year: 三季度经营指标 of 2024年, not of 2024年度. */
const OF_A_PART =
  /^(?:第?[一二三四1-4]季度|前[一二三1-3]个?季度|[上下]半年|(?:\d{1,2}月?[-—–~至])?\d{1,2}月)/u;

function titleOf(writer: Writer): Paragraph {
  writer.enter("title");
  const forms = mainForms(writer);
  const { outline, locale, subject } = writer;
  const [first, another] = subject.forms;
  const year = titleYear(writer);
  const project = first?.evaluation.kind === "project" && !outline.kinds.includes("indicator-table");
  const named = project && !another && first.subject !== null && first.subject !== first.unit;
  const document = literal(outline.document[locale]);
  if (named) {
    const spans = writer.say("title.project", { project: projectName(writer, first), year, document });
    return { kind: "paragraph", id: "title", spans };
  }
  const unit = commonUnit(forms) ? unitOf(writer) : [];
  const special = tableTitle(writer, unit, year);
  if (special) return special;
  const indicators = outline.kinds[0] === "indicator-table";
  const own = indicators && first && !another ? titleParts(first.evaluation).subject : null;
  if (own && locale === "zh-CN") {
    return {
      kind: "paragraph",
      id: "title",
      spans: writer.say("title.indicators", {
        unit,
        year: OF_A_PART.test(own.text) && year.length > 0 ? inYear(writer) : year,
        object: writer.quote(own),
        document,
      }),
    };
  }
  const work = ownWork(writer);
  if (work) {
    const spans = writer.say("title", { unit, year, object: work, document: [] });
    return { kind: "paragraph", id: "title", spans };
  }
  // A company's report, and any of indicators, is named by what it is.
  const object = outline.kinds.includes("indicator-table")
    ? ""
    : project
      ? writer.label("project-expenditure")
      : outline.subject[locale];
  const spans = writer.say("title", { unit, year, object, document });
  return { kind: "paragraph", id: "title", spans: withoutLooseEnds(spans) };
}

/** The year of the title: 2024年度; 2024年第四季度 of a table whose own title names no time, and a label below it does. */
function titleYear(writer: Writer): readonly Span[] {
  const [first, another] = writer.subject.forms;
  const { title, info, kind } = first?.evaluation ?? { title: null, info: [], kind: null };
  const lone = kind === "indicator-table" && !another && writer.locale === "zh-CN";
  const part = lone && !/\d/u.test(title?.text ?? "") ? partBeside(info) : null;
  // The appraisal of a person is of the time that its title says.
  const whole = part ?? (lone && first && isOfPerson(writer) ? partInTitle(first.evaluation) : null);
  if (whole) return writer.quote(whole);
  return commonYear(mainForms(writer)) ? yearOf(writer) : [];
}

/** The title of one table that says more than its kind; `null` for others. */
function tableTitle(writer: Writer, unit: readonly Span[], year: readonly Span[]): Paragraph | null {
  return indicatorTitle(writer, unit, year) ?? personalTitle(writer, unit, year);
}

/** 财务经理陈琳2023年度绩效考核情况报告: of the appraisal of one person; `null` for other forms. */
function personalTitle(writer: Writer, unit: readonly Span[], year: readonly Span[]): Paragraph | null {
  const [form] = writer.subject.forms;
  if (!form || writer.locale === "en" || !isOfPerson(writer)) return null;
  const slots = { unit: [...personalPost(form), ...unit], year, object: appraisal(form) };
  const spans = writer.say("title", { ...slots, document: literal("情况报告") });
  return { kind: "paragraph", id: "title", spans };
}

/** 财务经理 before the name of the person whose appraisal the form is; nothing where it gives no post. */
function personalPost({ evaluation: { info } }: Form): readonly Span[] {
  const post = info.find(({ label, value }) => POST.test(label.text) && value.text.trim() !== "")?.value;
  return post ? [quote(post.text.trim(), post.at)] : [];
}

const POST = /^(?:岗位|职位|职务|现?任职务)(?:名称)?[:：]?$/u;

/** 绩效考核, 述职: what the form calls the appraisal. */
function appraisal({ evaluation: { title } }: Form): Span {
  const words = /(?:绩效)?(?:考核|考评|评价|评估|测评|述职)/u.exec(title?.text ?? "")?.[0];
  return title && words !== undefined ? quote(words, title.at) : literal("绩效考核");
}

/** A title without the blanks and commas that wait for a unit before it and a year behind it. */
function withoutLooseEnds(spans: readonly Span[]): readonly Span[] {
  const last = spans.length - 1;
  return spans.map((span, index) => {
    if (span.kind !== "literal") return span;
    const from = index === 0 ? span.text.trimStart() : span.text;
    return literal(index === last ? from.replace(/[\s,]+$/u, "") : from);
  });
}

/**
 * Marlow Bay Council – Waste Services KPI report, 2024/25; Harrow Vale Components Ltd – KPI report for the year ended 31
 * December 2024: what the English title of one table names; `null` for others.
 */
function indicatorTitle(writer: Writer, unit: readonly Span[], year: readonly Span[]): Paragraph | null {
  const { outline, locale, subject } = writer;
  const [only, another] = subject.forms;
  if (!only || another || locale !== "en") return null;
  if (!outline.kinds.includes("indicator-table")) return null;
  const { period } = only.evaluation;
  const said = englishTitle(only.evaluation, only.unit?.text ?? "");
  const name = literal(outline.document[locale]);
  const own = ownDocument(only.evaluation);
  const named = own ? headOfTitle(own) : [name];
  const about = said.subject && own?.text.includes(said.subject.text) !== true ? said.subject : null;
  const document = about
    ? [quote(about.text, about.at), literal(" "), ...(own ? [quote(own.text, own.at)] : named)]
    : named;
  const covers = period && isLatin(period.text) ? period : said.ended;
  if (covers) {
    const slots = { unit, document, period: periodInTitle(covers) };
    const spans = withoutLooseEnds(writer.sayInEnglish("title.period", slots));
    return { kind: "paragraph", id: "title", spans };
  }
  if (!said.subject && !said.period && !own) return null;
  const when = said.period ? [quote(said.period.text, said.period.at)] : year;
  const spans = writer.say("title.indicators", { unit, document, year: when });
  return { kind: "paragraph", id: "title", spans: withoutLooseEnds(spans) };
}

/** What time a report covers, without the label before it: Reporting period: 1 April 2023 – 31 March 2024. */
function periodInTitle(covers: Sourced): readonly Span[] {
  const [, own] = /^[^:：]+[:：]\s*(\S.*)$/su.exec(covers.text) ?? [];
  return own === undefined ? [continued(covers)] : [literal("period "), quote(own, covers.at)];
}

/** What the table calls itself at the head of a title, with a capital letter. */
function headOfTitle({ text, at }: Sourced): readonly Span[] {
  const [first, rest] = [text.slice(0, 1), text.slice(1)] as const;
  return first === first.toUpperCase() ? [quote(text, at)] : [literal(first.toUpperCase()), quote(rest, at)];
}

/** A section with its heading, its content and its subsections; nothing where all of them are empty. */
/** @param written takes the ids of the sections that say something themselves */
function tell(
  writer: Writer,
  section: OutlineSection,
  depth: 1 | 2 | 3,
  written: Set<string>,
): readonly Block[] {
  writer.enter(section.id);
  const heading = headingOver(writer, section);
  const headed: readonly Heading[] =
    heading && section.runIn !== true
      ? [{ kind: "heading", id: writer.id(), level: depth, spans: heading }]
      : [];
  const own = section.content.flatMap((key) => contentOf(key)(writer, section, depth));
  const deeper = Math.min(3, depth + 1) as 2 | 3;
  const sections = section.sections.flatMap((one) => tell(writer, one, deeper, written));
  if (own.length > 0) written.add(section.id);
  if (own.length + sections.length === 0) return [];
  const told = heading && section.runIn === true ? runIn(writer, heading, own) : own;
  return [...headed, ...told, ...sections];
}

/** The heading as the beginning of the first paragraph. */
function runIn(writer: Writer, heading: readonly Span[], blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === "paragraph");
  return blocks.map((block, index) =>
    index === at && block.kind === "paragraph"
      ? { ...block, leadIn: writer.runIn(writer.stopped(heading)) }
      : block,
  );
}

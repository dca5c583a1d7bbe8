import type { Locale } from "../common/locale";
import type { Evaluation } from "../evaluation/evaluation";
import type { Material } from "../evaluation/materials";
import type { Finding } from "../evaluation/finding";
import type { Scorecard } from "../evaluation/scorecard";
import type { RulePack } from "../rules/rule-pack";
import { formOf, type Form } from "./analysis/form";
import { CHART_CONTENTS, CHART_IDS } from "./charts";
import { contentsOf, withoutSections, type Outline, type OutlineSection } from "./outlines";
import type { Block, ChartId, Heading, Paragraph, Report } from "./report";
import { chartReason } from "./chart-reasons";
import { contentOf } from "./sections";
import { allForms, commonUnit, commonYear, mainForms, unitOf, yearOf } from "./sections/opening";
import { absent } from "./spans/claims";
import { literal, Writer, type Subject } from "./writer";
import { polish } from "./polish";

export interface NarrateInput {
  readonly evaluations: readonly Evaluation[];
  /** By id of the evaluation, or in any order. */
  readonly scorecards: ReadonlyMap<string, Scorecard> | readonly Scorecard[];
  readonly findings: readonly Finding[];
  /** What a sheet of materials says; none without such a sheet. */
  readonly materials?: readonly Material[] | undefined;
  readonly pack: RulePack;
  readonly outline: Outline;
  /** Ids of sections that the person wants left out, with all within them; of their charts nothing is said. */
  readonly without?: readonly string[] | undefined;
  readonly locale: Locale;
}

/**
 * Writes the report on the evaluations of a workbook along an outline. Pure and deterministic: the same input
 * gives the same text. Every digit, numeral and claim word of the text stands in a figure, claim or quote span.
 * Work is linear in the number of indicators; long lists are cut and the number left out is told. A report without
 * blocks comes only of leaving out all sections that have something to say.
 */
export function narrate(input: NarrateInput): Report {
  const { pack, outline, locale } = input;
  const writer = new Writer(locale, pack, outline, subjectOf(input));
  const title = polish(titleOf(writer), locale);
  const sections = withoutSections(outline, input.without ?? [])?.sections ?? [];
  const told = sections.flatMap((section) => tell(writer, section, 1));
  const note = told.length === 0 ? [] : chartNote(writer, told, chartsWanted(outline, sections));
  const blocks = [...told, ...note].map((block) => polish(block, locale));
  const forms = allForms(writer);
  return {
    locale,
    outline: outline.id,
    pack: pack.id,
    evaluations: forms.map(({ evaluation }) => evaluation.id),
    title,
    unit: commonUnit(mainForms(writer))?.unit ?? null,
    year: commonYear(mainForms(writer)),
    blocks,
    omissions: writer.omissions,
  };
}

/** Parts the forms by what the outline is made for: a department's own form, its projects, its work. */
function subjectOf({ evaluations, scorecards, findings, outline }: NarrateInput): Subject {
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
    formOf(evaluation, byId.get(evaluation.id) ?? null, found.get(evaluation.id) ?? []),
  );
  const summaries = forms.filter(({ evaluation }) => evaluation.workItems.length > 0);
  const tables = forms.filter(({ evaluation }) => evaluation.kind !== "work-summary");
  const main = formsOfKind(tables, outline);
  return {
    forms: main,
    projects: tables.filter((form) => !main.includes(form)),
    summaries,
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

function titleOf(writer: Writer): Paragraph {
  writer.enter("title");
  const forms = mainForms(writer);
  const unit = commonUnit(forms) ? unitOf(writer) : [];
  const year = commonYear(forms) ? yearOf(writer) : [];
  const { outline, locale, subject } = writer;
  const [first] = subject.forms;
  const project = first?.evaluation.kind === "project" && !outline.kinds.includes("indicator-table");
  const object = project ? writer.label("project-expenditure") : outline.subject[locale];
  const spans = writer.say("title", {
    unit: unit.length > 0 ? writer.say("title.unit", { unit }) : [],
    year: year.length > 0 ? writer.say("title.year", { year }) : [],
    object: literal(object),
    document: literal(outline.document[locale]),
  });
  return { kind: "paragraph", id: "title", spans };
}

/** A section with its heading, its content and its subsections; nothing where all of them are empty. */
function tell(writer: Writer, section: OutlineSection, depth: 1 | 2 | 3): readonly Block[] {
  writer.enter(section.id);
  const heading: readonly Heading[] = section.heading
    ? [
        {
          kind: "heading",
          id: writer.id(),
          level: depth,
          spans: [literal(section.heading[writer.locale])],
        },
      ]
    : [];
  const own = section.content.flatMap((key) => contentOf(key)(writer, section, depth));
  const deeper = Math.min(3, depth + 1) as 2 | 3;
  const sections = section.sections.flatMap((one) => tell(writer, one, deeper));
  return own.length + sections.length === 0 ? [] : [...heading, ...own, ...sections];
}

/** Charts but those that went with a section that the person left out: it is not for want of data that they are missing. */
function chartsWanted({ sections }: Outline, kept: readonly OutlineSection[]): readonly ChartId[] {
  const all = contentsOf(sections);
  const told = contentsOf(kept);
  return CHART_IDS.filter((id) => told.has(CHART_CONTENTS[id]) || !all.has(CHART_CONTENTS[id]));
}

/** Charts that are not there are recorded, and named in one closing sentence with why. */
function chartNote(writer: Writer, blocks: readonly Block[], wanted: readonly ChartId[]): readonly Block[] {
  const drawn = new Set<ChartId>(blocks.flatMap((block) => (block.kind === "chart" ? [block.id] : [])));
  const left = wanted.filter((id) => !drawn.has(id));
  if (left.length === 0) return [];
  writer.enter("chart-note");
  for (const id of left) writer.omissions.push({ what: "chart", id, reason: chartReason(id) });
  const scored = writer.subject.forms.some((form) => form.entries.some(({ lost }) => lost !== null));
  const nothingLost = left.includes("lost-points") && scored;
  const items = left
    .filter((id) => id !== "lost-points" || !nothingLost)
    .map((id) => [literal(writer.label(`left-out.${id}`))]);
  return writer.paragraph([
    items.length > 0 ? writer.say("charts.left-out", { items: writer.list(items) }) : [],
    nothingLost ? writer.say("charts.nothing-lost", { absent: absent() }) : [],
  ]);
}

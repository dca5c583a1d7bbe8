import * as v from "valibot";
import type { BaseConcept } from "../evaluation/base-data";
import { EVALUATION_KINDS, type EvaluationKind } from "../evaluation/evaluation";
import { MATERIAL_TOPICS, type MaterialTopic } from "../evaluation/materials";
import hunanSeven from "./outlines/hunan-seven.json";
import hunanTen from "./outlines/hunan-ten.json";
import kpiEnglish from "./outlines/kpi-en.json";
import kpiChinese from "./outlines/kpi-zh.json";
import mofProject from "./outlines/mof-2020-project.json";
import monitoring from "./outlines/monitoring.json";
import tasks from "./outlines/tasks.json";
import workSummary from "./outlines/work-summary.json";

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ "zh-CN": text, en: text });

/** What a section can tell; each has its generator in `sections/`. */
export const CONTENT_KEYS = [
  "opening",
  "profile",
  "goals",
  "budget-total",
  "budget-line",
  "spending-detail",
  "method",
  "overall-score",
  "levels",
  "completion",
  "problems",
  "measures",
  "projects",
  "project-scores",
  "indicator-summary",
  "scorecard",
  "scorecard-table",
  "meeting",
  "achieved",
  "missed",
  "unjudged",
  "material",
  "work",
  "year-on-year",
  "notes",
  "closing",
] as const;

export type ContentKey = (typeof CONTENT_KEYS)[number];

/**
 * What becomes of a section that nothing can be said in: it is left out; it says that there is nothing of the kind
 * (无。); or a person is asked for it where it will stand.
 */
export const EMPTY_RULES = ["omit", "none", "slot"] as const;

export type EmptyRule = (typeof EMPTY_RULES)[number];

type Bilingual = Readonly<Record<"zh-CN" | "en", string>>;

/** One section of an outline. */
export interface OutlineSection {
  readonly id: string;
  /** Wording of the heading; `null` for text without one. */
  readonly heading: Bilingual | null;
  /** The heading opens the section's first paragraph instead of standing above it: `1.项目背景和内容。…`. */
  readonly runIn?: boolean | undefined;
  readonly content: readonly ContentKey[];
  readonly empty: EmptyRule;
  /** What a person is asked for: 部门职责、机构设置和人员情况. Of a section whose empty rule is `slot`, or that takes a material. */
  readonly asks?: Bilingual | undefined;
  /** The entry of a sheet of materials that the section prints (`material`). */
  readonly topic?: MaterialTopic | undefined;
  /** The money that the section is about (`budget-line`). */
  readonly concept?: BudgetConcept | undefined;
  /** Words of which one must occur in the label of a budget line (`budget-line`). */
  readonly match?: readonly string[] | undefined;
  /** Words of the budget that the section stands under: of projects only the money of that budget is told (`projects`). */
  readonly within?: readonly string[] | undefined;
  readonly sections: readonly OutlineSection[];
}

/** Money that outlines have a section for. */
export const BUDGET_CONCEPTS = [
  "general-budget",
  "basic-spending",
  "project-spending",
  "government-funds",
  "state-capital",
  "social-insurance",
] as const satisfies readonly BaseConcept[];

export type BudgetConcept = (typeof BUDGET_CONCEPTS)[number];

const sectionSchema: v.GenericSchema<unknown, OutlineSection> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "id")),
  heading: v.nullable(bilingual),
  runIn: v.optional(v.boolean()),
  content: v.array(v.picklist(CONTENT_KEYS)),
  empty: v.picklist(EMPTY_RULES),
  asks: v.optional(bilingual),
  topic: v.optional(v.picklist(MATERIAL_TOPICS)),
  concept: v.optional(v.picklist(BUDGET_CONCEPTS)),
  match: v.optional(v.array(text)),
  within: v.optional(v.array(text)),
  sections: v.optional(v.array(v.lazy(() => sectionSchema)), []),
});

/** The schema of an outline, for outlines that people bring along. */
export const outlineSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "id")),
  /** Name shown in lists. */
  title: bilingual,
  /** Kinds of evaluation that the outline is made for, the main one first. */
  kinds: v.pipe(v.array(v.picklist(EVALUATION_KINDS)), v.minLength(1)),
  /** What is evaluated, as it stands in the title and the opening: 部门整体支出. */
  subject: bilingual,
  /** Name of the document behind unit, year and subject: 绩效自评报告. */
  document: bilingual,
  /** The report is written before the year is over: nothing is told of the whole year, and no score is asked for. */
  early: v.optional(v.boolean()),
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
});

export interface Outline {
  readonly id: string;
  readonly title: Readonly<Record<"zh-CN" | "en", string>>;
  readonly kinds: readonly EvaluationKind[];
  readonly subject: Readonly<Record<"zh-CN" | "en", string>>;
  readonly document: Readonly<Record<"zh-CN" | "en", string>>;
  /** The report is written before the year is over. */
  readonly early?: boolean | undefined;
  readonly sections: readonly OutlineSection[];
}

/** The outlines that come with the program. */
export const OUTLINES: readonly Outline[] = [
  hunanTen,
  hunanSeven,
  mofProject,
  workSummary,
  kpiEnglish,
  kpiChinese,
  tasks,
  monitoring,
].map((outline) => v.parse(outlineSchema, outline));

/**
 * An outline without some of its sections and all that stands within them. A section that held nothing but those goes
 * with them. Ids that the outline does not have are passed over: a choice may have been made for an earlier version.
 *
 * @returns the outline, or `null` when no section would be left
 */
export function withoutSections(outline: Outline, ids: readonly string[]): Outline | null {
  const sections = remaining(outline.sections, new Set(ids));
  return sections.length === 0 ? null : { ...outline, sections };
}

function remaining(
  sections: readonly OutlineSection[],
  left: ReadonlySet<string>,
): readonly OutlineSection[] {
  return sections.flatMap((section) => {
    if (left.has(section.id)) return [];
    const inner = remaining(section.sections, left);
    const emptied = section.content.length === 0 && inner.length === 0;
    return emptied ? [] : [{ ...section, sections: inner }];
  });
}

/** What the sections of an outline tell, at any depth. */
export function contentsOf(sections: readonly OutlineSection[]): ReadonlySet<ContentKey> {
  return new Set(sections.flatMap((section) => [...section.content, ...contentsOf(section.sections)]));
}

/** The outline with this id, or `undefined`. */
export function outlineById(id: string): Outline | undefined {
  return OUTLINES.find((outline) => outline.id === id);
}

import type { Locale } from "../../../core/common/locale";
import type { RulePack } from "../../../core/rules/rule-pack";
import { formatTemplateId } from "../../../core/workbook/template-marker";

/** Kinds of tables that blank workbooks are made of. */
export const TEMPLATE_KINDS = [
  "project",
  "department",
  "department-set",
  "base-data",
  "goals",
  "project-goals",
  "scorecard",
  "kpi",
  "work-summary",
] as const;

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What blank workbook is wanted. */
export interface TemplateRequest {
  readonly kind: TemplateKind;
  /** Levels, fixed points, formulas and grades of the form come from this pack. */
  readonly pack: RulePack;
  readonly locale: Locale;
  /** Blank indicator rows under each level 2 (1–20); {@link DEFAULT_ROWS} where absent. */
  readonly rows?: number;
  /** Whether the form of a project is added to that of a department, to be copied for each project. */
  readonly withProjects?: boolean;
  /** Sheets for projects (1–50) in a set; one where absent. */
  readonly projects?: number;
  /** Four-digit year to print in the title; absent leaves it to the person. */
  readonly year?: string;
}

export const DEFAULT_ROWS = 3;
export const MAX_ROWS_PER_LEVEL = 20;
export const MAX_PROJECTS = 50;

/** Version of the layout that this program makes; raised whenever cells move. */
export const TEMPLATE_VERSION = "1.2.0";

/** What a template is known by, e.g. `department/mof-2020/1.0.0`. */
export function templateId(request: Pick<TemplateRequest, "kind" | "pack">): string {
  return formatTemplateId(request.kind, request.pack.id, TEMPLATE_VERSION);
}

import { describeFinding } from "../checking";
import { formName, saidOf } from "../chosen-form";
import type { Locale } from "../common/locale";
import { findingsTranslator, type Assessment } from "../engine";
import type { EvaluationKind } from "../evaluation/evaluation";
import type { ReturnedWorkbook } from "../consolidation";
import type { Severity } from "../evaluation/finding";
import { withoutCopies } from "../repeats";
import { squeeze } from "../vocabulary/characters";
import type { CellRef } from "../workbook/a1";
import { adviceOf } from "./advice";
import { isDemanded, isTemplateDemanded, type Demands } from "./demands";
import { returningTranslator } from "./messages";
import { templateItems } from "./template-items";

/** Something that a unit is to fix. */
export interface ReturnItem {
  /** Id of the check (`B06`), or what was done to the template (`template-row-deleted`). */
  readonly rule: string;
  readonly severity: Severity;
  /** The cell to fix first; then the others. */
  readonly at: readonly CellRef[];
  /** What is concerned where no cell is: a sheet that is missing, the whole workbook; `null` for cells. */
  readonly place: string | null;
  readonly what: string;
  readonly how: string;
  /** What should stand there, where the rule knows it. */
  readonly expected: string | null;
}

/** A form of a workbook that goes back. */
export interface ReturnedForm {
  readonly name: string;
  readonly kind: EvaluationKind;
  readonly unit: string | null;
  readonly year: string | null;
}

/** What there is to say of a workbook that was handed in. */
export interface Notice {
  readonly unit: string | null;
  readonly forms: readonly ReturnedForm[];
  /** What the workbook goes back for, the gravest first; empty where it need not. */
  readonly items: readonly ReturnItem[];
  /** Further findings, which only the findings sheet lists. */
  readonly others: Readonly<Record<Severity, number>>;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * What a workbook goes back for, in words.
 *
 * @param sent the workbook beside what was distributed; `null` where nothing was, or not to its unit
 */
export function noticeOf(
  { reading, findings }: Pick<Assessment, "reading" | "findings">,
  demands: Demands,
  locale: Locale,
  sent: ReturnedWorkbook | null = null,
): Notice {
  const say = findingsTranslator(locale);
  const t = returningTranslator(locale);
  const evaluations = withoutCopies(reading.evaluations);
  const forms = evaluations.map((form): ReturnedForm => ({
    name: formName(form),
    kind: form.kind,
    unit: saidOf(form, ["implementing-unit", "department"])?.text.trim() ?? null,
    year: form.year?.text ?? null,
  }));
  const demanded = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && isDemanded(finding, demands)),
  );
  const others = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (finding.kept === undefined && !isDemanded(finding, demands)) others[finding.severity] += 1;
  }
  const changed = sent && isTemplateDemanded(demands) ? templateItems(sent.issues, locale) : [];
  const found = demanded.map((finding): ReturnItem => {
    const { rule, severity, at, expected = null } = finding;
    const { message, fix } = describeFinding(finding, say);
    const { what, how } = adviceOf(message, locale);
    const fixed = fix === undefined ? how : how + t("returning.fix", { fix });
    return { ...{ rule, severity, at, place: null }, what, how: fixed, expected };
  });
  return {
    unit: sent?.unit.name ?? forms.find(({ unit }) => unit !== null)?.unit ?? null,
    forms,
    items: [...changed, ...found],
    others,
  };
}

/** What a workbook is about, as one text: its forms by kind, unit, project and year; `null` where it does not say whose it is. */
export function subjectOf({ forms }: Pick<Notice, "forms">): string | null {
  const keys = forms.flatMap(({ kind, unit, name, year }) =>
    unit === null ? [] : [JSON.stringify([kind, squeeze(unit), squeeze(name), year])],
  );
  return keys.length === 0 ? null : JSON.stringify(keys.sort());
}

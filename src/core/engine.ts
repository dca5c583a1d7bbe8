import { assessWorkbook, type Assessment } from "./assessment";
import type { Locale } from "./common/locale";
import { ok, type Result } from "./common/result";
import type { EngineProblem } from "./engine-problem";
import { describeFindings } from "./findings-text";
import { publishFindings, publishMaterials, type Published, type PublishedMaterials } from "./publishing";
import { reportOn, type Reported, type ReportOptions } from "./report-on";
import type { WorkbookSnapshot } from "./workbook/snapshot";

/**
 * The flow from a snapshot to a plan, for every app alike: read → check and score → narrate → publish. Pure: the same
 * snapshot, choices and version give the same result.
 */
export { eachForm, labelOf, ofForm, ofYear, type SingleForm } from "./assessed-forms";
export { assessWorkbook, KNOWN_IDS, type Assessment } from "./assessment";
export type { EngineProblem, FormLabel } from "./engine-problem";
export { findingsTranslator } from "./findings-text";
export { reportOn, usualOutline, type Reported, type ReportOptions } from "./report-on";

/** The whole flow in one call. */
export function runEngine(
  workbook: WorkbookSnapshot,
  options: ReportOptions & { readonly packId?: string | undefined },
): Result<Assessment & Reported, EngineProblem> {
  const assessed = assessWorkbook(workbook, options.packId);
  if (!assessed.ok) return assessed;
  const reported = reportOn(assessed.value, options);
  return reported.ok ? ok({ ...assessed.value, ...reported.value }) : reported;
}

/**
 * A plan that asks on a sheet of materials (报告素材) for what a report still waits for: on a new sheet, or below the rows
 * of the one that the workbook has. What a person wrote there is never touched.
 */
export function askForMaterials(
  { workbook, reading }: Assessment,
  { slots }: Pick<Reported, "slots">,
  locale: Locale,
): PublishedMaterials {
  return publishMaterials({ snapshot: workbook, slots, sheets: reading.materialSheets, locale });
}

/** The findings sheet alone, as a plan. */
export function annotate(assessment: Assessment, locale: Locale): Published {
  const findings = describeFindings(assessment.findings, locale);
  return publishFindings({ snapshot: assessment.workbook, findings, locale });
}

import { assessWorkbook, reportOn } from "../../../../src/core/engine";
import { plainText } from "../../../../src/core/narrative";
import type { Locale } from "../../../../src/core/common/locale";
import type { Evaluation } from "../../../../src/core/evaluation/evaluation";
import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { workbookOf } from "../../../support/evaluation-builder";
import { flawsOf } from "./provenance";

/** The report on a department in ten parts, as text and as plan, with what it was made from. */
export interface DepartmentReport {
  readonly text: string;
  readonly plan: WorkbookPlan;
  readonly workbook: WorkbookSnapshot;
  readonly evaluations: readonly Evaluation[];
}

/** Reads, scores and reports on sheets in Chinese; every figure of the report must stand in a cell. */
export function departmentReport(...sheets: readonly SheetSnapshot[]): DepartmentReport {
  return departmentReportIn("zh-CN", ...sheets);
}

/** The same in a language. */
export function departmentReportIn(locale: Locale, ...sheets: readonly SheetSnapshot[]): DepartmentReport {
  const workbook = workbookOf(...sheets);
  const assessed = assessWorkbook(workbook);
  if (!assessed.ok) throw new Error("not read");
  const reported = reportOn(assessed.value, { outlineId: "hunan-ten", locale, engineVersion: "0" });
  if (!reported.ok) throw new Error("no report");
  const { report, plan } = reported.value;
  expect(flawsOf(report, assessed.value.pack, workbook)).toEqual([]);
  return { text: plainText(report), plan, workbook, evaluations: assessed.value.reading.evaluations };
}

import { runEngine } from "../../../../src/core/engine";
import type { Locale } from "../../../../src/core/common/locale";
import { plainText } from "../../../../src/core/narrative";
import { projectForm, workbookOf, type Cells } from "../../../support/evaluation-builder";
import { flawsOf } from "./provenance";

/** The report on the clean project form with some cells changed, as text; every figure of it must stand in a cell. */
export function projectReport(changes: Cells, locale: Locale = "zh-CN"): string {
  const workbook = workbookOf(projectForm(changes));
  const made = runEngine(workbook, { locale, engineVersion: "0", outlineId: "mof-2020-project" });
  if (!made.ok) throw new Error(made.error.kind);
  expect(flawsOf(made.value.report, made.value.pack, workbook)).toEqual([]);
  return plainText(made.value.report);
}

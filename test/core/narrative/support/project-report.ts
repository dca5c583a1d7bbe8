import type { Locale } from "../../../../src/core/common/locale";
import { projectForm, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "./engine-report";

/** The report on the clean project form with some cells changed, as text. */
export function projectReport(changes: Cells, locale: Locale = "zh-CN"): string {
  return engineReport([projectForm(changes)], "mof-2020-project", locale);
}

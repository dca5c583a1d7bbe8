import { runEngine } from "../../../../src/core/engine";
import type { Locale } from "../../../../src/core/common/locale";
import { plainText } from "../../../../src/core/narrative";
import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import { workbookOf } from "../../../support/evaluation-builder";
import { flawsOf } from "./provenance";

/** The report on some sheets along an outline, as text; every figure of it must stand in a cell. */
export function engineReport(
  sheets: readonly SheetSnapshot[],
  outlineId: string,
  locale: Locale = "zh-CN",
): string {
  const workbook = workbookOf(...sheets);
  const made = runEngine(workbook, { locale, engineVersion: "0", outlineId });
  if (!made.ok) throw new Error(made.error.kind);
  expect(flawsOf(made.value.report, made.value.pack, workbook)).toEqual([]);
  return plainText(made.value.report);
}

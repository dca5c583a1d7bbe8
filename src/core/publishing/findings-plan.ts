import type { Locale } from "../common/locale";
import { sheetNameFor } from "../workbook/ownership";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { baselineSheet } from "./baseline-sheet";
import { findingsSheet, type DescribedFinding } from "./findings-sheet";
import { nameNotes, planOf, publishingTexts, type Published } from "./report-plan";

/** The findings sheet alone, as a plan. Messages come described in the locale of the sheet. */
export function publishFindings(input: {
  readonly snapshot: WorkbookSnapshot;
  readonly findings: readonly DescribedFinding[];
  readonly locale: Locale;
}): Published {
  const t = publishingTexts(input.locale);
  const sheet = findingsSheet(
    sheetNameFor(input.snapshot, "findings", input.locale),
    { findings: input.findings, slots: [] },
    t,
  );
  const sheets = [sheet, baselineSheet(input.snapshot, [sheet], {}, t)];
  return { plan: planOf(sheets, input.locale), notes: nameNotes(sheets, input.snapshot, t) };
}

import { keptFindings } from "../keeping";
import type { Locale } from "../common/locale";
import type { WorkbookPlan } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { baselineSheet } from "./baseline-sheet";
import { planOf, publishingTexts } from "./report-plan";

/**
 * A plan that remembers in the workbook why a person keeps a finding; all else that the workbook remembers stays.
 *
 * @param id of `findingId`
 * @param reason `null` takes the decision back
 */
export function publishKept(
  snapshot: WorkbookSnapshot,
  id: string,
  reason: string | null,
  locale: Locale,
): WorkbookPlan {
  const others = keptFindings(snapshot).filter((kept) => kept.id !== id);
  const kept = reason === null ? others : [...others, { id, reason }];
  return planOf([baselineSheet(snapshot, [], { kept }, publishingTexts(locale))], locale);
}

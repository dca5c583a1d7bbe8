import { KEPT_ROLES, ownedSheetName } from "../../../../core/workbook/ownership";
import { describeDataChange, describeHandEdit, reportStateOf, type HandEdit } from "../../../../core/keeping";
import type { Translator } from "../../../../core/messages/catalogue";
import { fnv1a64 } from "../../../../core/proof/fingerprint";
import type { WorkbookSnapshot } from "../../../../core/workbook/snapshot";
import { LIMITS, type AtStake, type ReportStateView } from "../api";

/** What a person did by hand and a plan would take away, in words. */
export function atStake(edits: readonly HandEdit[], say: Translator): AtStake {
  return {
    count: edits.length,
    sheets: [...new Set(edits.map(({ sheet }) => sheet))],
    edits: edits.slice(0, LIMITS.list).map((edit) => describeHandEdit(edit, say)),
    key: fnv1a64(JSON.stringify(edits)),
  };
}

/** Nothing is at stake. */
export const NOTHING_AT_STAKE: AtStake = { count: 0, sheets: [], edits: [], key: "" };

/** How the report of the workbook stands to its data, in words. */
export function reportStateView(workbook: WorkbookSnapshot, say: Translator): ReportStateView {
  const { state, changes } = reportStateOf(workbook);
  return {
    state,
    count: changes.length,
    changes: changes.slice(0, LIMITS.list).map((change) => ({
      at: change.at,
      text: describeDataChange(change, say),
      gone: change.now === null,
    })),
  };
}

/** The sheets that people may have changed since Jiyan wrote them, and the baseline. */
export function writtenSheets(workbook: WorkbookSnapshot): readonly string[] {
  return ([...KEPT_ROLES, "baseline"] as const).flatMap((role) => ownedSheetName(workbook, role) ?? []);
}

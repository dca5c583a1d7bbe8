import { ownedSheetName } from "../workbook/ownership";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { baselineOf } from "./baseline";
import { dataChanges, type DataChange } from "./data-changes";
import type { HandEdit } from "./hand-edits";
import { handEditsIn } from "./replacing";

/**
 * How the report of a workbook stands to its data: there is none; it says what the data say; the data changed since; nobody
 * can tell, because what it was written from is not known.
 */
export type ReportState = "no-report" | "current" | "outdated" | "unknown";

/** A report and the data that it was written from. */
export interface ReportStanding {
  readonly state: ReportState;
  /** Name of the report sheet. */
  readonly report: string | null;
  /** Cells that the report rests on and that changed. */
  readonly changes: readonly DataChange[];
}

/** What became of a workbook since Jiyan wrote into it. */
export interface WorkbookState extends ReportStanding {
  /** What people did on Jiyan's sheets. */
  readonly edits: readonly HandEdit[];
}

/** How the report of a workbook stands to its data. */
export function reportStateOf(workbook: WorkbookSnapshot): ReportStanding {
  const report = ownedSheetName(workbook, "report") ?? null;
  if (report === null) return { state: "no-report", report, changes: [] };
  const baseline = baselineOf(workbook);
  const cited = baseline?.ok === true ? baseline.value.cited : null;
  if (cited === null) return { state: "unknown", report, changes: [] };
  const changes = dataChanges(workbook, cited);
  return { state: changes.length > 0 ? "outdated" : "current", report, changes };
}

/** How the report of a workbook stands to its data, and what people did on Jiyan's sheets. */
export function stateOf(workbook: WorkbookSnapshot): WorkbookState {
  return { ...reportStateOf(workbook), edits: handEditsIn(workbook) };
}

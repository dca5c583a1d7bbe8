import type { Locale } from "../common/locale";
import type { Report } from "../narrative/report";
import { publishReport, type PublishedReport } from "../publishing";
import type { RulePack } from "../rules";
import type { SheetSnapshot, SnapshotRow, WorkbookSnapshot } from "../workbook/snapshot";
import { renameSheets } from "../workbook/renaming";
import { OWNED_SHEET_NAMES } from "../workbook/ownership";
import type { TableCell, TableRow } from "./table";

/** A sheet of the consolidated workbook that the report rests on, or that only has its name. */
export interface NamedRows {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

interface OverallPublication {
  readonly report: Report;
  /** All sheets that the workbook will have. */
  readonly sheets: readonly NamedRows[];
  /** What the sheet of the report is called. */
  readonly name: string;
  readonly pack: RulePack;
  readonly locale: Locale;
  readonly engineVersion: string;
}

/** The plan that adds the report to the consolidated workbook, with the ledger that proves it. */
export function publishOverall({ sheets, name, ...publication }: OverallPublication): PublishedReport {
  const snapshot = snapshotOf(sheets);
  const published = publishReport({ ...publication, snapshot, evaluations: [], scorecards: [] });
  const usual = OWNED_SHEET_NAMES[publication.locale].report;
  return { ...published, plan: renameSheets(published.plan, new Map([[usual, name]])) };
}

/** The sheets as they will be read. */
function snapshotOf(sheets: readonly NamedRows[]): WorkbookSnapshot {
  return { sheets: sheets.map(sheetOf), names: [], date1904: false, structureProtected: false };
}

function sheetOf({ name, headings, rows }: NamedRows): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: [headings.map((text) => ({ value: text, text })), ...rows.map(rowOf)],
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function rowOf(cells: TableRow): SnapshotRow {
  return cells.map((cell: TableCell) => {
    switch (cell.kind) {
      case "text":
        return { value: cell.text, text: cell.text };
      case "number":
        return { value: Number(cell.value), text: cell.value };
      // No report cites these.
      case "fraction":
      case "source":
      case "blank":
        return undefined;
    }
  });
}

import type { Translator } from "../messages/catalogue";
import type { Report } from "../narrative/report";
import { OWNERSHIP_MARKERS } from "../workbook/ownership";
import type { PlannedChart, PlannedSheet } from "../workbook/plan";
import { LAST_PRINTED_COLUMN, REPORT_WIDTHS } from "./layout/columns";
import { fittedToPages, type PagedReport } from "./layout/paging";
import type { TablesLayout } from "./layout/tables-sheet";
import { reportPage, tablesPage } from "./page-setup";

/** What the two sheets of a report have in common. */
interface SheetOptions {
  readonly name: string;
  readonly report: Report;
  /** Whether something is still to be filled in. */
  readonly isDraft: boolean;
  readonly t: Translator;
}

const TAB_COLOR = "1F3864";

/** The sheet with the text and the charts. Its text column alone is printed; the sources stand beside it. */
export function reportSheet(
  { draft: { rows }, margins }: PagedReport,
  charts: readonly PlannedChart[],
  { name, report, isDraft, t }: SheetOptions,
): PlannedSheet {
  const printArea = { top: 0, left: 0, bottom: rows.length - 1, right: LAST_PRINTED_COLUMN };
  return {
    role: "report",
    name,
    marker: OWNERSHIP_MARKERS.report,
    visibility: "visible",
    columnWidths: REPORT_WIDTHS,
    rows,
    merges: [],
    charts,
    page: reportPage(report, { printArea, margins }, t, isDraft),
    frozenRows: 0,
    showGridLines: false,
    tabColor: TAB_COLOR,
  };
}

/**
 * The sheet with the tables of a report; one that says that there are none where the report before had some, since a sheet
 * is never taken away.
 */
export function tablesSheet(layout: TablesLayout, { name, report, isDraft, t }: SheetOptions): PlannedSheet {
  const { draft, widths, headerRows } = layout;
  const [header, another] = headerRows;
  const rows =
    header === undefined
      ? [{ cells: [{ value: t("publishing.tables.none"), style: "notice" }] }]
      : draft.rows;
  const printArea = { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 };
  const sheet: PlannedSheet = {
    role: "tables",
    name,
    marker: OWNERSHIP_MARKERS.tables,
    visibility: "visible",
    columnWidths: header === undefined ? [NOTICE_WIDTH] : widths,
    rows,
    merges: [],
    charts: [],
    page: tablesPage(report, layout, printArea, t, isDraft),
    frozenRows: header === undefined || another !== undefined ? 0 : header + 1,
    showGridLines: false,
    tabColor: TAB_COLOR,
  };
  return fittedToPages(sheet, t.locale);
}

/** Width of a sheet that holds one sentence, in characters. */
const NOTICE_WIDTH = 60;

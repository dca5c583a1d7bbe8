/**
 * The Excel test host: an Excel in memory that answers the unmodified Office.js client.
 *
 * ```ts
 * const host = new ExcelHost({ workbook: await importWorkbook(bytes) });   // or new ExcelHost() for one empty sheet
 * const { Excel } = connect(host);                                        // the real client, typed
 * await Excel.run(async (context) => { … });
 * host.workbook.sheetNamed("Sheet1").cells.at(0, 0)?.value;               // the model, plain data
 * host.snapshot();                                                        // as the file host would read it
 * host.counters.trips; host.counters.largestRequest; host.liveReferences; // budgets
 * host.failWhen((action) => action.member === "values", "AccessDenied");  // trouble: see ExcelHost
 * host.dropConnectionAt(2); host.beginCellEdit(); host.type("Sheet1!B2", 5);
 * ```
 *
 * In Chromium: `await pretendWindows(page, host)` before the page is navigated, or
 * `const { frame } = await openInWeb(context, host, { pane: "https://pane.test/taskpane.html" })`.
 *
 * What it does not know it refuses loudly with `ApiNotImplementedInTestHost`. README.md says what it proves.
 */
export { openInWeb, type WebExcel, type WebOptions } from "./browser/web-frame";
export { pretendWindows, type WindowsOptions } from "./browser/windows-shim";
export { connect, type Client, type ClientBuild } from "./client";
export type { Drop } from "./conditions/faults";
export { ExcelHost, FLOOR_REQUIREMENTS, type Answer, type HostOptions, type Limits } from "./host";
export { importWorkbook } from "./model/import";
export { exportSnapshot } from "./model/export";
export { WorkbookModel } from "./model/workbook";
export { SheetModel } from "./model/sheet";
export type { CellModel, LinkModel } from "./model/cells";
export type { CellFormat, BorderModel } from "./model/format";
export type { ChartModel, DataSource, SeriesModel } from "./model/chart";
export type { ActionView } from "./protocol/processor";

import { part } from "../components/part";

/** The sheets of an open workbook. */
export const workbookGrid = part(async () => (await import("../grid/workbook-grid")).WorkbookGrid);

/** The question before changes are lost. */
export const leaveDialog = part(async () => (await import("./leave-dialog")).LeaveDialog);

/** An open workbook: its sheets and the pane. */
export const pageLayout = part(async () => (await import("./page-layout")).PageLayout);

/** Why a workbook was not opened. */
export const problemBar = part(async () => (await import("./problem-bar")).ProblemBar);

/** What there is to tell of the page itself. */
export const newsBar = part(async () => (await import("./news-bar")).NewsBar);

/** What a bureau does with the workbooks of many units. */
export const bureauDesk = part(async () => (await import("../bureau/bureau-desk")).BureauDesk);

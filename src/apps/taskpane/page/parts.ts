import { part } from "../components/part";

/** The sheets of an open workbook. */
export const workbookGrid = part(async () => (await import("../grid/workbook-grid")).WorkbookGrid);

/** The question before changes are lost. */
export const leaveDialog = part(async () => (await import("./leave-dialog")).LeaveDialog);

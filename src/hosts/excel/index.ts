export { connectExcel, ExcelWorkbook } from "./excel-workbook";
export type {
  Applied,
  ExcelConnection,
  FirstReadOptions,
  Inserted,
  Opened,
  ReadOptions,
} from "./excel-workbook";
export type { Waiting, WaitingListener } from "./batches/waiting";
export { REQUIRED, type Capabilities, type SetSupport } from "./capabilities";
export type { EditedCells } from "./editing/edit-cells";
export type { KnownSheet, SheetSink, SheetsRead, WorkbookRead, WorkbookSink } from "./reading/read-workbook";
export type { MergesAsked } from "./reading/known-merges";
export type { ExcelTrouble, ExcelTroubleCode } from "./trouble";
export type { EditListener, StopWatching } from "./watching";
export type { WriteNotice, WriteProgress } from "./writing/write-plan";

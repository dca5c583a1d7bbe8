export type { Sink } from "./archive";
export { streamWorkbook, type RowBatch } from "./stream-workbook";
export type { StreamedCell, StreamedColumn, StreamedRow, StreamedSheet } from "./streamed-sheet";

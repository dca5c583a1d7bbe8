export { packTranslator } from "./messages";
export { packSheetMessage, type PackSheetProblem } from "./problems";
export { isPackWorkbook, packFromSheets, type SheetPack } from "./read";
export { readTable, type ReadRow } from "./read-table";
export type { PackColumn } from "./tables";
export { packSheets } from "./write";

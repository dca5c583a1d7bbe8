export { placeIn, relativeLink, sourceText, type Source } from "./source-link";
export { MOST_ROWS, streamedCell, type LinkTo } from "./streamed-tables";
export { longTable, writeConsolidated, type ConsolidatedWorkbook } from "./write-consolidated";
export { writeMerged, type MergedWorkbook } from "./write-merged";

export { baseRows } from "./base-rows";
export { extractSchema, EXTRACT_FORMAT, type Extract } from "./extract";
export { extractOf } from "./extract-workbook";
export { distinct, headOf, type Distinct, type Head, type Unread } from "./heads";
export { budgetRows, doubleRows, findingRows, indicatorRows, rankingRows, unreadRows } from "./rows";
export { TABLES, type Table, type TableCell, type TableRow } from "./table";

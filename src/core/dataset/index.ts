export { datasetTranslator } from "./messages";
export { DATA_TABLES, type DataColumn, type DataRow, type DataTable, type DataType } from "./tables";

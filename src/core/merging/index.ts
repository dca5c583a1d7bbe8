export { mergeWorkbook } from "./merge-workbook";
export { mergedSchema, type LeftOut, type Merged, type MergedValue } from "./merged";
export { mergingTranslator } from "./messages";
export { proposeDefinition } from "./propose";
export {
  changedScheme,
  newScheme,
  parseScheme,
  schemeSchema,
  SCHEME_FORMAT,
  undoneScheme,
  type MergeColumn,
  type MergeDefinition,
  type MergeScheme,
} from "./scheme";
export { definitionFromSheets, schemeSheets } from "./scheme-sheets";

export {
  gatherMerged,
  type GatheredFiles,
  type MergedFile,
  type MergedResult,
  type NotMerged,
} from "./gather";
export { mergeWorkbook } from "./merge-workbook";
export { mergedSchema, type LeftOut, type Merged, type MergedValue } from "./merged";
export { mergingTranslator } from "./messages";
export { mergedSheetName, proposeDefinition } from "./propose";
export {
  changedScheme,
  newScheme,
  parseDefinition,
  parseScheme,
  schemeSchema,
  SCHEME_FORMAT,
  undoneScheme,
  type MergeColumn,
  type MergeDefinition,
  type MergeScheme,
} from "./scheme";
export { definitionFromSheets, isSchemeWorkbook, schemeSheets } from "./scheme-sheets";

export { baseRows } from "./base-rows";
export { additionsTo, type Additions } from "./additions";
export type { Consolidation } from "./consolidation";
export { extractSchema, EXTRACT_FORMAT, type Extract } from "./extract";
export { extractOf, layoutOf } from "./extract-workbook";
export { distinct, type ChangedOn, type Distinct } from "./doubles";
export { headOf, type Head, type Unread } from "./heads";
export { rankingRows } from "./ranking";
export { budgetRows, doubleRows, findingRows, indicatorRows, unreadRows } from "./rows";
export { packOf } from "./pack-of";
export { tablesOf, type CountedTable, type PlannedTable } from "./planned-tables";
export { TABLES, type Table, type TableCell, type TableRow } from "./table";
export {
  materialLines,
  materialRows,
  materialsOf,
  NO_MATERIALS,
  overallReport,
  placedMaterials,
  type GivenMaterial,
  type MaterialLine,
  type OverallInput,
  type OverallMaterials,
} from "./overall";
export { chartsPlan } from "./charts/charts-sheet";
export { chartTables } from "./charts/tables";
export { publishOverall, type NamedRows } from "./publish-overall";
export { memberRows } from "./member-rows";
export { populationOf, type Asked, type Member, type Population } from "./population";
export {
  compareWithPrevious,
  compareYears,
  consolidatedForms,
  formerOf,
  previousOfForms,
  previousOfHeads,
  subjectOfYear,
  YEARLY_FLAGS,
  yearForms,
  yearlyRows,
  type Previous,
  type Yearly,
  type YearForm,
  type YearlyFinding,
  type YearlyFlag,
} from "./yearly";
export {
  compareReturns,
  misnamedFiles,
  RETURN_ISSUES,
  returnRows,
  returnsOf,
  type Arrival,
  type ComparedReturns,
  type ReturnIssue,
  type Returns,
} from "./returns";
export { driftIssues } from "./returned-sheets";
export { returnedWorkbook, type ReturnedWorkbook } from "./returned-workbook";
export { DRIFTS, templateDrift, type Drift } from "./template-drift";

export {
  BASELINE_COLUMNS,
  baselineOf,
  encodeBaseline,
  writtenRows,
  type Baseline,
  type BaselineProblem,
  type CitedCell,
  type KeptFinding,
} from "./baseline";
export { dataChanges, type DataChange } from "./data-changes";
export { describeDataChange, describeHandEdit } from "./describe";
export { findingId, keptFindings, withReasons } from "./kept-findings";
export type { HandEdit, HandEditKind } from "./hand-edits";
export { handEditsIn, keepingFormer, wouldReplace } from "./replacing";
export { reportStateOf, stateOf, type ReportState, type WorkbookState } from "./report-state";

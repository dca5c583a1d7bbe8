export {
  MANIFEST_FILE,
  MANIFEST_FORMAT,
  isProjectPart,
  manifestSchema,
  templateSheetOf,
  type Manifest,
  type ManifestSheet,
  type ManifestUnit,
} from "./manifest";
export { parseManifest, type ManifestProblem } from "./read-manifest";
export { formatUnitMark, UNIT_MARKER, unitMarks, type UnitMark } from "./unit-mark";
export type { ListCell, ListColumn, ListGrid } from "./list-columns";
export { listGridOf } from "./sheet-grid";
export {
  readUnitList,
  type ListedAmounts,
  type ListedProject,
  type ListedUnit,
  type ListProblem,
  type UnitList,
  type UnitListProblem,
} from "./unit-list";
export { TargetIndex, targetForms, type TargetForm, type TargetRow } from "./targets";
export { distributionId, unitFiles, unitId } from "./unit-files";
export {
  filledBy,
  ownersIn,
  receivedUnits,
  type Received,
  type ReceivedFile,
  type ReceivedUnit,
  type UnitState,
} from "./received";
export { layReminder, type Reminder } from "./reminder";

export {
  MANIFEST_FILE,
  MANIFEST_FORMAT,
  manifestSchema,
  PROJECT_PART,
  templateSheetOf,
  type Manifest,
  type ManifestSheet,
  type ManifestUnit,
} from "./manifest";
export { parseManifest, type ManifestProblem } from "./read-manifest";
export { formatUnitMark, UNIT_MARKER, unitMarks, type UnitMark } from "./unit-mark";

export {
  materialLines,
  materialRows,
  materialsOf,
  NO_MATERIALS,
  placedMaterials,
  type GivenMaterial,
  type MaterialLine,
  type OverallMaterials,
} from "./materials";
export type { OverallInput } from "./overall-input";
export { overallReport } from "./overall-report";

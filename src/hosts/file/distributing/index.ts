export {
  distributionOf,
  manifestBytes,
  manifestOf,
  moneyLines,
  type PreparedDistribution,
} from "./distribution";
export { makeUnitWorkbook, type MadeUnitWorkbook } from "./unit-workbook";
export {
  describeListProblem,
  readUnits,
  unitsMessage,
  unitsOf,
  type UnitsFile,
  type UnitsRefusal,
} from "./units";

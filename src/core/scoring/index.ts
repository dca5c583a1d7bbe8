export { isNotApplicable } from "./applicability";
export { comparisonOf, effectiveComparator } from "./comparison";
export type { Comparison, Incomparable, NumericComparator } from "./comparison";
export type { Operand } from "./operands";
export { earlyWarningOf, type EarlyWarning, type EarlyWarningInput } from "./early-warning";
export {
  denominatorOf,
  totalLineOf,
  executionRate,
  isZeroBudget,
  type ExecutionRate,
} from "./execution-rate";
export { gradeOf } from "./grade";
export { isCopied } from "./outcome";
export { overshootOf, type Overshoot } from "./overshoot";
export { scoreEvaluation } from "./score-evaluation";
export { toldScorecard } from "./told";
export { capFor } from "./total";
export { bindSeries, type BoundSeries, type SeriesValue } from "./series/bound-series";
export { conflictOf, type SeriesConflict } from "./series/conflict";
export { contradictsState, judgesItself } from "./stated";
export { STEP_LABELS, type StepLabel } from "./steps";
export { tierOf } from "./tiers";
export { commonUnit, unitsOf, type UnitRelation } from "./units";

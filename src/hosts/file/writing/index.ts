export { applyPlan } from "./apply-plan";
export type { AppliedPlan, WriteWarning } from "./apply-plan";
export { fitToExtension } from "./workbook-type";
export { InvalidPlanError } from "../../../core/workbook/invalid-plan";
export type { TouchedParts } from "./package-draft";

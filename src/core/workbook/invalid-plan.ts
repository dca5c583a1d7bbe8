/** A plan that contradicts itself: a fault of the program that made it, not of the workbook. */
export class InvalidPlanError extends Error {
  override readonly name = "InvalidPlanError";
}

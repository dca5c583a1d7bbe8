/** An error that the host answers with, as `{Code, Message, Location, HttpStatusCode}` on the wire. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  /**
   * @param code Excel's error code; stable, unlike the message
   * @param location class and member, such as `WorksheetCollection.getItem`; filled in by the processor when absent
   */
  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? code,
    readonly location?: string,
  ) {
    super(message);
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The code for members that Excel has and this host has not. Such a test must fail loudly. */
export const NOT_IMPLEMENTED = "ApiNotImplementedInTestHost";

export function notImplemented(member: string): ApiError {
  return new ApiError(NOT_IMPLEMENTED, `${member} is not implemented in the test host`, member);
}

export function invalidArgument(message?: string): ApiError {
  return new ApiError("InvalidArgument", message);
}

export function itemNotFound(): ApiError {
  return new ApiError("ItemNotFound");
}

/** What Excel writes for its codes, in English [capture]. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  EmptyChartSeries: "The chart operation failed because the chart series is empty.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a merged cell.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedFeature:
    "The operation failed because the source worksheet contains one or more unsupported features.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  [NOT_IMPLEMENTED]: 501,
};

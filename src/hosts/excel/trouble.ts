/**
 * What can keep a workbook in Excel from being read or written. Whoever shows it has a sentence for each code; Excel's
 * own messages are in the language of the installation and not meant for people [doc].
 */
export type ExcelTroubleCode =
  /** The person is typing in a cell. */
  | "cell-editing"
  /** A dialog of Excel is open. */
  | "dialog-open"
  /** The sheet (`params.sheet`, where it is known) is protected. */
  | "protected-sheet"
  /** Sheets cannot be added, shown or hidden. */
  | "protected-workbook"
  | "connection-lost"
  /** No answer in time; what was asked may still be carried out. */
  | "no-answer"
  | "payload-too-large"
  /** More cells than Excel hands out at once, or than are read (`params.sheet`, `params.cells`, `params.limit`). */
  | "too-many-cells"
  /** The sheet or cell is not there any more (`params.sheet`). */
  | "not-found"
  /** The sheet (`params.sheet`) is hidden and cannot be brought to the front. */
  | "hidden-sheet"
  /** A sheet with this name came into being meanwhile. */
  | "name-taken"
  /** The name of a new sheet (`params.name`) is longer than `params.limit`. */
  | "name-too-long"
  /** The text for a cell (`params.cell`) is longer than `params.limit`. */
  | "text-too-long"
  /** The cell (`params.cell`) lies within a merged area and is not its first. */
  | "merged-range"
  /** A filter hides cells to be written. */
  | "filtered-range"
  /** A pivot table (on `params.sheet`) is in the way. */
  | "pivot-range"
  /** A table of the person's (`params.table` on `params.sheet`) is in the way. */
  | "table-range"
  /** The cell (`params.cell`) is in the header row of a table. */
  | "table-header"
  /** The cell (`params.cell`) is part of an array formula. */
  | "array-range"
  | "read-only"
  /** This Excel, or this kind of sheet, lacks what is needed. */
  | "unsupported"
  /** Another workbook has the focus. */
  | "inactive-workbook"
  | "out-of-memory"
  | "host-restart"
  | "unexpected";

/** An expected problem with Excel, as a value. */
export interface ExcelTrouble {
  readonly code: ExcelTroubleCode;
  /** Values for the sentence: names of sheets, addresses, limits. */
  readonly params: Readonly<Record<string, string>>;
  /** Excel's code, place and statement, for support; without contents of cells. */
  readonly detail?: string | undefined;
  /** Sheets that a failed write has changed all the same. Writing again repairs them. */
  readonly written?: readonly string[] | undefined;
  /** Sheets in a request that got no answer: they may or may not have been changed. */
  readonly unconfirmed?: readonly string[] | undefined;
}

/** Carries an expected problem out of a batch; it never leaves this host. */
export class TroubleError extends Error {
  override readonly name = "TroubleError";

  constructor(
    readonly trouble: ExcelTrouble,
    options?: ErrorOptions,
  ) {
    super(trouble.code, options);
  }
}

/** A problem that this host found itself. */
export function trouble(code: ExcelTroubleCode, params: Readonly<Record<string, string>> = {}): TroubleError {
  return new TroubleError({ code, params });
}

/** What we read of `OfficeExtension.Error`. */
export interface OfficeError {
  readonly code: string;
  readonly location: string | undefined;
  readonly statement: string | undefined;
  /** What `context.trace` marked before the error, in order. */
  readonly traces: readonly string[];
}

/** Codes of Excel and of its client by what they mean to the person. */
const CODES: Readonly<Record<string, ExcelTroubleCode>> = {
  AccessDenied: "protected-sheet",
  ActivityLimitReached: "no-answer",
  ApiNotFound: "unsupported",
  ConnectionFailure: "connection-lost",
  EmptyChartSeries: "unexpected",
  FilteredRangeConflict: "filtered-range",
  GeneralException: "unexpected",
  HostRestartNeeded: "host-restart",
  InactiveWorkbook: "inactive-workbook",
  InvalidArgument: "unexpected",
  InvalidObjectPath: "unexpected",
  InvalidOperationInCellEditMode: "cell-editing",
  InvalidOrTimedOutSession: "connection-lost",
  InvalidRequestContext: "unexpected",
  InvalidSelection: "inactive-workbook",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "not-found",
  MemoryLimitReached: "out-of-memory",
  MergedRangeConflict: "merged-range",
  NonBlankCellOffSheet: "unexpected",
  NotImplemented: "unsupported",
  OperationCellsExceedLimit: "too-many-cells",
  PivotTableRangeConflict: "pivot-range",
  PropertyNotLoaded: "unexpected",
  RangeExceedsLimit: "too-many-cells",
  RequestAborted: "connection-lost",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  RunMustReturnPromise: "unexpected",
  UndoNotSupported: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
};

/** Members that a protected structure keeps from working; elsewhere a refusal comes from a protected sheet. */
const STRUCTURE =
  /^WorksheetCollection\.|^Workbook\.insertWorksheets|^Worksheet\.(?:name|position|visibility|delete|copy)$/i;

/**
 * The parts of an error of Office.js, also of one that a TroubleError was made from; `undefined` for any other error,
 * which is a fault of this program.
 */
export function officeError(error: unknown): OfficeError | undefined {
  if (error instanceof TroubleError) return officeError(error.cause);
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) {
    return undefined;
  }
  const { code, debugInfo } = error;
  if (typeof code !== "string") return undefined;
  const traces = "traceMessages" in error && Array.isArray(error.traceMessages) ? error.traceMessages : [];
  return {
    code,
    location: textOf(debugInfo, "errorLocation"),
    statement: textOf(debugInfo, "statement"),
    traces: traces.filter((trace) => typeof trace === "string"),
  };
}

/**
 * The problem that an error stands for.
 *
 * @param params what the caller knows of the place, such as the sheet
 * @returns `undefined` for errors that do not come from Office.js or this host
 */
export function troubleOf(
  error: unknown,
  params: Readonly<Record<string, string>> = {},
): ExcelTrouble | undefined {
  if (error instanceof TroubleError) return error.trouble;
  const office = officeError(error);
  if (!office) return undefined;
  const { code, location, statement } = office;
  // An error that lies nowhere in the request says that the request itself failed on its way [belief].
  const isTransport = code === "GeneralException" && location === undefined;
  const known = isTransport ? "connection-lost" : (CODES[code] ?? "unexpected");
  const isStructure = known === "protected-sheet" && location !== undefined && STRUCTURE.test(location);
  const detail = [
    `code: ${code}`,
    location === undefined ? "" : `at: ${location}`,
    statement === undefined ? "" : `statement: ${statement}`,
  ];
  return {
    code: isStructure ? "protected-workbook" : known,
    params,
    detail: detail.filter((line) => line !== "").join("\n"),
  };
}

function textOf(debugInfo: unknown, name: string): string | undefined {
  if (typeof debugInfo !== "object" || debugInfo === null) return undefined;
  const value: unknown = Object.entries(debugInfo).find(([key]) => key === name)?.[1];
  return typeof value === "string" && value !== "" ? value : undefined;
}

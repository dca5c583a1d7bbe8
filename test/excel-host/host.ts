import type { CellRange } from "../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { CellEditing } from "./conditions/cell-editing";
import { Counters } from "./conditions/counters";
import { type Drop, Faults } from "./conditions/faults";
import { exportSnapshot } from "./model/export";
import { parseReference } from "./model/areas";
import { type WorkbookEvent, WorkbookModel } from "./model/workbook";
import { enter } from "./objects/cell-contents";
import { eventEntries, type EventEntry, type EventOrigin } from "./event-entries";
import { prepareInsertion } from "./objects/insert-worksheets";
import { classOf } from "./objects/registry";
import { SERVICES } from "./objects/services";
import { workbookObject } from "./objects/targets";
import { type ActionView, Processor } from "./protocol/processor";
import { References } from "./protocol/references";
import { REQUEST_FLAG, type RequestBody, type ResponseBody } from "./protocol/wire";

/** Bytes that a request and a response may have. [doc: 5 MB each in Excel on the web] */
export interface Limits {
  requestBytes: number;
  responseBytes: number;
}

const MEGABYTE = 1024 * 1024;

export interface HostOptions {
  readonly workbook?: WorkbookModel;
  /** API sets and their versions that differ from {@link FLOOR_REQUIREMENTS}; others are not supported. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Language of the user interface. */
  readonly locale?: string;
  readonly limits?: Partial<Limits>;
}

/** What every Excel that Jiyan supports reports. `DelayForCellEdit` has no version [capture: asked without one]. */
export const FLOOR_REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.9",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.1",
};

/** The answer to a request, as each route carries it in its own way. */
export type Answer =
  | { readonly kind: "answer"; readonly body: string }
  | {
      readonly kind: "refusal";
      readonly code: string;
      readonly message: string;
      /** Number of the error where Office itself, not Excel, reports it. */
      readonly officeError: number;
    };

/** Office's numbers for refused requests. [capture: the client turns them into the codes] */
const OFFICE_ERRORS: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** An Excel in memory: answers the requests of the unmodified Office.js client over a workbook of plain data. */
export class ExcelHost {
  readonly workbook: WorkbookModel;
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly limits: Limits;
  readonly counters = new Counters();
  /** Milliseconds that every answer takes. */
  latency = 0;
  /** While a cell is being edited all requests wait, also those that do not ask for it, as a client may have it. */
  holdsBack = false;
  private readonly references = new References();
  private readonly faults = new Faults();
  private readonly editing = new CellEditing();
  private readonly processor: Processor;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private requests = 0;
  /** Whether the client, not the person, is changing the workbook. */
  private acting = false;

  constructor(options: HostOptions = {}) {
    this.workbook = options.workbook ?? new WorkbookModel();
    this.requirements = { ...FLOOR_REQUIREMENTS, ...options.requirements };
    this.locale = options.locale ?? "zh-CN";
    this.limits = { requestBytes: 5 * MEGABYTE, responseBytes: 5 * MEGABYTE, ...options.limits };
    this.processor = new Processor({
      root: workbookObject(this.workbook),
      classOf,
      references: this.references,
      services: SERVICES,
      onCall: (member) => {
        this.counters.called(member);
      },
      beforeAction: (action) => {
        this.faults.beforeAction(action);
      },
    });
    this.workbook.observer = (event) => {
      this.publish(event, { source: "Local" });
    };
  }

  /** Objects that the client has not given back: 0 after a clean run. */
  get liveReferences(): number {
    return this.references.count;
  }

  /** The workbook as the file host would read it. */
  snapshot(): WorkbookSnapshot {
    return exportSnapshot(this.workbook);
  }

  /** Fails the next action that the predicate holds for, once, with an error code of Excel's. */
  failWhen(when: (action: ActionView) => boolean, code: string, message?: string): void {
    this.faults.failWhen(when, code, message);
  }

  /**
   * Loses the connection at the n-th request from now (1 is the next), once. Nothing of that request is done unless only
   * its answer is lost.
   */
  dropConnectionAt(n: number, how: Drop = "silence"): void {
    this.faults.dropAt(this.requests + n, how);
  }

  /** The person starts to type in a cell: requests fail, or wait when they carry the flag for that. */
  beginCellEdit(): void {
    this.editing.begin();
  }

  endCellEdit(): void {
    this.editing.end();
  }

  /** The person, or a co-author, enters a value into cells: `"Sheet1!B2"`. Events go out. */
  type(reference: string, value: string | number | boolean, source: EventOrigin["source"] = "Local"): void {
    const { sheet, area } = this.placeOf(reference);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        enter(sheet, row, column, value);
      }
    }
    this.publish({ kind: "changed", sheet, area, change: "RangeEdited" }, { source });
  }

  private placeOf(reference: string) {
    const found = parseReference(reference);
    if (!found) throw new RangeError(`${reference} is no reference`);
    const sheet =
      found.sheet === undefined ? this.workbook.activeSheet : this.workbook.sheetNamed(found.sheet);
    const area: CellRange = found.area;
    return { sheet, area };
  }

  /** Calls back with events that the client registered for. Returns how to stop. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether an API set is supported: the guard that the client asks. */
  isSetSupported(name: string, version = "1.0"): boolean {
    const own = Object.entries(this.requirements).find(([set]) => set.toLowerCase() === name.toLowerCase());
    return own !== undefined && compareVersions(own[1], version) >= 0;
  }

  /**
   * Answers a request. Never settles when the connection was dropped.
   *
   * @param text the request's body as JSON
   * @param flags the request's flags, see `REQUEST_FLAG`
   */
  async answer(text: string, flags: number): Promise<Answer> {
    this.requests += 1;
    const request = this.requests;
    const requestBytes = Buffer.byteLength(text);
    const body = parseRequest(text);
    const refuse = (code: string): Answer => {
      this.counters.add({ requestBytes, responseBytes: 0, actions: body.Actions.length, error: code });
      return refusal(code);
    };
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const drop = this.faults.takeDrop(request);
    if (drop === "failure") return refuse("GeneralException");
    if (drop === "silence") {
      refuse("NoAnswer");
      return new Promise<Answer>(() => undefined);
    }
    if (requestBytes > this.limits.requestBytes) return refuse("RequestPayloadSizeLimitExceeded");
    if (this.editing.active) {
      if (!this.holdsBack && (flags & REQUEST_FLAG.delayForCellEdit) === 0)
        return refuse("InvalidOperationInCellEditMode");
      await this.editing.finished();
    }
    await prepareInsertion(this.workbook, body);
    const response = this.process(body, request);
    const answer = JSON.stringify(response);
    const responseBytes = Buffer.byteLength(answer);
    if (responseBytes > this.limits.responseBytes) return refuse("ResponsePayloadSizeLimitExceeded");
    const { Error: error } = response;
    this.counters.add({ requestBytes, responseBytes, actions: body.Actions.length, error: error?.Code });
    if (drop === "lost-answer") return new Promise<Answer>(() => undefined);
    return { kind: "answer", body: answer };
  }

  private process(body: RequestBody, request: number): ResponseBody {
    this.acting = true;
    try {
      return this.processor.process(body, request);
    } finally {
      this.acting = false;
    }
  }

  private publish(event: WorkbookEvent, { source }: EventOrigin): void {
    if (!this.workbook.enableEvents) return;
    const known = this.isSetSupported("ExcelApi", "1.14");
    const triggerSource = this.acting ? "ThisLocalAddin" : "Unknown";
    const origin: EventOrigin = known ? { source, triggerSource } : { source };
    const entries = eventEntries(this.workbook, this.references, event, origin);
    if (entries.length === 0) return;
    for (const listener of this.listeners) listener(entries);
  }
}

function refusal(code: string): Answer {
  return { kind: "refusal", code, message: code, officeError: OFFICE_ERRORS[code] ?? 5001 };
}

function parseRequest(text: string): RequestBody {
  const body: unknown = JSON.parse(text);
  if (!isRequest(body)) throw new TypeError("the client sent no request of actions and object paths");
  return body;
}

function isRequest(body: unknown): body is RequestBody {
  return typeof body === "object" && body !== null && "Actions" in body && Array.isArray(body.Actions);
}

/** `1.10` is above `1.9`. */
function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((version) => version.split(".").map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

import { err, ok, type Result } from "../../core/common/result";
import type { CellRef } from "../../core/workbook/a1";
import type { CellEdit } from "../../core/workbook/plan";
import type { PlanSource } from "../../core/workbook/plan-source";
import { switchEvents } from "./batches/events";
import type { Link } from "./batches/link";
import { type ExcelApi, Runner } from "./batches/runner";
import { type WaitingListener, WaitingTeller, type WaitingTimes } from "./batches/waiting";
import { type Capabilities, capabilitiesOf, type SetSupport } from "./capabilities";
import { editCells, type EditedCells, undoEdits } from "./editing/edit-cells";
import { insertSheets } from "./inserting";
import {
  type KnownSheet,
  readWorkbook,
  rereadSheets,
  type SheetSink,
  type SheetsRead,
  type WorkbookRead,
  type WorkbookSink,
} from "./reading/read-workbook";
import { KnownMerges, type MergesAsked } from "./reading/known-merges";
import type { ReadProgress } from "./reading/sheet-readings";
import { surveyWorkbook } from "./reading/survey";
import { selectCell, showSheet } from "./showing";
import { type ExcelTrouble, officeError, TroubleError } from "./trouble";
import { askForEdits, type EditListener, type StopWatching, type Watching, watchEdits } from "./watching";
import { askOwned, look, type Seen } from "./writing/owned";
import { RenamedSheetError } from "./writing/guards";
import { type SheetsWritten, type WriteOptions, writePlan } from "./writing/write-plan";

/** What this host needs of Office.js. */
export interface ExcelConnection {
  /** The `Excel` namespace. */
  readonly excel: ExcelApi;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: SetSupport;
  /** Told why Excel keeps waiting for an answer: a cell is being edited, or nothing is known. */
  readonly onWaiting?: WaitingListener;
  /** When that is looked into; absent {@link WAITING_TIMES}. */
  readonly waitingTimes?: WaitingTimes;
}

export interface ReadOptions {
  /** Told of the share that was read, 0 to 1. */
  readonly onProgress?: ReadProgress | undefined;
}

export interface FirstReadOptions extends ReadOptions {
  /** Which sheets are asked about merged areas; absent: all of them. */
  readonly merges?: MergesAsked;
  /** Told of edits of others from now on; asking for it costs no request of its own. */
  readonly onEdit?: EditListener | undefined;
}

/** A workbook that was read. */
export interface Opened extends WorkbookRead {
  /** How to stop being told of edits, where that was asked for. */
  readonly stopWatching?: StopWatching;
}

/** A plan that was carried out. */
export interface Applied extends SheetsWritten {
  /** The plan's cell edits, to be taken back with {@link ExcelWorkbook.undoEdits}. */
  readonly edited: EditedCells;
}

/** Where the sheets of a file went. */
export type Inserted =
  | { readonly how: "inserted"; readonly sheets: readonly string[] }
  /** This Excel cannot insert them, so they were opened as a workbook of their own. */
  | { readonly how: "new-workbook" };

/** Milliseconds that Excel has for one answer before it is given up. */
const PATIENCE = 60_000;

/** Codes by which Excel says that the workbook is not as it was seen; nothing of a sheet was written over then. */
const OUTDATED: ReadonlySet<string> = new Set([
  "InvalidArgument",
  "InvalidReference",
  "ItemAlreadyExists",
  "ItemNotFound",
]);

/** The workbook that is open in Excel. */
export function connectExcel(connection: ExcelConnection): ExcelWorkbook {
  return new ExcelWorkbook(connection);
}

/**
 * The workbook that is open in Excel, read and written through Office.js. One job runs at a time, whoever asks for it.
 * Expected trouble comes back as a value; an error of the caller's own functions is passed on.
 */
export class ExcelWorkbook {
  readonly capabilities: Capabilities;
  private readonly runner: Runner;
  private readonly excel: ExcelApi;
  /** What was last seen of the workbook as a whole; gone once it was written. */
  private seen: Seen | undefined;
  /** A write that got no answer may have left this add-in's events held back. */
  private eventsMayBeHeld = false;
  /** Of a reading that asked to be told of edits and then failed: the next one hands it on. */
  private watching: StopWatching | undefined;
  private readonly merges = new KnownMerges();
  private names: ReadonlyMap<string, string> = new Map();
  private readonly nameOf = (id: string): string | undefined => this.names.get(id);

  constructor({ excel, isSetSupported, onWaiting, waitingTimes }: ExcelConnection) {
    this.excel = excel;
    this.capabilities = capabilitiesOf(isSetSupported);
    const teller = onWaiting && new WaitingTeller(excel, onWaiting, waitingTimes);
    this.runner = new Runner(excel, this.capabilities, PATIENCE, teller && (() => teller.begin()));
  }

  /**
   * Reads the workbook into a sink: two requests for a workbook of up to 16 sheets and some 15,000 cells, one more for
   * each megabyte. Cells of Jiyan's ledger are not read.
   *
   * @returns the frame with what was left out; `too-many-cells` in it names a sheet that is too large
   */
  async read(
    sink: WorkbookSink,
    { onProgress, onEdit, merges = "everywhere" }: FirstReadOptions = {},
  ): Promise<Result<Opened, ExcelTrouble>> {
    const { capabilities } = this;
    const read = await this.runner.run(async (link) => {
      let owned: (() => Seen["owned"]) | undefined;
      let asked: StopWatching | undefined;
      this.merges.clear();
      const alongside = () => {
        owned = askOwned(link.workbook);
        if (this.eventsMayBeHeld) switchEvents(link, true).ask();
        if (onEdit && !this.watching) asked = askForEdits(link, this.runner, this.listening(onEdit));
      };
      const survey = await surveyWorkbook(link, { alongside, heads: merges === "where-needed" });
      this.watching ??= asked && this.whileWatching(asked);
      const { sheets, structureProtected } = survey;
      this.eventsMayBeHeld = false;
      this.names = new Map(sheets.map(({ id, name }) => [id, name]));
      this.seen = owned && {
        sheets: sheets.map(({ name }) => name),
        structureProtected,
        owned: owned(),
      };
      return readWorkbook(link, survey, sink, { capabilities, onProgress, known: this.merges });
    });
    const stopWatching = this.watching;
    if (!read.ok || !stopWatching) return read;
    this.watching = undefined;
    return ok({ ...read.value, stopWatching });
  }

  /**
   * Reads single sheets anew, after somebody changed them. Merged areas are asked for only where cells moved, or where
   * Excel does not tell of edits.
   */
  reread(
    sheets: readonly KnownSheet[],
    sink: SheetSink,
    { onProgress }: ReadOptions = {},
  ): Promise<Result<SheetsRead, ExcelTrouble>> {
    const { capabilities } = this;
    return this.runner.run((link) =>
      rereadSheets(link, sheets, sink, { capabilities, onProgress, known: this.merges }),
    );
  }

  /**
   * Carries out a plan: its edits, then its sheets. After {@link read} that is one request for a report on a form of
   * usual size, and one more for each 1.9 MB; without it one more to look first.
   *
   * @returns trouble says which sheets were changed all the same; carrying the plan out again repairs them
   */
  apply(
    source: PlanSource,
    options: Omit<WriteOptions, "capabilities"> = {},
  ): Promise<Result<Applied, ExcelTrouble>> {
    const { capabilities } = this;
    return this.write(async (link) => {
      const known = this.seen;
      this.seen = undefined;
      const edited = await editCells(link, source.frame.edits, capabilities);
      const written = await writeSheets(link, source, known, { ...options, capabilities });
      this.forgetMergesOf(written.sheets);
      return { ...written, edited };
    });
  }

  /**
   * Puts constants into cells of the person's sheets: all of them or, with trouble, none.
   *
   * @returns what is needed to take the edits back
   */
  edit(edits: readonly CellEdit[]): Promise<Result<EditedCells, ExcelTrouble>> {
    return this.write((link) => editCells(link, edits, this.capabilities));
  }

  /** Takes edits back. Cells that were changed since are left alone and returned. */
  undoEdits(edited: EditedCells): Promise<Result<readonly CellRef[], ExcelTrouble>> {
    return this.write((link) => undoEdits(link, edited));
  }

  /** Brings a cell to the front and selects it. */
  select(cell: CellRef): Promise<Result<void, ExcelTrouble>> {
    return this.runner.run((link) => selectCell(link, cell), { shows: true });
  }

  /** Brings a sheet to the front. */
  showSheet(name: string): Promise<Result<void, ExcelTrouble>> {
    return this.runner.run((link) => showSheet(link, name), { shows: true });
  }

  /** Calls back after edits of others, of the person or a co-author. */
  async watch(onEdit: EditListener): Promise<Result<StopWatching, ExcelTrouble>> {
    const stop = await watchEdits(this.runner, this.listening(onEdit));
    return stop.ok ? ok(this.whileWatching(stop.value)) : stop;
  }

  private listening(onEdit: EditListener): Watching {
    const onMoved = (id: string): void => {
      this.merges.forget(id);
    };
    return { known: this.nameOf, onEdit, onMoved };
  }

  /** Merged areas are remembered until Excel no longer tells of edits. */
  private whileWatching(stop: StopWatching): StopWatching {
    const over = this.merges.watched();
    return () => {
      over();
      return stop();
    };
  }

  /**
   * Puts the sheets of an .xlsx file into the workbook, or opens it as a new one where Excel cannot do that. Neither can
   * be undone.
   *
   * @param base64 the file
   */
  async insertTemplate(base64: string): Promise<Result<Inserted, ExcelTrouble>> {
    if (this.capabilities.insertSheets) {
      const inserted = await this.runner.run((link) => insertSheets(link, base64));
      if (inserted.ok) return ok({ how: "inserted", sheets: inserted.value });
      if (inserted.error.code !== "unsupported") return err(inserted.error);
    }
    const opened = await this.runner.run(() => this.excel.createWorkbook(base64));
    return opened.ok ? ok({ how: "new-workbook" }) : opened;
  }

  private forgetMergesOf(sheets: readonly string[]): void {
    for (const [id, name] of this.names) if (sheets.includes(name)) this.merges.forget(id);
  }

  private async write<T>(job: (link: Link) => Promise<T>): Promise<Result<T, ExcelTrouble>> {
    let isWritten = false;
    try {
      const result = await this.runner.run(job, { writes: true });
      isWritten = result.ok;
      return result;
    } finally {
      // Whatever went wrong, the next reading makes sure that events come and knows of no merged area.
      if (!isWritten) {
        this.eventsMayBeHeld = true;
        this.merges.clear();
      }
    }
  }
}

/** Writes by what was seen last, or, where that is missing or turns out to be old, after a look at the workbook. */
async function writeSheets(
  link: Link,
  source: PlanSource,
  known: Seen | undefined,
  options: WriteOptions,
): Promise<SheetsWritten> {
  if (source.frame.sheets.length === 0) return { sheets: [], notices: [] };
  if (known) {
    try {
      return await writePlan(link, source, known, options);
    } catch (error) {
      if (!isOutdated(error)) throw error;
    }
  }
  return writePlan(link, source, await look(link), options);
}

/** Whether an error says no more than that the workbook is not as it was seen, in Excel's words or in ours. */
function isOutdated(error: unknown): boolean {
  if (error instanceof RenamedSheetError) return true;
  const isOurs = error instanceof TroubleError && error.cause === undefined;
  return isOurs || OUTDATED.has(officeError(error)?.code ?? "");
}

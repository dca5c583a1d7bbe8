import { formatAbsoluteReference } from "../../../core/workbook/a1";
import { MAX_LINKS } from "../../../core/workbook/limits";
import type { PlannedChart } from "../../../core/workbook/plan";
import type { PlanSource } from "../../../core/workbook/plan-source";
import { type SheetNames, renameInChart } from "../../../core/workbook/renaming";
import { switchEvents } from "../batches/events";
import type { Link } from "../batches/link";
import { type Portion, sendPortions } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES, REQUEST_BYTES } from "../batches/sizes";
import type { Capabilities } from "../capabilities";
import { addChart, type AddedSeries, chartBytes, nameAsText } from "../charts/chart";
import { rangeOf } from "../ranges";
import { officeError, TroubleError, troubleOf } from "../trouble";
import { Changes, isLost } from "./changes";
import { guards } from "./guards";
import type { Seen } from "./owned";
import { type Placement, placeSheets } from "./placing";
import { leave, mark, SheetWriter } from "./sheet-writer";
import { isStaged, Stage, STAGE_REQUEST_BYTES } from "./stage";

/** Rows that are fetched from the plan at a time. */
const ROWS_AT_ONCE = 500;
/** Trace after which everything is written. */
const DONE = "\u0000done";

/** Where a long write stands. */
export interface WriteProgress {
  /** Up to `prepare-sheets` nothing of the workbook has changed. */
  readonly step: "prepare-sheets" | "write-sheets" | "write-charts" | "finish";
  /** 0 to 1, over the whole write. */
  readonly share: number;
}

/** What the person should know about what was written. */
export interface WriteNotice {
  readonly code: "sheet-renamed" | "links-dropped";
  readonly params: Readonly<Record<string, string>>;
}

/** Sheets that were written. */
export interface SheetsWritten {
  /** Their names in the workbook, in the order of the plan. */
  readonly sheets: readonly string[];
  readonly notices: readonly WriteNotice[];
}

export interface WriteOptions {
  readonly capabilities: Capabilities;
  /** Told where the write stands. What it throws at `prepare-sheets` ends the write, with the workbook as it was. */
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined;
  /** Whether a long write can be stopped: it is made ready on sheets of its own, which takes some requests more. */
  readonly stoppable?: boolean | undefined;
  /** Whether the first visible sheet of the plan is brought to the front. */
  readonly show?: boolean | undefined;
}

/**
 * Writes the sheets of a plan. Charts come last, when all their cells are there.
 *
 * What was seen of the workbook may be a little old. Nothing is written over on that ground alone: the request begins
 * with questions that fail, before anything is changed, unless each marker still leads to the same sheet and each chart
 * that is to go is still there; and a new sheet cannot get the name of another.
 *
 * @throws TroubleError with the sheets that were changed all the same
 * @throws RenamedSheetError when a sheet has another name than it was seen with: look anew and write again
 */
export async function writePlan(
  link: Link,
  source: PlanSource,
  seen: Seen,
  options: WriteOptions,
): Promise<SheetsWritten> {
  const placements = placeSheets(source.frame, seen);
  const isApart = options.stoppable === true && isStaged(source.frame, seen);
  const stage = isApart ? new Stage(link, placements, seen) : undefined;
  return new PlanWriting(link, source, placements, { ...options, stage }).run();
}

class PlanWriting {
  private readonly changes: Changes;
  private readonly names: SheetNames;
  /** Sheets by their position in the plan, once they were asked for. */
  private readonly handles = new Map<number, Excel.Worksheet>();
  /** Series by the chart they are in; a request that was too large is asked for anew. */
  private readonly addedSeries = new Map<PlannedChart, readonly AddedSeries[]>();
  private readonly writers: readonly SheetWriter[];
  private readonly notices: WriteNotice[] = [];
  private rowsWritten = 0;

  constructor(
    private readonly link: Link,
    private readonly source: PlanSource,
    private readonly placements: readonly Placement[],
    private readonly options: WriteOptions & { readonly stage: Stage | undefined },
  ) {
    const { stage } = options;
    this.changes = new Changes(link.context);
    this.writers = placements.map((placement) => {
      const { index } = placement;
      const place = { sheet: () => this.handle(index), stage: stage && (() => stage.sheet(index)) };
      return new SheetWriter(placement, place, source.frame.styles);
    });
    this.names = new Map(
      placements
        .filter(({ sheet, name }) => sheet.name !== name)
        .map(({ sheet, name }) => [sheet.name, name]),
    );
  }

  async run(): Promise<SheetsWritten> {
    try {
      const { stage } = this.options;
      if (stage) await this.prepare(stage);
      await sendPortions(this.link, this.portions(), REQUEST_BYTES);
      if (nameAsText([...this.addedSeries.values()].flat())) await this.link.send();
    } catch (error) {
      await this.recover(error);
    }
    for (const { sheet, name, owned, leaves } of this.placements) {
      // A sheet of Jiyan's that the person renamed keeps that name, which needs no word.
      if (sheet.name !== name && !owned && !leaves)
        this.notice("sheet-renamed", { wanted: sheet.name, name });
    }
    return { sheets: this.placements.map(({ name }) => name), notices: this.notices };
  }

  /** Makes all rows ready on their stage; whoever is told of the progress can end that. */
  private async prepare(stage: Stage): Promise<void> {
    await sendPortions(this.link, [guards(this.link, this.placements), stage.add()], REQUEST_BYTES);
    await sendPortions(this.link, this.preparing(), STAGE_REQUEST_BYTES);
    this.tell("prepare-sheets");
  }

  private async *preparing(): AsyncIterableIterator<Portion> {
    for (const { index } of this.placements) {
      for await (const portion of this.rows(index, "prepare-sheets")) {
        this.tell("prepare-sheets");
        yield portion;
      }
    }
  }

  private async *portions(): AsyncIterableIterator<Portion> {
    yield guards(this.link, this.placements);
    for (const placement of this.placements) yield this.place(placement);
    for (const placement of this.placements) yield* this.contents(placement);
    for (const placement of this.placements) yield* this.charts(placement);
    yield this.end();
  }

  /** Finds the sheet of a placement, or adds it and marks it as Jiyan's at once, so that a later write finds it. */
  private place({ index, sheet, name, owned, leaves, dangling }: Placement): Portion {
    const bytes = 3 * OBJECT_BYTES + RANGE_BYTES + 6 * ACTION_BYTES;
    const { workbook } = this.link;
    if (owned) {
      const reference = `=${formatAbsoluteReference({ sheet: name, top: 0, left: 0, bottom: 0, right: 0 })}`;
      return {
        bytes,
        ask: () => {
          this.handles.set(index, workbook.worksheets.getItem(owned.id));
          const { marker } = owned;
          if (marker.reference !== reference) workbook.names.getItem(marker.name).formula = reference;
          if (marker.visible) workbook.names.getItem(marker.name).visible = false;
        },
      };
    }
    return this.changes.of(name, {
      bytes,
      ask: () => {
        if (leaves) leave(workbook, leaves.owned, leaves.former);
        if (dangling !== undefined) workbook.names.getItem(dangling).delete();
        const added = workbook.worksheets.add(name);
        mark(workbook, added, sheet);
        this.handles.set(index, added);
      },
    });
  }

  private async *contents({ index, name }: Placement): AsyncIterableIterator<Portion> {
    const writer = this.writer(index);
    for (const portion of writer.begin()) yield this.changes.of(name, portion);
    const rows = this.options.stage ? writer.takeOver() : this.rows(index, "write-sheets");
    for await (const portion of rows) yield this.changes.of(name, portion);
    for (const portion of writer.finish()) yield this.changes.of(name, portion);
    if (writer.linkCount > MAX_LINKS) {
      this.notice("links-dropped", {
        sheet: name,
        written: String(MAX_LINKS),
        links: String(writer.linkCount),
      });
    }
  }

  /** Rows of a sheet and their looks. */
  private async *rows(index: number, step: WriteProgress["step"]): AsyncIterableIterator<Portion> {
    const writer = this.writer(index);
    const { rowCount } = this.source.frame.sheets[index] ?? { rowCount: 0 };
    for (let from = 0; from < rowCount; from += ROWS_AT_ONCE) {
      const rows = await this.source.rows(index, from, ROWS_AT_ONCE);
      yield* writer.rows(rows, this.names);
      yield {
        bytes: 0,
        ask: () => undefined,
        take: () => {
          this.rowsWritten += rows.length;
          this.tell(step);
        },
      };
    }
    yield* writer.looks();
  }

  private tell(step: WriteProgress["step"]): void {
    const total = this.placements.reduce((sum, { sheet }) => sum + sheet.rowCount, 0);
    this.options.onProgress?.({ step, share: (0.8 * this.rowsWritten) / total });
  }

  private *charts({ index, sheet, name }: Placement): IterableIterator<Portion> {
    const { axisTitleOrientation } = this.options.capabilities;
    for (const planned of sheet.charts) {
      const chart = renameInChart(planned, this.names);
      yield this.changes.of(name, {
        bytes: chartBytes(chart),
        ask: () => {
          const added = addChart(
            this.handle(index),
            chart,
            (range) => this.find(range),
            axisTitleOrientation,
          );
          this.addedSeries.set(planned, added);
        },
        take: () => this.options.onProgress?.({ step: "write-charts", share: 0.95 }),
      });
    }
  }

  /**
   * Lets events out again, brings the report to the front and begins its pages; by then all is written, so that may fail.
   */
  private end(): Portion {
    const first = this.placements.find(({ sheet }) => sheet.visibility === "visible");
    const last = [
      ...this.writers.map((writer) => writer.beginPages()),
      this.options.stage?.removal() ?? [],
    ].flat();
    return {
      bytes: last.reduce((sum, { bytes }) => sum + bytes, 4 * ACTION_BYTES),
      ask: () => {
        switchEvents(this.link, true).ask();
        this.link.context.trace(DONE);
        if (this.options.show && first) this.handle(first.index).activate();
        for (const portion of last) portion.ask();
      },
      take: () => this.options.onProgress?.({ step: "finish", share: 1 }),
    };
  }

  /** Passes an error on as trouble with what is left behind, unless everything was written before it. */
  private async recover(error: unknown): Promise<void> {
    if (officeError(error)?.traces.includes(DONE)) return;
    const left = this.changes.after(error);
    if (!isLost(error)) {
      await this.options.stage?.remove();
      await this.letEventsOut();
    }
    const problem = troubleOf(error);
    if (!problem) throw error;
    const isChanged = left.written.length + left.unconfirmed.length > 0;
    throw new TroubleError({ ...problem, ...(isChanged && left) }, { cause: error });
  }

  private async letEventsOut(): Promise<void> {
    try {
      await sendPortions(this.link, [switchEvents(this.link, true)], REQUEST_BYTES);
    } catch (error) {
      // The trouble that is told is the first one; the next job lets events out again.
      if (!troubleOf(error)) throw error;
    }
  }

  private writer(index: number): SheetWriter {
    const writer = this.writers[index];
    if (!writer) throw new RangeError(`sheet ${index} of the plan has no writer`);
    return writer;
  }

  private handle(index: number): Excel.Worksheet {
    const sheet = this.handles.get(index);
    if (!sheet) throw new RangeError(`sheet ${index} of the plan was not placed`);
    return sheet;
  }

  /** A range of the plan's own sheets, or of another sheet of the workbook. */
  private find(range: Parameters<typeof rangeOf>[1] & { readonly sheet: string }): Excel.Range {
    const own = this.placements.find(({ name }) => name === range.sheet);
    const sheet = own ? this.handle(own.index) : this.link.workbook.worksheets.getItem(range.sheet);
    return forNextRequest(rangeOf(sheet, range));
  }

  private notice(code: WriteNotice["code"], params: Readonly<Record<string, string>>): void {
    this.notices.push({ code, params });
  }
}

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
import type { Seen } from "./owned";
import { type Placement, placeSheets } from "./placing";
import { leave, mark, SheetWriter } from "./sheet-writer";

/** Rows that are fetched from the plan at a time. */
const ROWS_AT_ONCE = 500;
/** A sheet of Jiyan's was renamed since the workbook was seen: links to it were written under its former name. */
export class RenamedSheetError extends Error {
  override readonly name = "RenamedSheetError";
}

/** Trace after which everything is written. */
const DONE = "\u0000done";

/** Where a long write stands. */
export interface WriteProgress {
  readonly step: "write-sheets" | "write-charts" | "finish";
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
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined;
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
  return new PlanWriting(link, source, placements, options).run();
}

class PlanWriting {
  private readonly changes: Changes;
  private readonly names: SheetNames;
  /** Sheets by their position in the plan, once they were asked for. */
  private readonly handles = new Map<number, Excel.Worksheet>();
  /** Series by the chart they are in; a request that was too large is asked for anew. */
  private readonly addedSeries = new Map<PlannedChart, readonly AddedSeries[]>();
  private readonly writers: SheetWriter[] = [];
  private readonly notices: WriteNotice[] = [];
  private rowsWritten = 0;

  constructor(
    private readonly link: Link,
    private readonly source: PlanSource,
    private readonly placements: readonly Placement[],
    private readonly options: WriteOptions,
  ) {
    this.changes = new Changes(link.context);
    this.names = new Map(
      placements
        .filter(({ sheet, name }) => sheet.name !== name)
        .map(({ sheet, name }) => [sheet.name, name]),
    );
  }

  async run(): Promise<SheetsWritten> {
    try {
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

  private async *portions(): AsyncIterableIterator<Portion> {
    yield this.guards();
    for (const placement of this.placements) yield this.place(placement);
    for (const placement of this.placements) yield* this.contents(placement);
    for (const placement of this.placements) yield* this.charts(placement);
    yield this.end();
  }

  /** Fails before anything was changed where the workbook is not as it was seen. */
  private guards(): Portion {
    const owned = this.placements.flatMap((placement) => placement.owned ?? []);
    const left = this.placements.flatMap(({ leaves }) => leaves?.owned ?? []);
    const marked = [...owned, ...left];
    const charts = owned.reduce((sum, sheet) => sum + sheet.charts.length, 0);
    const named = new Map<string, Excel.Worksheet>();
    return {
      bytes: marked.length * (4 * RANGE_BYTES + OBJECT_BYTES) + charts * OBJECT_BYTES + 4 * ACTION_BYTES,
      ask: () => {
        const { context, workbook } = this.link;
        for (const known of marked) {
          const target = workbook.worksheets.getItem(known.id).load("name");
          named.set(known.name, target);
          const origin = forNextRequest(workbook.names.getItem(known.marker.name).getRange());
          // Ranges of two sheets have no common rectangle: Excel refuses to make one [belief].
          forNextRequest(forNextRequest(target.getRange("A1")).getBoundingRect(origin));
        }
        for (const { id, charts: known } of owned) {
          const target = workbook.worksheets.getItem(id);
          for (const chart of known) target.charts.getItem(chart).load("name");
        }
        switchEvents(this.link, false).ask();
        context.application.suspendScreenUpdatingUntilNextSync();
      },
      take: () => {
        for (const [name, target] of named) if (target.name !== name) throw new RenamedSheetError(name);
      },
    };
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

  private async *contents(placement: Placement): AsyncIterableIterator<Portion> {
    const { index, sheet, name } = placement;
    const writer = new SheetWriter(placement, () => this.handle(index), this.source.frame.styles);
    this.writers.push(writer);
    for (const portion of writer.begin()) yield this.changes.of(name, portion);
    for (let from = 0; from < sheet.rowCount; from += ROWS_AT_ONCE) {
      const rows = await this.source.rows(index, from, ROWS_AT_ONCE);
      for (const portion of writer.rows(rows, this.names)) yield this.changes.of(name, portion);
      yield this.progress(rows.length);
    }
    for (const portion of writer.finish()) yield this.changes.of(name, portion);
    if (writer.linkCount > MAX_LINKS) {
      this.notice("links-dropped", {
        sheet: name,
        written: String(MAX_LINKS),
        links: String(writer.linkCount),
      });
    }
  }

  private progress(rows: number): Portion {
    const total = this.placements.reduce((sum, { sheet }) => sum + sheet.rowCount, 0);
    return {
      bytes: 0,
      ask: () => undefined,
      take: () => {
        this.rowsWritten += rows;
        this.options.onProgress?.({ step: "write-sheets", share: (0.8 * this.rowsWritten) / total });
      },
    };
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
    const pages = this.writers.map((writer) => writer.beginPages());
    return {
      bytes: pages.reduce((sum, { bytes }) => sum + bytes, 4 * ACTION_BYTES),
      ask: () => {
        switchEvents(this.link, true).ask();
        this.link.context.trace(DONE);
        if (this.options.show && first) this.handle(first.index).activate();
        for (const page of pages) page.ask();
      },
      take: () => this.options.onProgress?.({ step: "finish", share: 1 }),
    };
  }

  /** Passes an error on as trouble with what is left behind, unless everything was written before it. */
  private async recover(error: unknown): Promise<void> {
    if (officeError(error)?.traces.includes(DONE)) return;
    const left = this.changes.after(error);
    if (!isLost(error)) await this.letEventsOut();
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

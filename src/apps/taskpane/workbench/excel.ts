import { err, ok, type Result } from "../../../core/common/result";
import { append } from "../../../core/common/many";
import { formatAddress, type CellRef } from "../../../core/workbook/a1";
import type { WorkbookFrame } from "../../../core/workbook/blocks";
import type { CellEdit, PlannedRow } from "../../../core/workbook/plan";
import type { PlanFrame, PlanSource } from "../../../core/workbook/plan-source";
import type { ExcelWorkbook, MergesAsked, StopWatching, WaitingListener } from "../../../hosts/excel";
import type { DocumentChoice, EngineSession, PlanKind, TemplateChoice } from "../session/api";
import { troubleOfSession } from "../store/troubles";
import { base64Of } from "./base64";
import { deliverDocument, type DeliveredDocument } from "./document";
import { download, type Deliver } from "./download";
import { Waits } from "./waits";
import type { ProgressListener, TemplateOutcome, Trouble, Undo, Workbench, Written } from "./workbench";

export interface ExcelOptions {
  readonly session: EngineSession;
  readonly excel: ExcelWorkbook;
  /** Hears why Excel lets the pane wait. */
  readonly waits?: Waits;
  /** How a file is handed to the browser that the pane runs in. */
  readonly deliver?: Deliver;
}

/** The workbench over the workbook that is open in Excel. */
export function createExcelWorkbench(options: ExcelOptions): Workbench {
  return new OpenWorkbench(options);
}

type EditListener = (sheets: readonly string[]) => void;

class OpenWorkbench implements Workbench {
  readonly kind = "excel";
  readonly #session: EngineSession;
  readonly #excel: ExcelWorkbook;
  readonly #deliver: Deliver;
  readonly #waits: Waits;
  /** Sheets as the session knows them, in its order. */
  #sheets: string[] = [];
  /** Sheets that were just written from the session's own plan: it knows what stands in them. */
  readonly #fresh = new Set<string>();
  /** Something happened to the workbook that only reading all of it anew can tell. */
  #outdated = false;
  readonly #listeners = new Set<EditListener>();
  /** How to stop Excel from telling of edits; `undefined` while it does not. */
  #stop: StopWatching | undefined;

  constructor({ session, excel, waits = new Waits(), deliver = download }: ExcelOptions) {
    this.#session = session;
    this.#waits = waits;
    this.#excel = excel;
    this.#deliver = deliver;
  }

  get abilities(): Workbench["abilities"] {
    const { insertSheets } = this.#excel.capabilities;
    return { watch: true, insertTemplate: insertSheets, download: false, saveInPlace: false };
  }

  /** Asking for merged areas may cost the person's steps of undo: all of them are asked for on the button only. */
  load(progress: ProgressListener): Promise<Result<void, Trouble>> {
    return this.#read(this.#sheets.length > 0 ? "everywhere" : "where-needed", progress);
  }

  async #read(merges: MergesAsked, progress: ProgressListener): Promise<Result<void, Trouble>> {
    let blocks = 0;
    this.#outdated = true;
    const sink = {
      open: (frame: WorkbookFrame) => this.#session.open(frame),
      add: (block: Parameters<EngineSession["add"]>[0]) => {
        blocks += 1;
        return this.#session.add(block);
      },
    };
    const read = await this.#excel.read(sink, {
      onProgress: reading(progress),
      onEdit: this.#stop ? undefined : this.#edited,
      merges,
    });
    if (!read.ok) return read;
    const { frame, skipped, stopWatching } = read.value;
    this.#stop ??= stopWatching;
    const [first] = skipped;
    // Where nothing at all could be read, that is the trouble; else the session tells of the sheet among those left out.
    if (first && blocks === 0) return err(first);
    this.#sheets = frame.sheets.map(({ name }) => name);
    this.#fresh.clear();
    this.#outdated = false;
    return ok(undefined);
  }

  onWaiting(listener: WaitingListener): () => void {
    return this.#waits.listen(listener);
  }

  select(cell: CellRef): Promise<Result<void, Trouble>> {
    return this.#excel.select(cell);
  }

  showSheet(name: string): Promise<Result<void, Trouble>> {
    return this.#excel.showSheet(name);
  }

  async edit(edits: readonly CellEdit[]): Promise<Result<Undo, Trouble>> {
    const edited = await this.#excel.edit(edits);
    if (!edited.ok) return edited;
    return ok(async () => {
      const undone = await this.#excel.undoEdits(edited.value);
      if (!undone.ok) return undone;
      const left = undone.value;
      return left.length === 0
        ? ok(undefined)
        : err({ code: "cannot-undo", params: { cell: placesOf(left) } });
    });
  }

  async write(
    what: PlanKind,
    progress: ProgressListener,
    keepFormer = false,
  ): Promise<Result<Written, Trouble>> {
    const plan = await this.#session.plan(what, keepFormer);
    if (!plan.ok) return err(troubleOfSession(plan.error));
    const frame = plan.value;
    const applied = await this.#excel.apply(this.#source(what, frame), {
      onProgress: progress,
      stoppable: true,
    });
    if (!applied.ok) {
      // Some of the sheets may be there now, whole or in part.
      this.#outdated = true;
      return applied;
    }
    const { sheets, notices } = applied.value;
    const notes = await this.#session.written(what, sheets, notices);
    // Where sheets stay under other names the workbook has more sheets now, and references follow them.
    if (frame.sheets.some(({ former }) => former !== undefined)) this.#outdated = true;
    for (const name of sheets) {
      this.#fresh.add(name);
      if (this.#indexOf(name) < 0) this.#sheets.push(name);
    }
    const shown = sheets.filter((_, index) => frame.sheets[index]?.visibility === "visible");
    // What was edited there must be read again.
    const edited = new Set(frame.edits.map(({ at }) => at.sheet));
    return ok({ sheets: [...shown, ...edited], notes });
  }

  async template(request: TemplateChoice): Promise<Result<TemplateOutcome, Trouble>> {
    const made = await this.#session.template(request);
    if (!made.ok) return err(troubleOfSession(made.error));
    const { bytes, fileName } = made.value;
    const inserted = await this.#excel.insertTemplate(base64Of(bytes));
    if (!inserted.ok) return inserted;
    if (inserted.value.how === "new-workbook") return ok({ how: "new-workbook", names: [fileName] });
    const { sheets } = inserted.value;
    this.#outdated = true;
    this.#tell(sheets);
    return ok({ how: "inserted", names: sheets });
  }

  document(choice: DocumentChoice): Promise<Result<DeliveredDocument, Trouble>> {
    return deliverDocument(this.#session, this.#deliver, choice);
  }

  async watch(onEdit: EditListener): Promise<() => void> {
    const listener: EditListener = (sheets) => {
      onEdit(sheets);
    };
    this.#listeners.add(listener);
    await this.#listen();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      void this.#stop?.();
      this.#stop = undefined;
    };
  }

  async refresh(sheets: readonly string[], progress: ProgressListener): Promise<Result<void, Trouble>> {
    const changed = sheets.filter((name) => !this.#fresh.delete(name));
    const unknown = changed.some((name) => this.#indexOf(name) < 0);
    if (this.#outdated || unknown) return this.#read("where-needed", progress);
    if (changed.length === 0) return ok(undefined);
    const wanted = new Set([...changed, ...(await this.#session.linkedSheets())]);
    const known = [...wanted].map((name) => ({ name, index: this.#indexOf(name) }));
    const read = await this.#excel
      .reread(known, this.#session, { onProgress: reading(progress) })
      .catch((fault: unknown) => {
        // A sheet of which a part was read is known as a whole only when all is read again.
        this.#outdated = true;
        throw fault;
      });
    if (!read.ok) return read;
    // A sheet that is gone, or called otherwise, is told by the whole workbook only.
    return read.value.missing.length > 0 ? this.#read("where-needed", progress) : ok(undefined);
  }

  /** The session's plan for the host, in as many portions as its rows need. */
  #source(what: PlanKind, frame: PlanFrame): PlanSource {
    return {
      frame,
      rows: async (sheet, from, count) => {
        const rows: PlannedRow[] = [];
        while (rows.length < count) {
          const portion = await this.#session.planRows(what, sheet, from + rows.length, count - rows.length);
          if (portion.length === 0) break;
          append(rows, portion);
        }
        return rows;
      },
    };
  }

  /** Has Excel tell of edits, where the reading did not ask for it already. */
  async #listen(): Promise<void> {
    if (this.#stop || this.#listeners.size === 0) return;
    const watching = await this.#excel.watch(this.#edited);
    if (watching.ok) this.#stop = watching.value;
  }

  readonly #edited = (sheet: string): void => {
    this.#fresh.delete(sheet);
    this.#tell([sheet]);
  };

  #tell(sheets: readonly string[]): void {
    for (const listener of this.#listeners) listener(sheets);
  }

  /** Position of a sheet in the session; Excel compares names without case. */
  #indexOf(name: string): number {
    const wanted = name.toLowerCase();
    return this.#sheets.findIndex((sheet) => sheet.toLowerCase() === wanted);
  }
}

function reading(progress: ProgressListener): (share: number) => void {
  return (share) => {
    progress({ step: "read", share });
  };
}

/** More cells than this are not named one by one. */
const MOST_NAMED = 6;

function placesOf(cells: readonly CellRef[]): string {
  const names = cells.slice(0, MOST_NAMED).map(formatAddress).join(", ");
  return cells.length > MOST_NAMED ? `${names} …` : names;
}

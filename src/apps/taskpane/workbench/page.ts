import { err, ok, type Result } from "../../../core/common/result";
import type { CellRef } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import { DEFAULT_LIMITS } from "../../../hosts/file/package/limits";
import type { DocumentChoice, EngineSession, PlanKind, TemplateChoice } from "../session/api";
import { troubleOfSession } from "../store/troubles";
import { copyExtension, copyName, download, extensionOf, mediaType, type Deliver } from "./download";
import { deliverDocument, type DeliveredDocument } from "./document";
import { FileSource, type FileHandle, type NotSaved } from "./file-source";
import type {
  ProgressListener,
  Reread,
  TemplateOutcome,
  Trouble,
  Undo,
  Workbench,
  WorkbookFile,
  Written,
} from "./workbench";

/** What the page around the pane is told. */
export interface PageListeners {
  /** A cell is to be shown. */
  readonly select?: (cell: CellRef) => void;
  readonly showSheet?: (name: string) => void;
  /** The workbook's cells or sheets are others now. */
  readonly changed?: () => void;
}

export interface PageOptions {
  readonly session: EngineSession;
  readonly source: File | FileHandle;
  readonly listeners?: PageListeners;
  /** How a file is handed to the browser. */
  readonly deliver?: Deliver;
}

/** A workbench over a file in a page: nothing reaches the file on disk before it is saved or downloaded. */
export interface PageWorkbench extends Workbench {
  readonly kind: "page";
  readonly file: WorkbookFile;
}

/** The workbench over a file that the person opened or dropped. The file is read by `load()`. */
export function createPageWorkbench(options: PageOptions): PageWorkbench {
  return new FileWorkbench(options);
}

class FileWorkbench implements PageWorkbench, WorkbookFile {
  readonly kind = "page";
  readonly #session: EngineSession;
  readonly #source: FileSource;
  readonly #listeners: PageListeners;
  readonly #deliver: Deliver;
  /** Names of the sheets; `undefined` until they are asked for after a change. */
  #sheets: ReadonlySet<string> | undefined;
  #unsaved = false;

  constructor({ session, source, listeners = {}, deliver = download }: PageOptions) {
    this.#session = session;
    this.#source = new FileSource(source);
    this.#listeners = listeners;
    this.#deliver = deliver;
  }

  get abilities(): Workbench["abilities"] {
    return { watch: false, insertTemplate: false, download: true, saveInPlace: this.#source.writable };
  }

  get file(): WorkbookFile {
    return this;
  }

  get name(): string {
    return this.#source.name;
  }

  get unsaved(): boolean {
    return this.#unsaved;
  }

  async load(progress: ProgressListener): Promise<Result<void, Trouble>> {
    const read = await readBytes(this.#source);
    if (!read.ok) return read;
    // The worker has no use for the wish to stop: it is heeded once the file is open.
    let stop: { readonly by: unknown } | undefined;
    const opened = await this.#session.openFile(read.value, (share) => {
      try {
        progress({ step: "read", share });
      } catch (by) {
        stop ??= { by };
      }
    });
    if (!opened.ok) return err(troubleOfSession(opened.error));
    this.#source.taken();
    this.#change(false);
    if (stop) throw stop.by;
    return ok(undefined);
  }

  async reread(progress: ProgressListener): Promise<Result<Reread, Trouble>> {
    const standing = await onDisk(this.#source, () => this.#source.standing());
    if (!standing.ok || standing.value !== "changed") return standing;
    if (this.#unsaved) return err({ code: "changed-unsaved", params: { name: this.name } });
    const read = await this.load(progress);
    return read.ok ? ok("changed") : read;
  }

  select(cell: CellRef): Promise<Result<void, Trouble>> {
    return this.#show(cell.sheet, () => this.#listeners.select?.(cell));
  }

  showSheet(name: string): Promise<Result<void, Trouble>> {
    return this.#show(name, () => this.#listeners.showSheet?.(name));
  }

  async edit(edits: readonly CellEdit[]): Promise<Result<Undo, Trouble>> {
    const written = await this.#session.writeFile({ edits });
    if (!written.ok) return err(troubleOfSession(written.error));
    this.#change(true);
    const { step } = written.value;
    return ok(async () => {
      if (!(await this.#session.undoWrite(step))) return err({ code: "cannot-undo", params: {} });
      this.#change(true);
      return ok(undefined);
    });
  }

  async write(
    what: PlanKind,
    progress: ProgressListener,
    keepFormer = false,
  ): Promise<Result<Written, Trouble>> {
    progress({ step: "write-sheets", share: 0 });
    const written = await this.#session.writeFile(what, keepFormer);
    if (!written.ok) return err(troubleOfSession(written.error));
    this.#change(true);
    progress({ step: "write-sheets", share: 1 });
    const { sheets, notes } = written.value;
    return ok({ sheets, notes });
  }

  async template(request: TemplateChoice): Promise<Result<TemplateOutcome, Trouble>> {
    const made = await this.#session.template(request);
    if (!made.ok) return err(troubleOfSession(made.error));
    const { bytes, fileName } = made.value;
    this.#deliver(new Uint8Array(bytes), fileName, mediaType(fileName));
    return ok({ how: "downloaded", names: [fileName] });
  }

  document(choice: DocumentChoice): Promise<Result<DeliveredDocument, Trouble>> {
    return deliverDocument(this.#session, this.#deliver, choice);
  }

  /** Nobody but the pane changes the file that the session holds. */
  watch(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  /** The session's workbook is the one that it writes to. */
  refresh(): Promise<Result<void, Trouble>> {
    return Promise.resolve(ok(undefined));
  }

  async download(): Promise<Result<string, Trouble>> {
    const { bytes, suffix } = await this.#session.fileBytes(copyExtension(this.name));
    const name = copyName(this.name, suffix);
    this.#deliver(new Uint8Array(bytes), name, mediaType(name));
    this.#unsaved = false;
    return ok(name);
  }

  async save(): Promise<Result<string, Trouble>> {
    if (!this.#source.writable) return this.download();
    const failure = await this.#source.write(async () => {
      const { bytes } = await this.#session.fileBytes(extensionOf(this.name));
      return new Uint8Array(bytes);
    });
    if (failure) return err(troubleOfSaving(failure, this.name));
    this.#unsaved = false;
    return ok(this.name);
  }

  async #show(sheet: string, show: () => void): Promise<Result<void, Trouble>> {
    this.#sheets ??= new Set((await this.#session.grid()).map(({ name }) => name));
    if (!this.#sheets.has(sheet)) return err({ code: "not-found", params: { sheet } });
    show();
    return ok(undefined);
  }

  #change(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#sheets = undefined;
    this.#listeners.changed?.();
  }
}

function readBytes(source: FileSource): Promise<Result<Uint8Array, Trouble>> {
  return onDisk(source, () => source.read(DEFAULT_LIMITS.fileBytes));
}

async function onDisk<T>(source: FileSource, ask: () => Promise<T>): Promise<Result<T, Trouble>> {
  try {
    return ok(await ask());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return err({ code: "file-unreadable", params: { name: source.name }, detail: error.message });
  }
}

function troubleOfSaving(failure: NotSaved, name: string): Trouble {
  if (failure.kind === "changed-elsewhere") return { code: "changed-elsewhere", params: { name } };
  return { code: "save-failed", params: { name }, detail: failure.detail };
}

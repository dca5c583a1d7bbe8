import type { UnknownTable } from "../../../core/reading";
import type { Result } from "../../../core/common/result";
import type { TypedProblem } from "../../../core/typed-edit";
import type { CellRef } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";
import type { Waiting } from "../../../hosts/excel/batches/waiting";
import type { ExcelTrouble, ExcelTroubleCode } from "../../../hosts/excel/trouble";
import type { DeliveredDocument } from "./document";
import type { DocumentChoice, EngineSession, PlanKind, TemplateChoice } from "../session/api";

/**
 * The workbook that the pane works on, wherever it is: open in Excel, or a file in a page. The pane knows no other
 * way to it. Expected trouble comes back as a value; the pane has a sentence for each code.
 */
export interface Workbench {
  readonly kind: "excel" | "page";
  /** What this place can do; the pane leaves out what it cannot. */
  readonly abilities: {
    /** The pane is told of edits in the workbook. */
    readonly watch: boolean;
    /** A template can be put into this workbook (else it opens as a new one, or is downloaded). */
    readonly insertTemplate: boolean;
    readonly download: boolean;
    /** The file can be saved where it came from. */
    readonly saveInPlace: boolean;
  };
  /** Brings the workbook into the session. */
  load(progress: ProgressListener): Promise<Result<void, Trouble>>;
  /** Shows a cell to the person. */
  select(cell: CellRef): Promise<Result<void, Trouble>>;
  /** Brings a sheet to the front. */
  showSheet(name: string): Promise<Result<void, Trouble>>;
  /** Changes cells; the result undoes just this. */
  edit(edits: readonly CellEdit[]): Promise<Result<Undo, Trouble>>;
  /**
   * Carries out the session's plan. Whoever calls it has asked about what is at stake.
   *
   * @param keepFormer whether sheets that a person changed stay under other names
   */
  write(what: PlanKind, progress: ProgressListener, keepFormer?: boolean): Promise<Result<Written, Trouble>>;
  /** Puts a blank form into the workbook, or opens or downloads it where that cannot be. */
  template(request: TemplateChoice): Promise<Result<TemplateOutcome, Trouble>>;
  /** Hands the session's last report to the browser as a Word document. */
  document(choice: DocumentChoice): Promise<Result<DeliveredDocument, Trouble>>;
  /** Calls back after edits of others (the person, a co-author), with the sheets concerned. Returns how to stop. */
  watch(onEdit: (sheets: readonly string[]) => void): Promise<() => void>;
  /** Calls back when the workbook lets the pane wait, with the reason, and with `null` when it is over. */
  onWaiting?(listener: (waiting: Waiting | null) => void): () => void;
  /** Brings the sheets that changed into the session anew. */
  refresh(sheets: readonly string[], progress: ProgressListener): Promise<Result<void, Trouble>>;
  /** Page mode: the file behind the workbook. Excel keeps its own. */
  readonly file?: WorkbookFile;
}

/** A workbook file that was opened in a page. */
export interface WorkbookFile {
  readonly name: string;
  /** Hands the workbook as it is now to the browser to download; the value is the name proposed. */
  download(): Promise<Result<string, Trouble>>;
  /**
   * Writes the workbook back to where it came from, where `abilities.saveInPlace`, else downloads it; the value is the
   * file's name. The browser asks the person for leave the first time. What others saved meanwhile is not written over.
   */
  save(): Promise<Result<string, Trouble>>;
  /**
   * Reads the file from where it came from, where it was changed there since. Not over what was written into the workbook
   * here and neither saved nor downloaded.
   */
  reread(progress: ProgressListener): Promise<Result<Reread, Trouble>>;
  /** Whether something was written into the workbook that was neither saved nor downloaded yet. */
  readonly unsaved: boolean;
}

/** What became of a file where it came from; `unknown` where the browser cannot look there again. */
export type Reread = "same" | "changed" | "unknown";

/** Where a long step stands: what is being done, and how much of it, 0 to 1. */
export interface Progress {
  readonly step: "read" | "check" | "prepare-sheets" | "write-sheets" | "write-charts" | "finish";
  readonly share: number;
}

export type ProgressListener = (progress: Progress) => void;

/** Takes an edit back. */
export type Undo = () => Promise<Result<void, Trouble>>;

export interface Written {
  /** Names of the sheets written, the one to open first. */
  readonly sheets: readonly string[];
  /** What the person should know, as sentences. */
  readonly notes: readonly string[];
}

export interface TemplateOutcome {
  readonly how: "inserted" | "new-workbook" | "downloaded";
  /** Sheets inserted, or the name of the file. */
  readonly names: readonly string[];
}

/** Why something could not be done, in Excel or elsewhere. The sentence is `pane.trouble.<code>`. */
export interface Trouble extends Omit<ExcelTrouble, "code"> {
  readonly code: TroubleCode;
  /** Where no form was found: tables that can be read once a person says what their columns are. */
  readonly tables?: readonly UnknownTable[];
}

export type TroubleCode =
  | ExcelTroubleCode
  /** The person stopped it before anything was written. */
  | "cancelled"
  /** The file cannot be used; `params.text` is the sentence. */
  | "file"
  | "no-form"
  | "blank-form"
  /** The workbook is one of a rule pack. */
  | "rule-pack"
  /** The forms set targets and state no result yet; the first belongs into `params.cell`. */
  | "no-results"
  | "unknown-pack"
  | "unknown-outline"
  | "unknown-year"
  /** The form chosen is there no more. */
  | "unknown-form"
  /** There is nothing but tables of goals or base data (the first on `params.sheet`). */
  | "not-reportable"
  /** The sections chosen have nothing to say. */
  | "empty-report"
  /** The file (`params.name`) is gone, or another program keeps it. */
  | "file-unreadable"
  | "save-failed"
  /** The file (`params.name`) was saved by another program since it was opened; nothing was saved. */
  | "changed-elsewhere"
  /** The file (`params.name`) was saved by another program, and here are changes that were not: it was not read. */
  | "changed-unsaved"
  /** What was typed cannot go into the cell (`params.cell`): a formula, the same as before, or the sheet is gone. */
  | `typed-${TypedProblem}`
  /** Too much was changed since, or just these cells (`params.cell`), which were left as they are. */
  | "cannot-undo";

/** What the pane is started with. */
export interface PaneStart {
  readonly session: EngineSession;
  readonly workbench: Workbench;
}

import type { Locale } from "../../../core/common/locale";
import type { Letter } from "../../../core/document";
import type { Translator } from "../../../core/messages/catalogue";
import type { ColumnCorrection } from "../../../core/evaluation/evaluation";
import type {
  AtStake,
  FindingGroup,
  FindingView,
  Overview,
  OwnRules,
  PlanKind,
  ReportStateView,
} from "../session/api";
import type { CellRef } from "../../../core/workbook/a1";
import type { Waiting } from "../../../hosts/excel/batches/waiting";
import type { Progress, TemplateOutcome, Trouble, Workbench, Written } from "../workbench/workbench";

/** The tabs of the pane, in their order. */
export const TAB_IDS = ["forms", "check", "score", "report", "template", "export"] as const;

export type TabId = (typeof TAB_IDS)[number];

/** All that the pane shows. It is never changed in place; {@link PaneActions} make new ones. */
export interface PaneState {
  readonly locale: Locale;
  /** Sentences of the pane in `locale`. */
  readonly messages: Translator;
  readonly place: Pick<Workbench, "kind" | "abilities">;
  readonly tab: TabId;
  readonly phase: Phase;
  /** What was found at the last assessment; kept while a new one runs, `null` while there is none to show. */
  readonly overview: Overview | null;
  /** Counts assessments. What a tab fetched from the session is out of date when it changes. */
  readonly revision: number;
  readonly choice: PaneChoice;
  /** The person's own Word template; `null` for Jiyan's own pages. */
  readonly wordTemplate: WordTemplateFile | null;
  /** Id of the form that the person looks at; one of `overview.forms`. */
  readonly form: string | null;
  /** Which findings are wanted; `findings` follows as soon as they are there. */
  readonly filter: FindingFilter;
  readonly findings: FindingList;
  /** What runs now; there is never more than one, and buttons that start another are off meanwhile ({@link isBusy}). */
  readonly job: Job | null;
  /** Why the workbook lets the job wait, where that is known to take long. */
  readonly waiting: Waiting | null;
  /** The workbook was edited after the last assessment, which is about to be done again. */
  readonly stale: boolean;
  /** How the report in the workbook stands to its data; `null` before anything was read. */
  readonly report: ReportStateView | null;
  /** What a person changed by hand and is asked about before anything is written. */
  readonly question: Question | null;
  /** What went wrong last, until it is dismissed or the next job starts. */
  readonly failure: Failure | null;
  /** What was written last: where to find it. */
  readonly done: Done | null;
  /** Short words on what was just done, newest last. */
  readonly notices: readonly Notice[];
  /** What was done from the pane and can be taken back, newest last. */
  readonly undoable: readonly UndoEntry[];
  /** The cell that was shown last, so that lists and the grid can mark it. */
  readonly selected: CellRef | null;
}

/** A write that waits for an answer: what it would take away. */
export interface Question extends AtStake {
  readonly what: Exclude<PlanKind, "kept">;
}

/** An answer: write and keep the changed sheets, write without keeping them, or do not write. */
export type Answer = "keep" | "replace" | "cancel";

/** Where the pane stands as a whole. */
export type Phase =
  /** The workbook is being read for the first time. */
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  /** There is nothing to show: no form, a blank form, or the workbook cannot be read. */
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** A Word template as a file. */
export interface WordTemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the person chose; what is absent is chosen by the engine. */
export interface PaneChoice {
  readonly packId?: string | undefined;
  /** Rules of the person's own; they come before a pack that is built in. */
  readonly rules?: OwnRules | undefined;
  /** Of forms of several years, those that everything is about. It belongs to this workbook and is not remembered. */
  readonly year?: string | undefined;
  /** Id of the one form that reports are about; it belongs to this workbook and is not remembered. */
  readonly reportForm?: string | undefined;
  readonly outlineId?: string | undefined;
  /** Ids of report sections to leave out. */
  readonly without: readonly string[];
  /** The letter that the report goes out as; of it, the number and the day belong to this sitting. */
  readonly letter?: Letter | undefined;
  /** Corrections of columns by the form's signature. */
  readonly corrections: Readonly<Record<string, readonly ColumnCorrection[]>>;
}

export type JobKind =
  | "load"
  | "show"
  | "assess"
  | "refresh"
  | "report"
  | "findings"
  | "materials"
  | "fix"
  | "keep"
  | "undo"
  | "template"
  | "document"
  | "save"
  | "download";

export interface Job {
  readonly kind: JobKind;
  readonly progress: Progress | null;
  /** The person asked to stop it; it ends where it can. */
  readonly stopping?: true;
}

/** A job that failed, with the way to try it again where that can help. */
export interface Failure {
  readonly job: JobKind;
  readonly trouble: Trouble;
  readonly retry: (() => Promise<void>) | null;
}

export type Done =
  /** `slots`: places of the report that wait for a person's words. */
  | ({ readonly what: "report"; readonly slots: number } & Written)
  | ({ readonly what: "findings" | "materials" } & Written)
  | ({ readonly what: "template" } & TemplateOutcome);

export interface Notice {
  readonly id: number;
  readonly intent: "success" | "info";
  readonly text: string;
  /** Whether the notice offers to take the last change back. */
  readonly undo: boolean;
}

export interface UndoEntry {
  readonly id: number;
  /** Cells were fixed, something was said of columns, a finding was kept or not any more, or rules were chosen. */
  readonly what: "fix" | "column" | "keep" | "rules";
}

export interface FindingFilter {
  /** Severities shown, and what is kept; all where none is left out. */
  readonly severities: readonly FindingGroup[];
  /** Rule ids and sheets shown; empty shows all. */
  readonly rules: readonly string[];
  readonly sheets: readonly string[];
  /** Words to be found; empty shows all. */
  readonly text: string;
}

/** The findings that answer the filter, as far as they were fetched. */
export interface FindingList {
  /** The filter that the list answers. */
  readonly filter: FindingFilter;
  readonly total: number;
  /** Findings of each group under the filter's rules and sheets, whatever its severities. */
  readonly counts: Readonly<Record<FindingGroup, number>>;
  /** Portions of {@link FINDINGS_PORTION} findings by their number; those that were not needed yet are missing. */
  readonly portions: ReadonlyMap<number, readonly FindingView[]>;
}

/** How many findings are fetched at a time. */
export const FINDINGS_PORTION = 100;

/** What the pane does by itself after edits. */
export const QUIET_JOB: JobKind = "refresh";

/**
 * Whether a job of the person's runs, so that no other can be started. A press that falls into what the pane does by itself is
 * not lost: the job is begun after it (`JobRunner.run`), so it turns no button off, least of all one just being pressed.
 */
export function isBusy({ job }: PaneState): boolean {
  return job !== null && job.kind !== QUIET_JOB;
}

/** The portion that a position of the filtered list lies in. */
export function portionOf(position: number): number {
  return Math.floor(position / FINDINGS_PORTION);
}

/** The finding at a position of the filtered list; `undefined` while it was not fetched. */
export function findingAt(list: FindingList, position: number): FindingView | undefined {
  return list.portions.get(portionOf(position))?.[position % FINDINGS_PORTION];
}

import type { UnknownTable } from "../../../core/reading";
import type { Locale } from "../../../core/common/locale";
import type { CellRef } from "../../../core/workbook/a1";
import type { ColumnCorrection } from "../../../core/evaluation/evaluation";
import type { FindingView, FixEdit, OwnRules, ReportChoice, TemplateChoice } from "../session/api";
import type { UndoWords } from "./undoing";
import type { Letter } from "../../../core/document";
import type { Answer, Failure, FindingFilter, TabId, WordTemplateFile } from "./state";

/**
 * Everything a person can do in the pane. None of these rejects: what goes wrong becomes `state.failure` (or
 * `state.phase` at the start). Those marked *job* run one at a time: while one runs, another is not started and
 * resolves to `false`; they resolve to whether they were carried out.
 */
export interface PaneActions {
  readonly showTab: (tab: TabId) => void;
  readonly setLocale: (locale: Locale) => Promise<void>;
  /** Stops the running job where nothing would be left half done. */
  readonly stopJob: () => void;

  /** Job: reads the workbook and assesses it. The shell calls it once; a retry calls it again. */
  readonly start: () => Promise<boolean>;
  /** Job: brings the edited sheets in (all when the place cannot tell) and assesses anew. */
  readonly recheck: () => Promise<boolean>;

  readonly chooseForm: (id: string) => void;
  /** Job: takes the forms of one year only; `undefined` takes all. */
  readonly chooseYear: (year: string | undefined) => Promise<boolean>;
  /** Job: assesses under another rule pack; `undefined` lets the engine choose. */
  readonly choosePack: (packId: string | undefined) => Promise<boolean>;
  /**
   * Job: assesses under rules of the person's own; `undefined` goes back to those that are built in.
   *
   * @param words what is said then, and when it is taken back
   */
  readonly chooseRules: (rules: OwnRules | undefined, words: UndoWords) => Promise<boolean>;
  /** Makes reports about one form; `undefined` takes all. Outline and sections are then those that fit. */
  readonly chooseReportForm: (form: string | undefined) => void;
  readonly chooseOutline: (outlineId: string | undefined) => void;
  /** What the head and the imprint of the Word document say; remembered for forms like the first, but for number and day. */
  readonly setLetter: (change: Letter) => void;
  /** The Word template that reports are poured into; `null` takes Jiyan's own pages. */
  readonly chooseWordTemplate: (template: WordTemplateFile | null) => void;
  /** Takes a section of the report in or out. */
  readonly includeSection: (sectionId: string, included: boolean) => void;
  /** Job: what a column of a form means, remembered for forms with the same columns. */
  readonly correctColumn: (form: string, change: ColumnCorrection) => Promise<boolean>;
  /** Job: forgets the corrections for this form's columns. */
  readonly resetColumns: (form: string) => Promise<boolean>;
  /** Job: what the columns of a table of unknown headings mean, or its rows; remembered for tables with the same signature. */
  readonly sayTable: (
    table: Pick<UnknownTable, "sheet" | "signature">,
    said: readonly ColumnCorrection[],
  ) => Promise<boolean>;

  readonly setFilter: (filter: Partial<FindingFilter>) => Promise<void>;
  /** Fetches these portions of the filtered list, counted from 0, where they are not there yet. */
  readonly needFindings: (portions: readonly number[]) => Promise<void>;

  /** Shows a cell to the person. */
  readonly selectCell: (cell: CellRef) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;

  /** Job: carries out the fix of one finding and assesses anew. */
  readonly fix: (finding: FindingView) => Promise<boolean>;
  /** The edits of all safe fixes, for the preview; `null` when the session failed. */
  readonly previewFixes: () => Promise<readonly FixEdit[] | null>;
  /** Job: carries out these edits and assesses anew. */
  readonly applyFixes: (edits: readonly FixEdit[]) => Promise<boolean>;
  /** Job: writes what a person typed into a cell and assesses again; the notice says where the format hides some of it. */
  readonly typeValue: (cell: CellRef, text: string) => Promise<boolean>;
  /** Job: remembers in the workbook why a finding is kept as it is; `null` takes that back. */
  readonly keepFinding: (finding: FindingView, reason: string | null) => Promise<boolean>;
  /** Job: takes the newest change made from the pane back. */
  readonly undo: () => Promise<boolean>;

  /** Job: the main job. Assesses anew where the workbook was edited, writes the report sheet, and says where it is. */
  readonly generateReport: () => Promise<boolean>;
  /** Job: answers the question that stands before a write; all but `cancel` carry it out. */
  readonly answer: (answer: Answer) => Promise<boolean>;
  /** Job: writes the findings sheet alone. */
  readonly writeFindings: () => Promise<boolean>;
  /** Job: asks for what the report still waits for on a sheet of materials. */
  readonly writeMaterials: () => Promise<boolean>;
  /** Job: hands the report out as a Word document. Assesses anew where the workbook was edited. */
  readonly writeDocument: () => Promise<boolean>;
  /** Job: hands out a Word document for each form that can be reported on alone. */
  readonly writeEachDocument: () => Promise<boolean>;
  /** Job: puts a blank form into the workbook, or downloads it. */
  readonly makeTemplate: (request: TemplateChoice) => Promise<boolean>;
  /** Job: page mode, hands the workbook out as a file. */
  readonly download: () => Promise<boolean>;
  /** Job: page mode, writes the workbook back to the file it came from. */
  readonly saveInPlace: () => Promise<boolean>;

  readonly dismissFailure: () => void;
  readonly dismissDone: () => void;
  readonly dismissNotice: (id: number) => void;
  /** For tabs that ask the session themselves: turns what was thrown into a failure that the shell shows. */
  readonly reportFault: (error: unknown, retry?: Failure["retry"]) => void;
  /** What the report is to be made with now. */
  readonly reportChoice: () => ReportChoice;
}

import type { Locale } from "../../../core/common/locale";
import type { Result } from "../../../core/common/result";
import type { ListGrid } from "../../../core/distribution";
import type { ColumnCorrection } from "../../../core/evaluation/evaluation";
import type { RuleId } from "../../../core/evaluation/finding";
import type { EngineProblem } from "../../../core/engine";
import type { TypedProblem } from "../../../core/typed-edit";
import type { CellRef } from "../../../core/workbook/a1";
import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../core/workbook/blocks";
import type { CellEdit, PlannedRow } from "../../../core/workbook/plan";
import type { PlanFrame } from "../../../core/workbook/plan-source";
import type { WriteWarning } from "../../../hosts/file/writing";
import type { GridRow, GridSheet } from "./grid-models";
import type {
  DocumentChoice,
  FileState,
  FileTrouble,
  MadeDocument,
  MadeFile,
  OwnRules,
  RulesFile,
  TemplateChoice,
  WrittenFile,
} from "./made-files";
import type {
  CellNow,
  FindingGroup,
  FindingPage,
  FixEdit,
  Overview,
  PackView,
  ReportStateView,
  ReportView,
  RuleHelp,
  ScorePage,
  StepView,
} from "./view-models";

export type * from "./grid-models";
export type * from "./made-files";
export type * from "./view-models";

/**
 * The engine behind the pane. It runs in a worker and keeps the workbook, its assessment and its report there; the
 * pane asks for what it shows, in portions. Everything that crosses is plain data. Sentences come in the locale that
 * was set, so the pane never formats findings or scores itself.
 *
 * No answer but a file holds more than {@link LIMITS} allow, whatever the workbook holds; what is left out is counted.
 * Calls are carried out one after the other, in the order in which they were made.
 */
export interface EngineSession {
  /** The language of all sentences from now on. */
  setLocale(locale: Locale): Promise<void>;

  /**
   * Takes a workbook in place of the former one, or the same anew; its cells follow with {@link add}. What was asked
   * about before goes on to be answered from the last assessment, so that a reading that fails half-way costs nothing.
   */
  open(frame: WorkbookFrame): Promise<void>;
  /** Cells of the workbook that is being opened. */
  add(block: CellBlock): Promise<void>;
  /** Takes one sheet anew (after a person edited it); its cells follow with {@link add}. */
  reopenSheet(index: number, frame: SheetFrame): Promise<void>;
  /**
   * Takes a workbook file in place of the former workbook, which stays where the file is refused. The bytes are handed
   * over: the caller must not use them afterwards. `onProgress` is told a share between 0 and 1.
   */
  openFile(
    bytes: Uint8Array,
    onProgress?: (share: number) => void,
  ): Promise<Result<{ readonly sheets: number }, SessionTrouble>>;

  /** Reads, scores and checks the workbook. Everything below speaks of the last assessment. */
  assess(choice: Choice): Promise<Result<Overview, SessionTrouble>>;

  /** Findings, the gravest first and otherwise in the order of the check catalogue. */
  findings(query: FindingQuery): Promise<FindingPage>;
  /**
   * The edits of these fixes (positions in the list of all findings), or of all safe fixes; one edit per cell. At most
   * `LIMITS.edits`: the next check shows what is left.
   */
  fixEdits(findings: readonly number[] | "all"): Promise<readonly FixEdit[]>;

  /**
   * What the next plan of the kind `kept` is to remember: why a finding is kept, or that it is not any more.
   *
   * @param id of a {@link FindingView}
   */
  setKept(id: string, reason: string | null): Promise<void>;
  /** What a rule of the check catalogue is about, in the session's locale. */
  ruleHelp(rule: RuleId): Promise<RuleHelp>;
  /** What a cell says now. */
  cellNow(at: CellRef): Promise<CellNow>;
  /** The edit that puts into a cell what a person typed, as Excel would take it; the workbook is left as it is. */
  typedEdit(at: CellRef, text: string): Promise<Result<FixEdit, TypedProblem>>;

  scores(evaluation: string, query: Portion, whatIf?: readonly WhatIf[]): Promise<ScorePage | null>;
  /** The steps to one score: an indicator's id, or `budget` or `total`. */
  explain(evaluation: string, score: string, whatIf?: readonly WhatIf[]): Promise<readonly StepView[]>;

  /** Writes the report of the last assessment; nothing is written into the workbook yet. */
  report(choice: ReportChoice): Promise<Result<ReportView, SessionTrouble>>;
  /**
   * The plan of the last report, or of the findings sheet alone, in portions for a live host. It is made anew where the
   * workbook was changed since, so that no figure is written that the cells no longer bear out.
   */
  plan(what: PlanKind, keepFormer?: boolean): Promise<Result<PlanFrame, SessionTrouble>>;
  /**
   * What a person changed by hand on Jiyan's sheets and the plan would take away. A host must ask before it carries the plan
   * out; with `keepFormer` the changed sheets stay under other names.
   */
  atStake(what: PlanKind): Promise<Result<AtStake, SessionTrouble>>;
  /** How the report in the workbook stands to the data as they are now; it needs no assessment. */
  reportState(): Promise<ReportStateView>;
  /**
   * Rows of the plan that {@link plan} gave last for this kind: at most `count`, fewer where they are long, none only
   * at the end.
   */
  planRows(what: PlanKind, sheet: number, from: number, count: number): Promise<readonly PlannedRow[]>;

  /**
   * A live host carried out the plan that {@link plan} gave last for this kind; its sheets have these names now, in the
   * order of the frame. They count as read with what was written into them.
   *
   * @returns what the person should know, as sentences
   */
  written(
    what: PlanKind,
    sheets: readonly string[],
    notices: readonly WriteWarning[],
  ): Promise<readonly string[]>;
  /**
   * Names of sheets whose formulas may take values from other sheets: they change with any sheet, and no program tells.
   */
  linkedSheets(): Promise<readonly string[]>;

  /**
   * Page mode: carries the plan or edits out on the file; the result becomes the session's workbook and file. A plan is
   * made anew as {@link plan} does.
   */
  writeFile(
    what: PlanKind | { readonly edits: readonly CellEdit[] },
    keepFormer?: boolean,
  ): Promise<Result<WrittenFile, SessionTrouble>>;
  /**
   * Page mode: takes one {@link writeFile} back, the last one where no step is named. The file is then byte for byte as
   * if that write had never been; later writes stay. False when there is nothing (any more) to take back.
   */
  undoWrite(step?: number): Promise<boolean>;
  /** Page mode: the file as it is now; as what the extension of the file that it goes into says, where that is given. */
  fileBytes(extension?: string): Promise<FileState>;

  /** Page mode: what the grid shows. */
  grid(): Promise<readonly GridSheet[]>;
  gridRows(sheet: number, from: number, count: number): Promise<readonly GridRow[]>;

  /** Names of the sheets with anything on them that a person sees, Jiyan's own left out: lists of units may be among them. */
  listSheets(): Promise<readonly string[]>;
  /** A sheet as a list; `null` where it is not there. */
  listGrid(sheet: string): Promise<ListGrid | null>;
  /** Reads a rule pack of the person's own, JSON or a workbook; what is wrong with it is told by its places. */
  readRules(file: File): Promise<Result<RulesFile, FileTrouble>>;
  /** The built-in rule packs, for a template; they are there without a workbook too. */
  packs(): Promise<readonly PackView[]>;
  /**
   * The last report as a Word document, made again where the workbook was changed since, as {@link plan} does. It is refused
   * where the template is none.
   */
  document(choice?: DocumentChoice): Promise<Result<MadeDocument, SessionTrouble>>;
  /** The report that is shown as plain text: of the last assessment. */
  reportText(): Promise<Result<string, SessionTrouble>>;
  /** A blank form to distribute, as an .xlsx file. */
  template(request: TemplateChoice): Promise<Result<MadeFile, SessionTrouble>>;
}

/** The most that one answer of the session holds. */
export const LIMITS = {
  /** Findings or indicators in a portion. */
  portion: 500,
  /** Characters of the rows of a plan in a portion, but for a single row. */
  planText: 500_000,
  /** Rows of the grid in a portion. */
  gridRows: 100,
  /** Edits of fixes. */
  edits: 2_000,
  forms: 200,
  /** Skipped places, lines of the rule sheet, levels of a form. */
  list: 100,
  /** Tables of unknown headings. */
  tables: 10,
  /** Blocks of the report, and rows of each of its tables. */
  blocks: 400,
  tableRows: 50,
  /** Cells named by a finding, a step or a span. */
  cells: 60,
  /** Characters of a text from the workbook. */
  text: 600,
  /** Columns of the grid: more than any form has. */
  columns: 256,
  /** Merged areas of the grid, of all sheets together. */
  merges: 5_000,
} as const;

/** Why the session cannot do what was asked; a sentence for it stands in the pane's messages. */
export type SessionTrouble =
  | { readonly kind: "engine"; readonly problem: EngineProblem }
  | {
      readonly kind: "file";
      /** A refusal of the file host in words, in the session's locale. */
      readonly code: string;
      readonly text: string;
    };

/** What the person chose; absent parts are chosen by the engine. */
export interface Choice {
  readonly packId?: string | undefined;
  /** Rules of the person's own; they come before `packId`. */
  readonly rules?: OwnRules | undefined;
  /** Only the forms of this year, and those without one; a year that no form is of (any more) does not count. */
  readonly year?: string | undefined;
  /** What was said of columns, by the form's signature. */
  readonly corrections?: Readonly<Record<string, readonly ColumnCorrection[]>> | undefined;
}

export interface Portion {
  readonly offset: number;
  readonly limit: number;
}

export interface FindingQuery extends Portion {
  readonly severities?: readonly FindingGroup[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly sheets?: readonly string[] | undefined;
  /** Only findings that say this somewhere, in whatever case: in their words, their rule or their cells. */
  readonly text?: string | undefined;
}

/** A value tried out: the cell as if this were typed into it. */
export interface WhatIf {
  readonly at: CellRef;
  readonly text: string;
}

export interface ReportChoice {
  /** Id of the one form that the report is about; absent takes all, with a part for each. */
  readonly form?: string | undefined;
  readonly outlineId?: string | undefined;
  /** Ids of sections to leave out. */
  readonly without?: readonly string[] | undefined;
}

/** `kept` remembers in the workbook which finding a person keeps, and why. */
export type PlanKind = "report" | "findings" | "materials" | "kept";

/** What would go. */
export interface AtStake {
  readonly count: number;
  /** Names of the sheets concerned. */
  readonly sheets: readonly string[];
  /** The first of the changes as sentences. */
  readonly edits: readonly string[];
  /** Another one where other changes are at stake. */
  readonly key: string;
}

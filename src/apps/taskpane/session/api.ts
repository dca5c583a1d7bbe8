import type { Locale } from "../../../core/common/locale";
import type { Result } from "../../../core/common/result";
import type { ColumnRole, EvaluationKind, Skipped } from "../../../core/evaluation/evaluation";
import type { Severity } from "../../../core/evaluation/finding";
import type { FormulaText } from "../../../core/evaluation/formula-text";
import type { IndicatorScore } from "../../../core/evaluation/scorecard";
import type { FindingSummary } from "../../../core/checking";
import type { EngineProblem } from "../../../core/engine";
import type { ChartId, ClaimKind, Span, TableBlock } from "../../../core/narrative/report";
import type { CellRange, CellRef, RangeRef } from "../../../core/workbook/a1";
import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../core/workbook/blocks";
import type { CellEdit, PlannedRow } from "../../../core/workbook/plan";
import type { PlanFrame } from "../../../core/workbook/plan-source";
import type { WriteWarning } from "../../../hosts/file/writing";

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

  scores(evaluation: string, query: Portion, whatIf?: readonly WhatIf[]): Promise<ScorePage | null>;
  /** The steps to one score: an indicator's id, or `budget` or `total`. */
  explain(evaluation: string, score: string, whatIf?: readonly WhatIf[]): Promise<readonly StepView[]>;

  /** Writes the report of the last assessment; nothing is written into the workbook yet. */
  report(choice: ReportChoice): Promise<Result<ReportView, SessionTrouble>>;
  /**
   * The plan of the last report, or of the findings sheet alone, in portions for a live host. It is made anew where the
   * workbook was changed since, so that no figure is written that the cells no longer bear out.
   */
  plan(what: PlanKind): Promise<Result<PlanFrame, SessionTrouble>>;
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
  ): Promise<Result<WrittenFile, SessionTrouble>>;
  /**
   * Page mode: takes one {@link writeFile} back, the last one where no step is named. The file is then byte for byte as
   * if that write had never been; later writes stay. False when there is nothing (any more) to take back.
   */
  undoWrite(step?: number): Promise<boolean>;
  /** Page mode: the file as it is now. */
  fileBytes(): Promise<FileState>;

  /** Page mode: what the grid shows. */
  grid(): Promise<readonly GridSheet[]>;
  gridRows(sheet: number, from: number, count: number): Promise<readonly GridRow[]>;

  /** The built-in rule packs, for a template; they are there without a workbook too. */
  packs(): Promise<readonly PackView[]>;
  /** A blank form to distribute, as an .xlsx file. */
  template(request: TemplateChoice): Promise<Result<TemplateFile, SessionTrouble>>;
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
  /** Corrections by form id: column (zero-based) and what it means. */
  readonly mappings?: Readonly<Record<string, readonly MappingChange[]>> | undefined;
}

export interface MappingChange {
  readonly column: number;
  readonly role: ColumnRole;
}

export interface Portion {
  readonly offset: number;
  readonly limit: number;
}

/** What was found in the workbook. */
export interface Overview {
  readonly forms: readonly FormView[];
  /** Forms in all. */
  readonly formCount: number;
  /** Ids of forms whose corrected columns left nothing to read; their columns stay as they were recognised. */
  readonly refusedMappings: readonly string[];
  readonly skipped: readonly (Skipped & { readonly reasonText: string })[];
  readonly skippedCount: number;
  readonly pack: PackView;
  readonly packs: readonly PackView[];
  /** The outline that is taken where the person names none. */
  readonly outline: string;
  readonly outlines: readonly OutlineView[];
  /** What the workbook's 规则 sheet changed, and the lines of it that could not be used, as sentences. */
  readonly ruleSheet: {
    readonly overrides: number;
    readonly problems: readonly { readonly at: CellRef; readonly text: string }[];
  };
  readonly summary: FindingSummary;
  /** Findings by rule and by sheet, for the filters, most first. */
  readonly byRule: readonly Tally[];
  readonly bySheet: readonly Tally[];
  /** Findings that have a safe fix. */
  readonly fixable: number;
  /** Sheets with something to show in the grid or to be told about. */
  readonly ownedSheets: readonly string[];
}

export interface Tally {
  /** Rule id or sheet name. */
  readonly id: string;
  /** For a rule what it is about, in a few words; for a sheet its name. */
  readonly title: string;
  readonly count: number;
}

export interface PackView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly basis: readonly string[];
}

export interface OutlineView {
  readonly id: string;
  readonly title: string;
  /** In the order of the report, each section before those within it. */
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly required: boolean;
    /** 1 for sections of the report itself, 2 for those within them, and so on. */
    readonly depth: number;
  }[];
}

/** One form (or work summary) as it was understood. */
export interface FormView {
  readonly id: string;
  readonly kind: EvaluationKind;
  readonly sheet: string;
  readonly area: CellRange;
  readonly title: string;
  readonly year: string | null;
  readonly unit: string | null;
  readonly indicators: number;
  readonly workItems: number;
  readonly mapping: readonly MappingView[];
  /** The same for forms with the same columns, so that a correction can be remembered. */
  readonly signature: string;
}

export interface MappingView {
  readonly column: number;
  /** `E`. */
  readonly letter: string;
  readonly header: string;
  readonly role: ColumnRole;
  /** First filled cell under the header, shortened. */
  readonly sample: string;
}

export interface FindingQuery extends Portion {
  readonly severities?: readonly Severity[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly sheets?: readonly string[] | undefined;
}

export interface FindingPage {
  readonly items: readonly FindingView[];
  /** Findings that answer the query, in all. */
  readonly total: number;
  /** Findings of each severity that answer the query's rules and sheets, whatever severities it names. */
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface FindingView {
  /** Position in the list of all findings; its name in {@link EngineSession.fixEdits}. */
  readonly index: number;
  readonly rule: string;
  /** What the rule is about. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly { readonly ref: CellRef; readonly label: string }[];
  readonly fix: { readonly text: string; readonly edits: readonly FixEdit[] } | null;
}

/** An edit with what stands there now and what will, as the cell shows them. */
export interface FixEdit extends CellEdit {
  readonly before: string;
  readonly after: string;
}

/** A value tried out: the cell as if this were typed into it. */
export interface WhatIf {
  readonly at: CellRef;
  readonly text: string;
}

/** Points of one form. Numbers are decimal strings. */
export interface ScorePage {
  readonly evaluation: string;
  readonly total: { readonly points: string; readonly max: string } | null;
  readonly grade: string | null;
  readonly levels: readonly {
    readonly name: string;
    readonly points: string;
    readonly max: string;
  }[];
  readonly budget: { readonly points: string; readonly max: string } | null;
  readonly indicators: readonly ScoreView[];
  /** Indicators of the form in all. */
  readonly count: number;
}

export interface ScoreView {
  readonly id: string;
  readonly name: string;
  readonly at: CellRef;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly target: string;
  /** As printed; the tried value where one is tried. */
  readonly actual: string;
  /** Where the actual stands, or belongs; `null` where the form has no such column. */
  readonly actualAt: CellRef | null;
  readonly weight: string | null;
  readonly entered: string | null;
  readonly points: string | null;
  readonly basis: IndicatorScore["basis"];
  readonly outcome: IndicatorScore["outcome"];
  /** In per cent, as printed: `109.38%`. */
  readonly completion: string | null;
}

/** One step of a score in words. */
export interface StepView {
  readonly label: string;
  readonly formula: string;
  readonly result: string;
  readonly cells: readonly CellRef[];
}

export interface ReportChoice {
  readonly outlineId?: string | undefined;
  /** Ids of sections to leave out. */
  readonly without?: readonly string[] | undefined;
}

/** The report as it will stand on its sheet. */
export interface ReportView {
  readonly outline: string;
  readonly sheetName: string;
  readonly title: readonly SpanView[];
  readonly unit: string | null;
  readonly year: string | null;
  readonly blocks: readonly ReportBlockView[];
  /** Blocks that follow on the sheet and are not shown here. */
  readonly moreBlocks: number;
  /** What is left out for want of data, as sentences. */
  readonly omissions: readonly string[];
  /** What should be known before writing (another sheet name, charts left out). */
  readonly notes: readonly string[];
}

/**
 * A block with the number that the layout gives it (`一、`, `（一）`, `1.`, `表1`); tables hold their first rows only,
 * `more` says how many follow on the sheet.
 */
export type ReportBlockView =
  | {
      readonly kind: "heading";
      readonly id: string;
      readonly level: 1 | 2 | 3;
      readonly number: string;
      readonly spans: readonly SpanView[];
    }
  | (ParagraphView & { readonly kind: "paragraph"; readonly number: string })
  | {
      readonly kind: "list";
      readonly id: string;
      readonly items: readonly ParagraphView[];
      /** One per item. */
      readonly numbers: readonly string[];
    }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly number: string;
      readonly caption: readonly SpanView[];
      readonly columns: readonly Pick<TableBlock["columns"][number], "header" | "align">[];
      /** Cells as runs of text, as the sheet shows them; none where a cell is empty. */
      readonly rows: readonly (readonly (readonly SpanView[])[])[];
      readonly more: number;
    }
  | { readonly kind: "chart"; readonly id: string; readonly chart: ChartView };

export interface ParagraphView {
  readonly id: string;
  /** A run-in heading before the text; the paragraph's number stands before it. */
  readonly leadIn?: readonly SpanView[];
  readonly spans: readonly SpanView[];
}

/** A piece of report text with the cells that bear it out. */
export interface SpanView {
  readonly kind: Span["kind"];
  readonly text: string;
  /** First cells behind a figure, a claim or a quote; none behind plain words. */
  readonly cells: readonly CellRef[];
  /** Cells in all. */
  readonly cellCount: number;
  /** What a claim says. */
  readonly claim?: ClaimKind;
  /** How a figure is computed, or what must hold for a claim; absent for words and quotes. */
  readonly formula?: FormulaText;
  /** Decimal places that a figure is rounded to; absent where it is not rounded. */
  readonly places?: number;
}

/** A chart in numbers, for a picture in the pane. */
export interface ChartView {
  readonly chart: ChartId;
  readonly title: string;
  readonly altText: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly type: "column" | "bar" | "line" | "radar";
    readonly axis: "primary" | "secondary";
    /** RGB `RRGGBB`. */
    readonly color: string;
    readonly values: readonly (number | null)[];
    readonly reference: boolean;
  }[];
  readonly percent: boolean;
}

export type PlanKind = "report" | "findings";

export interface WrittenFile {
  /** Names this write for {@link EngineSession.undoWrite}. */
  readonly step: number;
  /** Names of the sheets written, the one to open first. */
  readonly sheets: readonly string[];
  /** What the person should know, as sentences. */
  readonly notes: readonly string[];
}

/** A file with what was done to it. */
export interface FileState {
  readonly bytes: Uint8Array;
  /** For the name of a copy, in the session's locale: `自评报告`; empty for a file that is as it was opened. */
  readonly suffix: string;
}

export interface TemplateFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** At most {@link LIMITS}.columns. */
  readonly columns: number;
  /** Widths in pixels, estimated from the texts. */
  readonly widths: readonly number[];
  readonly merges: readonly CellRange[];
}

/** Texts of a row by column; numbers are set to the right. */
export interface GridRow {
  readonly cells: readonly (null | { readonly text: string; readonly number: boolean })[];
}

export interface TemplateChoice {
  readonly kind: EvaluationKind;
  readonly packId: string;
  /** Blank rows under each level 2; what lies outside the bounds of a template becomes the nearest bound. */
  readonly rows?: number | undefined;
  /** Four digits; anything else leaves the year to the recipient. */
  readonly year?: string | undefined;
}

export type { RangeRef };

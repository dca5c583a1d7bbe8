import type { ReportState } from "../../../core/keeping";
import type { ColumnRole, EvaluationKind, Skipped } from "../../../core/evaluation/evaluation";
import type { RuleId, Severity } from "../../../core/evaluation/finding";
import type { FormulaText } from "../../../core/proof/print";
import type { IndicatorScore, Outcome } from "../../../core/evaluation/scorecard";
import type { UnknownTable } from "../../../core/reading";
import type { FindingSummary } from "../../../core/checking";
import type { ChartBlock, ClaimKind, Span, TableBlock } from "../../../core/narrative/report";
import type { CellRange, CellRef } from "../../../core/workbook/a1";
import type { CellEdit } from "../../../core/workbook/plan";

/** What the pane shows of a workbook, as plain data: the answers of the engine session. */

/** What was found in the workbook. */
export interface Overview {
  readonly forms: readonly FormView[];
  /** Forms in all. */
  readonly formCount: number;
  /** The years of all forms of the workbook, the latest first. */
  readonly years: readonly string[];
  /** The year whose forms these are; `null` where none was chosen. */
  readonly year: string | null;
  /** Ids of forms whose corrected columns left nothing to read; their columns stay as they were recognised. */
  readonly refusedMappings: readonly string[];
  /** The first tables on sheets without a form: a person may know what their columns are. */
  readonly tables: readonly UnknownTable[];
  readonly skipped: readonly (Skipped & { readonly reasonText: string })[];
  readonly skippedCount: number;
  readonly pack: PackView;
  readonly packs: readonly PackView[];
  /** Whether rules of the person's own were chosen that this version cannot use; the pack is then another one. */
  readonly rulesUnusable: boolean;
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
  /** Of these, the ones that people may have changed since they were written, and the baseline. */
  readonly writtenSheets: readonly string[];
  readonly report: ReportStateView;
}

/** How the report in the workbook stands to its data. */
export interface ReportStateView {
  readonly state: ReportState;
  /** Cells that changed since it was written. */
  readonly count: number;
  /** The first of them, in words; `gone` where the sheet is not there any more. */
  readonly changes: readonly { readonly at: CellRef; readonly text: string; readonly gone: boolean }[];
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
  /** How the points are set, as a sentence: `满分100分：预算执行10分，产出指标50分…`. */
  readonly points: string;
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
  /** What tells it from the others: its project, else its unit, else its title, else its sheet. */
  readonly name: string;
  /** Id of the outline that a report on it alone takes; `null` where none can be written. */
  readonly outline: string | null;
  /** Whether it says the same as one before it: what it tells is told and added up once. */
  readonly copy: boolean;
  readonly indicators: number;
  readonly workItems: number;
  readonly mapping: readonly MappingView[];
  /** Whether the meanings of its table run down the rows: {@link mapping} has rows in place of columns then. */
  readonly sideways: boolean;
  /** The first cells that nobody read, and how many there are. */
  readonly unread: { readonly cells: readonly UnreadView[]; readonly count: number };
  /** The same for forms with the same columns, so that a correction can be remembered. */
  readonly signature: string;
}

/** A column of a form, or a row of one whose meanings run down its rows. */
export interface MappingView {
  readonly column: number;
  /** `E`; the number of a row. */
  readonly letter: string;
  readonly header: string;
  readonly role: ColumnRole;
  /** First filled cell under the header, shortened. */
  readonly sample: string;
  /** Cells under the header that nobody read, because nobody knows what the column is. */
  readonly unread: number;
  /** What such a column likely is; `null` where nothing tells. */
  readonly guess: ColumnRole | null;
}

/** A cell that nobody read. */
export interface UnreadView {
  readonly at: CellRef;
  readonly text: string;
  /** The heading above the cell, or the label beside it. */
  readonly near: string | null;
  readonly guess: ColumnRole | null;
}

/** What a finding is listed under: its severity, or that a person keeps it. */
export type FindingGroup = Severity | "kept";

export interface FindingPage {
  readonly items: readonly FindingView[];
  /** Findings that answer the query, in all. */
  readonly total: number;
  /** Findings of each group that answer the query's rules and sheets, whatever groups it names. */
  readonly counts: Readonly<Record<FindingGroup, number>>;
}

export interface FindingView {
  /** Position in the list of all findings; its name in `EngineSession.fixEdits`. */
  readonly index: number;
  /** What it is known by from one check to the next. */
  readonly id: string;
  /** Why a person keeps it as it is; `null` where nobody said so. */
  readonly kept: string | null;
  readonly rule: RuleId;
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
  /** What the cell's number format leaves of it to be seen, where that is another number. */
  readonly seen?: string;
}

/** A cell as it is. */
export interface CellNow {
  /** As it is shown; empty for an empty one. */
  readonly text: string;
  /** A formula stands there. */
  readonly formula: boolean;
}

/** A rule of the check catalogue, explained. */
export interface RuleHelp {
  readonly about: string;
  /** Why it is checked. */
  readonly basis: string;
  readonly example: string;
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
  readonly outcome: Outcome;
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
  /** What only a person can say, in the order of the report: the first of them, and how many there are. */
  readonly slots: readonly SlotView[];
  readonly slotCount: number;
  /** The sheet of the workbook that asks for all of them already; `null` where something is to be added to one. */
  readonly materialsSheet: string | null;
}

/** A place of the report that waits for a person's words. */
export interface SlotView {
  /** Counts the slots of the report from 0; the span that shows it has the same. */
  readonly number: number;
  /** What is wanted. */
  readonly asks: string;
  /** The heading that it stands under, with its number. */
  readonly section: string;
}

/**
 * A block with the number that the layout gives it (`一、`, `（一）`, `1.`, `附表1`); tables hold their first rows only,
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
  readonly kind: Exclude<Span["kind"], "reference">;
  readonly text: string;
  /** First cells behind a figure, a claim or a quote; none behind plain words. */
  readonly cells: readonly CellRef[];
  /** Cells in all. */
  readonly cellCount: number;
  /** Which of the report's slots it is. */
  readonly slot?: number;
  /** What a claim says. */
  readonly claim?: ClaimKind;
  /** How a figure is computed, or what must hold for a claim; absent for words and quotes. */
  readonly formula?: FormulaText;
  /** Decimal places that a figure is rounded to; absent where it is not rounded. */
  readonly places?: number;
}

/** A chart in numbers, for a picture in the pane. */
export interface ChartNumbers {
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
    /** Whether its numbers stand beside what it draws; else the names of the categories say them. */
    readonly labelled: boolean;
  }[];
  readonly percent: boolean;
  /** The ends of the scale of a chart of lines alone, which need not stand on 0; `null` where it begins there. */
  readonly scale: { readonly min: number; readonly max: number } | null;
}

/** A chart of the report. */
export interface ChartView extends ChartNumbers {
  readonly chart: ChartBlock["id"];
}

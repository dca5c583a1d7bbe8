import type { Expression } from "../proof/expression";
import type { CellRef } from "../workbook/a1";
import type { RoundingMode } from "../common/decimal";
import type { Locale } from "../common/locale";
import type { Some } from "../common/many";

/** A report as a tree of blocks. It holds words and figures, no layout. */
export interface Report {
  readonly locale: Locale;
  readonly outline: string;
  readonly pack: string;
  /** Ids of the evaluations told about. */
  readonly evaluations: readonly string[];
  readonly title: Paragraph;
  readonly unit: Sourceful | null;
  /** Whether the report is the appraisal of one person, whom {@link unit} then names. */
  readonly personal?: boolean;
  readonly year: Sourceful | null;
  readonly blocks: readonly Block[];
  /** Sections and charts that had no data, with why: told beside the report, not in it. */
  readonly omissions: readonly Omission[];
}

export interface Sourceful {
  readonly text: string;
  readonly at: CellRef;
}

export type Block = Heading | Paragraph | TableBlock | ChartBlock | ListBlock;

/** A numbered heading. The number is given by the layout from `level` and position: 一、（一）1. */
export interface Heading {
  readonly kind: "heading";
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly spans: readonly Span[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly id: string;
  readonly spans: readonly Span[];
  /** A run-in heading before the text (level 3 in work summaries). */
  readonly leadIn?: readonly Span[];
  /** What stands behind the text proper, without a stop: annexes, unit and date of who signs. */
  readonly role?: "annex" | "signature";
}

export interface ListBlock {
  readonly kind: "list";
  readonly id: string;
  readonly items: readonly Paragraph[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly caption: readonly Span[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly header: string;
  readonly align: "left" | "center" | "right";
  readonly numberFormat?: string;
}

/** The values of an indicator by part of the year, with the target where each part is held against it. */
export interface TrendTable extends TableBlock {
  readonly id: "trend";
  readonly columns: readonly [period: TableColumn, actual: TableColumn, ...target: TableColumn[]];
  readonly rows: Some<readonly [period: TextCell<ClaimSpan>, actual: NumberCell, ...target: NumberCell[]]>;
}

/** Numbers stay numbers so that charts can be bound to them; each carries its provenance. */
export type TableCell = TextCell<Span> | NumberCell | { readonly kind: "empty" };

export interface TextCell<S extends Span> {
  readonly kind: "text";
  readonly spans: readonly S[];
}

export interface NumberCell {
  readonly kind: "number";
  readonly value: string;
  readonly figure: FigureSpan;
}

/** A place for a chart that is bound to columns of a table of this report. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly id: ChartId | "bars";
  /** Id of the evaluation shown; absent for the first one of the report that has the data. */
  readonly evaluation?: string;
  readonly title: readonly Span[];
  /** Of a course over time what it says, for those who do not see it; other charts say that of what they draw. */
  readonly altText?: readonly Span[];
  /** Of a course over time: columns for what adds up over the year, a line for what stands for itself. */
  readonly drawn?: "column" | "line";
  /** Of bars that are no form's: what they show. */
  readonly bars?: ChartBars;
}

/** Rates side by side. */
export interface ChartBars {
  readonly header: string;
  readonly name: string;
  readonly items: readonly ChartBar[];
}

export interface ChartBar {
  readonly name: Sourceful;
  /** In per cent. */
  readonly figure: FigureSpan;
}

export type ChartId =
  | "budget"
  | "points-by-level1"
  | "completion"
  | "lost-points"
  | "radar-level2"
  | "year-on-year"
  | "trend";

export type Span = LiteralSpan | ReferenceSpan | FigureSpan | ClaimSpan | QuoteSpan | SlotSpan;

/** Words without a figure or a claim. */
export interface LiteralSpan {
  readonly kind: "literal";
  readonly text: string;
}

/**
 * Words that point at a table of the report as one that follows (下表). A layout that puts the table elsewhere says its
 * number instead (附表1).
 */
export interface ReferenceSpan {
  readonly kind: "reference";
  readonly text: string;
  /** Id of the table. */
  readonly table: string;
}

/** A number as printed. */
export interface FigureSpan {
  readonly kind: "figure";
  /** As printed, with its unit: `80.45%`, `4753.66万元`, `13项`. */
  readonly text: string;
  /** The unrounded value, decimal string; for years and dates the digits. */
  readonly value: string;
  readonly unit: string;
  readonly rounding: { readonly places: number; readonly mode: RoundingMode } | null;
  readonly cells: readonly CellRef[];
  readonly expression: Expression;
}

/** A word whose truth depends on data. */
export interface ClaimSpan {
  readonly kind: "claim";
  readonly text: string;
  readonly claim: ClaimKind;
  readonly cells: readonly CellRef[];
  /** Must evaluate to true. */
  readonly condition: Expression;
}

export type ClaimKind =
  | "exceeded"
  | "met"
  | "missed"
  | "all"
  | "none"
  | "increase"
  | "decrease"
  | "unchanged"
  | "highest"
  | "lowest"
  | "grade"
  | "majority"
  | "approximately"
  | "full-marks"
  | "differs"
  /** That a cell names this part of the year. */
  | "period"
  /** That a cell sets its number as the most there may be. */
  | "ceiling"
  | "absent";

/** Words taken as they stand from a cell or from the rule pack: indicator names, reasons, names of regulations. */
export interface QuoteSpan {
  readonly kind: "quote";
  readonly text: string;
  readonly source:
    | { readonly kind: "cell"; readonly at: CellRef }
    | { readonly kind: "pack"; readonly pack: string; readonly path: string };
}

/**
 * What only a person can supply, asked for where it will stand (`【请填写：满意度调查方式、对象和样本量】`), or settle
 * (`【请核实：执行率（G4）与金额不符】`).
 */
export interface SlotSpan {
  readonly kind: "slot";
  readonly text: string;
  /** What is wanted, in words that name it alone: the label of the entry that fills it on a sheet of materials. */
  readonly asks: string;
  /** The forms contradict themselves: they are to be corrected, and no words of a person fill the slot. */
  readonly verifies?: true;
}

export interface Omission {
  readonly what: "section" | "chart" | "figure";
  readonly id: string;
  /** Message id saying why. */
  readonly reason: string;
  /** The section stands all the same, with a slot for what no form has a column for: only a person can write it. */
  readonly asked?: true;
}

import type { Locale } from "../common/locale";
import type { ChartDesign } from "../publishing";
import type { Imprint, LetterHead } from "./letterhead";
import type { CellRef } from "../workbook/a1";

/**
 * The report as a text document: what stands in it, in which order and in which role, without fonts and measures.
 * It holds words and marks, so that a host can write it in any format of documents.
 */
export interface ReportDocument {
  readonly locale: Locale;
  readonly title: string;
  /** The unit that reports; `null` where the forms name none. */
  readonly author: string | null;
  /** Said at the head of every page while something is still to be filled in. */
  readonly draft: string | null;
  /** Who issues the letter and its number, where a person said so. */
  readonly head: LetterHead | null;
  readonly sections: readonly DocumentSection[];
  /** What stands at the foot of the last page, where a person said so. */
  readonly imprint: Imprint | null;
  /** What is marked, in reading order: one for each mark. */
  readonly statements: readonly Statement[];
  /** What the report was made with, by name: the pack and its version, the outline, the version of the engine. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Pages of one format. A section begins on a new page. The first holds the text, a second one the annexes. */
export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable | DocumentChart;

/** What a paragraph is: its look and how it keeps together follow from it. */
export type ParagraphRole =
  | "title"
  | "heading1"
  | "heading2"
  | "heading3"
  | "body"
  /** The only annex. */
  | "annex"
  /** The first of several. */
  | "annexFirst"
  /** The second and later annexes, under the name of the first. */
  | "annexNext"
  /** Unit and date of who signs. */
  | "signature"
  /** `附表1`, at the head of a table's own page. */
  | "annexTableNumber"
  | "caption";

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  readonly stretches: readonly MarkedText[];
  /** Begins at the left edge, without the indent of its role: who a letter is addressed to (主送机关). */
  readonly flush?: boolean;
  /** Room on the right, in characters of the body. */
  readonly right?: number;
  /** The first of several that stand apart from the text above. */
  readonly apart?: boolean;
  readonly newPage?: boolean;
  /** Its end stays on one page with what follows. */
  readonly keepNext?: boolean;
}

/** Words that are one block of the report. */
export interface MarkedText {
  /** Name of the mark before it; `null` for words that belong to no block. */
  readonly mark: string | null;
  readonly runs: readonly DocumentRun[];
}

export interface DocumentRun {
  readonly text: string;
  /** Name of the mark around it; `null` for plain words. */
  readonly mark: string | null;
  /** What a person is still to fill in. */
  readonly open?: boolean;
  /** A heading that runs into its paragraph. */
  readonly strong?: boolean;
}

export interface DocumentTable {
  readonly kind: "table";
  /** A short table in the text stands on one page; of others no single row does. */
  readonly whole: boolean;
  /** Widths of the columns, as shares of the page's width that add up to 1. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell {
  readonly align: "left" | "center" | "right";
  readonly runs: readonly DocumentRun[];
}

export interface DocumentChart {
  readonly kind: "chart";
  readonly mark: string;
  readonly title: string;
  readonly altText: string;
  readonly design: ChartDesign;
}

/** Something that the report says and that a reader of the file can hold against the workbook. */
export interface Statement {
  /** Name of the mark in the document. */
  readonly mark: string;
  /** Id of the block of the report; what stands in a block has the id of the block. */
  readonly block: string;
  readonly kind: StatementKind;
  /** The words as printed; of a chart its title. */
  readonly text: string;
  /** Cells that stand behind a figure, claim or quote; a block has those of its parts, which follow it. */
  readonly cells: readonly CellRef[];
}

export type StatementKind =
  | "title"
  | "heading"
  | "paragraph"
  | "item"
  | "table"
  | "chart"
  | "figure"
  | "claim"
  | "quote"
  | "slot";

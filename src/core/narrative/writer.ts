import type { Locale } from "../common/locale";
import type { Sourced } from "../evaluation/evaluation";
import { evaluate, type Expression } from "../proof/expression";
import type { RulePack } from "../rules/rule-pack";
import type { CellRef } from "../workbook/a1";
import type { Form } from "./analysis/form";
import type { Outline, OutlineSection } from "./outlines";
import {
  ENGLISH_PHRASES,
  LABELS,
  PHRASES,
  type EnglishPhraseId,
  type LabelId,
  type PhraseId,
} from "./phrases";
import { merge, render, type Filling, type Slots } from "./phrases/render";
import type { Block, Omission, Paragraph, Span } from "./report";
import { Said } from "./said";
import { countFigure, pointsFigure } from "./spans/figures";
import { quote } from "./spans/quotes";

/** What the report tells about. */
export interface Subject {
  /** The forms that the outline is made for (or all, when none fits). */
  readonly forms: readonly Form[];
  /** Project forms beside a department form. */
  readonly projects: readonly Form[];
  /** Forms with work items. */
  readonly summaries: readonly Form[];
}

/**
 * Everything a section needs to write: the data, the language, and the memory of what was said. A writer lives for
 * one report.
 */
export class Writer {
  readonly omissions: Omission[] = [];
  readonly #said = new Said();
  #section = "";
  #blocks = 0;

  constructor(
    readonly locale: Locale,
    readonly pack: RulePack,
    readonly outline: Outline,
    readonly subject: Subject,
  ) {}

  /** Several forms of the kind the outline is made for. */
  get several(): boolean {
    return this.subject.forms.length > 1;
  }

  /** Starts a section; ids of blocks are numbered within it, so they stay when other sections change. */
  enter(section: string): void {
    this.#section = section;
    this.#blocks = 0;
  }

  /** Id of the next block. */
  id(): string {
    this.#blocks += 1;
    return `${this.#section}.${this.#blocks}`;
  }

  /** The next wording for an occasion, its slots filled. */
  say(occasion: PhraseId, slots: Slots = {}): readonly Span[] {
    return render(this.#said.next(occasion, PHRASES[this.locale][occasion]), slots);
  }

  /** The next wording for an occasion that only English has. */
  sayInEnglish(occasion: EnglishPhraseId, slots: Slots = {}): readonly Span[] {
    return render(this.#said.next(occasion, ENGLISH_PHRASES[occasion]), slots);
  }

  /** A fixed word of a table or chart. */
  label(id: LabelId): string {
    return LABELS[this.locale][id];
  }

  /** How many cells, in the unit that the phrase gives (in English a noun for one and one for more). */
  count(cells: readonly CellRef[]): Filling {
    return (one: string, more: string) =>
      countFigure(cells, this.locale === "en" && cells.length !== 1 ? more : one, this.locale);
  }

  /** Points in the unit that the phrase gives. */
  points(expression: Expression): Filling {
    return (one: string, more: string) =>
      pointsFigure(expression, this.locale === "en" && !evaluate(expression).eq(1) ? more : one, this.locale);
  }

  /** A run of like things: `甲、乙、丙`, `A, B and C`. */
  list(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "list.comma", "list.last");
  }

  /** A run of clauses: `甲；乙；丙`, `A; B; C`. */
  series(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "list.semicolon", "list.semicolon");
  }

  /** Words of the workbook in quotation marks. */
  marked(spans: readonly Span[]): readonly Span[] {
    return merge([literal(this.label("mark.open")), ...spans, literal(this.label("mark.close"))]);
  }

  /** A text from a cell, as it stands. */
  quote(source: Sourced): readonly Span[] {
    return [quote(source.text, source.at)];
  }

  /** Clauses as one sentence, with its stop. */
  sentence(clauses: readonly (readonly Span[])[]): readonly Span[] {
    return clauses.length === 0 ? [] : merge([...this.series(clauses), literal(this.label("stop"))]);
  }

  /** A paragraph of sentences, or nothing without any. */
  paragraph(sentences: readonly (readonly Span[])[], leadIn?: readonly Span[]): readonly Paragraph[] {
    const told = sentences.filter((sentence) => sentence.length > 0);
    if (told.length === 0) return [];
    const gap = literal(this.label("sentence.gap"));
    const spans = merge(told.flatMap((sentence, index) => (index === 0 ? sentence : [gap, ...sentence])));
    const text: Paragraph = { kind: "paragraph", id: this.id(), spans };
    return [leadIn ? { ...text, leadIn } : text];
  }

  /**
   * A section or chart without data: recorded, and said in a sentence where the outline requires the section.
   *
   * @param reason message id
   */
  missing(section: OutlineSection, reason: string, sentence: () => readonly Span[]): readonly Block[] {
    this.omissions.push({ what: "section", id: section.id, reason });
    return section.required ? this.paragraph([sentence()]) : [];
  }

  private join(items: readonly (readonly Span[])[], between: LabelId, last: LabelId): readonly Span[] {
    return merge(
      items.flatMap((item, index) => {
        if (index === 0) return item;
        return [literal(this.label(index === items.length - 1 ? last : between)), ...item];
      }),
    );
  }
}

/** Plain words. */
export function literal(text: string): Span {
  return { kind: "literal", text };
}

import type { Locale } from "../common/locale";
import type { BaseConcept, BaseFact, BasePeriod } from "../evaluation/base-data";
import type { Sourced } from "../evaluation/evaluation";
import { materialKey, type Material, type MaterialTopic } from "../evaluation/materials";
import { evaluate, type Expression } from "../proof/expression";
import type { RulePack } from "../rules/rule-pack";
import type { BoundSeries } from "../scoring";
import { lexiconOf, type Lexicon } from "../vocabulary/lexicon/lexicon";
import { statesNothing } from "../vocabulary/nothing";
import type { CellRef } from "../workbook/a1";
import { asAssessment, assessmentOutline, isAssessment } from "./analysis/assessment";
import type { Form } from "./analysis/form";
import { inOwnNouns, nounOf } from "./analysis/own-nouns";
import { contentsOf, type ContentKey, type Outline, type OutlineSection } from "./outlines";
import {
  EARLY_PHRASES,
  ENGLISH_PHRASES,
  LABELS,
  PHRASES,
  type AskId,
  type EnglishPhraseId,
  type LabelId,
  type PhraseId,
} from "./phrases";
import { merge, render, type Filling, type Slots } from "./phrases/render";
import type { Block, Omission, Paragraph, Span } from "./report";
import { insideSentence, isLatin } from "./saying/en/names";
import { spelledCount } from "./saying/en/numbers";
import { claim } from "./spans/claims";
import { countFigure, pointsFigure } from "./spans/figures";
import type { Plural } from "./printed";
import { quote, withoutStop } from "./spans/quotes";

/** What the report tells about. */
export interface Subject {
  /** The forms that the outline is made for (or all, when none fits). */
  readonly forms: readonly Form[];
  /** Project forms beside a department form. */
  readonly projects: readonly Form[];
  /** Forms with work items. */
  readonly summaries: readonly Form[];
  /** Facts of tables of base data. */
  readonly base: readonly BaseFact[];
  /** Titles of those tables. */
  readonly baseTitles: readonly Sourced[];
  /** What a sheet of materials says. */
  readonly materials: readonly Material[];
  /** Values over the parts of the year by the indicator that they are of. */
  readonly series: ReadonlyMap<string, BoundSeries>;
}

/** Everything that a section needs to write: the data and the language. A writer lives for one report. */
export class Writer {
  readonly omissions: Omission[] = [];
  readonly outline: Outline;
  /** Tables that stand in the report already, and are not to be shown again. */
  readonly shown = new Set<string>();
  /** The words of official Chinese, with those that the pack adds. */
  readonly lexicon: Lexicon;
  readonly #contents: ReadonlySet<ContentKey>;
  /** Others than the unit have judged it by these forms. */
  readonly assessed: boolean;
  /** What an English report calls the rows of its tables. */
  readonly #noun: string;
  #section = "";
  #blocks = 0;

  constructor(
    readonly locale: Locale,
    readonly pack: RulePack,
    outline: Outline,
    readonly subject: Subject,
  ) {
    const { forms } = subject;
    this.#noun = locale === "en" ? nounOf(forms) : "KPI";
    this.assessed = forms.length > 0 && forms.every(({ evaluation }) => isAssessment(evaluation));
    this.outline = this.assessed ? assessmentOutline(outline) : outline;
    this.lexicon = lexiconOf(pack.lexicon);
    this.#contents = contentsOf(outline.sections);
  }

  /** Whether the outline has a place for this content. */
  tells(content: ContentKey): boolean {
    return this.#contents.has(content);
  }

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

  /** The wording for an occasion, its slots filled. */
  say(occasion: PhraseId, slots: Slots = {}): readonly Span[] {
    const early = this.outline.early === true ? EARLY_PHRASES[this.locale][occasion] : undefined;
    return render(this.worded(early ?? PHRASES[this.locale][occasion]), slots);
  }

  /** The wording for an occasion that only English has. */
  sayInEnglish(occasion: EnglishPhraseId, slots: Slots = {}): readonly Span[] {
    return render(this.worded(ENGLISH_PHRASES[occasion]), slots);
  }

  /** A fixed word of a table, a chart or a sentence. */
  label(id: LabelId): string {
    return this.worded(LABELS[this.locale][id]);
  }

  private worded(text: string): string {
    const own = this.#noun === "KPI" ? text : inOwnNouns(text, this.#noun);
    return this.assessed ? asAssessment(own) : own;
  }

  /** The same with values for its places: `{first}至{last}`. */
  labelWith(id: LabelId, values: Readonly<Record<string, string>>): string {
    return this.label(id).replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? "");
  }

  /** Words that point at a table: 下表, which a layout may replace by its number. */
  reference(table: string, words: LabelId): Span {
    return { kind: "reference", text: this.label(words), table };
  }

  /** What a person is asked for about a thing with this name. */
  asks(id: AskId, name: string): string {
    const named = this.locale === "en" && isLatin(name) ? insideSentence(name) : name;
    return this.labelWith(id, { name: named });
  }

  /** How many cells, in the unit that the phrase gives (in English a noun for one and one for more). */
  count(cells: readonly CellRef[], most = cells.length): Filling {
    return (one: string, more: string) =>
      this.locale === "en"
        ? spelledCount(cells, cells.length === 1 ? one : more, most)
        : countFigure(cells, one, this.locale);
  }

  /** The unit of differences between rates; `bare` where percentages have been told before. */
  percentagePoints(bare = false): Plural {
    return bare
      ? { one: this.label("point-unit"), more: this.label("points-unit") }
      : { one: this.label("percentage-point"), more: this.label("percentage-points") };
  }

  /** Points in the unit that the phrase gives; `aligned` with two places, as others in the paragraph have them. */
  points(expression: Expression, aligned = false): Filling {
    return (one: string, more: string) => {
      const unit = this.locale === "en" && !evaluate(expression).eq(1) ? more : one;
      return pointsFigure(expression, unit, this, aligned);
    };
  }

  /** A run of like things: `甲、乙、丙`, `A, B and C`. */
  list(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "list.comma", "list.last");
  }

  /** A run of like things whose last follows a word: `甲、乙和丙`. */
  pair(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "list.comma", "list.and");
  }

  /** A run of clauses: `甲；乙；丙`, `A; B; C`. */
  series(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "list.semicolon", "list.semicolon");
  }

  /** A run of short clauses by commas: `甲，乙，丙`, `A, B, C`. */
  chain(items: readonly (readonly Span[])[]): readonly Span[] {
    return this.join(items, "facts.comma", "facts.comma");
  }

  /** Words of the workbook in quotation marks. */
  marked(spans: readonly Span[]): readonly Span[] {
    // A text that has such marks itself is set in the others.
    const outer = spans.some(({ text }) => text.includes("“")) ? "-outer" : "";
    return merge([
      literal(this.label(`mark.open${outer}`)),
      ...spans,
      literal(this.label(`mark.close${outer}`)),
    ]);
  }

  /** A text from a cell, as it stands. */
  quote(source: Sourced): readonly Span[] {
    return [quote(source.text, source.at)];
  }

  /** Clauses as one sentence, with its stop. */
  sentence(clauses: readonly (readonly Span[])[]): readonly Span[] {
    return clauses.length === 0 ? [] : this.stopped(this.series(clauses));
  }

  /** With a stop behind. */
  stopped(spans: readonly Span[]): readonly Span[] {
    return spans.length === 0 ? [] : merge([...spans, literal(this.label("stop"))]);
  }

  /** Without the stop behind, so that the sentence can go on. */
  unstopped(spans: readonly Span[]): readonly Span[] {
    const last = spans.at(-1);
    const stop = this.label("stop");
    if (last?.kind !== "literal" || !last.text.endsWith(stop)) return spans;
    const rest = last.text.slice(0, -stop.length);
    return [...spans.slice(0, -1), ...(rest === "" ? [] : [literal(rest)])];
  }

  /** A paragraph of sentences, or nothing without any. */
  paragraph(sentences: readonly (readonly Span[])[], leadIn?: readonly Span[]): readonly Paragraph[] {
    const told = sentences.filter((sentence) => sentence.length > 0);
    if (told.length === 0) return [];
    const gap = literal(this.label("sentence.gap"));
    const spans = merge(told.flatMap((sentence, index) => (index === 0 ? sentence : [gap, ...sentence])));
    const text: Paragraph = { kind: "paragraph", id: this.id(), spans };
    return [leadIn ? { ...text, leadIn: this.runIn(leadIn) } : text];
  }

  /** A heading that runs into its paragraph: in English a blank stands behind it. */
  runIn(heading: readonly Span[]): readonly Span[] {
    const gap = this.label("sentence.gap");
    return gap === "" || heading.length === 0 ? heading : merge([...heading, literal(gap)]);
  }

  /** What only a person can say: the words of the sheet of materials that answer it, else a slot that asks for it. */
  ask(asks: string, topic?: MaterialTopic): readonly Span[] {
    const filled = this.material(asks, topic);
    if (filled) return [quote(withoutStop(filled.text.text), filled.text.at)];
    return [{ kind: "slot", text: `${this.label("slot.open")}${asks}${this.label("slot.close")}`, asks }];
  }

  /** A slot for what contradicts itself in the forms, and goes once they are corrected. */
  verify(doubt: string): readonly Span[] {
    const asks = `${this.label("slot.verify")}${doubt}`;
    const text = `${this.label("slot.verify-open")}${asks}${this.label("slot.close")}`;
    return [{ kind: "slot", text, asks, verifies: true }];
  }

  /** The filled entry of the sheet of materials with this label, or about this topic. */
  material(asks: string | null, topic?: MaterialTopic): Material | null {
    const { materials } = this.subject;
    const filled = materials.filter(({ text }) => !statesNothing(text.text));
    const wanted = asks === null ? null : materialKey(asks);
    return (
      filled.find(({ label }) => materialKey(label.text) === wanted) ??
      (topic === undefined ? undefined : filled.find((one) => one.topic === topic)) ??
      null
    );
  }

  /** A fact of the base data, the one within `within` where there are several. */
  base(concept: BaseConcept, periods: readonly BasePeriod[], within?: BaseConcept): BaseFact | null {
    for (const period of periods) {
      const found = this.subject.base.filter(
        (fact) => fact.concept === concept && fact.period === period && fact.value.value !== undefined,
      );
      const own = within === undefined ? found.find((fact) => fact.within === null) : undefined;
      const inner = within === undefined ? found[0] : found.find((fact) => fact.within === within);
      const fact = own ?? inner;
      if (fact) return fact;
    }
    return null;
  }

  /**
   * A section that nothing can be said in: recorded, and treated as the outline has it.
   *
   * @param none why there is nothing of the kind, where the forms show it
   */
  missing(
    section: OutlineSection,
    reason: string,
    none?: Expression,
    also: readonly Span[] = [],
  ): readonly Block[] {
    this.omissions.push({ what: "section", id: section.id, reason });
    if (section.empty === "omit") return [];
    if (section.empty === "none" && none) {
      return this.paragraph([this.stopped([claim("none", none)(this.label("nothing"))])]);
    }
    if (section.empty === "none") return [];
    const asks = section.asks?.[this.locale] ?? section.heading?.[this.locale] ?? this.label("content");
    return this.paragraph([this.stopped([...this.ask(asks, section.topic), ...also])]);
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

import { render, type Filling, type Slots } from "../../narrative/phrases/render";
import type { FigureSpan, Paragraph, Span } from "../../narrative/report";
import { claim } from "../../narrative/spans/claims";
import { figure } from "../../narrative/spans/figures";
import type { Places } from "../../narrative/spans/numbers";
import { quote } from "../../narrative/spans/quotes";
import { literal } from "../../narrative/writer";
import {
  amountValue,
  call,
  cellValue,
  constant,
  countTrue,
  evaluate,
  type Expression,
} from "../../proof/expression";
import type { CellRef } from "../../workbook/a1";
import { memberColumn } from "../member-rows";
import type { Member } from "../population";
import type { OverallInput } from "./overall-input";
import en from "./phrases/en.json";
import zh from "./phrases/zh-CN.json";

export type OverallPhrase = keyof typeof zh;

/** A member with its place in the sheet. */
export interface Placed {
  readonly member: Member;
  readonly row: number;
}

/** Says what cells of the sheet of members say, in one language. */
export class Teller {
  readonly all: readonly Placed[];
  readonly reported: readonly Placed[];
  /** Names of forms that several members have. */
  private readonly shared: ReadonlySet<string>;
  private blocks = 0;
  private section = "";

  constructor(readonly input: OverallInput) {
    this.all = input.population.members.map((member, index) => ({ member, row: index + 1 }));
    this.reported = this.all.filter(({ member }) => member.reported);
    const forms = this.all.flatMap(({ member: { form } }) => form ?? []);
    const seen = new Set<string>();
    this.shared = new Set(forms.filter((form) => seen.has(form) || !seen.add(form)));
  }

  enter(section: string): void {
    this.section = section;
    this.blocks = 0;
  }

  id(): string {
    this.blocks += 1;
    return `${this.section}.${this.blocks}`;
  }

  word(id: OverallPhrase): string {
    return (this.input.locale === "en" ? en : zh)[id];
  }

  say(id: OverallPhrase, slots: Slots = {}): readonly Span[] {
    return render(this.word(id), { noun: this.noun, ...slots });
  }

  /** What is counted: units, or projects where each has a form of its own. */
  get noun(): string {
    return this.word(this.input.population.kind === "project" ? "noun.project" : "noun.unit");
  }

  get object(): string {
    const { kind } = this.input.population;
    return this.word(kind === "department" || kind === "project" ? `object.${kind}` : "object.other");
  }

  cell({ row }: Placed, column: string): CellRef {
    return { sheet: this.input.sheet, row, column: memberColumn(column) };
  }

  /** A name with a number right behind it: in marks where it ends with a digit itself, as in “专项4”1项. */
  nameBeforeNumber(one: Placed): readonly Span[] {
    const name = this.name(one);
    return /\d$/.test(
      name
        .map(({ text }) => text)
        .join("")
        .normalize("NFKC"),
    )
      ? [literal("“"), ...name, literal("”")]
      : name;
  }

  /** The name of a member, as its cells have it: a project by its own, with the unit's before it where others are called so. */
  name(one: Placed): readonly Span[] {
    const { unit, form } = one.member;
    const byUnit = unit === null ? [] : [quote(unit, this.cell(one, "unit"))];
    const byForm = form === null ? [] : [quote(form, this.cell(one, "form"))];
    if (byForm.length === 0 || (unit !== null && this.input.population.kind !== "project")) return byUnit;
    return form !== null && this.shared.has(form) ? [...byUnit, ...byForm] : byForm;
  }

  /** That a cell says yes or no. */
  says(one: Placed, column: string, wanted: boolean, truth: boolean | null): Expression {
    const { yes, no } = this.input;
    return this.text(one, column, wanted ? yes : no, truth === wanted);
  }

  /** That a cell says these words; `holds` tells whether it did. */
  text(one: Placed, column: string, is: string, holds: boolean): Expression {
    return { op: "text", at: this.cell(one, column), is, seen: holds ? "1" : "0" };
  }

  /** A number of the sheet. */
  number(one: Placed, column: string, value: string | number): Expression {
    return cellValue(this.cell(one, column), String(value), "quantity");
  }

  points(one: Placed): Expression {
    return cellValue(this.cell(one, "score"), one.member.score ?? "0", "points");
  }

  /** An amount in 万元. */
  amount(one: Placed, column: "budget" | "spent", value: string): Expression {
    return amountValue(this.cell(one, column), value, "万元");
  }

  /** How many of the conditions hold, in the unit that the phrase gives. */
  count(conditions: readonly Expression[]): Filling {
    return this.figure(countTrue(conditions));
  }

  /** A number, in the unit that the phrase gives. */
  figure(expression: Expression, places: Places = "exact"): Filling {
    return (one: string, more: string) => {
      const unit = evaluate(expression).eq(1) ? one : more;
      return figure(expression, this.input.locale, { unit, places });
    };
  }

  /** A share in per cent: two places, none of 0 and 1. */
  share(fraction: Expression): FigureSpan {
    const percent = call("multiply", fraction, constant(100));
    const whole = evaluate(percent).isInteger() && evaluate(percent).mod(100).isZero();
    return figure(percent, this.input.locale, {
      unit: this.word("percent"),
      places: { fixed: whole ? 0 : 2 },
    });
  }

  claim(kind: Parameters<typeof claim>[0], condition: Expression): Filling {
    return claim(kind, condition);
  }

  /** What a person is asked for. */
  ask(id: OverallPhrase, slots: Readonly<Record<string, string>> = {}): readonly Span[] {
    const asks = this.say(id, slots)
      .map(({ text }) => text)
      .join("");
    return [{ kind: "slot", text: this.word("slot").replace("{asks}", asks), asks }];
  }

  list(items: readonly (readonly Span[])[], mark: "list" | "clause" = "list"): readonly Span[] {
    const between = literal(this.word(mark));
    return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
  }

  /** Names one by one; of many the first, with how many there are. */
  names(some: readonly Placed[], conditions: readonly Expression[]): readonly Span[] {
    const named = this.list(some.slice(0, MOST_NAMED).map((one) => this.name(one)));
    if (some.length <= MOST_NAMED) return named;
    return this.say("etc", { names: named, count: this.count(conditions) });
  }

  /** Names one by one; of many nothing but how many there are: what they share sets none of them apart. */
  fewNames(some: readonly Placed[], conditions: readonly Expression[]): readonly Span[] {
    return some.length > MOST_NAMED
      ? this.say("so-many", { count: this.count(conditions) })
      : this.names(some, conditions);
  }

  /** 一是…。二是…。 */
  enumerated(items: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
    const numerals = this.word("ordinals");
    return items.map((item, index) => [
      ...this.say("ordinal", { number: numerals.charAt(index) || String(index + 1) }),
      ...item,
      literal(this.word("stop")),
    ]);
  }

  /** A paragraph of sentences; nothing without any. */
  paragraph(sentences: readonly (readonly Span[])[]): readonly Paragraph[] {
    const told = sentences.filter(({ length }) => length > 0);
    if (told.length === 0) return [];
    const gap = this.input.locale === "en" ? [literal(" ")] : [];
    const spans = told.flatMap((sentence, index) => (index === 0 ? sentence : [...gap, ...sentence]));
    return [{ kind: "paragraph", id: this.id(), spans }];
  }
}

/** Units that are named one by one: who is late or missing is the purpose of the report. */
const MOST_NAMED = 10;

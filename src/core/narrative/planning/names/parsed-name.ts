/** Where a word of a clause comes from: the name, another text of the same form, or the lexicon. */
export type WordSource = "name" | "overview" | "goal" | "lexicon";

export interface Word {
  readonly text: string;
  readonly from: WordSource;
}

/** A word, from the name unless told otherwise. */
export function word(text: string, from: WordSource = "name"): Word {
  return { text, from };
}

/** The rule of the grammar that a parse rests on, for the log. */
export type NameRule = "P1" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "pinned";

/** What the name of an indicator or of a fact says, and in which order official Chinese says it. */
export type ParsedName =
  /** No usable name: the row counts, its name is never printed. */
  | { readonly form: "unnamed"; readonly rule: "P1" }
  /** Something was done: verb, object, number. `dative` says how people stand beside the object. */
  | {
      readonly form: "clause";
      readonly rule: NameRule;
      readonly actor: Word | null;
      readonly verb: Word;
      /** Empty only where the unit itself is the object: 补助120人. */
      readonly object: Word | null;
      /** What was done to the object, said behind it: 完成选区[换届]. */
      readonly after: Word | null;
      readonly dative: "for" | "to" | null;
      readonly total: boolean;
    }
  /** A rate, an amount, a standard or a state: name and number, without a verb. */
  | {
      readonly form: "measure";
      readonly rule: "P9";
      readonly name: Word;
      readonly total: boolean;
      /** The name is a sentence, marked off from its number: “促进学校教育事业健康发展”指标完成值100%. */
      readonly marked?: boolean;
      /** 率 behind the name makes it the rate that its per cent is: 资金支付合规[率]100%. */
      readonly rate?: boolean;
    }
  /** The day on which something was done: subject, 于 day, verb; `verbFirst` for day, verb, subject. */
  | {
      readonly form: "day";
      readonly rule: "P9";
      readonly subject: Word;
      readonly verb: Word;
      readonly verbFirst: boolean;
      /** The days are a beginning and an end: 在1月1日至12月31日期间完成. Of work that fell short, 开展. */
      readonly lasting?: "done" | "under-way";
    }
  /** How long or in which months something was done; it joins the clause about the same thing. */
  | {
      readonly form: "span";
      readonly rule: "P9";
      readonly span: "duration" | "period";
      readonly about: Word;
      /** The whole name, for a row that joins no other. */
      readonly name: Word;
    }
  /** What an action touches: 涉及法律3部. */
  | { readonly form: "involves"; readonly rule: "P9"; readonly about: Word; readonly object: Word | null }
  /** Not understood: only in the list at the end of the item. */
  | { readonly form: "list"; readonly rule: "P10"; readonly name: Word; readonly total: boolean };

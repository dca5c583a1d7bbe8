import type { WordSource } from "../../planning/names/parsed-name";

/** A part of a sentence: words of a row with where they come from, words of the grammar, or a figure printed elsewhere. */
export type Piece<F> =
  | { readonly kind: "words"; readonly text: string; readonly from: WordSource; readonly row: string }
  | { readonly kind: "grammar"; readonly text: string }
  /** Words of the grammar that say how a row stands to its target: 控制在, 以内. */
  | { readonly kind: "verdict"; readonly text: string; readonly row: string }
  | { readonly kind: "figure"; readonly figure: F };

export type Pieces<F> = readonly Piece<F>[];

/** Words of the grammar: stops, prepositions, frames. */
export function grammar(text: string): Piece<never> {
  return { kind: "grammar", text };
}

/** Words that hold only as long as the row stands so to its target. */
export function verdict(text: string, row: string): Piece<never> {
  return { kind: "verdict", text, row };
}

/** Half-width brackets of a Chinese name are written as Chinese text writes them. */
export function inProse(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text.replace(/\(/gu, "（").replace(/\)/gu, "）");
}

export function figure<F>(amount: F): Piece<F> {
  return { kind: "figure", figure: amount };
}

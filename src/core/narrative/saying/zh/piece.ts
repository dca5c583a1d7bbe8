import type { WordSource } from "../../planning/names/parsed-name";

/** A part of a sentence: words with where they come from, or a figure that somebody else has printed. */
export type Piece<F> =
  | { readonly kind: "words"; readonly text: string; readonly from: WordSource | "grammar" }
  | { readonly kind: "figure"; readonly figure: F };

export type Pieces<F> = readonly Piece<F>[];

/** Words of the grammar: stops, prepositions, frames. */
export function grammar(text: string): Piece<never> {
  return { kind: "words", text, from: "grammar" };
}

/** Half-width brackets of a name are written as Chinese text writes them. */
export function inProse(text: string): string {
  return text.replace(/\(/gu, "（").replace(/\)/gu, "）");
}

export function figure<F>(amount: F): Piece<F> {
  return { kind: "figure", figure: amount };
}

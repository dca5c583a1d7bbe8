import { countOf, evaluate, cellsOf, type Expression } from "../../../proof/expression";
import type { CellRef } from "../../../workbook/a1";
import type { FigureSpan } from "../../report";

/** Whole numbers that English prose writes out; larger ones stand in digits. */
export const NUMBER_WORDS: readonly string[] = [
  ...["none", "one", "two", "three", "four", "five", "six"],
  ...["seven", "eight", "nine", "ten", "eleven", "twelve"],
];

/** Places in a row, by their number. */
export const ORDINAL_WORDS: readonly string[] = [
  ...["", "first", "second", "third", "fourth", "fifth", "sixth"],
  ...["seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
];

/**
 * A whole number as prose says it: in words up to twelve, else in digits.
 *
 * @param unit as printed right behind it (` KPIs`)
 */
export function spelled(
  expression: Expression,
  unit = "",
  words: readonly string[] = NUMBER_WORDS,
): FigureSpan {
  const value = evaluate(expression);
  const word = value.isInteger() && value.gte(0) ? words[value.toNumber()] : undefined;
  return {
    kind: "figure",
    text: `${word ?? new Intl.NumberFormat("en").format(value.toNumber())}${unit}`,
    value: value.toFixed(),
    unit: unit.trim(),
    rounding: null,
    cells: cellsOf(expression),
    expression,
  };
}

/**
 * How many cells: `seven KPIs`.
 *
 * @param most the largest number of the sentence: beside 25 the eleven stands in digits, too
 */
export function spelledCount(cells: readonly CellRef[], unit: string, most = cells.length): FigureSpan {
  return spelled(countOf(cells), unit, wordsUpTo(most));
}

/** The words for numbers in a sentence whose largest number is `most`: none where that is told in digits. */
export function wordsUpTo(most: number): readonly string[] {
  return most < NUMBER_WORDS.length ? NUMBER_WORDS : [];
}

/** A place in a row with its article: `a twelfth`, `an eighth`; `null` beyond what prose writes out. */
export function ordinal(
  expression: Expression,
): { readonly article: string; readonly figure: FigureSpan } | null {
  const value = evaluate(expression).toNumber();
  const word = ORDINAL_WORDS[value];
  if (word === undefined || word === "") return null;
  return { article: /^[ae]/u.test(word) ? "an" : "a", figure: spelled(expression, "", ORDINAL_WORDS) };
}

import { squeeze } from "../vocabulary/characters";

export { foldWidth, isFiller, squeeze } from "../vocabulary/characters";

/** Characters of a text that are looked at for a label: word lists must not search a cell full of the same sign. */
const LONGEST_LABEL = 500;

/**
 * A header or label in the form that word lists are matched by: no blanks, half width, lower case, without
 * letter marks and formulas (`(A)`, `(B/A)`, `(A)×100%`), sequence marks in front and colons behind.
 */
export function normaliseLabel(text: string): string {
  return squeeze(text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text)
    .toLowerCase()
    .replace(/\(?[a-d]\/[a-d](?:[×x*]100%?)?\)/g, "")
    .replace(/\([a-d]\)/g, "")
    .replace(/(?<![:;,。.])[:;,。.]+$/, "")
    .replace(/^[*★☆]+/, "");
}

/** The same without anything in brackets: `指标权重(分)` → `指标权重`. */
export function withoutBrackets(label: string): string {
  return label.replace(/\([^()]*\)/g, "");
}

import { squeeze } from "../vocabulary/characters";

export { foldWidth, isFiller, squeeze } from "../vocabulary/characters";

/**
 * A header or label in the form that word lists are matched by: no blanks, half width, lower case, without
 * letter marks and formulas (`(A)`, `(B/A)`, `(A)×100%`), sequence marks in front and colons behind.
 */
export function normaliseLabel(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/\(?[a-d]\/[a-d](?:[×x*]100%?)?\)/g, "")
    .replace(/\([a-d]\)/g, "")
    .replace(/[:;,。.]+$/, "")
    .replace(/^[*★☆]+/, "");
}

/** The same without anything in brackets: `指标权重(分)` → `指标权重`. */
export function withoutBrackets(label: string): string {
  return label.replace(/\([^()]*\)/g, "");
}

import { squeeze } from "../vocabulary/characters";
import { toSimplified } from "../vocabulary/traditional";

export { foldWidth, isFiller, squeeze } from "../vocabulary/characters";

/** Characters of a text that are looked at for a label: word lists must not search a cell full of the same sign. */
const LONGEST_LABEL = 500;

/** A number in front of a heading: 1.指标名称, 2、目标值, (3)完成值. */
const NUMBERED = /^(?:\(\d{1,2}\)|\d{1,2}[.、])(?=\p{Script=Han}{2})/u;

/** Words alone, which have nothing to be left aside: most headings, and nearly all that they are compared with. */
const PLAIN = /^(?:[\u4e00-\u9fff]+|[a-z]+)$/;

/**
 * A header or label in the form that word lists are matched by: no blanks, half width, lower case, without
 * letter marks and formulas (`(A)`, `(B/A)`, `(A)×100%`, `③=②/①`), sequence marks and numbers in front and colons behind, in simplified
 * characters; the parts of a `snake_case` name joined.
 */
export function normaliseLabel(text: string): string {
  const short = squeeze(text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text);
  const label = toSimplified(short).toLowerCase();
  if (PLAIN.test(label)) return label;
  return (
    label
      .replace(NUMBERED, "")
      .replace(/(?<=[a-z])_(?=[a-z])/g, "")
      .replace(/\(?[a-d]\/[a-d](?:[×x*]100%?)?\)/g, "")
      .replace(/\([a-d]\)/g, "")
      // What stands before is looked at where there is such a number alone: at every letter it would take long.
      .replace(/[①-⑳](?<=\p{Script=Han}.*.)(?:=[①-⑳/×x*+\-()\d%]+)?/gu, "")
      .replace(/(?<![:;,。.])[:;,。.]+$/, "")
      .replace(/^[*★☆]+|[*★☆※]+$/g, "")
  );
}

/** The same without anything in brackets: `指标权重(分)` → `指标权重`. */
export function withoutBrackets(label: string): string {
  return label.replace(/\([^()]*\)/g, "");
}

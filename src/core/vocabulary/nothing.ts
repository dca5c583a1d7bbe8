import { foldWidth, isFiller, squeeze } from "./characters";

/**
 * What people write into a cell to say that there is nothing to state. Compared without blanks, in half width and
 * lower case, without the full stop behind it.
 */
const NOTHING: ReadonlySet<string> = new Set([
  "无",
  "没有",
  "暂无",
  "暂时没有",
  "不适用",
  "不涉及",
  "未涉及",
  "n/a",
  "na",
  "none",
  "nil",
  "null",
  "notapplicable",
]);

/** No word for nothing is longer, with the marks around it. */
const LONGEST = 24;

/** A full stop or an exclamation mark behind a word, and brackets around it. */
const AROUND = /^[([]+|[)\]。.!;,、]+$/g;

/**
 * Whether a text states nothing: blank, dashes, dots, slashes, or a word such as 无, 暂无, 不涉及, `N/A`. Zero is a
 * statement. Every room that asks whether a cell says something asks here, so that no two answer differently.
 */
export function statesNothing(text: string): boolean {
  if (isFiller(text)) return true;
  if (text.length > LONGEST) return false;
  return NOTHING.has(squeeze(text).toLowerCase().replace(AROUND, ""));
}

/** Whether a reason or a remark explains nothing: {@link statesNothing}, or marks and digits without a word. */
export function explainsNothing(text: string): boolean {
  return statesNothing(text) || !/\p{L}/u.test(foldWidth(text));
}

/** Words that say outright that a row does not apply; 无 and a dash only say that nothing is stated. */
const OUTRIGHT = /^(?:不适用|不涉及|未涉及|无此项(?:目|工作|内容)?|n\/?a|not applicable)$/i;

/** Whether a text says outright that its row does not apply. */
export function statesNotApplicable(text: string): boolean {
  return OUTRIGHT.test(foldWidth(text).trim());
}

import { tokensOf } from "../claims";

/** Characters of a word that a pack or a workbook may add; a single one would fit by chance. */
const WORD = /^\p{Script=Han}{2,12}$/u;
/** A name whose clause is given may hold digits and signs, as names in forms do. */
const LONGEST_NAME = 60;

/**
 * Whether a text can be said by a report in its own words: a Chinese word without a number and without a verdict
 * (达到, 超过, 全部), for which a report needs proof from cells.
 */
export function isPlainWord(text: string): boolean {
  return WORD.test(text) && tokensOf(text, "zh-CN").length === 0;
}

/** Whether a text can be the name of an indicator or a fact whose clause is given. */
export function isPinnableName(text: string): boolean {
  return text.trim() === text && text.length >= 2 && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text);
}

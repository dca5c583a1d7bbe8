/*
 * Whether a text holds letters, of whichever script. `\p{L}` has some 650 ranges, which V8 takes a third of a millisecond to
 * compile, for each expression that names it: nearly every text is decided by a few ranges before.
 */

const EVERYDAY = "[A-Za-z\\u3400-\\u4dbf\\u4e00-\\u9fff]";
const EVERYDAY_LETTER = new RegExp(EVERYDAY);
const EVERYDAY_WORD = new RegExp(`${EVERYDAY}{2}`);
/** Digits, punctuation, operators, arrows and marks alone, half and full width. */
const LETTERLESS =
  /^[\0-\x40\x5b-\x60\x7b-\xa9\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff01-\uff20\uff3b-\uff40]*$/;

/** Whether a text holds a letter (Unicode's category L). */
export function hasLetter(text: string): boolean {
  return EVERYDAY_LETTER.test(text) || (!LETTERLESS.test(text) && /\p{L}/u.test(text));
}

/** Whether a text holds two letters in a row. */
export function hasWord(text: string): boolean {
  return EVERYDAY_WORD.test(text) || (!LETTERLESS.test(text) && /\p{L}{2}/u.test(text));
}

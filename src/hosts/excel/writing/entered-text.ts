import { cellText, looksLikeFormula } from "../../../core/workbook/text";

/** What dates, times and numbers are written with, in English and Chinese, in any order. */
const NOTATION = new RegExp(
  "^(?:[\\p{Nd}\\s.,:/\\\\()%+\\-．，：／（）％＋－]|\\p{Sc}" +
    "|[年月日时時分秒点點上下午星期周〇○零一二三四五六七八九十百千]" +
    "|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|[ap]\\.?m?|e)+$",
  "iu",
);
const NUMERAL = /[\p{Nd}〇○零一二三四五六七八九十]/u;
const WORDS = /^\s*(?:true|false)\s*$/i;

/**
 * Whether Excel could take a text for something else when it is entered: a formula, a number, a date, a truth value, an
 * error. Excel reads what `values` brings like what is typed [doc], in notations that depend on its language, so
 * everything that is made of the signs of such notations counts.
 */
export function mayBeMisread(text: string): boolean {
  if (looksLikeFormula(text) || /^[＝＠'#]/.test(text)) return true;
  return WORDS.test(text) || (NUMERAL.test(text) && NOTATION.test(text));
}

/**
 * A value as it is handed to `Range.values` so that text stays text: with a leading apostrophe where Excel could take it
 * for something else. The apostrophe itself is not part of the text [doc]; long texts are as they are.
 */
export function entered(value: string | number | boolean | null): string | number | boolean {
  if (typeof value !== "string") return value ?? "";
  const text = cellText(value);
  return mayBeMisread(text) ? `'${text}` : text;
}

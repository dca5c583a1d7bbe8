/** Characters that Chinese numbers are written with, in plain and in financial writing, and those that scale them. */
const NUMERAL_CHARACTERS = "〇零一二三四五六七八九十百千万亿两双半壹贰叁肆伍陆柒捌玖拾佰仟";

/** Stretches of a text that are written in Chinese numerals. */
export const CHINESE_NUMERALS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, "gu");

/** Stretches of digits with their points and per cent signs. */
export const DIGITS = /[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％]?/gu;

/** English number words. */
export const ENGLISH_NUMBERS =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|halves|double|twice|thrice|triple|hundreds?|thousands?|millions?|billions?)\b/giu;

import type { Locale } from "../common/locale";

/** A finding's message in two parts; together they say all of it. */
export interface Advice {
  /** What is wrong. */
  readonly what: string;
  /** How to fix it. */
  readonly how: string;
}

/**
 * Divides the message of a finding. Messages say what is wrong first and what to do last: in Chinese from the sentence that
 * asks for it (请), in English in the last sentence. What stands in quotation marks is the form's and divides nothing.
 */
export function adviceOf(message: string, locale: Locale): Advice {
  const plain = message.replace(/“[^”]*”/gu, (quoted) => "“" + "x".repeat(quoted.length - 2) + "”");
  const at = locale === "zh-CN" ? chineseAdvice(plain) : englishAdvice(plain);
  const how = message.slice(at).trim();
  return {
    what: closed(message.slice(0, at).trim(), locale),
    how: how.charAt(0).toUpperCase() + how.slice(1),
  };
}

/** Where the advice begins: with the sentence, or with the clause of the only one; 0 where all of it is advice. */
function chineseAdvice(text: string): number {
  const asks = text.indexOf("请");
  if (asks < 0) return lastSentence(text);
  const sentence = text.lastIndexOf("。", asks) + 1;
  if (sentence > 0) return sentence;
  const clause = Math.max(
    text.lastIndexOf("，", asks),
    text.lastIndexOf("；", asks),
    text.lastIndexOf("：", asks),
  );
  return clause + 1;
}

/** Where the last of several sentences begins: what may be done is said last, too. */
function lastSentence(text: string): number {
  const before = text.lastIndexOf("。", text.length - 2);
  return before < 0 ? text.length : before + 1;
}

/** A stop, but not that of “e.g.”. */
const ENGLISH_END = /(?<!\b[a-z]\.[a-z])[.:;] (?=[A-Za-z“])/gu;

function englishAdvice(text: string): number {
  const stops = [...text.matchAll(ENGLISH_END)];
  const sentence = stops.filter(({ 0: stop }) => stop === ". ").at(-1) ?? stops.at(-1);
  return sentence === undefined ? text.length : sentence.index + sentence[0].length;
}

/** A sentence that was cut off within ends as one. */
function closed(text: string, locale: Locale): string {
  return text.replace(/[，；：,;:]$/u, locale === "zh-CN" ? "。" : ".");
}

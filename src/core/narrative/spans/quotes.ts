import { largestOf } from "../../common/many";
import type { CellRef } from "../../workbook/a1";
import type { QuoteSpan } from "../report";
import { inEnglishDates } from "../saying/en/dates";
import { inOfficialDates } from "./dates";

/**
 * Text as it may stand in a paragraph: line breaks and runs of blanks become one blank, and none beside a Chinese
 * character, where blanks only serve the look of a cell. Quotes are compared after the same unbroken.
 */
export function unbroken(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/ ?([\p{Script=Han}\u3000-\u303f\uff00-\uffef]) ?/gu, "$1")
    .trim();
}

/** Marks of a keyboard that was not switched to Chinese, and those that the sentence has. */
const MARKS: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
const NARROW = new Map(
  [...Object.entries(MARKS), ["(", "（"], [")", "）"]].map(([narrow, wide]) => [wide, narrow]),
);
/** A pair of brackets in Chinese text: behind a Chinese character, or around one. */
const BRACKETS = /(?<=\p{Script=Han})\(([^()]*)\)|\(([^()]*\p{Script=Han}[^()]*)\)/gu;
/** Such a mark behind a Chinese character, a rate or a bracket, and before a Chinese character or the end. */
const HALF_WIDTH = /(?<=[\p{Script=Han}）)”%％])[,;:?!](?=[\p{Script=Han}（(“]|$)/gu;

/** A text with the marks of a Chinese sentence: 林区安全稳定,疫情双下降 → 林区安全稳定，疫情双下降. Numbers keep theirs. */
function punctuated(text: string): string {
  return text
    .replace(BRACKETS, (_, behind?: string, around?: string) => `（${behind ?? around ?? ""}）`)
    .replace(HALF_WIDTH, (mark) => MARKS[mark] ?? mark);
}

/**
 * Whether `quote` stands in a cell's text as it is, apart from blanks, the width of its marks, the way of writing days and the
 * capital of its first letter.
 */
export function isQuoteOf(quote: string, cellText: string): boolean {
  const bare = (text: string) =>
    inOfficialDates(text.replace(/\s+/gu, "")).replace(
      /[，；：？！（）]/gu,
      (wide) => NARROW.get(wide) ?? wide,
    );
  const [words, cell] = [bare(quote), bare(cellText)];
  if (cell.includes(words) || cell.includes(words.slice(0, 1).toUpperCase() + words.slice(1))) return true;
  const english = inEnglishDates(cellText);
  return english !== cellText && english.replace(/\s+/gu, "").includes(quote.replace(/\s+/gu, ""));
}

/** Words taken from a cell. `text` must be the cell's text or a part of it; its marks become those of a Chinese sentence. */
export function quote(text: string, at: CellRef): QuoteSpan {
  return { kind: "quote", text: punctuated(unbroken(text)), source: { kind: "cell", at } };
}

/** Words taken from a field of the rule pack. */
export function packQuote(text: string, pack: string, path: string): QuoteSpan {
  return { kind: "quote", text, source: { kind: "pack", pack, path } };
}

/** Words without the stop at their end, which the sentence around them gives. An ellipsis stays. */
export function withoutStop(text: string): string {
  return unbroken(text).replace(/(?<![。．.；;，,、\s])[。．.；;，,、\s]+$/u, "");
}

/** Longest text of a person's own that is quoted whole in a cell of a table; a longer one is cut at the end of a sentence. */
export const LONGEST_IN_TABLE = 400;
/** The same in a paragraph, which goes on over as many rows as it needs. */
const LONGEST_QUOTE = 2_000;

/** A quoted text and whether it is only the beginning of what stands in the cell. */
export interface Excerpt {
  readonly span: QuoteSpan;
  readonly cut: boolean;
}

/**
 * A longer text of a person's own: its closing stop is left to the sentence around it, and beyond
 * `longest` characters only whole sentences of its beginning are quoted. Who cuts says so.
 */
export function excerpt(text: string, at: CellRef, longest = LONGEST_QUOTE): Excerpt {
  const whole = withoutStop(text);
  if (whole.length <= longest) return { span: quote(whole, at), cut: false };
  const start = whole.slice(0, longest);
  const stop = largestOf(["。", "；", "！", "？", ".", ";"].map((mark) => start.lastIndexOf(mark)));
  const end = stop > 0 ? start.slice(0, stop) : withoutHalfCharacter(start);
  return { span: quote(end, at), cut: true };
}

/** Cutting by UTF-16 units may halve a character outside the basic plane. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\ud800-\udbff]$/u, "");
}

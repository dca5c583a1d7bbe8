import type { DocumentParagraph, ReportDocument } from "../../../core/document";
import { escapeText } from "../../file/package/xml-text";
import type { XmlElement } from "../../file/package/xml";
import type { TextEdits } from "../../file/writing/text-edits";
import { xmlWords } from "../words";
import { isReportMark } from "./place";
import { isWord } from "./word-xml";

/** What a template can ask for by name, wherever it stands. */
type Placeholder = "title" | "unit" | "date";

/** `{{标题}}`, `{{ date }}`, `｛｛单位｝｝` …; longer ones are no names. */
const MARK = /(?:\{\{|｛｛)([^{}｛｝]{1,20})(?:\}\}|｝｝)/gu;

const NAMES: readonly (readonly [name: RegExp, placeholder: Placeholder])[] = [
  [/^(?:报告)?(?:标题|题目|title)$/iu, "title"],
  [/^(?:填报|编制|报告)?(?:单位(?:名称)?|unit)$/iu, "unit"],
  [/^(?:成文|报告|编制)?(?:日期|date)$/iu, "date"],
];

/** The words for each name; `null` where the report has none. */
export type PlaceholderWords = Readonly<Record<Placeholder, string | null>>;

/** The title of a report, and who signs it, and when, as they stand in it. */
export function placeholderWords({ sections }: ReportDocument): PlaceholderWords {
  const paragraphs = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "paragraph");
  const withRole = (role: DocumentParagraph["role"]) => paragraphs.filter((one) => one.role === role);
  const [title] = withRole("title").map(wordsOf);
  const [unit, date] = withRole("signature").map(wordsOf);
  return { title: title ?? null, unit: unit ?? null, date: date ?? null };
}

function wordsOf({ stretches }: DocumentParagraph): string {
  const text = stretches.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  // Lines of a title that is centred.
  return text.replace(/\n/g, "");
}

/** A place in a template that asks for words. */
interface Asked {
  /** What stands between the brackets. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Names that a text of a template asks for and that no report has, or this one has not. */
export function unfilledIn(
  story: XmlElement,
  words: PlaceholderWords,
): { readonly unknown: readonly string[]; readonly empty: readonly string[] } {
  const names = paragraphsIn(story).flatMap((paragraph) =>
    askedIn(textsOf(paragraph)).map(({ name }) => name),
  );
  return {
    unknown: names.filter((name) => placeholderOf(name) === undefined),
    empty: names.filter((name) => {
      const placeholder = placeholderOf(name);
      return placeholder !== undefined && words[placeholder] === null;
    }),
  };
}

/**
 * Writes the words of a report where a text of a template asks for them, in the looks of the first character there.
 *
 * @param replaced elements that the report takes the place of
 */
export function fillPlaceholders(
  story: XmlElement,
  edits: TextEdits,
  words: PlaceholderWords,
  replaced: readonly XmlElement[] = [],
): void {
  const stays = (one: XmlElement) => !replaced.some(({ start, end }) => start <= one.start && one.end <= end);
  for (const paragraph of paragraphsIn(story).filter(stays)) {
    const texts = textsOf(paragraph);
    const filled = askedIn(texts).flatMap(({ name, start, end }) => {
      const placeholder = placeholderOf(name);
      const text = placeholder === undefined ? null : words[placeholder];
      return text === null ? [] : [{ start, end, text }];
    });
    if (filled.length === 0) continue;
    let from = 0;
    for (const xml of texts) {
      const to = from + xml.text.length;
      const own = filled.filter(({ start, end }) => start < to && end > from);
      if (own.length > 0) edits.replace(xml.start, xml.end, rewrittenText(xml, from, own));
      from = to;
    }
  }
}

/** A text element without the characters of placeholders, and with the words of those that begin in it. */
function rewrittenText(
  xml: XmlElement,
  from: number,
  filled: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let text = "";
  let at = 0;
  for (const { start, end, text: words } of filled) {
    text += xml.text.slice(at, Math.max(at, start - from));
    if (start >= from) text += words;
    at = Math.min(xml.text.length, end - from);
  }
  text += xml.text.slice(at);
  return `<${xml.name} xml:space="preserve">${escapeText(xmlWords(text))}</${xml.name}>`;
}

function placeholderOf(name: string): Placeholder | undefined {
  return NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1];
}

/** The places that ask for words by name; the one for the report itself is none of them. */
function askedIn(texts: readonly XmlElement[]): readonly Asked[] {
  const text = texts.map((one) => one.text).join("");
  return [...text.matchAll(MARK)]
    .filter(([whole]) => !isReportMark(whole))
    .map(({ 0: whole, 1: name = "", index }) => ({
      name: name.trim(),
      start: index,
      end: index + whole.length,
    }));
}

/** The paragraphs of a text, those of tables and text boxes too. */
function paragraphsIn(xml: XmlElement): readonly XmlElement[] {
  const inner = xml.children.flatMap(paragraphsIn);
  return isWord(xml, "p") ? [xml, ...inner] : inner;
}

/** The text elements of a paragraph, without those of paragraphs within it. */
function textsOf(xml: XmlElement): readonly XmlElement[] {
  return xml.children.flatMap((child) => {
    if (isWord(child, "t")) return [child];
    return isWord(child, "p") ? [] : textsOf(child);
  });
}

import type { Entry } from "../analysis/entry";
import { numberFigure } from "../printed";
import type { Span } from "../report";
import { insideSentence, isLatin, isPlural, needsArticle, printedName } from "../saying/en/names";
import { tellsShare } from "../saying/en/shares";
import { quote } from "../spans/quotes";
import { bareName, levelSpans } from "../values";
import { literal, type Writer } from "../writer";

/** The name as a sentence begins with it: Latin names stand as they are, others in marks. */
export function englishName(writer: Writer, { indicator }: Entry): readonly Span[] {
  const name = bareName(indicator);
  return isLatin(name[0]?.text ?? "") ? name : writer.marked(name);
}

/** A person's own words within a sentence: in marks where an English report has them in another language. */
export function ownLanguage(writer: Writer, spans: readonly Span[]): readonly Span[] {
  const foreign = writer.locale === "en" && spans.some(({ text }) => /\p{Script=Han}/u.test(text));
  return foreign ? writer.marked(spans) : spans;
}

/** The name within a sentence: `gross margin`, `R&D spend`; others than Latin ones in marks. */
export function nameWithin(writer: Writer, entry: Entry): readonly Span[] {
  const [name, ...rest] = bareName(entry.indicator);
  if (!name || rest.length > 0 || !isLatin(name.text)) return englishName(writer, entry);
  return [quote(insideSentence(name.text), entry.indicator.name.at)];
}

/** Whether a row in per cent tells of what share of things something is so: Calls answered within 30 seconds, 84.0%. */
function isShare({ indicator }: Entry): boolean {
  const name = printedName(indicator);
  return indicator.actual?.unit === "%" && isLatin(name) && tellsShare(name);
}

/** What a sentence on the value of a row begins with: Gross margin; of a share, The share of calls answered within 30 seconds. */
export function topic(writer: Writer, entry: Entry): readonly Span[] {
  const measured = measuredOf(writer, entry);
  if (measured) return measured;
  if (!isShare(entry)) return withArticle(writer, entry);
  const { name } = entry.indicator;
  return [literal("The share of "), quote(insideSentence(printedName(entry.indicator)), name.at)];
}

/** Measures that a group of rows may be headed by, whose rows only name what was measured. */
const MEASURES = /^(?:availability|uptime|reliability|punctuality|satisfaction|occupancy|attendance)$/iu;
/** Things of which there is one, with an article. */
const THING =
  /\b(?:system|environment|service|platform|network|portal|website|site|desk|app|line|centre|library)$/iu;

/** Availability of the student records system: a row in per cent whose group says what was measured; `null` for others. */
function measuredOf(writer: Writer, entry: Entry): readonly Span[] | null {
  const { level1, indicator } = entry;
  const name = printedName(indicator);
  const measure = level1?.name.trim() ?? "";
  if (writer.locale !== "en" || !level1 || indicator.actual?.unit !== "%" || !MEASURES.test(measure))
    return null;
  if (!isLatin(name) || name.toLowerCase().includes(measure.toLowerCase()) || tellsShare(name)) return null;
  const article = THING.test(name) ? "the " : "";
  return [
    ...levelSpans(level1, writer.locale),
    literal(` of ${article}`),
    quote(insideSentence(name), indicator.name.at),
  ];
}

/** The name at the head of a sentence with its article: The contamination rate. */
export function withArticle(writer: Writer, entry: Entry): readonly Span[] {
  const [name, ...rest] = englishName(writer, entry);
  if (name?.kind !== "quote" || rest.length > 0 || !needsArticle(name.text))
    return name ? [name, ...rest] : [];
  return [literal("The "), quote(insideSentence(name.text), entry.indicator.name.at)];
}

/** Whether a verb behind the {@link topic} stands in the plural. */
export function isPluralTopic(entry: Entry): boolean {
  const group = MEASURES.test(entry.level1?.name.trim() ?? "") && entry.indicator.actual?.unit === "%";
  return !isShare(entry) && !group && isPlural(printedName(entry.indicator));
}

/** Gross margin was: the topic with its verb and a blank. */
export function subject(writer: Writer, entry: Entry): readonly Span[] {
  const things = isPluralTopic(entry);
  return [
    ...topic(writer, entry),
    literal(things && isBareCount(entry) ? " came to " : things ? " were " : " was "),
  ];
}

/** Apprenticeship starts came to 68: things are no number, and nothing behind the number says what it is of. */
function isBareCount({ indicator }: Entry): boolean {
  const printed = indicator.actual && numberFigure(indicator.actual, indicator, "en");
  return printed !== null && /^[\d,]+$/u.test(printed.text);
}

import type { Sourced, WorkFact, WorkItem } from "../../evaluation/evaluation";
import { withoutHeadingNumber } from "../../reading";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { unbroken, withoutStop } from "../spans/quotes";
import type { Writer } from "../writer";
import { literal } from "../writer";
import { clauseSentences } from "./work-clauses";
import { factSentences } from "./work-facts";

/** Items of one section told in full; a summary is read from top to bottom. */
const MOST_ITEMS = 200;

/** The work of the year: each 部分 a heading, each 事项 a paragraph with the unit's own words, then its facts. */
export function work(writer: Writer, section: OutlineSection, depth: 1 | 2 | 3): readonly Block[] {
  const items = writer.subject.summaries.flatMap(({ evaluation }) => evaluation.workItems);
  // Another content of the section may say what there is.
  if (items.length === 0 && section.content.length > 1) return [];
  if (items.length === 0) return writer.missing(section, "omission.no-work");
  const level = section.heading ? (Math.min(3, depth + 1) as 2 | 3) : depth;
  return sectionsOf(items.slice(0, MOST_ITEMS)).flatMap(({ name, items: own }) => [
    ...(unbroken(name.text) === ""
      ? []
      : [{ kind: "heading", id: writer.id(), level, spans: writer.quote(name) } as const]),
    ...own.flatMap((item) => itemParagraph(writer, item)),
  ]);
}

interface WorkSection {
  readonly name: Sourced;
  readonly items: WorkItem[];
}

/** Items by section, in the order of first appearance. */
function sectionsOf(items: readonly WorkItem[]): readonly WorkSection[] {
  const sections = new Map<string, WorkSection>();
  for (const item of items) {
    const name = unnumbered(item.section);
    const key = unbroken(name.text);
    const section = sections.get(key) ?? { name, items: [] };
    section.items.push(item);
    sections.set(key, section);
  }
  return [...sections.values()];
}

/** A heading's own words: the report numbers its headings itself. */
function unnumbered({ text, at }: Sourced): Sourced {
  return { text: withoutHeadingNumber(text), at };
}

function itemParagraph(writer: Writer, item: WorkItem): readonly Block[] {
  const title = unnumbered(item.title);
  const leadIn =
    unbroken(title.text) === "" ? undefined : [...writer.quote(title), literal(writer.label("stop"))];
  const own = item.summary.map((cell) => summaryOf(writer, cell));
  const told = { ...item, facts: item.facts.filter(isTold) };
  const facts = writer.locale === "en" ? factSentences(writer, told.facts) : clauseSentences(writer, told);
  const sentences = [...own, ...facts];
  if (sentences.every((sentence) => sentence.length === 0)) {
    return writer.paragraph([writer.stopped(writer.ask(writer.asks("asks.work", title.text)))], leadIn);
  }
  return writer.paragraph(sentences, leadIn);
}

function isTold({ value }: WorkFact): boolean {
  return value.raw.trim() !== "";
}

/** The unit's own words, whole, with a stop where they have none. */
function summaryOf(writer: Writer, { text, at }: Sourced): readonly Span[] {
  if (unbroken(text) === "") return [];
  if (writer.locale === "en" && /\p{Script=Han}/u.test(text)) {
    return writer.stopped(writer.marked(writer.quote({ text: withoutStop(text), at })));
  }
  const closed = /[。！？.!?…”]$/u.test(unbroken(text));
  const words = writer.quote({ text, at });
  return closed ? words : [...words, literal(writer.label("stop"))];
}

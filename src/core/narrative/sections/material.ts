import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import type { Writer } from "../writer";
import { sentenceOf } from "./profile";

/** A section that only a person can write: their words from the sheet of materials, as they stand. */
export function material(writer: Writer, section: OutlineSection): readonly Block[] {
  const own = writer.material(section.asks?.[writer.locale] ?? null, section.topic);
  if (own) return writer.paragraph([sentenceOf(writer, own.text)]);
  // Work items told in the same section say it already.
  if (section.content.includes("work") && writer.subject.summaries.length > 0) return [];
  return writer.missing(section, "omission.not-in-form");
}

import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import type { Writer } from "../writer";
import { notStated } from "./profile";

/** A section that no form holds data for: said in one sentence where the outline requires it. */
export function absentSection(writer: Writer, section: OutlineSection): readonly Block[] {
  return writer.missing(section, "omission.not-in-form", () => notStated(writer, section));
}

import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent } from "../spans/claims";
import { unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { ownWords } from "./goals";
import { allForms } from "./opening";

/** Own notes longer than this are instructions printed under the form rather than remarks. */
const LONGEST_NOTE = 200;
const MOST_NOTES = 3;

/** Conclusions and footnotes of the form, and what a work summary does not hold. */
export function notes(writer: Writer, section: OutlineSection): readonly Block[] {
  const forms = allForms(writer);
  const own = forms
    .flatMap(({ evaluation }) => evaluation.notes)
    .filter(({ role, body }) => role === "conclusion" && isRemark(body.text))
    .slice(0, MOST_NOTES)
    .map(({ body }) => writer.say("notes.conclusion", { words: writer.marked(ownWords(writer, body)) }));
  const summary =
    writer.subject.forms.length === 0 && writer.subject.summaries.length > 0 ? workLimits(writer) : [];
  const blocks = [...writer.paragraph(own), ...writer.paragraph(summary)];
  if (blocks.length > 0) return blocks;
  return writer.missing(section, "omission.no-notes", () => writer.say("notes.none", { absent: absent() }));
}

function isRemark(text: string): boolean {
  const bare = unbroken(text);
  return bare !== "" && bare.length <= LONGEST_NOTE;
}

/** A summary of work holds no budget, targets or scores: the report draws no conclusion from it. */
function workLimits(writer: Writer): readonly (readonly Span[])[] {
  const facts = writer.subject.summaries.flatMap(({ evaluation }) =>
    evaluation.workItems.flatMap((item) => item.facts),
  );
  const proven = facts.filter(({ evidence }) => evidence !== null && unbroken(evidence.text) !== "");
  return [
    writer.say("notes.work-limits", { absent: absent() }),
    facts.length > 0
      ? writer.say(proven.length > 0 ? "notes.evidence" : "notes.no-evidence", {
          count: writer.count(facts.map(({ value }) => value.at)),
          proven: writer.count(proven.map(({ value }) => value.at)),
          absent: absent(),
        })
      : [],
  ];
}

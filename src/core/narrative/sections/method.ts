import type { Entry } from "../analysis/entry";
import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import { literal, type Writer } from "../writer";
import { cellsOfEntries } from "./outcome-claims";
import { yearOf } from "./opening";
import { sentenceOf } from "./profile";

/** What the evaluation looked at; how and when it was carried out only a person can say. */
export function method(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const procedure = writer.material(section.asks?.[writer.locale] ?? null, "procedure");
  const scope =
    entries.length === 0
      ? []
      : writer.say(phraseFor(writer, entries), {
          what: literal(
            writer.label(writer.subject.forms[0]?.evaluation.kind === "project" ? "project" : "department"),
          ),
          year: yearOf(writer),
          count: writer.count(cellsOfEntries(entries)),
          how: writer.label(entries.some(sharesPoints) ? "method.jointly" : "method.each"),
        });
  if (procedure) return writer.paragraph([scope, sentenceOf(writer, procedure.text)]);
  writer.omissions.push({ what: "section", id: section.id, reason: "omission.not-in-form" });
  const asks = section.asks?.[writer.locale] ?? "";
  return writer.paragraph([scope, writer.say("method.ask", { asks: writer.ask(asks) })]);
}

/** Whether several names have the points of one row: they were not rated one by one. */
function sharesPoints({ indicator: { sharing = [] } }: Entry): boolean {
  return sharing.length > 0;
}

/** All of the spending is what was looked at only where a form tells of money. */
function phraseFor({ subject }: Writer, entries: readonly Entry[]) {
  const scored = entries.some(({ points }) => points);
  const plain = subject.forms.every(({ budget }) => budget === null);
  if (plain) return scored ? "method.plain" : "method.plain-unscored";
  return scored ? "method" : "method.unscored";
}

import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import { completionTable, MOST_ROWS } from "../tables/indicators";
import type { Writer } from "../writer";
import { cellsOfEntries } from "./outcome-summary";

/** Every indicator with its target, actual and completion, and the chart over it. */
export function completion(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const table = completionTable(writer, entries);
  if (!table) {
    writer.omissions.push({ what: "section", id: section.id, reason: "omission.no-completion" });
    return [];
  }
  const comparable = entries.filter((entry) => entry.completion !== null);
  const more =
    comparable.length > MOST_ROWS
      ? writer.paragraph([
          writer.say("completion.capped", {
            count: writer.count(cellsOfEntries(comparable)),
            shown: writer.count(cellsOfEntries(comparable.slice(0, MOST_ROWS))),
          }),
        ])
      : [];
  return [...more, table, chart(writer, "completion")];
}

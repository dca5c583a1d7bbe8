import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import { completionTable, hasRates } from "../tables/indicators";
import type { Writer } from "../writer";

/** Every indicator with its target, actual and completion, and the chart over it. */
export function completion(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const table = completionTable(writer, entries);
  if (!table) {
    writer.omissions.push({ what: "section", id: section.id, reason: "omission.no-completion" });
    return [];
  }
  return [table, ...(hasRates(entries) ? chart(writer, "completion") : [])];
}

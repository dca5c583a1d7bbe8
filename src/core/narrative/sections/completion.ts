import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block } from "../report";
import type { Entry } from "../analysis/entry";
import { completionTable } from "../tables/indicators";
import type { Writer } from "../writer";

/** Every indicator with its target, actual and completion, and the chart over it. */
export function completion(writer: Writer, section: OutlineSection): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const table = completionTable(writer, entries);
  if (!table) {
    writer.omissions.push({ what: "section", id: section.id, reason: "omission.no-completion" });
    return [];
  }
  return [table, ...(isTelling(entries) ? [chart(writer, "completion")] : [])];
}

/** Bars from which on a chart of completion shows what the sentences cannot. */
const FEWEST_BARS = 3;

/** Whether enough targets were missed or passed for bars to differ. */
function isTelling(entries: readonly Entry[]): boolean {
  return (
    entries.filter(({ completionValue }) => completionValue !== null && !completionValue.eq(1)).length >=
    FEWEST_BARS
  );
}

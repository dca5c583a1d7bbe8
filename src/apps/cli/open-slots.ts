import { print, type Context } from "./context";
import type { ReportOutput } from "./json/report";
import { oneLine } from "./plain-text";
import { wrapLines } from "./wrap";

/** So many are named; the findings sheet has all of them. */
const MOST_NAMED = 3;
const INDENT = "  ";

/** What a person must still write before the report can be signed: where, under which heading, and what. */
export function printOpenSlots(
  context: Context,
  { slots, materials, sheets }: Pick<ReportOutput, "slots" | "materials" | "sheets">,
  width: number,
): void {
  const { say, style } = context;
  const lines = (text: string): readonly string[] =>
    wrapLines(oneLine(text), width - INDENT.length).map((line) => INDENT + line);
  if (slots.length > 0) {
    const named = slots.slice(0, MOST_NAMED);
    print(context, say("cli.report.slots", { count: slots.length }));
    print(
      context,
      named.flatMap((slot) => lines(slotLine(slot, context))),
    );
    const more = slots.length - named.length;
    if (more > 0)
      print(
        context,
        lines(
          sheets === null
            ? say("cli.report.slots-more-in-document", { count: more })
            : say("cli.report.slots-more", { count: more, sheet: sheets.findings }),
        ),
      );
  }
  if (materials !== null) print(context, say("cli.report.materials", materials));
  else if (slots.length > 0 && sheets !== null) print(context, style.dim(say("cli.report.materials-hint")));
}

/** Where a slot stands, under which heading, and what it asks for; in a document the heading alone. */
function slotLine({ asks, section, cell }: ReportOutput["slots"][number], { say }: Context): string {
  return cell === null
    ? say("cli.report.slot-in-document", { asks, section })
    : say("cli.report.slot", { asks, section, cell });
}

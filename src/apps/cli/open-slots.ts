import { print, type Context } from "./context";
import type { ReportOutput } from "./json/report";
import { oneLine } from "./plain-text";
import { wrapLines } from "./wrap";

/** Lines for those that are named, at least one of them; the findings sheet has all. */
const MOST_LINES = 3;
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
    const named = withinLines(slots.map((slot) => lines(slotLine(slot, context))));
    print(context, say("cli.report.slots", { count: slots.length }));
    print(context, named.flat());
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

/** The first of them that have room together, in any case the first. */
function withinLines(texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const named: (readonly string[])[] = [];
  let room = MOST_LINES;
  for (const lines of texts) {
    if (named.length > 0 && lines.length > room) break;
    named.push(lines);
    room -= lines.length;
  }
  return named;
}

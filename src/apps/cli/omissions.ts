import stringWidth from "string-width";
import type { Outline, OutlineSection } from "../../core/narrative";
import type { Omission } from "../../core/narrative/report";
import type { Context } from "./context";
import type { ReportOutput } from "./json/report";

/** What the report has no data for, each thing once, with the reason in words. */
export function omissionsOutput(omissions: readonly Omission[], { say }: Context): ReportOutput["omissions"] {
  const first = new Map(
    omissions.map((omission) => [`${omission.what}:${omission.id}`, omission] as const).reverse(),
  );
  return [...first.values()].reverse().map(({ what, id, reason }) => ({ what, id, reason: say(reason) }));
}

/** What was left out, in at most three lines: sections to write by hand, other sections, charts and figures. */
export function omissionLines(
  omissions: readonly Omission[],
  outline: Outline,
  context: Context,
  width: number,
): readonly string[] {
  const { say } = context;
  const groups = {
    own: omissions.filter(({ asked }) => asked),
    section: omissions.filter(({ what, asked }) => what === "section" && asked === undefined),
    chart: omissions.filter(({ what }) => what !== "section"),
  };
  return Object.entries(groups).flatMap(([group, members]) => {
    const names = [...new Set(members.map((omission) => omissionName(omission, outline, context)))];
    return names.length === 0 ? [] : [fitted(`cli.report.omitted.${group}`, names, width, say)];
  });
}

/** A line with as many of the names as it can hold, and how many there are where that is not all. */
function fitted(id: string, names: readonly string[], width: number, say: Context["say"]): string {
  const line = (shown: number): string =>
    say(id, {
      names: names.slice(0, shown).join(say("cli.list.separator")),
      all: shown < names.length ? names.length : "none",
    });
  let shown = names.length;
  while (shown > 1 && stringWidth(line(shown)) > width) shown -= 1;
  return line(shown);
}

/** What an omission is called: a chart by its title, a section by its heading. */
function omissionName({ what, id }: Omission, outline: Outline, { say, locale }: Context): string {
  return what === "chart" ? say(`cli.chart.${id}`) : (headingOf(outline.sections, id, locale) ?? id);
}

function headingOf(
  sections: readonly OutlineSection[],
  id: string,
  locale: Context["locale"],
): string | undefined {
  for (const section of sections) {
    if (section.id === id) return (section.heading ?? section.asks)?.[locale];
    const deeper = headingOf(section.sections, id, locale);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

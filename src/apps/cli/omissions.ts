import type { Outline, OutlineSection } from "../../core/narrative";
import type { Omission } from "../../core/narrative/report";
import type { Context } from "./context";
import type { ReportOutput } from "./json/report";

/** Something the report has no data for, with the reason in words. */
export function omissionOutput(
  { what, id, reason }: Omission,
  { say }: Context,
): ReportOutput["omissions"][number] {
  return { what, id, reason: say(reason) };
}

/** What an omission is called: a chart by its title, a section by its heading. */
export function omissionName(
  { what, id }: Pick<Omission, "id"> & { readonly what: string },
  outline: Outline,
  { say, locale }: Context,
): string {
  const name = what === "chart" ? say(`cli.chart.${id}`) : (headingOf(outline.sections, id, locale) ?? id);
  return say(`cli.omission.${what}`, { name });
}

function headingOf(
  sections: readonly OutlineSection[],
  id: string,
  locale: Context["locale"],
): string | undefined {
  for (const section of sections) {
    if (section.id === id) return section.heading?.[locale];
    const deeper = headingOf(section.sections, id, locale);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

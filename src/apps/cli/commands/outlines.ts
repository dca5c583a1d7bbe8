import { ok } from "../../../core/common/result";
import { OUTLINES, type Outline } from "../../../core/narrative";
import { print, printJson, type Context, type Outcome } from "../context";
import type { OutlinesOutput } from "../json/outlines";
import { EXIT } from "../problem";
import { renderTable } from "../table";

/** `jiyan outlines`: the report outlines that come with the program. */
export function listOutlines(context: Context, { json }: { readonly json?: boolean }): Promise<Outcome> {
  if (json) printJson(context, outlinesOutput(context));
  else print(context, outlinesTable(context));
  return Promise.resolve(ok(EXIT.ok));
}

function outlinesOutput({ locale }: Context): OutlinesOutput {
  return {
    outlines: OUTLINES.map((outline) => ({
      id: outline.id,
      title: outline.title[locale],
      kinds: [...outline.kinds],
      headings: headingsOf(outline, locale),
      headingsFromData: takesHeadingsFromData(outline),
    })),
  };
}

function outlinesTable({ io, locale, say }: Context): string {
  const separator = say("cli.list.separator");
  return renderTable(
    [
      { header: say("cli.column.id") },
      { header: say("cli.column.title"), width: 0.24 },
      { header: say("cli.column.kinds"), width: 0.18 },
      { header: say("cli.column.sections"), width: 0.34 },
    ],
    OUTLINES.map((outline) => [
      outline.id,
      outline.title[locale],
      outline.kinds.map((kind) => say(`cli.kind.${kind}`)).join(separator),
      [
        ...(takesHeadingsFromData(outline) ? [say("cli.outlines.from-data")] : []),
        ...headingsOf(outline, locale),
      ].join(separator),
    ]),
    io.out,
  );
}

function headingsOf(outline: Outline, locale: Context["locale"]): string[] {
  return outline.sections.flatMap((section) => section.heading?.[locale] ?? []);
}

/** Work reported without a heading of its own stands under the sections that the work-summary sheet names. */
function takesHeadingsFromData({ sections }: Outline): boolean {
  return sections.some((section) => section.heading === null && section.content.includes("work"));
}

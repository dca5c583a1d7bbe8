import { print, type Context } from "../context";
import type { ConsolidateOutput } from "../json/consolidate";
import { oneLine } from "../plain-text";

/** So many files are told one by one. */
export const MOST_TOLD = 20;

/** Says in lines what became of a consolidation. */
export function tellConsolidated(
  context: Context,
  {
    output,
    workbooks,
    forms,
    indicators,
    reused,
    doubles,
    unread,
    report,
    parquet,
    yearly,
    returns,
  }: ConsolidateOutput,
): void {
  const { say, style } = context;
  print(context, say("cli.consolidate.read", { workbooks, forms, indicators, reused }));
  if (doubles.length > 0) print(context, say("cli.consolidate.doubles", { count: doubles.length }));
  if (unread.length > 0) print(context, say("cli.consolidate.unread", { count: unread.length }));
  print(
    context,
    unread.slice(0, MOST_TOLD).map((one) => `  ${one.problem}`),
  );
  print(context, style.good(say("cli.consolidate.written", { file: oneLine(output) })));
  if (parquet !== null)
    print(context, style.good(say("cli.consolidate.parquet", { folder: oneLine(parquet) })));
  if (returns !== null) {
    const count = returns.issues.reduce((sum, issue) => sum + issue.count, 0);
    const missing = returns.issues.find(({ kind }) => kind === "missing")?.count ?? 0;
    print(context, say("cli.consolidate.returns", { asked: returns.asked, missing, count }));
  }
  if (yearly !== null) {
    const findings = yearly.flags.reduce((sum, { count }) => sum + count, 0);
    print(context, say("cli.consolidate.yearly", { forms: yearly.forms, findings }));
  }
  if (report === null) return;
  if (report.docx !== null)
    print(context, style.good(say("cli.consolidate.document", { file: oneLine(report.docx) })));
  if (report.slots.length > 0) {
    print(context, say("cli.consolidate.slots", { count: report.slots.length }));
    print(
      context,
      report.slots.map((asks) => `  ${oneLine(asks)}`),
    );
  }
}

import { describeFinding } from "../../core/checking";
import { findingsTranslator, type Assessment } from "../../core/engine";
import type { Finding, Severity } from "../../core/evaluation/finding";
import { formatAddress, formatCellRef } from "../../core/workbook/a1";
import { print, type Context } from "./context";
import { formTitle } from "./form-title";
import { oneLine, renderTable } from "./table";

const ORDER: readonly Severity[] = ["error", "warning", "info"];
const MOST_CELLS = 3;

/** Prints the findings form by form, the gravest first, and closes with their counts. */
export function printFindings(context: Context, assessment: Assessment): void {
  const { say } = context;
  const { reading, findings, pack, summary } = assessment;
  if (findings.length === 0) print(context, say("cli.check.clean"));
  for (const evaluation of reading.evaluations) {
    const own = findings.filter((finding) => finding.evaluation === evaluation.id);
    if (own.length === 0) continue;
    print(context, formTitle(evaluation, context), findingsTable(context, own), "");
  }
  print(
    context,
    say("cli.check.summary", {
      total: summary.total,
      errors: summary.error,
      warnings: summary.warning,
      infos: summary.info,
      pack: pack.title[context.locale],
    }),
  );
}

function findingsTable(context: Context, findings: readonly Finding[]): string {
  const { io, say, style } = context;
  const describe = findingsTranslator(context.locale);
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return renderTable(
    [
      { header: say("cli.column.severity") },
      { header: say("cli.column.rule") },
      { header: say("cli.column.cell"), width: 0.14 },
      { header: say("cli.column.message"), width: 0.64 },
    ],
    sorted.map((finding) => {
      const { message, fix } = describeFinding(finding, describe);
      const mend = fix === undefined ? "" : ` ${say("cli.check.fix", { fix })}`;
      const severity = style.severity[finding.severity](say(`cli.severity.${finding.severity}`));
      return [severity, finding.rule, cellsOf(finding, say), oneLine(`${message}${mend}`)];
    }),
    io.out,
    { ruled: true },
  );
}

/** The cells concerned, those of one sheet by address alone. */
function cellsOf({ at, evaluation }: Finding, say: Context["say"]): string {
  const names = at
    .slice(0, MOST_CELLS)
    .map((ref) => (evaluation.startsWith(`${ref.sheet}#`) ? formatAddress(ref) : formatCellRef(ref)));
  return `${names.join(say("cli.list.separator"))}${at.length > MOST_CELLS ? "…" : ""}`;
}

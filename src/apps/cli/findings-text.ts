import { describeFinding } from "../../core/checking";
import { findingsTranslator, type Assessment } from "../../core/engine";
import type { Finding, Severity } from "../../core/evaluation/finding";
import { formatAddress, formatCellRef } from "../../core/workbook/a1";
import { print, type Context } from "./context";
import { formTitle } from "./form-title";
import { oneLine } from "./plain-text";
import { LONGEST_LINE, lineWidth } from "./table";
import { wrapLines } from "./wrap";

const ORDER: readonly Severity[] = ["error", "warning", "info"];
const MOST_CELLS = 6;
const INDENT = "    ";

/** Prints the findings form by form, the gravest first, and closes with their counts. */
export function printFindings(context: Context, assessment: Assessment): void {
  const { say, style } = context;
  const { reading, findings, pack, summary } = assessment;
  const packTitle = pack.title[context.locale];
  if (findings.length === 0) {
    print(context, style.good(say("cli.check.clean", { pack: packTitle })));
    return;
  }
  for (const evaluation of reading.evaluations) {
    const own = findings.filter((finding) => finding.evaluation === evaluation.id);
    if (own.length === 0) continue;
    const sorted = ORDER.flatMap((severity) => own.filter((finding) => finding.severity === severity)).sort(
      (one, other) => Number(one.kept !== undefined) - Number(other.kept !== undefined),
    );
    print(context, formTitle(evaluation, context));
    print(
      context,
      sorted.flatMap((finding) => findingLines(context, finding)),
      "",
    );
  }
  print(
    context,
    say("cli.check.summary", {
      total: summary.total,
      errors: summary.error,
      warnings: summary.warning,
      infos: summary.info,
      pack: packTitle,
    }),
  );
  if (summary.kept > 0) print(context, say("cli.check.kept-count", { count: summary.kept }));
}

/** A finding as a line that says how grave it is and where, and its message below, indented. */
function findingLines(context: Context, finding: Finding): readonly string[] {
  const { io, say, style } = context;
  const width = Math.min(lineWidth(io.out), LONGEST_LINE) - INDENT.length;
  const { message, fix } = describeFinding(finding, findingsTranslator(context.locale), "terminal");
  const severity = style.severity[finding.severity](say(`cli.severity.${finding.severity}`));
  const texts = [
    message,
    ...(fix === undefined ? [] : [say("cli.check.fix", { fix })]),
    ...(finding.kept === undefined ? [] : [say("cli.check.kept", { reason: finding.kept })]),
  ];
  return [
    "",
    say("cli.check.finding", { severity, rule: style.bold(finding.rule), cells: cellsOf(finding, say) }),
    ...texts.flatMap((text) => wrapLines(oneLine(text), width)).map((line) => `${INDENT}${line}`),
  ];
}

/** The cells concerned, those of one sheet by address alone. */
function cellsOf({ at, evaluation }: Finding, say: Context["say"]): string {
  const names = at
    .slice(0, MOST_CELLS)
    .map((ref) => (evaluation.startsWith(`${ref.sheet}#`) ? formatAddress(ref) : formatCellRef(ref)));
  const list = oneLine(names.join(say("cli.list.separator")));
  return at.length > MOST_CELLS ? say("cli.check.cells", { list, count: at.length }) : list;
}

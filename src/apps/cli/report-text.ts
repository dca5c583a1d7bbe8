import type { Assessment, Reported } from "../../core/engine";
import type { Evaluation } from "../../core/evaluation/evaluation";
import { isGeneralPack, type RulePack } from "../../core/rules";
import { totalLine } from "./commands/score";
import { print, type Context } from "./context";
import { formTitle } from "./form-title";
import type { ReportEachOutput, ReportOutput } from "./json/report";
import { omissionLines } from "./omissions";
import { printOpenSlots } from "./open-slots";
import { oneLine } from "./plain-text";
import { LONGEST_LINE, lineWidth } from "./table";
import { wrapLines } from "./wrap";

/** Tells of each report as of a single one, and then of the forms without one. */
export function printEach(
  context: Context,
  made: readonly { readonly assessed: { readonly assessment: Assessment }; readonly reported: Reported }[],
  reports: readonly ReportOutput[],
  leftOut: ReportEachOutput["leftOut"],
): void {
  const { say } = context;
  for (const [place, data] of reports.entries()) {
    const one = made[place];
    if (one) printReport(context, one.assessed.assessment, one.reported, data);
    print(context, "");
  }
  print(context, say("cli.report.each", { count: reports.length }));
  for (const { form: number, name, sheet, reason } of leftOut) {
    const form = say("cli.form-label", { number, name: oneLine(name), sheet: oneLine(sheet) });
    print(context, say("cli.report.left-out", { form, reason }));
  }
}

/** Whether a table of indicators is scored by nobody's rules but its own: the general pack is no rule that it follows. */
function hasOwnRules({ kind }: Evaluation, { id }: RulePack): boolean {
  return kind === "indicator-table" && isGeneralPack(id);
}

/** Tells what was read, found and scored, and where the finished workbook lies. */
export function printReport(
  context: Context,
  { reading, scorecards, pack }: Assessment,
  { outline, report }: Reported,
  data: ReportOutput,
): void {
  const { say, style, locale } = context;
  const scores = new Map(scorecards.map((scorecard) => [scorecard.evaluation, scorecard]));
  print(context, say("cli.read.count", { count: reading.evaluations.length }));
  for (const evaluation of reading.evaluations) {
    const scorecard = scores.get(evaluation.id);
    print(context, formTitle(evaluation, context));
    if (scorecard && evaluation.indicators.length > 0)
      print(context, `  ${totalLine(context, scorecard, evaluation, hasOwnRules(evaluation, pack))}`);
  }
  const { errors, warnings, infos } = data.findings;
  print(
    context,
    say("cli.score.pack", { title: pack.title[locale], id: pack.id, version: pack.version }),
    say("cli.report.findings", { errors, warnings, infos }),
    say("cli.report.outline", { title: outline.title[locale] }),
  );
  const width = Math.min(lineWidth(context.io.out), LONGEST_LINE);
  const remarks = [...omissionLines(report.omissions, outline, context, width), ...data.notes];
  print(context, remarks.flatMap((line) => wrapLines(oneLine(line), width)).map(style.dim));
  printOpenSlots(context, data, width);
  if (data.output !== null && data.sheets !== null) {
    const { report: sheet, tables, findings } = data.sheets;
    print(
      context,
      style.good(
        tables === null
          ? say("cli.report.written", { file: data.output, sheet })
          : say("cli.report.written-tables", { file: data.output, sheet, tables }),
      ),
      say("cli.report.findings-sheet", { sheet: findings }),
    );
  }
  print(
    context,
    data.former.map((sheet) => say("cli.keeping.former", { sheet })),
    data.documents.map((file) => style.good(say("cli.report.document", { file }))),
  );
  if (data.backup !== null && data.output !== data.file) {
    print(context, say("cli.keeping.replaced", { file: data.output ?? "", backup: data.backup }));
  } else if (data.backup !== null) {
    const usual = data.backup.endsWith(".bak");
    print(context, say(usual ? "cli.report.backup" : "cli.report.backup-renamed", { file: data.backup }));
  }
}

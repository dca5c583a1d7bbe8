import {
  eachForm,
  type Assessment,
  type EngineProblem,
  type FormLabel,
  type SingleForm,
} from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import { assessFile, assessWhole, engineProblem, type AssessedWorkbook } from "../assess";
import { printJson, type Context, type Outcome } from "../context";
import { pathForForm } from "../each-form";
import type { ReportEachOutput, ReportOutput } from "../json/report";
import { EXIT, problem, type ExitCode, type Problem } from "../problem";
import { progressOf, type Progress } from "../progress";
import { printEach, printReport } from "../report-text";
import { makeReport, targetsOf, writeReport, type MadeReport, type ReportOptions } from "./make-report";
import { stepsOf } from "./report-documents";

/** `jiyan report`: the finished workbook, or the report as a document, or both. */
export async function report(context: Context, file: string, options: ReportOptions): Promise<Outcome> {
  const progress = progressOf(context.io, STEPS + stepsOf(options), options.json);
  try {
    return await reportWithProgress(context, file, options, progress);
  } finally {
    progress.done();
  }
}

/** Steps of progress of a workbook: open, check, narrate, write. */
const STEPS = 4;

async function reportWithProgress(
  context: Context,
  file: string,
  options: ReportOptions,
  progress: Progress,
): Promise<Outcome> {
  if (options.each === true) return reportEach(context, file, options, progress);
  const targets = await targetsOf(file, options, context);
  if (!targets.ok) return targets;
  const assessed = await assessFile(file, options, context, progress);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed.value;
  const made = await makeReport(assessed.value, options, targets.value, context, progress);
  if (!made.ok) return err(problemOf(made.error, file, context));
  const data = await writeReport(made.value, context);
  if (!data.ok) return data;
  progress.done();
  if (options.json) printJson(context, data.value);
  else printReport(context, assessment, made.value.reported, data.value);
  return ok(exitOf(assessment, options));
}

/** A report for each form, in files of their own: all are made before the first one is written. */
async function reportEach(
  context: Context,
  file: string,
  options: ReportOptions,
  progress: Progress,
): Promise<Outcome> {
  if (options.form !== undefined) return err(problem("cli.usage.each-and-form"));
  if (options.inPlace === true) return err(problem("cli.usage.each-in-place"));
  const usable = await targetsOf(file, options, context);
  if (!usable.ok) return usable;
  const whole = await assessWhole(file, options, context, progress);
  if (!whole.ok) return whole;
  const forms = eachForm(whole.value.assessment, options.year);
  if (!forms.ok) return err(engineProblem(forms.error, file, context));
  const all = await makeEach(whole.value, forms.value, options, context, progress);
  if (!all.ok) return all;
  const { made, leftOut } = all.value;
  const [first] = leftOut;
  if (made.length === 0) {
    const nothing: EngineProblem = { kind: "no-evaluation", blank: true, tables: [] };
    return err(engineProblem(first?.error ?? nothing, file, context));
  }
  const reports: ReportOutput[] = [];
  for (const one of made) {
    const data = await writeReport(one, context);
    if (!data.ok) return data;
    reports.push(data.value);
  }
  progress.done();
  const outputs = leftOut.map(({ label, error }) => leftOutOutput(label, error, file, context));
  if (options.json) printJson(context, { file, reports, leftOut: outputs } satisfies ReportEachOutput);
  else printEach(context, made, reports, outputs);
  const failing = made.some(({ assessed }) => exitOf(assessed.assessment, options) !== EXIT.ok);
  return ok(failing ? EXIT.findings : EXIT.ok);
}

interface LeftOut {
  readonly label: FormLabel;
  readonly error: EngineProblem;
}

/** The reports of all forms; those on which none can be written are told apart. */
async function makeEach(
  whole: AssessedWorkbook,
  forms: readonly SingleForm[],
  options: ReportOptions,
  context: Context,
  progress: Progress,
): Promise<Result<{ readonly made: readonly MadeReport[]; readonly leftOut: readonly LeftOut[] }, Problem>> {
  const made: MadeReport[] = [];
  const leftOut: LeftOut[] = [];
  for (const { label, assessment } of forms) {
    const own = optionsForForm(options, label);
    const targets = await targetsOf(whole.file, own, context);
    if (!targets.ok) return targets;
    const one = await makeReport({ ...whole, assessment }, own, targets.value, context, progress);
    if (one.ok) made.push(one.value);
    else if (isEngineProblem(one.error) && LEAVES_OUT.has(one.error.kind)) {
      leftOut.push({ label, error: one.error });
    } else return err(problemOf(one.error, whole.file, context));
  }
  return ok({ made, leftOut });
}

/** What keeps one form from having a report, not the others. */
const LEAVES_OUT: ReadonlySet<EngineProblem["kind"]> = new Set(["no-results", "empty-report"]);

function optionsForForm(options: ReportOptions, label: FormLabel): ReportOptions {
  const { output, docx, pdf } = options;
  return {
    ...options,
    ...(output !== undefined && { output: pathForForm(output, label) }),
    ...(docx !== undefined && { docx: pathForForm(docx, label) }),
    ...(pdf !== undefined && { pdf: pathForForm(pdf, label) }),
  };
}

function leftOutOutput(
  label: FormLabel,
  error: EngineProblem,
  file: string,
  { say }: Context,
): ReportEachOutput["leftOut"][number] {
  const { id, params } = engineProblem(error, file, { say });
  return { form: label.number, name: label.name, sheet: label.sheet, reason: say(id, params) };
}

function exitOf({ summary }: Assessment, { strict }: ReportOptions): ExitCode {
  return strict === true && summary.error > 0 ? EXIT.findings : EXIT.ok;
}

function isEngineProblem(found: Problem | EngineProblem): found is EngineProblem {
  return "kind" in found;
}

function problemOf(found: Problem | EngineProblem, file: string, context: Context): Problem {
  return isEngineProblem(found) ? engineProblem(found, file, context) : found;
}

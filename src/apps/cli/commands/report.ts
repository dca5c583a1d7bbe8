import { join, parse } from "node:path";
import {
  eachForm,
  type Assessment,
  type EngineProblem,
  type FormLabel,
  type SingleForm,
} from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import { assessFile, assessWhole, engineProblem, unusableOptions, type AssessedWorkbook } from "../assess";
import type { Inputs } from "../batch/inputs";
import { outputPlaces, withFolders, type OutputPlaces } from "../batch/output-places";
import type { Done, WorkOn } from "../batch/file-work";
import { circumstancesHash, onceDone } from "../batch/finished-files";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import type { Begun } from "../batch/work-on-many";
import type { Context, Outcome } from "../context";
import { pathForForm } from "../each-form";
import { readInput } from "../files";
import type { ReportEachOutput, ReportOutput } from "../json/report";
import { oneLine } from "../plain-text";
import { EXIT, problem, type ExitCode, type Problem } from "../problem";
import { namedPack } from "../pack-file";
import { SILENT, type Progress } from "../progress";
import { printEach, printReport } from "../report-text";
import { makeReport, targetsOf, writeReport, type MadeReport, type ReportOptions } from "./make-report";
import { stepsOf } from "./report-documents";

/** `jiyan report`: the finished workbook, or the report as a document, or both. */
export async function report(
  context: Context,
  files: readonly string[],
  options: ReportOptions,
): Promise<Outcome> {
  if (options.convert === true && options.inPlace === true) {
    return err(problem("cli.usage.convert-in-place"));
  }
  return overFiles(context, files, {
    json: options.json,
    convert: options.convert,
    steps: STEPS + stepsOf(options),
    one: (input, progress) => reportFile(context, input, options, progress),
    many: {
      command: "report",
      work: reportOne,
      outputs: outputFolders(options),
      begin: (inputs) => reportMany(context, inputs, options),
    },
  });
}

/** Steps of progress of a workbook: open, check, narrate, write. */
const STEPS = 4;

function outputFolders({ output, docx, pdf }: ReportOptions): readonly string[] {
  return [output, docx, pdf].filter((folder) => folder !== undefined);
}

/** What all reports of a run have in common. */
export interface SharedReport {
  readonly options: ReportOptions;
  /** All that reports depend on besides their workbooks, as a hash. */
  readonly circumstances: string;
  /** The folder in which finished reports are remembered; `null` where workbooks are written in their own places. */
  readonly folder: string | null;
}

/** Where what is made of one of many files goes. */
type Places = Pick<ReportOptions, "output" | "docx" | "pdf">;

/** Reports on one of many files; what a former run has finished is not made once more. */
export const reportOne: WorkOn<SharedReport, Places> = (context, input, places, shared) => {
  const work = (replaceable: readonly string[]): Promise<Result<Done, Problem>> => {
    const options = { ...shared.options, ...places, replaceable };
    return withFolders(outputFolders(options), () => reportFile(context, input, options, SILENT));
  };
  const { folder, circumstances } = shared;
  return folder === null ? work([]) : onceDone({ folder, circumstances, input, places }, work);
};

async function reportMany(
  context: Context,
  { found }: Inputs,
  options: ReportOptions,
): Promise<Result<Begun<SharedReport, Places>, Problem>> {
  const unusable = await unusableOptions(options, context);
  if (unusable) return err(unusable);
  const { wordTemplate, json: _, ...others } = options;
  const template = wordTemplate === undefined ? ok(null) : await readInput(wordTemplate);
  if (!template.ok) return template;
  const pack = await namedPack(options.pack, context);
  if (!pack.ok) return pack;
  const circumstances = circumstancesHash(
    [context.locale, others, pack.value ?? null],
    template.value === null ? [] : [template.value],
  );
  const places = outputPlaces(found);
  const [folder = null] = outputFolders(options);
  const shared = { options, circumstances, folder: options.inPlace === true ? null : folder };
  return ok({ shared, ownOf: (input) => placesOf(input, options, places) });
}

/** The paths of one of many files in place of the folders. */
function placesOf(input: Input, options: ReportOptions, { placeOf }: OutputPlaces): Result<Places, Problem> {
  const endings = { output: undefined, docx: ".docx", pdf: ".pdf" } as const;
  const placed: { output?: string; docx?: string; pdf?: string } = {};
  for (const kind of ["output", "docx", "pdf"] as const) {
    const folder = options[kind];
    if (folder === undefined) continue;
    const place = placeOf(input, folder, endings[kind]);
    if (!place.ok) return place;
    placed[kind] = options.each === true ? withOwnFolder(place.value) : place.value;
  }
  return ok(placed);
}

/** `甲.xlsx` becomes `甲/甲.xlsx`: the forms of one workbook, each with a report, stay together. */
function withOwnFolder(path: string): string {
  const { dir, name, base } = parse(path);
  return join(dir, name, base);
}

async function reportFile(
  context: Context,
  input: Input,
  options: ReportOptions,
  progress: Progress,
): Promise<Result<Done, Problem>> {
  const { file } = input;
  if (options.each === true) return reportEach(context, input, options, progress);
  const targets = await targetsOf(file, options, context);
  if (!targets.ok) return targets;
  const assessed = await assessFile(input, options, context, progress);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed.value;
  const made = await makeReport(assessed.value, options, targets.value, context, progress);
  if (!made.ok) return err(problemOf(made.error, file, context));
  const data = await writeReport(made.value, context);
  if (!data.ok) return data;
  return ok({
    exit: exitOf(assessment, options),
    output: () => data.value,
    written: writtenFiles([data.value]),
    print: () => {
      printReport(context, assessment, made.value.reported, data.value);
    },
    summary: () => reportSummary(context, [data.value]),
  });
}

/** The files that hold reports. */
function writtenFiles(reports: readonly ReportOutput[]): readonly string[] {
  return reports.flatMap(({ output, documents }) => [...(output === null ? [] : [output]), ...documents]);
}

/** Where the reports of a file lie, and what a person still has to do. */
function reportSummary({ say }: Context, reports: readonly ReportOutput[]): string {
  const paths = writtenFiles(reports);
  return say("cli.files.report", {
    paths: paths.map(oneLine).join(say("cli.list.separator")),
    slots: reports.reduce((count, { slots }) => count + slots.length, 0),
    errors: reports[0]?.findings.errors ?? 0,
  });
}

/** A report for each form, in files of their own: all are made before the first one is written. */
async function reportEach(
  context: Context,
  input: Input,
  options: ReportOptions,
  progress: Progress,
): Promise<Result<Done, Problem>> {
  const { file } = input;
  if (options.form !== undefined) return err(problem("cli.usage.each-and-form"));
  if (options.inPlace === true) return err(problem("cli.usage.each-in-place"));
  const usable = await targetsOf(file, options, context);
  if (!usable.ok) return usable;
  const whole = await assessWhole(input, options, context, progress);
  if (!whole.ok) return whole;
  const forms = eachForm(whole.value.assessment, options.year);
  if (!forms.ok) return err(engineProblem(forms.error, file, context));
  const all = await makeEach(whole.value, forms.value, options, context, progress);
  if (!all.ok) return all;
  const { made, leftOut } = all.value;
  const [first] = leftOut;
  if (made.length === 0) {
    const nothing: EngineProblem = { kind: "no-evaluation", blank: true, tables: [], said: [] };
    return err(engineProblem(first?.error ?? nothing, file, context));
  }
  const reports: ReportOutput[] = [];
  for (const one of made) {
    const data = await writeReport(one, context);
    if (!data.ok) return data;
    reports.push(data.value);
  }
  const outputs = leftOut.map(({ label, error }) => leftOutOutput(label, error, file, context));
  const failing = made.some(({ assessed }) => exitOf(assessed.assessment, options) !== EXIT.ok);
  return ok({
    exit: failing ? EXIT.findings : EXIT.ok,
    output: (): ReportEachOutput => ({ file, reports, leftOut: outputs }),
    written: writtenFiles(reports),
    print: () => {
      printEach(context, made, reports, outputs);
    },
    summary: () => reportSummary(context, reports),
  });
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

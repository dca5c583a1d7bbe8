import { findingsTranslator } from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import { sheetNamed, type WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { annotatedCopy, unusableCopy } from "../annotate-file";
import {
  assessFile,
  ruleSheetNotes,
  unusableOptions,
  type AssessedWorkbook,
  type AssessOptions,
} from "../assess";
import type { Inputs } from "../batch/inputs";
import { outputPlaces, withFolders } from "../batch/output-places";
import type { Done, WorkOn } from "../batch/file-work";
import { overFiles } from "../batch/over-files";
import type { Input } from "../batch/walk-folder";
import type { Begun } from "../batch/work-on-many";
import { print, type Context, type Outcome } from "../context";
import { deliver } from "../files";
import { printFindings } from "../findings-text";
import type { HandWorkOptions } from "../hand-work";
import { findingOutput, summaryOutput, type CheckOutput } from "../json/check";
import { packOutput } from "../json/score";
import { EXIT, type Problem } from "../problem";
import { SILENT, type Progress } from "../progress";

export interface CheckOptions extends AssessOptions, HandWorkOptions {
  readonly annotate?: string;
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

/** `jiyan check`: every defect with its cells. */
export async function check(
  context: Context,
  files: readonly string[],
  options: CheckOptions,
): Promise<Outcome> {
  const { annotate: output } = options;
  return overFiles(context, files, {
    json: options.json,
    convert: options.convert,
    steps: output === undefined ? 2 : 3,
    one: (input, progress) => checkFile(context, input, options, progress),
    many: {
      command: "check",
      work: checkOne,
      outputs: output === undefined ? [] : [output],
      begin: (inputs) => checkMany(context, inputs, options),
    },
  });
}

/** Where the annotated copy of one of many files goes; `null` for none. */
type Own = string | null;

/** Checks one of many; its annotated copy goes below a folder. */
export const checkOne: WorkOn<CheckOptions, Own> = (context, input, annotate, options) =>
  annotate === null
    ? checkFile(context, input, options, SILENT)
    : withFolders([annotate], () => checkFile(context, input, { ...options, annotate }, SILENT));

async function checkMany(
  context: Context,
  { found }: Inputs,
  options: CheckOptions,
): Promise<Result<Begun<CheckOptions, Own>, Problem>> {
  const { annotate: folder } = options;
  const unusable = await unusableOptions(options, context);
  if (unusable) return err(unusable);
  const places = outputPlaces(found);
  const ownOf = (input: Input) => (folder === undefined ? ok(null) : places.placeOf(input, folder));
  return ok({ shared: options, ownOf });
}

async function checkFile(
  context: Context,
  input: Input,
  options: CheckOptions,
  progress: Progress,
): Promise<Result<Done, Problem>> {
  const { file } = input;
  const { annotate: output } = options;
  const unusable = output === undefined ? undefined : await unusableCopy(file, output);
  if (unusable) return err(unusable);
  const assessed = await assessFile(input, options, context, progress);
  if (!assessed.ok) return assessed;
  const annotated = await writeCopy(assessed.value, output, options, context, progress);
  if (!annotated.ok) return annotated;
  const { assessment } = assessed.value;
  const notes = ruleSheetNotes(assessment, context);
  const { error: errors, warning: warnings, info: infos, total } = assessment.summary;
  return ok({
    exit: errors > 0 ? EXIT.findings : EXIT.ok,
    output: (): CheckOutput => {
      const say = findingsTranslator(context.locale);
      return {
        file,
        pack: packOutput(assessment.pack, context.say),
        findings: assessment.findings.map((finding) => findingOutput(finding, say)),
        summary: summaryOutput(assessment.summary),
        notes: [...notes],
        annotated: annotated.value,
      };
    },
    print: () => {
      printFindings(context, assessment);
      print(context, notes);
      if (annotated.value) printAnnotated(context, annotated.value, assessed.value.assessment.workbook);
    },
    summary: () => context.say("cli.files.check", { total, errors, warnings, infos }),
  });
}

async function writeCopy(
  assessed: AssessedWorkbook,
  output: string | undefined,
  options: HandWorkOptions,
  context: Context,
  progress: Progress,
): Promise<Result<CheckOutput["annotated"], Problem>> {
  if (output === undefined) return ok(null);
  progress.step(context.say("cli.progress.write"));
  const copy = await annotatedCopy(assessed, output, options, context);
  if (!copy.ok) return copy;
  const { bytes, sheet, former, replaced } = copy.value;
  const backup = await deliver(output, bytes, replaced);
  return backup.ok ? ok({ output, sheet, former: [...former], backup: backup.value }) : backup;
}

function printAnnotated(
  context: Context,
  annotated: NonNullable<CheckOutput["annotated"]>,
  workbook: WorkbookSnapshot,
): void {
  const { output, sheet, former, backup } = annotated;
  const { say } = context;
  const usual = OWNED_SHEET_NAMES[context.locale].findings;
  // A sheet that was there keeps its name.
  if (sheet !== usual && !sheetNamed(workbook, sheet))
    print(context, say("cli.check.sheet-renamed", { usual, sheet }));
  print(context, say("cli.check.annotated", { file: output, sheet }));
  for (const name of former) print(context, say("cli.keeping.former", { sheet: name }));
  if (backup !== null) print(context, say("cli.keeping.replaced", { file: output, backup }));
}

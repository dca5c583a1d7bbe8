import { annotate, findingsTranslator } from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import {
  assessFile,
  extensionsFor,
  ruleSheetNotes,
  type AssessedWorkbook,
  type AssessOptions,
} from "../assess";
import { print, printJson, type Context, type Outcome } from "../context";
import { checkOutput, isSameFile, writeOutput } from "../files";
import { printFindings } from "../findings-text";
import { findingOutput, summaryOutput, type CheckOutput } from "../json/check";
import { packOutput } from "../json/score";
import { EXIT, problem, type Problem } from "../problem";
import { progressOf, type Progress } from "../progress";
import { finishedWorkbook } from "../workbook-file";

export interface CheckOptions extends AssessOptions {
  readonly annotate?: string;
  readonly json?: boolean;
}

/** `jiyan check`: every defect with its cells. */
export async function check(context: Context, file: string, options: CheckOptions): Promise<Outcome> {
  const progress = progressOf(context.io, options.annotate === undefined ? 2 : 3, options.json);
  try {
    return await checkWithProgress(context, file, options, progress);
  } finally {
    progress.done();
  }
}

async function checkWithProgress(
  context: Context,
  file: string,
  options: CheckOptions,
  progress: Progress,
): Promise<Outcome> {
  const unusable = await unusableOutput(file, options.annotate);
  if (unusable) return err(unusable);
  const assessed = await assessFile(file, options, context, progress);
  if (!assessed.ok) return assessed;
  const annotated = await annotateFile(assessed.value, options.annotate, context, progress);
  if (!annotated.ok) return annotated;
  progress.done();
  const { assessment } = assessed.value;
  const notes = ruleSheetNotes(assessment, context);
  if (options.json) {
    const say = findingsTranslator(context.locale);
    printJson(context, {
      file,
      pack: packOutput(assessment.pack, context.say),
      findings: assessment.findings.map((finding) => findingOutput(finding, say)),
      summary: summaryOutput(assessment.summary),
      notes: [...notes],
      annotated: annotated.value,
    } satisfies CheckOutput);
  } else {
    printFindings(context, assessment);
    print(context, notes);
    if (annotated.value) printAnnotated(context, annotated.value);
  }
  return ok(assessment.summary.error > 0 ? EXIT.findings : EXIT.ok);
}

/** The annotated copy is another file: the person's own workbook is never changed by a check. */
async function unusableOutput(file: string, output: string | undefined): Promise<Problem | undefined> {
  if (output === undefined) return undefined;
  if (await isSameFile(file, output)) return problem("cli.output.annotate-input");
  return checkOutput(output, extensionsFor(file));
}

type Annotated = CheckOutput["annotated"];

async function annotateFile(
  { assessment, bytes, file }: AssessedWorkbook,
  output: string | undefined,
  context: Context,
  progress: Progress,
): Promise<Result<Annotated, Problem>> {
  if (output === undefined) return ok(null);
  progress.step(context.say("cli.progress.write"));
  const { plan } = annotate(assessment, context.locale);
  const applied = await finishedWorkbook({ file, bytes }, plan, output, context);
  if (!applied.ok) return applied;
  const written = await writeOutput(output, applied.value.bytes);
  if (!written.ok) return written;
  return ok({ output, sheet: plan.sheets[0]?.name ?? OWNED_SHEET_NAMES.findings });
}

function printAnnotated(context: Context, { output, sheet }: NonNullable<Annotated>): void {
  const { say } = context;
  const usual = OWNED_SHEET_NAMES.findings;
  if (sheet !== usual) print(context, say("cli.check.sheet-renamed", { usual, sheet }));
  print(context, say("cli.check.annotated", { file: output, sheet }));
}

import { askForMaterials, reportOn, type Assessment, type Reported } from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import type { PublishedMaterials } from "../../../core/publishing";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { formatCellRef } from "../../../core/workbook/a1";
import { joinPlans } from "../../../core/workbook/join-plans";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import type { WriteWarning } from "../../../hosts/file/writing";
import { assessFile, engineProblem, extensionsFor, ruleSheetNotes, type AssessOptions } from "../assess";
import { printJson, type Context, type Outcome } from "../context";
import { checkOutput, checkReplaceable, isSameFile, replaceKeepingBackup, writeOutput } from "../files";
import { summaryOutput } from "../json/check";
import { plainNumber } from "../json/common";
import type { ReportOutput } from "../json/report";
import { packOutput } from "../json/score";
import { omissionsOutput } from "../omissions";
import { EXIT, problem, type Problem } from "../problem";
import { progressOf, type Progress } from "../progress";
import {
  makeDocuments,
  stepsOf,
  wantedDocuments,
  writeDocuments,
  type DocumentOptions,
} from "./report-documents";
import { printReport } from "../report-text";
import { programVersion } from "../version";
import { finishedWorkbook, writeNotes } from "../workbook-file";

export interface ReportOptions extends AssessOptions, DocumentOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly outline?: string;
  readonly materials?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

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
  const { say, locale } = context;
  const destination = await destinationOf(file, options);
  if (!destination.ok) return destination;
  const wanted = await wantedDocuments(options, context);
  if (!wanted.ok) return wanted;
  const assessed = await assessFile(file, options, context, progress);
  if (!assessed.ok) return assessed;
  const { assessment, bytes } = assessed.value;
  progress.step(say("cli.progress.narrate"));
  const reported = reportOn(assessment, {
    outlineId: options.outline,
    locale,
    engineVersion: programVersion(),
  });
  if (!reported.ok) return err(engineProblem(reported.error, file, context));
  const documents = await makeDocuments(wanted.value, assessment, reported.value, context, progress);
  if (!documents.ok) return documents;
  progress.step(say("cli.progress.write"));
  const { plan } = reported.value;
  const asked = options.materials === true ? askForMaterials(assessment, reported.value, locale) : null;
  const whole = asked === null ? plan : joinPlans(plan, asked.plan);
  const workbook = await writeWorkbook(destination.value, { file, bytes, plan: whole }, context);
  if (!workbook.ok) return workbook;
  const unwritten = await writeDocuments(documents.value);
  if (unwritten) return err(unwritten);
  progress.done();
  const { backup, warnings } = workbook.value;
  const output = destination.value?.path ?? null;
  const delivery = { file, output, documents: documents.value.map(({ path }) => path), backup };
  const data = reportOutput(delivery, assessment, { reported: reported.value, asked, warnings }, context);
  if (options.json) printJson(context, data);
  else printReport(context, assessment, reported.value, data);
  return ok(options.strict && assessment.summary.error > 0 ? EXIT.findings : EXIT.ok);
}

interface Destination {
  readonly path: string;
  readonly inPlace: boolean;
}

/**
 * Where the finished workbook goes; `null` where only documents are wanted. The input itself is replaced only when that
 * was asked for.
 */
async function destinationOf(
  file: string,
  options: ReportOptions,
): Promise<Result<Destination | null, Problem>> {
  const { output, inPlace = false, docx, pdf, materials } = options;
  if (output === undefined && !inPlace && (docx ?? pdf) !== undefined) {
    return materials === true ? err(problem("cli.usage.materials-without-workbook")) : ok(null);
  }
  const path = output ?? file;
  const same = output === undefined || (await isSameFile(file, output));
  if (output === undefined && !inPlace) return err(problem("cli.usage.no-output"));
  if (inPlace && !same) return err(problem("cli.usage.output-and-in-place"));
  if (same && !inPlace) return err(problem("cli.output.equals-input"));
  const unusable = await (same ? checkReplaceable(path) : checkOutput(path, extensionsFor(file)));
  return unusable ? err(unusable) : ok({ path, inPlace });
}

/** Carries the plan out and writes the workbook; nothing where none is wanted. */
async function writeWorkbook(
  destination: Destination | null,
  { file, bytes, plan }: { readonly file: string; readonly bytes: Uint8Array; readonly plan: WorkbookPlan },
  context: Context,
): Promise<Result<WrittenWorkbook, Problem>> {
  if (destination === null) return ok({ backup: null, warnings: [] });
  const applied = await finishedWorkbook({ file, bytes }, plan, destination.path, context);
  if (!applied.ok) return applied;
  const backup = await deliver(destination, applied.value.bytes, bytes);
  return backup.ok ? ok({ backup: backup.value, warnings: applied.value.warnings }) : backup;
}

interface WrittenWorkbook {
  /** Path of the kept original, where one was made. */
  readonly backup: string | null;
  readonly warnings: readonly WriteWarning[];
}

/** Writes the workbook; the path of the kept original where one was made. */
async function deliver(
  { path, inPlace }: Destination,
  bytes: Uint8Array,
  read: Uint8Array,
): Promise<Result<string | null, Problem>> {
  return inPlace ? replaceKeepingBackup(path, bytes, read) : writeOutput(path, bytes);
}

/** What was put into the workbook. */
interface Written {
  readonly reported: Reported;
  /** The sheet of materials, where that was asked for. */
  readonly asked: PublishedMaterials | null;
  readonly warnings: readonly WriteWarning[];
}

function reportOutput(
  delivery: Pick<ReportOutput, "file" | "output" | "documents" | "backup">,
  assessment: Assessment,
  { reported, asked, warnings }: Written,
  context: Context,
): ReportOutput {
  const { evaluations, outline, report: told, plan, notes, slots } = reported;
  const { scorecards, pack, summary } = assessment;
  const scores = new Map(scorecards.map((scorecard) => [scorecard.evaluation, scorecard]));
  const renamed = new Map(
    warnings.flatMap(({ code, params }) =>
      code === "sheet-renamed" ? [[params["wanted"], params["name"]] as const] : [],
    ),
  );
  const sheetOf = (role: "report" | "findings"): string => {
    const planned = plan.sheets.find((sheet) => sheet.role === role)?.name ?? OWNED_SHEET_NAMES[role];
    return renamed.get(planned) ?? planned;
  };
  const reportName = sheetOf("report");
  return {
    ...delivery,
    pack: packOutput(pack, context.say),
    outline: outline.id,
    evaluations: evaluations.map((evaluation) => {
      const scorecard = scores.get(evaluation.id);
      return {
        id: evaluation.id,
        sheet: evaluation.sheet,
        kind: evaluation.kind,
        title: evaluation.title?.text ?? null,
        indicators: evaluation.indicators.length,
        points: plainNumber(scorecard?.total?.points ?? null),
        max: plainNumber(scorecard?.total?.max ?? null),
        grade: scorecard?.grade ?? null,
      };
    }),
    findings: summaryOutput(summary),
    slots: slots.map(({ asks, section, at }) => ({
      asks,
      section,
      cell: delivery.output === null ? null : formatCellRef({ ...at, sheet: reportName }),
    })),
    materials: asked && { sheet: renamed.get(asked.sheet) ?? asked.sheet, added: asked.added },
    sheets: delivery.output === null ? null : { report: reportName, findings: sheetOf("findings") },
    omissions: omissionsOutput(told.omissions, context),
    notes: [
      ...ruleSheetNotes(assessment, context),
      // What is told of sheets matters only where they are written.
      ...(delivery.output === null ? [] : [...notes, ...(asked?.notes ?? [])].map((note) => note.text)),
      ...writeNotes(warnings, context),
    ],
  };
}

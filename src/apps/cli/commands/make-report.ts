import {
  askForMaterials,
  reportOn,
  type Assessment,
  type EngineProblem,
  type Reported,
} from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import type { PublishedMaterials } from "../../../core/publishing";
import { formatCellRef } from "../../../core/workbook/a1";
import { joinPlans } from "../../../core/workbook/join-plans";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import type { AppliedPlan, WriteWarning } from "../../../hosts/file/writing";
import { unreadNotes } from "../reading-account";
import { extensionsFor, ruleSheetNotes, type AssessedWorkbook, type AssessOptions } from "../assess";
import type { Context } from "../context";
import { checkOutput, checkReplaceable, deliver, isSameFile } from "../files";
import { settleHandWork, type HandWorkOptions } from "../hand-work";
import { summaryOutput } from "../json/check";
import { plainNumber } from "../json/common";
import type { ReportOutput } from "../json/report";
import { packOutput } from "../json/score";
import { omissionsOutput } from "../omissions";
import { problem, type Problem } from "../problem";
import type { Progress } from "../progress";
import { programVersion } from "../version";
import { finishedWorkbook, writeNotes } from "../workbook-file";
import {
  makeDocuments,
  wantedDocuments,
  writeDocuments,
  type DocumentOptions,
  type MadeDocuments,
  type WantedDocuments,
} from "./report-documents";

export interface ReportOptions extends AssessOptions, DocumentOptions, HandWorkOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly outline?: string;
  readonly materials?: boolean;
  /** A report for each form, in files of their own. */
  readonly each?: boolean;
  readonly strict?: boolean;
  /** Whether files of other formats are converted by LibreOffice. */
  readonly convert?: boolean;
  readonly json?: boolean;
}

/** Where a report goes. */
export interface Targets {
  readonly destination: Destination | null;
  readonly documents: WantedDocuments;
}

/** Where a report is to go, checked before any work is done. */
export async function targetsOf(
  file: string,
  options: ReportOptions,
  context: Context,
): Promise<Result<Targets, Problem>> {
  const destination = await destinationOf(file, options);
  if (!destination.ok) return destination;
  const documents = await wantedDocuments(options, context);
  return documents.ok ? ok({ destination: destination.value, documents: documents.value }) : documents;
}

/** A report with everything that is to be written; nothing is written yet. */
export interface MadeReport {
  readonly assessed: AssessedWorkbook;
  readonly reported: Reported;
  readonly asked: PublishedMaterials | null;
  readonly destination: Destination | null;
  readonly workbook: FinishedWorkbook | null;
  readonly documents: MadeDocuments;
}

/** A workbook that is ready to be written. */
interface FinishedWorkbook extends AppliedPlan {
  /** Names of the sheets that stay beside the new ones. */
  readonly former: readonly string[];
  /** What is in the file that is written over, where it is kept as a copy; else `null`. */
  readonly replaced: Uint8Array | null;
}

/** Makes a report and the files that hold it. */
export async function makeReport(
  assessed: AssessedWorkbook,
  options: ReportOptions,
  { destination, documents: wanted }: Targets,
  context: Context,
  progress: Progress,
): Promise<Result<MadeReport, Problem | EngineProblem>> {
  const { say, locale } = context;
  const { assessment } = assessed;
  progress.step(say("cli.progress.narrate"));
  const reported = reportOn(assessment, {
    outlineId: options.outline,
    locale,
    engineVersion: programVersion(),
  });
  if (!reported.ok) return reported;
  const documents = await makeDocuments(wanted, assessment, reported.value, context, progress);
  if (!documents.ok) return documents;
  progress.step(say("cli.progress.write"));
  const { plan } = reported.value;
  const asked = options.materials === true ? askForMaterials(assessment, reported.value, locale) : null;
  const whole = asked === null ? plan : joinPlans(plan, asked.plan);
  const workbook = destination
    ? await finishWorkbook(assessed, whole, destination, options, context)
    : ok(null);
  if (!workbook.ok) return workbook;
  return ok({
    assessed,
    reported: reported.value,
    asked,
    destination,
    workbook: workbook.value,
    documents: documents.value,
  });
}

/** Carries the plan out, where nobody's words would go without leave. */
async function finishWorkbook(
  assessed: AssessedWorkbook,
  plan: WorkbookPlan,
  { path: output, inPlace }: Destination,
  options: HandWorkOptions,
  context: Context,
): Promise<Result<FinishedWorkbook, Problem>> {
  const { file, workbook, bytes } = assessed;
  const settled = await settleHandWork({ file, workbook, plan, output, inPlace }, options, context);
  if (!settled.ok) return settled;
  const { former, replaced } = settled.value;
  const applied = await finishedWorkbook(assessed, settled.value.plan, output, context);
  return applied.ok ? ok({ ...applied.value, former, replaced: inPlace ? bytes : replaced }) : applied;
}

/** Writes a workbook and documents, each whole or not at all. */
export async function writeReport(
  made: MadeReport,
  context: Context,
): Promise<Result<ReportOutput, Problem>> {
  const { assessed, reported, asked, destination, workbook, documents } = made;
  const { file, assessment } = assessed;
  let backup: string | null = null;
  if (destination && workbook) {
    const delivered = await deliver(destination.path, workbook.bytes, workbook.replaced);
    if (!delivered.ok) return delivered;
    backup = delivered.value;
  }
  const unwritten = await writeDocuments(documents.files);
  if (unwritten) return err(unwritten);
  const output = destination?.path ?? null;
  const delivery = {
    file,
    output,
    documents: documents.files.map(({ path }) => path),
    backup,
    former: [...(workbook?.former ?? [])],
  };
  const warnings = workbook?.warnings ?? [];
  return ok(
    reportOutput(delivery, assessment, { reported, asked, warnings, remarks: documents.notes }, context),
  );
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

/** What was put into the workbook. */
interface Written {
  readonly reported: Reported;
  /** The sheet of materials, where that was asked for. */
  readonly asked: PublishedMaterials | null;
  readonly warnings: readonly WriteWarning[];
  /** Of the documents. */
  readonly remarks: readonly string[];
}

function reportOutput(
  delivery: Pick<ReportOutput, "file" | "output" | "documents" | "backup" | "former">,
  assessment: Assessment,
  { reported, asked, warnings, remarks }: Written,
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
  const sheetOf = (role: "report" | "tables" | "findings"): string => {
    const planned =
      plan.sheets.find((sheet) => sheet.role === role)?.name ?? OWNED_SHEET_NAMES[context.locale][role];
    return renamed.get(planned) ?? planned;
  };
  const reportName = sheetOf("report");
  const hasTables = plan.sheets.some(({ role }) => role === "tables");
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
    sheets:
      delivery.output === null
        ? null
        : { report: reportName, tables: hasTables ? sheetOf("tables") : null, findings: sheetOf("findings") },
    omissions: omissionsOutput(told.omissions, context),
    notes: [
      ...ruleSheetNotes(assessment, context),
      ...unreadNotes(assessment, context),
      // What is told of sheets matters only where they are written.
      ...(delivery.output === null ? [] : [...notes, ...(asked?.notes ?? [])].map((note) => note.text)),
      ...writeNotes(warnings, context),
      ...remarks,
    ],
  };
}

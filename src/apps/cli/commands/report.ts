import { askForMaterials, reportOn, type Assessment, type Reported } from "../../../core/engine";
import { err, ok, type Result } from "../../../core/common/result";
import type { PublishedMaterials } from "../../../core/publishing";
import { formatCellRef } from "../../../core/workbook/a1";
import { joinPlans } from "../../../core/workbook/join-plans";
import { OWNED_SHEET_NAMES } from "../../../core/workbook/ownership";
import { applyPlan, type AppliedPlan } from "../../../hosts/file/writing";
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
import { printReport } from "../report-text";
import { programVersion } from "../version";
import { refusalProblem, writeNotes } from "../workbook-file";

export interface ReportOptions extends AssessOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly outline?: string;
  readonly materials?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `jiyan report`: the finished workbook. */
export async function report(context: Context, file: string, options: ReportOptions): Promise<Outcome> {
  const progress = progressOf(context.io, 4, options.json);
  try {
    return await reportWithProgress(context, file, options, progress);
  } finally {
    progress.done();
  }
}

async function reportWithProgress(
  context: Context,
  file: string,
  options: ReportOptions,
  progress: Progress,
): Promise<Outcome> {
  const { say, locale } = context;
  const destination = await destinationOf(file, options);
  if (!destination.ok) return destination;
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
  progress.step(say("cli.progress.write"));
  const { plan } = reported.value;
  const asked = options.materials === true ? askForMaterials(assessment, reported.value, locale) : null;
  const applied = await applyPlan(bytes, asked === null ? plan : joinPlans(plan, asked.plan));
  if (!applied.ok) return err(refusalProblem(applied.error, file, say));
  const backup = await deliver(destination.value, applied.value.bytes, bytes);
  if (!backup.ok) return backup;
  progress.done();
  const delivery = { file, output: destination.value.path, backup: backup.value };
  const written = { reported: reported.value, asked, warnings: applied.value.warnings };
  const data = reportOutput(delivery, assessment, written, context);
  if (options.json) printJson(context, data);
  else printReport(context, assessment, reported.value, data);
  return ok(options.strict && assessment.summary.error > 0 ? EXIT.findings : EXIT.ok);
}

interface Destination {
  readonly path: string;
  readonly inPlace: boolean;
}

/** Where the finished workbook goes. The input itself is replaced only when that was asked for. */
async function destinationOf(file: string, options: ReportOptions): Promise<Result<Destination, Problem>> {
  const { output, inPlace = false } = options;
  const path = output ?? file;
  const same = output === undefined || (await isSameFile(file, output));
  if (output === undefined && !inPlace) return err(problem("cli.usage.no-output"));
  if (inPlace && !same) return err(problem("cli.usage.output-and-in-place"));
  if (same && !inPlace) return err(problem("cli.output.equals-input"));
  const unusable = await (same ? checkReplaceable(path) : checkOutput(path, extensionsFor(file)));
  return unusable ? err(unusable) : ok({ path, inPlace });
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
  readonly warnings: AppliedPlan["warnings"];
}

function reportOutput(
  delivery: Pick<ReportOutput, "file" | "output" | "backup">,
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
      cell: formatCellRef({ ...at, sheet: reportName }),
    })),
    materials: asked && { sheet: renamed.get(asked.sheet) ?? asked.sheet, added: asked.added },
    sheets: { report: reportName, findings: sheetOf("findings") },
    omissions: omissionsOutput(told.omissions, context),
    notes: [
      ...ruleSheetNotes(assessment, context),
      ...[...notes, ...(asked?.notes ?? [])].map((note) => note.text),
      ...writeNotes(warnings, context),
    ],
  };
}

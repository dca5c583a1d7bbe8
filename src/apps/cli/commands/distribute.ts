import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseDay } from "../../../core/common/day";
import { append } from "../../../core/common/many";
import { err, ok, type Result } from "../../../core/common/result";
import { MANIFEST_FILE, TargetIndex, type Manifest } from "../../../core/distribution";
import {
  describeListProblem,
  distributionOf,
  manifestOf,
  moneyLines,
  type UnitsFile,
} from "../../../hosts/file/distributing";
import { rowsNeeded, type TemplateRequest } from "../../../hosts/file/templates";
import { unusableFolders } from "../batch/output-places";
import { print, printJson, type Context, type Outcome } from "../context";
import { tellDistribution } from "../distribute/account";
import { manifestIn, writeManifest } from "../distribute/manifest-file";
import { readTargets } from "../distribute/targets";
import { writeWorkbooks, type Distributed } from "../distribute/unit-workbooks";
import { readUnitsFile } from "../distribute/units";
import { writeProblem } from "../files";
import type { DistributeOutput } from "../json/distribute";
import { EXIT, problem, type Problem } from "../problem";
import { progressOf, type Progress } from "../progress";
import { templateRequest } from "../template-request";

export interface DistributeOptions {
  readonly units: string;
  readonly template: string;
  readonly output: string;
  readonly pack?: string;
  readonly rows?: string;
  readonly year?: string;
  readonly deadline?: string;
  readonly goals?: string;
  readonly previous?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `jiyan distribute`: a workbook for each unit of a list, filled in as far as is known. */
export async function distribute(context: Context, options: DistributeOptions): Promise<Outcome> {
  const request = await templateRequest({ ...options, kind: options.template }, context);
  if (!request.ok) return request;
  const unusable = await unusableOptions(options);
  if (unusable) return err(unusable);
  const list = await readUnitsFile(options.units, moneyLines(request.value), context);
  if (!list.ok) return list;
  const progress = progressOf(context.io, list.value.units.length, options.json);
  try {
    const done = await distributeList(context, options, request.value, list.value, progress);
    if (!done.ok) return done;
    progress.done();
    if (options.json) printJson(context, done.value);
    else print(context, tellDistribution(done.value, context));
    return ok(
      done.value.list.problems.some(({ severity }) => severity === "error") ? EXIT.findings : EXIT.ok,
    );
  } finally {
    progress.done();
  }
}

async function unusableOptions({ output, deadline, units }: DistributeOptions): Promise<Problem | undefined> {
  if (deadline !== undefined && parseDay(deadline) === undefined)
    return problem("distribution.usage.deadline", { value: deadline });
  return unusableFolders([output], [units]);
}

interface Targets {
  readonly indexes: readonly TargetIndex[];
  /** Rows under each second level that they need. */
  readonly rows: number;
  readonly unread: readonly string[];
}

async function targetsIn(
  context: Context,
  { goals, previous }: DistributeOptions,
  progress: Progress,
): Promise<Result<Targets, Problem>> {
  const indexes: TargetIndex[] = [];
  const unread: string[] = [];
  let rows = 0;
  // Goals of this year come before what last year's workbooks say.
  for (const folder of [goals, previous]) {
    if (folder === undefined) continue;
    const read = await readTargets(folder, context, progress);
    if (!read.ok) return read;
    indexes.push(new TargetIndex(read.value.forms));
    append(unread, read.value.unread);
    rows = Math.max(rows, rowsNeeded(read.value.forms));
  }
  return ok({ indexes, rows, unread });
}

async function distributeList(
  context: Context,
  options: DistributeOptions,
  request: TemplateRequest,
  list: UnitsFile,
  progress: Progress,
): Promise<Result<DistributeOutput, Problem>> {
  const { output: folder, force = false } = options;
  if (list.units.length === 0) {
    const told = list.problems.slice(0, 20).map((one) => describeListProblem(one, context.say));
    return err(problem("distribution.no-units", { file: options.units }, told));
  }
  const targets = await targetsIn(context, options, progress);
  if (!targets.ok) return targets;
  const prepared = await distributionOf(request, list, targets.value.rows);
  const { id, template, composed, list: summed } = prepared;
  const former = await manifestIn(folder);
  if (!former.ok) return former;
  if (former.value !== undefined && former.value.id !== id && !force) {
    return err(problem("distribution.other", { folder, template: former.value.template.id }));
  }
  const kept = former.value?.id === id ? former.value : undefined;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return err(writeProblem(error, folder));
  }
  const distributed = await writeWorkbooks(
    context,
    {
      id,
      template,
      units: list.units,
      targets: targets.value.indexes,
      folder,
      former: kept,
      force,
    },
    progress,
  );
  if (!distributed.ok) return distributed;
  const manifest = manifestOf(request, composed, options.deadline, distributed.value.units, kept);
  const written = await writeManifest(folder, manifest);
  if (!written.ok) return written;
  return ok(outputOf(context, options, summed, targets.value, distributed.value, manifest));
}

function outputOf(
  { say }: Context,
  { output, units: file }: DistributeOptions,
  list: UnitsFile,
  { indexes, unread }: Targets,
  { units, written, unchanged, withTargets, unplaced }: Distributed,
  manifest: Manifest,
): DistributeOutput {
  const unmatched = indexes.flatMap((index) => index.unused());
  return {
    output,
    manifest: join(output, MANIFEST_FILE),
    template: manifest.template.id,
    units: units.length,
    projects: units.reduce((count, { projects }) => count + projects.length, 0),
    written,
    unchanged,
    kept: manifest.units.length - units.length,
    withTargets,
    unmatched: unmatched.map(({ unit, project }) =>
      [unit, project].filter((part) => part !== null).join(" / "),
    ),
    unplaced: unplaced.map(({ unit, names }) => ({ unit, names: [...names] })),
    unread: [...unread],
    list: {
      file,
      encoding: list.encoding && { ...list.encoding },
      sheet: list.sheet,
      ignored: [...list.ignored],
      assumedUnit: list.assumedUnit,
      problems: list.problems.map((one) => ({
        row: one.row,
        column: one.column,
        kind: one.kind,
        severity: one.severity,
        message: describeListProblem(one, say),
      })),
    },
  };
}

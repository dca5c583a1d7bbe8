import { availableParallelism } from "node:os";
import { err, ok, type Result } from "../../../core/common/result";
import { gatherMerged, mergingTranslator, type MergeDefinition } from "../../../core/merging";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import { convertedInput, withConverted } from "../convert/with-converted";
import type { MergeOutput } from "../json/merge";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import { progressOf } from "../progress";
import { lanesFor, threadPool } from "../threads";
import { mergeFile, type MergeJob, type MergeResult } from "./merge-file";
import { writeMergedFile } from "./write-merged";

interface Merging {
  readonly output: string;
  readonly store: string;
  readonly definition: MergeDefinition;
  readonly json: boolean | undefined;
  readonly convert: boolean | undefined;
}

/** Merges the tables of many files by a scheme into one workbook. */
export async function mergeFiles(
  context: Context,
  files: readonly (Input | ClosedFolder)[],
  merging: Merging,
): Promise<Result<MergeOutput, Problem>> {
  const { output, store, definition } = merging;
  const results = await withConverted(
    context,
    files.map(({ file }) => file),
    { ...merging, beside: store },
    (conversions) =>
      mergeAll(
        context,
        files.map((one) => ("below" in one ? convertedInput(one, conversions) : one)),
        merging,
      ),
  );
  const gathered = gatherMerged(
    results.map((result, place) => ({
      file: files[place]?.file ?? "",
      result: result.ok ? result : err(oneLine(context.say(result.error.id, result.error.params))),
    })),
    mergingTranslator(context.locale),
    context.say("cli.list.separator"),
  );
  const { merged, notMerged, unread, unfit, rows } = gathered;
  if (merged.length === 0) {
    const told = notMerged.slice(0, MOST_TOLD).map(({ file, reason }) => `${file}: ${reason}`);
    return err(problem("cli.scheme.nothing", { count: files.length }, told));
  }
  const written = await writeMergedFile(context, { output, store, definition }, gathered);
  if (!written.ok) return written;
  return ok({
    ...{ output, sheet: definition.name, workbooks: merged.length, rows, unfit },
    reused: results.filter((result) => result.ok && result.value.reused).length,
    unread: [...unread],
    leftOut: notMerged.map(({ file, at, reason }) => ({ file, at, reason })),
  });
}

const MOST_TOLD = 20;

/** Makes the rows of all files, several at a time where it is worth it. */
async function mergeAll(
  context: Context,
  inputs: readonly (Input | ClosedFolder)[],
  { store, definition, json }: Merging,
): Promise<readonly MergeResult[]> {
  const { io, say, locale } = context;
  const lanes = lanesFor(inputs.length, availableParallelism());
  const pool = lanes < 2 ? undefined : await threadPool("mergeFile", lanes);
  const progress = progressOf(io, inputs.length, json);
  let done = 0;
  const step = (): void => {
    done += 1;
    progress.step(say("cli.scheme.progress", { done, count: inputs.length }));
  };
  const work = async (input: Input | ClosedFolder): Promise<MergeResult> => {
    if ("problem" in input) return err(input.problem);
    const { file, converted } = input;
    const job: MergeJob = { file, store, definition, locale, ...(converted !== undefined && { converted }) };
    const result = await (pool === undefined
      ? mergeFile(job)
      : pool.run(job).catch((): MergeResult => err(problem("cli.consolidate.thread", { file }))));
    step();
    return result;
  };
  try {
    if (pool !== undefined) return await Promise.all(inputs.map(work));
    const results: MergeResult[] = [];
    for (const input of inputs) results.push(await work(input));
    return results;
  } finally {
    progress.done();
    await pool?.close();
  }
}

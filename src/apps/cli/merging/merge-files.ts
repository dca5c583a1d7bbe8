import { availableParallelism } from "node:os";
import { err, ok, type Result } from "../../../core/common/result";
import { gatherMerged, mergingTranslator, type MergeDefinition } from "../../../core/merging";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { InputObject } from "../bucket/bucket-inputs";
import { FETCHES } from "../bucket/fetch-objects";
import { KnownContents } from "../bucket/known-contents";
import type { Context } from "../context";
import { withConvertedInputs } from "../convert/with-converted-inputs";
import type { MergeOutput } from "../json/merge";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import { progressOf } from "../progress";
import { lanesFor, threadPool } from "../threads";
import { keptResult, mergeFile, type MergeJob, type MergeResult } from "./merge-file";
import { withObjects, type ByObject } from "./merge-objects";
import { writeMergedFile } from "./write-merged";

interface Merging {
  readonly output: string;
  readonly store: string;
  readonly definition: MergeDefinition;
  readonly json: boolean | undefined;
  readonly convert: boolean | undefined;
  /** Objects of buckets that are among the files. */
  readonly objects: ReadonlyMap<string, InputObject>;
}

/** Merges the tables of many files by a scheme into one workbook. */
export async function mergeFiles(
  context: Context,
  files: readonly (Input | ClosedFolder)[],
  merging: Merging,
): Promise<Result<MergeOutput, Problem>> {
  const { output, store, definition } = merging;
  const contents = await KnownContents.of(store);
  const fetching = { store, objects: merging.objects, contents };
  const isKnown = async ({ file }: Input): Promise<boolean> => {
    const object = merging.objects.get(file);
    const content = object && contents.get(object);
    return (
      content !== undefined && (await keptResult(content, { ...merging, converted: file })) !== undefined
    );
  };
  const results = await withConvertedInputs(context, files, { ...merging, ...fetching, isKnown }, (inputs) =>
    withObjects(inputs, fetching, (gotten) => mergeAll(context, inputs, merging, gotten)),
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

/** So many files are under way at a time, on this machine's threads and from a bucket. */
const AT_A_TIME = 2 * FETCHES;

/** Makes the rows of all files, several at a time where it is worth it. */
async function mergeAll(
  { io, say, locale }: Context,
  inputs: readonly (Input | ClosedFolder)[],
  { store, definition, json }: Merging,
  mergeObject: ByObject,
): Promise<readonly MergeResult[]> {
  const lanes = lanesFor(inputs.length, availableParallelism());
  const pool = lanes < 2 ? undefined : await threadPool("mergeFile", lanes);
  const progress = progressOf(io, inputs.length, json);
  let done = 0;
  const step = (): void => {
    done += 1;
    progress.step(say("cli.scheme.progress", { done, count: inputs.length }));
  };
  const merge = async (job: MergeJob): Promise<MergeResult> =>
    pool === undefined
      ? mergeFile(job)
      : pool.run(job).catch((): MergeResult => err(problem("cli.consolidate.thread", { file: job.file })));
  const work = async (input: Input | ClosedFolder): Promise<MergeResult> => {
    if ("problem" in input) return err(input.problem);
    const { file, copy, converted } = input;
    const job: MergeJob = {
      ...{ file, store, definition, locale },
      ...(copy !== undefined && { copy }),
      ...(converted !== undefined && { converted }),
    };
    const result = await mergeObject(job, merge);
    step();
    return result;
  };
  const results: MergeResult[] = [];
  const left = inputs.entries();
  const lane = async (): Promise<void> => {
    for (const [place, input] of left) results[place] = await work(input);
  };
  try {
    await Promise.all(Array.from({ length: pool === undefined ? 1 : AT_A_TIME }, lane));
    return results;
  } finally {
    progress.done();
    await pool?.close();
  }
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { ok, type Result } from "../../../core/common/result";
import { writeSmall } from "../consolidate/extract-store";
import { EXIT, type ExitCode, type Problem } from "../problem";
import { programIdentity } from "../program-identity";
import type { Done } from "./file-work";
import type { Input } from "./walk-folder";

/** The hidden folder beside results, in which it is remembered what they were made from. */
const STORE = ".jiyan-finished";
const FORMAT = 1;
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What is remembered of a file whose results were written. */
const recordSchema = v.strictObject({
  format: v.literal(FORMAT),
  /** Hash of all that the results depend on. */
  made: hash,
  written: v.array(v.strictObject({ path: v.string(), hash })),
  exit: v.picklist([EXIT.ok, EXIT.findings]),
  output: v.unknown(),
  summary: v.string(),
});

type FinishedFile = v.InferOutput<typeof recordSchema>;

/** A file of a run, and where its results go. */
interface FileOfRun {
  /** The output folder. */
  readonly folder: string;
  /** By {@link circumstancesHash}. */
  readonly circumstances: string;
  readonly input: Input;
  readonly places: object;
}

/**
 * A hash of what all results of a run depend on besides their files: options, and files that these name.
 *
 * @param options plain data
 */
export function circumstancesHash(options: unknown, files: readonly Uint8Array[]): string {
  const contents = files.map((bytes) => sha256(bytes));
  return sha256(JSON.stringify([programIdentity(), options, contents]));
}

/**
 * Does work unless a former run has done it: with the same file, program and options, and with results that nobody touched
 * since. Results that somebody changed are the work's own matter.
 *
 * @param work is told which results are there as a former run wrote them, so that they may be replaced
 */
export async function onceDone(
  { folder, circumstances, input, places }: FileOfRun,
  work: (untouched: readonly string[]) => Promise<Result<Done, Problem>>,
): Promise<Result<Done, Problem>> {
  const bytes = await readFile(input.file).catch(() => undefined);
  // Why it cannot be read is told by whoever is to work on it.
  if (bytes === undefined) return work([]);
  const record = join(folder, STORE, `${sha256(input.below)}.json`);
  const made = sha256(JSON.stringify([circumstances, input.file, places, sha256(bytes)]));
  const former = await formerRecord(record);
  const untouched = former === undefined ? [] : await untouchedOf(former);
  if (former?.made === made && untouched.length === former.written.length) return ok(doneBefore(former));
  const done = await work(untouched);
  if (done.ok) await remember(record, made, done.value);
  return done;
}

async function formerRecord(path: string): Promise<FinishedFile | undefined> {
  try {
    const record = v.safeParse(recordSchema, JSON.parse(await readFile(path, "utf8")));
    return record.success ? record.output : undefined;
  } catch {
    return undefined;
  }
}

async function untouchedOf({ written }: FinishedFile): Promise<readonly string[]> {
  const untouched: string[] = [];
  for (const { path, hash: known } of written) {
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined && sha256(bytes) === known) untouched.push(path);
  }
  return untouched;
}

function doneBefore({ exit, output, summary }: FinishedFile): Done {
  return { exit, output: () => output, print: () => undefined, summary: () => summary, reused: true };
}

/** Without the record the next run takes longer, and no more. */
async function remember(path: string, made: string, done: Done): Promise<void> {
  if (!isFinished(done.exit)) return;
  try {
    const written: FinishedFile["written"] = [];
    for (const file of done.written ?? []) written.push({ path: file, hash: sha256(await readFile(file)) });
    const record: FinishedFile = {
      ...{ format: FORMAT, made, written },
      ...{ exit: done.exit, output: done.output(), summary: done.summary() },
    };
    await writeSmall(path, JSON.stringify(record));
  } catch {
    return;
  }
}

function isFinished(exit: ExitCode): exit is FinishedFile["exit"] {
  return exit === EXIT.ok || exit === EXIT.findings;
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

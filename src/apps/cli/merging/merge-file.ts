import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { err, ok, type Result } from "../../../core/common/result";
import type { Locale } from "../../../core/common/locale";
import {
  mergedSchema,
  mergeWorkbook,
  type LeftOut,
  type Merged,
  type MergeDefinition,
} from "../../../core/merging";
import { readWorkbook } from "../../../hosts/file/reading";
import { contentHash, extractPath, writeSmall } from "../consolidate/extract-store";
import { faultOf } from "../fault";
import { readInput, writeProblem } from "../files";
import { cliTranslator } from "../messages";
import { problem, type Problem } from "../problem";
import { programIdentity } from "../program-identity";
import { refusalProblem } from "../workbook-file";

/** A file to make rows of, as plain data: it goes to threads. */
export interface MergeJob {
  readonly file: string;
  /** Where its bytes lie on this machine, where the file itself does not: of an object in a bucket. */
  readonly copy?: string;
  readonly converted?: string;
  /** Folder in which the rows are kept. */
  readonly store: string;
  readonly definition: MergeDefinition;
  readonly locale: Locale;
}

/** What came of a file. Its rows are in the store. */
export type MergeResult = Result<
  {
    readonly key: string;
    readonly rows: number;
    readonly leftOut: readonly LeftOut[];
    /** Whether the rows were there already. */
    readonly reused: boolean;
  },
  Problem
>;

/** Makes the rows of a file and keeps them, where none are kept yet. Never throws: a fault of the program is a problem, too. */
export async function mergeFile(job: MergeJob): Promise<MergeResult> {
  try {
    return await merge(job);
  } catch (error) {
    return err(problem("cli.files.fault", { file: job.file, id: (await faultOf(error)).id }));
  }
}

async function merge(job: MergeJob): Promise<MergeResult> {
  const { file, copy = file, converted, store, definition, locale } = job;
  const bytes = await readInput(copy, file);
  if (!bytes.ok) return bytes;
  const content = contentHash(bytes.value);
  const kept = await keptResult(content, job);
  if (kept) return kept;
  const key = keyOf(content, job);
  const source = converted === undefined ? bytes : await readInput(converted);
  if (!source.ok) return source;
  const workbook = await readWorkbook(source.value);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, cliTranslator(locale)));
  const merged = mergeWorkbook(workbook.value, definition);
  try {
    await writeSmall(extractPath(store, key), JSON.stringify(merged));
  } catch (error) {
    return err(writeProblem(error, store));
  }
  return ok({ key, rows: merged.rows.length, leftOut: merged.leftOut, reused: false });
}

type Merging = Pick<MergeJob, "converted" | "store" | "definition">;

/** What a former run has made of a content; `undefined` where none has. */
export async function keptResult(content: string, merging: Merging): Promise<MergeResult | undefined> {
  const key = keyOf(content, merging);
  const kept = await keptRows(merging.store, key);
  return kept && ok({ key, rows: kept.rows.length, leftOut: kept.leftOut, reused: true });
}

function keyOf(content: string, { converted, definition }: Omit<Merging, "store">): string {
  const made = JSON.stringify([content, programIdentity(), definition, converted !== undefined]);
  return createHash("sha256").update(made).digest("hex");
}

async function keptRows(store: string, key: string): Promise<Merged | undefined> {
  try {
    const kept = v.safeParse(mergedSchema, JSON.parse(await readFile(extractPath(store, key), "utf8")));
    return kept.success ? kept.output : undefined;
  } catch {
    return undefined;
  }
}

/** Rows that this run has made or looked at before. @throws where they are gone meanwhile */
export async function knownRows(store: string, key: string): Promise<Merged> {
  return JSON.parse(await readFile(extractPath(store, key), "utf8")) as Merged;
}

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
import { extractPath, writeSmall } from "../consolidate/extract-store";
import { faultOf } from "../fault";
import { readInput, writeProblem } from "../files";
import { cliTranslator } from "../messages";
import { problem, type Problem } from "../problem";
import { programIdentity } from "../program-identity";
import { refusalProblem } from "../workbook-file";

/** A file to make rows of, as plain data: it goes to threads. */
export interface MergeJob {
  readonly file: string;
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

async function merge({ file, converted, store, definition, locale }: MergeJob): Promise<MergeResult> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const content = createHash("sha256").update(bytes.value).digest("hex");
  const made = JSON.stringify([content, programIdentity(), definition, converted !== undefined]);
  const key = createHash("sha256").update(made).digest("hex");
  const kept = await keptRows(store, key);
  if (kept) return ok({ key, rows: kept.rows.length, leftOut: kept.leftOut, reused: true });
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

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import * as v from "valibot";
import { err, ok, type Result } from "../../../core/common/result";
import { EVALUATION_KINDS } from "../../../core/evaluation/evaluation";
import { subjectOf } from "../../../core/returning";
import { compareNames } from "../../../hosts/file/file-names";
import { isMissing, readProblem, writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWhole } from "../whole-file";

const RECORD_FORMAT = 1;

/** What is remembered of a workbook that went back. */
const recordSchema = v.strictObject({
  format: v.literal(RECORD_FORMAT),
  /** Its path below the folder that was handed in, parts divided by `/`. */
  file: v.string(),
  unit: v.nullable(v.string()),
  forms: v.array(
    v.strictObject({
      name: v.string(),
      kind: v.picklist(EVALUATION_KINDS),
      unit: v.nullable(v.string()),
      year: v.nullable(v.string()),
    }),
  ),
  /** SHA-256 of the version that went back first, and of the one that went back last. */
  first: v.string(),
  last: v.string(),
});

export type ReturnRecord = v.InferOutput<typeof recordSchema>;

/** The hidden folder of what is remembered, beside the letters. */
const STORE = ".jiyan-returned";

/** Where what is remembered of an output folder lies. */
export function storeOf(folder: string): string {
  return join(folder, STORE);
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** All that is remembered of an output folder, by the paths of the workbooks. */
export async function readRecords(folder: string): Promise<Result<readonly ReturnRecord[], Problem>> {
  const place = join(storeOf(folder), "records");
  let names: readonly string[];
  try {
    names = await readdir(place);
  } catch (error) {
    return err(isMissing(error) ? problem("cli.return.no-records", { folder }) : readProblem(error, place));
  }
  const records: ReturnRecord[] = [];
  for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
    const path = join(place, name);
    const record = await readRecord(path);
    if (!record.ok) return record;
    records.push(record.value);
  }
  records.sort((one, other) => compareNames(one.file, other.file));
  return records.length === 0 ? err(problem("cli.return.no-records", { folder })) : ok(records);
}

async function readRecord(path: string): Promise<Result<ReturnRecord, Problem>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return err(readProblem(error, path));
  }
  try {
    const record = v.safeParse(recordSchema, JSON.parse(text));
    if (record.success) return ok(record.output);
  } catch {
    // What is no JSON is no record either.
  }
  return err(problem("cli.return.damaged-record", { file: path }));
}

/** The version of a workbook that went back first, as it was handed in. */
export async function firstVersion(
  folder: string,
  { file, first }: ReturnRecord,
): Promise<Result<Uint8Array, Problem>> {
  const path = versionPath(folder, first);
  try {
    const bytes = await readFile(path);
    return hashOf(bytes) === first ? ok(bytes) : err(problem("cli.return.damaged-version", { file, path }));
  } catch (error) {
    return err(
      isMissing(error) ? problem("cli.return.no-version", { file, path }) : readProblem(error, path),
    );
  }
}

/** Remembers that a workbook went back, and keeps its first version. */
export async function keepRecord(
  folder: string,
  record: Omit<ReturnRecord, "format">,
  first: Uint8Array,
): Promise<Problem | undefined> {
  const name = createHash("sha256").update(record.file).digest("hex");
  const path = join(storeOf(folder), "records", `${name}.json`);
  const version = versionPath(folder, record.first);
  try {
    await mkdir(dirname(path), { recursive: true });
    await mkdir(dirname(version), { recursive: true });
    await writeWhole(version, first);
    const text = JSON.stringify({ format: RECORD_FORMAT, ...record } satisfies ReturnRecord);
    await writeWhole(path, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    return writeProblem(error, path);
  }
}

function versionPath(folder: string, hash: string): string {
  return join(storeOf(folder), "versions", hash);
}

/** The record of a workbook that is handed in again: by where it lies, else by its name, where only one record has it. */
export function byFile(records: readonly ReturnRecord[], below: string): ReturnRecord | undefined {
  const path = portable(below);
  const name = nameOf(path);
  return records.find(({ file }) => file === path) ?? onlyOne(records, ({ file }) => nameOf(file) === name);
}

/** The record of a workbook by what it is about, where only one record is about that. */
export function bySubject(
  records: readonly ReturnRecord[],
  subject: string | null,
): ReturnRecord | undefined {
  return subject === null ? undefined : onlyOne(records, (record) => subjectOf(record) === subject);
}

function onlyOne(
  records: readonly ReturnRecord[],
  fits: (record: ReturnRecord) => boolean,
): ReturnRecord | undefined {
  const [one, ...others] = records.filter(fits);
  return others.length === 0 ? one : undefined;
}

/** A path below a folder as it is remembered: with `/` on every system. */
export function portable(below: string): string {
  return below.normalize("NFC").split(sep).join("/");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

import { err, ok, type Result } from "../../../../core/common/result";
import { headOf, type Extract, type Head, type Unread } from "../../../../core/consolidation";
import type { Translator } from "../../../../core/messages/catalogue";
import type { RulePack } from "../../../../core/rules";
import type { GivenFile } from "./api";
import { sha256 } from "./hash";
import { bytesOf } from "../bytes-of";
import { readFile, type Unusable } from "./read-file";

/** Extracts of everything that was read, by the hash of the file. */
export type Extracts = Map<string, Extract>;

/** What was read, in the order of the files. */
export interface ReadFiles {
  readonly heads: readonly Head[];
  readonly unread: readonly Unread[];
}

/** What files are read with. */
export interface Reading {
  readonly say: Translator;
  readonly pack: RulePack | undefined;
  /** Grows; a file of the same content is read once. */
  readonly extracts: Extracts;
  /** Is told after each file. */
  readonly next: () => void;
}

/** Reads files one after the other. */
export async function readFiles(files: readonly GivenFile[], reading: Reading): Promise<ReadFiles> {
  const heads: Head[] = [];
  const unread: Unread[] = [];
  for (const { path, file } of files) {
    const read = await extractIn(file, reading);
    if (read.ok) heads.push(headOf(path, read.value.key, read.value.extract));
    else unread.push({ file: path, ...read.error });
    reading.next();
  }
  return { heads, unread };
}

async function extractIn(
  file: File | null,
  { say, pack, extracts }: Reading,
): Promise<Result<{ readonly key: string; readonly extract: Extract }, Unusable>> {
  const bytes = await bytesOf(file, say);
  if (!bytes.ok) return err({ problem: bytes.error });
  const key = await sha256(bytes.value);
  const known = extracts.get(key);
  if (known) return ok({ key, extract: known });
  const made = await readFile(bytes.value, say.locale, say, pack);
  if (!made.ok) return made;
  extracts.set(key, made.value);
  return ok({ key, extract: made.value });
}

/** The extract of a file that was read. */
export function knownExtract(extracts: Extracts, key: string): Promise<Extract> {
  const extract = extracts.get(key);
  if (!extract) throw new RangeError(`No extract ${key}`);
  return Promise.resolve(extract);
}

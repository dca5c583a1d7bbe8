import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { extractSchema, EXTRACT_FORMAT, type Extract } from "../../../core/consolidation";
import type { Locale } from "../../../core/common/locale";
import type { RulePack } from "../../../core/rules";
import { programIdentity } from "../program-identity";

/** What an extract depends on besides the bytes of its workbook. */
export interface Circumstances {
  readonly locale: Locale;
  /** The pack that was named; absent where each workbook takes the one that fits. */
  readonly pack: RulePack | undefined;
  /** Whether the file is converted before it is read. */
  readonly converted?: boolean;
}

let program: string | undefined;

/** What tells a content from others. */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The key of an extract: another content, build of the program, language or rule pack gives another one.
 *
 * @param content its {@link contentHash}
 */
export function extractKey(content: string, { locale, pack, converted = false }: Circumstances): string {
  program ??= programIdentity();
  const how = converted ? ["converted"] : [];
  const made = JSON.stringify([content, EXTRACT_FORMAT, program, locale, pack ?? null, ...how]);
  return createHash("sha256").update(made).digest("hex");
}

/** An extract that is kept; `undefined` where there is none, or where the file is not whole. */
export async function keptExtract(store: string, key: string): Promise<Extract | undefined> {
  try {
    const kept = v.safeParse(extractSchema, JSON.parse(await readFile(extractPath(store, key), "utf8")));
    return kept.success ? kept.output : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An extract that this run has made or looked at before, by {@link keptExtract}: the format is not checked again.
 *
 * @throws where it is gone meanwhile
 */
export async function knownExtract(store: string, key: string): Promise<Extract> {
  return JSON.parse(await readFile(extractPath(store, key), "utf8")) as Extract;
}

/**
 * Keeps an extract. It appears whole or not at all; two processes may keep the same one.
 *
 * @throws NodeJS.ErrnoException of a disk that does not take it
 */
export async function keepExtract(store: string, key: string, extract: Extract): Promise<void> {
  await writeSmall(extractPath(store, key), JSON.stringify(extract));
}

/** Whether a file holds exactly what was last written there, so that nobody's work is in it. */
export async function isAsWritten(store: string, output: string): Promise<boolean> {
  try {
    return (await readFile(writtenPath(store, output), "utf8")) === (await hashOf(output));
  } catch {
    return false;
  }
}

/** Remembers what was written. */
export async function rememberWritten(store: string, output: string): Promise<void> {
  await writeSmall(writtenPath(store, output), await hashOf(output));
}

/** Writes a small file whole or not at all. @throws NodeJS.ErrnoException of a disk that does not take it */
export async function writeSmall(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function hashOf(file: string): Promise<string> {
  return contentHash(await readFile(file));
}

/** Where an extract is kept. */
export function extractPath(store: string, key: string): string {
  return join(store, key.slice(0, 2), `${key}.json`);
}

function writtenPath(store: string, output: string): string {
  return join(store, "written", createHash("sha256").update(resolve(output)).digest("hex"));
}

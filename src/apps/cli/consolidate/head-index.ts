import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Head } from "../../../core/consolidation";
import { writeWholeBy } from "../whole-file";
import { extractPath } from "./extract-store";

/** Characters of a SHA-256 in hexadecimal. */
const HASH_LENGTH = 64;

/** An index for what is consolidated, and one for what it is compared with. */
export type IndexName = "heads" | "heads-previous";

/**
 * Heads of extracts that a former run has looked at, in one file: whoever finds one there need not read the extract to know
 * what is in it.
 */
export type HeadIndex = ReadonlyMap<string, KnownHead>;

interface KnownHead {
  readonly head: Omit<Head, "file">;
  /** The extract's file as it was then: bytes, and time of the last change. */
  readonly size: number;
  readonly time: number;
}

/** The index of a store; empty where there is none, without the lines that are not whole. Never more than a line is held as text. */
export async function readHeadIndex(store: string, name: IndexName): Promise<HeadIndex> {
  const index = new Map<string, KnownHead>();
  try {
    for await (const line of createInterface({ input: createReadStream(indexPath(store, name), "utf8") })) {
      const json = line.slice(HASH_LENGTH);
      if (line.slice(0, HASH_LENGTH) !== hashOf(json)) continue;
      const [key, known] = JSON.parse(json) as [string, KnownHead];
      index.set(key, known);
    }
  } catch {
    return index;
  }
  return index;
}

/** The head of a file whose extract has this key; `undefined` where the extract is not as it was. */
export async function knownHead(
  index: HeadIndex,
  store: string,
  file: string,
  key: string,
): Promise<Head | undefined> {
  const known = index.get(key);
  if (!known) return undefined;
  const now = await sizeAndTime(store, key);
  return now?.size === known.size && now.time === known.time ? { ...known.head, file } : undefined;
}

/** Keeps the heads of a run, in place of those of the run before: a line each, behind its hash. */
export async function writeHeadIndex(store: string, name: IndexName, heads: readonly Head[]): Promise<void> {
  await mkdir(store, { recursive: true });
  await writeWholeBy(indexPath(store, name), async (temporary) => {
    const file = await open(temporary, "w");
    try {
      for (const { file: _, ...head } of heads) {
        const now = await sizeAndTime(store, head.key);
        if (!now) continue;
        const json = JSON.stringify([head.key, { head, ...now }]);
        await file.writeFile(`${hashOf(json)}${json}\n`);
      }
    } finally {
      await file.close();
    }
  });
}

async function sizeAndTime(store: string, key: string): Promise<{ size: number; time: number } | undefined> {
  try {
    const { size, mtimeMs } = await stat(extractPath(store, key));
    return { size, time: mtimeMs };
  } catch {
    return undefined;
  }
}

function indexPath(store: string, name: IndexName): string {
  return join(store, name);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

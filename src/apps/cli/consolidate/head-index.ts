import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Head } from "../../../core/consolidation";
import { extractPath, writeSmall } from "./extract-store";

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

/** The index of a store; empty where there is none, or where it is not whole. */
export async function readHeadIndex(store: string, name: IndexName): Promise<HeadIndex> {
  try {
    const text = await readFile(indexPath(store, name), "utf8");
    const cut = text.indexOf("\n");
    const json = text.slice(cut + 1);
    if (text.slice(0, cut) !== hashOf(json)) return new Map();
    return new Map(JSON.parse(json) as [string, KnownHead][]);
  } catch {
    return new Map();
  }
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

/** Keeps the heads of a run, in place of those of the run before. */
export async function writeHeadIndex(store: string, name: IndexName, heads: readonly Head[]): Promise<void> {
  const entries: (readonly [string, KnownHead])[] = [];
  for (const { file: _, ...head } of heads) {
    const now = await sizeAndTime(store, head.key);
    if (now) entries.push([head.key, { head, ...now }]);
  }
  const json = JSON.stringify(entries);
  await writeSmall(indexPath(store, name), `${hashOf(json)}\n${json}`);
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

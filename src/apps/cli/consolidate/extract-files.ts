import { append } from "../../../core/common/many";
import type { Head, Unread } from "../../../core/consolidation";
import type { Translator } from "../../../core/messages/catalogue";
import type { RulePack } from "../../../core/rules";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import { oneLine } from "../plain-text";
import type { Problem } from "../problem";
import { progressOf } from "../progress";
import type { ExtractJob, ExtractResult } from "./extract-file";
import { extractKey } from "./extract-store";
import { knownHead, readHeadIndex, writeHeadIndex, type IndexName } from "./head-index";

/** What was read of all files, in their order. */
export interface Extracted {
  readonly heads: readonly Head[];
  readonly unread: readonly Unread[];
  readonly reused: number;
}

/** Makes the extracts of files, and tells each result with the place of its job. */
export type Extractor = (
  jobs: readonly ExtractJob[],
  done: (place: number, result: ExtractResult) => void,
) => Promise<void>;

export interface ExtractOptions {
  readonly store: string;
  readonly pack: RulePack | undefined;
  readonly json?: boolean | undefined;
  /** Where heads are remembered. */
  readonly index: IndexName;
  readonly extractor: Extractor;
  /** The hash of a file's bytes, where it can be known before the file is read for good. */
  readonly contentOf: (file: string) => Promise<string | undefined>;
  /** Keys of the extracts that this run has made: a double finds what the run has just made itself. */
  readonly made: Set<string>;
}

/** Reads all files, several at a time: what did not change since a former run is not read again. */
export async function extractFiles(
  context: Context,
  files: readonly (Input | ClosedFolder)[],
  { store, pack, json, index, extractor, contentOf, made }: ExtractOptions,
): Promise<Extracted> {
  const { say, locale, io } = context;
  const results: (Head | Unread | undefined)[] = files.map((one) =>
    "problem" in one ? unreadOf(one.file, one.problem, say) : undefined,
  );
  const open = files.flatMap((one, place) => ("problem" in one ? [] : [{ ...one, place }]));
  const progress = progressOf(io, open.length, json);
  const begun = performance.now();
  let done = 0;
  /** Keys of extracts that were found. */
  const kept: string[] = [];
  const settle = (place: number, result: Head | Unread, again: boolean): void => {
    results[place] = result;
    if ("key" in result) {
      if (again) kept.push(result.key);
      else made.add(result.key);
    }
    done += 1;
    const seconds = Math.ceil((((performance.now() - begun) / done) * (open.length - done)) / 1000);
    progress.step(say("cli.consolidate.progress", { done, count: open.length, seconds }));
  };
  try {
    const known = await knownHeads(open, { store, pack, locale, contentOf }, index);
    known.forEach((head, index) => {
      if (head) settle(open[index]?.place ?? 0, head, true);
    });
    const left = open.filter((_, index) => known[index] === undefined);
    const jobs = left.map(({ file, copy, converted }): ExtractJob => ({
      file,
      store,
      locale,
      pack,
      ...(copy !== undefined && { copy }),
      ...(converted !== undefined && { converted }),
    }));
    await extractor(jobs, (index, result) => {
      const { place = 0, file = "" } = left[index] ?? {};
      if (result.ok) settle(place, result.value.head, result.value.reused);
      else settle(place, unreadOf(file, result.error, say), false);
    });
  } finally {
    progress.done();
  }
  const all = results.filter((result) => result !== undefined);
  const heads = all.filter((result) => "key" in result);
  // Without the index the next run is slower, and no more; a disk that is full is told where the output is written.
  await writeHeadIndex(store, index, heads).catch(() => undefined);
  return {
    heads,
    unread: all.filter((result) => "problem" in result),
    reused: kept.filter((key) => !made.has(key)).length,
  };
}

/** So many files are open at a time. */
const AT_A_TIME = 16;

type KnownBy = Pick<ExtractJob, "store" | "pack" | "locale"> & Pick<ExtractOptions, "contentOf">;

/** The heads of files whose extracts a former run has looked at, in the order of the files. */
async function knownHeads(
  files: readonly Input[],
  { store, pack, locale, contentOf }: KnownBy,
  name: IndexName,
): Promise<readonly (Head | undefined)[]> {
  const index = await readHeadIndex(store, name);
  if (index.size === 0) return files.map(() => undefined);
  const heads: (Head | undefined)[] = [];
  for (let from = 0; from < files.length; from += AT_A_TIME) {
    const some = files.slice(from, from + AT_A_TIME).map(async ({ file, converted }) => {
      const content = await contentOf(file);
      if (content === undefined) return undefined;
      const key = extractKey(content, { locale, pack, converted: converted !== undefined });
      return knownHead(index, store, file, key);
    });
    append(heads, await Promise.all(some));
  }
  return heads;
}

function unreadOf(file: string, { id, params }: Problem, say: Translator): Unread {
  return { file, problem: oneLine(say(id, params)), blank: id === "cli.engine.blank-form" };
}

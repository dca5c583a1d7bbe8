import { ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import type { Problem } from "../problem";
import { extractFiles, type Extracted } from "./extract-files";
import { extractorFor } from "./extractor";
import type { IndexName } from "./head-index";

/** Reads all files, here or by the workers of a queue. @param index where heads are remembered */
export type ReadAll = (
  files: readonly (Input | ClosedFolder)[],
  index?: IndexName,
) => Promise<Result<Extracted, Problem>>;

export interface ReadOptions {
  readonly store: string;
  readonly pack: RulePack | undefined;
  readonly json?: boolean | undefined;
  /** A queue whose workers read the files, and the folder that they see, too. */
  readonly queue?: string;
  readonly shared?: string;
}

export function readerFor(context: Context, options: ReadOptions): ReadAll {
  const { store, pack, json } = options;
  return async (files, index = "heads") => {
    const extractor = await extractorFor(context, options, [store, ...files.map(({ file }) => file)]);
    if (!extractor.ok) return extractor;
    return ok(await extractFiles(context, files, { store, pack, json, index, extractor: extractor.value }));
  };
}

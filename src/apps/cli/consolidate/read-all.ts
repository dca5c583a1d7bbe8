import { ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { InputObject } from "../bucket/bucket-inputs";
import { fetchingExtractor } from "../bucket/fetching-extractor";
import { KnownContents } from "../bucket/known-contents";
import type { Context } from "../context";
import { withConvertedInputs } from "../convert/with-converted-inputs";
import { readInput } from "../files";
import type { Problem } from "../problem";
import { contentHash, extractKey, keptExtract } from "./extract-store";
import { extractFiles, type Extracted } from "./extract-files";
import { extractorFor, type QueueOptions } from "./extractor";
import type { IndexName } from "./head-index";

/** Reads all files, here or by the workers of a queue. @param index where heads are remembered */
export type ReadAll = (
  files: readonly (Input | ClosedFolder)[],
  index?: IndexName,
) => Promise<Result<Extracted, Problem>>;

export interface ReadOptions extends QueueOptions {
  /** Objects of buckets that are among the files. */
  readonly objects: ReadonlyMap<string, InputObject>;
  readonly store: string;
  readonly pack: RulePack | undefined;
  readonly json?: boolean | undefined;
  /** Whether files of other formats are converted. */
  readonly convert?: boolean | undefined;
}

export function readerFor(context: Context, options: ReadOptions): ReadAll {
  const { store, pack, json, convert, objects } = options;
  const made = new Set<string>();
  return async (files, index = "heads") => {
    const own = files.map(({ file }) => file).filter((file) => !objects.has(file));
    const extracts = await extractorFor(context, options, [store, ...own]);
    if (!extracts.ok) return extracts;
    const contents = await KnownContents.of(store);
    const extractor = fetchingExtractor(extracts.value, { objects, contents, store });
    const contentOf = async (file: string): Promise<string | undefined> => {
      const object = objects.get(file);
      if (object) return contents.get(object);
      const bytes = await readInput(file);
      return bytes.ok ? contentHash(bytes.value) : undefined;
    };
    const extracting = { store, pack, json, index, extractor, contentOf, made };
    const isKnown = async ({ file }: Input): Promise<boolean> => {
      const content = await contentOf(file);
      if (content === undefined) return false;
      const key = extractKey(content, { locale: context.locale, pack, converted: true });
      return (await keptExtract(store, key)) !== undefined;
    };
    const fetching = { store, objects, contents };
    return withConvertedInputs(context, files, { convert, json, isKnown, ...fetching }, async (inputs) =>
      ok(await extractFiles(context, inputs, extracting)),
    );
  };
}

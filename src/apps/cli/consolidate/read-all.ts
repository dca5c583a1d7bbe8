import { ok, type Result } from "../../../core/common/result";
import type { RulePack } from "../../../core/rules";
import type { ClosedFolder, Input } from "../batch/walk-folder";
import type { Context } from "../context";
import { convertedInput, withConverted } from "../convert/with-converted";
import { hasOtherFormat } from "../convert/convert-files";
import { readInput } from "../files";
import type { Problem } from "../problem";
import { extractKey, keptExtract } from "./extract-store";
import { extractFiles, type Extracted } from "./extract-files";
import { extractorFor, type QueueOptions } from "./extractor";
import type { IndexName } from "./head-index";

/** Reads all files, here or by the workers of a queue. @param index where heads are remembered */
export type ReadAll = (
  files: readonly (Input | ClosedFolder)[],
  index?: IndexName,
) => Promise<Result<Extracted, Problem>>;

export interface ReadOptions extends QueueOptions {
  readonly store: string;
  readonly pack: RulePack | undefined;
  readonly json?: boolean | undefined;
  /** Whether files of other formats are converted. */
  readonly convert?: boolean | undefined;
}

export function readerFor(context: Context, options: ReadOptions): ReadAll {
  const { store, pack, json, convert } = options;
  return async (files, index = "heads") => {
    const extractor = await extractorFor(context, options, [store, ...files.map(({ file }) => file)]);
    if (!extractor.ok) return extractor;
    const extracting = { store, pack, json, index, extractor: extractor.value };
    const { known, open } = await sortedOut(files, { store, pack, locale: context.locale, convert });
    const converting = open.map(({ file }) => file);
    return withConverted(context, converting, { convert, json, beside: store }, async (conversions) => {
      const inputs = files.map((one) => {
        if ("problem" in one) return one;
        return known.has(one.file) ? { ...one, converted: one.file } : convertedInput(one, conversions);
      });
      return ok(await extractFiles(context, inputs, extracting));
    });
  };
}

/** Files that may have to be converted: those whose extract a former run has kept, and the others. */
async function sortedOut(
  files: readonly (Input | ClosedFolder)[],
  {
    store,
    pack,
    locale,
    convert = false,
  }: Pick<ReadOptions, "store" | "pack" | "convert"> & Pick<Context, "locale">,
): Promise<{ readonly known: ReadonlySet<string>; readonly open: readonly Input[] }> {
  const known = new Set<string>();
  const open: Input[] = [];
  for (const one of convert ? files : []) {
    if ("problem" in one || !hasOtherFormat(one.file)) continue;
    const bytes = await readInput(one.file);
    const key = bytes.ok ? extractKey(bytes.value, { locale, pack, converted: true }) : undefined;
    if (key !== undefined && (await keptExtract(store, key))) known.add(one.file);
    else open.push(one);
  }
  return { known, open };
}

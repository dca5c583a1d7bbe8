import type { Result } from "../common/result";
import type { Translator } from "../messages/catalogue";
import type { LeftOut } from "./merged";

/** What came of a file: how many rows a scheme made of it, or why it could not be read, as a sentence. */
export interface MergedResult {
  readonly file: string;
  readonly result: Result<
    {
      /** The same for files of the same content. */
      readonly key: string;
      readonly rows: number;
      readonly leftOut: readonly LeftOut[];
    },
    string
  >;
}

/** A file that has become rows. */
export interface MergedFile {
  readonly file: string;
  readonly key: string;
  readonly rows: number;
}

/** What became no row: the file, the place in it, and the reason in words. */
export interface NotMerged {
  readonly file: string;
  readonly at: string | null;
  readonly reason: string;
}

/** What came of all files. */
export interface GatheredFiles {
  readonly merged: readonly MergedFile[];
  readonly notMerged: readonly NotMerged[];
  readonly unread: readonly { readonly file: string; readonly problem: string }[];
  /** Files that could be read and do not fit the scheme. */
  readonly unfit: number;
  readonly rows: number;
}

/**
 * Gathers what came of files, in their order; of those of one content the first counts.
 *
 * @param separator stands between words of a reason
 */
export function gatherMerged(
  results: readonly MergedResult[],
  t: Translator,
  separator: string,
): GatheredFiles {
  const merged: MergedFile[] = [];
  const notMerged: NotMerged[] = [];
  const unread: { file: string; problem: string }[] = [];
  const first = new Map<string, string>();
  let unfit = 0;
  for (const { file, result } of results) {
    if (!result.ok) {
      unread.push({ file, problem: result.error });
      notMerged.push({ file, at: null, reason: result.error });
      continue;
    }
    const { key, rows, leftOut } = result.value;
    const same = first.get(key);
    if (same !== undefined) {
      notMerged.push({ file, at: null, reason: t("merging.reason.same", { words: same }) });
      continue;
    }
    first.set(key, file);
    if (rows > 0) merged.push({ file, key, rows });
    else unfit += 1;
    for (const { reason, at, words } of leftOut)
      notMerged.push({ file, at, reason: t(`merging.reason.${reason}`, { words: words.join(separator) }) });
  }
  return { merged, notMerged, unread, unfit, rows: merged.reduce((sum, { rows }) => sum + rows, 0) };
}

import { err, ok, type Result } from "../../../core/common/result";
import {
  consolidatedForms,
  previousOfForms,
  previousOfHeads,
  type Previous,
  type YearForm,
} from "../../../core/consolidation";
import { readWorkbook } from "../../../hosts/file/reading";
import type { BucketInputs } from "../bucket/bucket-inputs";
import { inputsOf, isFolder } from "../batch/inputs";
import { readInput } from "../files";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import type { ReadAll } from "./read-all";

/**
 * What was handed in before: a consolidated workbook of last year, or workbooks and folders.
 *
 * @param named absent where nothing is to be compared
 * @param inBuckets what names of buckets stand for
 */
export async function readPrevious(
  named: string | undefined,
  store: string,
  read: ReadAll,
  inBuckets: BucketInputs["found"],
): Promise<Result<Previous | null, Problem>> {
  if (named === undefined) return ok(null);
  if (!inBuckets.has(named) && !(await isFolder(named))) {
    const consolidated = await consolidatedIn(named);
    if (!consolidated.ok) return consolidated;
    if (consolidated.value) return ok(previousOfForms(consolidated.value));
  }
  const found = inBuckets.get(named) ?? (await inputsOf([named], [store])).found;
  const extracted = await read(found, "heads-previous");
  if (!extracted.ok) return extracted;
  const { heads, unread } = extracted.value;
  if (heads.length > 0) return ok(previousOfHeads(heads));
  return err(
    problem(
      "cli.consolidate.no-previous",
      { file: named },
      unread.slice(0, 1).map((one) => oneLine(one.problem)),
    ),
  );
}

async function consolidatedIn(file: string): Promise<Result<readonly YearForm[] | null, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  return ok(workbook.ok ? consolidatedForms(file, workbook.value) : null);
}

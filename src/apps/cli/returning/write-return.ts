import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../../../core/common/result";
import { layLetter, letterSheets, returningTranslator, type ReturnLetter } from "../../../core/returning";
import type { CellRef } from "../../../core/workbook/a1";
import { formatCellRef } from "../../../core/workbook/a1";
import { writeReadableWorkbook } from "../../../hosts/file/readable-workbook";
import { annotatedCopy, unusableCopy } from "../annotate-file";
import type { AssessedWorkbook } from "../assess";
import { isAsWritten, rememberWritten } from "../consolidate/extract-store";
import { linkTo } from "../consolidate/source-link";
import type { Context } from "../context";
import { checkOutput, deliver, readProblem, wouldLoseWork, writeProblem } from "../files";
import { problem, type Problem } from "../problem";

/** Where what goes back to a unit lies. */
export interface ReturnPlaces {
  /** The workbook with the findings sheet. */
  readonly workbook: string;
  readonly letter: string;
  /** The letter's table. */
  readonly table: string;
}

/** How files that are there are treated. */
export interface Replacing {
  /** Where it is remembered what was written. */
  readonly store: string;
  /** Whether what people changed may be replaced; it stays beside it as a copy. */
  readonly replace: boolean;
}

/** Writes what goes back to a unit: all of it is made before any of it is written. */
export async function writeReturn(
  assessed: AssessedWorkbook,
  letter: ReturnLetter,
  places: ReturnPlaces,
  replacing: Replacing,
  context: Context,
): Promise<Result<null, Problem>> {
  const unusable =
    (await unusableCopy(assessed.file, places.workbook)) ?? (await checkOutput(places.letter, [".docx"]));
  if (unusable) return err(unusable);
  const copy = await annotatedCopy(assessed, places.workbook, { replace: replacing.replace }, context);
  if (!copy.ok) return copy;
  const { writeDocument } = await import("../../../hosts/word");
  const creator = returningTranslator(letter.locale)("returning.creator");
  const base = places.table;
  const toCell = (at: CellRef | null): string =>
    linkTo({ file: places.workbook, at: at && formatCellRef(at) }, base);
  const made = [
    { path: places.letter, bytes: await writeDocument(layLetter(letter)) },
    { path: places.table, bytes: await writeReadableWorkbook(letterSheets(letter, toCell), creator) },
  ];
  const kept = [];
  for (const { path, bytes } of made) {
    const replaced = await replacedBy(path, bytes, replacing);
    if (!replaced.ok) return replaced;
    kept.push({ path, bytes, replaced: replaced.value });
  }
  // Most of the time of a file is waiting for the disk to have it.
  const written = await Promise.all([
    deliver(places.workbook, copy.value.bytes, copy.value.replaced),
    ...kept.map(({ path, bytes, replaced }) => writeRemembered(path, bytes, replaced, replacing)),
  ]);
  return written.find((one) => !one.ok) ?? ok(null);
}

/** Writes a workbook of lists, where nobody changed the one that is there. */
export async function writeList(
  path: string,
  bytes: Uint8Array,
  replacing: Replacing,
): Promise<Result<null, Problem>> {
  const replaced = await replacedBy(path, bytes, replacing);
  return replaced.ok ? writeRemembered(path, bytes, replaced.value, replacing) : replaced;
}

/** Why a file of this name may not be replaced, if it may not: somebody changed it, and there is no leave. */
export async function changedByHand(
  path: string,
  { store, replace }: Replacing,
): Promise<Problem | undefined> {
  if (replace || !(await wouldLoseWork(path, new Uint8Array())) || (await isAsWritten(store, path)))
    return undefined;
  return problem("cli.return.exists", { file: path });
}

/** What somebody made of a file that is there and will be kept beside the new one; `null` for nothing of the kind. */
async function replacedBy(
  path: string,
  bytes: Uint8Array,
  replacing: Replacing,
): Promise<Result<Uint8Array | null, Problem>> {
  if (!(await wouldLoseWork(path, bytes)) || (await isAsWritten(replacing.store, path))) return ok(null);
  const changed = await changedByHand(path, replacing);
  if (changed) return err(changed);
  try {
    return ok(await readFile(path));
  } catch (error) {
    return err(readProblem(error, path));
  }
}

async function writeRemembered(
  path: string,
  bytes: Uint8Array,
  replaced: Uint8Array | null,
  { store }: Replacing,
): Promise<Result<null, Problem>> {
  const written = await deliver(path, bytes, replaced);
  if (!written.ok) return written;
  try {
    await rememberWritten(store, path);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, store));
  }
}

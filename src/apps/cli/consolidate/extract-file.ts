import { ok, err, type Result } from "../../../core/common/result";
import type { Locale } from "../../../core/common/locale";
import { extractOf, headOf, type Extract, type Head } from "../../../core/consolidation";
import { assessWorkbook } from "../../../core/engine";
import type { RulePack } from "../../../core/rules";
import { readWorkbook } from "../../../hosts/file/reading";
import { engineProblem } from "../assess";
import { faultOf } from "../fault";
import { readInput, writeProblem } from "../files";
import { cliTranslator } from "../messages";
import { problem, type Problem } from "../problem";
import { refusalProblem } from "../workbook-file";
import { contentHash, extractKey, keepExtract, keptExtract } from "./extract-store";

/** A file to make an extract of, as plain data: it goes to threads. */
export interface ExtractJob {
  readonly file: string;
  /** Folder of the extracts that are kept. */
  readonly store: string;
  readonly locale: Locale;
  readonly pack: RulePack | undefined;
  /** Where its bytes lie on this machine, where the file itself does not: of an object in a bucket. */
  readonly copy?: string;
  /** The workbook that it was converted to, where its own format is not read. */
  readonly converted?: string;
}

/** What came of a file. */
export type ExtractResult = Result<
  {
    readonly head: Head;
    /** Whether an extract was there already. */
    readonly reused: boolean;
  },
  Problem
>;

/** Makes the extract of a file and keeps it, where none is kept yet. Never throws: a fault of the program is a problem, too. */
export async function extractFile(job: ExtractJob): Promise<ExtractResult> {
  try {
    return await extract(job);
  } catch (error) {
    return err(problem("cli.files.fault", { file: job.file, id: (await faultOf(error)).id }));
  }
}

async function extract({ file, store, locale, pack, copy, converted }: ExtractJob): Promise<ExtractResult> {
  const bytes = await readInput(copy ?? file, file);
  if (!bytes.ok) return bytes;
  const key = extractKey(contentHash(bytes.value), { locale, pack, converted: converted !== undefined });
  const kept = await keptExtract(store, key);
  if (kept) return ok({ head: headOf(file, key, kept), reused: true });
  const workbook = converted === undefined ? bytes : await readInput(converted);
  if (!workbook.ok) return workbook;
  const made = await extractBytes(workbook.value, { file, locale, pack });
  if (!made.ok) return made;
  try {
    await keepExtract(store, key, made.value);
  } catch (error) {
    return err(writeProblem(error, store));
  }
  return ok({ head: headOf(file, key, made.value), reused: false });
}

async function extractBytes(
  bytes: Uint8Array,
  { file, locale, pack }: Pick<ExtractJob, "file" | "locale" | "pack">,
): Promise<Result<Extract, Problem>> {
  const say = cliTranslator(locale);
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, say));
  const assessed = assessWorkbook(workbook.value, pack);
  return assessed.ok
    ? ok(extractOf(assessed.value, locale))
    : err(engineProblem(assessed.error, file, { say }));
}

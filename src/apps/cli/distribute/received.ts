import { createHash } from "node:crypto";
import { basename } from "node:path";
import { err, ok, type Result } from "../../../core/common/result";
import { filledBy, unitMarks, type ReceivedFile } from "../../../core/distribution";
import { readEvaluations } from "../../../core/reading";
import { readWorkbook } from "../../../hosts/file/reading";
import { inputsOf } from "../batch/inputs";
import type { Context } from "../context";
import { readInput } from "../files";
import { oneLine } from "../plain-text";
import type { Problem } from "../problem";
import { progressOf } from "../progress";
import { refusalProblem } from "../workbook-file";

/** Files that came back, and those that could not be read. */
export interface ReceivedFiles {
  readonly files: readonly ReceivedFile[];
  readonly unread: readonly { readonly file: string; readonly problem: string }[];
}

/** Reads what has come back into these folders and files. */
export async function readReceived(
  named: readonly string[],
  context: Context,
  quiet: boolean | undefined,
): Promise<ReceivedFiles> {
  const { say, io } = context;
  const { found } = await inputsOf(named, []);
  const progress = progressOf(io, found.length, quiet);
  const files: ReceivedFile[] = [];
  const unread: { file: string; problem: string }[] = [];
  try {
    for (const [index, one] of found.entries()) {
      progress.step(say("distribution.progress.received", { done: index, count: found.length }));
      const read = "problem" in one ? err(one.problem) : await receivedFile(one.file, context);
      if (read.ok) files.push(read.value);
      else unread.push({ file: one.file, problem: oneLine(say(read.error.id, read.error.params)) });
    }
  } finally {
    progress.done();
  }
  return { files, unread };
}

async function receivedFile(file: string, { say }: Context): Promise<Result<ReceivedFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, say));
  return ok({
    file,
    name: basename(file),
    sha256: createHash("sha256").update(bytes.value).digest("hex"),
    marks: unitMarks(workbook.value),
    ...filledBy(readEvaluations(workbook.value).evaluations),
  });
}

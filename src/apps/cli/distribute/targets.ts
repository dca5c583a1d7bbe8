import { append } from "../../../core/common/many";
import { err, ok, type Result } from "../../../core/common/result";
import { targetForms, type TargetForm } from "../../../core/distribution";
import { readEvaluations } from "../../../core/reading";
import { readWorkbook } from "../../../hosts/file/reading";
import { inputsOf } from "../batch/inputs";
import type { Context } from "../context";
import { readInput } from "../files";
import { oneLine } from "../plain-text";
import { problem, type Problem } from "../problem";
import type { Progress } from "../progress";
import { refusalProblem } from "../workbook-file";

/** What the workbooks of a folder state as targets. */
export interface FolderTargets {
  readonly forms: readonly TargetForm[];
  /** Files that could not be used, in sentences. */
  readonly unread: readonly string[];
}

/** Reads the targets of all workbooks of a folder, or of one file. */
export async function readTargets(
  folder: string,
  { say }: Context,
  progress: Progress,
): Promise<Result<FolderTargets, Problem>> {
  const { found } = await inputsOf([folder], []);
  if (found.length === 0) return err(problem("cli.files.none", { folder, count: 1 }));
  const forms: TargetForm[] = [];
  const unread: string[] = [];
  for (const [index, one] of found.entries()) {
    progress.step(say("distribution.progress.targets", { done: index, count: found.length }));
    const read = "problem" in one ? err(one.problem) : await targetsOf(one.file, { say });
    if (read.ok) append(forms, read.value);
    else unread.push(oneLine(say(read.error.id, read.error.params)));
  }
  return ok({ forms, unread });
}

async function targetsOf(
  file: string,
  { say }: Pick<Context, "say">,
): Promise<Result<readonly TargetForm[], Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, say));
  return ok(targetForms(readEvaluations(workbook.value).evaluations));
}

import { basename } from "node:path";
import { err, ok, type Result } from "../../core/common/result";
import { packById, PACKS, type RulePack } from "../../core/rules";
import { readPack, type PackFile, type PackFileProblem } from "../../hosts/file/packs";
import type { Context } from "./context";
import { readInput } from "./files";
import { problem, type Problem } from "./problem";
import { refusalProblem } from "./workbook-file";

/** A pack that was named on the command line: by id, or by the file that holds it. Absent stays absent. */
export async function namedPack(
  named: string | undefined,
  context: Context,
): Promise<Result<RulePack | undefined, Problem>> {
  if (named === undefined) return ok(undefined);
  const known = packById(named);
  if (known.ok) return known;
  // Ids hold neither dots nor slashes; whatever does is meant as a file.
  if (!/[./\\]/.test(named)) {
    const ids = PACKS.map(({ id }) => id).join(context.say("cli.list.separator"));
    return err(problem("cli.engine.unknown-pack", { id: named, known: ids }));
  }
  const file = await readPackFile(named, context);
  if (!file.ok) return file;
  if (file.value.ok) return ok(file.value.value.pack);
  const [first] = file.value.error;
  return err(
    problem("cli.pack.invalid", {
      file: named,
      count: file.value.error.length,
      path: first?.path ?? "",
      message: first?.message ?? "",
    }),
  );
}

/** Problems with their places, a line each. */
export function problemLines(
  problems: readonly PackFileProblem[],
  { say, style }: Pick<Context, "say" | "style">,
): readonly string[] {
  return problems.map(({ path, message }) =>
    path === "" ? message : say("cli.pack.at", { path: style.bold(path), message }),
  );
}

/** Reads a rule-pack file, JSON or a workbook; fails only where the file itself cannot be read. */
export async function readPackFile(file: string, { say }: Context): Promise<Result<PackFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const read = await readPack(basename(file), bytes.value, say.locale);
  if (read.ok) return read;
  return err(
    read.error.kind === "workbook"
      ? refusalProblem(read.error.refusal, file, say)
      : problem("cli.pack.no-pack-workbook", { file }),
  );
}

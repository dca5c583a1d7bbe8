import { readFile } from "node:fs/promises";
import { err, ok, type Result } from "../../../core/common/result";
import { parseScheme, type MergeScheme } from "../../../core/merging";
import { isMissing, readProblem, writeOutput } from "../files";
import { problem, type Problem } from "../problem";

/** The scheme of a file. */
export async function readScheme(file: string): Promise<Result<MergeScheme, Problem>> {
  const scheme = await schemeIn(file);
  if (!scheme.ok) return scheme;
  return scheme.value === null ? err(problem("cli.file.missing", { file })) : ok(scheme.value);
}

/** The scheme of a file; `null` where there is no such file. */
export async function schemeIn(file: string): Promise<Result<MergeScheme | null, Problem>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return isMissing(error) ? ok(null) : err(readProblem(error, file));
  }
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err(problem("cli.scheme.no-scheme", { file }));
  }
  const scheme = parseScheme(data);
  return scheme.ok ? scheme : err(problem("cli.scheme.invalid", { file, places: scheme.error.join(" ") }));
}

/** Writes a scheme, whole or not at all. */
export function writeScheme(file: string, scheme: MergeScheme): Promise<Result<null, Problem>> {
  return writeOutput(file, new TextEncoder().encode(`${JSON.stringify(scheme, null, 2)}\n`));
}

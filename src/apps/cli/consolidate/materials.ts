import { err, ok, type Result } from "../../../core/common/result";
import { materialLines, type GivenMaterial } from "../../../core/consolidation";
import { readWorkbook } from "../../../hosts/file/reading";
import type { Context } from "../context";
import { readInput } from "../files";
import { problem, type Problem } from "../problem";
import { refusalProblem } from "../workbook-file";

/** What a bureau says in a workbook of its own for the report; nothing where none was named. */
export async function readMaterials(
  file: string | undefined,
  { say }: Context,
): Promise<Result<readonly GivenMaterial[], Problem>> {
  if (file === undefined) return ok([]);
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const workbook = await readWorkbook(bytes.value);
  if (!workbook.ok) return err(refusalProblem(workbook.error, file, say));
  const lines = materialLines(workbook.value).map((line) => ({ ...line, file }));
  return lines.length > 0 ? ok(lines) : err(problem("cli.consolidate.no-materials", { file }));
}

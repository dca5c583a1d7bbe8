import { err, type Result } from "../../../core/common/result";
import { readUnits, unitsMessage, type UnitsFile } from "../../../hosts/file/distributing";
import type { Context } from "../context";
import { readInput } from "../files";
import { problem, type Problem } from "../problem";
import { refusalProblem } from "../workbook-file";

/**
 * Reads the list of units from a file.
 *
 * @param lines labels of the form's money block
 */
export async function readUnitsFile(
  file: string,
  lines: readonly string[],
  { say }: Context,
): Promise<Result<UnitsFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const units = await readUnits(bytes.value, lines);
  if (units.ok) return units;
  if (units.error.kind === "workbook") return err(refusalProblem(units.error.refusal, file, say));
  const { id, params } = unitsMessage(units.error, file, say);
  return err(problem(id, params));
}

import { err, ok, type Result } from "../../../core/common/result";
import {
  readUnitList,
  type ListProblem,
  type UnitList,
  type UnitListProblem,
} from "../../../core/distribution";
import type { Translator } from "../../../core/messages/catalogue";
import { readList, type ListRefusal, type ReadList } from "../../../hosts/file/lists/read-list";
import type { Context } from "../context";
import { readInput } from "../files";
import { problem, type Problem } from "../problem";
import { refusalProblem } from "../workbook-file";

/** A file with a list of units, as it was read. */
export interface UnitsFile extends UnitList, Pick<ReadList, "encoding" | "sheet"> {}

/**
 * Reads the list of units.
 *
 * @param lines labels of the form's money block
 */
export async function readUnits(
  file: string,
  lines: readonly string[],
  { say }: Context,
): Promise<Result<UnitsFile, Problem>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const list = await readList(bytes.value);
  if (!list.ok) return err(listProblem(list.error, file, say));
  const { grid, encoding, sheet } = list.value;
  const units = readUnitList(grid, lines);
  return units.ok ? ok({ ...units.value, encoding, sheet }) : err(unitsProblem(units.error, file, say));
}

function listProblem(refusal: ListRefusal, file: string, say: Translator): Problem {
  if (refusal.kind === "workbook") return refusalProblem(refusal.refusal, file, say);
  const row = refusal.kind === "open-quote" ? refusal.row : 0;
  return problem(`distribution.list.${refusal.kind}`, { file, row });
}

function unitsProblem(found: UnitListProblem, file: string, say: Translator): Problem {
  if (found.kind === "empty") return problem("distribution.list.empty", { file });
  const headings = found.found.slice(0, 8).join(say("distribution.separator"));
  return problem("distribution.list.no-name-column", { file, headings });
}

/** What is wrong in a row, in words. */
export function describeListProblem(
  { row, column, kind, found, other }: ListProblem,
  say: Translator,
): string {
  const place = say("distribution.row.place", { row, column: column ?? "none" });
  return place + say(`distribution.row.${kind}`, { found, other: other ?? 0 });
}

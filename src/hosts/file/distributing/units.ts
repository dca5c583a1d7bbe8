import { err, ok, type Result } from "../../../core/common/result";
import {
  readUnitList,
  type ListProblem,
  type UnitList,
  type UnitListProblem,
} from "../../../core/distribution";
import type { MessageParams, Translator } from "../../../core/messages/catalogue";
import { readList, type ListRefusal, type ReadList } from "../lists/read-list";

/** A list of units, as it was read. */
export interface UnitsFile extends UnitList, Pick<ReadList, "encoding" | "sheet"> {}

export type UnitsRefusal = ListRefusal | UnitListProblem;

/**
 * Reads the list of units.
 *
 * @param bytes a text with separators, or an .xlsx workbook
 * @param lines labels of the form's money block
 */
export async function readUnits(
  bytes: Uint8Array,
  lines: readonly string[],
): Promise<Result<UnitsFile, UnitsRefusal>> {
  const list = await readList(bytes);
  return list.ok ? unitsOf(list.value, lines) : list;
}

/** The units of a list that is a table already. */
export function unitsOf(
  { grid, encoding, sheet }: ReadList,
  lines: readonly string[],
): Result<UnitsFile, UnitsRefusal> {
  const units = readUnitList(grid, lines);
  return units.ok ? ok({ ...units.value, encoding, sheet }) : err(units.error);
}

const MOST_HEADINGS = 8;

/** The message about a list that cannot be used, from the table `distribution`. */
export function unitsMessage(
  refusal: Exclude<UnitsRefusal, { readonly kind: "workbook" }>,
  file: string,
  say: Translator,
): { readonly id: string; readonly params: MessageParams } {
  const found = refusal.kind === "no-name-column" ? refusal.found.slice(0, MOST_HEADINGS) : [];
  const row = refusal.kind === "open-quote" ? refusal.row : 0;
  const headings = found.join(say("distribution.separator"));
  return { id: `distribution.list.${refusal.kind}`, params: { file, row, headings } };
}

/** What is wrong in a row, in words. */
export function describeListProblem(
  { row, column, kind, found, other }: ListProblem,
  say: Translator,
): string {
  const place = say("distribution.row.place", { row, column: column ?? "none" });
  return place + say(`distribution.row.${kind}`, { found, other: other ?? 0 });
}

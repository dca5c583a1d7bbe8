import { look } from "./checking/fix";
import { err, ok, type Result } from "./common/result";
import type { FixEdit } from "./evaluation/finding";
import type { CellRef } from "./workbook/a1";
import { numberFormat } from "./workbook/number-format";
import { cellOf, sheetNamed, type WorkbookSnapshot } from "./workbook/snapshot";
import { typedCell } from "./workbook/typed-cell";

/** Why a text cannot be written into a cell. */
export type TypedProblem =
  /** A formula stands there: the cells that feed it are to be changed. */
  | "formula"
  /** It says already what was typed. */
  | "same"
  /** The workbook has no such sheet any more. */
  | "no-sheet";

/**
 * The edit that puts into a cell what a person typed, as Excel would take it, with what the cell will say and, where its
 * format rounds, what will be seen of it. A per cent in a cell without a format stays as typed: an edit sets no format.
 */
export function typedEdit(
  workbook: WorkbookSnapshot,
  at: CellRef,
  text: string,
): Result<FixEdit, TypedProblem> {
  if (!sheetNamed(workbook, at.sheet)) return err("no-sheet");
  const present = cellOf(workbook, at);
  if (present?.formula !== undefined) return err("formula");
  const before = present?.text ?? "";
  const cell = typedCell(text, present, (value, format) =>
    numberFormat(format, workbook.date1904).number(value),
  );
  if (!cell) return before === "" ? err("same") : ok({ at, value: null, before, after: "" });
  const { value, format } = cell;
  if (typeof value !== "number" || (format !== undefined && present?.format === undefined)) {
    const written = typeof value === "string" ? value : text.trim();
    return written === present?.value ? err("same") : ok({ at, value: written, before, after: written });
  }
  if (value === present?.value) return err("same");
  const shown = look(format, value);
  return ok({
    at,
    value,
    before,
    after: shown.text,
    ...(shown.seen === shown.text ? {} : { seen: shown.seen }),
  });
}

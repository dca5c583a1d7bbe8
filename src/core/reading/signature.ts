import type { Evaluation, RowMapping } from "../evaluation/evaluation";
import { columnName } from "../workbook/a1";
import { normaliseLabel } from "./text-normalisation";

/** Headers of official forms are shorter than this; what is longer tells no two forms apart. */
const LONGEST_HEADER = 40;

/**
 * What forms of the same kind with the same headers in the same columns have in common, wherever they stand and
 * whatever they hold: `project:B=一级指标|C=二级指标`. What a person says of the columns of one is remembered under it,
 * so it does not depend on what the columns were understood to mean.
 */
export function formSignature({
  kind,
  mapping,
  rows,
}: Pick<Evaluation, "kind" | "mapping" | "rows">): string {
  return rows === undefined ? headingsSignature(kind, mapping) : labelsSignature(kind, rows);
}

/** The same of a table whose meanings run down its rows. */
export function labelsSignature(kind: string, rows: readonly Pick<RowMapping, "row" | "header">[]): string {
  const labels = rows.map(
    ({ row, header }) => `${row + 1}=${normaliseLabel(header).slice(0, LONGEST_HEADER)}`,
  );
  return `${kind}:${labels.join("|")}`;
}

/** As {@link formSignature}, for any table with headings. */
export function headingsSignature(
  kind: string,
  headings: readonly { readonly column: number; readonly header: string }[],
): string {
  const columns = headings
    .filter(({ header }) => header.trim() !== "")
    .map(({ column, header }) => `${columnName(column)}=${normaliseLabel(header).slice(0, LONGEST_HEADER)}`);
  return `${kind}:${columns.join("|")}`;
}

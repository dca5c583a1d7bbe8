import type { Finding } from "../evaluation/finding";
import { formatCellRef } from "../workbook/a1";
import type { CellEdit } from "../workbook/plan";

/**
 * The cell edits of the safe fixes among findings, one per cell: where two findings mend the same cell the first
 * wins, and the next check shows what is left.
 */
export function planOfFixes(findings: readonly Finding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { at, value } of findings.flatMap((finding) => finding.fix?.edits ?? [])) {
    const key = formatCellRef(at);
    if (!edits.has(key)) edits.set(key, { at, value });
  }
  return [...edits.values()];
}

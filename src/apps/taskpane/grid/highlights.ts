import type { Severity } from "../../../core/evaluation/finding";
import type { FindingView } from "../session/api";

/** The gravest finding of each cell of a sheet, by {@link cellKey}. */
export type Highlights = ReadonlyMap<string, Severity>;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** Marks the cells of findings. */
export function highlightsOf(findings: readonly FindingView[], sheet: string): Highlights {
  const marks = new Map<string, Severity>();
  for (const { severity, cells } of findings) {
    for (const { ref } of cells) {
      if (ref.sheet !== sheet) continue;
      const key = cellKey(ref.row, ref.column);
      const known = marks.get(key);
      if (known === undefined || GRAVITY[severity] > GRAVITY[known]) marks.set(key, severity);
    }
  }
  return marks;
}

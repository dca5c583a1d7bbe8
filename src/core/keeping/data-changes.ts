import { fingerprint } from "../proof/fingerprint";
import type { CellRef } from "../workbook/a1";
import { sheetNamed, type WorkbookSnapshot } from "../workbook/snapshot";
import type { CitedCell } from "./baseline";

/** A cell that the report rests on and that holds something else now. */
export interface DataChange {
  readonly at: CellRef;
  /** What it showed when the report was written. */
  readonly was: string;
  /** What it shows now; `null` where its sheet is gone or called otherwise. */
  readonly now: string | null;
}

/**
 * The cells that the report was written from and that have changed since, told by their fingerprints. Of a sheet that is
 * gone the first cell stands for all.
 */
export function dataChanges(workbook: WorkbookSnapshot, cited: readonly CitedCell[]): readonly DataChange[] {
  const sheets = new Map<string, ReturnType<typeof sheetNamed>>();
  const gone = new Set<string>();
  return cited.flatMap(({ at, fingerprint: before, text }): DataChange[] => {
    if (!sheets.has(at.sheet)) sheets.set(at.sheet, sheetNamed(workbook, at.sheet));
    const sheet = sheets.get(at.sheet);
    if (!sheet) {
      if (gone.has(at.sheet)) return [];
      gone.add(at.sheet);
      return [{ at, was: text, now: null }];
    }
    const cell = sheet.rows[at.row]?.[at.column];
    return fingerprint(cell) === before ? [] : [{ at, was: text, now: cell?.text ?? "" }];
  });
}

import type { CellRange } from "../../../core/workbook/a1";

/** Which sheets Excel is asked about merged areas: all of them, or those whose headings may need them. */
export type MergesAsked = "everywhere" | "where-needed";

/**
 * Merged areas of sheets that were read before, by the sheets' ids. They are good as long as Excel tells of every edit
 * and no edit moved cells: typing merges nothing. So readings after edits need not ask, which is reported to cost the
 * person's steps of undo (ADR 6).
 */
export class KnownMerges {
  readonly #merges = new Map<string, readonly CellRange[]>();
  #watchers = 0;

  /** Excel tells of edits from now on. Gives what to call when it no longer does. */
  watched(): () => void {
    this.#watchers += 1;
    let told = false;
    return () => {
      if (!told) this.#watchers -= 1;
      told = true;
      if (this.#watchers === 0) this.#merges.clear();
    };
  }

  /** Merged areas of a sheet, `undefined` where they must be asked for. */
  of(id: string): readonly CellRange[] | undefined {
    return this.#watchers > 0 ? this.#merges.get(id) : undefined;
  }

  keep(id: string, merges: readonly CellRange[]): void {
    this.#merges.set(id, merges);
  }

  /** Rows, columns or cells were inserted or deleted in a sheet. */
  forget(id: string): void {
    this.#merges.delete(id);
  }

  clear(): void {
    this.#merges.clear();
  }
}

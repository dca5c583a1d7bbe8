import type { ReadableCell, ReadableSheet } from "../../src/core/workbook/readable-sheet";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { workbook } from "./snapshot-builder";

/** Readable sheets as a host reads them back from the workbook that they were written into. */
export function snapshotOf(sheets: readonly ReadableSheet[]): WorkbookSnapshot {
  return workbook(
    sheets.map(({ name, title, notes, columns, rows }) => ({
      name,
      rows: [
        [title],
        ...notes.map((note) => [note]),
        columns.map(({ head }) => head),
        ...rows.map((row) => row.map(valueOf)),
      ],
    })),
  );
}

function valueOf(cell: ReadableCell): string | number | null {
  return typeof cell === "object" && cell !== null ? cell.text : cell;
}

import { smallestOf } from "../common/many";
import type { Skipped } from "../evaluation/evaluation";
import type { SheetSnapshot, SnapshotRow } from "../workbook/snapshot";
import { areSerialNumbers } from "./accounting/decoration";
import { isEmpty } from "./grid";

/** Fewer lines than these may be numbered for any reason; longer lists are no forms. */
const LEAST_LINES = 6;
const MOST_LINES = 500;

/** A sheet without the numbers of its lines, and the record of them. */
export interface PlainLines {
  readonly sheet: SheetSnapshot;
  readonly numbers: readonly Skipped[];
}

/**
 * Takes the numbers of lines off a sheet: whole numbers that count up from 0 or 1 in its first column, one in front of every row
 * that holds anything, the title's among them. They would stand among labels and headings and be taken for cells of theirs.
 */
export function withoutLineNumbers(sheet: SheetSnapshot): PlainLines {
  const plain = { sheet, numbers: [] };
  if (sheet.rows.length < LEAST_LINES || sheet.rows.length > MOST_LINES) return plain;
  const column = firstColumn(sheet);
  const lines = sheet.rows.flatMap((row, index) => (isFilled(row) ? [{ row, index }] : []));
  const [first, ...others] = lines;
  const last = others.at(-1);
  const texts = lines.map(({ row }) => row[column]?.text.trim() ?? "");
  if (first === undefined || last === undefined || lines.length < LEAST_LINES) return plain;
  // A restart is one of a table's own numbers.
  if (!areSerialNumbers(texts) || new Set(texts).size < texts.length) return plain;
  if (sheet.merges.some(({ left, top, bottom, right }) => left <= column && (right > column || bottom > top)))
    return plain;
  const rows = sheet.rows.map((row) => row?.map((cell, place) => (place === column ? undefined : cell)));
  return {
    sheet: { ...sheet, rows },
    numbers: [
      {
        at: { sheet: sheet.name, row: first.index, column },
        area: { top: first.index, left: column, bottom: last.index, right: column },
        reason: "line-numbers",
        text: texts[0] ?? "",
      },
    ],
  };
}

function isFilled(row: SnapshotRow | undefined): row is SnapshotRow {
  return row?.some((cell) => cell !== undefined && !isEmpty(cell)) === true;
}

/** The first column in which anything stands. */
function firstColumn({ rows }: SheetSnapshot): number {
  const places = rows.map((row) => row?.findIndex((cell) => cell !== undefined && !isEmpty(cell)) ?? -1);
  return smallestOf(places.filter((place) => place >= 0));
}

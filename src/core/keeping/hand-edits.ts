import { formatAddress, formatRange, type CellAddress } from "../workbook/a1";
import type { Attachment, SheetSnapshot } from "../workbook/snapshot";
import { alignRows } from "./align-rows";
import type { WrittenRow } from "./baseline";
import { contentOf, type Content } from "./content";

/**
 * What somebody did to a sheet of Jiyan's:
 * `changed` other words in a cell; `added` words where none were written; `removed` words taken away; `moved` a row that
 * now stands elsewhere; `struck` a cell struck through; `merged` cells joined; `hidden` a row or column; `protected` the
 * sheet; `sheet` one that the person added; `unknown` nobody can tell, since nothing is known of what was written.
 */
export type HandEditKind =
  | "changed"
  | "added"
  | "removed"
  | "moved"
  | "struck"
  | "merged"
  | "hidden"
  | "protected"
  | "sheet"
  | "unknown"
  | Attachment;

/** One thing that a person did to a sheet that Jiyan wrote. */
export interface HandEdit {
  readonly kind: HandEditKind;
  readonly sheet: string;
  /** The cell as the sheet stands now (of something removed: where it stood); `null` for the sheet as a whole. */
  readonly at: CellAddress | null;
  /** What was written; `""` for nothing. */
  readonly was: string;
  /** What stands there now; `""` for nothing. */
  readonly now: string;
}

/** A row that is there now. */
type PresentRow = WrittenRow;

/**
 * What a person did to a sheet since it was written, from top to bottom. Rows may have been added, taken away, split or
 * sorted: equal rows are found again wherever they are.
 *
 * @param written what was written; `undefined` where nobody knows
 */
export function handEdits(
  sheet: SheetSnapshot,
  written: readonly WrittenRow[] | undefined,
): readonly HandEdit[] {
  const whole = (kind: HandEditKind): HandEdit => ({ kind, sheet: sheet.name, at: null, was: "", now: "" });
  if (written === undefined || sheet.unread === true) return [whole("unknown")];
  return [
    ...(sheet.protected ? [whole("protected")] : []),
    ...(sheet.attached ?? []).map(whole),
    ...contentEdits(sheet, written),
    ...lookEdits(sheet),
  ];
}

function contentEdits(sheet: SheetSnapshot, written: readonly WrittenRow[]): readonly HandEdit[] {
  const present = presentRows(sheet);
  const aligned = alignRows(written.map(keyOf), present.map(keyOf), (before, after) =>
    likeness(firstText(written[before]), firstText(present[after])),
  );
  return aligned.flatMap(({ before, after, how }): readonly HandEdit[] => {
    const former = before === null ? undefined : written[before];
    const current = after === null ? undefined : present[after];
    if (how === "same") return [];
    if (how === "moved") return current ? movedRow(sheet.name, current) : [];
    return rowEdits(sheet.name, former, current);
  });
}

function presentRows({ rows }: SheetSnapshot): readonly PresentRow[] {
  const present: PresentRow[] = [];
  rows.forEach((cells, row) => {
    const filled: [number, Content][] = [];
    cells?.forEach((cell, column) => {
      const content = contentOf(cell);
      if (content !== "") filled.push([column, content]);
    });
    if (filled.length > 0) present.push({ row, cells: filled });
  });
  return present;
}

function keyOf({ cells }: WrittenRow): string {
  return JSON.stringify(cells);
}

function movedRow(sheet: string, { row, cells }: PresentRow): readonly HandEdit[] {
  const [first] = cells;
  if (!first) return [];
  const text = String(first[1]);
  return [{ kind: "moved", sheet, at: { row, column: first[0] }, was: text, now: text }];
}

function rowEdits(
  sheet: string,
  former: WrittenRow | undefined,
  current: PresentRow | undefined,
): readonly HandEdit[] {
  const was = new Map(former?.cells);
  const now = new Map(current?.cells);
  const row = current?.row ?? former?.row ?? 0;
  const columns = [...new Set([...was.keys(), ...now.keys()])].sort((one, other) => one - other);
  return columns.flatMap((column): HandEdit[] => {
    const [before, after] = [was.get(column) ?? "", now.get(column) ?? ""];
    if (before === after) return [];
    const kind = before === "" ? "added" : after === "" ? "removed" : "changed";
    return [{ kind, sheet, at: { row, column }, was: String(before), now: String(after) }];
  });
}

function firstText(row: WrittenRow | undefined): string {
  return String(row?.cells[0]?.[1] ?? "");
}

/** How much of two texts is the same at their beginning and at their end, as a share of the shorter one. */
function likeness(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  let head = 0;
  while (head < length && one.charAt(head) === other.charAt(head)) head += 1;
  let tail = 0;
  while (
    tail < length - head &&
    one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)
  ) {
    tail += 1;
  }
  return length === 0 ? 0 : (head + tail) / length;
}

/** What can be told of looks: Jiyan's sheets have no cell struck through, no joined cells, nothing hidden. */
function lookEdits({ name, rows, merges, hiddenRows, hiddenColumns }: SheetSnapshot): readonly HandEdit[] {
  const edits: HandEdit[] = [];
  const add = (kind: HandEditKind, at: CellAddress, now: string) =>
    edits.push({ kind, sheet: name, at, was: "", now });
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.struck === true) add("struck", { row, column }, cell.text);
    });
  });
  for (const merge of merges) add("merged", { row: merge.top, column: merge.left }, formatRange(merge));
  for (const row of hiddenRows) add("hidden", { row, column: 0 }, String(row + 1));
  for (const column of hiddenColumns) {
    add("hidden", { row: 0, column }, formatAddress({ row: 0, column }).replace(/\d+$/, ""));
  }
  return edits;
}

import { largestOf } from "../../common/many";
import type { ColumnRole, Evaluation, RowMapping, Sourced, UnreadCell } from "../../evaluation/evaluation";
import { forEachNamedCell } from "./named-cells";
import { isUnknownRow } from "./unknown-rows";
import { fillsColumn, lastColumn, tableRows } from "./unknown-columns";

/** Unread cells that belong together: one thing to tell a person of. */
export interface UnreadBlock {
  /**
   * - `column`: values under one heading of the table that is not understood, with what was lost through it
   * - `label`: values of rows with one label that is not understood, where meanings run down the rows
   * - `heading`: values under one heading elsewhere in the form, in the money block for instance
   * - `rows`: whole rows of which nothing was read
   * - `cells`: cells of rows that were read otherwise
   * - `beside`, `below`: cells right of the form, or under it
   */
  readonly kind: "column" | "label" | "heading" | "rows" | "cells" | "beside" | "below";
  /** In order of rows, then columns. */
  readonly cells: readonly UnreadCell[];
  /** For a column: the heading itself, where it has one. For rows with one label: the first such label. */
  readonly header: Sourced | null;
  readonly guess: ColumnRole | undefined;
}

/** So many blank or read rows do not divide a block. */
const WIDEST_GAP = 1;

/** The unread cells of a form, gathered into blocks in order of their first cell. Linear in the cells. */
export function unreadBlocks(evaluation: Evaluation): readonly UnreadBlock[] {
  if (evaluation.unread.length === 0) return [];
  const labelled = takeLabels(evaluation);
  const { columns, rest } = takeColumns({ ...evaluation, unread: labelled.rest });
  const kindOf = sorter(evaluation);
  const open = new Map<UnreadBlock["kind"], UnreadCell[]>();
  const blocks: UnreadBlock[] = [...labelled.blocks, ...columns];
  for (const cell of rest) {
    const kind = kindOf(cell);
    const last = open.get(kind);
    if (last && cell.at.row - (last.at(-1)?.at.row ?? 0) <= WIDEST_GAP + 1) {
      last.push(cell);
      continue;
    }
    const cells = [cell];
    open.set(kind, cells);
    blocks.push({ kind, cells, header: null, guess: undefined });
  }
  return blocks.map(withHeading).sort(byPlace);
}

function byPlace({ cells: [one] }: UnreadBlock, { cells: [other] }: UnreadBlock): number {
  return (one?.at.row ?? 0) - (other?.at.row ?? 0) || (one?.at.column ?? 0) - (other?.at.column ?? 0);
}

/** Cells of one column in several rows that stand under one heading are a column of their own. */
function withHeading(block: UnreadBlock): UnreadBlock {
  const { kind, cells } = block;
  const [first, second] = cells;
  if (kind !== "cells" || first === undefined || second === undefined) return block;
  const straight = cells.every(({ at }) => at.column === first.at.column);
  return straight && cells.at(-1)?.at.row !== first.at.row ? { ...block, kind: "heading" } : block;
}

interface Labels {
  readonly blocks: readonly UnreadBlock[];
  readonly rest: readonly UnreadCell[];
}

/** Takes out the rows whose label is not understood: those of one label are one thing to say. */
function takeLabels({ rows = [], unread }: Evaluation): Labels {
  const unknown = rows.filter(isUnknownRow);
  if (unknown.length === 0) return { blocks: [], rest: unread };
  const cells = new Map(unknown.map((entry): [RowMapping, UnreadCell[]] => [entry, []]));
  const rest: UnreadCell[] = [];
  for (const cell of unread) {
    const text = cell.near?.text ?? cell.text;
    const column = cell.near?.at.column ?? cell.at.column;
    const entry = unknown.find(({ header, at }) => at.column === column && header.trim() === text.trim());
    if (entry === undefined) rest.push(cell);
    else cells.get(entry)?.push(cell);
  }
  const blocks = [...cells].flatMap(([{ header, at }, own]): UnreadBlock[] =>
    own.length === 0
      ? []
      : [
          {
            kind: "label",
            cells: own,
            header: { text: header, at },
            guess: own.find((one) => one.guess)?.guess,
          },
        ],
  );
  return { blocks, rest };
}

interface Columns {
  readonly columns: UnreadBlock[];
  /** Cells that belong to no column of the table. */
  readonly rest: readonly UnreadCell[];
}

/**
 * Takes out the columns of the table that have no role. Where such a column holds what the reader needs to read a row
 * (the names of facts), values of the row in other columns are lost with it and belong to the same block.
 */
function takeColumns(evaluation: Evaluation): Columns {
  const { area, mapping, unread } = evaluation;
  const table = tableRows(evaluation);
  const right = lastUnread(evaluation);
  const known = new Set(mapping.flatMap(({ column, role }) => (role === "ignored" ? [] : [column])));
  const within = ({ at }: UnreadCell): boolean =>
    at.row >= table.top && at.row <= table.bottom && at.column <= right && area.left <= at.column;
  const columns = new Map<number, UnreadCell[]>();
  const rows = new Map<number, number>();
  for (const cell of unread) {
    const { row, column } = cell.at;
    if (!within(cell) || known.has(column)) continue;
    const list = columns.get(column) ?? [];
    list.push(cell);
    columns.set(column, list);
    if (!rows.has(row)) rows.set(row, column);
  }
  const others: UnreadCell[] = [];
  for (const cell of unread) {
    const { row, column } = cell.at;
    if (within(cell) && !known.has(column)) continue;
    const through = within(cell) ? columns.get(rows.get(row) ?? -1) : undefined;
    if (through === undefined) others.push(cell);
    else through.push(cell);
  }
  const headers = new Map(mapping.map((entry) => [entry.column, entry]));
  const blocks = [...columns].map(([column, cells]): UnreadBlock => {
    const entry = headers.get(column);
    return {
      kind: "column",
      cells,
      header: entry?.at ? { text: entry.header, at: entry.at } : null,
      guess: cells.find(({ at }) => at.column === column)?.guess,
    };
  });
  return { columns: blocks, rest: others };
}

/**
 * Last column of the table, those behind it counted that lost their headings: they adjoin it, and most rows have a value
 * there. A table that stands beside is parted from it, or has headings of its own.
 */
function lastUnread(evaluation: Evaluation): number {
  const { top, bottom } = tableRows(evaluation);
  const values = new Map<number, number>();
  for (const { at } of evaluation.unread) {
    if (at.row > top && at.row <= bottom) values.set(at.column, (values.get(at.column) ?? 0) + 1);
  }
  let last = lastColumn(evaluation.mapping);
  while (fillsColumn(values.get(last + 1) ?? 0, evaluation)) last += 1;
  return last;
}

/** Tells where a cell lies that belongs to no column of the table. */
function sorter(evaluation: Evaluation): (cell: UnreadCell) => UnreadBlock["kind"] {
  const { area, mapping, budget, rows } = evaluation;
  const right = largestOf(
    (budget?.headers ?? []).map(({ at }) => at.column),
    rows === undefined ? lastColumn(mapping) : area.right,
  );
  const read = new Set<number>();
  forEachNamedCell({ ...evaluation, unread: [] }, ({ row }) => read.add(row));
  return ({ at }) => {
    if (at.row > area.bottom) return "below";
    if (at.column < area.left || at.column > right) return "beside";
    return read.has(at.row) ? "cells" : "rows";
  };
}

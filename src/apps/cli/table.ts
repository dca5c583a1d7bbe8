import Table from "cli-table3";
import { append } from "../../core/common/many";
import type { Sink } from "./io";
import type { Context } from "./context";
import { shorten } from "./plain-text";
import { wrapLines } from "./wrap";

/** Characters per line where the output is no terminal. */
const PLAIN_WIDTH = 100;
const MIN_WIDTH = 60;
/** Longer lines of running text are hard to read, however wide the terminal is. */
export const LONGEST_LINE = 110;
const MIN_COLUMN = 8;
/** A cell of a workbook may hold far more than anyone reads in a terminal; the JSON output has it all. */
const LONGEST_CELL = 400;

/** Nobody reads more rows in a terminal, and laying them out takes longer than the engine's work on them. */
const MOST_ROWS = 500;

export interface TableColumn {
  readonly header: string;
  readonly align?: "left" | "right";
  /** Share of the line that the column may take; absent means as wide as its content. */
  readonly width?: number;
}

/** Width to lay text out in. */
export function lineWidth(sink: Sink): number {
  return Math.max(MIN_WIDTH, sink.columns ?? PLAIN_WIDTH);
}

/** A table with thin rules. Chinese characters count two columns; texts wrap inside their cell. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  sink: Sink,
): string {
  const width = lineWidth(sink);
  const widths = columns.map((column) =>
    column.width === undefined ? null : Math.max(MIN_COLUMN, Math.floor(width * column.width)),
  );
  const table = new Table({
    head: columns.map((column) => column.header),
    colAligns: columns.map((column) => column.align ?? "left"),
    colWidths: widths,
    style: { head: [], border: [], compact: true },
  });
  append(
    table,
    rows.map((row) =>
      row.map((text, column) => wrapped(shorten(text, LONGEST_CELL), widths[column] ?? null)),
    ),
  );
  return table.toString();
}

/** {@link renderTable} of the first rows, with a line that says how many more there are. */
export function renderLongTable(
  { io, say }: Pick<Context, "io" | "say">,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): string {
  const table = renderTable(columns, rows.slice(0, MOST_ROWS), io.out);
  const more = rows.length - MOST_ROWS;
  return more > 0 ? `${table}\n${say("cli.table.more", { count: more })}` : table;
}

/** A cell has one blank at each side. */
function wrapped(text: string, width: number | null): string {
  return width === null ? text : wrapLines(text, width - 2).join("\n");
}

import type { CountedTable, TableCell, TableRow } from "../../../core/consolidation";
import type { Translator } from "../../../core/messages/catalogue";
import { MAX_ROWS } from "../../../core/workbook/a1";
import { MAX_LINKS } from "../../../core/workbook/limits";
import {
  streamWorkbook,
  type RowBatch,
  type Sink,
  type StreamedCell,
  type StreamedSheet,
} from "../streaming";
import { sourceText, type Source } from "./source-link";

/** The address that leads to a place; `null` where none does. */
export type LinkTo = (source: Source) => string | null;

export interface TablesWithRows {
  readonly tables: readonly CountedTable[];
  /** Further rows of each table, in the order of the tables. */
  readonly batches: AsyncIterable<readonly (readonly TableRow[])[]>;
}

/** Rows that a sheet may have, without that of the headings. */
export const MOST_ROWS = MAX_ROWS - 1;
/** Digits of a number that a cell keeps; one of more stays a text, which loses none. */
const MOST_DIGITS = 15;

/**
 * Writes a workbook of tables, row by row, so that memory does not grow with them.
 *
 * @param finish what is to be added to the workbook while it holds the headings alone
 */
export async function writeTables(
  sink: Sink,
  { tables, batches }: TablesWithRows,
  linkTo: LinkTo,
  say: Translator,
  finish: (skeleton: Uint8Array) => Promise<Uint8Array>,
): Promise<void> {
  const linked = tables.map(linkedColumns);
  await streamWorkbook(
    tables.map((table) => sheetOf(table, say)),
    streamed(batches, linked, linkTo),
    sink,
    finish,
  );
}

async function* streamed(
  batches: AsyncIterable<readonly (readonly TableRow[])[]>,
  linked: readonly ReadonlySet<number>[],
  linkTo: LinkTo,
): AsyncGenerator<RowBatch> {
  for await (const batch of batches) {
    yield batch.map((rows, table) =>
      rows.map((row) =>
        row.map((cell, place) => streamedCell(cell, linked[table]?.has(place) ?? false, linkTo)),
      ),
    );
  }
}

function sheetOf({ table: { id, columns }, count }: CountedTable, say: Translator): StreamedSheet {
  return {
    name: say(`consolidation.sheet.${id}`),
    columns: columns.map(({ name, width }) => ({ heading: say(`consolidation.column.${name}`), width })),
    // The columns that say what a row is about.
    frozenColumns: columns.findIndex(({ name }) => name === "form") + 1,
    // Places that only a screen leads to stay off paper.
    printedColumns: columns.filter(({ screenOnly }) => !screenOnly).length,
    count,
  };
}

/** The columns whose places are links: all of them, or the first alone where a sheet cannot have so many, or none. */
function linkedColumns({ table: { columns }, count }: CountedTable): ReadonlySet<number> {
  const sources = columns.flatMap(({ name }, place) => (/source$|^file$|^other$/.test(name) ? [place] : []));
  if (count * sources.length <= MAX_LINKS) return new Set(sources);
  return new Set(count <= MAX_LINKS ? sources.slice(0, 1) : []);
}

/** A cell of a table as it is written. @param linked whether a place is a link */
export function streamedCell(cell: TableCell, linked: boolean, linkTo: LinkTo): StreamedCell {
  switch (cell.kind) {
    case "blank":
      return null;
    case "text":
      return cell.text;
    case "fraction":
      return { fraction: Number(cell.value) };
    case "number":
      return cell.value.replace(/\D/g, "").length > MOST_DIGITS ? cell.value : Number(cell.value);
    case "source": {
      const text = sourceText(cell);
      const link = linked ? linkTo(cell) : null;
      return link === null ? text : { text, link };
    }
  }
}

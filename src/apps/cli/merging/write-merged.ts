import { open } from "node:fs/promises";
import { err, ok, type Result } from "../../../core/common/result";
import type { TableCell } from "../../../core/consolidation";
import { mergingTranslator, type MergeDefinition } from "../../../core/merging";
import type { Translator } from "../../../core/messages/catalogue";
import { MAX_LINKS } from "../../../core/workbook/limits";
import { MOST_ROWS, streamedCell } from "../../../hosts/file/consolidating";
import {
  streamWorkbook,
  type RowBatch,
  type StreamedRow,
  type StreamedSheet,
} from "../../../hosts/file/streaming";
import { rememberWritten } from "../consolidate/extract-store";
import { linkTo } from "../consolidate/source-link";
import type { Context } from "../context";
import { writeProblem } from "../files";
import { problem, type Problem } from "../problem";
import { writeWholeBy } from "../whole-file";
import { knownRows } from "./merge-file";

/** A file whose rows are in the store. */
export interface MergedFile {
  readonly file: string;
  readonly key: string;
  readonly rows: number;
}

/** What became no row: the file, the place in it, and the reason in words. */
export interface NotMerged {
  readonly file: string;
  readonly at: string | null;
  readonly reason: string;
}

interface Writing {
  readonly output: string;
  readonly store: string;
  readonly definition: MergeDefinition;
}

/** Writes the merged rows, each value with its place, and what was left out; whole or not at all, row by row. */
export async function writeMerged(
  { locale }: Context,
  { output, store, definition }: Writing,
  files: readonly MergedFile[],
  notMerged: readonly NotMerged[],
): Promise<Result<null, Problem>> {
  const count = files.reduce((sum, { rows }) => sum + rows, 0);
  const { name: sheet, columns } = definition;
  if (count > MOST_ROWS) {
    return err(problem("cli.consolidate.too-many-rows", { sheet, count, most: MOST_ROWS }));
  }
  const t = mergingTranslator(locale);
  // Links of a sheet are limited: all places, those of the first column, or none.
  const linked = count * columns.length <= MAX_LINKS ? columns.length : count <= MAX_LINKS ? 1 : 0;
  const cellOf = (cell: TableCell, isLink: boolean) =>
    streamedCell(cell, isLink, (source) => linkTo(source, output));
  const sourceCell = (file: string, at: string | null, isLink: boolean) =>
    cellOf(at === null ? { kind: "blank" } : { kind: "source", file, at }, isLink);
  async function* batches(): AsyncGenerator<RowBatch> {
    const left = notMerged.map(({ file, at, reason }): StreamedRow => [
      cellOf({ kind: "source", file, at: null }, true),
      at,
      reason,
    ]);
    yield [[], left];
    for (const { file, key } of files) {
      const { rows } = await knownRows(store, key);
      yield [
        rows.map((row) => [
          ...row.map(({ value }) => cellOf(value, false)),
          ...row.map(({ at }, place) => sourceCell(file, at, place < linked)),
        ]),
        [],
      ];
    }
  }
  try {
    await writeWholeBy(output, async (temporary) => {
      const handle = await open(temporary, "w");
      try {
        const sheets = [mergedSheet(definition, count, t), leftOutSheet(notMerged.length, t)];
        await streamWorkbook(sheets, batches(), (bytes) => handle.writeFile(bytes));
      } finally {
        await handle.close();
      }
    });
    await rememberWritten(store, output);
    return ok(null);
  } catch (error) {
    return err(writeProblem(error, output));
  }
}

/** Places stand to the right of all values, off paper. */
function mergedSheet({ name, columns }: MergeDefinition, count: number, t: Translator): StreamedSheet {
  return {
    name,
    columns: [
      ...columns.map((column) => ({ heading: column.name, width: 18 })),
      ...columns.map((column) => ({ heading: t("merging.source", { name: column.name }), width: 40 })),
    ],
    frozenColumns: 1,
    printedColumns: columns.length,
    count,
  };
}

function leftOutSheet(count: number, t: Translator): StreamedSheet {
  return {
    name: t("merging.sheet.left-out"),
    columns: [
      { heading: t("merging.left-out.file"), width: 44 },
      { heading: t("merging.left-out.at"), width: 24 },
      { heading: t("merging.left-out.reason"), width: 80 },
    ],
    frozenColumns: 1,
    printedColumns: 3,
    count,
  };
}

import type { Locale } from "../../../core/common/locale";
import type { TableCell } from "../../../core/consolidation";
import {
  mergingTranslator,
  type GatheredFiles,
  type Merged,
  type MergeDefinition,
} from "../../../core/merging";
import type { Translator } from "../../../core/messages/catalogue";
import { MAX_LINKS } from "../../../core/workbook/limits";
import { streamWorkbook, type RowBatch, type Sink, type StreamedRow, type StreamedSheet } from "../streaming";
import { streamedCell, type LinkTo } from "./streamed-tables";

/** A workbook of merged rows before it is written. */
export interface MergedWorkbook extends Pick<GatheredFiles, "merged" | "notMerged" | "rows"> {
  readonly definition: MergeDefinition;
  /** The rows of a file; they are asked for once, when their turn comes. */
  readonly rowsOf: (key: string) => Promise<Pick<Merged, "rows">>;
  readonly linkTo: LinkTo;
  readonly locale: Locale;
}

/** Writes merged rows, each value with its place, and what was left out, row by row. There are no more rows than a sheet can hold. */
export async function writeMerged(
  sink: Sink,
  { definition, merged, notMerged, rows: count, rowsOf, linkTo, locale }: MergedWorkbook,
): Promise<void> {
  const t = mergingTranslator(locale);
  const { columns } = definition;
  // Links of a sheet are limited: all places, those of the first column, or none.
  const linked = count * columns.length <= MAX_LINKS ? columns.length : count <= MAX_LINKS ? 1 : 0;
  const cellOf = (cell: TableCell, isLink: boolean) => streamedCell(cell, isLink, linkTo);
  const sourceCell = (file: string, at: string | null, isLink: boolean) =>
    cellOf(at === null ? { kind: "blank" } : { kind: "source", file, at }, isLink);
  async function* batches(): AsyncGenerator<RowBatch> {
    const left = notMerged.map(({ file, at, reason }): StreamedRow => [
      cellOf({ kind: "source", file, at: null }, true),
      at,
      reason,
    ]);
    yield [[], left];
    for (const { file, key } of merged) {
      const { rows } = await rowsOf(key);
      yield [
        rows.map((row) => [
          ...row.map(({ value }) => cellOf(value, false)),
          ...row.map(({ at }, place) => sourceCell(file, at, place < linked)),
        ]),
        [],
      ];
    }
  }
  await streamWorkbook(
    [mergedSheet(definition, count, t), leftOutSheet(notMerged.length, t)],
    batches(),
    sink,
  );
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

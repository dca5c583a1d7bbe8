import { OWNERSHIP_MARKERS } from "../../workbook/ownership";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../../workbook/plan";
import type { Translator } from "../../messages/catalogue";
import { CATEGORY_COLUMN, FIRST_SERIES_COLUMN, type ChartDataBlock } from "../charts/chart-data";
import type { DataPoint } from "../charts/design";
import { ledgerPage } from "../page-setup";
import type { LedgerEntry } from "./entries";

/** Columns of the ledger from A, named in its first row. `piece` counts the rows of a record with long texts. */
export const LEDGER_COLUMNS = [
  "record",
  "id",
  "piece",
  "block",
  "part",
  "cell",
  "start",
  "length",
  "text",
  "value",
  "unit",
  "rounding",
  "cells",
  "formula",
  "expression",
  "holds",
  "rule",
] as const;

type Field = (typeof LEDGER_COLUMNS)[number];

/**
 * Longest text of a ledger cell in UTF-16 units. Excel's limit is 32,767; longer fields go on in the same column
 * of further rows with the same id.
 */
export const PIECE_LENGTH = 32_000;

const WIDTHS = [11, 12, 6, 16, 8, 14, 7, 7, 50, 22, 10, 12, 30, 50, 50, 8, 22];

/** Facts about a report, in the order in which they are written. */
export type LedgerFacts = readonly (readonly [key: string, value: string])[];

/** Zero-based row of the first record behind the column names and the facts. */
export function firstFreeRow(facts: LedgerFacts): number {
  return 1 + facts.length;
}

/** The ledger sheet: column names, facts, the numbers of charts, then all records. Plain values throughout. */
export function ledgerSheet(
  name: string,
  content: {
    readonly facts: LedgerFacts;
    readonly charts: readonly ChartDataBlock[];
    readonly entries: readonly LedgerEntry[];
  },
  t: Translator,
): PlannedSheet {
  const header = LEDGER_COLUMNS.map((value): PlannedCell => ({ value, style: "ledgerHeader" }));
  const facts = content.facts.map(([id, text]): LedgerEntry => ({ record: "meta", id, text }));
  return {
    role: "ledger",
    name,
    marker: OWNERSHIP_MARKERS.ledger,
    visibility: "very-hidden",
    columnWidths: WIDTHS,
    rows: [
      { cells: header },
      ...facts.flatMap(rowsOfEntry),
      ...content.charts.flatMap(rowsOfChart),
      ...content.entries.flatMap(rowsOfEntry),
    ],
    merges: [],
    charts: [],
    page: ledgerPage(t),
    frozenRows: 1,
    showGridLines: true,
  };
}

function rowsOfEntry(entry: LedgerEntry): readonly PlannedRow[] {
  const columns = LEDGER_COLUMNS.map((column) => piecesOfField(fieldOf(entry, column)));
  const rows = Math.max(1, ...columns.map((pieces) => pieces.length));
  return Array.from({ length: rows }, (_, piece) => ({
    cells: LEDGER_COLUMNS.map((column, index) => {
      if (column === "record") return plain(entry.record);
      if (column === "id") return plain(entry.id);
      if (column === "piece") return plain(piece + 1);
      const value = columns[index]?.[piece];
      return value === undefined ? null : plain(value);
    }),
  }));
}

function fieldOf(entry: LedgerEntry, field: Field): PlannedCell["value"] {
  return field === "piece" ? null : (entry[field] ?? null);
}

/** A field's value in pieces that a cell can hold; surrogate pairs stay whole. */
function piecesOfField(value: PlannedCell["value"]): readonly PlannedCell["value"][] {
  if (value === null) return [];
  if (typeof value !== "string" || value.length <= PIECE_LENGTH) return [value];
  const pieces: string[] = [];
  for (let start = 0; start < value.length;) {
    const piece = value.slice(start, start + PIECE_LENGTH).replace(/[\ud800-\udbff]$/, "");
    pieces.push(piece);
    start += piece.length;
  }
  return pieces;
}

function rowsOfChart(block: ChartDataBlock): readonly PlannedRow[] {
  const { chart, categoryHeader, categories, series } = block;
  const row = (
    record: LedgerEntry["record"],
    number: number,
    label: string,
    values: readonly PlannedCell["value"][],
  ): PlannedRow => {
    const cells: (PlannedCell | null)[] = Array.from({ length: FIRST_SERIES_COLUMN }, () => null);
    cells[0] = plain(record);
    cells[1] = plain(`${chart}-${number}`);
    cells[2] = plain(1);
    cells[3] = plain(chart);
    cells[CATEGORY_COLUMN] = plain(label);
    return { cells: [...cells, ...values.map((value) => (value === null ? null : plain(value)))] };
  };
  return [
    row(
      "chart-series",
      0,
      categoryHeader,
      series.map(({ name }) => name),
    ),
    ...categories.map(({ text }, index) =>
      row(
        "chart",
        index + 1,
        text,
        series.map(({ points }) => numberOf(points[index])),
      ),
    ),
  ];
}

function numberOf(point: DataPoint | null | undefined): number | null {
  return point ? Number(point.value) : null;
}

function plain(value: PlannedCell["value"]): PlannedCell {
  return { value, style: "ledger" };
}

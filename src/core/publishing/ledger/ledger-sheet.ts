import { LEDGER_COLUMNS } from "../../proof/ledger";
import { OWNERSHIP_MARKERS } from "../../workbook/ownership";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../../workbook/plan";
import type { Translator } from "../../messages/catalogue";
import { CATEGORY_COLUMN, FIRST_SERIES_COLUMN, type ChartDataBlock } from "../charts/chart-data";
import type { DataPoint } from "../charts/design";
import { ledgerPage } from "../page-setup";
import { PIECE_LENGTH, shorten, wholeCharacters } from "../shorten";
import type { LedgerEntry } from "./entries";

/** The first columns tell which record a row belongs to; the others are its fields. */
const KEY_COLUMNS = 3;
const [, , , ...FIELDS] = LEDGER_COLUMNS;
type Field = (typeof FIELDS)[number];

/** Names along the axis of a chart are labels: what is longer than this could not be read there. */
const CATEGORY_LIMIT = 60;

const WIDTHS = [11, 12, 6, 16, 8, 8, 14, 7, 7, 50, 22, 10, 8, 22, 22];

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

/** The row of a record, and one more for each further piece of its longest field. */
function rowsOfEntry(entry: LedgerEntry): readonly PlannedRow[] {
  const rows: PlannedRow[] = [];
  let rest: Rest | undefined = entry;
  for (let piece = 1; rest; piece += 1) {
    const row = rowOf(entry, rest, piece);
    rows.push({ cells: row.cells });
    rest = row.beyond;
  }
  return rows;
}

/** Fields as far as they are not written yet. */
type Rest = Readonly<Partial<Record<Field, string | number | boolean>>>;

/** One row, as far as its last field; a ledger may have half a million of them. */
function rowOf(
  { record, id }: LedgerEntry,
  rest: Rest,
  piece: number,
): { readonly cells: PlannedRow["cells"]; readonly beyond?: Rest } {
  let beyond: Partial<Record<Field, string>> | undefined;
  const cells: (PlannedCell | null)[] = [shared(record), plain(id), shared(piece)];
  FIELDS.forEach((field, index) => {
    const value = rest[field];
    if (value === undefined) return;
    while (cells.length < index + KEY_COLUMNS) cells.push(null);
    if (typeof value !== "string" || value.length <= PIECE_LENGTH) {
      cells.push(plain(value));
      return;
    }
    const end = wholeCharacters(value, PIECE_LENGTH);
    beyond = { ...beyond, [field]: value.slice(end) };
    cells.push(plain(value.slice(0, end)));
  });
  return beyond ? { cells, beyond } : { cells };
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
    cells[CATEGORY_COLUMN] = plain(shorten(label, CATEGORY_LIMIT));
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
  const number = Number(point?.value ?? NaN);
  return Number.isFinite(number) ? number : null;
}

function plain(value: PlannedCell["value"]): PlannedCell {
  return { value, style: "ledger" };
}

const SHARED = new Map<string | number, PlannedCell>();

/** One object for all cells that name the same kind of record or the same piece. */
function shared(value: string | number): PlannedCell {
  const known = SHARED.get(value);
  if (known) return known;
  const cell = plain(value);
  SHARED.set(value, cell);
  return cell;
}

import { BASELINE_COLUMNS, baselineOf, encodeBaseline, writtenRows, type Baseline } from "../keeping";
import type { Translator } from "../messages/catalogue";
import { KEPT_ROLES, OWNERSHIP_MARKERS, sheetNameFor } from "../workbook/ownership";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { ledgerPage } from "./page-setup";
import { PIECE_LENGTH, wholeCharacters } from "./shorten";

const WIDTHS = [11, 14, 6, 80];

/**
 * The very hidden sheet that says what stands on the sheets of a plan once they are written, and in the cells that the
 * report rests on. What the workbook's baseline says of sheets that are not in the plan stays.
 *
 * @param now what is known better than the workbook's baseline has it: the cells cited, with a report; findings kept
 */
export function baselineSheet(
  snapshot: WorkbookSnapshot,
  sheets: readonly PlannedSheet[],
  now: Partial<Pick<Baseline, "cited" | "kept">>,
  t: Translator,
): PlannedSheet {
  const present = baselineOf(snapshot);
  const known: Baseline = present?.ok === true ? present.value : { written: {}, cited: null };
  const written = { ...known.written };
  for (const role of KEPT_ROLES) {
    const sheet = sheets.find((planned) => planned.role === role);
    if (sheet) written[role] = writtenRows(sheet.rows);
  }
  const records = encodeBaseline({ ...known, ...now, written });
  return {
    role: "baseline",
    name: sheetNameFor(snapshot, "baseline", t.locale),
    marker: OWNERSHIP_MARKERS.baseline,
    visibility: "very-hidden",
    columnWidths: WIDTHS,
    rows: [
      { cells: BASELINE_COLUMNS.map((value): PlannedCell => ({ value, style: "ledgerHeader" })) },
      ...records.flatMap(({ record, id, text }) => pieceRows(record, id, text)),
    ],
    merges: [],
    charts: [],
    page: ledgerPage(t),
    frozenRows: 1,
    showGridLines: true,
  };
}

function pieceRows(record: string, id: string, text: string): readonly PlannedRow[] {
  const rows: PlannedRow[] = [];
  for (let from = 0, piece = 1; from < text.length; piece += 1) {
    const end = from + PIECE_LENGTH < text.length ? wholeCharacters(text, from + PIECE_LENGTH) : text.length;
    const values = [record, id, piece, text.slice(from, end)];
    rows.push({ cells: values.map((value): PlannedCell => ({ value, style: "ledger" })) });
    from = end;
  }
  return rows;
}

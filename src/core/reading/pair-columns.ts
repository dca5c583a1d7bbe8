import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { isEmpty, type Grid } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import type { Lexicon } from "./lexicon";
import { pairingOf, type Pairing } from "./pair-headings";
import { labelledPair, splitPair } from "./quantity/pair";
import { normaliseLabel } from "./text-normalisation";

/** Rows that are looked at to tell whether cells hold two values. */
const ROWS_TO_TELL = 30;

/**
 * Finds columns whose cells hold two values, target and actual or points to have and points earned: by a heading that
 * names both, or by cells that say which is which where no other column has a target. Most cells must be such pairs.
 */
export function withPairColumns(grid: Grid, header: TableHeader, lexicon: Lexicon): TableHeader {
  if (header.kind !== "indicators") return header;
  const mapping = header.mapping.map((entry): ColumnMapping => {
    const pairing = pairingIn(grid, header, entry, lexicon);
    return pairing === null ? entry : withPairing(entry, pairing);
  });
  const changed = mapping.some((entry, index) => entry !== header.mapping[index]);
  return changed ? { ...header, mapping, columns: columnsOf(mapping) } : header;
}

function withPairing({ column, header, at }: ColumnMapping, [role, second]: Pairing): ColumnMapping {
  return { column, header, role, second, at };
}

function pairingIn(
  grid: Grid,
  header: TableHeader,
  { column, role, header: heading }: ColumnMapping,
  lexicon: Lexicon,
): Pairing | null {
  const free = (wanted: ColumnRole): boolean => (header.columns.get(wanted) ?? column) === column;
  const named = pairingOf(normaliseLabel(heading), (part) => lexicon.likely(part));
  if (named !== null) {
    return named.every(free) && holds(grid, header, column, (text) => splitPair(text) !== null)
      ? named
      : null;
  }
  const alone = (role === "actual" || role === "target") && free("target") && free("actual");
  return alone && holds(grid, header, column, (text) => labelledPair(text) !== null)
    ? ["target", "actual"]
    : null;
}

/** Whether most of the filled cells below the header are such pairs. */
function holds(
  grid: Grid,
  { bottom }: TableHeader,
  column: number,
  isPair: (text: string) => boolean,
): boolean {
  let [pairs, others] = [0, 0];
  const end = Math.min(grid.rowCount, bottom + 1 + ROWS_TO_TELL);
  for (let row = bottom + 1; row < end; row += 1) {
    const cell = grid.row(row)?.[column];
    if (cell === undefined || isEmpty(cell)) continue;
    if (isPair(cell.text)) pairs += 1;
    else others += 1;
  }
  return pairs > others;
}

import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import type { Grid } from "./grid";
import { parseText, type TextReading } from "./quantity/parse-text";
import { WEAK_NAMES } from "./plain-words";
import { normaliseLabel, squeeze } from "./text-normalisation";

/** What only tables of indicators say of their rows. */
const JUDGED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["weight", "score", "reviewed-score", "status", "direction", "completion"] as const),
]);
/** Rows that are looked at, and those that must prove it. */
const ROWS = 40;
const LEAST_ROWS = 3;
/** What was reached is no more than so many times what was to be reached. */
const LARGEST_RATIO = 5;

/**
 * Whether a table has the structure of one of indicators although no word tells which columns hold its targets and its results:
 * its rows are named as indicators and judged (points, a state, a direction), and two columns side by side hold quantities
 * of one unit and size in each row. The columns stay unread; a person says what they are.
 */
export function hasUnnamedValues(grid: Grid, mapping: readonly ColumnMapping[], top: number): boolean {
  const name = mapping.find(({ role }) => role === "name");
  if (name === undefined || WEAK_NAMES.has(normaliseLabel(name.header))) return false;
  if (mapping.some(({ role }) => role === "target" || role === "actual")) return false;
  if (!mapping.some(({ role }) => JUDGED.has(role))) return false;
  return mapping.some((entry, index) => {
    const next = mapping[index + 1];
    return (
      next !== undefined && [entry, next].every(isOpen) && areAlike(grid, top, entry.column, next.column)
    );
  });
}

function isOpen({ role, says, year }: ColumnMapping): boolean {
  return role === "ignored" && says === undefined && year === undefined;
}

/** Whether two columns hold quantities of one unit and size in every row that says something in either. */
export function areAlike(grid: Grid, top: number, one: number, other: number): boolean {
  let alike = 0;
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const [first, second] = [quantityAt(grid, row, one), quantityAt(grid, row, other)];
    if (first === null && second === null) continue;
    if (first === null || second === null || !isLike(first, second)) return false;
    alike += 1;
  }
  return alike >= LEAST_ROWS;
}

function quantityAt(grid: Grid, row: number, column: number): TextReading | null {
  const text = grid.text(row, column);
  const reading = parseText(text, null);
  return reading.value === undefined ? lastQuantity(text) : reading;
}

const LONGEST_LAST = 24;

/** The quantity that a short text ends with, whatever is said of it before: 宣讲120场, 发放3000万元. */
function lastQuantity(text: string): TextReading | null {
  const said = squeeze(text);
  const [, quantity] = /^\p{Script=Han}{2,}?(\d[\d.,]*(?:\p{L}{1,4}|[%‰]))$/u.exec(said) ?? [];
  if (quantity === undefined || said.length > LONGEST_LAST) return null;
  const reading = parseText(quantity, null);
  return reading.value === undefined ? null : reading;
}

/** Units of the rows that must differ at least, where nothing but the values tells that they are of indicators. */
const LEAST_UNITS = 2;

/**
 * Whether two columns are targets and results by themselves: quantities of one unit and size in each row, of units that differ
 * from row to row, or bounds in the first. Prices, amounts and marks have one unit all the way down.
 */
export function areTwins(grid: Grid, top: number, one: number, other: number): boolean {
  if (!areAlike(grid, top, one, other)) return false;
  const units = new Set<string>();
  let bounds = 0;
  for (let row = top; row < Math.min(grid.rowCount, top + ROWS); row += 1) {
    const first = quantityAt(grid, row, one);
    if (first === null) continue;
    units.add(first.unit ?? "");
    if (/[≥≤]/.test(first.comparator ?? "")) bounds += 1;
  }
  return units.size >= LEAST_UNITS || bounds >= LEAST_UNITS;
}

/** Of one unit where both name one, and of one size but for nought. */
function isLike({ unit, value }: TextReading, other: TextReading): boolean {
  if (unit !== undefined && other.unit !== undefined && unit !== other.unit) return false;
  const [one, two] = [Math.abs(Number(value)), Math.abs(Number(other.value))];
  return one === 0 || two === 0 || Math.max(one, two) / Math.min(one, two) <= LARGEST_RATIO;
}

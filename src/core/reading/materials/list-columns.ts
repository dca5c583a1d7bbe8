import type { MaterialColumns } from "../../evaluation/materials";
import { largestOf } from "../../common/many";
import { areSerialNumbers } from "../accounting/decoration";
import type { Grid, Slot } from "../grid";
import { topicOf } from "./topics";

/** A label of a list says what is wanted in a few words. */
const LONGEST_LABEL = 60;

/**
 * The columns of a list without headings: labels, and the texts beside them. Numbers of rows do not count. Where no
 * row has both yet, labels are known by what they ask for.
 */
export function listColumns(grid: Grid, first: number): MaterialColumns | null {
  const number = serialColumn(grid, first);
  const pairs = new Map<string, { readonly columns: MaterialColumns; count: number }>();
  const labels = new Map<number, { readonly right: number; count: number }>();
  for (let row = first; row < grid.rowCount; row += 1) {
    const [label, text] = grid.slots(row).filter(({ column }) => column !== number);
    if (label === undefined || label.text.length > LONGEST_LABEL) continue;
    if (text !== undefined) {
      const columns = { label: label.column, text: text.column, number, where: null };
      count(pairs, `${label.column} ${text.column}`, { columns, count: 0 });
    } else if (topicOf(label.text) !== null) {
      count(labels, label.column, { right: label.right, count: 0 });
    }
  }
  const paired = mostFrequent([...pairs.values()]);
  if (paired !== undefined) return paired.columns;
  const [column, alone] = [...labels].sort(([, one], [, other]) => other.count - one.count)[0] ?? [];
  return column === undefined || alone === undefined
    ? null
    : { label: column, text: alone.right + 1, number, where: null };
}

function count<K, V extends { count: number }>(counts: Map<K, V>, key: K, fresh: V): void {
  const known = counts.get(key) ?? fresh;
  known.count += 1;
  counts.set(key, known);
}

function mostFrequent<T extends { readonly count: number }>(counted: readonly T[]): T | undefined {
  const most = largestOf(
    counted.map((one) => one.count),
    0,
  );
  return counted.find((one) => one.count === most);
}

/** The first column where it does nothing but count rows. */
function serialColumn(grid: Grid, first: number): number | null {
  const starts: Slot[] = [];
  for (let row = first; row < grid.rowCount; row += 1) {
    const [slot, ...others] = grid.slots(row);
    if (slot !== undefined && others.length > 0) starts.push(slot);
  }
  const [start] = starts;
  if (start === undefined) return null;
  const own = starts.filter(({ column }) => column === start.column);
  return areSerialNumbers(own.map(({ text }) => text)) ? start.column : null;
}

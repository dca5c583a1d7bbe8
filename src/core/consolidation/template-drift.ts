import type { ManifestSheet } from "../distribution";
import { squeeze } from "../vocabulary/characters";
import { formatAddress, parseAddress } from "../workbook/a1";
import { plainFormula } from "../workbook/same-formula";
import type { ExtractedLayout } from "./extract";

/** How a sheet differs from the template that it was made from. */
export const DRIFTS = [
  "column-moved",
  "column-deleted",
  "row-deleted",
  "row-inserted",
  "label-renamed",
  "label-removed",
  "formula-changed",
  "formula-replaced",
] as const;

export interface Drift {
  readonly kind: (typeof DRIFTS)[number];
  /** The cell in the workbook as it came back. */
  readonly at: string;
  /** What the template has there, and what stands there now. */
  readonly expected: string;
  readonly found: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A label of the template. */
interface Label extends Place {
  readonly text: string;
}

/** Rows and columns further off are another table. */
const FURTHEST = 40;

/** What was done to a sheet of the template: rows and columns first, then what stands in the cells that are left. */
export function templateDrift(template: ManifestSheet, now: ExtractedLayout): readonly Drift[] {
  const labels = labelsOf(template.texts);
  const found = new Map(Object.entries(now.texts).map(([address, text]) => [address, squeeze(text)]));
  const columns = columnShifts(labels, found);
  const rows = rowShifts(labels, found, columns);
  const moves: Moves = { rows, columns, now, found };
  return [
    ...columns.drifts,
    ...rows.drifts,
    ...labels.flatMap((label) => labelDrift(label, moves)),
    ...formulaDrifts(template, moves),
  ];
}

/** The sheet as it came back, and how its rows and columns moved. */
interface Moves {
  readonly rows: Shifts;
  readonly columns: Shifts;
  readonly now: ExtractedLayout;
  readonly found: Found;
}

function labelDrift({ row, column, text }: Label, { rows, columns, now, found }: Moves): readonly Drift[] {
  if (rows.gone.has(row) || columns.gone.has(column)) return [];
  const place = { row: row + rows.of(row), column: column + columns.of(column) };
  const at = formatAddress(place);
  const words = now.texts[at] ?? "";
  if (stands(text, squeeze(words))) return [];
  const elsewhere = inRow(place, text, found);
  if (elsewhere === null) {
    return [{ kind: words === "" ? "label-removed" : "label-renamed", at, expected: text, found: words }];
  }
  const was = formatAddress({ row, column });
  return [{ kind: "column-moved", at: elsewhere, expected: `${was} ${text}`, found: `${elsewhere} ${text}` }];
}

function formulaDrifts(
  { formulas, replaceable }: ManifestSheet,
  { rows, columns, now }: Moves,
): readonly Drift[] {
  const moved = columns.drifts.length + rows.drifts.length > 0;
  return Object.entries({ ...formulas, ...replaceable }).flatMap(([address, formula]): readonly Drift[] => {
    const place = parseAddress(address);
    if (!place || rows.gone.has(place.row) || columns.gone.has(place.column)) return [];
    const { row, column } = place;
    // Between two labels nobody knows on which side rows were put in.
    const placeAt = (by: number): string =>
      formatAddress({ row: row + by, column: column + columns.of(column) });
    const [here, behind] = [placeAt(rows.of(row)), placeAt(rows.next(row))];
    const at = !(here in now.formulas) && behind in now.formulas ? behind : here;
    const written = now.formulas[at];
    const value = now.texts[at] ?? "";
    if (written === undefined) {
      const allowed = address in replaceable && value !== "";
      return allowed ? [] : [{ kind: "formula-replaced", at, expected: `=${formula}`, found: value }];
    }
    // Where rows or columns moved, formulas follow them.
    return moved || plainFormula(written) === plainFormula(formula)
      ? []
      : [{ kind: "formula-changed", at, expected: `=${formula}`, found: `=${written}` }];
  });
}

/** Whether a cell has a label; behind the colon of one that ends so, its answer may be typed: 填表人：张三. */
function stands(label: string, words: string | undefined): boolean {
  const text = squeeze(label);
  return words === text || (/[:：]$/u.test(text) && words?.startsWith(text) === true);
}

/** Where in the row of a place a label stands, if it does. */
function inRow(place: Place, text: string, found: Found): string | null {
  for (let column = 0; column <= place.column + FURTHEST; column += 1) {
    const address = formatAddress({ row: place.row, column });
    if (stands(text, found.get(address))) return address;
  }
  return null;
}

function labelsOf(texts: ManifestSheet["texts"]): readonly Label[] {
  return Object.entries(texts)
    .flatMap(([address, text]) => {
      const place = parseAddress(address);
      return place && text.trim() !== "" ? [{ ...place, text }] : [];
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** How far rows or columns were moved, those that are no longer there, and what is to be told of it. */
interface Shifts {
  readonly of: (place: number) => number;
  /** As {@link of}, of the next label behind a place. */
  readonly next: (place: number) => number;
  readonly gone: ReadonlySet<number>;
  readonly drifts: readonly Drift[];
}

type Found = ReadonlyMap<string, string>;

/**
 * Columns move where the labels of one stand in another, row by row. A column whose labels are gone was taken out where those
 * behind it moved up by one.
 */
function columnShifts(labels: readonly Label[], found: Found): Shifts {
  const groups = groupsOf(labels, ({ column: place }) => place);
  const telling = tellingLabels(labels);
  const moves = groups.map(([column, own]) => {
    const evidence = own.filter((label) => telling.has(label));
    const counted = evidence.length === 0 ? own : evidence;
    const countAt = (by: number): number =>
      counted.filter(({ row, text }) => stands(text, found.get(formatAddress({ row, column: column + by }))))
        .length;
    const stay = countAt(0);
    return { column, own, stay, by: bestShift(counted.length, stay, countAt, column) };
  });
  const shift = new Map<number, number>();
  const gone = new Set<number>();
  const drifts: Drift[] = [];
  let before = 0;
  moves.forEach(({ column, own, stay, by }, place) => {
    if (by === 0 && stay === 0 && moves[place + 1]?.by === before - 1) {
      const main = mainLabel(own, labels);
      gone.add(column);
      const at = formatAddress({ row: main.row, column: column + before });
      const was = formatAddress({ row: main.row, column });
      drifts.push({ kind: "column-deleted", at, expected: `${was} ${main.text}`, found: "" });
      before -= 1;
      return;
    }
    if (by !== 0) shift.set(column, by);
    if (by !== 0 && by !== before) {
      const [first] = own;
      const at = formatAddress({ row: first.row, column: column + by });
      const was = formatAddress({ row: first.row, column });
      drifts.push({
        kind: "column-moved",
        at,
        expected: `${was} ${first.text}`,
        found: `${at} ${first.text}`,
      });
    }
    before = by;
  });
  const of = (column: number): number => shift.get(column) ?? 0;
  return { of, next: of, gone, drifts };
}

/** Labels that stand once in their row: others would be found in the next column as well. */
function tellingLabels(labels: readonly Label[]): ReadonlySet<Label> {
  const rows = groupsOf(labels, ({ row }) => row).map(([, own]) => own);
  return new Set(
    rows.flatMap((own) =>
      own.filter(({ text }) => own.filter((other) => squeeze(other.text) === squeeze(text)).length === 1),
    ),
  );
}

/** The label of a column that says what stands below it: that of the row with the most labels. */
function mainLabel(own: readonly [Label, ...Label[]], labels: readonly Label[]): Label {
  const inRowOf = ({ row }: Label): number => labels.filter((other) => other.row === row).length;
  return own.reduce((best, label) => (inRowOf(label) > inRowOf(best) ? label : best));
}

/** The distance at which more labels stand than at none, where most of them do. */
function bestShift(all: number, stay: number, countAt: (by: number) => number, place: number): number {
  if (stay * 2 >= all) return 0;
  let best = { by: 0, count: stay };
  for (let by = 1; by <= FURTHEST; by += 1) {
    for (const one of [by, -by]) {
      const count = place + one < 0 ? 0 : countAt(one);
      if (count > best.count) best = { by: one, count };
    }
  }
  return best.count * 2 >= all ? best.by : 0;
}

/** Rows move by as much as the rows above them, or by more from where one was taken out or put in. */
function rowShifts(labels: readonly Label[], found: Found, columns: Shifts): Shifts {
  const shift = new Map<number, number>();
  const gone = new Set<number>();
  const drifts: Drift[] = [];
  let by = 0;
  const groups = groupsOf(labels, ({ row }) => row);
  const last = groups.at(-1)?.[0] ?? 0;
  for (const [row, own] of groups) {
    const countAt = (distance: number): number =>
      own.filter(({ column, text }) => {
        const place = { row: row + distance, column: column + columns.of(column) };
        return place.row >= 0 && stands(text, found.get(formatAddress(place)));
      }).length;
    const next = countAt(by) > 0 ? by : nearestShift(by, countAt, own.length);
    if (next === null) {
      if (isTakenOut(row, by, groups, found, columns)) gone.add(row);
      shift.set(row, by);
      continue;
    }
    if (next !== by) {
      const [first] = own;
      const at = formatAddress({ row: row + next, column: first.column });
      const was = formatAddress({ row: row + by, column: first.column });
      drifts.push({
        kind: next < by ? "row-deleted" : "row-inserted",
        at,
        expected: `${was} ${first.text}`,
        found: `${at} ${first.text}`,
      });
    }
    by = next;
    shift.set(row, by);
  }
  const known = [...shift].sort(([one], [other]) => one - other);
  const of = (row: number): number => {
    if (row > last) return by;
    const above = known.filter(([one]) => one <= row).at(-1);
    return above?.[1] ?? 0;
  };
  const next = (row: number): number => known.find(([one]) => one >= row)?.[1] ?? by;
  return { of, next, gone, drifts };
}

function nearestShift(by: number, countAt: (distance: number) => number, all: number): number | null {
  for (let step = 1; step <= FURTHEST; step += 1) {
    for (const distance of [by - step, by + step]) if (countAt(distance) * 2 > all) return distance;
  }
  return null;
}

/** Whether the rows below a row that is nowhere stand where it stood. */
function isTakenOut(
  row: number,
  by: number,
  groups: readonly Group[],
  found: Found,
  columns: Shifts,
): boolean {
  const [next] = groups.filter(([place]) => place > row);
  if (!next) return false;
  const [below, own] = next;
  return own.some(({ column, text }) => {
    const place = { row: below + by - 1, column: column + columns.of(column) };
    return stands(text, found.get(formatAddress(place)));
  });
}

/** The labels of one row or column. */
type Group = readonly [place: number, labels: readonly [Label, ...Label[]]];

function groupsOf(labels: readonly Label[], keyOf: (label: Label) => number): readonly Group[] {
  const groups = new Map<number, [Label, ...Label[]]>();
  for (const label of labels) {
    const key = keyOf(label);
    const known = groups.get(key);
    if (known) known.push(label);
    else groups.set(key, [label]);
  }
  return [...groups].sort(([one], [other]) => one - other);
}

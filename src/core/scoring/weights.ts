import type { Decimal } from "../common/decimal";
import type { Evaluation, Indicator } from "../evaluation/evaluation";
import { MAX_COLUMNS, type CellRef } from "../workbook/a1";
import { RunningSum } from "./running-sum";
import { weightOf, type Input, type Weight } from "./steps";

/** The points available for each row, in the order of the indicators, and their sum. */
export interface Weights {
  readonly of: readonly (Weight | null)[];
  /** Rows of one merged weight, by the place of the first of them; rows with a weight of their own are not in it. */
  readonly groups: ReadonlyMap<number, readonly Indicator[]>;
  readonly sum: Decimal;
}

/** A number for a cell; an evaluation lies on one sheet. */
function keyOf({ row, column }: CellRef): number {
  return row * MAX_COLUMNS + column;
}

/**
 * Collects the weights. Where several rows share one weight cell (merged over them, or printed in the label of
 * their level), the points belong to the rows together: they are counted once, on the first row. The reader gives
 * a merged weight to its first row only and tells the others by the cell where their weight belongs.
 */
export function collectWeights({ indicators }: Evaluation): Weights {
  const printed = indicators.map(({ weight }) => weightOf(weight));
  const { of, groups } = areAllApart(printed, indicators)
    ? { of: printed, groups: new Map<number, readonly Indicator[]>() }
    : joinShared(printed, indicators);
  const sum = new RunningSum();
  for (const weight of of) if (weight !== null) sum.add(weight.value, weight.scaled);
  return { of, groups, sum: sum.total() };
}

/** The merged cell above a row without a weight of its own, where the form has one. */
function mergedAbove({ name, cells }: Indicator): CellRef | undefined {
  return cells.weight && cells.weight.row < name.at.row ? cells.weight : undefined;
}

/** Whether each weight stands after the one before it, so that no two are one cell: told without remembering them. */
function areAllApart(weights: readonly (Weight | null)[], indicators: readonly Indicator[]): boolean {
  let last = -1;
  return indicators.every((indicator, index) => {
    const weight = weights[index] ?? null;
    if (weight === null) return mergedAbove(indicator) === undefined;
    const key = keyOf(weight.at);
    const after = key > last;
    last = key;
    return after;
  });
}

function joinShared(
  weights: readonly (Weight | null)[],
  indicators: readonly Indicator[],
): Pick<Weights, "of" | "groups"> {
  const first = new Map<number, number>();
  const groups = new Map<number, Indicator[]>();
  const of = indicators.map((indicator, index) => {
    const weight = weights[index] ?? null;
    const place = weight?.at ?? mergedAbove(indicator);
    if (place === undefined) return null;
    const key = keyOf(place);
    const earlier = first.get(key);
    if (earlier === undefined) {
      if (weight !== null) first.set(key, index);
      return weight;
    }
    const group = groups.get(earlier) ?? indicators.slice(earlier, earlier + 1);
    group.push(indicator);
    groups.set(earlier, group);
    return null;
  });
  return { of, groups };
}

/** The entered points of rows that share one weight, each cell once. */
export function enteredTogether(group: readonly Indicator[]): readonly Input[] {
  const cells = new Map<number, Input>();
  for (const { score } of group) {
    const value = score?.value ?? null;
    if (score === null || value === null) continue;
    cells.set(keyOf(score.at), { ...score, value });
  }
  return [...cells.values()];
}

import type { Indicator } from "../../evaluation/evaluation";
import type { Grid } from "../grid";
import { parseText } from "../quantity/parse-text";
import { isFiller } from "../text-normalisation";

/** Rows that prove a column to follow from others. */
const LEAST_PROOF = 2;
/** What is printed is rounded. */
const TOLERANCE = 0.0061;

interface Row {
  readonly target: number | null;
  readonly actual: number | null;
  readonly prior: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

type Formula = (row: Row) => number | null;

const quotient = (one: number | null, other: number | null): number | null =>
  one === null || other === null || other === 0 ? null : one / other;
const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
const less = (value: number | null, one: number): number | null => (value === null ? null : value - one);

/** What tables work out from the values beside: how much was reached, by how much it differs, what was lost of the points. */
const FORMULAS: readonly Formula[] = [
  ({ actual, target }) => quotient(actual, target),
  ({ actual, target }) => quotient(target, actual),
  ({ actual, target }) => less(quotient(actual, target), 1),
  ({ actual, target }) => difference(actual, target),
  ({ actual, target }) => difference(target, actual),
  ({ actual, prior }) => quotient(actual, prior),
  ({ actual, prior }) => less(quotient(actual, prior), 1),
  ({ actual, prior }) => difference(actual, prior),
  ({ score, weight }) => quotient(score, weight),
  ({ score, weight }) => difference(weight, score),
  ({ score, weight }) => difference(score, weight),
];

/** Whether every number of a column follows from values of the same row that were read: it says nothing new. */
export function isDerived(grid: Grid, indicators: readonly Indicator[], column: number): boolean {
  const told = indicators.flatMap((indicator) => {
    const { row } = indicator.name.at;
    const text = grid.row(row)?.[column]?.text ?? "";
    return isFiller(text) ? [] : [{ value: numberIn(text), row: rowOf(indicator) }];
  });
  if (told.length < LEAST_PROOF) return false;
  return FORMULAS.some((formula) =>
    told.every(({ value, row }) => {
      const wanted = formula(row);
      return wanted !== null && value !== null && (isNear(value, wanted) || isNear(value / 100, wanted));
    }),
  );
}

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
}

function rowOf({ target, actual, prior, weight, score }: Indicator): Row {
  const number = (one: { readonly value?: string | null } | null): number | null =>
    one?.value === undefined || one.value === null ? null : Number(one.value);
  return {
    target: number(target),
    actual: number(actual),
    prior: number(prior),
    weight: number(weight),
    score: number(score),
  };
}

function numberIn(text: string): number | null {
  const { value } = parseText(text, null);
  return value === undefined ? null : Number(value);
}

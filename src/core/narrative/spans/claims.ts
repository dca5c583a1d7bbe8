import { call, cellsOf, constant, countOf, holds, type Expression } from "../../evaluation/expression";
import type { CellRef } from "../../workbook/a1";
import type { ClaimKind, ClaimSpan } from "../report";

/** A claim that its own data contradicts: a fault of the program, never printed. */
export class FalseClaimError extends Error {
  override readonly name = "FalseClaimError";
  constructor(
    readonly claim: ClaimKind,
    readonly text: string,
  ) {
    super(`The claim "${text}" (${claim}) does not hold`);
  }
}

/** A claim whose words the phrase chooses. */
export type Claim = (text: string) => ClaimSpan;

/**
 * A claim of a kind under a condition.
 *
 * @param cells the cells it rests on, where the condition itself names none
 * @throws FalseClaimError when the condition does not hold
 */
export function claim(kind: ClaimKind, condition: Expression, cells?: readonly CellRef[]): Claim {
  return (text) => {
    if (!holds(condition)) throw new FalseClaimError(kind, text);
    return { kind: "claim", text, claim: kind, cells: cells ?? citedCells(condition), condition };
  };
}

/** The cells of a condition; those of a plain count as they are listed. */
function citedCells(condition: Expression): readonly CellRef[] {
  const [first] = condition.kind === "call" ? condition.args : [];
  return first?.kind === "count" ? first.cells : cellsOf(condition);
}

/**
 * The workbook does not hold something: the cells where it belongs are blank, or (no cells) there is no such place.
 * The condition counts the filled ones among them, which are none.
 */
export function absent(places: readonly CellRef[] = []): Claim {
  return claim("absent", call("=", countOf([]), constant(0)), places);
}

/** More conditions than this are not listed one by one in a claim; the count of their cells stands for them. */
export const MOST_CONDITIONS = 200;

/** All conditions at once. Of very many (and of none) the cells are counted instead. */
export function conjunction(conditions: readonly Expression[], cells: readonly CellRef[]): Expression {
  if (conditions.length === 0 || conditions.length > MOST_CONDITIONS) {
    return call("=", countOf(cells), constant(cells.length));
  }
  return { kind: "call", fn: "and", args: conditions };
}

/** All of some: as many in `some` as in `every`, and each of the conditions holds. */
export function all(
  some: readonly CellRef[],
  every: readonly CellRef[],
  each: readonly Expression[] = [],
): Claim {
  const complete = call("=", countOf(some), countOf(every));
  return claim("all", call("and", complete, conjunction(each, some)), every);
}

import { call, cellsOf, constant, countOf, filled, holds, type Expression } from "../../proof/expression";
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
    return { kind: "claim", text, claim: kind, cells: cells ?? cellsOf(condition), condition };
  };
}

/** All conditions at once; without any, that each of the cells states something. */
export function conjunction(conditions: readonly Expression[], cells: readonly CellRef[]): Expression {
  return { op: "all", args: conditions.length === 0 ? cells.map(filled) : conditions };
}

/** All of some: as many in `some` as in `every`, and each of the conditions holds. */
export function all(
  some: readonly CellRef[],
  every: readonly CellRef[],
  each: readonly Expression[] = [],
): Claim {
  const complete = call("=", countOf(some), countOf(every));
  return claim("all", call("all", complete, conjunction(each, some)), every);
}

/** Both of two, where {@link all} of them would be said of more. */
export function both(cells: readonly CellRef[], each: readonly Expression[] = []): Claim {
  const two = call("=", countOf(cells), constant(2));
  return claim("all", call("all", two, conjunction(each, cells)), cells);
}

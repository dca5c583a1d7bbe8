import { constant, type Expression } from "../proof/expression";
import type { Operator } from "../proof/node";

export const ZERO = constant("0");

/** An operator on two arguments: `call` without the list of arguments, which costs on 100,000 rows. */
export function binary(fn: Operator, left: Expression, right: Expression): Expression {
  return { op: fn, args: [left, right] };
}

/** The sum of expressions; of none it is 0. Built as data, since 100,000 parts are too many for an argument list. */
export function sumOf(parts: readonly Expression[]): Expression {
  return parts.length === 0 ? ZERO : { op: "add", args: parts };
}

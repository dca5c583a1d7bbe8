import { constant, type Expression } from "../evaluation/expression";

/** The sum of expressions; of none it is 0. Built as data, since 100,000 parts are too many for an argument list. */
export function sumOf(parts: readonly Expression[]): Expression {
  return parts.length === 0 ? constant("0") : { kind: "call", fn: "add", args: parts };
}

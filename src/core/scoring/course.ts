import { constant, holds, type Expression } from "../proof/expression";
import { argsOf } from "../proof/node";
import { binary } from "./expressions";
import { compare } from "./numbers";

/**
 * Which way a condition goes: `holds` follows the values seen and leaves one case, `open` keeps both for a formula
 * that is to hold for any values.
 */
export interface Course {
  readonly decide: (test: Expression) => boolean | null;
  /**
   * That `numerator ÷ denominator` reaches a bound, the denominator being above 0. Exact decimals are multiplied out; a
   * worksheet divides, since one division of binary numbers meets a decimal bound exactly and a product may not.
   */
  readonly reaches: (numerator: Expression, denominator: Expression, min: string) => Expression;
}

/** The number of a cell or a constant as text; `null` for what must be computed first. */
function textOf(expression: Expression): string | null {
  if (expression.op === "const") return expression.value;
  return expression.op === "read" ? expression.seen : null;
}

/** As {@link holds}; two numbers beside each other, which most conditions are, need no arithmetic. */
function decideSeen(test: Expression): boolean {
  const [left, right] = argsOf(test);
  const [one, other] = [left && textOf(left), right && textOf(right)];
  if (typeof one !== "string" || typeof other !== "string") return holds(test);
  const order = compare(one, other);
  switch (test.op) {
    case "≥":
      return order >= 0;
    case ">":
      return order > 0;
    case "≤":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
    default:
      return holds(test);
  }
}

/** The case that holds for what was seen. */
export const SEEN: Course = {
  decide: decideSeen,
  reaches: (numerator, denominator, min) =>
    binary("≥", numerator, binary("multiply", denominator, constant(min))),
};

/** All cases, for a worksheet. */
export const OPEN: Course = {
  decide: () => null,
  reaches: (numerator, denominator, min) =>
    binary("≥", binary("divide", numerator, denominator), constant(min)),
};

import { Decimal, decimalOf, roundTo } from "../common/decimal";
import { isLeaf, type Leaf, type NodeOf, type Operator } from "./node";

const TRUE = new Decimal(1);
const FALSE = new Decimal(0);

/** A truth as the number that formulas calculate with. */
export function truth(value: boolean): Decimal {
  return value ? TRUE : FALSE;
}

/**
 * The value of one node, from those below it.
 * @throws RangeError on division by zero or an operator without arguments.
 */
export function compute<Ref>(
  node: NodeOf<Ref>,
  valueOf: (ref: Ref) => Decimal,
  look: (leaf: Leaf) => Decimal,
): Decimal {
  if (node.op === "const") return decimalOf(node.value);
  if (node.op === "round") return roundTo(valueOf(node.arg), node.places, node.mode);
  if (isLeaf(node)) return look(node);
  if (node.op === "if") {
    const [test, then, otherwise] = node.args;
    if (test === undefined || then === undefined || otherwise === undefined) {
      throw new RangeError("if without its three arguments");
    }
    return valueOf(test).isZero() ? valueOf(otherwise) : valueOf(then);
  }
  return apply(node.op, node.args.map(valueOf));
}

function apply(op: Exclude<Operator, "if">, args: readonly Decimal[]): Decimal {
  if (op === "count") return new Decimal(args.filter((arg) => !arg.isZero()).length);
  const first = args[0];
  if (first === undefined) throw new RangeError(`Operator ${op} without arguments`);
  const second = args[1] ?? FALSE;
  switch (op) {
    case "add":
      return args.reduce((left, right) => left.plus(right));
    case "subtract":
      return args.reduce((left, right) => left.minus(right));
    case "multiply":
      return args.reduce((left, right) => left.times(right));
    case "divide":
      if (second.isZero()) throw new RangeError("Division by zero in a formula");
      return first.dividedBy(second);
    case "min":
      return args.reduce((least, arg) => Decimal.min(least, arg));
    case "max":
      return args.reduce((most, arg) => Decimal.max(most, arg));
    case "abs":
      return first.abs();
    case "all":
      return truth(args.every((arg) => !arg.isZero()));
    case "any":
      return truth(args.some((arg) => !arg.isZero()));
    case "not":
      return truth(first.isZero());
    default:
      return truth(compares(op, first.comparedTo(second)));
  }
}

/** Whether a comparison holds; `order` is negative, 0 or positive like `left − right`. */
function compares(op: "≥" | ">" | "=" | "<" | "≤" | "≠", order: number): boolean {
  switch (op) {
    case "≥":
      return order >= 0;
    case ">":
      return order > 0;
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "≤":
      return order <= 0;
    case "≠":
      return order !== 0;
  }
}

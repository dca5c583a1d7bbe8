import { call, constant, type Expression } from "../../src/core/proof/expression";
import { argsOf, isLeaf, type Operator } from "../../src/core/proof/node";

/** A condition that somebody got wrong, and how. */
export interface Mutant {
  readonly how: string;
  readonly condition: Expression;
}

const COMPARISONS: readonly Operator[] = ["≥", ">", "=", "<", "≤", "≠"];

/**
 * A condition emptied, made constant, inverted; each comparison in it turned into every other one, its sides swapped, its
 * bound moved by one either way; each part of it left out; each cell it reads exchanged for the one below.
 */
export function mutantsOf(condition: Expression): readonly Mutant[] {
  const one = constant(1);
  return [
    { how: "emptied", condition: call("all") },
    { how: "made constant", condition: call("=", one, one) },
    { how: "inverted", condition: call("not", condition) },
    ...within(condition),
  ];
}

/** Mutants of a node or of one of those below it. */
function within(node: Expression): readonly Mutant[] {
  const own = changesOf(node);
  if (isLeaf(node) || node.op === "const") return own;
  const args = argsOf(node);
  const below = args.flatMap((arg, index) =>
    within(arg).map(({ how, condition }) => ({
      how,
      condition:
        node.op === "round" ? { ...node, arg: condition } : call(node.op, ...args.with(index, condition)),
    })),
  );
  return [...own, ...below];
}

function changesOf(node: Expression): readonly Mutant[] {
  if (node.op === "read") {
    const at = { ...node.at, row: node.at.row + 1 };
    return [{ how: `another cell than ${node.as.kind}`, condition: { ...node, at } }];
  }
  if (node.op === "round" || node.op === "const" || isLeaf(node)) return [];
  const args = argsOf(node);
  const [left, right] = args;
  if (COMPARISONS.includes(node.op) && left && right) {
    const bound = (by: number) => call(node.op, left, call("add", right, constant(by)));
    return [
      ...COMPARISONS.filter((op) => op !== node.op).map((op) => ({
        how: `${node.op} turned into ${op}`,
        condition: call(op, left, right),
      })),
      // Swapped, an equality is the same equality.
      ...(node.op === "=" || node.op === "≠"
        ? []
        : [{ how: "sides swapped", condition: call(node.op, right, left) }]),
      { how: "bound moved up", condition: bound(1) },
      { how: "bound moved down", condition: bound(-1) },
    ];
  }
  if (node.op !== "all" || args.length < 2) return [];
  return args.map((_, index) => ({
    how: `part ${index + 1} left out`,
    condition: call("all", ...args.toSpliced(index, 1)),
  }));
}

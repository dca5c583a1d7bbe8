import * as v from "valibot";
import { AMOUNT_UNITS } from "../vocabulary/money";
import { formatCellRef, parseCellRef, type CellRef } from "../workbook/a1";
import { argsOf, type Operator, type Reading, type ReadingKind } from "./node";
import type { NodeId, ProofNode } from "./proof";

const OPERATORS = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "min",
  "max",
  "abs",
  "≥",
  ">",
  "=",
  "<",
  "≤",
  "≠",
  "all",
  "any",
  "not",
  "count",
  "if",
] as const satisfies readonly Operator[];

const KINDS = [
  "quantity",
  "low",
  "high",
  "date",
  "day",
  "clauses",
  "goal",
  "amount",
  "points",
  "fraction",
  "year",
] as const satisfies readonly ReadingKind[];

const cell = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): CellRef => {
    const at = parseCellRef(dataset.value);
    if (at) return at;
    addIssue({ message: "cell" });
    return NEVER;
  }),
);

const decimal = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/));
const id = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.transform((value) => value as NodeId),
);

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const place = v.strictObject({
  unit: v.optional(v.picklist(AMOUNT_UNITS)),
  unitAt: v.optional(cell),
  headingAt: v.optional(cell),
  like: v.optional(cell),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  part: v.optional(v.strictTuple([index, index])),
  half: v.optional(v.picklist([0, 1])),
});

function readingOf(
  kind: ReadingKind,
  { unit, unitAt, headingAt, like, year, part, half }: v.InferOutput<typeof place>,
): Reading {
  return {
    kind,
    ...(unit && { unit }),
    ...(unitAt && { unitAt }),
    ...(headingAt && { headingAt }),
    ...(like && { like }),
    ...(year !== undefined && { year }),
    ...(part && { part }),
    ...(half !== undefined && { half }),
  };
}

/** A node in the ledger: an array that begins with its name. */
const written = v.union([
  v.pipe(
    v.strictTuple([v.literal("const"), decimal]),
    v.transform(([op, value]): ProofNode => ({ op, value })),
  ),
  v.pipe(
    v.strictTuple([v.literal("const"), decimal, v.string()]),
    v.transform(([op, value, of]): ProofNode => ({ op, value, of })),
  ),
  v.pipe(
    v.strictTuple([v.literal("read"), cell, v.picklist(KINDS)]),
    v.transform(([op, at, kind]): ProofNode => ({ op, at, as: { kind } })),
  ),
  v.pipe(
    v.strictTuple([v.literal("read"), cell, v.picklist(KINDS), place]),
    v.transform(([op, at, kind, rest]): ProofNode => ({ op, at, as: readingOf(kind, rest) })),
  ),
  v.pipe(
    v.strictTuple([v.literal("text"), cell, v.string()]),
    v.transform(([op, at, is]): ProofNode => ({ op, at, is })),
  ),
  v.pipe(
    v.strictTuple([v.literal("blank"), cell]),
    v.transform(([op, at]): ProofNode => ({ op, at })),
  ),
  v.pipe(
    v.strictTuple([v.literal("lacks"), v.string(), v.string()]),
    v.transform(([op, form, role]): ProofNode => ({ op, form, role })),
  ),
  v.pipe(
    v.strictTuple([
      v.literal("round"),
      id,
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
      v.picklist(["half-up", "truncate"]),
    ]),
    v.transform(([op, arg, places, mode]): ProofNode => ({ op, arg, places, mode })),
  ),
  v.pipe(
    v.tupleWithRest([v.picklist(OPERATORS)], id),
    v.transform(([op, ...args]): ProofNode => ({ op, args })),
  ),
]);

const line = v.pipe(v.string(), v.parseJson(), written);

/** The written form of a node: a JSON array with cells as `sheet!A1` and the ids of what it rests on. */
export function encodeNode(node: ProofNode): string {
  switch (node.op) {
    case "const":
      return JSON.stringify(node.of === undefined ? ["const", node.value] : ["const", node.value, node.of]);
    case "read": {
      const { kind, unit, unitAt, headingAt, like, year, part, half } = node.as;
      const more = {
        ...(unit && { unit }),
        ...(unitAt && { unitAt: formatCellRef(unitAt) }),
        ...(headingAt && { headingAt: formatCellRef(headingAt) }),
        ...(like && { like: formatCellRef(like) }),
        ...(year !== undefined && { year }),
        ...(part && { part }),
        ...(half !== undefined && { half }),
      };
      const rest = Object.keys(more).length > 0 ? [more] : [];
      return JSON.stringify(["read", formatCellRef(node.at), kind, ...rest]);
    }
    case "text":
      return JSON.stringify(["text", formatCellRef(node.at), node.is]);
    case "blank":
      return JSON.stringify(["blank", formatCellRef(node.at)]);
    case "lacks":
      return JSON.stringify(["lacks", node.form, node.role]);
    case "round":
      return JSON.stringify(["round", node.arg, node.places, node.mode]);
    default:
      return JSON.stringify([node.op, ...node.args]);
  }
}

/**
 * The inverse of {@link encodeNode}; `undefined` for a text that is no node, or one that rests on nodes after it.
 * @param position the id that the node has.
 */
export function decodeNode(text: string, position: number): ProofNode | undefined {
  const parsed = v.safeParse(line, text);
  if (!parsed.success) return undefined;
  return argsOf(parsed.output).every((arg) => arg < position) ? parsed.output : undefined;
}

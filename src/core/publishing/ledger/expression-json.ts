import * as v from "valibot";
import type { CellReading, Expression, Operator } from "../../evaluation/expression";
import {
  formatCellRef,
  formatRange,
  parseCellRef,
  parseRange,
  type CellRef,
  type RangeRef,
} from "../../workbook/a1";
import { cellsIn, joinAdjacent } from "../ranges";

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
  "and",
  "or",
  "not",
] as const satisfies readonly Operator[];

const READINGS = [
  "quantity",
  "low",
  "high",
  "date",
  "yuan",
  "wan-yuan",
  "points",
  "fraction",
  "year",
] as const satisfies readonly CellReading[];

const cellText = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): CellRef => {
    const cell = parseCellRef(dataset.value);
    if (cell) return cell;
    addIssue({ message: "cell" });
    return NEVER;
  }),
);

const rangeText = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): RangeRef => {
    const cut = dataset.value.lastIndexOf("!");
    const range = parseRange(dataset.value.slice(cut + 1));
    if (range) return { sheet: dataset.value.slice(0, cut), ...range };
    addIssue({ message: "range" });
    return NEVER;
  }),
);

/** An expression in the ledger: an object with one of the keys `constant`, `cell`, `count`, `call`, `round`. */
const written: v.GenericSchema<unknown, Expression> = v.lazy(() =>
  v.union([
    v.pipe(
      v.strictObject({ constant: v.string(), source: v.optional(v.string()) }),
      v.transform(({ constant, source }): Expression => ({
        kind: "constant",
        value: constant,
        ...(source !== undefined && { source }),
      })),
    ),
    v.pipe(
      v.strictObject({ cell: cellText, reading: v.picklist(READINGS), value: v.string() }),
      v.transform(({ cell, ...rest }): Expression => ({ kind: "cell", at: cell, ...rest })),
    ),
    v.pipe(
      v.strictObject({ count: v.array(rangeText) }),
      v.transform(({ count }): Expression => ({ kind: "count", cells: cellsIn(count) })),
    ),
    v.pipe(
      v.strictObject({ call: v.picklist(OPERATORS), args: v.array(written) }),
      v.transform(({ call, args }): Expression => ({ kind: "call", fn: call, args })),
    ),
    v.pipe(
      v.strictObject({ round: written, places: v.number(), mode: v.picklist(["half-up", "truncate"]) }),
      v.transform(({ round, ...rest }): Expression => ({ kind: "round", arg: round, ...rest })),
    ),
  ]),
);
const writtenText = v.pipe(v.string(), v.parseJson(), written);

/**
 * The machine form of an expression: JSON with cells as `sheet!A1` and counted cells as ranges `sheet!A1:A9`, so
 * that a verifier can recompute it from the saved workbook and a person can read it.
 */
export function encodeExpression(expression: Expression): string {
  switch (expression.kind) {
    case "constant": {
      const { value, source } = expression;
      const from = source === undefined ? "" : `,"source":${JSON.stringify(source)}`;
      return `{"constant":${JSON.stringify(value)}${from}}`;
    }
    case "cell": {
      const { at, reading, value } = expression;
      return `{"cell":${JSON.stringify(formatCellRef(at))},"reading":"${reading}","value":${JSON.stringify(value)}}`;
    }
    case "count": {
      const ranges = joinAdjacent(expression.cells).map((range) => `${range.sheet}!${formatRange(range)}`);
      return `{"count":${JSON.stringify(ranges)}}`;
    }
    case "call":
      return encodeCall(expression);
    case "round": {
      const { arg, places, mode } = expression;
      return `{"round":${encodeExpression(arg)},"places":${places},"mode":"${mode}"}`;
    }
  }
}

/** Sums of at least so many terms are written once and remembered: a report tells the same sum in many places. */
const LONG = 64;
const WRITTEN = new WeakMap<Call, string>();

type Call = Extract<Expression, { readonly kind: "call" }>;

function encodeCall(expression: Call): string {
  const { fn, args } = expression;
  const known = WRITTEN.get(expression);
  if (known !== undefined) return known;
  const text = `{"call":"${fn}","args":[${args.map(encodeExpression).join(",")}]}`;
  if (args.length >= LONG) WRITTEN.set(expression, text);
  return text;
}

/** The inverse of {@link encodeExpression}; `undefined` for a text that is none. */
export function decodeExpression(text: string): Expression | undefined {
  const parsed = v.safeParse(writtenText, text);
  return parsed.success ? parsed.output : undefined;
}

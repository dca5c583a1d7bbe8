import { decimalOf, type Decimal, type RoundingMode } from "../common/decimal";
import type { AmountUnit } from "../vocabulary/money";
import type { CellRef } from "../workbook/a1";
import { compute } from "./compute";
import {
  argsOf,
  type CallNode,
  type ConstantNode,
  type Leaf,
  type Operator,
  type Reading,
  type ReadingKind,
  type RoundNode,
} from "./node";

/** A leaf with what was seen when it was made: the number as a decimal string, a truth as `1` or `0`. */
export type SeenLeaf = Leaf & { readonly seen: string };

/**
 * A formula over cells, as data, while it is being made: every score, figure and claim carries one. Parts are shared
 * by reference, and leaves know what was seen, so that it can be evaluated without the workbook. A `Proof` keeps it
 * without what was seen, each part once.
 */
export type Expression = ConstantNode | SeenLeaf | CallNode<Expression> | RoundNode<Expression>;

/** A value with the formula that makes it so. */
export interface Judged<T> {
  readonly value: T;
  readonly because: Expression;
}

/** A constant; `of` is the path of the rule-pack field it comes from. */
export function constant(value: string | number, of?: string): Expression {
  return of === undefined ? { op: "const", value: String(value) } : { op: "const", value: String(value), of };
}

/** A number read from a cell; `value` is the decimal string that the reading gave. */
export function cellValue(at: CellRef, value: string, as: Reading | ReadingKind): Expression {
  return { op: "read", at, as: typeof as === "string" ? plainReading(as) : as, seen: value };
}

const PLAIN = new Map<ReadingKind, Reading>();

function plainReading(kind: ReadingKind): Reading {
  const known = PLAIN.get(kind);
  if (known) return known;
  const reading: Reading = { kind };
  PLAIN.set(kind, reading);
  return reading;
}

const AMOUNTS: Readonly<Record<AmountUnit, Reading>> = {
  元: { kind: "amount", unit: "元" },
  千元: { kind: "amount", unit: "千元" },
  万元: { kind: "amount", unit: "万元" },
  百万元: { kind: "amount", unit: "百万元" },
  亿元: { kind: "amount", unit: "亿元" },
};

/** An amount of money read from a cell, in the unit of its form. @param part which one of a sentence with several */
export function amountValue(at: CellRef, value: string, unit: AmountUnit, part?: number): Expression {
  return cellValue(at, value, part === undefined ? AMOUNTS[unit] : { ...AMOUNTS[unit], part: [0, part] });
}

/** An operator applied to arguments. */
export function call(op: Operator, ...args: readonly (Expression | readonly Expression[])[]): Expression {
  return { op, args: args.flat() };
}

/** Rounding of an expression. */
export function round(arg: Expression, places: number, mode: RoundingMode = "half-up"): Expression {
  return { op: "round", arg, places, mode };
}

/** That a cell states nothing; `seen` tells whether it did. */
export function blank(at: CellRef, seen = true): Expression {
  return { op: "blank", at, seen: seen ? "1" : "0" };
}

/** That a cell states something. */
export function filled(at: CellRef): Expression {
  return call("not", blank(at, false));
}

/** That a cell says these words. */
export function says(at: CellRef, is: string): Expression {
  return { op: "text", at, is, seen: "1" };
}

/** That a form has no place for a role. */
export function lacks(form: string, role: string): Expression {
  return { op: "lacks", form, role, seen: "1" };
}

/** How many of the cells state something: all of them, when they are listed because they do. */
export function countOf(cells: readonly CellRef[]): Expression {
  return { op: "count", args: cells.map(filled) };
}

/** How many of the conditions hold. */
export function countTrue(conditions: readonly Expression[]): Expression {
  return { op: "count", args: conditions };
}

/**
 * Computes an expression from what was seen. Truth values are 1 and 0. Division by zero is a fault of the caller, who
 * must test first.
 * @throws RangeError on division by zero or an operator without arguments.
 */
export function evaluate(expression: Expression): Decimal {
  if (!isLong(expression)) return compute(expression, evaluate, seenIn);
  const memory = memoryOf(expression);
  memory.value ??= compute(expression, evaluate, seenIn);
  return memory.value;
}

function seenIn(leaf: Leaf): Decimal {
  return decimalOf((leaf as SeenLeaf).seen);
}

/** Whether a condition holds. */
export function holds(condition: Expression): boolean {
  return !evaluate(condition).isZero();
}

/**
 * From this length on, what a list of arguments gives and the cells it reads are remembered: a report tells the same
 * sum in many places, and an expression never changes.
 */
const LONG = 64;

interface Memory {
  value?: Decimal;
  cells?: readonly CellRef[];
}

const MEMORIES = new WeakMap<Expression, Memory>();

function isLong(expression: Expression): boolean {
  return "args" in expression && expression.args.length >= LONG;
}

function memoryOf(expression: Expression): Memory {
  const known = MEMORIES.get(expression);
  if (known) return known;
  const memory: Memory = {};
  MEMORIES.set(expression, memory);
  return memory;
}

/** Every cell an expression looks at, in order of appearance, without repeats. */
export function cellsOf(expression: Expression): readonly CellRef[] {
  if ("at" in expression) return [expression.at];
  const args = argsOf(expression).filter(({ op }) => op !== "const");
  const [only] = args;
  if (only && args.length === 1) return cellsOf(only);
  const known = MEMORIES.get(expression)?.cells;
  if (known) return known;
  const gathered: CellRef[] = [];
  for (const arg of args) gather(arg, gathered);
  const cells = distinct(gathered);
  if (cells.length >= LONG) memoryOf(expression).cells = cells;
  return cells;
}

/** Adds the cells of an expression to a list, repeats and all. */
function gather(expression: Expression, cells: CellRef[]): void {
  if ("at" in expression) cells.push(expression.at);
  else if (isLong(expression)) for (const at of cellsOf(expression)) cells.push(at);
  else for (const arg of argsOf(expression)) gather(arg, cells);
}

/** The cells in order, without repeats. Of many, those seen are marked by column and row, which costs least. */
function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  if (cells.length < LONG) return cells.filter((at, index) => cells.findIndex(isAt(at)) === index);
  const seen = new Map<string, Uint8Array[]>();
  return cells.filter(({ sheet, row, column }) => {
    let columns = seen.get(sheet);
    if (!columns) seen.set(sheet, (columns = []));
    const rows = withRoom(columns[column], row);
    columns[column] = rows;
    const first = rows[row] === 0;
    rows[row] = 1;
    return first;
  });
}

function isAt({ sheet, row, column }: CellRef): (other: CellRef) => boolean {
  return (other) => other.row === row && other.column === column && other.sheet === sheet;
}

/** Marks with room for a row; they grow by doubling, so that filling a column stays linear. */
function withRoom(marks: Uint8Array | undefined, row: number): Uint8Array {
  if (marks && row < marks.length) return marks;
  const grown = new Uint8Array(Math.max(2 * row, LONG) + 1);
  if (marks) grown.set(marks);
  return grown;
}

import { Decimal, roundTo, type RoundingMode } from "../common/decimal";
import { formatCellRef, type CellRef } from "../workbook/a1";

/**
 * A formula over cells, as data. Every score and every figure or claim of a report carries one, so that a
 * verifier that shares no code with the narrative can recompute it from the saved workbook.
 */
export type Expression =
  /** A constant of the rule pack or of arithmetic (`100`). `source` names the rule-pack field where it has one. */
  | { readonly kind: "constant"; readonly value: string; readonly source?: string }
  /** A number read from a cell. */
  | { readonly kind: "cell"; readonly at: CellRef; readonly reading: CellReading; readonly value: string }
  /** 1 for every cell listed: counts what is printed in those cells. */
  | { readonly kind: "count"; readonly cells: readonly CellRef[] }
  | { readonly kind: "call"; readonly fn: Operator; readonly args: readonly Expression[] }
  /** Rounding as printed. */
  | {
      readonly kind: "round";
      readonly arg: Expression;
      readonly places: number;
      readonly mode: RoundingMode;
    };

/**
 * How the text of a cell becomes the number: the cell's quantity in its unit (`quantity`), the bounds of a range,
 * a day as the number YYYYMMDD (`date`), a printed rate as a fraction, or an amount converted to `万元` or `元`.
 */
export type CellReading =
  "quantity" | "low" | "high" | "date" | "yuan" | "wan-yuan" | "points" | "fraction" | "year";

export type Operator =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "min"
  | "max"
  | "abs"
  | "≥"
  | ">"
  | "="
  | "<"
  | "≤"
  | "≠"
  | "and"
  | "or"
  | "not";

/** A constant; `source` is the path of the rule-pack field it comes from. */
export function constant(value: string | number, source?: string): Expression {
  return source === undefined
    ? { kind: "constant", value: String(value) }
    : { kind: "constant", value: String(value), source };
}

/** A number read from a cell; `value` is the decimal string that the reading gave. */
export function cellValue(at: CellRef, value: string, reading: CellReading): Expression {
  return { kind: "cell", at, reading, value };
}

/** An operator applied to arguments. */
export function call(fn: Operator, ...args: readonly (Expression | readonly Expression[])[]): Expression {
  return { kind: "call", fn, args: args.flat() };
}

/** Rounding of an expression. */
export function round(arg: Expression, places: number, mode: RoundingMode = "half-up"): Expression {
  return { kind: "round", arg, places, mode };
}

/** How many cells are listed. */
export function countOf(cells: readonly CellRef[]): Expression {
  return { kind: "count", cells };
}

/**
 * Computes an expression. Truth values are 1 and 0. Division by zero is a fault of the caller, who must test first.
 * @throws RangeError on division by zero or an operator without arguments.
 */
export function evaluate(expression: Expression): Decimal {
  switch (expression.kind) {
    case "constant":
    case "cell":
      return new Decimal(expression.value);
    case "count":
      return new Decimal(expression.cells.length);
    case "round":
      return roundTo(evaluate(expression.arg), expression.places, expression.mode);
    case "call":
      return valueOfCall(expression);
  }
}

/**
 * From this length on, what a sum over columns gives, the cells it reads and how it is written are remembered: a
 * report tells the same sum in many places, and an expression never changes.
 */
const LONG = 64;

type Call = Extract<Expression, { readonly kind: "call" }>;

const VALUES = new WeakMap<Call, Decimal>();
const CELLS = new WeakMap<Call, readonly CellRef[]>();
const WRITTEN = new WeakMap<Call, string>();

function valueOfCall(expression: Call): Decimal {
  const { fn, args } = expression;
  if (args.length < LONG) return apply(fn, args.map(evaluate));
  const value = VALUES.get(expression) ?? apply(fn, args.map(evaluate));
  VALUES.set(expression, value);
  return value;
}

/** Whether a condition holds. */
export function holds(condition: Expression): boolean {
  return !evaluate(condition).isZero();
}

/** Every cell an expression reads, in order of appearance, without repeats. */
export function cellsOf(expression: Expression): readonly CellRef[] {
  switch (expression.kind) {
    case "constant":
      return [];
    case "cell":
      return [expression.at];
    case "count":
      return distinct(expression.cells);
    case "round":
      return cellsOf(expression.arg);
    case "call":
      return cellsOfCall(expression);
  }
}

/** Where only one argument is no constant there is nothing to merge; the union of long lists is remembered. */
function cellsOfCall(expression: Call): readonly CellRef[] {
  const known = CELLS.get(expression);
  if (known) return known;
  const [only, ...others] = expression.args.filter(({ kind }) => kind !== "constant");
  if (only && others.length === 0) return cellsOf(only);
  const gathered: CellRef[] = [];
  for (const arg of expression.args) gather(arg, gathered);
  const cells = distinct(gathered);
  if (cells.length >= LONG) CELLS.set(expression, cells);
  return cells;
}

/** Adds the cells of an expression to a list, repeats and all. */
function gather(expression: Expression, cells: CellRef[]): void {
  if (expression.kind === "cell") cells.push(expression.at);
  else if (expression.kind === "round") gather(expression.arg, cells);
  else if (expression.kind === "call" && expression.args.length < LONG) {
    for (const arg of expression.args) gather(arg, cells);
  } else for (const at of cellsOf(expression)) cells.push(at);
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

/** The expression for people and for the ledger: `ROUND(项目自评表!E7 ÷ 项目自评表!D7 × 100, 2)`. */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "cell":
      return formatCellRef(expression.at);
    case "count":
      return `COUNT(${expression.cells.map(formatCellRef).join(", ")})`;
    case "round":
      return `ROUND(${formatExpression(expression.arg)}, ${expression.places})`;
    case "call":
      return formatCall(expression);
  }
}

const TRUE = new Decimal(1);
const FALSE = new Decimal(0);
const truth = (value: boolean): Decimal => (value ? TRUE : FALSE);

function apply(fn: Operator, args: readonly Decimal[]): Decimal {
  const [first, ...rest] = args;
  if (first === undefined) throw new RangeError(`Operator ${fn} without arguments`);
  const second = rest[0] ?? FALSE;
  switch (fn) {
    case "add":
      return rest.reduce((left, right) => left.plus(right), first);
    case "subtract":
      return rest.reduce((left, right) => left.minus(right), first);
    case "multiply":
      return rest.reduce((left, right) => left.times(right), first);
    case "divide":
      if (second.isZero()) throw new RangeError("Division by zero in an expression");
      return first.dividedBy(second);
    case "min":
      return rest.reduce((least, arg) => Decimal.min(least, arg), first);
    case "max":
      return rest.reduce((most, arg) => Decimal.max(most, arg), first);
    case "abs":
      return first.abs();
    case "≥":
      return truth(first.gte(second));
    case ">":
      return truth(first.gt(second));
    case "=":
      return truth(first.eq(second));
    case "<":
      return truth(first.lt(second));
    case "≤":
      return truth(first.lte(second));
    case "≠":
      return truth(!first.eq(second));
    case "and":
      return truth(args.every((arg) => !arg.isZero()));
    case "or":
      return truth(args.some((arg) => !arg.isZero()));
    case "not":
      return truth(first.isZero());
  }
}

const INFIX: Partial<Record<Operator, string>> = {
  add: " + ",
  subtract: " − ",
  multiply: " × ",
  divide: " ÷ ",
  "≥": " ≥ ",
  ">": " > ",
  "=": " = ",
  "<": " < ",
  "≤": " ≤ ",
  "≠": " ≠ ",
};

function formatCall(expression: Call): string {
  const known = WRITTEN.get(expression);
  if (known !== undefined) return known;
  const text = writeCall(expression);
  if (expression.args.length >= LONG) WRITTEN.set(expression, text);
  return text;
}

function writeCall({ fn, args }: Call): string {
  const infix = INFIX[fn];
  if (infix === undefined) return `${fn.toUpperCase()}(${args.map(formatExpression).join(", ")})`;
  return args
    .map((arg) =>
      arg.kind === "call" && INFIX[arg.fn] !== undefined
        ? `(${formatExpression(arg)})`
        : formatExpression(arg),
    )
    .join(infix);
}

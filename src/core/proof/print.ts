import { Decimal } from "../common/decimal";
import { formatAddress, formatCellRef, type CellRef } from "../workbook/a1";
import { cellsOf, type Expression } from "./expression";
import { argsOf, isLeaf, type Operator } from "./node";

/** A formula as a person writes it down, once with the cells and once with the numbers that stand in them. */
export interface FormulaText {
  /** `E7 ÷ D7 × 100`; cells of several sheets with their sheets. */
  readonly cells: string;
  /** `3824.26 ÷ 4753.66 × 100`. */
  readonly numbers: string;
}

/**
 * Writes a formula for people to read. Rounding of the whole is left out, because figures say how they are rounded;
 * of long lists the beginning and the end are written. Functions have the names that spreadsheets give them.
 */
export function formulaText(expression: Expression): FormulaText {
  const whole = expression.op === "round" ? expression.arg : expression;
  const several = new Set(cellsOf(whole).map(({ sheet }) => sheet)).size > 1;
  return {
    cells: write(whole, several ? formatCellRef : formatAddress),
    numbers: write(whole, null),
  };
}

/** How a cell is written; `null` writes what was seen in it. */
type Naming = ((at: CellRef) => string) | null;

interface Infix {
  readonly sign: string;
  /** What binds closer has the higher rank. */
  readonly rank: number;
}

const COMPARING = 1;
const INFIX: Partial<Record<Operator, Infix>> = {
  "≥": { sign: "≥", rank: COMPARING },
  ">": { sign: ">", rank: COMPARING },
  "=": { sign: "=", rank: COMPARING },
  "<": { sign: "<", rank: COMPARING },
  "≤": { sign: "≤", rank: COMPARING },
  "≠": { sign: "≠", rank: COMPARING },
  add: { sign: "+", rank: 2 },
  subtract: { sign: "−", rank: 2 },
  multiply: { sign: "×", rank: 3 },
  divide: { sign: "÷", rank: 3 },
};
const ATOM = 4;

/** Functions by the names that spreadsheets give them. */
const NAMES: Partial<Record<Operator, string>> = { all: "AND", any: "OR" };

function write(expression: Expression, naming: Naming): string {
  if (expression.op === "const") return readable(expression.value);
  if (expression.op === "round") return `ROUND(${write(expression.arg, naming)}, ${expression.places})`;
  if (isLeaf(expression)) return writeLeaf(expression, naming);
  return writeCall(expression.op, expression.args, naming);
}

function writeLeaf(leaf: Extract<Expression, { readonly seen: string }>, naming: Naming): string {
  switch (leaf.op) {
    case "read":
      return naming ? naming(leaf.at) : numberIn(leaf.as.kind, leaf.seen);
    case "text":
      return `${(naming ?? formatAddress)(leaf.at)} = "${leaf.is}"`;
    case "blank":
      return `ISBLANK(${(naming ?? formatAddress)(leaf.at)})`;
    case "lacks":
      return `ISNA(${leaf.role})`;
  }
}

function writeCall(op: Operator, args: readonly Expression[], naming: Naming): string {
  const infix = INFIX[op];
  if (op === "count" && args.every(isFilled)) return writeCount(args, naming);
  if (!infix) {
    return `${NAMES[op] ?? op.toUpperCase()}(${ends(args, (arg) => write(arg, naming)).join(", ")})`;
  }
  const operands = ends(args, (arg, place) => {
    const text = write(arg, naming);
    return rankOf(arg) < leastRank(op, infix, place) ? `(${text})` : text;
  });
  return operands.join(` ${infix.sign} `);
}

/** Whether a condition is that a cell states something. */
function isFilled(condition: Expression): boolean {
  return condition.op === "not" && argsOf(condition).every(({ op }) => op === "blank");
}

/** A count of filled cells is written as spreadsheets write it: `COUNT(C12, C13)`. */
function writeCount(args: readonly Expression[], naming: Naming): string {
  if (!naming) return String(args.length);
  return `COUNT(${ends(args.flatMap(cellsOf), naming).join(", ")})`;
}

/** What an operand must at least be to stand without parentheses: a − (b + c) needs them, a + (b − c) does not. */
function leastRank(op: Operator, { rank }: Infix, place: number): number {
  const orderCounts = rank === COMPARING || (place > 0 && (op === "subtract" || op === "divide"));
  return orderCounts ? rank + 1 : rank;
}

function rankOf(expression: Expression): number {
  return ("args" in expression ? INFIX[expression.op]?.rank : undefined) ?? ATOM;
}

/** Entries of a list that are written at its beginning; with the last one, longer lists are told. */
const BEGINNING = 5;

/** The entries of a list in words, those between beginning and end as an ellipsis. */
function ends<T>(list: readonly T[], words: (entry: T, place: number) => string): readonly string[] {
  const last = list.length - 1;
  if (last <= BEGINNING) return list.map(words);
  return [
    ...list.slice(0, BEGINNING).map(words),
    "…",
    ...list.slice(last).map((entry) => words(entry, last)),
  ];
}

/** The number as its cell says it: a day as a date, everything else without noise in its last places. */
function numberIn(kind: string, value: string): string {
  if (kind === "day") return new Date(Number(value) * MS_PER_DAY).toISOString().slice(0, 10);
  if (kind === "date" && /^\d{8}$/.test(value)) {
    return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  }
  return readable(value);
}

const MS_PER_DAY = 86_400_000;

/** Significant digits of a number in a formula. */
const DIGITS = 12;

function readable(value: string): string {
  return new Decimal(value).toSignificantDigits(DIGITS).toString();
}

import { Decimal } from "../common/decimal";
import { formatAddress, formatCellRef, type CellRef } from "../workbook/a1";
import { cellsOf, type Expression, type Operator } from "./expression";

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
  const whole = expression.kind === "round" ? expression.arg : expression;
  const several = new Set(cellsOf(whole).map(({ sheet }) => sheet)).size > 1;
  return {
    cells: write(whole, several ? formatCellRef : formatAddress),
    numbers: write(whole, null),
  };
}

/** How a cell is written; `null` writes the number in it. */
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

function write(expression: Expression, naming: Naming): string {
  switch (expression.kind) {
    case "constant":
      return readable(expression.value);
    case "cell":
      return naming ? naming(expression.at) : numberIn(expression);
    case "count":
      return naming ? `COUNT(${ends(expression.cells, naming).join(", ")})` : String(expression.cells.length);
    case "round":
      return `ROUND(${write(expression.arg, naming)}, ${expression.places})`;
    case "call":
      return writeCall(expression, naming);
  }
}

function writeCall({ fn, args }: Extract<Expression, { kind: "call" }>, naming: Naming): string {
  const infix = INFIX[fn];
  if (!infix) return `${fn.toUpperCase()}(${ends(args, (arg) => write(arg, naming)).join(", ")})`;
  const operands = ends(args, (arg, place) => {
    const text = write(arg, naming);
    return rankOf(arg) < leastRank(fn, infix, place) ? `(${text})` : text;
  });
  return operands.join(` ${infix.sign} `);
}

/** What an operand must at least be to stand without parentheses: a − (b + c) needs them, a + (b − c) does not. */
function leastRank(fn: Operator, { rank }: Infix, place: number): number {
  const orderCounts = rank === COMPARING || (place > 0 && (fn === "subtract" || fn === "divide"));
  return orderCounts ? rank + 1 : rank;
}

function rankOf(expression: Expression): number {
  return (expression.kind === "call" ? INFIX[expression.fn]?.rank : undefined) ?? ATOM;
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
function numberIn({ reading, value }: Extract<Expression, { kind: "cell" }>): string {
  if (reading === "date" && /^\d{8}$/.test(value)) {
    return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  }
  return readable(value);
}

/** Significant digits of a number in a formula. */
const DIGITS = 12;

function readable(value: string): string {
  return new Decimal(value).toSignificantDigits(DIGITS).toString();
}

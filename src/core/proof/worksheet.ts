import { Decimal } from "../common/decimal";
import type { CellRef } from "../workbook/a1";
import type { Expression } from "./expression";
import { isLeaf, type Operator, type Reading } from "./node";

/** How a cell is written in a formula, by what it is read as. */
export type CellNaming = (at: CellRef, as: Reading) => string;

const COMPARED: Partial<Record<Operator, string>> = {
  "≥": ">=",
  ">": ">",
  "=": "=",
  "<": "<",
  "≤": "<=",
  "≠": "<>",
};
const CALCULATED: Partial<Record<Operator, string>> = { add: "+", subtract: "-", multiply: "*", divide: "/" };
const CALLED: Partial<Record<Operator, string>> = {
  min: "MIN",
  max: "MAX",
  abs: "ABS",
  all: "AND",
  any: "OR",
  not: "NOT",
  if: "IF",
};

/**
 * Writes an expression as a worksheet formula without the leading `=`, in functions that Excel 2007, WPS and LibreOffice
 * share. A truth that is calculated with counts as 1 or 0 there, too.
 *
 * @throws RangeError for what no worksheet can look up: that a form lacks a column, the words of a cell
 */
export function worksheetFormula(expression: Expression, naming: CellNaming): string {
  const write = (node: Expression): string => worksheetFormula(node, naming);
  if (expression.op === "const") return new Decimal(expression.value).toFixed();
  if (expression.op === "read") return naming(expression.at, expression.as);
  if (expression.op === "round") {
    return `${expression.mode === "truncate" ? "ROUNDDOWN" : "ROUND"}(${write(expression.arg)},${expression.places})`;
  }
  if (isLeaf(expression)) throw new RangeError(`No worksheet formula for ${expression.op}`);
  const { op } = expression;
  const args = expression.args.map(write);
  const sign = COMPARED[op] ?? CALCULATED[op];
  if (sign !== undefined) return `(${args.join(sign)})`;
  const name = CALLED[op];
  if (name === undefined) throw new RangeError(`No worksheet formula for ${op}`);
  return `${name}(${args.join(",")})`;
}

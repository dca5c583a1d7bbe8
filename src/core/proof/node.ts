import type { RoundingMode } from "../common/decimal";
import type { AmountUnit } from "../vocabulary/money";
import type { CellRef } from "../workbook/a1";

/** What the words of a cell are taken for. */
export type ReadingKind =
  /** The number of a target, an actual or a fact, in its unit; the bounds of a range. */
  | "quantity"
  | "low"
  | "high"
  /** A day as the number YYYYMMDD, and as the number of days since 1 January 1970, which subtract. */
  | "date"
  | "day"
  /** How many goals a text sets, one a clause. */
  | "clauses"
  /** A number that a goal names: which one {@link Reading.part} says. */
  | "goal"
  /** An amount of money in the unit that {@link Reading.unit} names. */
  | "amount"
  /** Points of a weight or score cell, of a name or of a level's label. */
  | "points"
  /** A printed rate as a fraction. */
  | "fraction"
  /** The four-digit year that a title or a sheet's name holds. */
  | "year";

/**
 * How to look at a cell so that its words become the number, not what was seen there: with it the same cell of a
 * saved workbook can be read again alone. A bare 132.9 under a target in 万元 is 1,329,000 because of `like`.
 */
export interface Reading {
  readonly kind: ReadingKind;
  /** Of an amount: the unit that the number is in. */
  readonly unit?: AmountUnit;
  /** The cell of the unit column that names the unit of a bare number. */
  readonly unitAt?: CellRef;
  /** The heading or title that states, behind other words, the unit of a bare number. */
  readonly headingAt?: CellRef;
  /** The target whose unit a bare number takes over. */
  readonly like?: CellRef;
  /** Of a goal: which clause of the text, and which number of the clause, both from 0. */
  readonly part?: readonly [clause: number, number: number];
  /** The form's year, which a day without one takes. */
  readonly year?: string;
  /** Which one of the two values of the cell, where it holds two: ≥95%/96%. */
  readonly half?: 0 | 1;
}

/** Arithmetic, comparison, and what is made of truths (1 and 0): `count` tells how many of its arguments are true. */
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
  | "all"
  | "any"
  | "not"
  | "count"
  /** The second argument where the first is true, else the third. */
  | "if";

/** A constant of the rule pack or of arithmetic (`100`). `of` is the path of the pack's field where it has one. */
export interface ConstantNode {
  readonly op: "const";
  readonly value: string;
  readonly of?: string;
}

/** A look at the workbook: a number read, a text compared, a cell that states nothing, a column that is not there. */
export type Leaf =
  | { readonly op: "read"; readonly at: CellRef; readonly as: Reading }
  | { readonly op: "text"; readonly at: CellRef; readonly is: string }
  | { readonly op: "blank"; readonly at: CellRef }
  /** `form` is the id of an evaluation, `role` what its columns, lines or entries may mean. */
  | { readonly op: "lacks"; readonly form: string; readonly role: string };

/** An operator over arguments. */
export interface CallNode<Ref> {
  readonly op: Operator;
  readonly args: readonly Ref[];
}

/** Rounding as printed. */
export interface RoundNode<Ref> {
  readonly op: "round";
  readonly arg: Ref;
  readonly places: number;
  readonly mode: RoundingMode;
}

/** A step of a formula over cells; `Ref` is how it points at the steps below it. */
export type NodeOf<Ref> = ConstantNode | Leaf | CallNode<Ref> | RoundNode<Ref>;

/** Whether a node looks at the workbook. */
export function isLeaf(node: NodeOf<unknown>): node is Leaf {
  return node.op === "read" || node.op === "text" || node.op === "blank" || node.op === "lacks";
}

/** The nodes that a node rests on, in order. */
export function argsOf<Ref>(node: NodeOf<Ref>): readonly Ref[] {
  if (node.op === "round") return [node.arg];
  return node.op === "const" || isLeaf(node) ? [] : node.args;
}

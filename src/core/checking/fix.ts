import { Decimal, roundTo } from "../common/decimal";
import type { SourcedNumber } from "../evaluation/evaluation";
import type { Fix, FixEdit } from "../evaluation/finding";
import { shownNumber } from "../reading/quantity/shown-number";
import type { CellRef } from "../workbook/a1";
import { numberFormat } from "../workbook/number-format";
import { cellOf, type Cell, type WorkbookSnapshot } from "../workbook/snapshot";
import { isPlainFraction } from "./fraction";
import { plainNumber, printRate } from "./print";

/** The number that a fix replaces. */
type Replaced = Pick<SourcedNumber, "at" | "raw" | "half" | "mark" | "part">;

/** Whether the cell holds more than the number (分值/得分, a sentence), or another one that gives it (a mark out of 100). */
function isPart({ half, mark, part }: Replaced): boolean {
  return half !== undefined || mark !== undefined || part !== undefined;
}

/**
 * A mend that writes a computed number. A cell with a formula gets none: its formula is what must be mended. Nor does
 * one whose format could not show the number.
 * @param value the number as the cell is to show it: 1200 where the format shows the stored 12000000 in 万元.
 */
export function numberFix(
  workbook: WorkbookSnapshot | undefined,
  number: Replaced,
  value: string,
  places = 2,
): Fix | undefined {
  const { at, raw } = number;
  const cell = workbook && cellOf(workbook, at);
  if (cell?.formula !== undefined || isPart(number)) return undefined;
  const wanted = plainNumber(value, places);
  if (typeof cell?.value === "string" && cell.value.trim() !== "") return { edits: [typed(at, wanted, raw)] };
  const edit = numberEdit(at, cell, wanted, raw);
  return edit && { edits: [edit] };
}

/** A mend that writes a number where the cell holds it as text. */
export function typedNumberFix(
  workbook: WorkbookSnapshot | undefined,
  number: Replaced,
  value: string,
): Fix | undefined {
  const { at, raw } = number;
  const edit = isPart(number) ? undefined : numberEdit(at, workbook && cellOf(workbook, at), value, raw);
  return edit && { edits: [edit] };
}

/**
 * A mend that writes a rate. A cell that holds a number, or shows numbers as per cent, gets a number, so that its format
 * and formulas over it go on working; any other cell gets the percentage as text.
 */
export function rateFix(
  workbook: WorkbookSnapshot | undefined,
  at: CellRef,
  before: string,
  fraction: Decimal,
): Fix | undefined {
  const cell = workbook && cellOf(workbook, at);
  if (cell?.formula !== undefined) return undefined;
  const isNumber = typeof cell?.value === "number";
  if (!isNumber && (cell?.text.trim() || !showsPerCent(cell))) {
    return { edits: [typed(at, printRate(fraction), before)] };
  }
  const perCent = roundTo(fraction.times(100), 2).toString();
  // A rate cell whose number shows no sign counts as what stands there now: a fraction, or a number of per cent.
  const bare = typeof cell?.value === "number" && isPlainFraction(cell.value);
  const wanted = bare && !showsPerCent(cell) ? roundTo(fraction, 4).toString() : perCent;
  const edit = numberEdit(at, cell, wanted, before);
  return edit && { edits: [edit] };
}

/** A mend that replaces a text. */
export function textFix(
  workbook: WorkbookSnapshot | undefined,
  at: CellRef,
  before: string,
  after: string,
): Fix | undefined {
  const cell = workbook && cellOf(workbook, at);
  const isText = cell === undefined || (cell.formula === undefined && typeof cell.value === "string");
  return isText && !holdsMore(cell, before) ? { edits: [typed(at, after, before)] } : undefined;
}

/** Whether a cell says more than what would be replaced: another value beside it (目标值/完成值). */
function holdsMore(cell: Cell | undefined, before: string): boolean {
  return cell !== undefined && cell.text.trim() !== before.trim();
}

function typed(at: CellRef, text: string, before: string): FixEdit {
  return { at, value: text, before, after: text };
}

/** Powers of ten by which formats move the point: as stored, per cent, 千, 万, 百万, 亿. */
const SHIFTS = [0, -2, 3, 4, 6, 8];

/**
 * The edit that makes a cell show a number: what is stored depends on the cell's format.
 * @returns `undefined` where the format shows no number, or never this one.
 */
function numberEdit(
  at: CellRef,
  cell: Cell | undefined,
  wanted: string,
  before: string,
): FixEdit | undefined {
  for (const places of SHIFTS) {
    const value = new Decimal(wanted).times(new Decimal(10).pow(places)).toNumber();
    const { text, number, seen } = look(cell?.format, value);
    if (number === null || !new Decimal(number).eq(wanted)) continue;
    // What reads the same as before would be no fix in the eyes of the person.
    if (String(value) === before.trim()) return undefined;
    return { at, value, before, after: text, ...(seen === text ? {} : { seen }) };
  }
  return undefined;
}

/** A number in a cell, as people see it. */
export interface Looked {
  /** What the cell says, with all the digits that are stored. */
  readonly text: string;
  readonly number: string | null;
  /** What its format leaves of them. */
  readonly seen: string;
}

/** What a number format shows of a number, and what it leaves out. */
export function look(format: string | undefined, value: number): Looked {
  if (format === undefined) return { text: String(value), number: String(value), seen: String(value) };
  const seen = numberFormat(format, false).number(value);
  const { text, number } = shownNumber({ value, text: seen, format }, value);
  return { text, number, seen: sameNumber(text, seen) ? text : seen };
}

/** `9.80` and `9.8` are one number to the reader. */
function sameNumber(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) =>
    /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", ""),
  );
  return left !== undefined && right !== undefined && new Decimal(left).eq(right);
}

function showsPerCent(cell: Cell | undefined): boolean {
  return cell?.format !== undefined && look(cell.format, 1).seen.includes("%");
}

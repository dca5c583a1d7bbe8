import type { Comparator, Quantity, QuantityNote } from "../../evaluation/quantity";
import type { CellRef } from "../../workbook/a1";
import type { Cell } from "../../workbook/snapshot";
import { squeeze } from "../text-normalisation";
import { dateOfSerial, isDateFormat, isTimeFormat } from "./dates";
import { fromStored, shift } from "./decimal-text";
import { numberInWords } from "./number-in-words";
import { columnOperator } from "./operators";
import { halfOf, type Half } from "./pair";
import { planInWords } from "./plan-in-words";
import { parseText, type TextReading, type WrittenText } from "./parse-text";
import { shownNumber } from "./shown-number";
import { isUnit, parseUnit } from "./units";

/** A target or actual cell with what other cells of its row say about it. */
export interface QuantityInput {
  readonly cell: Cell | undefined;
  readonly at: CellRef;
  /** An actual that repeats an operator is remarked upon; a target is not. */
  readonly role: "target" | "actual";
  /** Text of the operator column (`≧`, `定性`, `正向`), for targets. */
  readonly operator?: string;
  /** Text of the unit column, and its cell. */
  readonly unit?: string;
  readonly unitAt?: CellRef | undefined;
  /** The heading that the unit was taken from, in the place of a cell of its own. */
  readonly headingAt?: CellRef | undefined;
  /** The target that an actual belongs to: a bare number takes over its unit. */
  readonly target?: Quantity | null;
  /** Four-digit year of the form, for dates without one. */
  readonly year?: string | null;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** Which one of the two values of the cell is meant, where it holds two. */
  readonly half?: Half;
}

/** A bare actual up to 1 beside a target of at least this share is a fraction (`1` for 100 %). */
const FRACTION_TARGET = 0.5;

/** What is known of a cell while its columns and its target are applied. */
interface Draft {
  comparator: Comparator;
  value: string | undefined;
  low: string | undefined;
  high: string | undefined;
  date: string | undefined;
  unit: string | undefined;
  scale: string | undefined;
  readonly written: WrittenText | undefined;
  readonly note: string | undefined;
  notes: readonly QuantityNote[];
  unitAt?: CellRef | undefined;
  headingAt?: CellRef | undefined;
  like?: CellRef;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a target or actual. `null` for an empty cell. What is not understood keeps `raw` and the note
 * `unparsed`. Spellings: the classes of published forms in the tables of this folder.
 */
export function parseQuantity(input: QuantityInput): Quantity | null {
  const { cell, half } = input;
  const text = half === undefined || cell === undefined ? null : halfOf(cell.text, half);
  if (cell === undefined || half === undefined || text === null) return parseCell(input);
  const quantity = parseCell({ ...input, cell: { value: text, text } });
  return quantity && { ...quantity, half: { index: half, whole: cell.text } };
}

function parseCell(input: QuantityInput): Quantity | null {
  const { cell, at } = input;
  if (cell === undefined) return null;
  if (cell.error !== undefined) return remark(cell.text, at, "cell-error");
  if (cell.value === null)
    return cell.formula === undefined ? null : remark(cell.text, at, "no-cached-value");
  if (!/\S/.test(cell.text)) return null;
  if (isDateForNumber(cell, input.target)) return remark(cell.text, at, "date-for-number");
  const draft = draftOf(readCell(cell, input));
  if (input.role === "actual" && input.target) takeFromWords(draft, cell.text, input.target);
  if (input.role === "target" && isOfWords(draft)) Object.assign(draft, planOf(cell.text));
  applyUnitColumn(draft, input);
  if (input.role === "target") applyOperatorColumn(draft, input.operator);
  else if (input.target) inheritUnit(draft, input.target, cell.format);
  remarkOnRole(draft, input.role);
  return published(draft, input, cell.text);
}

/** Whether a cell holds a day although its target is a number: typed as `5-4`, and taken for the 4th of May. */
export function isDateForNumber(cell: Cell | undefined, other: Quantity | null | undefined): boolean {
  if (typeof cell?.value !== "number") return false;
  // A time beside a time is a length of time.
  const isTime = isTimeFormat(cell.format) && !/\d:\d/.test(other?.raw ?? "");
  if (!isDateFormat(cell.format) && !isTime) return false;
  return other?.value !== undefined || other?.low !== undefined;
}

function remark(raw: string, at: CellRef, note: QuantityNote): Quantity {
  return { raw, comparator: null, notes: [note], at };
}

function draftOf(reading: TextReading): Draft {
  const { comparator, value, low, high, date, unit, scale, written, note, notes } = reading;
  return { comparator, value, low, high, date, unit, scale, written, note, notes };
}

/** The quantity with the properties that it has, in one order. */
function published(draft: Draft, { at, year }: QuantityInput, raw: string): Quantity {
  const quantity: Mutable<Quantity> = { raw, comparator: draft.comparator, at };
  if (draft.value !== undefined) quantity.value = draft.value;
  if (draft.low !== undefined) quantity.low = draft.low;
  if (draft.high !== undefined) quantity.high = draft.high;
  if (draft.date !== undefined) quantity.date = draft.date;
  if (draft.unit !== undefined) quantity.unit = draft.unit;
  if (draft.scale !== undefined) quantity.scale = draft.scale;
  if (draft.unitAt !== undefined) quantity.unitAt = draft.unitAt;
  if (draft.headingAt !== undefined) quantity.headingAt = draft.headingAt;
  if (draft.like !== undefined) quantity.like = draft.like;
  if (draft.date !== undefined && year && !NAMES_YEAR.test(raw)) quantity.year = year;
  if (draft.written !== undefined) quantity.written = { ...draft.written, scale: draft.scale ?? "1" };
  if (draft.note !== undefined) quantity.note = draft.note;
  if (draft.notes.length > 0) quantity.notes = draft.notes;
  return quantity;
}

/** A day that says its own year. */
const NAMES_YEAR = /(?:19|20)\d{2}/;

/** A month written as a number with two places. */
const YEAR_AND_MONTH = /^(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])$/;

function readCell(cell: Cell, { year = null, date1904 = false }: QuantityInput): TextReading {
  const { value, text, format } = cell;
  if (typeof value !== "number") return parseText(text, year);
  if (isDateFormat(format)) {
    const date = dateOfSerial(value, date1904);
    return date === null
      ? { comparator: null, notes: ["unparsed"] }
      : { comparator: "by-date", date, notes: [] };
  }
  const shown = shownNumber(cell, value);
  const { noise } = fromStored(value);
  // 2023.10 is October, whatever number is stored.
  const reading = parseText(YEAR_AND_MONTH.test(text) ? text : shown.text, year);
  const notes: readonly QuantityNote[] = noise ? ["noise-rounded", ...reading.notes] : reading.notes;
  if (reading.value !== undefined) {
    const written = reading.written && shown.shown !== null && { ...reading.written, number: shown.shown };
    return { ...reading, ...(written && { written }), notes };
  }
  // Words around a number that are no unit: the number counts all the same.
  if (shown.number === null || reading.low !== undefined || reading.date !== undefined)
    return { ...reading, notes };
  return {
    comparator: null,
    value: shown.number,
    written: { number: shown.shown ?? shown.number, unit: "" },
    notes: noise ? ["noise-rounded"] : [],
  };
}

/** A clause of what was done tells its number by the target's unit. */
function takeFromWords(draft: Draft, text: string, target: Quantity): void {
  if (draft.value !== undefined || draft.low !== undefined || draft.date !== undefined) return;
  const reading = numberInWords(text, target);
  if (reading) Object.assign(draft, draftOf(reading), { like: target.at });
}

/** Whether nothing but words was made of a text. */
function isOfWords({ comparator, notes }: Draft): boolean {
  return comparator === "qualitative" || notes.includes("unparsed");
}

function planOf(text: string): Partial<Draft> {
  const reading = planInWords(text);
  return reading === null ? {} : draftOf(reading);
}

/** A cell that holds only the number takes the unit of the unit column. */
function applyUnitColumn(draft: Draft, { unit: column, unitAt, headingAt }: QuantityInput): void {
  if (column === undefined || draft.unit !== undefined || draft.scale !== undefined) return;
  const unitText = squeeze(column);
  if (unitText === "" || !isUnit(unitText)) return;
  const { places, unit } = parseUnit(unitText);
  take(draft, places, unit, places > 0 ? shift("1", places) : undefined);
  draft.unitAt = unitAt;
  draft.headingAt = headingAt;
}

/** Moves the numbers of a draft by a multiplier and gives them a unit. */
function take(draft: Draft, places: number, unit: string | undefined, scale: string | undefined): void {
  if (draft.value === undefined && draft.low === undefined) return;
  if (places !== 0) {
    draft.value &&= shift(draft.value, places);
    draft.low &&= shift(draft.low, places);
    draft.high &&= shift(draft.high, places);
  }
  draft.unit = unit;
  draft.scale = scale;
  draft.notes = [...draft.notes, "unit-inherited"];
}

/** A target without an operator takes that of the operator column; 定性 makes words of it, not of a number. */
function applyOperatorColumn(draft: Draft, column: string | undefined): void {
  if (column === undefined || draft.comparator !== null) return;
  const operator = columnOperator(squeeze(column));
  if ((operator === "qualitative") === (draft.value === undefined)) draft.comparator = operator;
}

/** A bare actual takes over unit and multiplier of its target. */
function inheritUnit(
  draft: Draft,
  { unit, scale, value, low, at }: Quantity,
  format: string | undefined,
): void {
  if (draft.value === undefined || draft.unit !== undefined || draft.scale !== undefined) return;
  if (unit === undefined && scale === undefined) return;
  draft.like = at;
  if (unit !== "%") {
    const own = scale === undefined || isPlain(draft.value, scale, unit, value ?? low);
    take(draft, own ? 0 : scale.length - 1, unit, own ? undefined : scale);
    return;
  }
  const bareValue = Number(draft.value);
  const fraction = bareValue <= 1 && bareValue > 0 && Number(value ?? low ?? "0") >= FRACTION_TARGET;
  take(draft, fraction ? 0 : -2, unit, undefined);
  // A cell that shows 97/100 says that it is a share.
  if (fraction && !FRACTION_FORMAT.test(format ?? "")) draft.notes = [...draft.notes, "suspicious"];
}

/**
 * Whether a bare result counts without the 万 of its target: 15935 beside ≥1.47万人. Sums of money keep it, so that a slip
 * of 元 and 万元 is seen.
 */
function isPlain(bare: string, scale: string, unit: string | undefined, wanted = "0"): boolean {
  const ratio = Number(bare) / Number(wanted);
  return unit !== "元" && ratio > 0 && Math.abs(Math.log(ratio)) < Math.abs(Math.log(ratio * Number(scale)));
}

/** Formats that show a number as a fraction: `# ?/?`, `??/100`. */
const FRACTION_FORMAT = /[?#0]\/[?#\d]/;

const BOUNDS: readonly Comparator[] = ["≥", ">", "<", "≤"];

/** An actual should be measured; a target may be words such as 完成. */
function remarkOnRole(draft: Draft, role: QuantityInput["role"]): void {
  if (role === "actual" && BOUNDS.includes(draft.comparator)) {
    draft.notes = [...draft.notes, "operator-in-actual"];
  }
  if (role === "target" && draft.notes.includes("standard-phrase")) {
    draft.notes = draft.notes.filter((note) => note !== "standard-phrase");
  }
}

import { amountValue, call, cellValue, constant, type Expression } from "../proof/expression";
import type { Reading, ReadingKind } from "../proof/node";
import type { AmountUnit } from "../vocabulary/money";
import type { SourcedNumber } from "./evaluation";
import type { Quantity } from "./quantity";

/** How to look at the cell of a quantity again: as what, and where its unit and year came from. */
export function readingOf(
  { unitAt, headingAt, like, year, half }: Quantity,
  kind: ReadingKind,
): Reading | ReadingKind {
  if (!unitAt && !headingAt && !like && year === undefined && !half) return kind;
  return {
    kind,
    ...(unitAt && { unitAt }),
    ...(headingAt && { headingAt }),
    ...(like && { like }),
    ...(year !== undefined && { year }),
    ...(half && { half: half.index }),
  };
}

/** Points of a cell or of one half of it, with the decimal string that was read. */
type Points = Pick<SourcedNumber, "at" | "half" | "mark"> & { readonly value: string };

/** Points as the cell gives them: one of its two numbers where it holds two, the part of the weight that a mark gives. */
export function pointsValue({ value, at, half, mark }: Points): Expression {
  if (mark !== undefined) {
    const points = call("multiply", cellValue(at, mark.value, "points"), pointsValue(mark.weight));
    return call("divide", points, constant("100"));
  }
  return cellValue(at, value, half === undefined ? "points" : { kind: "points", half });
}

/** What the cell of a quantity says: all of it, where the quantity is one of two. */
export function wordsOf({ raw, half }: Quantity): string {
  return half?.whole ?? raw;
}

/** A number that the cell of a quantity gives. @param value the decimal string that was read. */
export function quantityValue(quantity: Quantity, value: string, kind: ReadingKind = "quantity"): Expression {
  return cellValue(quantity.at, value, readingOf(quantity, kind));
}

/** The number of a quantity, or `null` where it is none. */
export function numberOf(quantity: Quantity | null): Expression | null {
  return quantity?.value === undefined ? null : quantityValue(quantity, quantity.value);
}

/** The day of a quantity as the number YYYYMMDD, which orders like the days; `null` where it is none. */
export function dayOf(quantity: Quantity): Expression | null {
  if (quantity.date === undefined) return null;
  return quantityValue(quantity, quantity.date.replaceAll("-", ""), "date");
}

const MS_PER_DAY = 86_400_000;

/** Days from 1 January 1970 to an ISO date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The day of a quantity as a number of days, so that two of them subtract; `null` where it is none. */
export function dayCountOf(quantity: Quantity): Expression | null {
  if (quantity.date === undefined) return null;
  return quantityValue(quantity, String(dayNumber(quantity.date)), "day");
}

/** A cell's number, or `null` where the cell is missing or holds none. */
export function knownNumber(
  source: SourcedNumber | null | undefined,
  kind: "points" | "fraction",
): Expression | null {
  const value = source?.value ?? null;
  if (!source || value === null) return null;
  return kind === "points" ? pointsValue({ ...source, value }) : cellValue(source.at, value, kind);
}

/** An amount of money in the unit of its block, or `null` where the cell is missing or holds none. */
export function knownAmount(source: SourcedNumber | null | undefined, unit: AmountUnit): Expression | null {
  const value = source?.value ?? null;
  return source && value !== null ? amountValue(source.at, value, unit, source.part) : null;
}

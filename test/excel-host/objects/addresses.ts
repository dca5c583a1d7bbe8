import type { CellRange } from "../../../src/core/workbook/a1";
import { formatArea, parseReference, sheetPrefix } from "../model/areas";
import type { SheetModel } from "../model/sheet";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/errors";
import { RangeTarget, type SheetTarget } from "./targets";

/** Longest address string that Excel gives. [doc] */
const MAX_ADDRESS = 8192;

/** `Sheet1!A1:B2`, as `Range.address` gives it. */
export function fullAddress(sheet: SheetModel, areas: readonly CellRange[]): string {
  const prefix = sheetPrefix(sheet.name);
  return areas
    .map((area) => `${prefix}!${formatArea(area)}`)
    .join(",")
    .slice(0, MAX_ADDRESS);
}

/** The area that an address on a sheet names. A sheet in the address must be the same one. [belief] */
export function areaOnSheet(of: SheetTarget, address: string): CellRange {
  const reference = parseReference(address);
  if (!reference || address.startsWith("=")) throw invalidArgument();
  if (reference.sheet !== undefined && reference.sheet.toLowerCase() !== of.sheet.name.toLowerCase()) {
    throw invalidArgument();
  }
  return reference.area;
}

/** An argument that is a range or an address on the same sheet. */
export function areaArgument(of: SheetTarget, args: Arguments, index: number): CellRange {
  const range = args.target(index, RangeTarget);
  if (!range) return areaOnSheet(of, args.text(index));
  if (range.sheet !== of.sheet) throw invalidArgument();
  return range.area;
}

/** An argument that is a range of any sheet, or an address with or without a sheet. */
export function rangeArgument(of: SheetTarget, args: Arguments, index: number): RangeTarget {
  const range = args.target(index, RangeTarget);
  if (range) return range;
  const reference = parseReference(args.text(index));
  const sheet = reference?.sheet === undefined ? of.sheet : of.book.sheet(reference.sheet);
  if (!reference || !sheet) throw invalidArgument();
  return new RangeTarget(of.book, sheet, reference.area);
}

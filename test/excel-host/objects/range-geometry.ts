import { type CellRange, MAX_COLUMNS, MAX_ROWS } from "../../../src/core/workbook/a1";
import { boundingArea, columnCount, intersection, isArea, rowCount } from "../model/areas";
import type { Arguments } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { HostObject, type Method, NULL_OBJECT } from "../protocol/object-class";
import { areaArgument } from "./addresses";
import { rangeAreasObject, rangeObject, type RangeTarget, type SheetTarget } from "./targets";
import { TablesInRange } from "./tables";

/** A range of this area, which must lie on the grid. */
function checked(of: SheetTarget, area: CellRange): HostObject {
  if (!isArea(area)) throw invalidArgument();
  return rangeObject(of, area);
}

function moved(area: CellRange, rows: number, columns: number): CellRange {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

/** Rows above (`count < 0`: below) an area. [doc] */
function rowsBeside(of: RangeTarget, count: number): HostObject {
  if (count === 0) throw invalidArgument();
  const { area } = of;
  return count > 0
    ? checked(of, { ...area, top: area.top - count, bottom: area.top - 1 })
    : checked(of, { ...area, top: area.bottom + 1, bottom: area.bottom - count });
}

function columnsBeside(of: RangeTarget, count: number): HostObject {
  if (count === 0) throw invalidArgument();
  const { area } = of;
  return count > 0
    ? checked(of, { ...area, left: area.left - count, right: area.left - 1 })
    : checked(of, { ...area, left: area.right + 1, right: area.right - count });
}

function usedWithin(of: RangeTarget, args: Arguments): CellRange | undefined {
  const used = of.sheet.cells.used(args.flag(0));
  return used && intersection(used, of.area);
}

function resized(area: CellRange, rows: number, columns: number): CellRange {
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

type Methods = Partial<Record<Extract<keyof Excel.Range, string>, Method<RangeTarget>>>;

/** Methods of a range that lead to other ranges. */
export const rangeGeometry: Methods = {
  getCell: (of, args) => {
    const row = of.area.top + args.integer(0);
    const column = of.area.left + args.integer(1);
    return checked(of, { top: row, left: column, bottom: row, right: column });
  },
  getRow: (of, args) => {
    const row = of.area.top + args.integer(0);
    return checked(of, { ...of.area, top: row, bottom: row });
  },
  getColumn: (of, args) => {
    const column = of.area.left + args.integer(0);
    return checked(of, { ...of.area, left: column, right: column });
  },
  getRowsAbove: (of, args) => rowsBeside(of, args.optionalInteger(0) ?? 1),
  getRowsBelow: (of, args) => rowsBeside(of, -(args.optionalInteger(0) ?? 1)),
  getColumnsBefore: (of, args) => columnsBeside(of, args.optionalInteger(0) ?? 1),
  getColumnsAfter: (of, args) => columnsBeside(of, -(args.optionalInteger(0) ?? 1)),
  getEntireRow: (of) => rangeObject(of, { ...of.area, left: 0, right: MAX_COLUMNS - 1 }),
  getEntireColumn: (of) => rangeObject(of, { ...of.area, top: 0, bottom: MAX_ROWS - 1 }),
  getLastRow: (of) => rangeObject(of, { ...of.area, top: of.area.bottom }),
  getLastColumn: (of) => rangeObject(of, { ...of.area, left: of.area.right }),
  getLastCell: (of) => rangeObject(of, { ...of.area, top: of.area.bottom, left: of.area.right }),
  getOffsetRange: (of, args) => checked(of, moved(of.area, args.integer(0), args.integer(1))),
  getResizedRange: (of, args) =>
    checked(
      of,
      resized(of.area, rowCount(of.area) + args.integer(0), columnCount(of.area) + args.integer(1)),
    ),
  getAbsoluteResizedRange: (of, args) => checked(of, resized(of.area, args.integer(0), args.integer(1))),
  getBoundingRect: (of, args) => rangeObject(of, boundingArea(of.area, areaArgument(of, args, 0))),
  getIntersection: (of, args) => {
    const area = intersection(of.area, areaArgument(of, args, 0));
    if (!area) throw itemNotFound();
    return rangeObject(of, area);
  },
  getIntersectionOrNullObject: (of, args) => {
    const area = intersection(of.area, areaArgument(of, args, 0));
    return area ? rangeObject(of, area) : NULL_OBJECT;
  },
  // [belief] Without anything in use Excel gives the first cell.
  getUsedRange: (of, args) =>
    rangeObject(of, usedWithin(of, args) ?? { ...of.area, bottom: of.area.top, right: of.area.left }),
  getUsedRangeOrNullObject: (of, args) => {
    const used = usedWithin(of, args);
    return used ? rangeObject(of, used) : NULL_OBJECT;
  },
  getTables: (of, args) =>
    new HostObject("TableScopedCollection", new TablesInRange(of, of.area, args.flag(0))),
  // [doc] Only for a single cell that another one's result is shown in.
  getSpillParentOrNullObject: (of) => {
    const { top, left, bottom, right } = of.area;
    const spill = of.sheet.spills.find(({ area }) => intersection(area, of.area));
    const isChild = spill !== undefined && !intersection(spill.anchor, of.area);
    return isChild && top === bottom && left === right ? rangeObject(of, spill.anchor) : NULL_OBJECT;
  },
  // [doc] Fails for more than 512 areas; belief: the code. [belief] Areas that reach beyond the range come whole.
  getMergedAreasOrNullObject: (of) => {
    const merges = of.sheet.merges.filter((merge) => intersection(merge, of.area));
    if (merges.length > 512) throw new ApiError("GeneralException");
    return merges.length > 0 ? rangeAreasObject(of, merges) : NULL_OBJECT;
  },
};

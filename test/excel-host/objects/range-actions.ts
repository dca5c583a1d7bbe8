import type { CellRange } from "../../../src/core/workbook/a1";
import { contains, intersection, rowCount } from "../model/areas";
import { isEmpty } from "../model/cells";
import { columnCount } from "../model/areas";
import { ApiError, invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import { type HostObject, type Method, NULL_OBJECT } from "../protocol/object-class";
import { rangeArgument } from "./addresses";
import { checkSize, clearContents, requireUnfiltered } from "./cell-contents";
import { requireAllowed, requireEditable } from "./guards";
import { specialAreas } from "./special-cells";
import type { SheetTarget } from "./targets";
import { type AreasTarget, rangeAreasObject, type RangeTarget } from "./targets";
import type { Arguments } from "../protocol/arguments";

/** What `clear` takes away. [doc] */
export function clearAreas(of: AreasTarget, args: Arguments): void {
  const what = args.choice(0, [
    "All",
    "Contents",
    "Formats",
    "Hyperlinks",
    "RemoveHyperlinks",
    "ResetContents",
  ]);
  for (const area of of.areas) {
    requireEditable(of.sheet, area);
    requireUnfiltered(of.sheet, area);
    const cells = [...of.sheet.cells.within(area)];
    if (what === "All" || what === "Contents" || what === "ResetContents") {
      for (const { cell } of cells) clearContents(cell);
    }
    if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
      for (const { cell } of cells) delete cell.link;
    }
    if (what === "All" || what === "Formats" || what === "RemoveHyperlinks")
      of.sheet.cells.clearFormats(area);
    // [belief] Clearing all of a merged area, or its formats, parts it again.
    if (what === "All" || what === "Formats") unmerge(of, area);
    of.book.observer({ kind: "changed", sheet: of.sheet, area, change: "RangeEdited" });
  }
}

function unmerge(of: SheetTarget, area: CellRange): void {
  of.sheet.merges = of.sheet.merges.filter((merge) => !intersection(merge, area));
}

function merge(of: RangeTarget, args: Arguments): void {
  requireEditable(of.sheet, of.area);
  const { area, sheet } = of;
  // [belief] A table cannot hold merged cells.
  if (sheet.tables.some((table) => intersection(table.area, area))) throw new ApiError("InvalidOperation");
  const partial = sheet.merges.find((other) => intersection(other, area) && !contains(area, other));
  if (partial) throw notImplemented("Range.merge across a part of another merged area");
  unmerge(of, area);
  if (args.flag(0)) {
    for (let row = area.top; row <= area.bottom; row += 1) mergeArea(of, { ...area, top: row, bottom: row });
  } else {
    mergeArea(of, area);
  }
}

/**
 * [doc] A merged area keeps the first value it finds, in its top left cell. [belief] The apostrophe that makes a text of a
 * formula goes with the value: merging turns no text into a formula.
 */
function mergeArea(of: RangeTarget, area: CellRange): void {
  if (area.top === area.bottom && area.left === area.right) return;
  const filled = [...of.sheet.cells.within(area)].filter(({ cell }) => !isEmpty(cell));
  const [first] = filled;
  const kept = first && { ...first.cell };
  for (const { cell } of filled) clearContents(cell);
  if (kept) {
    const corner = of.sheet.cells.ensure(area.top, area.left);
    const { value, formula, error, quotePrefix } = kept;
    Object.assign(
      corner,
      { value },
      formula === undefined ? {} : { formula },
      error === undefined ? {} : { error },
      quotePrefix === undefined ? {} : { quotePrefix },
    );
  }
  of.sheet.merges.push(area);
}

function copyFrom(of: RangeTarget, args: Arguments): void {
  const source = rangeArgument(of, args, 0);
  const what = args.choice(1, ["All", "Values", "Formats", "Formulas", "Link"]);
  if (what === "Link" || args.flag(3)) throw notImplemented("Range.copyFrom with a link or transposed");
  requireEditable(of.sheet, of.area);
  // [doc] The target grows where the source is larger; here it must be the same size or one cell.
  if (rowCount(of.area) > 1 || columnCount(of.area) > 1) {
    checkSize(of.area, rowCount(source.area), columnCount(source.area));
  }
  for (const { row, column, cell } of [...source.sheet.cells.within(source.area)]) {
    const target = of.sheet.cells.ensure(
      of.area.top + row - source.area.top,
      of.area.left + column - source.area.left,
    );
    if (args.flag(2) && isEmpty(cell)) continue;
    if (what !== "Formats") {
      clearContents(target);
      target.value = cell.value;
      if (cell.error !== undefined) target.error = cell.error;
      if (what !== "Values" && cell.formula !== undefined) {
        throw notImplemented("Range.copyFrom of formulas, whose references would move");
      }
      // [belief] Pasting all takes links and merged areas along.
      if (what === "All" && cell.link !== undefined) target.link = cell.link;
      // [belief] The apostrophe that makes a text of a formula is part of a cell's format, which goes along, too.
      if (what === "All" && cell.quotePrefix !== undefined) target.quotePrefix = cell.quotePrefix;
    }
    if (what === "All" || what === "Formats") target.format = cell.format;
  }
  if (what === "All") copyMerges(of, source);
  of.book.observer({ kind: "changed", sheet: of.sheet, area: of.area, change: "RangeEdited" });
}

function isCut(merged: CellRange, area: CellRange): boolean {
  return intersection(merged, area) !== undefined && !contains(area, merged);
}

function copyMerges(of: RangeTarget, source: RangeTarget): void {
  if (source.sheet.merges.some((one) => isCut(one, source.area))) {
    throw notImplemented("Range.copyFrom of a part of a merged area");
  }
  const [down, right] = [of.area.top - source.area.top, of.area.left - source.area.left];
  for (const merged of source.sheet.merges.filter((one) => contains(source.area, one))) {
    const area = {
      top: merged.top + down,
      left: merged.left + right,
      bottom: merged.bottom + down,
      right: merged.right + right,
    };
    unmerge(of, area);
    of.sheet.merges.push(area);
  }
}

function select(of: RangeTarget): void {
  // [belief] A hidden sheet cannot be brought to the front.
  if (of.sheet.visibility !== "visible") throw new ApiError("InvalidOperation");
  of.book.activate(of.sheet);
  of.book.selection = of.area;
  of.book.observer({ kind: "selected", sheet: of.sheet, area: of.area });
}

function specialCells(of: AreasTarget, args: Arguments): HostObject | undefined {
  const areas = of.areas.flatMap((area) => specialAreas(of.sheet, area, args));
  return areas.length > 0 ? rangeAreasObject(of, areas) : undefined;
}

/** `getSpecialCells` of a range or of several areas. */
export function specialCellsOrFail(of: AreasTarget, args: Arguments): HostObject {
  const found = specialCells(of, args);
  if (!found) throw itemNotFound();
  return found;
}

/** `getSpecialCellsOrNullObject` of a range or of several areas. */
export function specialCellsOrNull(of: AreasTarget, args: Arguments): HostObject {
  return specialCells(of, args) ?? NULL_OBJECT;
}

type Methods = Partial<Record<Extract<keyof Excel.Range, string>, Method<RangeTarget>>>;

/** Methods of a range that do something to it. */
export const rangeActions: Methods = {
  clear: clearAreas,
  merge,
  unmerge: (of) => {
    requireAllowed(of.sheet, "allowFormatCells");
    unmerge(of, of.area);
  },
  copyFrom,
  select,
  calculate: () => undefined,
  getSpecialCells: specialCellsOrFail,
  getSpecialCellsOrNullObject: specialCellsOrNull,
};

/** `_ValidateArraySize` comes before a table of values that the client cuts into chunks. [capture] */
export function validateArraySize(of: RangeTarget, args: Arguments): void {
  if (args.integer(0) < 0 || args.integer(1) < 0) throw invalidArgument();
  checkSize(of.area, args.integer(0), args.integer(1));
}

import { cellCount, isEntireColumns, isEntireRows, columnCount, rowCount } from "../model/areas";
import type { CellModel } from "../model/cells";
import { displayText } from "../model/display";
import { withFeature } from "../model/format";
import { asBoolean, asText } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
import { defineClass, HostObject, type Property } from "../protocol/object-class";
import { fullAddress } from "./addresses";
import { enter, requireUnfiltered, spread, valueType } from "./cell-contents";
import { readOnly } from "./fields";
import { requireAllowed, requireEditable } from "./guards";
import { hyperlink } from "./hyperlinks";
import { getCellProperties } from "./cell-properties";
import { rangeActions, validateArraySize } from "./range-actions";
import { rangeGeometry } from "./range-geometry";
import { applyStyle } from "./styles";
import { extentOf } from "./sizes";
import { AreasTarget, type RangeTarget, worksheetObject } from "./targets";

/** More cells than this are not read: the table comes back as null. [doc: 5,000,000 cells; issue office-js-docs-pr#5821] */
export const MAX_READ_CELLS = 5_000_000;

/** Reads something of each cell as a table. */
function table<V>(
  of: RangeTarget,
  read: (cell: CellModel | undefined, row: number, column: number) => V,
): V[][] | null {
  const { area, sheet } = of;
  if (cellCount(area) > MAX_READ_CELLS) return null;
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column) =>
      read(sheet.cells.at(area.top + row, area.left + column), area.top + row, area.left + column),
    ),
  );
}

/** A table of contents that is read in one way and entered in the one way that all of them share. */
function contents(read: (cell: CellModel | undefined) => string | number | boolean): Property<RangeTarget> {
  return {
    get: (of) => table(of, read),
    set: (of, values) => {
      requireEditable(of.sheet, of.area);
      requireUnfiltered(of.sheet, of.area);
      if (cellCount(of.area) > MAX_READ_CELLS) throw notImplemented("writing more than 5,000,000 cells");
      spread(of.area, values, (row, column, value) => {
        enter(of.sheet, row, column, value);
      });
      of.book.observer({ kind: "changed", sheet: of.sheet, area: of.area, change: "RangeEdited" });
    },
  };
}

function valueOf(cell: CellModel | undefined): string | number | boolean {
  return cell ? (cell.error ?? cell.value) : "";
}

const formulas = contents((cell) => cell?.formula ?? valueOf(cell));

const numberFormat: Property<RangeTarget> = {
  get: (of) => table(of, (_cell, row, column) => of.sheet.cells.formatAt(row, column).numberFormat),
  set: (of, values) => {
    requireAllowed(of.sheet, "allowFormatCells");
    if (!Array.isArray(values)) {
      of.sheet.cells.setFeature(of.area, "numberFormat", asText(values));
      return;
    }
    spread(of.area, values, (row, column, code) => {
      const cell = of.sheet.cells.ensure(row, column);
      cell.format = withFeature(cell.format, "numberFormat", asText(code));
    });
  },
};

/** Whether all rows (or columns) of an area are hidden; `null` when some are. [doc] */
function hidden(
  set: (of: RangeTarget) => Set<number>,
  first: (of: RangeTarget) => number,
  last: (of: RangeTarget) => number,
  option: "allowFormatRows" | "allowFormatColumns",
): Property<RangeTarget> {
  return {
    get: (of) => {
      let count = 0;
      for (const index of set(of)) if (index >= first(of) && index <= last(of)) count += 1;
      return count === 0 ? false : count === last(of) - first(of) + 1 ? true : null;
    },
    set: (of, value) => {
      requireAllowed(of.sheet, option);
      const hide = asBoolean(value);
      for (let index = first(of); index <= last(of); index += 1) {
        if (hide) set(of).add(index);
        else set(of).delete(index);
      }
    },
  };
}

export const rangeClass = defineClass<Excel.Range, RangeTarget>("Range", {
  keepable: true,
  exists: (of) => of.exists,
  properties: {
    address: readOnly((of) => fullAddress(of.sheet, [of.area])),
    // [belief] The same as the address in English and Chinese Excel.
    addressLocal: readOnly((of) => fullAddress(of.sheet, [of.area])),
    // [doc] -1 for more than 2,147,483,647 cells.
    cellCount: readOnly((of) => (cellCount(of.area) > 2_147_483_647 ? -1 : cellCount(of.area))),
    rowCount: readOnly((of) => rowCount(of.area)),
    columnCount: readOnly((of) => columnCount(of.area)),
    rowIndex: readOnly((of) => of.area.top),
    columnIndex: readOnly((of) => of.area.left),
    isEntireRow: readOnly((of) => isEntireRows(of.area)),
    isEntireColumn: readOnly((of) => isEntireColumns(of.area)),
    values: contents(valueOf),
    formulas,
    formulasLocal: formulas,
    text: readOnly((of) => table(of, (cell) => displayText(cell, of.book.date1904))),
    valueTypes: readOnly((of) => table(of, valueType)),
    numberFormat,
    numberFormatLocal: numberFormat,
    hasSpill: readOnly(() => false),
    hyperlink,
    rowHidden: hidden(
      (of) => of.sheet.hiddenRows,
      (of) => of.area.top,
      (of) => of.area.bottom,
      "allowFormatRows",
    ),
    columnHidden: hidden(
      (of) => of.sheet.hiddenColumns,
      (of) => of.area.left,
      (of) => of.area.right,
      "allowFormatColumns",
    ),
    left: readOnly((of) => extentOf(of.sheet, of.area).left),
    top: readOnly((of) => extentOf(of.sheet, of.area).top),
    width: readOnly((of) => extentOf(of.sheet, of.area).width),
    height: readOnly((of) => extentOf(of.sheet, of.area).height),
    style: {
      get: (of) => {
        const names = new Set([...of.sheet.cells.within(of.area)].map(({ cell }) => cell.style ?? "Normal"));
        return names.size > 1 ? null : ([...names][0] ?? "Normal");
      },
      set: (of, value) => {
        applyStyle(of, asText(value));
      },
    },
  },
  navigations: {
    format: (of) => new HostObject("RangeFormat", new AreasTarget(of.book, of.sheet, of.areas)),
    worksheet: (of) => worksheetObject(of.book, of.sheet),
  },
  methods: { ...rangeGeometry, ...rangeActions, getCellProperties },
  internals: { _ValidateArraySize: validateArraySize },
});

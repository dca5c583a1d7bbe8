import type { CellRange } from "../../../src/core/workbook/a1";
import type { SheetVisibility } from "../../../src/core/workbook/snapshot";
import { isArea, WHOLE_SHEET } from "../model/areas";
import { STANDARD_HEIGHT, type SheetModel } from "../model/sheet";
import {
  type Arguments,
  asBoolean,
  asColorOrNone,
  asInteger,
  numberBetween,
  oneOf,
} from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT, type Property } from "../protocol/object-class";
import { areaOnSheet } from "./addresses";
import { field, readOnly } from "./fields";
import { sheetEvents } from "./events";
import { requireStructure } from "./guards";
import { FilterTarget, type SheetTarget } from "./targets";
import { NamesTarget, rangeAreasObject, rangeObject, worksheetObject } from "./targets";
import { checkedSheetName } from "./worksheets";

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

const visibility: Property<SheetTarget> = {
  get: ({ sheet }) => Object.keys(VISIBILITIES).find((word) => VISIBILITIES[word] === sheet.visibility),
  set: (of, value) => {
    requireStructure(of.book);
    const wanted = VISIBILITIES[oneOf(Object.keys(VISIBILITIES))(value)] ?? "visible";
    if (wanted !== "visible") requireAnotherVisible(of);
    of.sheet.visibility = wanted;
  },
};

/** [doc] A workbook shows at least one sheet. */
function requireAnotherVisible(of: SheetTarget): void {
  const others = of.book.sheets.filter((sheet) => sheet !== of.sheet && sheet.visibility === "visible");
  if (others.length === 0) throw new ApiError("InvalidOperation");
}

/** The sheet before or after, or `undefined` at the end. */
function neighbour(of: SheetTarget, step: 1 | -1, visibleOnly: boolean): SheetModel | undefined {
  const { sheets } = of.book;
  for (let at = sheets.indexOf(of.sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at];
    if (sheet && (!visibleOnly || sheet.visibility === "visible")) return sheet;
  }
  return undefined;
}

function neighbourOrFail(of: SheetTarget, step: 1 | -1, args: Arguments): HostObject {
  const sheet = neighbour(of, step, args.flag(0));
  if (!sheet) throw itemNotFound();
  return worksheetObject(of.book, sheet);
}

function neighbourOrNull(of: SheetTarget, step: 1 | -1, args: Arguments): HostObject {
  const sheet = neighbour(of, step, args.flag(0));
  return sheet ? worksheetObject(of.book, sheet) : NULL_OBJECT;
}

function areaByIndexes(args: Arguments): CellRange {
  const [top, left] = [args.integer(0), args.integer(1)];
  const area = { top, left, bottom: top + args.integer(2) - 1, right: left + args.integer(3) - 1 };
  if (!isArea(area)) throw invalidArgument();
  return area;
}

/** [doc] An address is an address of cells or the name of a range. */
function namedOrAddressed(of: SheetTarget, address: string): CellRange {
  const name = [...of.sheet.names, ...of.book.names].find(
    (candidate) => candidate.name.toLowerCase() === address.toLowerCase(),
  );
  return areaOnSheet(of, name ? name.formula.slice(1) : address);
}

const model = (of: SheetTarget): SheetModel => of.sheet;

export const worksheetClass = defineClass<Excel.Worksheet, SheetTarget>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  exists: (of) => of.exists,
  properties: {
    id: readOnly(({ sheet }) => sheet.id),
    name: {
      get: ({ sheet }) => sheet.name,
      set: (of, value) => {
        requireStructure(of.book);
        of.book.renameSheet(of.sheet, checkedSheetName(of.book, value, of.sheet));
      },
    },
    position: {
      get: (of) => of.book.sheets.indexOf(of.sheet),
      set: (of, value) => {
        requireStructure(of.book);
        const at = asInteger(value);
        if (at < 0 || at >= of.book.sheets.length) throw invalidArgument();
        of.book.sheets.splice(of.book.sheets.indexOf(of.sheet), 1);
        of.book.sheets.splice(at, 0, of.sheet);
      },
    },
    visibility,
    tabColor: field(model, "tabColor", asColorOrNone),
    showGridlines: field(model, "showGridlines", asBoolean),
    showHeadings: field(model, "showHeadings", asBoolean),
    enableCalculation: field(model, "enableCalculation", asBoolean),
    standardWidth: field(model, "standardWidth", numberBetween(0, 1343)),
    standardHeight: readOnly(() => STANDARD_HEIGHT),
  },
  // [capture] The client sends these two under other names.
  aliases: { Gridlines: "showGridlines", Headings: "showHeadings" },
  navigations: {
    charts: (of) => new HostObject("ChartCollection", of),
    tables: (of) => new HostObject("TableCollection", of),
    names: (of) => new HostObject("NamedItemCollection", new NamesTarget(of.book, of.sheet)),
    pageLayout: (of) => new HostObject("PageLayout", of),
    horizontalPageBreaks: (of) => new HostObject("PageBreakCollection", of),
    freezePanes: (of) => new HostObject("WorksheetFreezePanes", of),
    protection: (of) => new HostObject("WorksheetProtection", of),
    pivotTables: (of) => new HostObject("PivotTableCollection", of),
    autoFilter: (of) => new HostObject("AutoFilter", new FilterTarget(of)),
  },
  methods: {
    getRange: (of, args) => {
      const address = args.optionalText(0);
      return rangeObject(of, address === undefined ? WHOLE_SHEET : namedOrAddressed(of, address));
    },
    getRangeByIndexes: (of, args) => rangeObject(of, areaByIndexes(args)),
    getRanges: (of, args) => {
      const addresses = args.optionalText(0)?.split(/[,;]/) ?? [];
      const areas = addresses.map((address) => namedOrAddressed(of, address.trim()));
      return rangeAreasObject(of, areas.length > 0 ? areas : [WHOLE_SHEET]);
    },
    getCell: (of, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      const area = { top: row, left: column, bottom: row, right: column };
      if (!isArea(area)) throw invalidArgument();
      return rangeObject(of, area);
    },
    // [doc] An empty sheet gives its first cell.
    getUsedRange: (of, args) =>
      rangeObject(of, of.sheet.cells.used(args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    getUsedRangeOrNullObject: (of, args) => {
      const used = of.sheet.cells.used(args.flag(0));
      return used ? rangeObject(of, used) : NULL_OBJECT;
    },
    getNext: (of, args) => neighbourOrFail(of, 1, args),
    getNextOrNullObject: (of, args) => neighbourOrNull(of, 1, args),
    getPrevious: (of, args) => neighbourOrFail(of, -1, args),
    getPreviousOrNullObject: (of, args) => neighbourOrNull(of, -1, args),
    activate: (of) => {
      // [belief] A hidden sheet cannot be brought to the front.
      if (of.sheet.visibility !== "visible") throw new ApiError("InvalidOperation");
      of.book.activate(of.sheet);
    },
    calculate: () => undefined,
    delete: (of) => {
      requireStructure(of.book);
      // [doc] A very hidden sheet cannot be deleted: GeneralException.
      if (of.sheet.visibility === "very-hidden") throw new ApiError("GeneralException");
      if (of.sheet.visibility === "visible") requireAnotherVisible(of);
      of.book.removeSheet(of.sheet);
    },
  },
  internals: {
    _GetSheetById: (of, args) => {
      const sheet = of.book.sheet(args.text(0));
      if (!sheet) throw itemNotFound();
      return worksheetObject(of.book, sheet);
    },
    ...sheetEvents(["changed", "activated", "deactivated", "selected"]),
  },
});

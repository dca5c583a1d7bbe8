import type { CellRange } from "../../../src/core/workbook/a1";
import { columnCount, rowCount } from "../model/areas";
import type { CellFormat } from "../model/format";
import { type SheetModel, STANDARD_HEIGHT } from "../model/sheet";
import { asBoolean, asColor, asColorOrNone, asText, numberBetween, oneOf } from "../protocol/arguments";
import { notImplemented } from "../protocol/errors";
import { defineClass, HostObject, type Property } from "../protocol/object-class";
import { HORIZONTAL, UNDERLINES, VERTICAL } from "./format-words";
import { requireAllowed } from "./guards";
import type { AreasTarget } from "./targets";
import { uniform } from "./uniform";

/** One feature of the looks of the cells. */
function feature<K extends keyof CellFormat>(
  key: K,
  check: (value: unknown) => CellFormat[K],
): Property<AreasTarget> {
  return {
    get: (of) => uniform(of, (format) => format[key]),
    set: (of, value) => {
      requireAllowed(of.sheet, "allowFormatCells");
      const checked = check(value);
      for (const area of of.areas) of.sheet.cells.setFeature(area, key, checked);
    },
  };
}

/** Rows or columns of which more were to be resized one by one would make a test crawl. */
const MAX_RESIZED = 50_000;

interface Dimension {
  readonly sizes: (sheet: SheetModel) => Map<number, number>;
  readonly standard: (sheet: SheetModel) => number;
  readonly first: (area: CellRange) => number;
  readonly count: (area: CellRange) => number;
  readonly option: "allowFormatRows" | "allowFormatColumns";
  /** Points. [doc: 409 for rows; 255 characters for columns] */
  readonly largest: number;
}

const ROWS: Dimension = {
  sizes: (sheet) => sheet.rowHeights,
  standard: () => STANDARD_HEIGHT,
  first: (area) => area.top,
  count: rowCount,
  option: "allowFormatRows",
  largest: 409.5,
};

const COLUMNS: Dimension = {
  sizes: (sheet) => sheet.columnWidths,
  standard: (sheet) => sheet.standardWidth,
  first: (area) => area.left,
  count: columnCount,
  option: "allowFormatColumns",
  largest: 1343,
};

function* indexes(of: AreasTarget, dimension: Dimension): IterableIterator<number> {
  for (const area of of.areas) {
    const first = dimension.first(area);
    const count = dimension.count(area);
    if (count > MAX_RESIZED) throw notImplemented(`sizes of more than ${MAX_RESIZED} rows or columns`);
    for (let index = first; index < first + count; index += 1) yield index;
  }
}

function size(dimension: Dimension): Property<AreasTarget> {
  return {
    get: (of) => {
      const sizes = dimension.sizes(of.sheet);
      const found = new Set<number>();
      for (const index of indexes(of, dimension)) {
        found.add(sizes.get(index) ?? dimension.standard(of.sheet));
      }
      return found.size === 1 ? [...found][0] : null;
    },
    set: (of, value) => {
      requireAllowed(of.sheet, dimension.option);
      const points = numberBetween(0, dimension.largest)(value);
      for (const index of indexes(of, dimension)) dimension.sizes(of.sheet).set(index, points);
    },
  };
}

/** `true` sets rows or columns back to the standard size. [doc] */
function standardSize(dimension: Dimension): Property<AreasTarget> {
  return {
    get: (of) => [...indexes(of, dimension)].every((index) => !dimension.sizes(of.sheet).has(index)),
    set: (of, value) => {
      requireAllowed(of.sheet, dimension.option);
      if (asBoolean(value)) fit(of, dimension);
    },
  };
}

/** Forgets sizes: Excel fits rows to their text by itself, which the host does not draw. */
function fit(of: AreasTarget, dimension: Dimension): void {
  requireAllowed(of.sheet, dimension.option);
  const sizes = dimension.sizes(of.sheet);
  for (const index of [...sizes.keys()]) {
    const inside = (area: CellRange) =>
      index >= dimension.first(area) && index < dimension.first(area) + dimension.count(area);
    if (of.areas.some(inside)) sizes.delete(index);
  }
}

export const rangeFormatClass = defineClass<Excel.RangeFormat, AreasTarget>("RangeFormat", {
  exists: (of) => of.exists,
  properties: {
    horizontalAlignment: feature("horizontal", oneOf(HORIZONTAL)),
    verticalAlignment: feature("vertical", oneOf(VERTICAL)),
    wrapText: feature("wrap", asBoolean),
    indentLevel: feature("indent", numberBetween(0, 250)),
    shrinkToFit: feature("shrink", asBoolean),
    textOrientation: feature("orientation", numberBetween(-90, 180)),
    readingOrder: feature("readingOrder", oneOf(["Context", "LeftToRight", "RightToLeft"])),
    columnWidth: size(COLUMNS),
    rowHeight: size(ROWS),
    useStandardWidth: standardSize(COLUMNS),
    useStandardHeight: standardSize(ROWS),
  },
  navigations: {
    font: (of) => new HostObject("RangeFont", of),
    fill: (of) => new HostObject("RangeFill", of),
    borders: (of) => new HostObject("RangeBorderCollection", of),
    protection: (of) => new HostObject("FormatProtection", of),
  },
  methods: {
    autofitColumns: (of) => {
      fit(of, COLUMNS);
    },
    autofitRows: (of) => {
      fit(of, ROWS);
    },
  },
});

export const rangeFontClass = defineClass<Excel.RangeFont, AreasTarget>("RangeFont", {
  exists: (of) => of.exists,
  properties: {
    name: {
      ...feature("fontName", asText),
      get: (of) => (hasTextRuns(of) ? null : uniform(of, (format) => format.fontName)),
    },
    size: feature("fontSize", numberBetween(1, 409)),
    bold: feature("bold", asBoolean),
    italic: feature("italic", asBoolean),
    underline: feature("underline", oneOf(UNDERLINES)),
    strikethrough: feature("strikethrough", asBoolean),
    subscript: feature("subscript", asBoolean),
    superscript: feature("superscript", asBoolean),
    color: feature("fontColor", asColor),
  },
});

/** Whether a cell has several fonts. */
function hasTextRuns({ sheet, areas }: AreasTarget): boolean {
  return areas.some((area) => [...sheet.cells.within(area)].some(({ cell }) => cell.textRuns !== undefined));
}

export const rangeFillClass = defineClass<Excel.RangeFill, AreasTarget>("RangeFill", {
  exists: (of) => of.exists,
  properties: {
    color: {
      // [doc] A cell without fill reads as white.
      get: (of) => uniform(of, (format) => (format.fill === "" ? "#FFFFFF" : format.fill)),
      set: (of, value) => {
        setFill(of, asColorOrNone(value));
      },
    },
    pattern: {
      get: (of) => uniform(of, (format) => format.pattern),
      set: (of, value) => {
        // Patterns other than these two need a second colour, which the host does not keep.
        const pattern = oneOf(["None", "Solid"])(value);
        if (pattern === "None") setFill(of, "");
        else for (const area of of.areas) of.sheet.cells.setFeature(area, "pattern", pattern);
      },
    },
  },
  methods: {
    clear: (of) => {
      setFill(of, "");
    },
  },
});

function setFill(of: AreasTarget, color: string): void {
  requireAllowed(of.sheet, "allowFormatCells");
  for (const area of of.areas) {
    of.sheet.cells.setFeature(area, "fill", color);
    of.sheet.cells.setFeature(area, "pattern", color === "" ? "None" : "Solid");
  }
}

export const formatProtectionClass = defineClass<Excel.FormatProtection, AreasTarget>("FormatProtection", {
  exists: (of) => of.exists,
  properties: {
    locked: feature("locked", asBoolean),
    formulaHidden: feature("formulaHidden", asBoolean),
  },
});

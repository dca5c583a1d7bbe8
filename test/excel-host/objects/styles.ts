import type { CellFormat } from "../model/format";
import { NORMAL_FORMAT, withFeature } from "../model/format";
import type { StyleModel, WorkbookModel } from "../model/workbook";
import { type Arguments, asBoolean, asColor, asText, numberBetween, oneOf } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT, type Property } from "../protocol/object-class";
import { readOnly } from "./fields";
import { requireAllowed } from "./guards";
import { HORIZONTAL, UNDERLINES, VERTICAL } from "./format-words";
import type { RangeTarget } from "./targets";

export class StyleTarget {
  constructor(
    readonly book: WorkbookModel,
    readonly style: StyleModel,
  ) {}
}

function styleNamed(book: WorkbookModel, name: string): StyleModel | undefined {
  return book.styles.find((style) => style.name.toLowerCase() === name.toLowerCase());
}

/** Gives the cells of a range a style: its looks replace theirs. [doc] */
export function applyStyle(of: RangeTarget, name: string): void {
  requireAllowed(of.sheet, "allowFormatCells");
  const style = styleNamed(of.book, name);
  if (!style) throw itemNotFound();
  style.used = true;
  of.sheet.cells.reformat(of.area, () => style.format);
  for (const { cell } of of.sheet.cells.within(of.area)) cell.style = style.name;
}

/** One feature of a style's looks. */
function styleFeature<K extends keyof CellFormat>(
  feature: K,
  check: (value: unknown) => CellFormat[K],
): Property<StyleTarget> {
  return {
    get: ({ style }) => style.format[feature],
    set: ({ style }, value) => {
      // Excel changes the cells that have the style; the host would have to know what is their own.
      if (style.used) throw notImplemented("changing a style that cells have");
      style.format = withFeature(style.format, feature, check(value));
    },
  };
}

const include = (): Property<StyleTarget> => ({
  get: () => true,
  set: (_of, value) => {
    if (!asBoolean(value)) throw notImplemented("styles that leave features out");
  },
});

export const styleClass = defineClass<Excel.Style, StyleTarget>("Style", {
  exists: ({ book, style }) => book.styles.includes(style),
  properties: {
    name: readOnly(({ style }) => style.name),
    builtIn: readOnly(({ style }) => style.builtIn),
    numberFormat: styleFeature("numberFormat", asText),
    horizontalAlignment: styleFeature("horizontal", oneOf(HORIZONTAL)),
    verticalAlignment: styleFeature("vertical", oneOf(VERTICAL)),
    wrapText: styleFeature("wrap", asBoolean),
    indentLevel: styleFeature("indent", numberBetween(0, 250)),
    shrinkToFit: styleFeature("shrink", asBoolean),
    locked: styleFeature("locked", asBoolean),
    formulaHidden: styleFeature("formulaHidden", asBoolean),
    includeAlignment: include(),
    includeBorder: include(),
    includeFont: include(),
    includeNumber: include(),
    includePatterns: include(),
    includeProtection: include(),
  },
  navigations: {
    font: (of) => new HostObject("StyleFont", of),
    fill: (of) => new HostObject("StyleFill", of),
  },
  methods: {
    delete: ({ book, style }) => {
      // [belief] Built-in styles stay.
      if (style.builtIn) throw new ApiError("InvalidOperation");
      if (style.used) throw notImplemented("deleting a style that cells have");
      book.styles.splice(book.styles.indexOf(style), 1);
    },
  },
});

function styleObject(book: WorkbookModel, style: StyleModel): HostObject {
  return new HostObject("Style", new StyleTarget(book, style));
}

function byName(book: WorkbookModel, args: Arguments): HostObject {
  const style = styleNamed(book, args.text(0));
  if (!style) throw itemNotFound();
  return styleObject(book, style);
}

export const styleCollectionClass = defineClass<Excel.StyleCollection, WorkbookModel>("StyleCollection", {
  items: (book) => book.styles.map((style) => styleObject(book, style)),
  itemClass: "Style",
  item: byName,
  methods: {
    add: (book, args) => {
      const name = args.text(0);
      if (name === "" || name.length > 255) throw invalidArgument();
      if (styleNamed(book, name)) throw new ApiError("ItemAlreadyExists");
      book.styles.push({ name, builtIn: false, format: NORMAL_FORMAT, used: false });
    },
    getCount: (book) => book.styles.length,
    getItemAt: (book, args) => {
      const style = book.styles[args.integer(0)];
      if (!style) throw itemNotFound();
      return styleObject(book, style);
    },
    getItemOrNullObject: (book, args) => {
      const style = styleNamed(book, args.text(0));
      return style ? styleObject(book, style) : NULL_OBJECT;
    },
  },
});

/** The font of a style: the members of a range's font. */
export const styleFontClass = defineClass<Excel.RangeFont, StyleTarget>("RangeFont", {
  properties: {
    name: styleFeature("fontName", asText),
    size: styleFeature("fontSize", numberBetween(1, 409)),
    bold: styleFeature("bold", asBoolean),
    italic: styleFeature("italic", asBoolean),
    underline: styleFeature("underline", oneOf(UNDERLINES)),
    color: styleFeature("fontColor", asColor),
  },
});

export const styleFillClass = defineClass<Excel.RangeFill, StyleTarget>("RangeFill", {
  properties: { color: styleFeature("fill", asColor) },
  methods: {
    clear: ({ style }) => {
      style.format = withFeature(style.format, "fill", "");
    },
  },
});

import type { CellRange } from "../../../src/core/workbook/a1";
import { isEntireColumns, isEntireRows } from "../model/areas";
import { updatePrintNames } from "../model/print-names";
import type { HeaderFooterGroupModel, HeaderFooterModel, PageModel, ZoomModel } from "../model/page";
import {
  type Arguments,
  asBoolean,
  asInteger,
  asNumber,
  asRecord,
  asText,
  numberBetween,
  oneOf,
} from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT, type Property } from "../protocol/object-class";
import { areaArgument } from "./addresses";
import { field } from "./fields";
import { AreasTarget, HeaderFooterTarget, rangeAreasObject, rangeObject, type SheetTarget } from "./targets";

const page = (of: SheetTarget): PageModel => of.sheet.page;

/** Points per unit of `Excel.PrintMarginUnit`. */
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const MARGINS: Readonly<Record<string, MarginKey>> = {
  top: "topMargin",
  bottom: "bottomMargin",
  left: "leftMargin",
  right: "rightMargin",
  header: "headerMargin",
  footer: "footerMargin",
};

type MarginKey =
  | "topMargin"
  | "bottomMargin"
  | "leftMargin"
  | "rightMargin"
  | "headerMargin"
  | "footerMargin";

const margin = (key: MarginKey) => field(page, key, numberBetween(0, 3528));

/** [doc] Either a scale of 10 to 400 per cent, or pages to fit across and down. */
function asZoom(value: unknown): ZoomModel {
  const given = asRecord(value);
  const zoom: { -readonly [K in keyof ZoomModel]: ZoomModel[K] } = {};
  for (const [key, part] of Object.entries(given)) {
    if (part === null || part === undefined) continue;
    if (key === "scale") zoom.scale = numberBetween(10, 400)(part);
    else if (key === "horizontalFitToPages" || key === "verticalFitToPages") zoom[key] = asInteger(part);
    else throw invalidArgument();
  }
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  if (zoom.scale !== undefined && fits) throw invalidArgument();
  return zoom;
}

const firstPageNumber: Property<SheetTarget> = field(page, "firstPageNumber", (value) =>
  value === "" ? "" : asNumber(value),
);

/** An argument of one or several areas. */
function areasArgument(of: SheetTarget, args: Arguments): readonly CellRange[] {
  const several = args.target(0, AreasTarget);
  return several?.sheet === of.sheet ? several.areas : [areaArgument(of, args, 0)];
}

export const pageLayoutClass = defineClass<Excel.PageLayout, SheetTarget>("PageLayout", {
  exists: (of) => of.exists,
  properties: {
    orientation: field(page, "orientation", oneOf(["Portrait", "Landscape"])),
    paperSize: field(page, "paperSize", oneOf(["A3", "A4", "A4Small", "A5", "B4", "B5", "Letter", "Legal"])),
    blackAndWhite: field(page, "blackAndWhite", asBoolean),
    draftMode: field(page, "draftMode", asBoolean),
    printErrors: field(page, "printErrors", oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    printComments: field(page, "printComments", oneOf(["NoComments", "EndSheet", "InPlace"])),
    printOrder: field(page, "printOrder", oneOf(["DownThenOver", "OverThenDown"])),
    firstPageNumber,
    zoom: field(page, "zoom", asZoom),
    centerHorizontally: field(page, "centerHorizontally", asBoolean),
    centerVertically: field(page, "centerVertically", asBoolean),
    printHeadings: field(page, "printHeadings", asBoolean),
    printGridlines: field(page, "printGridlines", asBoolean),
    leftMargin: margin("leftMargin"),
    rightMargin: margin("rightMargin"),
    topMargin: margin("topMargin"),
    bottomMargin: margin("bottomMargin"),
    headerMargin: margin("headerMargin"),
    footerMargin: margin("footerMargin"),
  },
  navigations: { headersFooters: (of) => new HostObject("HeaderFooterGroup", of) },
  methods: {
    getPrintArea: (of) => {
      if (of.sheet.page.printAreas.length === 0) throw itemNotFound();
      return rangeAreasObject(of, of.sheet.page.printAreas);
    },
    getPrintAreaOrNullObject: (of) => {
      const areas = of.sheet.page.printAreas;
      return areas.length > 0 ? rangeAreasObject(of, areas) : NULL_OBJECT;
    },
    getPrintTitleRowsOrNullObject: (of) => {
      const rows = of.sheet.page.titleRows;
      return rows ? rangeObject(of, rows) : NULL_OBJECT;
    },
    getPrintTitleColumnsOrNullObject: (of) => {
      const columns = of.sheet.page.titleColumns;
      return columns ? rangeObject(of, columns) : NULL_OBJECT;
    },
    setPrintArea: (of, args) => {
      of.sheet.page.printAreas = [...areasArgument(of, args)];
      updatePrintNames(of.sheet);
    },
    // [doc] Entire rows, such as `$1:$2`; a range stands for its rows [belief].
    setPrintTitleRows: (of, args) => {
      const area = areaArgument(of, args, 0);
      if (args.at(0) instanceof HostObject || isEntireRows(area)) {
        of.sheet.page.titleRows = { ...area, left: 0, right: 16_383 };
        updatePrintNames(of.sheet);
      } else {
        throw invalidArgument();
      }
    },
    setPrintTitleColumns: (of, args) => {
      const area = areaArgument(of, args, 0);
      if (!(args.at(0) instanceof HostObject) && !isEntireColumns(area)) throw invalidArgument();
      of.sheet.page.titleColumns = { ...area, top: 0, bottom: 1_048_575 };
      updatePrintNames(of.sheet);
    },
    setPrintMargins: (of, args) => {
      const factor = POINTS[oneOf(Object.keys(POINTS))(args.at(0))] ?? 1;
      for (const [side, size] of Object.entries(args.record(1))) {
        const key = MARGINS[side];
        if (key === undefined) throw invalidArgument();
        if (size !== null && size !== undefined) of.sheet.page[key] = asNumber(size) * factor;
      }
    },
  },
});

const group = (of: SheetTarget): HeaderFooterGroupModel => of.sheet.page.headersFooters;

function headerFooter(key: "defaultForAllPages" | "evenPages" | "firstPage" | "oddPages") {
  return (of: SheetTarget) => new HostObject("HeaderFooter", new HeaderFooterTarget(of, group(of)[key]));
}

export const headerFooterGroupClass = defineClass<Excel.HeaderFooterGroup, SheetTarget>("HeaderFooterGroup", {
  exists: (of) => of.exists,
  properties: {
    state: field(group, "state", oneOf(["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"])),
    useSheetMargins: field(group, "useSheetMargins", asBoolean),
    useSheetScale: field(group, "useSheetScale", asBoolean),
  },
  navigations: {
    defaultForAllPages: headerFooter("defaultForAllPages"),
    evenPages: headerFooter("evenPages"),
    firstPage: headerFooter("firstPage"),
    oddPages: headerFooter("oddPages"),
  },
});

/** [doc] A header or footer holds 255 characters; belief: all its three parts and their codes together. */
function headerText(key: keyof HeaderFooterModel): Property<HeaderFooterTarget> {
  const line = key.endsWith("Header")
    ? (["leftHeader", "centerHeader", "rightHeader"] as const)
    : (["leftFooter", "centerFooter", "rightFooter"] as const);
  return {
    get: ({ texts }) => texts[key],
    set: ({ texts }, value) => {
      const text = asText(value);
      const others = line.filter((part) => part !== key).reduce((sum, part) => sum + texts[part].length, 0);
      if (text.length + others > 255) throw invalidArgument();
      texts[key] = text;
    },
  };
}

export const headerFooterClass = defineClass<Excel.HeaderFooter, HeaderFooterTarget>("HeaderFooter", {
  exists: (of) => of.exists,
  properties: {
    leftHeader: headerText("leftHeader"),
    centerHeader: headerText("centerHeader"),
    rightHeader: headerText("rightHeader"),
    leftFooter: headerText("leftFooter"),
    centerFooter: headerText("centerFooter"),
    rightFooter: headerText("rightFooter"),
  },
});

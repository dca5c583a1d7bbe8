import type { CellFormat, ChartModel, SheetModel, WorkbookModel } from "../../excel-host";
import { demoPlan } from "../file/writing/support/demo-plan";
import { apply, withParts } from "../file/writing/support/files";
import { BothHosts, type BothPictures } from "./support/both-hosts";
import { pictureOfExcel } from "./support/excel/picture-of-excel";
import { pictureOfFile } from "./support/file/picture-of-file";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { changesBetween } from "./support/picture/differences";

const REPORT = "绩效自评报告";
const plan = demoPlan(PERSONS_SHEET);

type Undo = () => void;

/** Changes one property; the result puts it back. */
function set<T extends object, K extends keyof T>(of: T, key: K, value: T[K]): Undo {
  const before = of[key];
  Reflect.set(of, key, value);
  return () => {
    Reflect.set(of, key, before);
  };
}

const sheet = (book: WorkbookModel) => book.sheetNamed(REPORT);
const page = (book: WorkbookModel) => sheet(book).page;
const texts = (book: WorkbookModel) => page(book).headersFooters.defaultForAllPages;

/** The looks of a cell of a table: B6, or the last one of its row. */
function looks<K extends keyof CellFormat>(key: K, value: CellFormat[K], column = 1) {
  return (book: WorkbookModel): Undo => {
    const cell = sheet(book).cells.ensure(5, column);
    return set(cell, "format", { ...cell.format, [key]: value });
  };
}

function content(row: number, column: number) {
  return (book: WorkbookModel) => sheet(book).cells.ensure(row, column);
}

/** Charts of the demonstration plan, in its order: columns with a line, bars, stacked columns, radar. */
function chart(book: WorkbookModel, index = 0): ChartModel {
  const found = sheet(book).charts[index];
  if (!found) throw new RangeError(`no chart ${index}`);
  return found;
}

function series(book: WorkbookModel, index: number, of = 0): ChartModel["series"][number] {
  const found = chart(book, of).series[index];
  if (!found) throw new RangeError(`no series ${index}`);
  return found;
}

function axis(book: WorkbookModel, type: string, group: string): ChartModel["axes"][number] {
  const found = chart(book).axes.find((one) => one.type === type && one.group === group);
  if (!found) throw new RangeError(`no axis ${type}`);
  return found;
}

const value = (book: WorkbookModel) => axis(book, "Value", "Primary");
const category = (book: WorkbookModel) => axis(book, "Category", "Primary");

function widened(sizes: (of: SheetModel) => Map<number, number>, index: number) {
  return (book: WorkbookModel): Undo => {
    const all = sizes(sheet(book));
    const before = all.get(index);
    all.set(index, 99);
    return () => {
      if (before === undefined) all.delete(index);
      else all.set(index, before);
    };
  };
}

function hidden(which: (of: SheetModel) => Set<number>) {
  return (book: WorkbookModel): Undo => {
    which(sheet(book)).add(3);
    return () => which(sheet(book)).delete(3);
  };
}

const AREA = { top: 40, left: 0, bottom: 41, right: 0 };

const IN_EXCEL: readonly (readonly [what: string, change: (book: WorkbookModel) => Undo, where: string])[] = [
  ["a text", (book) => set(content(0, 0)(book), "value", "别的"), "A1 / value"],
  ["a number as text", (book) => set(content(5, 1)(book), "value", "1520.11"), "B6 / value"],
  ["a formula", (book) => set(content(5, 1)(book), "formula", "=1"), "B6 / formula"],
  ["an error", (book) => set(content(5, 1)(book), "error", "#N/A"), "B6 / error"],
  [
    "a link",
    (book) => set(content(2, 1)(book), "link", { documentReference: "'自评 表'!A2" }),
    "B3 / link / target",
  ],
  [
    "a tooltip",
    (book) => set(content(2, 1)(book), "link", { documentReference: "'自评 表'!A1" }),
    "link / tooltip",
  ],
  ["a font", looks("fontName", "宋体2"), "font / name"],
  ["a size", looks("fontSize", 11.5), "font / size"],
  ["bold", looks("bold", true), "font / bold"],
  ["italic", looks("italic", true), "font / italic"],
  ["an underline", looks("underline", "Single"), "font / underline"],
  ["a colour", looks("fontColor", "#FF0000"), "font / color"],
  ["a fill", looks("fill", "#FF0000"), "format / fill"],
  ["a missing line", looks("borderRight", null, 3), "lines / E6 left"],
  [
    "another line",
    looks("borderLeft", { style: "Continuous", weight: "Medium", color: "#808080" }),
    "lines / B6 left",
  ],
  ["an alignment", looks("horizontal", "Left"), "horizontal"],
  ["a vertical alignment", looks("vertical", "Top"), "vertical"],
  ["wrapping", looks("wrap", true), "wrap"],
  ["an indent", looks("indent", 1), "indent"],
  ["a number format", looks("numberFormat", "0"), "numberFormat"],
  ["a lock", looks("locked", false), "locked"],
  ["a width", widened((of) => of.columnWidths, 1), "columns / B"],
  ["a height", widened((of) => of.rowHeights, 0), "rows / 1"],
  ["a height where the text decides", widened((of) => of.rowHeights, 2), "rows / 3"],
  ["a hidden row", hidden((of) => of.hiddenRows), "rows / 4"],
  ["a hidden column", hidden((of) => of.hiddenColumns), "columns / D / hidden"],
  ["a merged area", (book) => set(sheet(book), "merges", []), "merges"],
  ["a frozen row", (book) => set(sheet(book), "frozen", undefined), "frozenRows"],
  ["grid lines", (book) => set(sheet(book), "showGridlines", true), "gridLines"],
  ["a tab colour", (book) => set(sheet(book), "tabColor", "#000000"), "tabColor"],
  ["a visibility", (book) => set(sheet(book), "visibility", "hidden"), "visibility"],
  ["a name of a sheet", (book) => set(sheet(book), "name", "报告"), "order"],
  ["an orientation", (book) => set(page(book), "orientation", "Landscape"), "orientation"],
  ["a paper", (book) => set(page(book), "paperSize", "A3"), "paper"],
  ["a margin", (book) => set(page(book), "headerMargin", 43), "margins / header"],
  ["a scale", (book) => set(page(book), "zoom", { scale: 100 }), "scale"],
  [
    "a fixed number of pages",
    (book) => set(page(book), "zoom", { horizontalFitToPages: 1, verticalFitToPages: 1 }),
    "scale",
  ],
  ["centring", (book) => set(page(book), "centerHorizontally", false), "centered"],
  ["a header", (book) => set(texts(book), "leftHeader", "x"), "header / left"],
  ["a footer", (book) => set(texts(book), "centerFooter", ""), "footer / center"],
  ["repeated rows", (book) => set(page(book), "titleRows", undefined), "titleRows"],
  ["a print area", (book) => set(page(book), "printAreas", []), "printArea"],
  ["a marker that shows", (book) => set(book.names[0] ?? {}, "visible" as never, true as never), "hidden"],
  [
    "a marker that leads elsewhere",
    (book) => set(book.names[0] ?? {}, "formula" as never, "=A!$A$1" as never),
    "refersTo",
  ],
  ["a chart elsewhere", (book) => set(chart(book), "anchor", AREA), "position"],
  ["a chart's name", (book) => set(chart(book), "name", "Jiyan_x"), "charts / Jiyan_x"],
  ["a title", (book) => set(chart(book).title, "text", "x"), "title / text"],
  ["no title", (book) => set(chart(book).title, "visible", false), "title"],
  ["a title's font", (book) => set(chart(book).title.shape.font, "bold", false), "title / font / bold"],
  ["a legend", (book) => set(chart(book).legend, "visible", false), "legend"],
  ["a legend's side", (book) => set(chart(book).legend, "position", "Right"), "legend / side"],
  ["a ground", (book) => set(chart(book).shape, "fill", ""), "ground"],
  ["an outline", (book) => set(chart(book).shape.line, "lineStyle", "Continuous"), "outline"],
  ["hidden rows in charts", (book) => set(chart(book), "plotVisibleOnly", true), "hiddenRowsCount"],
  ["blanks in charts", (book) => set(chart(book), "displayBlanksAs", "Zero"), "blanks"],
  [
    "values of a series",
    (book) => set(series(book, 0), "values", series(book, 1).values),
    "series / 0 / values",
  ],
  [
    "categories of a series",
    (book) => set(series(book, 0), "categories", undefined),
    "series / 0 / categories",
  ],
  ["a name that is text", (book) => set(series(book, 0), "name", "预算数"), "series / 0 / name"],
  ["a type", (book) => set(series(book, 0), "chartType", "Line"), "series / 0 / type"],
  ["stacking", (book) => set(series(book, 0, 2), "chartType", "ColumnClustered"), "series / 0 / grouping"],
  ["an axis of a series", (book) => set(series(book, 2), "axisGroup", "Primary"), "series / 2 / axis"],
  ["a fill of columns", (book) => set(series(book, 0).shape, "fill", "#00FF00"), "series / 0 / fill"],
  [
    "a fill in the place of hatching",
    (book) => set(series(book, 0, 1).shape, "fill", "#1F4E79"),
    "series / 0 / fill",
  ],
  ["a line's weight", (book) => set(series(book, 2).shape.line, "weight", 1), "stroke / weight"],
  [
    "a line's dashes",
    (book) => set(series(book, 1, 2).shape.line, "lineStyle", "Continuous"),
    "series / 1 / stroke / dash",
  ],
  ["a marker", (book) => set(series(book, 2), "markerStyle", "Circle"), "marker / symbol"],
  ["a marker's size", (book) => set(series(book, 2), "markerSize", 9), "marker / size"],
  ["a smoothed line", (book) => set(series(book, 2), "smooth", true), "smooth"],
  ["a gap", (book) => set(series(book, 0), "gapWidth", 219), "columns / gap"],
  ["an overlap", (book) => set(series(book, 0), "overlap", -27), "columns / overlap"],
  ["no labels", (book) => set(series(book, 0), "hasDataLabels", false), "labels"],
  ["a place of labels", (book) => set(series(book, 0).labels, "position", "OutsideEnd"), "labels / place"],
  [
    "a format of labels",
    (book) => set(series(book, 0).labels, "linkNumberFormat", true),
    "labels / numberFormat",
  ],
  ["more in labels", (book) => set(series(book, 0).labels, "showSeriesName", true), "labels / shows"],
  [
    "a colour of labels",
    (book) => set(series(book, 0).labels.shape.font, "color", "#FF0000"),
    "labels / font / color",
  ],
  ["a minimum", (book) => set(value(book), "minimum", ""), "value / min"],
  ["a maximum", (book) => set(value(book), "maximum", 9), "value / max"],
  ["a step", (book) => set(value(book), "majorUnit", 9), "value / step"],
  ["a format of an axis", (book) => set(value(book), "numberFormat", "0"), "value / numberFormat"],
  ["a title of an axis", (book) => set(value(book).title, "text", "元"), "value / title / text"],
  [
    "a direction of a title",
    (book) => set(value(book).title, "textOrientation", 0),
    "value / title / direction",
  ],
  ["a direction", (book) => set(category(book), "reversePlotOrder", true), "category / reversed"],
  ["a place of names", (book) => set(category(book), "tickLabelPosition", "NextToAxis"), "category / labels"],
  ["tick marks", (book) => set(category(book), "majorTickMark", "Outside"), "category / ticks"],
  ["a line of an axis", (book) => set(category(book).shape.line, "lineStyle", "None"), "category / line"],
  ["grid lines of a chart", (book) => set(value(book).majorGridlines, "visible", true), "value / grid"],
  ["where axes cross", (book) => set(category(book), "position", "Maximum"), "value / crosses"],
  ["a secondary axis", (book) => set(axis(book, "Value", "Secondary"), "maximum", ""), "secondary / max"],
];

const SHEET = "xl/worksheets/sheet3.xml";
const CHART = "xl/charts/chart1.xml";
const WORKBOOK = "xl/workbook.xml";

const IN_FILE: readonly (readonly [what: string, part: string, from: string, to: string, where: string])[] = [
  ["a text", SHEET, "一、部门基本情况", "二、部门基本情况", "A2 / value"],
  ["a number", SHEET, "<v>1520.11</v>", "<v>1520.1</v>", "B6 / value"],
  ["a formula", SHEET, "<v>1520.11</v>", "<f>1+1</f><v>1520.11</v>", "B6 / formula"],
  ["a link", SHEET, '!A1" tooltip', '!A2" tooltip', "B3 / link / target"],
  ["a format", "xl/styles.xml", 'formatCode="0.0&quot;分&quot;"', 'formatCode="0"', "numberFormat"],
  ["a font", "xl/styles.xml", 'val="方正小标宋简体"', 'val="宋体"', "A1 / format / font / name"],
  ["a width", SHEET, 'min="2" max="2" width="15.', 'min="2" max="2" width="16.', "columns / B / width"],
  ["a height", SHEET, 'ht="40"', 'ht="41"', "rows / 1 / height"],
  ["a height that is not decided", SHEET, 'ht="40" customHeight="1"', 'ht="40"', "rows / 1"],
  ["a merged area", SHEET, 'ref="A1:E1"', 'ref="A1:D1"', "merges"],
  ["a frozen row", SHEET, 'ySplit="1"', 'ySplit="2"', "frozenRows"],
  ["a tab colour", SHEET, "FF2F5597", "FF2F5598", "tabColor"],
  ["a margin", SHEET, 'top="1.4567"', 'top="1.5"', "margins / top"],
  ["a first page", SHEET, 'firstPageNumber="1"', 'firstPageNumber="2"', "firstPage"],
  ["a scale", SHEET, 'fitToHeight="0"', "", "scale"],
  ["a header", SHEET, "&amp;R某某县", "&amp;C某某县", "header"],
  ["a print area", WORKBOOK, "$E$93", "$E$92", "printArea"],
  ["repeated rows", WORKBOOK, "$1:$1", "$1:$2", "titleRows"],
  [
    "a marker that shows",
    WORKBOOK,
    'name="_jiyan_report" hidden="1"',
    'name="_jiyan_report"',
    "_jiyan_report / hidden",
  ],
  ["a visibility", WORKBOOK, ' state="veryHidden"', "", "_jiyan / visibility"],
  [
    "a chart elsewhere",
    "xl/drawings/drawing1.xml",
    "<xdr:row>8</xdr:row>",
    "<xdr:row>7</xdr:row>",
    "position",
  ],
  ["a chart's name", "xl/drawings/drawing1.xml", 'name="Jiyan_budget"', 'name="x"', "charts / x"],
  ["a title", CHART, "<a:t>预算与执行情况</a:t>", "<a:t>预算</a:t>", "title / text"],
  ["values of a series", CHART, "$B$6:$B$8", "$B$6:$B$9", "series / 0 / values"],
  [
    "a colour",
    CHART,
    '<a:srgbClr val="1F4E79"/></a:solidFill><a:ln',
    '<a:srgbClr val="1F4E7A"/></a:solidFill><a:ln',
    "series / 0 / fill",
  ],
  ["a place of labels", CHART, '<c:dLblPos val="inBase"/>', '<c:dLblPos val="outEnd"/>', "labels / place"],
  ["a minimum", CHART, '<c:min val="0"/>', '<c:min val="1"/>', "min"],
  [
    "an axis of a series",
    CHART,
    '<c:axId val="100000004"/></c:lineChart>',
    '<c:axId val="100000002"/></c:lineChart>',
    "series / 2 / axis",
  ],
  [
    "a format of an axis",
    CHART,
    'formatCode="#,##0" sourceLinked="0"',
    'formatCode="#,##0" sourceLinked="1"',
    "numberFormat",
  ],
  [
    "grid lines",
    CHART,
    '<c:axPos val="l"/>',
    '<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    "value / grid",
  ],
];

describe("the comparison of both hosts' workbooks sees", () => {
  let hosts: BothHosts;
  let bytes: Uint8Array;
  let before: BothPictures;

  beforeAll(async () => {
    hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(plan);
    before = hosts.pictures();
    ({ bytes } = await apply(await personsWorkbook, plan));
  });

  test("nothing where they are the same", () => {
    expect(unexplained(before)).toEqual([]);
  });

  test.each(IN_EXCEL)("%s in Excel", (_, change, where) => {
    const undo = change(hosts.host.workbook);
    const after = pictureOfExcel(hosts.host.workbook);
    undo();
    expect(changesBetween(before.excel, pictureOfExcel(hosts.host.workbook))).toEqual([]);
    expect(unexplained({ file: before.file, excel: after }).join("\n")).toContain(where);
  });

  test.each(IN_FILE)("%s in the file", async (_, part, from, to, where) => {
    const changed = await withParts(bytes, {
      [part]: (xml) => xml.replace(from, to),
    });
    expect(unexplained({ file: pictureOfFile(changed), excel: before.excel }).join("\n")).toContain(where);
  });
});

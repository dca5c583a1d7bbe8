import { Paragraph, type ParagraphChild, type XmlComponent } from "docx";
import { ChartRun, type ChartRunOptions, type ChartSeries, type ChartValueAxis } from "docx/charts";
import { largestOf } from "../../core/common/many";
import { textWidth } from "../../core/publishing";
import type { Locale } from "../../core/common/locale";
import type { DocumentChart } from "../../core/document";
import { hasGrid, majorUnit } from "../../core/workbook/chart-look";
import type { ChartAxis } from "../../core/workbook/plan";
import { FONTS } from "./fonts";
import { POINT } from "./measures";
import type { Setting } from "./setting";
import type { MarkWriter } from "./text";
import { xmlWords } from "./words";

/** Pixels, the library's unit of drawings, in a point. */
const PIXEL = 96 / 72;

/** Charts are designed for the wider sheet; lower ones leave less of a page bare where they do not fit it any more. */
const SCALE = 0.75;

/** Half-widths of a name that needs no more room than the design gives it. */
const SHORT_NAME = 10;
const MOST_SLANT = 90;

const TITLE_SIZE = 12;
const TEXT_SIZE = 9;
const LINE_WIDTH = 1.75;

type Series = DocumentChart["design"]["series"][number];

/** A native chart across the page, its numbers in a workbook of its own behind 编辑数据. */
export function chartOf(
  chart: DocumentChart,
  marks: MarkWriter,
  locale: Locale,
  { styles, widthOf }: Setting,
): Paragraph {
  return new Paragraph({
    style: styles.figure,
    children: [...marks.before(chart.mark), chartRun(chart, locale, widthOf("portrait"))],
  });
}

function chartRun(chart: DocumentChart, locale: Locale, width: number): ParagraphChild {
  const run: XmlComponent = new ChartRun(optionsOf(chart, locale, width));
  return run as ParagraphChild;
}

/** @param width twentieths of a point */
function optionsOf(
  { title, altText, design }: DocumentChart,
  locale: Locale,
  width: number,
): ChartRunOptions {
  const { categories, series, legend, axes } = design;
  const reversed = axes.category?.reversed === true;
  const name = FONTS[locale].table;
  const font = { name, size: TEXT_SIZE };
  const common = {
    title: { text: xmlWords(title), font: { name, size: TITLE_SIZE, bold: true } },
    legend: legend === "none" ? (false as const) : { position: legend, font },
    font: { name },
    chartArea: { fill: "FFFFFF", border: "none" as const },
    transformation: {
      width: Math.floor((width / POINT) * PIXEL),
      height: Math.round(chartHeight(design) * PIXEL),
    },
    altText: { name: xmlWords(title), description: xmlWords(altText), title: xmlWords(title) },
    categories: categories.map(({ text }) => xmlWords(text)),
    valueAxis: {
      ...valueAxis(axes.value, font),
      gridlines: hasGrid(series),
      // Categories from top to bottom would take the values' axis along to the top.
      ...(reversed && { crossesAt: "maximum" as const }),
    },
    categoryAxis: { ...(reversed && { reverseOrder: true }), font },
  };
  const [first] = series;
  if (first?.type === "radar") {
    return {
      ...common,
      type: "radar",
      series: series.map((one) => ({ ...numbersOf(one), ...linesOf(one) })),
    };
  }
  const drawn = series.map((one): ChartSeries => {
    const line = one.type === "line" ? { type: "line" as const, ...linesOf(one) } : {};
    return { ...numbersOf(one), axis: one.axis, ...labelsOf(one, font), ...line };
  });
  const secondary = axes.secondary ? { secondaryValueAxis: valueAxis(axes.secondary, font) } : {};
  // All series of a bar chart are bars; lines go only over columns.
  const type = series.every((one) => one.type === "bar") ? "bar" : "column";
  return {
    ...common,
    ...secondary,
    type,
    gapWidth: type === "bar" ? 60 : 80,
    series: drawn,
  };
}

/** Points that a chart is high. */
export function chartHeight(design: DocumentChart["design"]): number {
  return design.height * scaleOf(design) + slantOf(design);
}

/** Names beside bars need their room: programs leave every second one out where lines of text are high. */
function scaleOf({ series }: DocumentChart["design"]): number {
  return series.some(({ type }) => type === "bar") ? 1 : SCALE;
}

/** Points that the names under columns take more than short ones do: they are slanted where they are long. */
function slantOf({ categories, series }: DocumentChart["design"]): number {
  if (!series.some(({ type }) => type === "column")) return 0;
  const longest = largestOf(
    categories.map(({ text }) => textWidth(text)),
    0,
  );
  return Math.min(MOST_SLANT, Math.max(0, longest - SHORT_NAME) * (TEXT_SIZE / 2) * Math.SQRT1_2);
}

function numbersOf({ name, points, color }: Series) {
  return {
    name: xmlWords(name),
    values: points.map((point) => (point === null ? null : Number(point.value))),
    color,
  };
}

function labelsOf(
  { dataLabels, labelsBelow = [], numberFormat, type, points }: Series,
  font: object,
): Pick<ChartSeries, "dataLabels" | "pointLabels"> {
  if (!dataLabels) return { dataLabels: false };
  const look = { value: true, font, ...(numberFormat !== undefined && { numberFormat }) };
  const below = { ...look, position: "below" as const };
  return {
    dataLabels: { ...look, position: type === "line" ? "above" : "outsideEnd" },
    ...(labelsBelow.length > 0 && {
      pointLabels: points.map((_, index) => (labelsBelow.includes(index) ? below : undefined)),
    }),
  };
}

/** A line that stands for a bound has no markers. */
function linesOf({ color, reference, dashed }: Series) {
  return {
    markers: reference === true ? false : { shape: "circle" as const, size: 5 },
    line: {
      color,
      width: reference === true ? 1 : LINE_WIDTH,
      ...(dashed === true && { dash: "dash" as const }),
    },
  };
}

function valueAxis(axis: ChartAxis | undefined, font: object): ChartValueAxis {
  if (axis === undefined) return { font };
  const { title, min, max, numberFormat, reversed } = axis;
  const interval = majorUnit(axis);
  return {
    font,
    ...(title !== undefined && { title: { text: title, font } }),
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    // Left alone, LibreOffice sets so many labels that it slants them.
    ...(interval !== undefined && { interval }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(reversed === true && { reverseOrder: true }),
  };
}

import type { Indicator } from "../../evaluation/evaluation";
import type { BoundSeries } from "../../scoring";
import type { Entry } from "../analysis/entry";
import type { LabelId } from "../phrases";
import { numberFigure } from "../printed";
import type { ChartBlock, FigureSpan, Span, TableBlock } from "../report";
import { isPlural, printedName } from "../saying/en/names";
import { periodName } from "../saying/periods";
import { inYear } from "../sections/opening";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";
import { namedUnit } from "../../reading/series/units";
import { quote } from "../spans/quotes";
import { numberCell, textCell } from "./cells";

/** What the parts of a series are called: by quarter, by month, by half year. */
export function byLabel({ values }: BoundSeries): LabelId {
  return `series.by-${values[0]?.period.kind ?? "quarter"}`;
}

/**
 * The values of an indicator by part of the year, with the target where each part is held against it: the table that the
 * chart `trend` is a view of. `null` where a cell says no single number.
 *
 * @param as the indicator whose unit the numbers are printed in
 */
export function trendTable(
  writer: Writer,
  entry: Entry,
  series: BoundSeries,
  as: Indicator,
): TableBlock | null {
  const figures = series.values.map(({ quantity }) => numberFigure(quantity, as, writer.locale));
  const target = targetLine(writer, entry, series);
  if (figures.some((figure) => figure === null)) return null;
  return {
    kind: "table",
    id: "trend",
    caption: titleOf(writer, entry, series, figures[0] ?? null),
    columns: [
      { header: writer.label("column.period"), align: "left" },
      { header: writer.label("column.actual"), align: "right" },
      ...(target ? [{ header: writer.label("column.target"), align: "right" as const }] : []),
    ],
    rows: series.values.map((value, index) => [
      textCell([periodName(value, "short", writer.locale)]),
      numberCell(figures[index] ?? null),
      ...(target ? [numberCell(target)] : []),
    ]),
  };
}

/** The target as a number, where it holds for each part as for the year: that of a rate or a level. */
function targetLine(
  writer: Writer,
  { indicator }: Entry,
  { nature, values }: BoundSeries,
): FigureSpan | null {
  const { target } = indicator;
  if (nature !== "level" || !target || target.unit !== values[0]?.quantity.unit) return null;
  return numberFigure(target, indicator, writer.locale);
}

/** Gross margin by quarter, 2024 (%) · 2024年分季度利润总额（万元）. */
function titleOf(
  writer: Writer,
  { indicator }: Entry,
  series: BoundSeries,
  figure: FigureSpan | null,
): readonly Span[] {
  const unit = figure?.text.replace(/[-−]?\d[\d,]*(?:\.\d+)?/u, "").trim() ?? "";
  const spans = writer.say("series.title", {
    year: inYear(writer),
    by: writer.label(byLabel(series)),
    name: nameWithoutUnit(indicator),
  });
  if (unit === "") return spans;
  return [...spans, literal(`${writer.label("series.unit")}${unit}${writer.label("series.unit-end")}`)];
}

/** The name as its cell prints it, without the unit in brackets, which stands behind the title. */
function nameWithoutUnit(indicator: Indicator): readonly Span[] {
  const { name, unit } = namedUnit(printedName(indicator));
  return unit !== null && indicator.name.text.includes(name)
    ? [quote(name, indicator.name.at)]
    : bareName(indicator);
}

/**
 * The course of a series, from its table: columns for what adds up over the year, a line for what stands for itself, with
 * the target where the table has it. Its description says the numbers.
 */
export function trendChart(
  writer: Writer,
  { indicator }: Entry,
  series: BoundSeries,
  as: Indicator,
  { caption, columns }: TableBlock,
): ChartBlock {
  const items = series.values.flatMap((value, index) => {
    const figure = numberFigure(value.quantity, as, writer.locale);
    const when = periodName(value, index === 0 ? "full" : "again", writer.locale);
    return figure ? [writer.say("series.item", { when, value: figure })] : [];
  });
  const { target: wanted } = indicator;
  const target = columns.length > 2 && wanted ? numberFigure(wanted, indicator, writer.locale) : null;
  const altText = writer.say(target ? "series.alt-target" : "series.alt", {
    name: nameWithoutUnit(indicator),
    was: writer.label(isPlural(printedName(indicator)) ? "series.were" : "series.was"),
    items: writer.locale === "en" ? writer.list(items) : writer.chain(items),
    target: target ?? [],
  });
  const drawn = series.nature === "level" ? "line" : "column";
  return { kind: "chart", id: "trend", title: caption, altText, drawn };
}

import { mapSome } from "../../common/many";
import type { Indicator } from "../../evaluation/evaluation";
import type { BoundSeries, SeriesValue } from "../../scoring";
import type { Entry } from "../analysis/entry";
import type { LabelId } from "../phrases";
import { numberFigure } from "../printed";
import type { ChartBlock, FigureSpan, Span, TrendTable } from "../report";
import { isPlural, printedName } from "../saying/en/names";
import { periodName } from "../saying/periods";
import { inYear } from "../sections/opening";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";
import { namedUnit } from "../../reading/series/units";
import { quote } from "../spans/quotes";
import { figureCell } from "./cells";

/** What the parts of a series are called: by quarter, by month, by half year. */
export function byLabel({ values }: BoundSeries): LabelId {
  return `series.by-${values[0].period.kind}`;
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
): TrendTable | null {
  const parts = series.values.flatMap((value) => {
    const figure = numberFigure(value.quantity, as, writer.locale);
    return figure ? [{ value, figure }] : [];
  });
  const [first, ...others] = parts;
  if (!first || parts.length < series.values.length) return null;
  const targets = targetsOf(writer, entry, series, as);
  // 1.0 minute stands for a unit that the others name in the plural.
  const { figure: named } = parts.find(({ figure }) => !OF_ONE.test(figure.text)) ?? first;
  return {
    kind: "table",
    id: "trend",
    caption: titleOf(writer, entry, series, named),
    columns: [
      { header: writer.label("column.period"), align: "left" },
      { header: writer.label("column.actual"), align: "right" },
      ...(targets ? ([{ header: writer.label(targets.header), align: "right" }] as const) : ([] as const)),
    ],
    rows: mapSome([first, ...others], ({ value, figure }) => [
      { kind: "text", spans: [periodName(value, "short", writer.locale)] },
      figureCell(figure),
      ...(targets?.figures.get(value) ?? []).map(figureCell),
    ]),
  };
}

const OF_ONE = /^1(?:\.0+)? /u;

/** The targets of a series, by what their column is called: those of its parts, or of the year. */
interface Targets {
  readonly header: "column.aim" | "column.target-year";
  readonly figures: ReadonlyMap<SeriesValue, readonly FigureSpan[]>;
}

/** The target of each part: the table's own, where it has one for all, else that of the year; `null` without any. */
function targetsOf(writer: Writer, entry: Entry, series: BoundSeries, as: Indicator): Targets | null {
  const own = series.values.flatMap((value) => {
    const { target, quantity } = value;
    const figure = target?.unit === quantity.unit && target ? numberFigure(target, as, writer.locale) : null;
    return figure ? [[value, [figure]] as const] : [];
  });
  if (own.length === series.values.length) return { header: "column.aim", figures: new Map(own) };
  const target = targetLine(writer, entry, series);
  return (
    target && {
      header: "column.target-year",
      figures: new Map(series.values.map((value) => [value, [target]])),
    }
  );
}

/** The target as a number, where it holds for each part as for the year: that of a rate or a level. */
function targetLine(
  writer: Writer,
  { indicator }: Entry,
  { nature, values }: BoundSeries,
): FigureSpan | null {
  const { target } = indicator;
  if (nature !== "level" || !target || target.unit !== values[0].quantity.unit) return null;
  return numberFigure(target, indicator, writer.locale);
}

/** Gross margin by quarter, 2024 (%) · 2024年分季度利润总额（万元）. */
function titleOf(
  writer: Writer,
  { indicator }: Entry,
  series: BoundSeries,
  { text }: FigureSpan,
): readonly Span[] {
  const unit = text.replace(/[-−]?\d[\d,]*(?:\.\d+)?/u, "").trim();
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
  { nature, values }: BoundSeries,
  { caption, rows }: TrendTable,
): ChartBlock {
  const items = values.flatMap((value, index) => {
    const when = periodName(value, index === 0 ? "full" : "again", writer.locale);
    return rows
      .slice(index, index + 1)
      .map(([, { figure }]) => writer.say("series.item", { when, value: figure }));
  });
  const [target, ...others] = rows.flatMap(([, , cell]) => cell ?? []);
  // Of targets that change from part to part the table tells each.
  const constant = target && others.every(({ value }) => value === target.value);
  const altText = writer.say(constant ? "series.alt-target" : "series.alt", {
    name: nameWithoutUnit(indicator),
    was: writer.label(isPlural(printedName(indicator)) ? "series.were" : "series.was"),
    items: writer.locale === "en" ? writer.list(items) : writer.chain(items),
    target: target?.figure ?? [],
  });
  const drawn = nature === "level" ? "line" : "column";
  return { kind: "chart", id: "trend", title: caption, altText, drawn };
}

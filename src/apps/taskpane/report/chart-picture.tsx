import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  GroupedVerticalBarChart,
  HorizontalBarChartWithAxis,
  PolarChart,
  type BarSeries,
  type LineSeries,
} from "@fluentui/react-charts";
import { shorten } from "../../../core/publishing/shorten";
import type { ChartNumbers } from "../session/api";
import { useMessages } from "../store/context";
import {
  axisNumber,
  isPercent,
  percentCeiling,
  plainNumber,
  printedValue,
  uniqueCategories,
  type SeriesView,
} from "./chart-data";

const useStyles = makeStyles({
  // The library takes the height of what is around it and draws the points of a line almost without size.
  columns: { height: "300px" },
  dots: { "& circle": { r: "3px" } },
  radar: { display: "flex", justifyContent: "center" },
});

export interface ChartPictureProps {
  readonly chart: ChartNumbers;
  /** Pixels. */
  readonly width: number;
  /** Pixels; absent, as high as its kind is. */
  readonly height?: number;
}

/** Pixels of a bar chart's frame and of each bar with its gap. */
const BARS = { frame: 56, bar: 30 } as const;
/** Room for the label at the end of the longest bar. */
const LABEL_ROOM = 56;
/** Room for half of the last number below the bars. */
const TICK_ROOM = 20;
const RADAR_HEIGHT = 280;
/** Around a radar: room for names beside it, and how much of them is written. */
const RADAR_LABEL = { room: 72, characters: 8 } as const;
/** Labels of more characters would run into those of the next column; the table below has the numbers. */
const LONGEST_LABEL = 5;

/** The picture of a chart. Its kind follows its first series, as in the workbook. */
export function ChartPicture(props: ChartPictureProps) {
  const { chart } = props;
  switch (chart.series[0]?.type) {
    case undefined:
      return null;
    case "bar":
      return <Bars {...props} />;
    case "radar":
      return <Radar {...props} />;
    case "column":
    case "line":
      return <Columns {...props} />;
  }
}

function Columns({ chart, width, height }: ChartPictureProps) {
  const styles = useStyles();
  const { locale } = useMessages();
  const names = uniqueCategories(chart.categories);
  const second = chart.series.some(({ axis }) => axis === "secondary");
  const alone = chart.series.every(({ type }) => type === "line");
  const line = chart.series.some(({ type, reference }) => type === "line" && !reference);
  return (
    <div className={mergeClasses(styles.columns, line && styles.dots)} style={{ height }}>
      <GroupedVerticalBarChart
        dataV2={chart.series.map((series) => seriesOf(series, names, alone))}
        width={width}
        barWidth="auto"
        maxBarWidth={28}
        xAxisInnerPadding={0.4}
        xAxis={{ tickLayout: "auto" }}
        yAxisTickFormat={(value: number) => axisNumber(value, locale)}
        hideLabels={second || !labelsFit(chart)}
        {...scaleOf(chart)}
        {...(second && {
          secondaryYScaleOptions: { yMinValue: 0, yMaxValue: percentCeiling(chart, "secondary") },
        })}
        hideLegend={chart.series.length === 1}
        enabledLegendsWrapLines
        hideTooltip
      />
    </div>
  );
}

/** Both ends of the scale where the lines have one of their own, else its top. */
function scaleOf(chart: ChartNumbers) {
  const { scale, percent } = chart;
  if (scale) return { yMinValue: scale.min, yMaxValue: scale.max };
  return percent ? { yMaxValue: percentCeiling(chart, "primary") } : { roundedTicks: true };
}

function labelsFit({ series }: ChartNumbers): boolean {
  const columns = series.filter(({ type }) => type === "column");
  return columns.every(({ values }) =>
    values.every((value) => value === null || plainNumber(value).length <= LONGEST_LABEL),
  );
}

function seriesOf(
  series: SeriesView,
  names: readonly string[],
  alone: boolean,
): BarSeries<string, number> | LineSeries<string, number> {
  const { name, type, axis, reference } = series;
  const common = {
    legend: name,
    color: `#${series.color}`,
    useSecondaryYScale: axis === "secondary",
    data: names.flatMap((x, place) => {
      const y = series.values[place] ?? null;
      return y === null ? [] : [{ x, y }];
    }),
  };
  if (type !== "line") return { type: "bar", ...common };
  return {
    type: "line",
    ...common,
    // Over columns a line is dashed, to be told from their edges; alone only the bound is.
    lineOptions: {
      strokeWidth: reference ? 1 : 2,
      ...(alone && !reference ? {} : { strokeDasharray: "6 4" }),
    },
  };
}

function Bars({ chart, width, height }: ChartPictureProps) {
  const [series] = chart.series;
  if (!series) return null;
  // The library draws from the bottom upwards; the report reads from the top.
  const data = uniqueCategories(chart.categories)
    .map((y, place) => ({
      y,
      x: series.values[place] ?? 0,
      color: `#${series.color}`,
      legend: series.name,
      barLabel: printedValue(chart, series, series.values[place] ?? null),
    }))
    .reverse();
  return (
    <div style={{ height: height ?? BARS.frame + data.length * BARS.bar }}>
      <HorizontalBarChartWithAxis
        data={data}
        width={width}
        barHeight={18}
        margins={{ right: series.labelled ? LABEL_ROOM : TICK_ROOM }}
        hideLabels={!series.labelled}
        showYAxisLables
        hideLegend
        hideTooltip
        {...(isPercent(chart, series) && { xMaxValue: percentCeiling(chart, series.axis) })}
      />
    </div>
  );
}

function Radar({ chart, width, height }: ChartPictureProps) {
  const styles = useStyles();
  const names = uniqueCategories(chart.categories.map((name) => shorten(name, RADAR_LABEL.characters)));
  return (
    <div className={styles.radar} style={{ height: height ?? RADAR_HEIGHT }}>
      <PolarChart
        data={chart.series.map((series) => {
          const points = names.flatMap((theta, place) => {
            const r = series.values[place] ?? null;
            return r === null ? [] : [{ theta, r }];
          });
          return {
            type: "linepolar",
            legend: series.name,
            color: `#${series.color}`,
            // Back to the first point: the line goes all around.
            data: [...points, ...points.slice(0, 1)],
            lineOptions: { strokeWidth: 2 },
          };
        })}
        width={width}
        height={height ?? RADAR_HEIGHT}
        margins={{ left: RADAR_LABEL.room, right: RADAR_LABEL.room }}
        shape="polygon"
        direction="clockwise"
        radialAxis={{ rangeStart: 0, rangeEnd: percentCeiling(chart, "primary") }}
        hideLegend={chart.series.length === 1}
        hideTooltip
      />
    </div>
  );
}

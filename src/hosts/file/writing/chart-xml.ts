import { CHART_COLORS, CHART_TEXT, GAP_WIDTH } from "../../../core/workbook/chart-look";
import type { ChartGroup, PlannedChart } from "../../../core/workbook/plan";
import { axesXml, axisIds } from "./chart-axes-xml";
import type { ChartValues } from "./chart-data-xml";
import { seriesXml } from "./chart-series-xml";
import type { SeriesContext } from "./chart-series-xml";
import { setting, solidFill, textProperties, titleXml } from "./chart-text-xml";
import { XML_DECLARATION, element } from "./xml-writer";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/**
 * A chart part (ECMA-376 part 1, 21.2). Series are bound to cells and keep the plan's values as cache, rows
 * that the person hides still count, and missing values leave a gap.
 */
export function chartXml(chart: PlannedChart, values: ChartValues): string {
  const context = { chart, values };
  let next = 0;
  const groups = chart.groups.map((group) => {
    const first = next;
    next += group.series.length;
    return groupXml(group, first, context);
  });
  const plotArea = element("c:plotArea", {}, element("c:layout", {}), groups, axesXml(chart));
  return (
    XML_DECLARATION +
    element(
      "c:chartSpace",
      NAMESPACES,
      setting("date1904", 0),
      setting("lang", "zh-CN"),
      setting("roundedCorners", 0),
      element(
        "c:chart",
        {},
        titleXml(chart.title, CHART_TEXT.title, { bold: true }),
        setting("autoTitleDeleted", 0),
        plotArea,
        legendXml(chart),
        setting("plotVisOnly", 0),
        setting("dispBlanksAs", "gap"),
      ),
      element("c:spPr", {}, solidFill(CHART_COLORS.ground), element("a:ln", {}, element("a:noFill", {}))),
      textProperties(CHART_TEXT.axis),
    )
  );
}

function groupXml(group: ChartGroup, first: number, context: SeriesContext): string {
  const series = group.series.map((one, index) => seriesXml(one, group, first + index, context)).join("");
  const stacked = group.stacking === "stacked";
  const axes = axisIds(group.axis);
  switch (group.type) {
    case "column":
    case "bar":
      return element(
        "c:barChart",
        {},
        setting("barDir", group.type === "bar" ? "bar" : "col"),
        setting("grouping", stacked ? "stacked" : "clustered"),
        setting("varyColors", 0),
        series,
        setting("gapWidth", GAP_WIDTH),
        setting("overlap", stacked ? 100 : 0),
        axes,
      );
    case "line":
      return element(
        "c:lineChart",
        {},
        setting("grouping", stacked ? "stacked" : "standard"),
        setting("varyColors", 0),
        series,
        setting("marker", 1),
        axes,
      );
    case "radar":
      return element(
        "c:radarChart",
        {},
        setting("radarStyle", "marker"),
        setting("varyColors", 0),
        series,
        axes,
      );
  }
}

function legendXml(chart: PlannedChart): string {
  if (chart.legend === "none") return "";
  return element(
    "c:legend",
    {},
    setting("legendPos", chart.legend === "right" ? "r" : "b"),
    setting("overlay", 0),
    textProperties(CHART_TEXT.axis),
  );
}

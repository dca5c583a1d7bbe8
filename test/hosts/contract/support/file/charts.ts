import { formatRange } from "../../../../../src/core/workbook/a1";
import type { ChartPicture, LegendPicture } from "../picture/chart-picture";
import { keyed } from "../picture/keyed";
import { axisOf } from "./chart-axes";
import { seriesOf } from "./chart-series";
import { fillOf, fontOf, strokeOf, titleOf } from "./chart-text";
import type { Element } from "./elements";
import type { Parts } from "./parts";

const SIDES: Readonly<Record<string, string>> = { r: "right", b: "bottom", l: "left", t: "top" };

/** The charts of a worksheet part by name. */
export function chartsOf(parts: Parts, sheetPart: string): Readonly<Record<string, ChartPicture>> {
  const drawing = parts.relations(sheetPart).find(({ kind }) => kind === "drawing")?.part;
  if (drawing === undefined) return {};
  const relations = parts.relations(drawing);
  const charts = parts
    .read(drawing)
    .all("twoCellAnchor")
    .map((anchor): [string, ChartPicture] => {
      const frame = anchor.at("graphicFrame");
      const id = frame.at("graphic", "graphicData", "chart").get("id");
      const part = relations.find((relation) => relation.id === id)?.part ?? "";
      const labels = frame.at("nvGraphicFramePr", "cNvPr");
      return [
        labels.get("name") ?? "",
        {
          altText: labels.get("descr") ?? null,
          position: positionOf(anchor),
          placement: anchor.get("editAs") ?? "twoCell",
          ...spaceOf(parts.read(part)),
        },
      ];
    });
  return keyed(charts);
}

function positionOf(anchor: Element): string {
  const index = (corner: string, name: string) => Number(anchor.at(corner, name).text);
  for (const corner of ["from", "to"]) {
    // A chart that begins or ends within a cell would have to be described by more than its cells.
    if (index(corner, "colOff") !== 0 || index(corner, "rowOff") !== 0)
      throw new Error("a chart lies across cells");
  }
  return formatRange({
    top: index("from", "row"),
    left: index("from", "col"),
    bottom: index("to", "row") - 1,
    right: index("to", "col") - 1,
  });
}

function spaceOf(space: Element): Omit<ChartPicture, "altText" | "position" | "placement"> {
  const chart = space.at("chart");
  const plot = chart.at("plotArea");
  const [value, secondary] = plot.all("valAx");
  const [category, hiddenCategory] = plot.all("catAx");
  const isRadar = plot.at("radarChart").exists;
  const isLying = plot.at("barChart").value("barDir") === "bar";
  if (!value || !category) throw new Error("a chart has two axes");
  const names = axisOf(category, { isVertical: isLying });
  return {
    title: titleOf(chart.at("title"), false),
    legend: legendOf(chart.at("legend")),
    ground: fillOf(space.at("spPr")),
    outline: strokeOf(space.at("spPr", "ln")),
    roundedCorners: space.value("roundedCorners") !== "0",
    font: fontOf(space.at("txPr", "p", "pPr", "defRPr")),
    hiddenRowsCount: chart.value("plotVisOnly") === "0",
    blanks: chart.value("dispBlanksAs") ?? "zero",
    series: seriesOf(plot, secondary?.value("axId")),
    axes: {
      category: isRadar ? null : names,
      value: axisOf(value, { isVertical: !isLying }),
      secondary: secondary ? axisOf(secondary, { isVertical: !isLying, isSecondary: true }) : null,
      around: isRadar ? names : null,
      secondaryCategoryShown: hiddenCategory?.value("delete") === "0",
    },
  };
}

function legendOf(legend: Element): LegendPicture | null {
  if (!legend.exists) return null;
  return {
    side: SIDES[legend.value("legendPos") ?? "r"] ?? "",
    overlay: legend.value("overlay") !== "0",
    font: fontOf(legend.at("txPr", "p", "pPr", "defRPr")),
  };
}

import type { LabelsPicture, MarkerPicture, SeriesPicture } from "../picture/chart-picture";
import { fillOf, fontOf, strokeOf } from "./chart-text";
import type { Element } from "./elements";

const GROUPS = ["barChart", "lineChart", "radarChart"];

const PLACES: Readonly<Record<string, string>> = {
  outEnd: "outside end",
  ctr: "centre",
  inBase: "foot",
  t: "above",
  b: "below",
};

const SHOWN: Readonly<Record<string, string>> = {
  showVal: "value",
  showCatName: "category",
  showSerName: "series",
  showPercent: "percentage",
  showLegendKey: "key",
  showBubbleSize: "bubble",
};

/** All series of a plot area in their order. */
export function seriesOf(plot: Element, secondaryAxis: string | undefined): readonly SeriesPicture[] {
  const groups = plot.children.filter(({ name }) => GROUPS.includes(name));
  const ordered = groups.flatMap((group) =>
    group.all("ser").map((series) => ({
      order: series.valueNumber("order") ?? 0,
      picture: oneSeries(series, group, secondaryAxis),
    })),
  );
  return ordered.sort((one, other) => one.order - other.order).map(({ picture }) => picture);
}

function oneSeries(series: Element, group: Element, secondaryAxis: string | undefined): SeriesPicture {
  const isColumns = group.name === "barChart";
  const shape = series.at("spPr");
  const isSecondary = group.all("axId").some((id) => id.get("val") === secondaryAxis);
  return {
    type: typeOf(group),
    grouping: group.value("grouping") === "stacked" ? "stacked" : "side by side",
    axis: isSecondary ? "secondary" : "primary",
    name: series.at("tx", "strRef", "f").text,
    categories: series.at("cat").children[0]?.at("f").text ?? "",
    values: series.at("val", "numRef", "f").text,
    fill: isColumns ? fillOf(shape) : null,
    stroke: strokeOf(shape.at("ln")),
    marker: markerOf(series.at("marker")),
    smooth: group.name === "lineChart" && series.value("smooth") !== "0",
    columns: isColumns
      ? {
          gap: group.valueNumber("gapWidth") ?? 150,
          overlap: group.valueNumber("overlap") ?? 0,
          inverts: series.value("invertIfNegative") !== "0",
        }
      : null,
    labels: labelsOf(series.at("dLbls")),
  };
}

function typeOf(group: Element): string {
  if (group.name === "barChart") return group.value("barDir") === "bar" ? "bar" : "column";
  return group.name === "lineChart" ? "line" : "radar";
}

function markerOf(marker: Element): MarkerPicture | null {
  const symbol = marker.value("symbol") ?? "none";
  if (symbol === "none") return null;
  return {
    symbol,
    size: marker.valueNumber("size") ?? 5,
    fill: fillOf(marker.at("spPr")) ?? "",
    stroke: strokeOf(marker.at("spPr", "ln"))?.color ?? "",
  };
}

function labelsOf(labels: Element): LabelsPicture | null {
  if (!labels.exists) return null;
  const format = labels.at("numFmt");
  return {
    place: PLACES[labels.value("dLblPos") ?? ""] ?? "automatic",
    places: labels
      .all("dLbl")
      .map((label) => `${label.value("idx") ?? ""}: ${PLACES[label.value("dLblPos") ?? ""] ?? "automatic"}`),
    numberFormat: format.exists && !format.isSet("sourceLinked") ? (format.get("formatCode") ?? "") : null,
    shows: Object.entries(SHOWN).flatMap(([name, word]) => (labels.value(name) === "1" ? [word] : [])),
    font: fontOf(labels.at("txPr", "p", "pPr", "defRPr")),
    fill: fillOf(labels.at("spPr")),
  };
}

import type { AxisPicture } from "../picture/chart-picture";
import { fontOf, strokeOf, titleOf } from "./chart-text";
import type { Element } from "./elements";

/** How an axis of a file is to be read. */
export interface AxisPlace {
  readonly isVertical: boolean;
  readonly isSecondary?: boolean;
}

/** An axis. A secondary one is always at the end of the other, which is no choice of anybody's. */
export function axisOf(axis: Element, { isVertical, isSecondary = false }: AxisPlace): AxisPicture {
  const scaling = axis.at("scaling");
  const format = axis.at("numFmt");
  return {
    title: titleOf(axis.at("title"), isVertical),
    min: scaling.valueNumber("min"),
    max: scaling.valueNumber("max"),
    step: axis.valueNumber("majorUnit"),
    numberFormat: format.exists && !format.isSet("sourceLinked") ? (format.get("formatCode") ?? "") : null,
    reversed: scaling.value("orientation") === "maxMin",
    ticks: `${axis.value("majorTickMark") ?? "cross"}, ${axis.value("minorTickMark") ?? "cross"}`,
    labels: axis.value("tickLblPos") ?? "nextTo",
    line: strokeOf(axis.at("spPr", "ln")),
    grid: strokeOf(axis.at("majorGridlines", "spPr", "ln")),
    font: fontOf(axis.at("txPr", "p", "pPr", "defRPr")),
    crosses: axis.value("crosses") === "max" && !isSecondary ? "end" : "automatic",
  };
}

import type { ChartModel } from "../../../../excel-host";
import type { StrokePicture } from "../picture/chart-picture";
import type { FontPicture } from "../picture/picture";
import { plainColor } from "./formats";

const DASHES: Readonly<Record<string, string>> = {
  // A line that was given a colour or a width is drawn as one.
  Automatic: "solid",
  Continuous: "solid",
  Dash: "dash",
};

export function fontOf({ name, size, bold, color }: ChartModel["shape"]["font"]): FontPicture {
  return { name, size, bold, color: plainColor(color) };
}

export function fillOf(fill: string): string | null {
  return fill === "" ? null : plainColor(fill);
}

/** A line that is drawn; `null` for none. */
export function strokeOf({ color, weight, lineStyle }: ChartModel["shape"]["line"]): StrokePicture | null {
  if (lineStyle === "None") return null;
  return { color: plainColor(color), weight, dash: DASHES[lineStyle] ?? lineStyle };
}

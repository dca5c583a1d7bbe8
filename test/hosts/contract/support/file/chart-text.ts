import type { Direction, StrokePicture, TitlePicture } from "../picture/chart-picture";
import type { FontPicture } from "../picture/picture";
import type { Element } from "./elements";

const EMU_PER_POINT = 12_700;
const QUARTER_TURN = "-5400000";

/** The font that run properties give. The same family must be named for Latin and East Asian text. */
export function fontOf(properties: Element): FontPicture {
  const [latin, eastAsian] = ["latin", "ea"].map((script) => properties.at(script).get("typeface") ?? "");
  if (latin !== eastAsian) throw new Error(`two fonts for one text: ${latin} and ${eastAsian}`);
  return {
    name: latin ?? "",
    size: (properties.number("sz") ?? 0) / 100,
    bold: properties.isSet("b"),
    color: properties.value("solidFill", "srgbClr") ?? "",
  };
}

/** A title; `null` where there is none. */
export function titleOf(title: Element, isVertical: boolean): TitlePicture | null {
  if (!title.exists) return null;
  const rich = title.at("tx", "rich");
  const runs = rich.all("p").flatMap((paragraph) => paragraph.all("r"));
  const [first] = runs;
  if (!first) throw new Error("a title without words");
  return {
    text: runs.map((run) => run.at("t").text).join(""),
    overlay: title.value("overlay") !== "0",
    direction: directionOf(rich.at("bodyPr"), isVertical),
    font: fontOf(first.at("rPr")),
  };
}

/** Where nothing is said, Excel turns the title of a vertical axis. */
function directionOf(body: Element, isVertical: boolean): Direction {
  if (body.get("vert") === "wordArtVert") return "upright";
  const rotation = body.get("rot");
  if (rotation === undefined) return isVertical ? "turned" : "level";
  return rotation === QUARTER_TURN ? "turned" : "level";
}

/** A solid fill as its colour, a pattern as the colour that it hatches with; `null` where there is none. */
export function fillOf(shape: Element): string | null {
  const hatch = shape.at("pattFill");
  if (hatch.exists) return `${hatch.value("fgClr", "srgbClr") ?? ""} hatched`;
  return shape.value("solidFill", "srgbClr") ?? null;
}

/** A line that is drawn; `null` for none. */
export function strokeOf(line: Element): StrokePicture | null {
  if (!line.exists || line.at("noFill").exists) return null;
  return {
    color: line.value("solidFill", "srgbClr") ?? "",
    weight: (line.number("w") ?? 0) / EMU_PER_POINT,
    dash: line.value("prstDash") ?? "solid",
  };
}

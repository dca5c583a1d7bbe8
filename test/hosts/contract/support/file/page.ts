import { type HeaderPicture, MARGIN_SIDES, type MarginSide, type PagePicture } from "../picture/picture";
import type { Element } from "./elements";

const CM_PER_INCH = 2.54;
/** Margins of a sheet that says none, in inches: those of Excel's Normal preset. */
const MARGINS: Readonly<Record<MarginSide, number>> = {
  top: 0.75,
  bottom: 0.75,
  left: 0.7,
  right: 0.7,
  header: 0.3,
  footer: 0.3,
};
const PAPERS: Readonly<Record<string, string>> = { "1": "Letter", "9": "A4" };

/** Print names of the sheet, as they refer. */
export interface PrintNames {
  readonly area: string | undefined;
  readonly titles: string | undefined;
}

/** How a worksheet part is printed. */
export function pageOf(sheet: Element, names: PrintNames): PagePicture {
  const margins = sheet.at("pageMargins");
  const setup = sheet.at("pageSetup");
  const texts = sheet.at("headerFooter");
  const cm = (side: MarginSide) =>
    Math.round((margins.number(side) ?? MARGINS[side]) * CM_PER_INCH * 100) / 100;
  return {
    orientation: setup.get("orientation") ?? "portrait",
    paper: PAPERS[setup.get("paperSize") ?? "1"] ?? setup.get("paperSize") ?? "",
    margins: Object.fromEntries(MARGIN_SIDES.map((side) => [side, cm(side)])) as Record<MarginSide, number>,
    scale: scaleOf(sheet, setup),
    centered: sheet.at("printOptions").isSet("horizontalCentered"),
    firstPage: setup.isSet("useFirstPageNumber") ? (setup.number("firstPageNumber") ?? 1) : null,
    header: threeParts(texts.at("oddHeader").text),
    footer: threeParts(texts.at("oddFooter").text),
    titleRows: withoutSheet(names.titles),
    printArea: withoutSheet(names.area),
    starts: sheet
      .at("rowBreaks")
      .all("brk")
      .flatMap((start) => start.number("id") ?? []),
  };
}

function scaleOf(sheet: Element, setup: Element): string {
  if (!sheet.at("sheetPr", "pageSetUpPr").isSet("fitToPage")) return `${setup.get("scale") ?? "100"} %`;
  const pages = (name: string) => {
    const count = setup.get(name) ?? "1";
    return count === "0" ? "any" : count;
  };
  return `${pages("fitToWidth")} × ${pages("fitToHeight")}`;
}

/** `&LOne&CTwo&RThree` → its three parts; text before the first code is in the middle. `&&` is an ampersand. */
function threeParts(code: string): HeaderPicture {
  const parts = { L: "", C: "", R: "" };
  let place: keyof typeof parts = "C";
  for (const [piece] of code.matchAll(/&[\s\S]|[^&]+/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece.slice(1) as keyof typeof parts;
    else parts[place] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

function withoutSheet(reference: string | undefined): string | null {
  return reference === undefined ? null : reference.slice(reference.lastIndexOf("!") + 1).replace(/\$/g, "");
}

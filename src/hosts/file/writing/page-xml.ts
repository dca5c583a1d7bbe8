import type { HeaderFooter, PageSetup } from "../../../core/workbook/plan";
import { cellText, element, textElement } from "./xml-writer";

const CM_PER_INCH = 2.54;
const PAPER_A4 = 9;
/** Excel's limit of a header or footer with all its codes; a file with more is repaired on opening. */
const MAX_HEADER = 255;

/** The part of `sheetPr` without which Excel ignores the fit to one page across. */
export function fitToPageXml(page: PageSetup): string {
  return page.fitToWidth ? element("pageSetUpPr", { fitToPage: 1 }) : "";
}

/** Print options, margins, paper, header and footer, in the order of CT_Worksheet. */
export function pageXml(page: PageSetup): string {
  const { top, bottom, left, right, header, footer } = page.margins;
  return [
    page.centerHorizontally ? element("printOptions", { horizontalCentered: 1 }) : "",
    element("pageMargins", {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
    element("pageSetup", {
      paperSize: PAPER_A4,
      fitToHeight: page.fitToWidth ? 0 : undefined,
      orientation: page.orientation,
    }),
    headerFooterXml(page),
  ].join("");
}

function inches(centimetres: number): number {
  return Math.round((centimetres / CM_PER_INCH) * 10_000) / 10_000;
}

function headerFooterXml(page: PageSetup): string {
  const header = page.header ? headerCode(page.header) : "";
  const footer = page.footer ? headerCode(page.footer) : "";
  if (header === "" && footer === "") return "";
  return element(
    "headerFooter",
    {},
    header === "" ? "" : textElement("oddHeader", {}, header),
    footer === "" ? "" : textElement("oddFooter", {}, footer),
  );
}

/**
 * Excel's header code (18.3.1.46): `&L…&C…&R…`. When the whole is longer than Excel allows, the longest part is
 * shortened with `…`; a header repeats what the sheet says.
 */
export function headerCode(parts: HeaderFooter): string {
  const texts = { left: parts.left ?? "", center: parts.center ?? "", right: parts.right ?? "" };
  for (;;) {
    const code = section("L", texts.left) + section("C", texts.center) + section("R", texts.right);
    if (code.length <= MAX_HEADER) return code;
    const longest = (["left", "center", "right"] as const).reduce((one, other) =>
      texts[other].length > texts[one].length ? other : one,
    );
    const cut = texts[longest].length - 1 - (code.length - MAX_HEADER);
    texts[longest] = cellText(`${texts[longest].slice(0, Math.max(0, cut))}…`);
  }
}

/** `&` is doubled; a number after a page code would be added to it, so a space keeps them apart. */
function section(place: "L" | "C" | "R", text: string): string {
  if (text === "") return "";
  const code = text
    .replace(/&/g, "&&")
    .replace(/\{page\}(?=[+-]?\d)/g, "&P ")
    .replace(/\{pages\}(?=[+-]?\d)/g, "&N ")
    .replace(/\{page\}/g, "&P")
    .replace(/\{pages\}/g, "&N");
  return `&${place}${code}`;
}

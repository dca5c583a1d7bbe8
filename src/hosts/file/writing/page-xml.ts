import { MAX_COLUMNS } from "../../../core/workbook/a1";
import { headerCodes } from "../../../core/workbook/header-code";
import type { HeaderFooter, PageSetup } from "../../../core/workbook/plan";
import { element, textElement } from "./xml-writer";

const CM_PER_INCH = 2.54;
/** ECMA-376 part 1, 18.3.1.63. */
const PAPER = { A3: 8, A4: 9 } as const;
/** A page is begun over the whole width of the sheet. */
const LAST_COLUMN = MAX_COLUMNS - 1;

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
      paperSize: PAPER[page.paper],
      fitToWidth: (page.pagesAcross ?? 1) > 1 ? page.pagesAcross : undefined,
      fitToHeight: page.fitToWidth ? 0 : undefined,
      orientation: page.orientation,
      // Where the whole workbook is printed, the pages of a sheet are counted from its own first, if they do not count on.
      firstPageNumber: page.countsOn === true ? undefined : 1,
      useFirstPageNumber: page.countsOn === true ? undefined : 1,
    }),
    headerFooterXml(page),
  ].join("");
}

/**
 * Pages begun by hand (18.3.1.74), each before a row.
 *
 * @param rows zero-based
 */
export function rowBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => element("brk", { id: row, max: LAST_COLUMN, man: 1 }));
  return element("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, ...breaks);
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

/** Excel's header code (18.3.1.46): `&L…&C…&R…`, within Excel's limit. */
export function headerCode(parts: HeaderFooter): string {
  const { left, center, right } = headerCodes(parts);
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

import { formatRange } from "../../../core/workbook/a1";
import { headerCodes } from "../../../core/workbook/header-code";
import type { HeaderFooter, PageSetup } from "../../../core/workbook/plan";
import { ACTION_BYTES, OBJECT_BYTES } from "../batches/sizes";

/** What a page adds to a request, with its headers at their longest. */
export const PAGE_BYTES = 3 * OBJECT_BYTES + 14 * ACTION_BYTES + 1_600;

/** Sets a sheet up for printing. */
export function setUpPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = page.paper;
  layout.setPrintMargins("Centimeters", { ...page.margins });
  layout.centerHorizontally = page.centerHorizontally;
  // Where the whole workbook is printed, the pages of a sheet are counted from its own first, if they do not count on.
  layout.firstPageNumber = page.countsOn === true ? "" : 1;
  // One page across; how many there are down is left to Excel where it is not given [belief].
  layout.zoom = page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  writeHeaders(layout.headersFooters, page);
  const { titleRows, printArea } = page;
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (printArea) layout.setPrintArea(formatRange(printArea));
}

const NONE: HeaderFooter = {};

function writeHeaders(group: Excel.HeaderFooterGroup, page: PageSetup): void {
  const header = headerCodes(page.header ?? NONE);
  const footer = headerCodes(page.footer ?? NONE);
  group.state = "Default";
  const texts = group.defaultForAllPages;
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
}

import { formatRange } from "../../../../../src/core/workbook/a1";
import type { SheetModel } from "../../../../excel-host";
import { MARGIN_SIDES, type MarginSide, type PagePicture } from "../picture/picture";
import { capitalised } from "./formats";

type PageModel = SheetModel["page"];

const CM_PER_POINT = 2.54 / 72;

/** How a sheet of the test host's workbook is printed. */
export function pageOf(page: PageModel): PagePicture {
  const texts = page.headersFooters.defaultForAllPages;
  const cm = (side: MarginSide) => Math.round(page[`${side}Margin`] * CM_PER_POINT * 100) / 100;
  return {
    orientation: page.orientation.toLowerCase(),
    paper: page.paperSize,
    margins: Object.fromEntries(MARGIN_SIDES.map((side) => [side, cm(side)])) as Record<MarginSide, number>,
    scale: scaleOf(page.zoom),
    centered: page.centerHorizontally,
    firstPage: page.firstPageNumber === "" ? null : page.firstPageNumber,
    header: { left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader },
    footer: { left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter },
    titleRows: page.titleRows ? `${page.titleRows.top + 1}:${page.titleRows.bottom + 1}` : null,
    printArea: page.printAreas.length === 0 ? null : page.printAreas.map(formatRange).join(),
    starts: page.rowBreaks,
  };
}

function scaleOf({ scale, horizontalFitToPages, verticalFitToPages }: PageModel["zoom"]): string {
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined) return `${scale ?? 100} %`;
  return `${horizontalFitToPages ?? "any"} × ${verticalFitToPages ?? "any"}`;
}

/** The inverse of {@link pageOf}, apart from print areas and titles, which the import reads. */
export function setPage(page: PageModel, picture: PagePicture): void {
  page.orientation = capitalised(picture.orientation);
  page.paperSize = picture.paper;
  for (const side of MARGIN_SIDES) page[`${side}Margin`] = picture.margins[side] / CM_PER_POINT;
  page.zoom = zoomFrom(picture.scale);
  page.centerHorizontally = picture.centered;
  page.firstPageNumber = picture.firstPage ?? "";
  page.rowBreaks = [...picture.starts];
  const { header, footer } = picture;
  Object.assign(page.headersFooters.defaultForAllPages, {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  });
}

function zoomFrom(words: string): PageModel["zoom"] {
  const [across = "", down] = words.split(" × ");
  if (down === undefined) return { scale: Number.parseInt(across, 10) };
  return {
    ...(across !== "any" && { horizontalFitToPages: Number(across) }),
    ...(down !== "any" && { verticalFitToPages: Number(down) }),
  };
}

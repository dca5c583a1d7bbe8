import type { CellRange } from "../../../src/core/workbook/a1";

/** Header and footer texts with Excel's codes (`&P` for the page number). */
export interface HeaderFooterModel {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface HeaderFooterGroupModel {
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly defaultForAllPages: HeaderFooterModel;
  readonly evenPages: HeaderFooterModel;
  readonly firstPage: HeaderFooterModel;
  readonly oddPages: HeaderFooterModel;
}

export interface ZoomModel {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet prints. Margins are in points. */
export interface PageModel {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  draftMode: boolean;
  printErrors: string;
  printComments: string;
  printOrder: string;
  firstPageNumber: number | "";
  zoom: ZoomModel;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printAreas: CellRange[];
  titleRows: CellRange | undefined;
  titleColumns: CellRange | undefined;
  /** Rows that begin a page by hand, zero-based. */
  rowBreaks: number[];
  readonly headersFooters: HeaderFooterGroupModel;
}

function emptyHeaderFooter(): HeaderFooterModel {
  return {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  };
}

/** The page of a new sheet: margins of Excel's Normal preset. */
export function newPage(): PageModel {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    blackAndWhite: false,
    draftMode: false,
    printErrors: "AsDisplayed",
    printComments: "NoComments",
    printOrder: "DownThenOver",
    firstPageNumber: "",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printAreas: [],
    titleRows: undefined,
    titleColumns: undefined,
    rowBreaks: [],
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: emptyHeaderFooter(),
      evenPages: emptyHeaderFooter(),
      firstPage: emptyHeaderFooter(),
      oddPages: emptyHeaderFooter(),
    },
  };
}

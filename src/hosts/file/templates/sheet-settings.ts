import type { Worksheet } from "exceljs";

export interface PageRequest {
  readonly orientation: "portrait" | "landscape";
  /** Corners of the printed range, e.g. `A1` and `K40`. */
  readonly area: { readonly first: string; readonly last: string };
  /** Row repeated on each page. */
  readonly titleRow?: number;
}

/** The file format's number for A4. */
const A4 = 9;

/** Centimetres as the inches that the file format keeps. */
function centimetres(value: number): number {
  return Math.round((value / 2.54) * 1000) / 1000;
}

/** A4, one page across, page numbers, header row on each page. */
export function setPage(sheet: Worksheet, request: PageRequest): void {
  // Merged untyped: exceljs declares paper sizes as a const enum, which isolated modules cannot read.
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: request.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: centimetres(1.5),
      right: centimetres(1.5),
      top: centimetres(1.8),
      bottom: centimetres(1.6),
      header: centimetres(0.8),
      footer: centimetres(0.8),
    },
    printArea: printArea(request.area),
    ...(request.titleRow === undefined ? {} : { printTitlesRow: `${request.titleRow}:${request.titleRow}` }),
  });
  sheet.headerFooter.oddFooter = "&C&P / &N";
}

/** exceljs puts a `$` before each corner only; the row needs its own, or the area moves when rows do. */
function printArea({ first, last }: PageRequest["area"]): string {
  const fixedRow = (corner: string): string => corner.replace(/\d+$/, "$$$&");
  return `${fixedRow(first)}:${fixedRow(last)}`;
}

/**
 * Protects a sheet without a password: it guards against slips, not against people. Rows and columns may be
 * resized and hidden. exceljs protects asynchronously only to hash a password; without one it is done at once.
 */
export function lockSheet(sheet: Worksheet): void {
  void sheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: true,
    autoFilter: true,
    sort: true,
  });
}

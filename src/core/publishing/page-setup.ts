import { isPartOfYear } from "../common/part-of-year";
import type { Translator } from "../messages/catalogue";
import type { Report } from "../narrative/report";
import type { CellRange } from "../workbook/a1";
import type { PageSetup } from "../workbook/plan";
import { TABLES_MARGINS } from "./layout/columns";
import type { TablesLayout } from "./layout/tables-sheet";
import { shorten } from "./shorten";

/** Excel refuses headers and footers of more than 255 characters, tokens included; each part gets its share. */
const HEADER_PART_LIMIT = 80;

/**
 * Margins of the report in centimetres, near those of official documents (2.8 at the binding, 2.6 opposite): what they leave
 * holds the 28 characters with the padding of a cell, so that the column prints at its true size.
 */
const REPORT_MARGINS = { top: 2.8, bottom: 2.6, left: 2.4, right: 2.3, header: 1.5, footer: 1.4 };

/**
 * The number of the page, put into its place by the message. How many there are is not told: printed with the whole workbook,
 * Excel counts the pages of all sheets.
 */
const PAGE_TOKENS = { page: "{page}" };

function yearOf(year: string, t: Translator): string {
  return isPartOfYear(year) ? year : t("publishing.year", { year });
}

/**
 * The page of the report: A4 portrait, never wider than a page, unit name and year above, page number below.
 * @param draft whether something is still to be filled in: then the header says so on every page
 */
export function reportPage(report: Report, printArea: CellRange, t: Translator, draft: boolean): PageSetup {
  return {
    orientation: "portrait",
    paper: "A4",
    margins: REPORT_MARGINS,
    fitToWidth: true,
    centerHorizontally: true,
    header: {
      ...(report.unit && { left: headerText(report.unit.text) }),
      ...(draft && { center: t("publishing.draft") }),
      ...(report.year && { right: headerText(yearOf(report.year.text, t)) }),
    },
    footer: { center: t("publishing.page", PAGE_TOKENS) },
    printArea,
  };
}

/**
 * The page of the tables: A4, unit name and year above. A header row is repeated on each page behind it where all of those are
 * of its table.
 */
export function tablesPage(
  report: Report,
  { orientation, repeated }: Pick<TablesLayout, "orientation" | "repeated">,
  printArea: CellRange,
  t: Translator,
  draft: boolean,
): PageSetup {
  return {
    ...reportPage(report, printArea, t, draft),
    orientation,
    margins: TABLES_MARGINS,
    // What is bound with a document is numbered with it (GB/T 9704-2012, 7.5).
    countsOn: true,
    ...(repeated !== null && { titleRows: { first: repeated, last: repeated } }),
  };
}

/** The page of the findings sheet: A4 landscape, its header row repeated on each page. */
export function findingsPage(headerRow: number, printArea: CellRange, t: Translator): PageSetup {
  return {
    orientation: "landscape",
    paper: "A4",
    margins: TABLES_MARGINS,
    fitToWidth: true,
    centerHorizontally: true,
    header: { left: t("publishing.findings.title") },
    footer: { center: t("publishing.page", PAGE_TOKENS) },
    titleRows: { first: headerRow, last: headerRow },
    printArea,
  };
}

/** The page of a sheet of materials: A4 landscape, its header row repeated on each page. */
export function materialsPage(headerRow: number, printArea: CellRange, t: Translator): PageSetup {
  return {
    ...findingsPage(headerRow, printArea, t),
    header: { left: t("publishing.materials.title") },
  };
}

/** The page of the ledger, which is only printed by someone who has made it visible. */
export function ledgerPage(t: Translator): PageSetup {
  return {
    orientation: "landscape",
    paper: "A4",
    margins: TABLES_MARGINS,
    fitToWidth: true,
    centerHorizontally: false,
    footer: { center: t("publishing.page", PAGE_TOKENS) },
  };
}

function headerText(text: string): string {
  return shorten(text.replace(/\s+/g, " ").trim(), HEADER_PART_LIMIT);
}

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
export function reportPage(
  report: Report,
  { printArea, margins }: Pick<PageSetup, "margins"> & { readonly printArea: CellRange },
  t: Translator,
  draft: boolean,
): PageSetup {
  return {
    orientation: "portrait",
    paper: "A4",
    margins,
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
    ...reportPage(report, { printArea, margins: TABLES_MARGINS }, t, draft),
    orientation,
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

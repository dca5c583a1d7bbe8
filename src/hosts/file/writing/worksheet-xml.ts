import { largestOf } from "../../../core/common/many";
import { columnName, formatAddress, formatRange, quoteSheetName } from "../../../core/workbook/a1";
import { MAX_LINKS, MAX_TOOLTIP } from "../../../core/workbook/limits";
import { pageBreaks } from "../../../core/workbook/page-breaks";
import { pageRoom } from "../../../core/workbook/page-room";
import type { PlannedCell, PlannedSheet } from "../../../core/workbook/plan";
import { cellText, looksLikeFormula, shortened } from "../../../core/workbook/text";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import { encodeXstring, escapeText } from "../package/xml-text";
import { fitToPageXml, pageXml, rowBreaksXml } from "./page-xml";
import { DEFAULT_ROW_HEIGHT, type RowHeight } from "../../../core/workbook/row-height";
import { XML_DECLARATION, element } from "./xml-writer";

/** Of a worksheet part. */
export const WORKSHEET_NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** Index into the workbook's cell formats for a style of the plan; `quoted` marks text that looks like a formula. */
export type StyleIndex = (style: string, quoted: boolean) => number;

export interface WorksheetParts {
  readonly styles: StyleIndex;
  readonly heights: RowHeight;
  /** Pixels of a digit of the workbook's default font. */
  readonly digitPixels: number;
  /** Whether the sheet's first and only relationship is its drawing. */
  readonly hasDrawing: boolean;
}

/**
 * A worksheet part (ECMA-376 part 1, 18.3.1.99) for a planned sheet. Words are inline strings, so the workbook's
 * shared strings stay as they are.
 */
export function worksheetXml(sheet: PlannedSheet, parts: WorksheetParts): string {
  const heights = sheet.rows.map((row, index) => row.height ?? parts.heights(row, index));
  return (
    XML_DECLARATION +
    element(
      "worksheet",
      WORKSHEET_NAMESPACES,
      element(
        "sheetPr",
        {},
        sheet.tabColor === undefined ? "" : element("tabColor", { rgb: `FF${sheet.tabColor}` }),
        fitToPageXml(sheet.page),
      ),
      element("dimension", { ref: usedRange(sheet) }),
      viewXml(sheet),
      element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
      columnsXml(sheet.columnWidths, parts.digitPixels),
      rowsXml(sheet, heights, parts.styles),
      mergesXml(sheet),
      linksXml(sheet),
      pageXml(sheet.page),
      rowBreaksXml(breaksOf(sheet, heights)),
      parts.hasDrawing ? element("drawing", { "r:id": "rId1" }) : "",
    )
  );
}

function breaksOf(sheet: PlannedSheet, heights: readonly (number | undefined)[]): readonly number[] {
  const rows = sheet.rows.map(({ keepWithNext = false }, index) => ({
    height: heights[index] ?? DEFAULT_ROW_HEIGHT,
    keepWithNext,
  }));
  return rows.some(({ keepWithNext }) => keepWithNext) ? pageBreaks(rows, pageRoom(sheet)) : [];
}

/** Number of links of a sheet, of which {@link MAX_LINKS} can be written. */
export function countLinks(sheet: PlannedSheet): number {
  let count = 0;
  for (const row of sheet.rows) for (const cell of row.cells) if (cell?.link) count += 1;
  return count;
}

/** Content of a cell of words, for planned sheets and for edits alike; `prefix` is that of the part's elements. */
export function inlineString(text: string, prefix = ""): string {
  const words = escapeText(encodeXstring(text));
  const space = text === text.trim() && !text.includes("\n") ? "" : ' xml:space="preserve"';
  const content = words === "" ? `<${prefix}t${space}/>` : `<${prefix}t${space}>${words}</${prefix}t>`;
  return `<${prefix}is>${content}</${prefix}is>`;
}

function usedRange(sheet: PlannedSheet): string {
  const width = largestOf(
    sheet.rows.map((row) => row.cells.length),
    1,
  );
  return formatRange({ top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: width - 1 });
}

function viewXml(sheet: PlannedSheet): string {
  const frozen = sheet.frozenRows;
  const pane =
    frozen === 0
      ? ""
      : element("pane", {
          ySplit: frozen,
          topLeftCell: formatAddress({ row: frozen, column: 0 }),
          activePane: "bottomLeft",
          state: "frozen",
        }) + element("selection", { pane: "bottomLeft" });
  const view = { showGridLines: sheet.showGridLines ? undefined : 0, workbookViewId: 0 };
  return element("sheetViews", {}, element("sheetView", view, pane));
}

/**
 * Plans count characters of 7 pixels, as in Calibri of 11 points; the file counts those of its own default font, with 5
 * pixels of padding (18.3.1.13). So columns are as wide in every workbook.
 */
export function columnsXml(widths: readonly number[], digitPixels: number): string {
  const columns = widths.map((width, index) =>
    element("col", {
      min: index + 1,
      max: index + 1,
      width: Math.trunc(((width * 7 + 5) / digitPixels) * 256) / 256,
      customWidth: 1,
    }),
  );
  return columns.length === 0 ? "" : element("cols", {}, columns);
}

function rowsXml(sheet: PlannedSheet, heights: readonly (number | undefined)[], styles: StyleIndex): string {
  const rows = sheet.rows.map((row, index) => {
    let body = "";
    row.cells.forEach((cell, column) => {
      if (cell) body += cellXml(cell, index, column, styles);
    });
    const custom = row.height === undefined ? undefined : 1;
    const height = heights[index];
    if (body === "" && height === undefined) return "";
    return element("row", { r: index + 1, ht: height, customHeight: custom }, body);
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function cellXml(cell: PlannedCell, row: number, column: number, styles: StyleIndex): string {
  const value = typeof cell.value === "string" ? cellText(cell.value) : cell.value;
  const head = `<c r="${columnName(column)}${row + 1}" s="${styles(cell.style, looksLikeFormula(value))}"`;
  if (value === null || value === "") return `${head}/>`;
  if (typeof value === "string") return `${head} t="inlineStr">${inlineString(value)}</c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!Number.isFinite(value)) throw new InvalidPlanError(`cell ${columnName(column)}${row + 1} is ${value}`);
  return `${head}><v>${value}</v></c>`;
}

/** Excel repairs files with a merged area of one cell. */
function mergesXml(sheet: PlannedSheet): string {
  const merges = sheet.merges
    .filter((range) => range.top !== range.bottom || range.left !== range.right)
    .map((range) => element("mergeCell", { ref: formatRange(range) }));
  return merges.length === 0 ? "" : element("mergeCells", { count: merges.length }, merges);
}

function linksXml(sheet: PlannedSheet): string {
  const links: string[] = [];
  sheet.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (!cell?.link || links.length === MAX_LINKS) return;
      const { to, tooltip } = cell.link;
      links.push(
        element("hyperlink", {
          ref: formatAddress({ row: rowIndex, column }),
          location: `${quoteSheetName(to.sheet)}!${formatAddress(to)}`,
          tooltip: tooltip === undefined ? undefined : shortened(tooltip, MAX_TOOLTIP),
        }),
      );
    });
  });
  return links.length === 0 ? "" : element("hyperlinks", {}, links);
}

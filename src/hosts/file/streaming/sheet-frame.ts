import { columnName, formatAddress, formatRange, type CellRange } from "../../../core/workbook/a1";
import { DEFAULT_ROW_HEIGHT } from "../../../core/workbook/row-height";
import { digitPixels } from "../writing/digit-width";
import { fitToPageXml, pageXml } from "../writing/page-xml";
import { columnsXml, inlineString, WORKSHEET_NAMESPACES } from "../writing/worksheet-xml";
import { element, XML_DECLARATION } from "../writing/xml-writer";
import type { StreamedSheet } from "./streamed-sheet";
import { pageOf } from "./page-of";
import { LOOK, TABLE_FONT } from "./table-styles";

/** A worksheet around what is streamed: rows between the first two pieces, links between the last two. */
export interface SheetFrame {
  readonly beforeRows: string;
  readonly afterRows: string;
  readonly end: string;
}

export function sheetFrame(sheet: StreamedSheet): SheetFrame {
  const page = pageOf(sheet);
  const widths = sheet.columns.map(({ width }) => width);
  const all = formatRange(usedRange(sheet));
  const [open = "", end = ""] = element("worksheet", WORKSHEET_NAMESPACES, CUT).split(CUT);
  return {
    beforeRows: [
      XML_DECLARATION,
      open,
      element("sheetPr", {}, fitToPageXml(page)),
      element("dimension", { ref: all }),
      viewXml(sheet),
      element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
      columnsXml(widths, digitPixels(TABLE_FONT)),
      "<sheetData>",
      headRow(sheet),
    ].join(""),
    afterRows: `</sheetData>${element("autoFilter", { ref: all })}`,
    end: `${pageXml(page)}${end}`,
  };
}

/** Stands for what comes between the two tags of an element. */
const CUT = "\0";

/** The headings and all rows below them. */
export function usedRange({ columns, count }: StreamedSheet): CellRange {
  return { top: 0, left: 0, bottom: count, right: columns.length - 1 };
}

function viewXml({ frozenColumns }: StreamedSheet): string {
  const pane = element("pane", {
    xSplit: frozenColumns === 0 ? undefined : frozenColumns,
    ySplit: 1,
    topLeftCell: formatAddress({ row: 1, column: frozenColumns }),
    activePane: frozenColumns === 0 ? "bottomLeft" : "bottomRight",
    state: "frozen",
  });
  return element("sheetViews", {}, element("sheetView", { workbookViewId: 0 }, pane));
}

function headRow({ columns }: StreamedSheet): string {
  const cells = columns.map(({ heading }, column) =>
    element("c", { r: `${columnName(column)}1`, s: LOOK.head, t: "inlineStr" }, inlineString(heading)),
  );
  return element("row", { r: 1 }, cells);
}

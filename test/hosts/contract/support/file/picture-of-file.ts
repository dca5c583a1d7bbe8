import { columnName } from "../../../../../src/core/workbook/a1";
import type {
  ColumnPicture,
  NamePicture,
  RowPicture,
  SheetPicture,
  WorkbookPicture,
} from "../picture/picture";
import { quotedReference } from "../picture/references";
import { type CellSources, cellsOf, stringOf } from "./cells";
import { chartsOf } from "./charts";
import type { Element } from "./elements";
import { colorOf, FileFormats } from "./formats";
import { pageOf } from "./page";
import { Parts } from "./parts";

const WORKBOOK = "xl/workbook.xml";
const VISIBILITY: Readonly<Record<string, string>> = { hidden: "hidden", veryHidden: "very-hidden" };
/** A width in characters times 7 pixels to the character of Excel's usual fonts, padding included (18.3.1.13). */
const DIGIT_PIXELS = 7;
/** More columns of one width than any test has: a width for the rest of the sheet. */
const MANY_COLUMNS = 200;

/** Reads the picture of a workbook file from the parts of its package. */
export function pictureOfFile(bytes: Uint8Array): WorkbookPicture {
  const parts = new Parts(bytes);
  const workbook = parts.read(WORKBOOK);
  const relations = parts.relations(WORKBOOK);
  const sources: CellSources = {
    formats: new FileFormats(parts.related(WORKBOOK, "styles")),
    sharedStrings: parts.related(WORKBOOK, "sharedStrings").all("si").map(stringOf),
  };
  const listed = workbook.at("sheets").all("sheet");
  const names = workbook.at("definedNames").all("definedName");
  const sheets = listed.map((sheet, position): [string, SheetPicture] => {
    const part = relations.find(({ id }) => id === sheet.get("id"))?.part ?? "";
    const printed = (name: string) =>
      names.find((one) => one.get("name") === `_xlnm.${name}` && one.get("localSheetId") === String(position))
        ?.text;
    const content = parts.read(part);
    return [
      sheet.get("name") ?? "",
      {
        visibility: VISIBILITY[sheet.get("state") ?? ""] ?? "visible",
        ...viewOf(content),
        columns: columnsOf(content),
        ...rowsOf(content),
        merges: content
          .at("mergeCells")
          .all("mergeCell")
          .map((merge) => merge.get("ref") ?? "")
          .sort(),
        ...cellsOf(content, sources),
        page: pageOf(content, { area: printed("Print_Area"), titles: printed("Print_Titles") }),
        charts: chartsOf(parts, part),
      },
    ];
  });
  return {
    order: listed.map((sheet) => sheet.get("name") ?? ""),
    sheets: Object.fromEntries(sheets),
    names: namesOf(names, listed),
  };
}

function namesOf(
  names: readonly Element[],
  sheets: readonly Element[],
): Readonly<Record<string, NamePicture>> {
  const own = names.filter((name) => !(name.get("name") ?? "").startsWith("_xlnm."));
  return Object.fromEntries(
    own.map((name) => {
      const scope = name.get("localSheetId");
      const prefix = scope === undefined ? "" : `${sheets[Number(scope)]?.get("name") ?? ""}!`;
      return [
        prefix + (name.get("name") ?? ""),
        { refersTo: quotedReference(name.text), hidden: name.isSet("hidden") },
      ];
    }),
  );
}

function viewOf(sheet: Element): Pick<SheetPicture, "tabColor" | "gridLines" | "frozenRows"> {
  const view = sheet.at("sheetViews", "sheetView");
  const pane = view.at("pane");
  return {
    tabColor: colorOf(sheet.at("sheetPr", "tabColor")),
    gridLines: view.isSet("showGridLines", true),
    frozenRows: pane.get("state") === "frozen" ? (pane.number("ySplit") ?? 0) : 0,
  };
}

function columnsOf(sheet: Element): Readonly<Record<string, ColumnPicture>> {
  const columns: Record<string, ColumnPicture> = {};
  for (const stretch of sheet.at("cols").all("col")) {
    const [first, last] = [stretch.number("min") ?? 1, stretch.number("max") ?? 1];
    if (last - first > MANY_COLUMNS) throw new Error(`a width for ${last - first} columns is not read here`);
    const width = stretch.isSet("customWidth")
      ? Math.round((stretch.number("width") ?? 0) * DIGIT_PIXELS)
      : null;
    const hidden = stretch.isSet("hidden");
    if (width === null && !hidden) continue;
    for (let column = first; column <= last; column += 1) columns[columnName(column - 1)] = { width, hidden };
  }
  return columns;
}

function rowsOf(sheet: Element): Pick<SheetPicture, "rows" | "fittedRows"> {
  const rows: Record<string, RowPicture> = {};
  const fittedRows: Record<string, number> = {};
  for (const row of sheet.at("sheetData").all("row")) {
    const number = row.get("r") ?? "";
    const points = row.number("ht");
    const isGiven = row.isSet("customHeight");
    const hidden = row.isSet("hidden");
    if (points !== null && !isGiven) fittedRows[number] = points;
    if (isGiven || hidden) rows[number] = { height: isGiven ? points : null, hidden };
  }
  return { rows, fittedRows };
}

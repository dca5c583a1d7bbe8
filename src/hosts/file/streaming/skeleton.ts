import { strToU8, zipSync } from "fflate";
import { columnName, formatAbsoluteReference, quoteSheetName } from "../../../core/workbook/a1";
import {
  CONTENT_TYPES_NS,
  CONTENT_TYPES_PART,
  PACKAGE_RELATIONSHIPS_NS,
  RELATIONSHIP_REFERENCE_NS,
  RELATIONSHIP_TYPE,
  SPREADSHEET_NS,
} from "../package/namespaces";
import { CONTENT_TYPE } from "../writing/content-types";
import { element, textElement, XML_DECLARATION } from "../writing/xml-writer";
import { pageOf } from "./page-of";
import { sheetFrame, usedRange } from "./sheet-frame";
import type { StreamedSheet } from "./streamed-sheet";
import { tableStyles } from "./table-styles";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const WORKBOOK_PART = "xl/workbook.xml";
const STYLES_PART = "xl/styles.xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** The part of a streamed sheet by its place. */
export function sheetPart(place: number): string {
  return `xl/worksheets/sheet${place + 1}.xml`;
}

/**
 * A workbook of the sheets with their headings alone: what is added to it (a plan of charts) stands when the rows are streamed
 * in, see {@link streamWorkbook}.
 */
export function skeleton(sheets: readonly StreamedSheet[]): Uint8Array {
  const parts = new Map<string, string>([
    [CONTENT_TYPES_PART, contentTypes(sheets)],
    ["_rels/.rels", relationships([["officeDocument", WORKBOOK_PART]])],
    [WORKBOOK_PART, workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, place) => ["worksheet", sheetPart(place).slice("xl/".length)] as const),
        ["styles", STYLES_PART.slice("xl/".length)],
      ]),
    ],
    [STYLES_PART, tableStyles()],
  ]);
  sheets.forEach((sheet, place) => {
    const { beforeRows, afterRows, end } = sheetFrame(sheet);
    parts.set(sheetPart(place), `${beforeRows}${afterRows}${end}`);
  });
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
    mtime: FIXED_TIME,
  });
}

/** The earliest that an archive can say: files of the same content are the same bytes. */
export const FIXED_TIME = new Date(1980, 0, 1);

function contentTypes(sheets: readonly StreamedSheet[]): string {
  const override = (part: string, type: string): string =>
    element("Override", { PartName: `/${part}`, ContentType: type });
  return (
    XML_DECLARATION +
    element("Types", { xmlns: CONTENT_TYPES_NS }, [
      element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      override(WORKBOOK_PART, WORKBOOK_TYPE),
      override(STYLES_PART, CONTENT_TYPE.styles),
      ...sheets.map((_, place) => override(sheetPart(place), CONTENT_TYPE.worksheet)),
    ])
  );
}

function relationships(
  targets: readonly (readonly [type: keyof typeof RELATIONSHIP_TYPE, target: string])[],
): string {
  const items = targets.map(([type, target], index) =>
    element("Relationship", { Id: `rId${index + 1}`, Type: RELATIONSHIP_TYPE[type], Target: target }),
  );
  return XML_DECLARATION + element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS_NS }, items);
}

function workbookXml(sheets: readonly StreamedSheet[]): string {
  const listed = sheets.map(({ name }, index) =>
    element("sheet", { name, sheetId: index + 1, "r:id": `rId${index + 1}` }),
  );
  return (
    XML_DECLARATION +
    element("workbook", { xmlns: SPREADSHEET_NS, "xmlns:r": RELATIONSHIP_REFERENCE_NS }, [
      element("bookViews", {}, element("workbookView", {})),
      element("sheets", {}, listed),
      element("definedNames", {}, sheets.flatMap(namesOf)),
    ])
  );
}

/** The filter over all rows, what is printed, and the headings that each page repeats. */
function namesOf(sheet: StreamedSheet, place: number): readonly string[] {
  const { name } = sheet;
  const used = usedRange(sheet);
  const defined = (kind: string, reference: string, hidden?: 1): string =>
    textElement("definedName", { name: `_xlnm.${kind}`, localSheetId: place, hidden }, reference);
  return [
    defined("_FilterDatabase", formatAbsoluteReference({ sheet: name, ...used }), 1),
    defined("Print_Area", formatAbsoluteReference({ sheet: name, ...used, right: sheet.printedColumns - 1 })),
    defined("Print_Titles", titlesOf(sheet)),
  ];
}

/** The headings; on pages side by side also the columns that say what a row is about. */
function titlesOf(sheet: StreamedSheet): string {
  const name = quoteSheetName(sheet.name);
  const headings = `${name}!$1:$1`;
  const { frozenColumns } = sheet;
  if ((pageOf(sheet).pagesAcross ?? 1) === 1 || frozenColumns === 0) return headings;
  return `${name}!$A:$${columnName(frozenColumns - 1)},${headings}`;
}

import { UNIT_MARKER } from "../../../core/distribution";
import { quoteSheetName } from "../../../core/workbook/a1";
import { TEMPLATE_MARKER } from "../../../core/workbook/template-marker";
import { DEFAULT_LIMITS } from "../package/limits";
import { escapeAttribute, escapeText } from "../package/xml-text";
import { inflateAll, type ZipArchive } from "../package/zip-archive";
import { openZip } from "../package/zip-directory";
import { writeZip, type ZipItem } from "../package/zip-writing";
import type { ComposedTemplate, TemplateSheet } from "./compose";
import { hiddenCellName, hiddenName } from "./hidden-name";
import { sheetXml, withCells, type CellContent, type SheetXml } from "./sheet-cells";

/** A sheet of a workbook that is made of a template. */
export interface SheetUse {
  /** The template's sheet that it is a copy of. */
  readonly sheet: TemplateSheet;
  readonly name: string;
  readonly contents: ReadonlyMap<string, CellContent>;
}

/** A workbook to make of a template: its sheets in their order, and whose it is. */
export interface WorkbookParts {
  readonly sheets: readonly SheetUse[];
  /** Text of the hidden mark of the unit; `null` for a workbook of nobody's. */
  readonly mark: string | null;
}

/** A composed template taken apart, ready for as many workbooks as there are units. */
export interface OpenTemplate extends ComposedTemplate {
  readonly archive: ZipArchive;
  /** The parts that say which sheets there are, which every workbook has anew. */
  readonly listing: ReadonlyMap<string, string>;
  /** One of each sheet of the template. */
  readonly xml: readonly SheetXml[];
  /** Elements of defined names by sheet, without their place, and the workbook's own under -1. */
  readonly names: ReadonlyMap<number, readonly DefinedNameElement[]>;
}

/** `<definedName name="…" hidden="1">refersTo</definedName>` in its pieces, as XML. */
interface DefinedNameElement {
  readonly name: string;
  readonly hidden: string;
  readonly refersTo: string;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const PROPERTIES = "docProps/app.xml";
const LISTING: readonly string[] = [WORKBOOK, RELATIONSHIPS, CONTENT_TYPES, PROPERTIES];
const SHEETS = "xl/worksheets/";
const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** Takes a composed template apart. Composing takes some 75 ms, a workbook made of an open template a tenth of that. */
export async function openTemplate(template: ComposedTemplate): Promise<OpenTemplate> {
  const archive = await openZip(template.bytes, DEFAULT_LIMITS);
  const texts = new Map<string, string>();
  for (const entry of archive.entries) {
    if (!LISTING.includes(entry.name) && !entry.name.startsWith(SHEETS)) continue;
    texts.set(entry.name, DECODER.decode(await inflateAll(archive, entry)));
  }
  const textOf = (part: string): string => texts.get(part) ?? "";
  return {
    ...template,
    archive,
    listing: new Map(LISTING.map((part) => [part, textOf(part)])),
    xml: template.sheets.map((_, index) => sheetXml(textOf(sheetPart(index)))),
    names: definedNames(textOf(WORKBOOK)),
  };
}

/** The part of a sheet; some readers know sheets by this name. The template's come first, those of a unit behind them. */
function sheetPart(index: number): string {
  return `${SHEETS}sheet${index + 1}.xml`;
}

const DEFINED_NAME =
  /<definedName name="([^"]*)"(?: localSheetId="(\d+)")?( hidden="1")?>([^<]*)<\/definedName>/g;

function definedNames(workbookXml: string): ReadonlyMap<number, readonly DefinedNameElement[]> {
  const names = new Map<number, DefinedNameElement[]>();
  for (const [, name = "", sheet = "-1", hidden = "", refersTo = ""] of workbookXml.matchAll(DEFINED_NAME)) {
    const place = Number(sheet);
    names.set(place, [...(names.get(place) ?? []), { name, hidden, refersTo }]);
  }
  return names;
}

/**
 * Makes a workbook of an open template. The same parts give the same bytes.
 * @throws RangeError for a cell that the template does not write
 */
export function assembleWorkbook(template: OpenTemplate, { sheets, mark }: WorkbookParts): Uint8Array {
  const placed = placeSheets(template, sheets);
  const parts = placed.map(({ part }) => part);
  const names = sheets.map(({ name }) => name);
  const rebuilt: Readonly<Partial<Record<string, (xml: string) => string>>> = {
    [WORKBOOK]: (xml) => workbookPart(xml, template, placed, mark),
    [RELATIONSHIPS]: (xml) => relationshipsPart(xml, parts),
    [CONTENT_TYPES]: (xml) => contentTypesPart(xml, parts),
    [PROPERTIES]: (xml) => propertiesPart(xml, names),
  };
  // What no unit changes keeps its compressed bytes.
  const items = template.archive.entries.flatMap((entry): ZipItem[] => {
    const rebuild = rebuilt[entry.name];
    if (rebuild)
      return [{ name: entry.name, content: ENCODER.encode(rebuild(template.listing.get(entry.name) ?? "")) }];
    const isUsed = !entry.name.startsWith(SHEETS) || parts.includes(entry.name);
    return entry.directory || !isUsed ? [] : [{ copy: entry, from: template.archive }];
  });
  const filled = placed.flatMap(({ part, source, contents, isFilled }): ZipItem[] => {
    const xml = template.xml[source];
    return xml && isFilled ? [{ name: part, content: ENCODER.encode(withCells(xml, contents)) }] : [];
  });
  return writeZip([...items, ...filled], template.archive.zlib);
}

interface PlacedSheet extends SheetUse {
  /** Place of its original in the template. */
  readonly source: number;
  readonly part: string;
  /** It is a sheet of the unit's own; others are the template's as they are. */
  readonly isFilled: boolean;
}

function placeSheets(template: OpenTemplate, sheets: readonly SheetUse[]): readonly PlacedSheet[] {
  return sheets.map((use, index) => {
    const source = template.sheets.indexOf(use.sheet);
    if (source < 0) throw new RangeError("A sheet of another template");
    const isFilled = use.contents.size > 0 || use.name !== use.sheet.name;
    return {
      ...use,
      source,
      isFilled,
      part: isFilled ? sheetPart(template.sheets.length + index) : sheetPart(source),
    };
  });
}

/** Relationship ids of sheets: those of other parts begin with `rId`. */
function relationshipId(index: number): string {
  return `sheet${index + 1}`;
}

function workbookPart(
  xml: string,
  template: OpenTemplate,
  sheets: readonly PlacedSheet[],
  mark: string | null,
): string {
  const entries = sheets.map(({ sheet, name }, index) => {
    const state = sheet.part === "lists" ? "hidden" : "visible";
    return `<sheet sheetId="${index + 1}" name="${escapeAttribute(name)}" state="${state}" r:id="${relationshipId(index)}"/>`;
  });
  const own = (template.names.get(-1) ?? []).map(({ name, hidden, refersTo }) =>
    element(name, "", hidden, refersTo),
  );
  const scoped = sheets.flatMap(({ sheet, name, source }, index) =>
    (template.names.get(source) ?? []).map((defined) => {
      const from = escapeReference(sheet.name);
      const refersTo = defined.refersTo.split(from).join(escapeReference(name));
      return element(defined.name, ` localSheetId="${index}"`, defined.hidden, refersTo);
    }),
  );
  const forms = sheets.flatMap(({ sheet }, index) => (sheet.places === null ? [] : [index]));
  const marks =
    mark === null
      ? []
      : [
          ...[null, ...forms].map((sheet) => hiddenName(UNIT_MARKER, mark, sheet)),
          ...forms
            .slice(0, 1)
            .flatMap((sheet) => sheets[sheet]?.name ?? [])
            .flatMap((sheet) => [
              hiddenCellName(TEMPLATE_MARKER, template.id, sheet),
              hiddenCellName(UNIT_MARKER, mark, sheet),
            ]),
        ];
  const names = [...own, ...scoped, ...marks].join("");
  return xml
    .replace(/<sheets>.*<\/sheets>/s, () => `<sheets>${entries.join("")}</sheets>`)
    .replace(/<definedNames>.*<\/definedNames>/s, () => `<definedNames>${names}</definedNames>`);
}

function element(name: string, scope: string, hidden: string, refersTo: string): string {
  return `<definedName name="${name}"${scope}${hidden}>${refersTo}</definedName>`;
}

/** A quoted sheet name as exceljs writes it in a defined name. */
function escapeReference(sheet: string): string {
  return escapeText(quoteSheetName(sheet)).replace(/'/g, "&apos;");
}

function relationshipsPart(xml: string, parts: readonly string[]): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const entries = parts.map(
    (part, index) =>
      `<Relationship Id="${relationshipId(index)}" Type="${type}" Target="${part.slice("xl/".length)}"/>`,
  );
  return xml
    .replace(/<Relationship [^>]*Target="worksheets\/[^>]*\/>/g, "")
    .replace("</Relationships>", () => `${entries.join("")}</Relationships>`);
}

function contentTypesPart(xml: string, parts: readonly string[]): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const entries = parts.map((part) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return xml
    .replace(/<Override PartName="\/xl\/worksheets\/[^>]*\/>/g, "")
    .replace("</Types>", () => `${entries.join("")}</Types>`);
}

function propertiesPart(xml: string, names: readonly string[]): string {
  const titles = names.map((name) => `<vt:lpstr>${escapeText(name)}</vt:lpstr>`).join("");
  return xml
    .replace(/<vt:i4>\d+<\/vt:i4>/, `<vt:i4>${names.length}</vt:i4>`)
    .replace(
      /<TitlesOfParts>.*<\/TitlesOfParts>/s,
      () =>
        `<TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>`,
    );
}

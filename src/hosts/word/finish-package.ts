import { unzipSync, zipSync } from "fflate";
import type { Locale } from "../../core/common/locale";
import type { ReportDocument } from "../../core/document";
import { element, XML_DECLARATION } from "../file/writing/xml-writer";
import { FONTS } from "./fonts";
import { statementsPart, statementsPartProperties } from "./statements-part";
import { words } from "./words";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CONTENT_TYPES = "[Content_Types].xml";
const DOCUMENT = "word/document.xml";

/** The first day that an archive can name, in whatever time zone: entries must not tell when they were made. */
const EARLIEST = new Date(1980, 0, 1);

const ITEM = "customXml/item1.xml";
const ITEM_PROPERTIES = "customXml/itemProps1.xml";
const ITEM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Names that programs know the same face by. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋_GBK,小标宋,宋体,SimSun",
  黑体: "SimHei,STHeiti",
  楷体: "楷体_GB2312,KaiTi,STKaiti",
  仿宋: "仿宋_GB2312,FangSong,STFangsong",
  宋体: "SimSun,STSong",
};

/**
 * Finishes what the library packed: the properties of the document without times, the table of fonts with the names
 * that stand in for missing ones, the list of statements; and names and numbers that the library draws by chance or
 * counts over all documents are given anew in order, so that the same document has the same bytes.
 */
export function finishPackage(packed: Uint8Array, document: ReportDocument): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(packed)));
  const texts = new Texts(parts);
  for (const name of parts.keys()) if (name.endsWith(".rels")) renameRelationships(texts, name);
  texts.change(DOCUMENT, renumberDrawings);
  texts.set("docProps/core.xml", coreProperties(document));
  texts.set("word/fontTable.xml", fontTable(document.locale));
  addStatements(texts, document);
  for (const [name, content] of parts) {
    if (name.endsWith(".xlsx")) parts.set(name, packedAgain(content));
  }
  return archiveOf(parts);
}

/** The parts of a package as text. */
class Texts {
  constructor(private readonly parts: Map<string, Uint8Array>) {}

  get(name: string): string {
    const bytes = this.parts.get(name);
    if (bytes === undefined) throw new Error(`The packed document has no part ${name}.`);
    return new TextDecoder().decode(bytes);
  }

  set(name: string, text: string): void {
    this.parts.set(name, new TextEncoder().encode(text));
  }

  change(name: string, change: (text: string) => string): void {
    this.set(name, change(this.get(name)));
  }

  /** Puts an element at the end of a part's root. */
  append(name: string, root: string, addition: string): void {
    const end = `</${root}>`;
    this.change(name, (text) => {
      const at = text.lastIndexOf(end);
      if (at < 0) throw new Error(`The part ${name} does not end with ${end}.`);
      return text.slice(0, at) + addition + text.slice(at);
    });
  }
}

/** Relationships that the library named by chance get numbers, in their part and in the one that they belong to. */
function renameRelationships(texts: Texts, name: string): void {
  const source = texts.get(name);
  const ids = [...source.matchAll(/\sId="([^"]+)"/g)].map(([, id = ""]) => id);
  const taken = new Set(ids.filter((id) => /^rId\d+$/.test(id)));
  const renamed = new Map<string, string>();
  let number = 1;
  for (const id of ids) {
    if (taken.has(id)) continue;
    while (taken.has(`rId${number}`)) number += 1;
    renamed.set(id, `rId${number++}`);
  }
  if (renamed.size === 0) return;
  const quoted = (text: string) =>
    text.replace(/="([^"]*)"/g, (_, id: string) => `="${renamed.get(id) ?? id}"`);
  texts.set(name, quoted(source));
  texts.change(name.replace("_rels/", "").replace(/\.rels$/, ""), quoted);
}

/** Drawings are numbered in order. */
function renumberDrawings(text: string): string {
  let number = 0;
  return text.replace(/(<wp:docPr\b[^>]*?\sid=")[^"]*(")/g, (_, before: string, after: string) => {
    number += 1;
    return `${before}${number}${after}`;
  });
}

/** Title, unit and language. The times are left out: a document must not differ by when it was written. */
function coreProperties({ title, author, locale }: ReportDocument): string {
  return (
    XML_DECLARATION +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      words("dc:title", title),
      words("dc:creator", author ?? ""),
      words("dc:language", locale === "zh-CN" ? "zh-CN" : "en-GB"),
    )
  );
}

function fontTable(locale: Locale): string {
  const names = new Set([...Object.values(FONTS[locale]), ...Object.values(FONTS["zh-CN"])]);
  return (
    XML_DECLARATION +
    element(
      "w:fonts",
      { "xmlns:w": WORD },
      [...names].map((name) => {
        const others = OTHER_NAMES[name];
        return element(
          "w:font",
          { "w:name": name },
          others === undefined ? [] : element("w:altName", { "w:val": others }),
          others === undefined ? [] : element("w:charset", { "w:val": "86" }),
        );
      }),
    )
  );
}

function addStatements(texts: Texts, document: ReportDocument): void {
  texts.set(ITEM, statementsPart(document));
  texts.set(ITEM_PROPERTIES, statementsPartProperties());
  texts.set(
    "customXml/_rels/item1.xml.rels",
    XML_DECLARATION +
      element(
        "Relationships",
        { xmlns: RELATIONSHIPS },
        relationship("rId1", `${OFFICE}/customXmlProps`, "itemProps1.xml"),
      ),
  );
  const relationships = "word/_rels/document.xml.rels";
  texts.append(
    relationships,
    "Relationships",
    relationship("rIdStatements", `${OFFICE}/customXml`, `../${ITEM}`),
  );
  texts.append(
    CONTENT_TYPES,
    "Types",
    element("Override", { PartName: `/${ITEM_PROPERTIES}`, ContentType: ITEM_PROPERTIES_TYPE }),
  );
}

function relationship(id: string, type: string, target: string): string {
  return element("Relationship", { Id: id, Type: type, Target: target });
}

/** The workbook of a chart, without the times of its entries. */
function packedAgain(workbook: Uint8Array): Uint8Array {
  return archiveOf(new Map(Object.entries(unzipSync(workbook))));
}

/**
 * An archive with the list of content types first, as some programs expect, and the others by name. All of it is new and
 * small, so that it is deflated in one go; `hosts/file` has what copies entries of an archive as they are.
 */
function archiveOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const rank = (name: string) => (name === CONTENT_TYPES ? 0 : name === "_rels/.rels" ? 1 : 2);
  const names = [...parts.keys()].filter((name) => !name.endsWith("/"));
  names.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const files = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()]));
  return zipSync(files, { level: 6, mtime: EARLIEST });
}

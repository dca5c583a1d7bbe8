import type { Locale } from "../../core/common/locale";
import type { ReportDocument } from "../../core/document";
import { element, XML_DECLARATION } from "../file/writing/xml-writer";
import { FONTS } from "./fonts";
import { packedParts, type PackedParts } from "./packed-parts";
import { statementsPart, statementsPartProperties, STATEMENTS_PROPERTIES_TYPE } from "./statements-part";
import { words } from "./words";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CONTENT_TYPES = "[Content_Types].xml";

const ITEM = "customXml/item1.xml";
const ITEM_PROPERTIES = "customXml/itemProps1.xml";

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
 * that stand in for missing ones, and the list of statements.
 */
export function finishPackage(packed: Uint8Array, document: ReportDocument): Uint8Array {
  const texts = packedParts(packed);
  texts.set("docProps/core.xml", coreProperties(document));
  texts.set("word/fontTable.xml", fontTable(document.locale));
  addStatements(texts, document);
  return texts.archive();
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

function addStatements(texts: PackedParts, document: ReportDocument): void {
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
    element("Override", { PartName: `/${ITEM_PROPERTIES}`, ContentType: STATEMENTS_PROPERTIES_TYPE }),
  );
}

function relationship(id: string, type: string, target: string): string {
  return element("Relationship", { Id: id, Type: type, Target: target });
}

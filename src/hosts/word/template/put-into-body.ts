import { RELATIONSHIP_REFERENCE_NS } from "../../file/package/namespaces";
import { attributeOf, type XmlElement } from "../../file/package/xml";
import { TextEdits } from "../../file/writing/text-edits";
import { element } from "../../file/writing/xml-writer";
import type { WordTemplate } from "./open-template";
import type { PageFormat } from "./page-format";
import { sectionOf } from "./place";
import { fillPlaceholders, type PlaceholderWords } from "./placeholders";
import type { PouredElements } from "./pour-document";
import { TemplateRefusalError } from "./refusals";
import { bindPrefixes, isWord, rewritten, within, WORD_NS, wordAttribute } from "./word-xml";

/** Prefixes that the elements of a report are written with. */
const PREFIXES = {
  w: WORD_NS,
  r: RELATIONSHIP_REFERENCE_NS,
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
};

/** Names of the marks of an earlier report. */
const OWN_MARK = /^jy[a-z]{3,}$/;

/** The highest numbers that a document has given to bookmarks and drawings; those of the report go on from there. */
export function highestNumbers(root: XmlElement): { readonly bookmark: number; readonly drawing: number } {
  let bookmark = 0;
  let drawing = 0;
  for (const xml of within(root)) {
    if (isWord(xml, "bookmarkStart")) bookmark = Math.max(bookmark, numberOf(wordAttribute(xml, "id")));
    else if (xml.local === "docPr") drawing = Math.max(drawing, numberOf(attributeOf(xml, "id")));
  }
  return { bookmark, drawing };
}

function numberOf(id: string | undefined): number {
  return /^\d{1,9}$/.test(id ?? "") ? Number(id) : 0;
}

/**
 * The text of the template's document with the report in it. Its annexes come last, on lying pages.
 *
 * @param asked words for the names that the template asks for
 *
 * @throws TemplateRefusalError `damaged` where the document uses the usual prefixes for something else
 */
export function putIntoBody(
  { source, root, body, place }: WordTemplate,
  { text, annexes }: PouredElements,
  last: PageFormat,
  asked: PlaceholderWords,
): string {
  const edits = new TextEdits(source);
  if (!bindPrefixes(root, edits, PREFIXES)) throw new TemplateRefusalError("damaged");
  removeMarks(root, edits);
  fillPlaceholders(root, edits, asked, place.replaced);
  // A section that ended where the report stands still does.
  const ending = place.replaced.map(sectionOf).find((section) => section !== undefined);
  const report = text.join("") + (ending === undefined ? "" : sectionEnd(rewritten(ending)));
  const [first, ...others] = place.replaced;
  for (const xml of others) edits.replace(xml.start, xml.end, "");
  if (first === undefined) insertIntoBody(edits, body, place.at, report);
  else edits.replace(first.start, first.end, report);
  if (annexes.length > 0) addAnnexes(edits, body, annexes.join(""), last);
  return edits.apply();
}

function addAnnexes(edits: TextEdits, body: XmlElement, annexes: string, last: PageFormat): void {
  const section = body.children.find((child) => isWord(child, "sectPr"));
  // Lying pages of the template take the annexes as they are.
  const turned = last.lies ? last.upright() : last.lying();
  const whole = sectionEnd(last.upright()) + annexes + turned;
  if (section === undefined) insertIntoBody(edits, body, body.closeStart, whole);
  else edits.replace(section.start, section.end, whole);
}

function insertIntoBody(edits: TextEdits, body: XmlElement, at: number, xml: string): void {
  if (body.selfClosing) edits.append(body, xml);
  else edits.insert(at, xml);
}

/** A paragraph of its own, as low as can be, that a section ends with. */
function sectionEnd(section: string): string {
  return element(
    "w:p",
    {},
    element(
      "w:pPr",
      {},
      element("w:snapToGrid", { "w:val": 0 }),
      element("w:spacing", { "w:before": 0, "w:after": 0, "w:line": 20, "w:lineRule": "exact" }),
      section,
    ),
  );
}

/** Takes out the marks of an earlier report whose document became a template: names of marks are unique. */
function removeMarks(root: XmlElement, edits: TextEdits): void {
  const ids = new Set<string | undefined>();
  for (const xml of within(root)) {
    if (!isWord(xml, "bookmarkStart") || !OWN_MARK.test(wordAttribute(xml, "name") ?? "")) continue;
    ids.add(wordAttribute(xml, "id"));
    edits.replace(xml.start, xml.end, "");
  }
  for (const xml of within(root)) {
    if (isWord(xml, "bookmarkEnd") && ids.has(wordAttribute(xml, "id")))
      edits.replace(xml.start, xml.end, "");
  }
}

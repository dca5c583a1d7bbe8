import type { Result } from "../../../core/common/result";
import { CONTENT_TYPES_PART, STRICT_NS_PREFIX } from "../../file/package/namespaces";
import { DEFAULT_LIMITS, type PackageLimits } from "../../file/package/limits";
import { mainPartOf, openOfficePackage, type OfficePackage } from "../../file/package/office-package";
import { attributeOf, childNamed, childrenNamed, parseXml, type XmlElement } from "../../file/package/xml";
import { findPlace, type Place } from "./place";
import { settleTemplate, TemplateRefusalError, type TemplateRefusal } from "./refusals";
import { isWord, within, WORD_NS } from "./word-xml";

/** A Word document into which reports can be poured. */
export interface WordTemplate {
  readonly parts: OfficePackage;
  /** The part with the text. */
  readonly documentPart: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly body: XmlElement;
  readonly place: Place;
  /** Its texts beside the document itself: headers, footers, notes. */
  readonly stories: readonly TemplateStory[];
}

/** A part with text of its own. */
export interface TemplateStory {
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
}

/** Templates hold pictures at most; none of 1 GB is opened for them. */
const LIMITS: PackageLimits = {
  ...DEFAULT_LIMITS,
  fileBytes: 50 * 1024 * 1024,
  entries: 5_000,
  inflatedBytes: 256 * 1024 * 1024,
};

/** Parts that hold text beside the document itself. */
const STORIES = ["header", "footer", "footnotes", "endnotes"];

/** What Word keeps of changes that nobody has accepted or rejected yet. */
const CHANGES = [
  ...["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"],
  ...["rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"],
];

/**
 * Opens a Word template (.docx, or .dotx without macros), whatever it holds, and finds where the report goes.
 *
 * @returns a refusal for what is no such file, is damaged or beyond reason, has macros or changes that are still proposed,
 *   or asks for the report where it cannot stand
 */
export function openTemplate(bytes: Uint8Array): Promise<Result<WordTemplate, TemplateRefusal>> {
  return settleTemplate(() => opened(bytes));
}

async function opened(bytes: Uint8Array): Promise<WordTemplate> {
  const parts = await openOfficePackage(bytes, LIMITS);
  const documentPart = await mainPartOf(parts);
  await checkKind(parts, documentPart);
  const source = await parts.text(documentPart);
  const root = parseXml(documentPart, source);
  if (root.uri.startsWith(STRICT_NS_PREFIX)) throw new TemplateRefusalError("strict");
  if (!isWord(root, "document")) throw new TemplateRefusalError("not-docx");
  const body = childNamed(root, "body");
  if (body === undefined) throw new TemplateRefusalError("damaged");
  const stories = await storiesOf(parts, documentPart);
  if ([root, ...stories.map((story) => story.root)].some(hasChanges)) {
    throw new TemplateRefusalError("tracked-changes");
  }
  return { parts, documentPart, source, root, body, place: findPlace(body), stories };
}

/** @throws TemplateRefusalError `macros`, or `not-docx` for a workbook or slides */
async function checkKind(parts: OfficePackage, documentPart: string): Promise<void> {
  const types = parseXml(CONTENT_TYPES_PART, await parts.text(CONTENT_TYPES_PART));
  const own = childrenNamed(types, "Override").find(
    (one) => attributeOf(one, "PartName")?.toLowerCase() === `/${documentPart.toLowerCase()}`,
  );
  const type = (own && attributeOf(own, "ContentType")) ?? "";
  const hasMacros =
    /macroEnabled/i.test(type) || parts.partNames.some((name) => /vbaProject\.bin$/i.test(name));
  if (/spreadsheetml|presentationml/.test(type)) throw new TemplateRefusalError("not-docx");
  if (hasMacros) throw new TemplateRefusalError("macros");
}

async function storiesOf(parts: OfficePackage, documentPart: string): Promise<readonly TemplateStory[]> {
  const stories = new Map<string, TemplateStory>();
  for (const { type, target, external } of await parts.relationships(documentPart)) {
    const isStory = STORIES.some((story) => type.endsWith(`/${story}`));
    if (!isStory || external || !parts.has(target) || stories.has(target)) continue;
    const source = await parts.text(target);
    stories.set(target, { part: target, source, root: parseXml(target, source) });
  }
  return [...stories.values()];
}

function hasChanges(story: XmlElement): boolean {
  for (const xml of within(story)) if (xml.uri === WORD_NS && CHANGES.includes(xml.local)) return true;
  return false;
}

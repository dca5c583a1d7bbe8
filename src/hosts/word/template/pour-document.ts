import { Document, Packer } from "docx";
import type { Result } from "../../../core/common/result";
import type { DocumentBlock, ReportDocument } from "../../../core/document";
import { CONTENT_TYPES_PART } from "../../file/package/namespaces";
import { attributeOf, childNamed, childrenNamed, parseXml, type XmlElement } from "../../file/package/xml";
import { patchContentTypes } from "../../file/writing/content-types";
import { PackageDraft } from "../../file/writing/package-draft";
import { PartRelationships } from "../../file/writing/part-relationships";
import { TextEdits } from "../../file/writing/text-edits";
import { childrenOf } from "../blocks";
import { DOCUMENT, packedParts, type PackedParts } from "../packed-parts";
import { apartAt, type Setting } from "../setting";
import { stylesOf } from "../styles";
import { MarkWriter } from "../text";
import { addParts, type Addition } from "./add-parts";
import { addStyles, readStyles } from "./add-styles";
import { matchStyles } from "./match-styles";
import { pourNotes, type PourNote } from "./notes";
import type { WordTemplate } from "./open-template";
import { formatsAt } from "./page-format";
import { fillPlaceholders, placeholderWords } from "./placeholders";
import { highestNumbers, putIntoBody } from "./put-into-body";
import { titledProperties } from "./properties";
import { settleTemplate, type TemplateRefusal } from "./refusals";
import { wordAttribute } from "./word-xml";

const STYLES = "word/styles.xml";
const WORD_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A report in a template. */
export interface PouredDocument {
  readonly bytes: Uint8Array;
  /** What the person should know of how it came in. */
  readonly notes: readonly PourNote[];
}

/**
 * Pours a report into a person's Word template: its text goes where the template asks for it, in the template's styles;
 * pages, headers, cover and everything else stay, but for names such as `{{标题}}` that ask for words of the report. The same report and template give the same bytes.
 *
 * @returns a refusal for parts of the template that turn out to be damaged
 */
export function pourDocument(
  document: ReportDocument,
  template: WordTemplate,
): Promise<Result<PouredDocument, TemplateRefusal>> {
  return settleTemplate(() => poured(document, template));
}

async function poured(document: ReportDocument, template: WordTemplate): Promise<PouredDocument> {
  const { parts, documentPart, body, place, root } = template;
  const { locale } = document;
  const draft = new PackageDraft(parts);
  const relationships = await PartRelationships.load(draft, documentPart);
  const stylesPart = relationships.ofType("/styles")?.target ?? null;
  const styles = await readStyles(parts, stylesPart);
  const matched = matchStyles(styles, body, place, locale);
  const formats = formatsAt(body, place.at);
  const setting: Setting = {
    styles: matched.ids,
    numbered: matched.numbered,
    size: matched.size / 2,
    apart: apartAt(matched.size / 2),
    widthOf: (orientation) => (orientation === "portrait" ? formats.here : formats.last).widthOf(orientation),
  };
  const numbers = highestNumbers(root);
  const own = await packedBlocks(document, template, setting, numbers.bookmark + 1);
  const types = new Map<string, string>();
  const additions = await addParts(draft, own, document, relationships, types);
  const added = matched.added === "own" ? ownStylesIn(own) : matched.added;
  await addStyles(draft, relationships, stylesPart, added, types);
  const elements = elementsOf(own, additions, numbers.drawing);
  const asked = placeholderWords(document);
  draft.patch(documentPart, putIntoBody(template, elements, formats.last, asked));
  for (const { part, source, root: story } of template.stories) {
    const edits = new TextEdits(source);
    fillPlaceholders(story, edits, asked);
    if (edits.changed) draft.patch(part, edits.apply());
  }
  if (await isOtherType(template)) types.set(documentPart, WORD_DOCUMENT);
  await relationships.save();
  await patchContentTypes(draft, types);
  await titledProperties(draft, document.title);
  return { bytes: draft.write(), notes: pourNotes(template, document, matched) };
}

/** The blocks of a report as elements of a body: those of the text, and those of its annexes. */
export interface PouredElements {
  readonly text: readonly string[];
  readonly annexes: readonly string[];
}

/** The report as the library packs it, all of it in one section: pages are the template's. */
async function packedBlocks(
  document: ReportDocument,
  { place }: WordTemplate,
  setting: Setting,
  firstMark: number,
): Promise<PackedParts & { readonly textBlocks: number }> {
  const { locale } = document;
  const marks = new MarkWriter(firstMark);
  const text = beginning(textOf(document), place.newPage);
  const annexes = annexesOf(document);
  const file = new Document({
    styles: stylesOf(locale),
    sections: [
      {
        children: [
          ...childrenOf(text, "portrait", marks, locale, setting),
          ...childrenOf(annexes, "landscape", marks, locale, setting),
        ],
      },
    ],
  });
  const parts = packedParts(new Uint8Array(await Packer.toArrayBuffer(file)));
  return Object.assign(parts, { textBlocks: text.length });
}

/** The text of a report; a draft says so above its title, since the headers are the template's. */
function textOf({ sections, draft }: ReportDocument): readonly DocumentBlock[] {
  const blocks = sections.slice(0, 1).flatMap((section) => section.blocks);
  if (draft === null) return blocks;
  const runs = [{ text: draft, mark: null, strong: true }];
  return [
    { kind: "paragraph", role: "signature", stretches: [{ mark: null, runs }], keepNext: true },
    ...blocks,
  ];
}

/** The annexes, which stand on lying pages in every template. */
function annexesOf({ sections }: ReportDocument): readonly DocumentBlock[] {
  return sections.slice(1).flatMap(({ blocks }) => blocks);
}

function beginning(blocks: readonly DocumentBlock[], newPage: boolean): readonly DocumentBlock[] {
  const [first, ...rest] = blocks;
  if (!newPage || first?.kind !== "paragraph") return blocks;
  return [{ ...first, newPage: true }, ...rest];
}

/** The styles of paragraphs that the library packed. */
function ownStylesIn(own: PackedParts): readonly string[] {
  const source = own.get(STYLES);
  return childrenNamed(parseXml(STYLES, source), "style")
    .filter((style) => wordAttribute(style, "type") === "paragraph")
    .map((style) => source.slice(style.start, style.end));
}

/** The elements with the names that their charts and the numbers that their drawings have in the template. */
function elementsOf(
  own: PackedParts & { readonly textBlocks: number },
  additions: readonly Addition[],
  lastDrawing: number,
): PouredElements {
  const source = own.get(DOCUMENT);
  const body = childNamed(parseXml(DOCUMENT, source), "body");
  const renamed = new Map(additions.map(({ from, to }) => [from, to]));
  const elements = (body?.children ?? [])
    .filter(({ local }) => local !== "sectPr")
    .map((child) => adapted(source.slice(child.start, child.end), renamed, lastDrawing));
  return { text: elements.slice(0, own.textBlocks), annexes: elements.slice(own.textBlocks) };
}

function adapted(xml: string, renamed: ReadonlyMap<string, string>, lastDrawing: number): string {
  return xml
    .replace(/(\sr:id=")([^"]*)(")/g, (_, before: string, id: string, after: string) => {
      return before + (renamed.get(id) ?? id) + after;
    })
    .replace(/(<wp:docPr\b[^>]*?\sid=")(\d+)(")/g, (_, before: string, id: string, after: string) => {
      return `${before}${lastDrawing + Number(id)}${after}`;
    });
}

/** Whether the template's part is typed as something else than a document: a .dotx. */
async function isOtherType({ parts, documentPart }: WordTemplate): Promise<boolean> {
  const types = parseXml(CONTENT_TYPES_PART, await parts.text(CONTENT_TYPES_PART));
  const own = types.children.find(
    (one: XmlElement) => attributeOf(one, "PartName")?.toLowerCase() === `/${documentPart.toLowerCase()}`,
  );
  return (own && attributeOf(own, "ContentType")) !== WORD_DOCUMENT;
}

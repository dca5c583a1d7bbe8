import { Document, LineRuleType, Packer, Paragraph } from "docx";
import type { DocumentSection, ReportDocument } from "../../core/document";
import { childrenOf } from "./blocks";
import { composed } from "./composing";
import { STYLE_IDS } from "./style-ids";
import { stylesOf, themeOf } from "./styles";
import { POINT } from "./measures";
import { finishPackage } from "./finish-package";
import { headOfLetter, imprintOf } from "./letterhead";
import { pageOf } from "./page";
import { ownSetting } from "./setting";
import { MarkWriter } from "./text";

/**
 * The bytes of a Word document (.docx). The same document gives the same bytes, whenever and wherever it is written.
 */
export async function writeDocument(document: ReportDocument): Promise<Uint8Array> {
  const { locale, draft, head, imprint } = document;
  const marks = new MarkWriter();
  const [text, ...more] = withPageOf(document);
  const { blocks, lines } = composed(text?.blocks ?? [], locale, head !== null);
  const setting = ownSetting(locale, lines);
  const sections: readonly DocumentSection[] = [{ orientation: "portrait", blocks }, ...more];
  const file = new Document({
    styles: stylesOf(locale, lines),
    theme: themeOf(locale),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ orientation, blocks }, index) => ({
      ...pageOf(orientation, locale, draft),
      children: [
        ...(index === 0 && head !== null ? headOfLetter(head, locale) : []),
        ...childrenOf(blocks, orientation, marks, locale, setting),
        ...(index < sections.length - 1 ? [sectionEnd()] : []),
        ...(index === sections.length - 1 && imprint !== null ? [imprintOf(imprint, locale)] : []),
      ],
    })),
  });
  const packed = await Packer.toArrayBuffer(file);
  return finishPackage(new Uint8Array(packed), document);
}

/** The sections, and an upright one for the imprint where annexes on lying pages come last: it closes the document. */
function withPageOf({ sections, imprint }: ReportDocument): readonly DocumentSection[] {
  if (imprint === null || sections.at(-1)?.orientation === "portrait") return sections;
  return [...sections, { orientation: "portrait", blocks: [] }];
}

/**
 * The paragraph that a section ends with holds its page format. It is one of its own, as low as can be: LibreOffice moves
 * the bookmarks of that paragraph by a character.
 */
function sectionEnd(): Paragraph {
  const spacing = { line: POINT, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Paragraph({ style: STYLE_IDS.page, spacing });
}

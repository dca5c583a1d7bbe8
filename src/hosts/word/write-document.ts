import { Document, LineRuleType, Packer, Paragraph } from "docx";
import type { ReportDocument } from "../../core/document";
import { childOf } from "./blocks";
import { STYLE_IDS } from "./style-ids";
import { stylesOf, themeOf } from "./styles";
import { POINT } from "./measures";
import { finishPackage } from "./finish-package";
import { pageOf } from "./page";
import { ownSetting } from "./setting";
import { MarkWriter } from "./text";

/**
 * The bytes of a Word document (.docx). The same document gives the same bytes, whenever and wherever it is written.
 */
export async function writeDocument(document: ReportDocument): Promise<Uint8Array> {
  const { locale, draft, sections } = document;
  const marks = new MarkWriter();
  const setting = ownSetting(locale);
  const file = new Document({
    styles: stylesOf(locale),
    theme: themeOf(locale),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ orientation, blocks }, index) => ({
      ...pageOf(orientation, locale, draft),
      children: [
        ...blocks.map((block) => childOf(block, orientation, marks, locale, setting)),
        ...(index < sections.length - 1 ? [sectionEnd()] : []),
      ],
    })),
  });
  const packed = await Packer.toArrayBuffer(file);
  return finishPackage(new Uint8Array(packed), document);
}

/**
 * The paragraph that a section ends with holds its page format. It is one of its own, as low as can be: LibreOffice moves
 * the bookmarks of that paragraph by a character.
 */
function sectionEnd(): Paragraph {
  const spacing = { line: POINT, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  return new Paragraph({ style: STYLE_IDS.page, spacing });
}

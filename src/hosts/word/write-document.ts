import { Document, LineRuleType, Packer, Paragraph, type FileChild } from "docx";
import type { DocumentBlock, ReportDocument } from "../../core/document";
import { chartOf } from "./charts";
import { SIZES } from "./fonts";
import { STYLE_IDS } from "./style-ids";
import { stylesOf, themeOf } from "./styles";
import { POINT, typeWidth, type Orientation } from "./measures";
import { finishPackage } from "./finish-package";
import { pageOf } from "./page";
import { tableOf } from "./tables";
import { MarkWriter, paragraph } from "./text";

/**
 * The bytes of a Word document (.docx). The same document gives the same bytes, whenever and wherever it is written.
 */
export async function writeDocument(document: ReportDocument): Promise<Uint8Array> {
  const { locale, draft, sections } = document;
  const marks = new MarkWriter();
  const file = new Document({
    styles: stylesOf(locale),
    theme: themeOf(locale),
    evenAndOddHeaderAndFooters: true,
    sections: sections.map(({ orientation, blocks }, index) => ({
      ...pageOf(orientation, locale, draft),
      children: [
        ...blocks.map((block) => childOf(block, orientation, marks, document)),
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

function childOf(
  block: DocumentBlock,
  orientation: Orientation,
  marks: MarkWriter,
  { locale }: ReportDocument,
): FileChild {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block, marks, SIZES[locale].body);
    case "table":
      return tableOf(block, typeWidth(orientation), marks);
    case "chart":
      return chartOf(block, marks, locale);
  }
}

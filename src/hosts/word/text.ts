import {
  BuilderElement,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
  type XmlComponent,
} from "docx";
import type { DocumentParagraph, DocumentRun, MarkedText } from "../../core/document";
import { POINT } from "./measures";
import type { Setting } from "./setting";
import { xmlWords } from "./words";

/** Writes marks as bookmarks. Each has a number that is unique in the document besides its name. */
export class MarkWriter {
  #next: number;

  /** @param first the number of the first one */
  constructor(first = 1) {
    this.#next = first;
  }

  /**
   * The mark of a block, before its words: what belongs to the block goes on to the next such mark or the end of the
   * paragraph. It encloses nothing, because LibreOffice begins an empty line where a bookmark ends behind a full one.
   */
  before(mark: string | null): readonly ParagraphChild[] {
    return mark === null ? [] : this.#around(mark, []);
  }

  /** The runs of words, each within its mark. */
  runs(runs: readonly DocumentRun[]): readonly ParagraphChild[] {
    return runs.flatMap((run) => {
      const written = [textRun(run)];
      return run.mark === null ? written : this.#around(run.mark, written);
    });
  }

  /** The blocks of a paragraph. */
  stretches(stretches: readonly MarkedText[]): readonly ParagraphChild[] {
    return stretches.flatMap(({ mark, runs }) => [...this.before(mark), ...this.runs(runs)]);
  }

  #around(name: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const id = { key: "w:id", value: this.#next++ };
    return [
      bookmark("w:bookmarkStart", { id, name: { key: "w:name", value: name } }),
      ...children,
      bookmark("w:bookmarkEnd", { id }),
    ];
  }
}

function bookmark(
  name: string,
  attributes: Readonly<Record<string, { readonly key: string; readonly value: string | number }>>,
): ParagraphChild {
  // Bookmarks of the library count their numbers over all documents of a program, and none may stand in another.
  const element: XmlComponent = new BuilderElement({ name, attributes });
  return element as ParagraphChild;
}

function textRun({ text, open, strong }: DocumentRun): TextRun {
  const [first = "", ...lines] = xmlWords(text).split(/\r\n|\r|\n/);
  const options: IRunOptions = {
    children: [first, ...lines.flatMap((line) => [lineBreak(), line])],
    ...(open === true && { highlight: "yellow" }),
    ...(strong === true && { bold: true }),
  };
  return new TextRun(options);
}

function lineBreak(): XmlComponent {
  return new BuilderElement({ name: "w:br" });
}

/**
 * A paragraph in the style of its role.
 *
 * @param below points that it stands farther below what is before it than its style says
 */
export function paragraph(
  block: DocumentParagraph,
  marks: MarkWriter,
  setting: Setting,
  below = 0,
): Paragraph {
  const { role, flush, right, apart, newPage, keepNext, stretches } = block;
  const { styles, numbered, size } = setting;
  return new Paragraph({
    style: styles[role],
    ...(numbered.has(role) && { numbering: false as const }),
    ...(flush === true && { indent: { firstLine: 0, firstLineChars: 0 } }),
    ...(right !== undefined && { indent: { right: Math.round(right * size * POINT) } }),
    ...(apart === true
      ? { spacing: { before: setting.apart } }
      : below > 0 && role === "body" && { spacing: { before: below * POINT } }),
    ...(newPage === true && { pageBreakBefore: true }),
    ...(keepNext === true && { keepNext: true }),
    children: [...marks.stretches(stretches)],
  });
}

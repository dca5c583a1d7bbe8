import { childNamed, type XmlElement } from "../../file/package/xml";
import { TemplateRefusalError } from "./refusals";
import { isWord, valueOf, within, wordAttribute } from "./word-xml";

/** Where the report goes in a template. */
export interface Place {
  /** `mark`: where the template asks for it; `end`: after what the template holds; `blank`: the template holds nothing. */
  readonly kind: "mark" | "end" | "blank";
  /** Children of the body that the report takes the place of. */
  readonly replaced: readonly XmlElement[];
  /** Offset in the source at which the report stands when nothing is replaced. */
  readonly at: number;
  /** The paragraph whose looks the text of the report takes over. */
  readonly model: XmlElement | null;
  /** Whether the report has to begin a page by itself. */
  readonly newPage: boolean;
}

/** `{{正文}}`, `【正文】`, `{{report}}` … */
const MARK = /(?:\{\{|｛｛|【|\[\[)\s*(?:报告)?正文\s*(?:\}\}|｝｝|】|\]\])|\{\{\s*(?:report|body)\s*\}\}/iu;

/** Whether words ask for the report. */
export function isReportMark(text: string): boolean {
  return MARK.test(text);
}

/** Tags or titles of a content control that is for the report. */
const TAG = /^(?:(?:报告)?正文|report|body)$/iu;

/**
 * Finds where a template asks for the report: a paragraph of its own that says `{{正文}}` or `【正文】`, or a content control
 * with that title or tag; else behind its own text.
 *
 * @throws TemplateRefusalError `several-places`; `misplaced` for a mark within other words, a table or a text box
 */
export function findPlace(body: XmlElement): Place {
  const [mark, ...more] = marksIn(body);
  if (more.length > 0) throw new TemplateRefusalError("several-places");
  if (mark !== undefined) return markedPlace(body, mark);
  const children = body.children.filter((child) => !isWord(child, "sectPr"));
  const last = body.children.find((child) => isWord(child, "sectPr"));
  const at = last?.start ?? body.closeStart;
  const empty = children.filter(isEmptyParagraph);
  if (empty.length === children.length) {
    return { kind: "blank", replaced: empty, at, model: null, newPage: false };
  }
  return { kind: "end", replaced: [], at, model: null, newPage: !endsPage(children.at(-1)) };
}

/** Paragraphs and content controls that ask for the report. */
function marksIn(body: XmlElement): readonly XmlElement[] {
  const marks: XmlElement[] = [];
  const look = (xml: XmlElement): void => {
    const asks = isWord(xml, "sdt") ? isTagged(xml) : isWord(xml, "p") && MARK.test(ownText(xml));
    if (asks) marks.push(xml);
    else for (const child of xml.children) look(child);
  };
  look(body);
  return marks;
}

function isTagged(control: XmlElement): boolean {
  const properties = childNamed(control, "sdtPr");
  return ["tag", "alias"].some((name) => TAG.test(valueOf(properties, name)?.trim() ?? ""));
}

function markedPlace(body: XmlElement, mark: XmlElement): Place {
  const block = body.children.find((child) => child.start <= mark.start && mark.end <= child.end);
  if (block === undefined) throw new TemplateRefusalError("misplaced");
  const alone =
    block === mark
      ? isWord(mark, "sdt") || MARK.exec(ownText(mark))?.[0] === ownText(mark).trim()
      : isWord(mark, "sdt") && isWord(block, "p") && ownText(block).trim() === textOf(mark).trim();
  if (!alone) throw new TemplateRefusalError("misplaced");
  const model = isWord(block, "p") ? block : ([...within(block)].find((xml) => isWord(xml, "p")) ?? null);
  return { kind: "mark", replaced: [block], at: block.start, model, newPage: false };
}

/** The words of a paragraph, without those of text boxes in it. */
function ownText(xml: XmlElement): string {
  return xml.children
    .filter((child) => !isWord(child, "p", "instrText", "delText") && child.local !== "Fallback")
    .map((child) => (isWord(child, "t") ? child.text : isBox(child) ? "" : ownText(child)))
    .join("");
}

function isBox(xml: XmlElement): boolean {
  return isWord(xml, "drawing", "pict", "object") || xml.local === "AlternateContent";
}

function textOf(xml: XmlElement): string {
  return [...within(xml)].map((one) => (isWord(one, "t") ? one.text : "")).join("");
}

/** Whether a paragraph has nothing that can be seen, and no section ends with it. */
function isEmptyParagraph(xml: XmlElement): boolean {
  if (isWord(xml, "bookmarkStart", "bookmarkEnd", "proofErr")) return true;
  if (!isWord(xml, "p") || sectionOf(xml) !== undefined) return false;
  return xml.children.every((child) => {
    if (isWord(child, "pPr", "bookmarkStart", "bookmarkEnd", "proofErr")) return true;
    return isWord(child, "r") && child.children.every((part) => isWord(part, "rPr", "lastRenderedPageBreak"));
  });
}

/** Whether what follows a block begins a page: a section ends with it, or it ends with a page break. */
function endsPage(block: XmlElement | undefined): boolean {
  if (block === undefined || sectionOf(block) !== undefined) return true;
  const last = [...within(block)].filter((xml) => isWord(xml, "t", "br", "drawing", "pict")).at(-1);
  return last !== undefined && isWord(last, "br") && wordAttribute(last, "type") === "page";
}

/** The format of the section that ends with a paragraph. */
export function sectionOf(block: XmlElement | undefined): XmlElement | undefined {
  if (block === undefined || !isWord(block, "p")) return undefined;
  const properties = childNamed(block, "pPr");
  return properties && childNamed(properties, "sectPr");
}

/** The id of a paragraph's style. */
export function styleOf(paragraph: XmlElement): string | undefined {
  const properties = childNamed(paragraph, "pPr");
  return wordAttribute(properties && childNamed(properties, "pStyle"), "val");
}

import { RefusalError } from "./refusal-error";
import { AttributePlaces } from "./attribute-places";
import { SPREADSHEET_NS } from "./namespaces";
import { decodeUtf8 } from "./utf8";
import {
  after,
  AMPERSAND,
  BANG,
  CDATA,
  CDATA_END,
  COMMENT,
  COMMENT_END,
  DOCTYPE,
  endOfName,
  EQUALS,
  GREATER,
  APOSTROPHE,
  INCOMPLETE,
  INSTRUCTION_END,
  isSpace,
  LESS,
  QUESTION,
  QUOTE,
  skipSpace,
  SLASH,
  SPACE,
  startsWith,
  XMLNS,
} from "./xml-bytes";
import type { XmlHandler, XmlTag, XmlText } from "./xml-handler";
import { XmlPieces } from "./xml-pieces";
import { plainNumber, resolveReferences, wholeNumber } from "./xml-values";
import { type KnownName, NO_NAME, XmlNames } from "./xml-names";

/**
 * The XML scanner of this program: it goes over the UTF-8 bytes of a part, piece by piece, and decodes only what it is
 * asked for. It refuses what could change the meaning (tags that do not match, broken attributes, unknown entities, a
 * document type) and lets pass what could not (characters that XML forbids in text; the reader removes them). The
 * measurement behind it is in docs/adr/0002-reading-xlsx.md.
 */
export class XmlScanner extends XmlPieces implements XmlTag, XmlText {
  name: KnownName = NO_NAME;
  start = 0;
  end = 0;
  isEmpty = false;
  isWhole = false;

  private rootSeen = false;
  private readonly stack: KnownName[] = [];
  private readonly names: XmlNames;
  private readonly attributes = new AttributePlaces();
  private textStart = 0;
  private textEnd = 0;
  private hasReferences = false;
  /** Whether the handler's shortcut may be taken where the scanner stands. */
  private isShort = false;

  /**
   * @param part name of the part, for refusals
   * @param maxDepth how deeply elements may be nested
   */
  constructor(
    part: string,
    private readonly handler: XmlHandler,
    private readonly maxDepth: number,
  ) {
    super(part);
    this.names = new XmlNames(part, handler.everything === true);
  }

  /**
   * Takes the next bytes, in UTF-8 without byte order mark.
   *
   * @throws RefusalError `corrupt-xml`, `dtd`, `strict-ooxml` or, for a token beyond all reason, `too-large`
   */
  write(piece: Uint8Array): void {
    if (this.take(piece)) this.keepFrom(this.scan());
  }

  /** Says that the part is complete. Throws RefusalError `corrupt-xml` where elements are still open. */
  finish(): void {
    if (this.hasWaited) this.keepFrom(this.scan());
    const hasMore = skipSpace(this, 0) < this.length;
    if (this.stack.length > 0 || !this.rootSeen || hasMore) throw this.corrupt();
  }

  /** Reports all that is complete; the position of the first token that is not. */
  private scan(): number {
    const { bytes, length } = this;
    let position = 0;
    for (;;) {
      let open = position;
      while (open < length && bytes[open] !== LESS) open += 1;
      // Whether a text is whole shows behind the bracket.
      if (open + 1 >= length) return position;
      if (open > position) this.reportText(position, open, true, bytes[open + 1] === SLASH);
      const next = this.isShort ? this.takeShortcut(open) : this.readMarkup(open);
      if (next === INCOMPLETE) return open;
      position = next;
    }
  }

  private takeShortcut(open: number): number {
    const past = this.handler.shortcut?.take(this.bytes, open, this.length) ?? open;
    return past > open ? past : this.readMarkup(open);
  }

  // The tag

  get attributeCount(): number {
    return this.attributes.count;
  }

  attribute(name: string): string | undefined {
    const index = this.indexOf(name);
    return index < 0 ? undefined : this.valueAt(index);
  }

  wholeNumber(name: string): number | undefined {
    const index = this.indexOf(name);
    return index < 0 ? undefined : wholeNumber(this.bytes, this.valueStart(index), this.valueEnd(index));
  }

  indexOf(name: string): number {
    return this.attributes.indexOf(this.bytes, name);
  }

  nameAt(index: number): string {
    return this.decoded(this.attributes.nameStart(index), this.attributes.nameEnd(index));
  }

  valueAt(index: number): string {
    const start = this.valueStart(index);
    const end = this.valueEnd(index);
    const value = this.decoded(start, end);
    for (let position = start; position < end; position += 1) {
      const code = this.bytes[position] ?? 0;
      if (code === AMPERSAND || code < SPACE) {
        return this.resolved(value.replace(/\r\n|[\t\n\r]/g, " "));
      }
    }
    return value;
  }

  valueStart(index: number): number {
    return this.attributes.valueStart(index);
  }

  valueEnd(index: number): number {
    return this.attributes.valueEnd(index);
  }

  namespaceOf(prefix: string): string | undefined {
    return this.names.namespaceOf(prefix);
  }

  // The text

  decode(): string {
    const raw = this.decoded(this.textStart, this.textEnd);
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return this.hasReferences && text.includes("&") ? this.resolved(text) : text;
  }

  number(): number | undefined {
    return plainNumber(this.bytes, this.textStart, this.textEnd);
  }

  private decoded(start: number, end: number): string {
    const text = decodeUtf8(this.bytes, start, end);
    if (text === undefined) throw this.corrupt();
    return text;
  }

  private resolved(text: string): string {
    const resolved = resolveReferences(text);
    if (resolved === undefined) throw this.corrupt();
    return resolved;
  }

  private reportText(start: number, end: number, hasReferences: boolean, isWhole: boolean): void {
    const element = this.stack.at(-1);
    if (!element) {
      for (let position = start; position < end; position += 1) {
        if (!isSpace(this.bytes[position])) throw this.corrupt();
      }
      return;
    }
    if (!element.isReported) return;
    this.textStart = start;
    this.textEnd = end;
    this.hasReferences = hasReferences;
    this.isWhole = isWhole && this.end === this.passed + start;
    this.handler.text(this);
  }

  // Markup

  private readMarkup(open: number): number {
    switch (this.bytes[open + 1]) {
      case SLASH:
        return this.readCloseTag(open);
      case BANG:
        return this.readDeclaration(open);
      case QUESTION:
        return after(this, INSTRUCTION_END, open + 2);
      default:
        return this.readOpenTag(open);
    }
  }

  private readDeclaration(open: number): number {
    if (startsWith(this, COMMENT, open)) return after(this, COMMENT_END, open + COMMENT.length);
    if (startsWith(this, CDATA, open)) {
      const start = open + CDATA.length;
      const end = after(this, CDATA_END, start);
      if (end !== INCOMPLETE) this.reportText(start, end - CDATA_END.length, false, false);
      return end;
    }
    if (this.length - open < DOCTYPE.length) return INCOMPLETE;
    if (startsWith(this, DOCTYPE, open)) throw new RefusalError("dtd", { part: this.part });
    throw this.corrupt();
  }

  private readCloseTag(open: number): number {
    const { stack } = this;
    const element = stack[stack.length - 1];
    if (!element) throw this.corrupt();
    let position = open + 2 + element.bytes.length;
    if (position >= this.length) return INCOMPLETE;
    if (!startsWith(this, element.bytes, open + 2)) throw this.corrupt();
    position = skipSpace(this, position);
    if (position >= this.length) return INCOMPLETE;
    if (this.bytes[position] !== GREATER) throw this.corrupt();
    this.start = this.passed + open;
    this.end = this.passed + position + 1;
    this.isEmpty = false;
    this.attributes.clear();
    this.closeElement();
    return position + 1;
  }

  private readOpenTag(open: number): number {
    const { bytes, length } = this;
    const nameEnd = endOfName(this, open + 1);
    let position = nameEnd;
    this.attributes.clear();
    for (;;) {
      const start = skipSpace(this, position);
      if (start >= length) return INCOMPLETE;
      const code = bytes[start];
      if (code === GREATER || code === SLASH) {
        const isEmpty = code === SLASH;
        const end = isEmpty ? start + 2 : start + 1;
        if (end > length) return INCOMPLETE;
        if (isEmpty && bytes[start + 1] !== GREATER) throw this.corrupt();
        this.start = this.passed + open;
        this.end = this.passed + end;
        this.isEmpty = isEmpty;
        this.openElement(open + 1, nameEnd);
        if (isEmpty) this.closeElement();
        return end;
      }
      if (start === position) throw this.corrupt();
      position = this.readAttribute(start);
      if (position === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** Reads `name="value"`; the position after it. */
  private readAttribute(start: number): number {
    const { bytes, length } = this;
    const nameEnd = endOfName(this, start);
    let position = skipSpace(this, nameEnd);
    if (position >= length) return INCOMPLETE;
    if (nameEnd === start || bytes[position] !== EQUALS) throw this.corrupt();
    position = skipSpace(this, position + 1);
    if (position >= length) return INCOMPLETE;
    const quote = bytes[position];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.corrupt();
    const valueStart = position + 1;
    for (position = valueStart; position < length; position += 1) {
      const code = bytes[position];
      if (code === quote) break;
      if (code === LESS) throw this.corrupt();
    }
    if (position >= length) return INCOMPLETE;
    const isSound = this.attributes.add(bytes, start, nameEnd, valueStart, position);
    if (!isSound) throw this.corrupt();
    return position + 1;
  }

  // Elements

  private openElement(nameStart: number, nameEnd: number): void {
    if (this.stack.length === 0 && this.rootSeen) throw this.corrupt();
    this.rootSeen = true;
    this.declareNamespaces();
    const name = this.names.find(this.bytes, nameStart, nameEnd);
    if (this.stack.push(name) > this.maxDepth) throw this.corrupt();
    this.isShort = this.allowsShortcut(name);
    if (!name.isReported) return;
    this.name = name;
    this.handler.open(name.local, this);
  }

  private closeElement(): void {
    const depth = this.stack.length;
    const name = this.stack.pop();
    if (name?.isReported) {
      this.name = name;
      this.handler.close(name.local, this);
    }
    this.names.leave(depth);
    this.isShort = this.allowsShortcut(this.stack[depth - 2]);
  }

  /** A parent without prefix shows what children without prefix are, whatever namespaces were declared around it. */
  private allowsShortcut(parent: KnownName | undefined): boolean {
    const { shortcut } = this.handler;
    return (
      shortcut !== undefined &&
      parent?.local === shortcut.parent &&
      parent.prefix === "" &&
      parent.uri === SPREADSHEET_NS &&
      this.stack.length + shortcut.depth <= this.maxDepth
    );
  }

  private declareNamespaces(): void {
    let namespaces: Map<string, string> | undefined;
    for (let index = 0; index < this.attributes.count; index += 1) {
      const start = this.attributes.nameStart(index);
      if (this.bytes[start] !== XMLNS[0] || !startsWith(this, XMLNS, start)) continue;
      const name = this.nameAt(index);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      namespaces ??= new Map();
      namespaces.set(name.slice("xmlns:".length), this.valueAt(index));
    }
    if (namespaces) this.names.declare(this.stack.length + 1, namespaces);
  }

  private corrupt(): RefusalError {
    return new RefusalError("corrupt-xml", { part: this.part });
  }
}

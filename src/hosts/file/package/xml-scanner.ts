import { RefusalError } from "./refusal-error";
import { AttributePlaces } from "./attribute-places";
import { decodeUtf8, plainView } from "./utf8";
import type { XmlHandler, XmlTag, XmlText } from "./xml-handler";
import { plainNumber, resolveReferences, wholeNumber } from "./xml-values";
import { type KnownName, NO_NAME, XmlNames } from "./xml-names";

/** No cell text comes near this; a longer token would make the buffer grow without bound. */
const MAX_TOKEN = 8 * 1024 * 1024;
/** A piece of this size is scanned at once; of longer tokens pieces are collected until they have doubled. */
const PATIENCE = 256 * 1024;

/** Returned where the buffer ends inside a token. */
const INCOMPLETE = -1;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const COMMENT = bytesOf("<!--");
const COMMENT_END = bytesOf("-->");
const CDATA = bytesOf("<![CDATA[");
const CDATA_END = bytesOf("]]>");
const DOCTYPE = bytesOf("<!DOCTYPE");
const XMLNS = bytesOf("xmlns");
const INSTRUCTION_END = bytesOf("?>");

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function isSpace(code: number | undefined): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === RETURN;
}

/**
 * The XML scanner of this program: it goes over the UTF-8 bytes of a part, piece by piece, and decodes only what it is
 * asked for. It refuses what could change the meaning (tags that do not match, broken attributes, unknown entities, a
 * document type) and lets pass what could not (characters that XML forbids in text; the reader removes them). The
 * measurement behind it is in docs/adr/0002-reading-xlsx.md.
 */
export class XmlScanner implements XmlTag, XmlText {
  bytes: Uint8Array = new Uint8Array(0);
  name: KnownName = NO_NAME;
  start = 0;
  end = 0;
  isEmpty = false;
  isWhole = false;

  /** Bytes in {@link bytes} that count. */
  private length = 0;
  /** Bytes of the part before those in {@link bytes}. */
  private passed = 0;
  /** Below this length it is not worth going over the collected pieces again. */
  private enough = 0;
  private own = new Uint8Array(0);
  private rootSeen = false;
  private readonly stack: KnownName[] = [];
  private readonly names: XmlNames;
  private readonly attributes = new AttributePlaces();
  private textStart = 0;
  private textEnd = 0;
  private hasReferences = false;

  /**
   * @param part name of the part, for refusals
   * @param maxDepth how deeply elements may be nested
   */
  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
    private readonly maxDepth: number,
  ) {
    this.names = new XmlNames(part, handler.everything === true);
  }

  /**
   * Takes the next bytes, in UTF-8 without byte order mark.
   *
   * @throws RefusalError `corrupt-xml`, `dtd`, `strict-ooxml` or, for a token beyond all reason, `too-large`
   */
  write(piece: Uint8Array): void {
    if (this.length === 0) {
      this.bytes = plainView(piece);
      this.length = piece.length;
    } else {
      this.append(piece);
      if (this.length < this.enough) return;
    }
    this.keepFrom(this.scan());
  }

  /** Says that the part is complete. Throws RefusalError `corrupt-xml` where elements are still open. */
  finish(): void {
    if (this.enough > 0) this.keepFrom(this.scan());
    let position = 0;
    while (position < this.length && isSpace(this.bytes[position])) position += 1;
    if (this.stack.length > 0 || !this.rootSeen || position < this.length) throw this.corrupt();
  }

  private append(piece: Uint8Array): void {
    const needed = this.length + piece.length;
    if (needed > this.own.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.own.subarray(0, this.length));
      this.own = larger;
    }
    this.own.set(piece, this.length);
    this.bytes = this.own;
    this.length = needed;
  }

  /** Moves what has not been reported yet into a buffer of its own. */
  private keepFrom(position: number): void {
    const rest = this.length - position;
    if (rest > MAX_TOKEN) {
      throw new RefusalError("too-large", { what: "text", part: this.part, limit: String(MAX_TOKEN) });
    }
    if (this.bytes === this.own) {
      this.own.copyWithin(0, position, this.length);
    } else {
      if (rest > this.own.length) this.own = new Uint8Array(rest * 2);
      this.own.set(this.bytes.subarray(position, this.length));
      this.bytes = this.own;
    }
    this.passed += position;
    this.length = rest;
    this.enough = rest > PATIENCE ? Math.min(rest * 2, MAX_TOKEN + 1) : 0;
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
      const next = this.readMarkup(open);
      if (next === INCOMPLETE) return open;
      position = next;
    }
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
        return this.after(INSTRUCTION_END, open + 2);
      default:
        return this.readOpenTag(open);
    }
  }

  private startsWith(mark: Uint8Array, position: number): boolean {
    for (let offset = 0; offset < mark.length; offset += 1) {
      if (this.bytes[position + offset] !== mark[offset]) return false;
    }
    return position + mark.length <= this.length;
  }

  /** The position after the next `mark`, or INCOMPLETE. */
  private after(mark: Uint8Array, from: number): number {
    const last = this.length - mark.length;
    for (let position = from; position <= last; position += 1) {
      if (this.startsWith(mark, position)) return position + mark.length;
    }
    return INCOMPLETE;
  }

  private readDeclaration(open: number): number {
    if (this.startsWith(COMMENT, open)) return this.after(COMMENT_END, open + COMMENT.length);
    if (this.startsWith(CDATA, open)) {
      const start = open + CDATA.length;
      const end = this.after(CDATA_END, start);
      if (end !== INCOMPLETE) this.reportText(start, end - CDATA_END.length, false, false);
      return end;
    }
    if (this.length - open < DOCTYPE.length) return INCOMPLETE;
    if (this.startsWith(DOCTYPE, open)) throw new RefusalError("dtd", { part: this.part });
    throw this.corrupt();
  }

  private readCloseTag(open: number): number {
    const { stack } = this;
    const element = stack[stack.length - 1];
    if (!element) throw this.corrupt();
    let position = open + 2 + element.bytes.length;
    if (position >= this.length) return INCOMPLETE;
    if (!this.startsWith(element.bytes, open + 2)) throw this.corrupt();
    position = this.skipSpace(position);
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
    const nameEnd = this.endOfName(open + 1);
    let position = nameEnd;
    this.attributes.clear();
    for (;;) {
      const start = this.skipSpace(position);
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
    const nameEnd = this.endOfName(start);
    let position = this.skipSpace(nameEnd);
    if (position >= length) return INCOMPLETE;
    if (nameEnd === start || bytes[position] !== EQUALS) throw this.corrupt();
    position = this.skipSpace(position + 1);
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

  private endOfName(start: number): number {
    const { bytes, length } = this;
    for (let position = start; position < length; position += 1) {
      const code = bytes[position];
      if (code === SPACE || code === GREATER || code === EQUALS || code === SLASH || isSpace(code)) {
        return position;
      }
    }
    return length;
  }

  private skipSpace(start: number): number {
    const { bytes, length } = this;
    let position = start;
    while (position < length && isSpace(bytes[position])) position += 1;
    return position;
  }

  // Elements

  private openElement(nameStart: number, nameEnd: number): void {
    if (this.stack.length === 0 && this.rootSeen) throw this.corrupt();
    this.rootSeen = true;
    this.declareNamespaces();
    const name = this.names.find(this.bytes, nameStart, nameEnd);
    if (this.stack.push(name) > this.maxDepth) throw this.corrupt();
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
  }

  private declareNamespaces(): void {
    let namespaces: Map<string, string> | undefined;
    for (let index = 0; index < this.attributes.count; index += 1) {
      const start = this.attributes.nameStart(index);
      if (this.bytes[start] !== XMLNS[0] || !this.startsWith(XMLNS, start)) continue;
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

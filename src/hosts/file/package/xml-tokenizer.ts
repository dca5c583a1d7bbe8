import { SPREADSHEET_NS, STRICT_NS_PREFIX } from "./namespaces";
import { RefusalError } from "./refusal-error";

/** What an {@link XmlTokenizer} reports: the elements of SpreadsheetML by local name, and the text inside them. */
export interface XmlHandler {
  open(local: string, tag: XmlTag): void;
  close(local: string): void;
  /** Text with entities resolved, CDATA included; one call may bring only a part of an element's text. */
  text(text: string): void;
}

/** The attributes of the tag being reported; valid only during the call. */
export interface XmlTag {
  /** Value of an attribute without prefix, or `undefined`. */
  attribute(name: string): string | undefined;
}

/** A tag name as it stands in the source, and what it means under the namespaces in force. */
interface ResolvedName {
  readonly qualified: string;
  readonly local: string;
  readonly reported: boolean;
}

/** The namespaces that one element declares, and the names resolved while they are the innermost ones. */
interface Scope {
  readonly depth: number;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly names: Map<string, ResolvedName>;
}

/** No cell text comes near this; a longer token would make the buffer grow without bound. */
const MAX_TOKEN = 8 * 1024 * 1024;

/** SpreadsheetML elements have a few dozen; looking for doubles among any number would take quadratic time. */
const MAX_ATTRIBUTES = 256;

/** Returned where the buffer ends inside a token. */
const INCOMPLETE = -1;

const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*)?$/u;
const REFERENCE = /&(?:#x([0-9A-Fa-f]{1,6});|#([0-9]{1,7});|(lt|gt|amp|quot|apos);)?/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x09 || code === 0x0d;
}

/**
 * A streaming XML tokenizer for the parts of a workbook that grow with its data: worksheets and shared strings.
 * It refuses what could change the meaning (tags that do not match, broken attributes, unknown entities, a document
 * type) and lets pass what could not (characters that XML forbids in text; the reader removes them). All other parts
 * are read with saxes, see `xml.ts`. The measurement behind this is in docs/adr/0002-reading-xlsx.md.
 */
export class XmlTokenizer implements XmlTag {
  private buffer = "";
  private rootSeen = false;
  private readonly stack: ResolvedName[] = [];
  private readonly scopes: Scope[] = [{ depth: 0, namespaces: new Map([["", ""]]), names: new Map() }];
  private names = new Map<string, ResolvedName>();
  private readonly attributeNames: string[] = [];
  private readonly valueStarts: number[] = [];
  private readonly valueEnds: number[] = [];
  private attributeCount = 0;

  /**
   * @param part name of the part, for refusals
   * @param maxDepth how deeply elements may be nested
   */
  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
    private readonly maxDepth: number,
  ) {}

  /**
   * Takes the next piece of the text.
   *
   * @throws RefusalError `corrupt-xml`, `dtd`, `strict-ooxml` or, for a token beyond all reason, `too-large`
   */
  write(chunk: string): void {
    this.buffer = this.buffer === "" ? chunk : this.buffer + chunk;
    let position = 0;
    for (;;) {
      const open = this.buffer.indexOf("<", position);
      if (open < 0) break;
      if (open > position) this.emitText(this.buffer.slice(position, open), true);
      position = open;
      const next = this.readMarkup(open);
      if (next === INCOMPLETE) break;
      position = next;
    }
    this.buffer = this.buffer.slice(position);
    if (this.buffer.length > MAX_TOKEN) {
      throw new RefusalError("too-large", { what: "text", part: this.part, limit: String(MAX_TOKEN) });
    }
  }

  /** Says that the text is complete. Throws RefusalError `corrupt-xml` where elements are still open. */
  end(): void {
    if (this.stack.length > 0 || !this.rootSeen || this.buffer.trim() !== "") throw this.corrupt();
  }

  attribute(name: string): string | undefined {
    const index = this.indexOfAttribute(name);
    return index < 0 ? undefined : this.valueOf(index);
  }

  private indexOfAttribute(name: string): number {
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (this.attributeNames[index] === name) return index;
    }
    return -1;
  }

  /** Values are cut out of the buffer only when asked for: most are never looked at. */
  private valueOf(index: number): string {
    const value = this.buffer.slice(this.valueStarts[index], this.valueEnds[index]);
    return value.includes("&") ? this.resolveReferences(value) : value;
  }

  private readMarkup(open: number): number {
    switch (this.buffer.charCodeAt(open + 1)) {
      case SLASH:
        return this.readCloseTag(open);
      case BANG:
        return this.readDeclaration(open);
      case QUESTION:
        return this.after("?>", open + 2);
      default:
        return this.readOpenTag(open);
    }
  }

  /** The position after the next `mark`, or INCOMPLETE. */
  private after(mark: string, from: number): number {
    const found = this.buffer.indexOf(mark, from);
    return found < 0 ? INCOMPLETE : found + mark.length;
  }

  private readDeclaration(open: number): number {
    const { buffer } = this;
    if (buffer.startsWith("<!--", open)) return this.after("-->", open + 4);
    if (buffer.startsWith("<![CDATA[", open)) {
      const end = this.after("]]>", open + 9);
      if (end !== INCOMPLETE) this.emitText(buffer.slice(open + 9, end - 3), false);
      return end;
    }
    if (buffer.length - open < "<!DOCTYPE".length) return INCOMPLETE;
    if (buffer.startsWith("<!DOCTYPE", open)) throw new RefusalError("dtd", { part: this.part });
    throw this.corrupt();
  }

  private readCloseTag(open: number): number {
    const { buffer } = this;
    const element = this.stack.at(-1);
    if (!element) throw this.corrupt();
    let position = open + 2 + element.qualified.length;
    if (position >= buffer.length) return INCOMPLETE;
    if (!buffer.startsWith(element.qualified, open + 2)) throw this.corrupt();
    position = this.skipSpace(position);
    if (position >= buffer.length) return INCOMPLETE;
    if (buffer.charCodeAt(position) !== GREATER) throw this.corrupt();
    this.closeElement();
    return position + 1;
  }

  private readOpenTag(open: number): number {
    const { buffer } = this;
    let position = this.endOfName(open + 1);
    if (position >= buffer.length) return INCOMPLETE;
    const name = buffer.slice(open + 1, position);
    this.attributeCount = 0;
    for (;;) {
      const start = this.skipSpace(position);
      if (start >= buffer.length) return INCOMPLETE;
      const code = buffer.charCodeAt(start);
      if (code === GREATER) {
        this.openElement(name);
        return start + 1;
      }
      if (code === SLASH) {
        if (start + 1 >= buffer.length) return INCOMPLETE;
        if (buffer.charCodeAt(start + 1) !== GREATER) throw this.corrupt();
        this.openElement(name);
        this.closeElement();
        return start + 2;
      }
      if (start === position) throw this.corrupt();
      position = this.readAttribute(start);
      if (position === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** Reads `name="value"`; the position after it. */
  private readAttribute(start: number): number {
    const { buffer } = this;
    const nameEnd = this.endOfName(start);
    let position = this.skipSpace(nameEnd);
    if (position >= buffer.length) return INCOMPLETE;
    if (nameEnd === start || buffer.charCodeAt(position) !== EQUALS) throw this.corrupt();
    position = this.skipSpace(position + 1);
    if (position >= buffer.length) return INCOMPLETE;
    const quote = buffer.charCodeAt(position);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.corrupt();
    const end = this.endOfValue(position + 1, quote);
    if (end < 0) return INCOMPLETE;
    this.addAttribute(buffer.slice(start, nameEnd), position + 1, end);
    return end + 1;
  }

  private endOfValue(start: number, quote: number): number {
    const { buffer } = this;
    for (let position = start; position < buffer.length; position += 1) {
      const code = buffer.charCodeAt(position);
      if (code === quote) return position;
      if (code === LESS) throw this.corrupt();
    }
    return INCOMPLETE;
  }

  private addAttribute(name: string, start: number, end: number): void {
    const count = this.attributeCount;
    if (count >= MAX_ATTRIBUTES || this.indexOfAttribute(name) >= 0) throw this.corrupt();
    this.attributeNames[count] = name;
    this.valueStarts[count] = start;
    this.valueEnds[count] = end;
    this.attributeCount = count + 1;
  }

  private endOfName(start: number): number {
    const { buffer } = this;
    for (let position = start; position < buffer.length; position += 1) {
      const code = buffer.charCodeAt(position);
      if (isSpace(code) || code === EQUALS || code === GREATER || code === SLASH) return position;
    }
    return buffer.length;
  }

  private skipSpace(start: number): number {
    let position = start;
    while (isSpace(this.buffer.charCodeAt(position))) position += 1;
    return position;
  }

  private openElement(qualified: string): void {
    if (this.stack.length === 0 && this.rootSeen) throw this.corrupt();
    this.rootSeen = true;
    this.declareNamespaces();
    const name = this.names.get(qualified) ?? this.resolveName(qualified);
    if (this.stack.push(name) > this.maxDepth) throw this.corrupt();
    if (name.reported) this.handler.open(name.local, this);
  }

  private closeElement(): void {
    const depth = this.stack.length;
    const name = this.stack.pop();
    if (name?.reported) this.handler.close(name.local);
    if (this.scopes.at(-1)?.depth === depth) {
      this.scopes.pop();
      this.names = this.scopes.at(-1)?.names ?? this.names;
    }
  }

  private declareNamespaces(): void {
    let namespaces: Map<string, string> | undefined;
    for (let index = 0; index < this.attributeCount; index += 1) {
      const name = this.attributeNames[index] ?? "";
      if (!name.startsWith("xmlns")) continue;
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      namespaces ??= new Map();
      namespaces.set(name.slice("xmlns:".length), this.valueOf(index));
    }
    if (!namespaces) return;
    this.names = new Map();
    this.scopes.push({ depth: this.stack.length + 1, namespaces, names: this.names });
  }

  private resolveName(qualified: string): ResolvedName {
    if (!NAME.test(qualified)) throw this.corrupt();
    const colon = qualified.indexOf(":");
    const prefix = qualified.slice(0, Math.max(colon, 0));
    const namespace = this.namespaceOf(prefix);
    if (namespace === undefined) throw this.corrupt();
    if (namespace.startsWith(STRICT_NS_PREFIX)) throw new RefusalError("strict-ooxml");
    const name = { qualified, local: qualified.slice(colon + 1), reported: namespace === SPREADSHEET_NS };
    this.names.set(qualified, name);
    return name;
  }

  private namespaceOf(prefix: string): string | undefined {
    for (let index = this.scopes.length - 1; index >= 0; index -= 1) {
      const namespace = this.scopes[index]?.namespaces.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return undefined;
  }

  private emitText(raw: string, references: boolean): void {
    const element = this.stack.at(-1);
    if (!element) {
      if (raw.trim() !== "" && raw.trim() !== "\uFEFF") throw this.corrupt();
      return;
    }
    if (!element.reported) return;
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    this.handler.text(references && text.includes("&") ? this.resolveReferences(text) : text);
  }

  private resolveReferences(text: string): string {
    return text.replace(REFERENCE, (_, hex?: string, decimal?: string, named?: string) => {
      if (named !== undefined) return NAMED[named] ?? "";
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (!(code <= 0x10ffff)) throw this.corrupt();
      return String.fromCodePoint(code);
    });
  }

  private corrupt(): RefusalError {
    return new RefusalError("corrupt-xml", { part: this.part });
  }
}

import { DEFAULT_LIMITS } from "./limits";
import { RefusalError } from "./refusal-error";
import { TextPlaces } from "./text-places";
import type { XmlHandler, XmlTag, XmlText } from "./xml-handler";
import { XmlScanner } from "./xml-scanner";

export interface XmlAttribute {
  /** Name as written, with prefix. */
  readonly name: string;
  readonly local: string;
  /** Namespace, `""` for attributes without prefix. */
  readonly uri: string;
  readonly value: string;
}

/**
 * An element with its place in the source text, for reading small parts and for changing them by splicing.
 * `source.slice(start, end)` is the whole element, `source.slice(openEnd, closeStart)` its content. A self-closing
 * element has `openEnd === closeStart === end`.
 */
export interface XmlElement {
  /** Name as written, with prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, children left out. */
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: Building[] };

/**
 * Reads a part into its element tree. Meant for small parts; sheets and shared strings are streamed instead.
 *
 * @param part name of the part, for the refusal
 * @param source text without byte order mark; offsets refer to it
 * @throws RefusalError `corrupt-xml` when the text is not well-formed or nested beyond reason, `dtd` when it has a
 *   document type (entity declarations are a way to attack, and no spreadsheet program writes them), `part-too-large`
 */
export function parseXml(part: string, source: string): XmlElement {
  checkSize(part, source);
  const bytes = new TextEncoder().encode(source);
  const builder = new TreeBuilder(part, new TextPlaces(bytes));
  const scanner = new XmlScanner(part, builder, DEFAULT_LIMITS.depth);
  scanner.write(bytes);
  scanner.finish();
  if (!builder.root) throw new RefusalError("corrupt-xml", { part });
  return builder.root;
}

/** Refuses what would not fit into memory as a tree, before any of it is parsed. */
function checkSize(part: string, source: string): void {
  let tooLarge = source.length > DEFAULT_LIMITS.treeCharacters;
  for (let from = source.indexOf("<!--"); from >= 0 && !tooLarge; from = source.indexOf("<!--", from)) {
    const end = source.indexOf("-->", from);
    const to = end < 0 ? source.length : end;
    tooLarge = to - from > DEFAULT_LIMITS.commentCharacters;
    from = to;
  }
  if (tooLarge) throw new RefusalError("part-too-large", { part });
}

class TreeBuilder implements XmlHandler {
  readonly everything = true;
  root: Building | undefined;
  private readonly openElements: Building[] = [];
  private elements = 0;

  constructor(
    private readonly part: string,
    private readonly places: TextPlaces,
  ) {}

  open(_: string, tag: XmlTag): void {
    this.elements += 1;
    if (this.elements > DEFAULT_LIMITS.treeElements) {
      throw new RefusalError("part-too-large", { part: this.part });
    }
    const { qualified, prefix, local, uri } = tag.name;
    const start = this.places.of(tag.start);
    const openEnd = this.places.of(tag.end);
    const element: Building = {
      name: qualified,
      prefix,
      local,
      uri,
      attributes: this.attributesOf(tag),
      children: [],
      text: "",
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      selfClosing: tag.isEmpty,
    };
    const parent = this.openElements.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
    this.openElements.push(element);
  }

  text(text: XmlText): void {
    const element = this.openElements.at(-1);
    if (element) element.text += text.decode();
  }

  close(_: string, tag: XmlTag): void {
    const element = this.openElements.pop();
    if (!element || tag.isEmpty) return;
    element.closeStart = this.places.of(tag.start);
    element.end = this.places.of(tag.end);
  }

  private attributesOf(tag: XmlTag): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (let index = 0; index < tag.attributeCount; index += 1) {
      const name = tag.nameAt(index);
      const colon = name.indexOf(":");
      const prefix = name.slice(0, Math.max(0, colon));
      const uri = prefix === "" || prefix === "xmlns" ? prefix : tag.namespaceOf(prefix);
      if (uri === undefined) throw new RefusalError("corrupt-xml", { part: this.part });
      attributes.push({ name, local: name.slice(colon + 1), uri, value: tag.valueAt(index) });
    }
    return attributes;
  }
}

/** The value of an attribute, or `undefined`. Attributes without prefix have no namespace. */
export function attributeOf(element: XmlElement, local: string, uri = ""): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value;
}

/** The child elements of this local name in the element's own namespace. */
export function childrenNamed(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === element.uri);
}

/** The first child element of this local name in the element's own namespace. */
export function childNamed(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.uri === element.uri);
}

/** An `xsd:boolean` attribute: `1`, `true` and (as some writers have it) `on` are true. */
export function booleanAttribute(element: XmlElement, local: string): boolean {
  return isTrue(attributeOf(element, local));
}

/** Whether the text of an `xsd:boolean` says true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element of an XML document. Names are local names, so prefixes do not matter. */
export class XmlNode {
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #children: XmlNode[] = [];
  text = "";

  constructor(
    readonly name: string,
    attributes: Readonly<Record<string, string>>,
  ) {
    this.#attributes = attributes;
  }

  add(child: XmlNode): void {
    this.#children.push(child);
  }

  /** Child elements, of one name or all. */
  children(name?: string): readonly XmlNode[] {
    return this.#children.filter((child) => name === undefined || child.name === name);
  }

  /** The one child element of this name. */
  only(name: string): XmlNode {
    const found = this.children(name);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements ${name} in ${this.name}`);
    return found[0];
  }

  /** Elements at any depth, in document order, of one name or all. */
  all(name?: string): readonly XmlNode[] {
    return this.#children.flatMap((child) => [
      ...(name === undefined || child.name === name ? [child] : []),
      ...child.all(name),
    ]);
  }

  /** An attribute by its name as written. */
  attribute(name: string): string {
    const value = this.maybe(name);
    if (value === undefined) throw new Error(`No attribute ${name} in ${this.name}`);
    return value;
  }

  maybe(name: string): string | undefined {
    return this.#attributes[name];
  }

  has(name: string): boolean {
    return name in this.#attributes;
  }
}

/** The root element of a well-formed document. */
export function parseXml(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const document = new XmlNode("#document", {});
  const open = [document];
  parser.on("opentag", (tag: SaxesTagNS) => {
    const attributes = Object.entries(tag.attributes).map(([name, { value }]) => [name, value] as const);
    const node = new XmlNode(tag.local, Object.fromEntries(attributes));
    open.at(-1)?.add(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(source).close();
  const [root] = document.children();
  if (!root) throw new Error("No root element");
  return root;
}

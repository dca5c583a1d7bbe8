import { parseXml, type XmlElement } from "../../../../../src/hosts/file/package/xml";

/** An element of a package part, or the place where one could be: everything read from a missing one is absent. */
export class Element {
  constructor(private readonly xml: XmlElement | undefined) {}

  static parse(part: string, source: string): Element {
    return new Element(parseXml(part, source));
  }

  get exists(): boolean {
    return this.xml !== undefined;
  }

  get name(): string {
    return this.xml?.local ?? "";
  }

  get text(): string {
    return this.xml?.text ?? "";
  }

  get children(): readonly Element[] {
    return (this.xml?.children ?? []).map((child) => new Element(child));
  }

  /** The first element at the end of a path of names. */
  at(...path: readonly string[]): Element {
    let { xml } = this;
    for (const name of path) xml = xml?.children.find(({ local }) => local === name);
    return new Element(xml);
  }

  all(name: string): readonly Element[] {
    return this.children.filter((child) => child.name === name);
  }

  /** An attribute, whatever its prefix. */
  get(name: string): string | undefined {
    return this.xml?.attributes.find(({ local }) => local === name)?.value;
  }

  number(name: string): number | null {
    const value = this.get(name);
    return value === undefined ? null : Number(value);
  }

  isSet(name: string, otherwise = false): boolean {
    const value = this.get(name);
    return value === undefined ? otherwise : value === "1" || value === "true";
  }

  /** The attribute `val` of the first element at the end of a path, as drawings and styles write their settings. */
  value(...path: readonly string[]): string | undefined {
    return this.at(...path).get("val");
  }

  valueNumber(...path: readonly string[]): number | null {
    return this.at(...path).number("val");
  }

  /** Everything below, with its text, in the order of the document. */
  descendants(name: string): readonly Element[] {
    return this.children.flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...child.descendants(name),
    ]);
  }
}

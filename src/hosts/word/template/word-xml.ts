import { RELATIONSHIP_REFERENCE_NS } from "../../file/package/namespaces";
import { attributeOf, childNamed, type XmlElement } from "../../file/package/xml";
import type { TextEdits } from "../../file/writing/text-edits";
import { element } from "../../file/writing/xml-writer";

/** Elements of WordprocessingML. */
export const WORD_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** An attribute of Word's own. */
export function wordAttribute(xml: XmlElement | undefined, local: string): string | undefined {
  return xml && attributeOf(xml, local, WORD_NS);
}

/** The value of a child element: `<w:outlineLvl w:val="0"/>`. */
export function valueOf(xml: XmlElement | undefined, local: string): string | undefined {
  return wordAttribute(xml && childNamed(xml, local), "val");
}

/** Whether an element is one of these of Word's. */
export function isWord(xml: XmlElement, ...locals: readonly string[]): boolean {
  return xml.uri === WORD_NS && locals.includes(xml.local);
}

/** An element and all that is in it. */
export function* within(xml: XmlElement): Generator<XmlElement> {
  yield xml;
  for (const child of xml.children) yield* within(child);
}

/** Attributes to be set or, with `undefined`, left out, by the local name of the element. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, string | number | undefined>>>>;

/**
 * An element written again with the usual prefixes, so that it can stand in another part. What belongs to neither Word nor
 * the relationships is left out.
 */
export function rewritten(xml: XmlElement, overrides: Overrides = {}): string {
  const attributes: Record<string, string | number | undefined> = {};
  for (const { local, uri, value } of xml.attributes) {
    if (uri === WORD_NS) attributes[`w:${local}`] = value;
    else if (uri === RELATIONSHIP_REFERENCE_NS) attributes[`r:${local}`] = value;
  }
  for (const [name, value] of Object.entries(overrides[xml.local] ?? {})) attributes[`w:${name}`] = value;
  const children = xml.children.filter(({ uri }) => uri === WORD_NS);
  return element(
    `w:${xml.local}`,
    attributes,
    children.map((child) => rewritten(child, overrides)),
  );
}

/**
 * Makes sure that a root binds these prefixes.
 *
 * @returns `false` where it binds one of them to something else
 */
export function bindPrefixes(
  root: XmlElement,
  edits: TextEdits,
  prefixes: Readonly<Record<string, string>>,
): boolean {
  for (const [prefix, uri] of Object.entries(prefixes)) {
    const bound = root.attributes.find(({ name }) => name === `xmlns:${prefix}`)?.value;
    if (bound === undefined) edits.setAttribute(root, `xmlns:${prefix}`, uri);
    else if (bound !== uri) return false;
  }
  return true;
}

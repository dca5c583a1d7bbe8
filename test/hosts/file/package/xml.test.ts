import fc from "fast-check";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import {
  attributeOf,
  booleanAttribute,
  childNamed,
  childrenNamed,
  parseXml,
  type XmlElement,
} from "../../../../src/hosts/file/package/xml";
import { escapeAttribute, escapeText } from "../../../../src/hosts/file/package/xml-text";

const SOURCE = `<?xml version="1.0"?>\n<x:a xmlns:x="urn:one" x:q="1" p="&lt;&#x4E2D;>" on="true"><!-- <x:b/> --><x:b/>ab<![CDATA[<c>]]><x:b i='2' >t</x:b ><b xmlns="urn:two"/></x:a>`;

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
  return "accepted";
}

describe("places in the source", () => {
  it("finds the end tag of an element whose parent ends right behind it", () => {
    const source = "<a><b></b></a>";
    const [child] = childrenNamed(parseXml("part.xml", source), "b");
    expect([child?.openEnd, child?.closeStart, child?.end]).toEqual([6, 6, 10]);
  });
});

describe("parseXml", () => {
  const root = parseXml("part.xml", SOURCE);

  it("gives names, namespaces, attributes and text", () => {
    expect(root).toMatchObject({ name: "x:a", prefix: "x", local: "a", uri: "urn:one", text: "ab<c>" });
    expect(attributeOf(root, "p")).toBe("<中>");
    expect(attributeOf(root, "q")).toBeUndefined();
    expect(attributeOf(root, "q", "urn:one")).toBe("1");
    expect(booleanAttribute(root, "on")).toBe(true);
    expect(booleanAttribute(root, "off")).toBe(false);
  });

  it("finds children in the element's own namespace only", () => {
    expect(childrenNamed(root, "b")).toHaveLength(2);
    expect(childNamed(root, "b")?.selfClosing).toBe(true);
    expect(childNamed(root, "c")).toBeUndefined();
    expect(root.children).toHaveLength(3);
  });

  it("knows where each element stands in the source", () => {
    const whole = (element: XmlElement) => SOURCE.slice(element.start, element.end);
    const inner = (element: XmlElement) => SOURCE.slice(element.openEnd, element.closeStart);
    expect(root.children.map(whole)).toEqual(["<x:b/>", "<x:b i='2' >t</x:b >", '<b xmlns="urn:two"/>']);
    expect(root.children.map(inner)).toEqual(["", "t", ""]);
    expect(whole(root)).toBe(SOURCE.slice(SOURCE.indexOf("<x:a")));
  });

  it.each([
    ["nothing", "", "corrupt-xml"],
    ["plain text", "hello", "corrupt-xml"],
    ["unclosed", "<a><b></a>", "corrupt-xml"],
    ["unbound prefix", "<x:a/>", "corrupt-xml"],
    ["unknown entity", "<a>&nbsp;</a>", "corrupt-xml"],
    ["document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "dtd"],
    ["nested 100,000 deep", "<a>".repeat(100_000), "corrupt-xml"],
  ])("refuses %s", (_, source, code) => {
    expect(codeOf(() => parseXml("part.xml", source))).toBe(code);
  });

  it("gives back any escaped text and attribute", () => {
    const printable = fc
      .string({ unit: "grapheme" })
      .filter((text) => escapeText(text) !== "" || text === "");
    fc.assert(
      fc.property(printable, (text) => {
        // What XML cannot hold is removed by escaping, so the second pass is the one to compare with.
        const expected = parseXml("p", `<a>${escapeText(text)}</a>`).text;
        const element = parseXml("p", `<a b="${escapeAttribute(expected)}">${escapeText(expected)}</a>`);
        expect(element.text).toBe(expected);
        expect(attributeOf(element, "b")).toBe(expected);
      }),
    );
  });
});

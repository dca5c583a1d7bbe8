import { encodeXstring, escapeAttribute, escapeText } from "../package/xml-text";

/** Attributes in the order they are written; an absent value leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element with words in it; words that look like an `_x0041_` escape stay words. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeText(encodeXstring(text)));
}

/** One element with attributes and finished children; without children it is self-closing. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (string | readonly string[])[]
): string {
  let body = "";
  for (const child of children) body += typeof child === "string" ? child : child.join("");
  const head = `<${name}${writeAttributes(attributes)}`;
  return body === "" ? `${head}/>` : `${head}>${body}</${name}>`;
}

function writeAttributes(attributes: Attributes): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "number" ? value : escapeAttribute(value)}"`;
  }
  return text;
}

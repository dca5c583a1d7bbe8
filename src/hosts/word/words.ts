import { escapeText } from "../file/package/xml-text";
import { element } from "../file/writing/xml-writer";

/** What XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Words as XML can hold them: each character that it cannot hold becomes the sign for such. */
export function xmlWords(text: string): string {
  return text.replace(NOT_XML, "\ufffd");
}

/** An element with nothing but words in it. */
export function words(name: string, text: string): string {
  return element(name, {}, escapeText(xmlWords(text)));
}

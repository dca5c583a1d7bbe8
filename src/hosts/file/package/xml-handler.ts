/** What an `XmlScanner` (`xml-scanner.ts`) reports. Tags and texts are valid only during the call. */
export interface XmlHandler {
  /** Whether elements of every namespace are reported; otherwise those of SpreadsheetML alone. */
  readonly everything?: boolean;
  /** An element begins. `local` is its name without prefix. */
  open(local: string, tag: XmlTag): void;
  /** An element ends; for an empty one the tag is the same as when it began. */
  close(local: string, tag: XmlTag): void;
  /** Text inside the reported element that was opened last; one call may bring only a part of it. */
  text(text: XmlText): void;
}

/** The tag being reported. Places are bytes from the start of the part. */
export interface XmlTag {
  readonly name: XmlName;
  readonly start: number;
  readonly end: number;
  /** Whether the tag is an element by itself, `<a/>`. */
  readonly isEmpty: boolean;
  /** Value of an attribute by its name as written, or `undefined`. */
  attribute(name: string): string | undefined;
  /** Value of an attribute that is a whole number; `NaN` where it is none, `undefined` without the attribute. */
  wholeNumber(name: string): number | undefined;
  /** Position of an attribute among those of the tag, -1 when it has none of this name. */
  indexOf(name: string): number;
  /** Number of attributes. */
  readonly attributeCount: number;
  nameAt(index: number): string;
  valueAt(index: number): string;
  /** The bytes in which {@link valueStart} and {@link valueEnd} count, for values that are read without decoding them. */
  readonly bytes: Uint8Array;
  valueStart(index: number): number;
  valueEnd(index: number): number;
  /** The namespace that a prefix stands for here, `undefined` for none. */
  namespaceOf(prefix: string): string | undefined;
}

/** The text being reported. */
export interface XmlText {
  /** The text with references resolved and line ends as `\n`. */
  decode(): string;
  /** Whether this is all that stands between the two tags of its element, without a comment or CDATA between. */
  readonly isWhole: boolean;
  /** The number that a plain decimal (`-12.5`) stands for; `undefined` where its digits must be looked at as text. */
  number(): number | undefined;
}

/** The name of an element as it stands in the source, and what it means under the namespaces in force. */
export interface XmlName {
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
}

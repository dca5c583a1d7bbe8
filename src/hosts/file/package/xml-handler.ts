/** What an `XmlScanner` (`xml-scanner.ts`) reports. Tags and texts are valid only during the call. */
export interface XmlHandler {
  /** Whether elements of every namespace are reported; otherwise those of SpreadsheetML alone. */
  readonly everything?: boolean;
  /** Elements that the handler reads from the bytes by itself. */
  readonly shortcut?: XmlShortcut;
  /** An element begins. `local` is its name without prefix. */
  open(local: string, tag: XmlTag): void;
  /** An element ends; for an empty one the tag is the same as when it began. */
  close(local: string, tag: XmlTag): void;
  /** Text inside the reported element that was opened last; one call may bring only a part of it. */
  text(text: XmlText): void;
}

/** Elements of SpreadsheetML that are read without being reported, because a part is made of little else. */
export interface XmlShortcut {
  /** Local name of the element in which they stand. There it must be written without prefix, as they are. */
  readonly parent: string;
  /** How deeply they are nested, themselves included. */
  readonly depth: number;
  /**
   * Takes those that stand one behind another from `position` on, where a bracket opens.
   *
   * @param length bytes that count
   * @returns the position behind the last one taken; `position` where none was, to have it reported as any other
   */
  take(bytes: Uint8Array, position: number, length: number): number;
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

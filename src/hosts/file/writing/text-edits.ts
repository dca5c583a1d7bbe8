import type { XmlElement } from "../package/xml";

/** Where an element stands in its source; see {@link XmlElement}. */
export type ElementPlace = Pick<
  XmlElement,
  "name" | "start" | "openEnd" | "closeStart" | "end" | "selfClosing"
>;

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes to a text by place: what is not named stays as it was, byte for byte. Places refer to the source. */
export class TextEdits {
  private readonly edits: TextEdit[] = [];

  constructor(readonly source: string) {}

  get changed(): boolean {
    return this.edits.length > 0;
  }

  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Puts `xml` before the end tag; at most once for an element, which may be self-closing. */
  append(element: ElementPlace, xml: string): void {
    if (element.selfClosing) this.replace(element.end - 2, element.end, `>${xml}</${element.name}>`);
    else this.insert(element.closeStart, xml);
  }

  /** Sets an attribute in the start tag, replacing one of the same name; `undefined` takes it out. */
  setAttribute(element: ElementPlace, name: string, value: string | undefined): void {
    const tag = this.source.slice(element.start, element.openEnd);
    for (const match of tag.matchAll(/(?<!\s)\s+([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
      if (match[1] !== name) continue;
      const start = element.start + match.index;
      this.replace(start, start + match[0].length, value === undefined ? "" : ` ${name}="${value}"`);
      return;
    }
    if (value !== undefined) this.insert(element.start + 1 + element.name.length, ` ${name}="${value}"`);
  }

  /** The new text. Edits at one place stand in the order they were made. */
  apply(): string {
    const ordered = [...this.edits].sort((one, other) => one.start - other.start);
    let text = "";
    let from = 0;
    for (const edit of ordered) {
      text += this.source.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    return text + this.source.slice(from);
  }
}

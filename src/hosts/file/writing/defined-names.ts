import { followRename } from "../../../core/workbook/sheet-references";
import { attributeOf, childNamed, childrenNamed } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { escapeText } from "../package/xml-text";
import { placeAfterSheets, prefixOf } from "./element-places";
import type { TextEdits } from "./text-edits";
import { element } from "./xml-writer";

interface NameChange {
  readonly name: string;
  readonly sheet: number | undefined;
  /** `undefined` takes the name out. */
  readonly reference: string | undefined;
  readonly hidden: boolean;
}

/** The names of a workbook. A name is unique without case, for the workbook or for one sheet. */
export class DefinedNames {
  private readonly list: XmlElement | undefined;
  private readonly changes = new Map<string, NameChange>();
  private readonly renames: ((reference: string) => string)[] = [];

  constructor(workbook: XmlElement) {
    this.list = childNamed(workbook, "definedNames");
  }

  /** What a name of the whole workbook, or of the sheet at a position, refers to. */
  refersTo(name: string, sheet?: number): string | undefined {
    return this.elements()
      .find((one) => keyOfElement(one) === keyOf(name, sheet))
      ?.text.trim();
  }

  /** Sets a name of the workbook, or of the sheet at a position; `undefined` as reference takes it out. */
  set(name: string, sheet: number | undefined, reference: string | undefined, hidden = false): void {
    this.changes.set(keyOf(name, sheet), { name, sheet, reference, hidden });
  }

  /** Has names that refer to a sheet follow it to its new name, but for those that are set. */
  followRename(from: string, to: string): void {
    this.renames.push((reference) => followRename(reference, from, to));
  }

  save(edits: TextEdits, workbook: XmlElement): void {
    const pending = new Map(this.changes);
    const prefix = prefixOf(this.list ?? workbook);
    for (const one of this.elements()) {
      const key = keyOfElement(one);
      const change = pending.get(key);
      if (change) edits.replace(one.start, one.end, nameXml(change, prefix));
      else this.rename(one, edits);
      pending.delete(key);
    }
    const added = [...pending.values()].map((change) => nameXml(change, prefix)).join("");
    if (added === "") return;
    if (this.list) edits.append(this.list, added);
    else edits.insert(placeAfterSheets(workbook), element(`${prefix}definedNames`, {}, added));
  }

  private rename({ text, openEnd, closeStart }: XmlElement, edits: TextEdits): void {
    const renamed = this.renames.reduce((reference, rename) => rename(reference), text);
    if (renamed !== text) edits.replace(openEnd, closeStart, escapeText(renamed));
  }

  private elements(): readonly XmlElement[] {
    return this.list ? childrenNamed(this.list, "definedName") : [];
  }
}

function nameXml(change: NameChange, prefix: string): string {
  if (change.reference === undefined) return "";
  const attributes = {
    name: change.name,
    localSheetId: change.sheet,
    hidden: change.hidden ? 1 : undefined,
  };
  return element(`${prefix}definedName`, attributes, escapeText(change.reference));
}

function keyOf(name: string, sheet: number | undefined): string {
  return `${sheet ?? ""}!${name.toLowerCase()}`;
}

function keyOfElement(xml: XmlElement): string {
  const sheet = attributeOf(xml, "localSheetId");
  return keyOf(attributeOf(xml, "name") ?? "", sheet === undefined ? undefined : Number(sheet));
}

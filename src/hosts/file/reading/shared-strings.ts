import { RELATIONSHIP_TYPE } from "../package/namespaces";
import type { PackageRelationship } from "../package/relationships";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { decodeXstring } from "../package/xml-text";
import { type XmlHandler, XmlTokenizer } from "../package/xml-tokenizer";

/** Collects the text of a string item (`si` or `is`): its runs joined, phonetic guides left out. */
export class StringItem {
  private text = "";
  private inText = false;
  private phonetic = 0;

  open(local: string): void {
    if (local === "rPh") this.phonetic += 1;
    this.inText = local === "t" && this.phonetic === 0;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(local: string): void {
    if (local === "rPh") this.phonetic -= 1;
    this.inText = false;
  }

  /** The text so far, decoded; the item is empty afterwards. */
  take(): string {
    const text = decodeXstring(this.text);
    this.text = "";
    return text;
  }
}

class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  private readonly item = new StringItem();

  open(local: string): void {
    this.item.open(local);
  }

  text(text: string): void {
    this.item.add(text);
  }

  close(local: string): void {
    this.item.close(local);
    if (local === "si") this.strings.push(this.item.take());
  }
}

/** Reads the shared strings by index; none when the workbook has no such part. */
export async function readSharedStrings(
  file: SpreadsheetPackage,
  relationships: readonly PackageRelationship[],
): Promise<readonly string[]> {
  const part = relationships.find(({ type }) => type === RELATIONSHIP_TYPE.sharedStrings)?.target;
  if (part === undefined || !file.has(part)) return [];
  const handler = new SharedStringsHandler();
  const tokenizer = new XmlTokenizer(part, handler, file.limits.depth);
  await file.stream(part, (text) => {
    tokenizer.write(text);
  });
  tokenizer.end();
  return handler.strings;
}

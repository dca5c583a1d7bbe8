import { RELATIONSHIP_TYPE } from "../package/namespaces";
import type { PackageRelationship } from "../package/relationships";
import type { SpreadsheetPackage } from "../package/spreadsheet-package";
import { decodeXstring } from "../package/xml-text";
import { isSymbolFont, readableSymbols } from "../../../core/workbook/symbols";
import { isTrue } from "../package/xml";
import type { XmlHandler, XmlTag, XmlText } from "../package/xml-handler";
import { XmlScanner } from "../package/xml-scanner";

/** What a string item says. */
export interface StringText {
  readonly text: string;
  /** All of it that is not blank is struck through, run by run; or a number beside the one that took its place. */
  readonly struck: boolean;
}

/** A text that is longer is no value. */
const LONGEST_VALUE = 40;

/**
 * Collects the text of a string item (`si` or `is`): its runs joined, those in a symbol font as the marks that the
 * person sees, phonetic guides left out.
 */
export class StringItem {
  private text = "";
  private inText = false;
  private phonetic = 0;
  private run: { start: number; font: string | undefined; struck: boolean } | undefined;
  /** Runs that say something, and those of them that are struck through. */
  private runs = 0;
  private struckRuns = 0;
  /** Where numbers stand that are struck through. */
  private struckNumbers: (readonly [start: number, end: number])[] = [];

  open(local: string, tag: XmlTag): void {
    if (local === "rPh") this.phonetic += 1;
    this.inText = local === "t" && this.phonetic === 0;
    if (local === "r") this.run = { start: this.text.length, font: undefined, struck: false };
    else if (this.run && local === "rFont") this.run.font = tag.attribute("val");
    else if (this.run && local === "strike") this.run.struck = isTrue(tag.attribute("val") ?? "1");
  }

  add(text: XmlText): void {
    if (this.inText) this.text += text.decode();
  }

  close(local: string): void {
    if (local === "rPh") this.phonetic -= 1;
    if (local === "r") this.closeRun();
    this.inText = false;
  }

  /** The text so far, decoded; the item is empty afterwards. */
  take(): StringText {
    const kept = this.struckNumbers.length === 0 ? null : this.withoutStruckNumbers();
    const whole = this.runs > 0 && this.runs === this.struckRuns;
    const taken = { text: decodeXstring(kept ?? this.text), struck: whole || kept !== null };
    this.text = "";
    this.runs = 0;
    this.struckRuns = 0;
    this.struckNumbers = [];
    return taken;
  }

  /**
   * The text of a value that a person corrected by hand, ≥30 struck through before 36公里: joined they would be 3036. `null`
   * where no number is left, and for longer texts, whose words stay.
   */
  private withoutStruckNumbers(): string | null {
    if (this.text.length > LONGEST_VALUE) return null;
    let [kept, end] = ["", 0];
    for (const [start, after] of this.struckNumbers) {
      kept += this.text.slice(end, start);
      end = after;
    }
    kept += this.text.slice(end);
    return /\d/.test(kept) ? kept : null;
  }

  private closeRun(): void {
    const { run } = this;
    this.run = undefined;
    if (!run) return;
    const own = this.text.slice(run.start);
    if (/\S/.test(own)) {
      this.runs += 1;
      if (run.struck) this.struckRuns += 1;
      if (run.struck && /\d/.test(own)) this.struckNumbers.push([run.start, this.text.length]);
    }
    if (run.font !== undefined && isSymbolFont(run.font)) {
      this.text = this.text.slice(0, run.start) + readableSymbols(own, run.font);
    }
  }
}

/** The shared strings of a workbook, by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes of those that are struck through. */
  readonly struck: ReadonlySet<number>;
}

class SharedStringsHandler implements XmlHandler {
  readonly texts: string[] = [];
  readonly struck = new Set<number>();
  private readonly item = new StringItem();

  open(local: string, tag: XmlTag): void {
    this.item.open(local, tag);
  }

  text(text: XmlText): void {
    this.item.add(text);
  }

  close(local: string): void {
    this.item.close(local);
    if (local !== "si") return;
    const { text, struck } = this.item.take();
    if (struck) this.struck.add(this.texts.length);
    this.texts.push(text);
  }
}

/** Reads the shared strings by index; none when the workbook has no such part. */
export async function readSharedStrings(
  file: SpreadsheetPackage,
  relationships: readonly PackageRelationship[],
): Promise<SharedStrings> {
  const part = relationships.find(({ type }) => type === RELATIONSHIP_TYPE.sharedStrings)?.target;
  const handler = new SharedStringsHandler();
  if (part === undefined || !file.has(part)) return handler;
  const scanner = new XmlScanner(part, handler, file.limits.depth);
  await file.stream(part, (utf8) => {
    scanner.write(utf8);
  });
  scanner.finish();
  return handler;
}

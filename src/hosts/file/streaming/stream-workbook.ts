import { unzipSync } from "fflate";
import { PACKAGE_RELATIONSHIPS_NS } from "../package/namespaces";
import { relationshipsPartOf } from "../package/part-names";
import { element, XML_DECLARATION } from "../writing/xml-writer";
import { Archive, type Part, type Sink } from "./archive";
import { RowWriter } from "./row-writer";
import { sheetFrame } from "./sheet-frame";
import { sheetPart, skeleton } from "./skeleton";
import type { StreamedRow, StreamedSheet } from "./streamed-sheet";

/** Further rows of each sheet, in the order of the sheets. */
export type RowBatch = readonly (readonly StreamedRow[])[];

/**
 * Writes a workbook whose rows are made while it is written. The rows of all sheets come side by side, so that what they are
 * made of is looked at once; memory holds those of the first sheet no longer than they are written, those of the others
 * deflated.
 *
 * @param finish what is to be added to the workbook while it holds the headings alone: a plan with charts
 */
export async function streamWorkbook(
  sheets: readonly StreamedSheet[],
  batches: AsyncIterable<RowBatch>,
  sink: Sink,
  finish: (skeleton: Uint8Array) => Promise<Uint8Array> = (bytes) => Promise.resolve(bytes),
): Promise<void> {
  const archive = new Archive(sink);
  const names = new Set(sheets.map((_, place) => sheetPart(place)));
  const writers = sheets.map((sheet, place) => new SheetWriter(archive, sheetPart(place), sheet));
  for await (const batch of batches) {
    batch.forEach((rows, place) => writers[place]?.rows(rows));
    await archive.flush();
  }
  for (const writer of writers) writer.end();
  for (const [name, bytes] of Object.entries(unzipSync(await finish(skeleton(sheets))))) {
    if (names.has(name)) continue;
    const part = archive.part(name);
    part.bytes(bytes);
    part.end();
  }
  await archive.end();
}

/** A sheet that is being written. */
class SheetWriter {
  private readonly sheet: Part;
  private readonly links: Part;
  private readonly writer: RowWriter;
  private readonly frame;

  constructor(archive: Archive, name: string, sheet: StreamedSheet) {
    this.sheet = archive.part(name);
    this.links = archive.part(relationshipsPartOf(name));
    this.writer = new RowWriter(sheet);
    this.frame = sheetFrame(sheet);
    this.sheet.write(this.frame.beforeRows);
    this.links.write(`${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS_NS}">`);
  }

  rows(rows: readonly StreamedRow[]): void {
    for (const row of rows) this.sheet.write(this.writer.row(row));
    this.links.write(this.writer.takeTargets());
  }

  end(): void {
    const { references } = this.writer;
    this.sheet.write(this.frame.afterRows);
    if (references.length > 0) this.sheet.write(element("hyperlinks", {}, references));
    this.sheet.write(this.frame.end);
    this.sheet.end();
    this.links.write("</Relationships>");
    this.links.end();
  }
}

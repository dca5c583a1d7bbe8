import { DEFLATED, storedEntry, type ZipArchive, type ZipEntry } from "./zip-archive";
import type { Zlib } from "./zlib";

/** One entry of a new archive: an entry of another one copied as it is, or new content. */
export type ZipItem =
  | { readonly copy: ZipEntry; readonly from: ZipArchive }
  | { readonly name: string; readonly content: Uint8Array };

/**
 * Writes an archive of these items, in this order. Copied entries keep their compressed bytes, date, attributes and
 * comment; new ones are deflated at the level of their length with a fixed date. The same items give the same bytes whenever
 * they are written, and the same contents wherever: how a part is deflated differs between Node's zlib and fflate.
 *
 * Written here rather than by zip.js, whose streams cost 2 to 4 ms an entry (ADR 2). Archives are of the plain kind: the limits keep
 * them far below the 65,535 entries and 4 GiB where Zip64 begins.
 *
 * @throws RefusalError `corrupt-zip` when an entry to copy is not where its directory says
 */
export function writeZip(items: readonly ZipItem[], zlib: Zlib): Uint8Array {
  const entries = items.map((item) => ("copy" in item ? copied(item) : deflated(item, zlib)));
  const output = new Output(entries.reduce<number>((size, entry) => size + sizeOf(entry), END.size));
  const offsets = entries.map((entry) => {
    const offset = output.length;
    output.localHeader(entry);
    output.bytes(entry.data);
    return offset;
  });
  const directory = output.length;
  entries.forEach((entry, index) => {
    output.directoryHeader(entry, offsets[index] ?? 0);
  });
  output.end(entries.length, directory);
  return output.written;
}

/** An entry with all that its two headers say. */
interface PackedEntry {
  readonly name: Uint8Array;
  /** General purpose bits: 11 for a name in UTF-8, which is left out for one in ASCII. */
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time in the low half, date in the high one. */
  readonly modified: number;
  readonly crc32: number;
  readonly uncompressedSize: number;
  readonly data: Uint8Array;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly comment: Uint8Array;
}

/** 1980-01-01 00:00 in MS-DOS form: output must not depend on the clock or the time zone. */
const FIXED_DATE = 0x00210000;
/** Version 2.0 of the format, which has folders and deflating; its high byte says MS-DOS. */
const VERSION = 20;
const UTF8_NAME = 1 << 11;
const NOTHING = new Uint8Array();

function copied({ copy, from }: Extract<ZipItem, { copy: ZipEntry }>): PackedEntry {
  const { data, modified } = storedEntry(from, copy);
  return { ...copy, ...named(copy.name), data, modified };
}

function deflated({ name, content }: Extract<ZipItem, { name: string }>, zlib: Zlib): PackedEntry {
  return {
    ...named(name),
    method: DEFLATED,
    modified: FIXED_DATE,
    crc32: zlib.crc32(content, 0),
    uncompressedSize: content.length,
    data: zlib.deflate(content, content.length < LONG ? 6 : 4),
    madeBy: VERSION,
    internalAttributes: 0,
    externalAttributes: 0,
    comment: NOTHING,
  };
}

/** From a million bytes on level 4 takes three fifths of the time of level 6 and leaves a tenth more. */
const LONG = 1_000_000;

const ENCODER = new TextEncoder();

function named(text: string): Pick<PackedEntry, "name" | "flags"> {
  const name = ENCODER.encode(text);
  return { name, flags: name.length === text.length ? 0 : UTF8_NAME };
}

/** Fixed parts of the headers (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const DIRECTORY = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;

function sizeOf({ name, data, comment }: PackedEntry): number {
  return LOCAL.size + name.length + data.length + DIRECTORY.size + name.length + comment.length;
}

/** The bytes of an archive, filled from the front. */
class Output {
  readonly written: Uint8Array;
  length = 0;
  private readonly view: DataView;

  constructor(size: number) {
    this.written = new Uint8Array(size);
    this.view = new DataView(this.written.buffer);
  }

  bytes(bytes: Uint8Array): void {
    this.written.set(bytes, this.length);
    this.length += bytes.length;
  }

  localHeader(entry: PackedEntry): void {
    this.long(LOCAL.signature);
    this.common(entry);
    this.short(0);
    this.bytes(entry.name);
  }

  directoryHeader(entry: PackedEntry, offset: number): void {
    this.long(DIRECTORY.signature);
    this.short(entry.madeBy);
    this.common(entry);
    this.short(0);
    this.short(entry.comment.length);
    this.short(0);
    this.short(entry.internalAttributes);
    this.long(entry.externalAttributes);
    this.long(offset);
    this.bytes(entry.name);
    this.bytes(entry.comment);
  }

  end(entries: number, directory: number): void {
    const size = this.length - directory;
    this.long(END.signature);
    this.short(0);
    this.short(0);
    this.short(entries);
    this.short(entries);
    this.long(size);
    this.long(directory);
    this.short(0);
  }

  /** What both headers of an entry have: version, flags, method, date, checksum, sizes, length of the name. */
  private common({
    flags,
    method,
    modified,
    crc32: checksum,
    data,
    uncompressedSize,
    name,
  }: PackedEntry): void {
    this.short(VERSION);
    this.short(flags);
    this.short(method);
    this.long(modified);
    this.long(checksum);
    this.long(data.length);
    this.long(uncompressedSize);
    this.short(name.length);
  }

  private short(value: number): void {
    this.view.setUint16(this.length, value, true);
    this.length += 2;
  }

  private long(value: number): void {
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }
}

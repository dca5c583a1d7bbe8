import {
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.cjs";
import { buf as crc32 } from "crc-32";
import { gzipSync, inflateSync } from "fflate";
import type { PackageLimits } from "./limits";
import { RefusalError } from "./refusal-error";

/**
 * The zip layer. The `index-native` build of zip.js is used because it needs no WebAssembly, which the page's content
 * security policy forbids; web workers are off for the same reason.
 */
const READ_OPTIONS = {
  useWebWorkers: false,
  // Part names are judged by the package layer, which knows its own rules.
  filenameValidation: "tolerant",
} as const;

/** 1980-01-01 00:00 in MS-DOS form: output must not depend on the clock or the time zone. */
const FIXED_DOS_DATE = 0x00210000;

const WRITE_OPTIONS = {
  useWebWorkers: false,
  extendedTimestamp: false,
  rawLastModDate: FIXED_DOS_DATE,
  dataDescriptor: false,
  msDosCompatible: true,
} as const;

/** An opened archive: its entries in file order, none of them inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
}

/**
 * Reads the directory of an archive.
 *
 * @throws RefusalError `corrupt-zip`, `too-many-entries`
 */
export async function openZip(bytes: Uint8Array, limits: PackageLimits): Promise<ZipArchive> {
  const entries: Entry[] = [];
  try {
    for await (const entry of new ZipReader(
      new Uint8ArrayReader(bytes),
      READ_OPTIONS,
    ).getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) {
        throw new RefusalError("too-many-entries", { limit: String(limits.entries) });
      }
    }
  } catch (error) {
    throw error instanceof RefusalError ? error : new RefusalError("corrupt-zip");
  }
  return { bytes, entries };
}

/** Header of an entry before its data (APPNOTE 4.3.7): signature, and where the lengths of name and extra field stand. */
const LOCAL_HEADER = { signature: 0x04034b50, nameLength: 26, extraLength: 28, size: 30 } as const;
/** Compression methods (APPNOTE 4.4.5). */
const STORED = 0;
const DEFLATED = 8;
/** Entries with so few compressed bytes are inflated in one go, to at most 1032 times as many. */
const SMALL = 64 * 1024;

/**
 * Hands the inflated bytes of an entry to `sink`, in pieces where there are many. What the archive declares is not
 * trusted: inflating stops as soon as there are more bytes than declared.
 *
 * @returns a promise only for a large entry: streams take longer than a small entry as a whole
 * @throws RefusalError `corrupt-zip` when the data cannot be inflated or differs in length or checksum from what the
 *   archive declares, `compression-bomb` when it goes on beyond the declared length, `unsupported-feature` for another
 *   compression; and whatever `sink` throws
 */
export function inflateInto(
  archive: ZipArchive,
  entry: FileEntry,
  sink: (piece: Uint8Array) => void,
): Promise<void> | undefined {
  const { filename: part, compressionMethod, uncompressedSize } = entry;
  const data = compressedBytes(archive, entry);
  let length = 0;
  let checksum = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > uncompressedSize) throw new RefusalError("compression-bomb", { part });
    checksum = crc32(piece, checksum);
    sink(piece);
  };
  const check = (): void => {
    if (length !== uncompressedSize || checksum >>> 0 !== entry.crc32) {
      throw new RefusalError("corrupt-zip", { part });
    }
  };
  if (compressionMethod === DEFLATED && data.length > SMALL)
    return inflateStream(data, part, take).then(check);
  if (compressionMethod === STORED) take(data);
  else if (compressionMethod === DEFLATED) take(inflateWithin(data, uncompressedSize, part));
  else throw new RefusalError("unsupported-feature", { part });
  check();
  return undefined;
}

/** All inflated bytes of an entry. Throws as {@link inflateInto} does. */
export async function inflateAll(archive: ZipArchive, entry: FileEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await inflateInto(archive, entry, (piece) => {
    pieces.push(piece);
  });
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  for (const piece of pieces) {
    whole.set(piece, length);
    length += piece.length;
  }
  return whole;
}

function compressedBytes({ bytes }: ZipArchive, entry: FileEntry): Uint8Array {
  const corrupt = () => new RefusalError("corrupt-zip", { part: entry.filename });
  const { offset, compressedSize } = entry;
  if (offset + LOCAL_HEADER.size > bytes.length) throw corrupt();
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER.size);
  if (header.getUint32(0, true) !== LOCAL_HEADER.signature) throw corrupt();
  const names =
    header.getUint16(LOCAL_HEADER.nameLength, true) + header.getUint16(LOCAL_HEADER.extraLength, true);
  const start = offset + LOCAL_HEADER.size + names;
  const data = bytes.subarray(start, start + compressedSize);
  if (data.length < compressedSize) throw corrupt();
  return data;
}

/** Inflates into as many bytes as are declared; one more shows that there would be more. */
function inflateWithin(data: Uint8Array, declared: number, part: string): Uint8Array {
  try {
    return inflateSync(data, { out: new Uint8Array(declared + 1) });
  } catch {
    throw new RefusalError("corrupt-zip", { part });
  }
}

/** Inflates with the platform's decoder, which hands out its bytes while it takes in the compressed ones. */
async function inflateStream(
  data: Uint8Array,
  part: string,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const inflater = new DecompressionStream("deflate-raw");
  const reader = inflater.readable.getReader();
  // What fails here fails in the reader as well.
  void feed(inflater.writable.getWriter(), data).catch(() => undefined);
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new RefusalError("corrupt-zip", { part });
    });
    if (done) return;
    try {
      take(value);
    } catch (error) {
      await reader.cancel();
      throw error;
    }
  }
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, data: Uint8Array): Promise<void> {
  for (let start = 0; start < data.length; start += SMALL) {
    await writer.write(new Uint8Array(data.subarray(start, start + SMALL)));
  }
  await writer.close();
}

/** One entry of a new archive: an old entry copied as it is, or new content. */
export type ZipItem = { readonly copy: Entry } | { readonly name: string; readonly content: Uint8Array };

/**
 * Writes an archive of these items, in this order. Copied entries keep their compressed bytes, date and attributes;
 * new ones are deflated by fflate at a fixed level with a fixed date. The same items give the same bytes on every
 * platform (the native CompressionStream does not).
 */
export async function writeZip(items: readonly ZipItem[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), WRITE_OPTIONS);
  for (const item of items) {
    if ("copy" in item) await copyEntry(writer, item.copy);
    else await addContent(writer, item.name, item.content);
  }
  return writer.close();
}

const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Deflates ahead of the archive: a gzip member holds exactly what an entry needs, the deflated bytes and their CRC. */
async function addContent(writer: ZipWriter<Uint8Array>, name: string, content: Uint8Array): Promise<void> {
  const gzip = gzipSync(content, { level: 6, mtime: 0 });
  const trailer = gzip.length - GZIP_TRAILER;
  await writer.add(name, new Uint8ArrayReader(gzip.subarray(GZIP_HEADER, trailer)), {
    passThrough: true,
    compressionMethod: DEFLATED,
    uncompressedSize: content.length,
    crc32: new DataView(gzip.buffer, gzip.byteOffset).getUint32(trailer, true),
  });
}

async function copyEntry(writer: ZipWriter<Uint8Array>, entry: Entry): Promise<void> {
  const attributes = {
    rawLastModDate: Number(entry.rawLastModDate),
    externalFileAttributes: entry.externalFileAttributes,
    internalFileAttributes: entry.internalFileAttributes,
    comment: entry.comment,
  };
  if (entry.directory) {
    await writer.add(entry.filename, undefined, { directory: true, ...attributes });
    return;
  }
  const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false });
  await writer.add(entry.filename, new Uint8ArrayReader(raw), {
    ...attributes,
    passThrough: true,
    compressionMethod: entry.compressionMethod,
    uncompressedSize: entry.uncompressedSize,
    ...(entry.crc32 === undefined ? {} : { crc32: entry.crc32 }),
  });
}

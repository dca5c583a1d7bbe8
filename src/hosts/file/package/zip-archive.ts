import {
  type Entry,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.cjs";
import { gzipSync } from "fflate";
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
  return { entries };
}

/**
 * Inflates an entry and hands its bytes to `sink`, chunk by chunk. What the archive declares is not trusted: inflating
 * stops as soon as there are more bytes than declared.
 *
 * @throws RefusalError `corrupt-zip` when the data cannot be inflated or differs in length or checksum from what the
 *   archive declares, `compression-bomb` when it goes on beyond the declared length; and whatever `sink` throws
 */
export async function inflateInto(entry: FileEntry, sink: (chunk: Uint8Array) => void): Promise<void> {
  const part = entry.filename;
  let length = 0;
  let refusal: unknown;
  const write = (chunk: Uint8Array) => {
    length += chunk.length;
    try {
      if (length > entry.uncompressedSize) throw new RefusalError("compression-bomb", { part });
      sink(chunk);
    } catch (error) {
      refusal = error;
      throw error;
    }
  };
  try {
    await entry.getData(new WritableStream({ write }), { useWebWorkers: false, checkCrc32: true });
  } catch (error) {
    throw refusal instanceof Error ? refusal : refusalOfZipError(error, part);
  }
  if (length !== entry.uncompressedSize) throw new RefusalError("corrupt-zip", { part });
}

/** All inflated bytes of an entry. Throws as {@link inflateInto} does. */
export async function inflateAll(entry: FileEntry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  await inflateInto(entry, (chunk) => {
    whole.set(chunk, length);
    length += chunk.length;
  });
  return whole;
}

function refusalOfZipError(error: unknown, part: string): RefusalError {
  const message = error instanceof Error ? error.message : "";
  if (message === ERR_ENCRYPTED) return new RefusalError("encrypted-or-xls");
  if (message === ERR_UNSUPPORTED_COMPRESSION) return new RefusalError("unsupported-feature", { part });
  return new RefusalError("corrupt-zip", { part });
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

const DEFLATED = 8;
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

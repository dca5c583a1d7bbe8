import { nativeZlib, type NativeZlib } from "./native-zlib";
import { RefusalError } from "./refusal-error";
import type { Zlib } from "./zlib";

/** An entry of an archive, as its directory describes it. Nothing of it was checked against the data yet. */
export interface ZipEntry {
  /** With slashes between folders: some writers on Windows put backslashes, which Excel reads as slashes. */
  readonly name: string;
  readonly directory: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  /** Where its local header begins in the archive. */
  readonly offset: number;
  /** What a copy of the entry keeps: who made it, its attributes and its comment. */
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly comment: Uint8Array;
}

/** An opened archive: its entries in file order, none of them inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** What its entries are inflated with, and those of archives made of it deflated. */
  readonly zlib: Zlib;
}

/** Header of an entry before its data (APPNOTE 4.3.7): its signature, and where its fields stand. */
const LOCAL_HEADER = { signature: 0x04034b50, time: 10, nameLength: 26, extraLength: 28, size: 30 } as const;
/** Compression methods (APPNOTE 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;
/** Entries with so few compressed bytes are inflated in one go, to at most 1032 times as many. */
const SMALL = 64 * 1024;
/** Bytes that Node's zlib hands out at once; its usual 16 KiB take many more turns. */
const PIECE = 128 * 1024;

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
  entry: ZipEntry,
  sink: (piece: Uint8Array) => void,
): Promise<void> | undefined {
  const { name: part, method, uncompressedSize } = entry;
  const { data } = storedEntry(archive, entry);
  const { zlib } = archive;
  let length = 0;
  let checksum = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > uncompressedSize) throw new RefusalError("compression-bomb", { part });
    checksum = zlib.crc32(piece, checksum);
    sink(piece);
  };
  const check = (): void => {
    if (length !== uncompressedSize || checksum !== entry.crc32) {
      throw new RefusalError("corrupt-zip", { part });
    }
  };
  if (method === DEFLATED && data.length > SMALL) return inflateStream(data, part, take).then(check);
  if (method === STORED) take(data);
  else if (method === DEFLATED) take(inflateWithin(zlib, data, uncompressedSize, part));
  else throw new RefusalError("unsupported-feature", { part });
  check();
  return undefined;
}

/** All inflated bytes of an entry. Throws as {@link inflateInto} does. */
export async function inflateAll(archive: ZipArchive, entry: ZipEntry): Promise<Uint8Array> {
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

/** What stands in an archive of an entry. */
export interface StoredEntry {
  /** Its bytes as compressed; a view into the archive. */
  readonly data: Uint8Array;
  /** When it was last modified: MS-DOS time in the low half, date in the high one. */
  readonly modified: number;
}

/**
 * Looks an entry up where it stands.
 *
 * @throws RefusalError `corrupt-zip`
 */
export function storedEntry({ bytes }: ZipArchive, entry: ZipEntry): StoredEntry {
  const corrupt = () => new RefusalError("corrupt-zip", { part: entry.name });
  const { offset, compressedSize } = entry;
  if (offset + LOCAL_HEADER.size > bytes.length) throw corrupt();
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER.size);
  if (header.getUint32(0, true) !== LOCAL_HEADER.signature) throw corrupt();
  const names =
    header.getUint16(LOCAL_HEADER.nameLength, true) + header.getUint16(LOCAL_HEADER.extraLength, true);
  const start = offset + LOCAL_HEADER.size + names;
  const data = bytes.subarray(start, start + compressedSize);
  if (data.length < compressedSize) throw corrupt();
  return { data, modified: header.getUint32(LOCAL_HEADER.time, true) };
}

/** Inflates into as many bytes as are declared; one more shows that there would be more. */
function inflateWithin(zlib: Zlib, data: Uint8Array, declared: number, part: string): Uint8Array {
  try {
    return zlib.inflate(data, declared + 1);
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
  const zlib = nativeZlib();
  return zlib ? inflateByNode(zlib, data, part, take) : inflateByBrowser(data, part, take);
}

async function inflateByNode(
  zlib: NativeZlib,
  data: Uint8Array,
  part: string,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const inflater = zlib.createInflateRaw({ chunkSize: PIECE });
  inflater.end(data);
  const pieces = inflater[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await pieces.next().catch(() => {
      throw new RefusalError("corrupt-zip", { part });
    });
    if (done === true) return;
    try {
      take(value);
    } catch (error) {
      await pieces.return?.();
      throw error;
    }
  }
}

async function inflateByBrowser(
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

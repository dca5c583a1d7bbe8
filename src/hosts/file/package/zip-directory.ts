import type { PackageLimits } from "./limits";
import { RefusalError } from "./refusal-error";
import type { ZipArchive, ZipEntry } from "./zip-archive";

/** The record that ends an archive (APPNOTE 4.3.16), after which only a comment may stand. */
const END = { signature: 0x06054b50, entries: 10, length: 12, offset: 16, size: 22 } as const;
/** What stands before it in archives of the large kind (4.3.14, 4.3.15), which streaming writers of .NET make. */
const LOCATOR = { signature: 0x07064b50, offset: 8, size: 20 } as const;
const END64 = { signature: 0x06064b50, entries: 32, length: 40, offset: 48, size: 56 } as const;
/** The description of an entry (4.3.12). */
const HEADER = {
  signature: 0x02014b50,
  madeBy: 4,
  flags: 8,
  method: 10,
  crc32: 16,
  compressedSize: 20,
  uncompressedSize: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  internalAttributes: 36,
  externalAttributes: 38,
  offset: 42,
  size: 46,
} as const;
/** The extra field that holds what 32 bits are too small for (4.5.3). */
const LARGE_SIZES = 0x0001;
const SHORT_FULL = 0xffff;
const LONG_FULL = 0xffff_ffff;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;

/**
 * Reads the directory of an archive: its end, then each entry in turn. Sizes and places are what the archive declares;
 * whoever inflates checks them.
 *
 * @throws RefusalError `corrupt-zip`, `too-many-entries`
 */
export function openZip(bytes: Uint8Array, limits: PackageLimits): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries: count, start, before } = placeOf(view);
  if (count > limits.entries) throw new RefusalError("too-many-entries", { limit: String(limits.entries) });
  const entries: ZipEntry[] = [];
  for (let index = 0, at = start; index < count; index += 1) {
    if (!holds(view, at, HEADER)) throw new RefusalError("corrupt-zip");
    const end =
      at +
      HEADER.size +
      view.getUint16(at + HEADER.nameLength, true) +
      view.getUint16(at + HEADER.extraLength, true) +
      view.getUint16(at + HEADER.commentLength, true);
    if (end > bytes.length) throw new RefusalError("corrupt-zip");
    entries.push(entryAt(bytes, view, at, before));
    at = end;
  }
  return { bytes, entries };
}

interface DirectoryPlace {
  readonly entries: number;
  /** Where the first description begins. */
  readonly start: number;
  /** Bytes before the archive, which its offsets do not count. */
  readonly before: number;
}

function placeOf(view: DataView): DirectoryPlace {
  const end = endOf(view);
  const entries = view.getUint16(end + END.entries, true);
  const length = view.getUint32(end + END.length, true);
  const offset = view.getUint32(end + END.offset, true);
  const large = entries === SHORT_FULL || length === LONG_FULL || offset === LONG_FULL;
  return (large ? largePlaceOf(view, end) : undefined) ?? placed(view, entries, length, offset, end);
}

/** Where the end record begins: the last of its kind, as a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.size - SHORT_FULL);
  for (let at = view.byteLength - END.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new RefusalError("corrupt-zip");
}

function largePlaceOf(view: DataView, end: number): DirectoryPlace | undefined {
  const locator = end - LOCATOR.size;
  if (!holds(view, locator, LOCATOR)) return undefined;
  const at = longLong(view, locator + LOCATOR.offset);
  if (!holds(view, at, END64)) return undefined;
  const [entries, length, offset] = [END64.entries, END64.length, END64.offset].map((field) =>
    longLong(view, at + field),
  );
  return placed(view, entries ?? 0, length ?? 0, offset ?? 0, at);
}

/** @param end where what follows the directory begins */
function placed(
  view: DataView,
  entries: number,
  length: number,
  offset: number,
  end: number,
): DirectoryPlace {
  if (entries === 0 || holds(view, offset, HEADER)) return { entries, start: offset, before: 0 };
  const start = end - length;
  if (start < offset) throw new RefusalError("corrupt-zip");
  return { entries, start, before: start - offset };
}

/** Whether a record of this kind stands at a place. */
function holds(
  view: DataView,
  at: number,
  { signature, size }: { readonly signature: number; readonly size: number },
): boolean {
  return at >= 0 && at + size <= view.byteLength && view.getUint32(at, true) === signature;
}

function longLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, before: number): ZipEntry {
  const short = (field: number): number => view.getUint16(at + field, true);
  const long = (field: number): number => view.getUint32(at + field, true);
  const flags = short(HEADER.flags);
  const nameEnd = at + HEADER.size + short(HEADER.nameLength);
  const extraEnd = nameEnd + short(HEADER.extraLength);
  const name = nameOf(bytes.subarray(at + HEADER.size, nameEnd), (flags & UTF8_NAME) !== 0);
  const sizes = [long(HEADER.uncompressedSize), long(HEADER.compressedSize), long(HEADER.offset)] as const;
  const [uncompressedSize, compressedSize, offset] = enlarged(view, sizes, nameEnd, extraEnd);
  return {
    name,
    directory: name.endsWith("/"),
    encrypted: (flags & ENCRYPTED) !== 0,
    method: short(HEADER.method),
    compressedSize,
    uncompressedSize,
    crc32: long(HEADER.crc32),
    offset: offset + before,
    madeBy: short(HEADER.madeBy),
    internalAttributes: short(HEADER.internalAttributes),
    externalAttributes: long(HEADER.externalAttributes),
    comment: bytes.subarray(extraEnd, extraEnd + short(HEADER.commentLength)),
  };
}

type Sizes = readonly [uncompressed: number, compressed: number, offset: number];

/** Takes those numbers that are full from the extra field between two places, where they stand in this order. */
function enlarged(view: DataView, sizes: Sizes, from: number, to: number): Sizes {
  if (!sizes.includes(LONG_FULL)) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE_SIZES) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const large = (size: number): number => {
      if (size !== LONG_FULL || next + 8 > end) return size;
      next += 8;
      return longLong(view, next - 8);
    };
    const [uncompressed, compressed, offset] = sizes;
    return [large(uncompressed), large(compressed), large(offset)];
  }
  return sizes;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LATIN1 = new TextDecoder("latin1");

/**
 * The name of an entry. Without the mark of UTF-8 it is in the code page of the computer that wrote it; parts have ASCII
 * names, and of others only two must not become one.
 */
function nameOf(raw: Uint8Array, marked: boolean): string {
  let name: string;
  try {
    name = UTF8.decode(raw);
  } catch {
    if (marked) throw new RefusalError("corrupt-zip");
    name = LATIN1.decode(raw);
  }
  return name.replaceAll("\\", "/");
}

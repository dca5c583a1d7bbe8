import { decodeUtf8 } from "./utf8";
import type { ZipEntry } from "./zip-archive";

/** End of the directory (APPNOTE 4.3.16): its signature, and where its fields stand. */
const END = {
  signature: 0x06054b50,
  disks: 4,
  here: 8,
  entries: 10,
  length: 12,
  start: 16,
  comment: 20,
  size: 22,
};
/** What the directory says of an entry before its name (APPNOTE 4.3.12). */
const HEADER = {
  signature: 0x02014b50,
  madeBy: 4,
  flags: 8,
  method: 10,
  crc32: 16,
  compressed: 20,
  uncompressed: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  disk: 34,
  internal: 36,
  external: 38,
  offset: 42,
  size: 46,
};
/** Values in place of which the large kind of archive (Zip64) has fields elsewhere. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
/** Marks of a folder in the attributes, of MS-DOS and of Unix. */
const DOS_FOLDER = 0x10;
const UNIX_TYPE = 0xf000;
const UNIX_FOLDER = 0x4000;
/** Extra fields that say nothing of sizes, places and names: times of NTFS and Unix, room for growth of Microsoft's. */
const HARMLESS_EXTRA: ReadonlySet<number> = new Set([0x000a, 0x5455, 0xa220]);

/**
 * The entries of an archive of the plain kind that office programs write: one file without anything in front, behind or
 * between, none of it encrypted, names in ASCII or marked as UTF-8.
 *
 * @returns `undefined` for whatever is of another kind, or damaged
 */
export function plainDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - END.size;
  if (end < 0 || view.getUint32(end, true) !== END.signature) return undefined;
  const count = view.getUint16(end + END.entries, true);
  const start = view.getUint32(end + END.start, true);
  const isWhole =
    view.getUint32(end + END.disks, true) === 0 &&
    view.getUint16(end + END.here, true) === count &&
    view.getUint16(end + END.comment, true) === 0 &&
    count > 0 &&
    count !== ELSEWHERE_16 &&
    start + view.getUint32(end + END.length, true) === end;
  if (!isWhole) return undefined;
  const entries: ZipEntry[] = [];
  let position = start;
  for (let index = 0; index < count; index += 1) {
    const described = entryAt(bytes, view, position, end);
    if (described === undefined) return undefined;
    entries.push(described.entry);
    position = described.next;
  }
  return position === end ? entries : undefined;
}

/** The entry that a header describes, and where the next header begins. */
function entryAt(
  bytes: Uint8Array,
  view: DataView,
  position: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number } | undefined {
  const name = position + HEADER.size;
  if (name > end || view.getUint32(position, true) !== HEADER.signature) return undefined;
  const short = (field: number): number => view.getUint16(position + field, true);
  const long = (field: number): number => view.getUint32(position + field, true);
  const extra = name + short(HEADER.nameLength);
  const comment = extra + short(HEADER.extraLength);
  const next = comment + short(HEADER.commentLength);
  if (next > end || short(HEADER.disk) !== 0 || !isHarmless(view, extra, comment)) return undefined;
  const flags = short(HEADER.flags);
  const text = nameIn(bytes, name, extra, (flags & UTF8_NAME) !== 0);
  const sizes = [long(HEADER.compressed), long(HEADER.uncompressed), long(HEADER.offset)] as const;
  if (text === undefined || (flags & ENCRYPTED) !== 0 || sizes.includes(ELSEWHERE_32)) return undefined;
  const directory = text.endsWith("/");
  const external = long(HEADER.external);
  const isMarked = (external & DOS_FOLDER) !== 0 || ((external >>> 16) & UNIX_TYPE) === UNIX_FOLDER;
  if (isMarked && !directory) return undefined;
  return {
    entry: {
      name: text,
      directory,
      encrypted: false,
      method: short(HEADER.method),
      compressedSize: sizes[0],
      uncompressedSize: sizes[1],
      crc32: long(HEADER.crc32),
      offset: sizes[2],
      madeBy: short(HEADER.madeBy),
      internalAttributes: short(HEADER.internal),
      externalAttributes: external,
      comment: bytes.slice(comment, next),
    },
    next,
  };
}

/** Without the mark of UTF-8 only letters, digits and signs are the same in every set of characters. */
function nameIn(bytes: Uint8Array, start: number, end: number, isUtf8: boolean): string | undefined {
  for (let at = start; at < end && !isUtf8; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return undefined;
  }
  return decodeUtf8(bytes, start, end);
}

function isHarmless(view: DataView, start: number, end: number): boolean {
  let position = start;
  while (position + 4 <= end && HARMLESS_EXTRA.has(view.getUint16(position, true))) {
    position += 4 + view.getUint16(position + 2, true);
  }
  return position === end;
}

/** First bytes of a compound file (OLE2, MS-CFB 2.2): old .xls and .et workbooks, and encrypted .xlsx files. */
export const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** Where the header's fields stand. */
const HEADER = {
  sectorShift: 30,
  firstDirectorySector: 48,
  tableSectors: 76,
  tableSectorCount: 109,
} as const;
/** An entry of the directory: its name in UTF-16, and the length of that in bytes with the final zero. */
const ENTRY = { size: 128, nameLength: 64 } as const;
/** Sectors of the directory that are looked at; workbooks need two or three. */
const MOST_SECTORS = 64;

/**
 * Names of the streams and folders in a compound file, as far as its directory can be followed. Nothing of a damaged
 * file is an error here: the names only tell what kind of file it is.
 */
export function compoundFileNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : Infinity);
  const shift = bytes.length > HEADER.sectorShift + 2 ? view.getUint16(HEADER.sectorShift, true) : 0;
  // Sectors have 512 or 4,096 bytes.
  if (shift !== 9 && shift !== 12) return names;
  const size = 1 << shift;
  const startOf = (sector: number): number => (sector + 1) * size;
  /** The sector that follows one; the table's own sectors are listed in the header. */
  const after = (sector: number): number => {
    const table = Math.floor(sector / (size / 4));
    if (table >= HEADER.tableSectorCount) return Infinity;
    return long(startOf(long(HEADER.tableSectors + table * 4)) + (sector % (size / 4)) * 4);
  };
  let sector = long(HEADER.firstDirectorySector);
  for (let count = 0; count < MOST_SECTORS && startOf(sector) + size <= bytes.length; count += 1) {
    for (let at = startOf(sector); at < startOf(sector) + size; at += ENTRY.size) {
      const length = Math.min(view.getUint16(at + ENTRY.nameLength, true), ENTRY.nameLength) - 2;
      if (length > 0) names.add(UTF16.decode(bytes.subarray(at, at + length)));
    }
    sector = after(sector);
  }
  return names;
}

const UTF16 = new TextDecoder("utf-16le");

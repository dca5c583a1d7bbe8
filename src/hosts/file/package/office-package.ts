import { DEFAULT_LIMITS, type PackageLimits } from "./limits";
import { STRICT_NS_PREFIX } from "./namespaces";
import { checkPartName, partKey, relationshipsPartOf } from "./part-names";
import { RefusalError } from "./refusal-error";
import { parseRelationships, type PackageRelationship } from "./relationships";
import { decodePart, Utf8Pieces } from "./text-decoding";
import { checkSignature } from "./signature";
import { inflateAll, inflateInto, type ZipArchive, type ZipEntry } from "./zip-archive";
import { openZip } from "./zip-directory";
import { writeZip, type ZipItem } from "./zip-writing";

/**
 * A file of an office program as its parts. Nothing is inflated before it is asked for. Methods that read throw a
 * `RefusalError` when the part is missing or damaged; run them inside `settle`.
 */
export interface OfficePackage {
  /** Names of the parts without leading slash, in the order of the archive. */
  readonly partNames: readonly string[];
  /** Whether the package carries a digital signature, which any change breaks. */
  readonly signed: boolean;
  /** The bounds the package was opened with. */
  readonly limits: PackageLimits;
  /** Whether there is a part of this name; names compare without case. */
  has(part: string): boolean;
  /** The name of a part as the archive writes it. */
  nameOf(part: string): string | undefined;
  bytes(part: string): Promise<Uint8Array>;
  /** The whole text of a part, byte order mark removed; UTF-8 and UTF-16. */
  text(part: string): Promise<string>;
  /**
   * Hands a part to `sink` in pieces of UTF-8 without byte order mark, for parts that are large or read as bytes. A
   * piece is valid only during the call.
   */
  stream(part: string, sink: (utf8: Uint8Array) => void): Promise<void>;
  /** Relationships of a part, `""` for the package; none when it has no `.rels`. */
  relationships(part: string): Promise<readonly PackageRelationship[]>;
  /** Bytes of a part after inflating, as the archive declares them; 0 for a missing part. */
  size(part: string): number;
  /**
   * A new archive. A part with a text or bytes in `changes` is replaced where it stands or added at the end, one
   * with `null` is left out, every other is copied with its compressed bytes. The same input gives the same bytes.
   */
  write(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array;
}

/**
 * Opens a file of an office program. Checks the archive, the part names and the bounds, not what the parts hold.
 *
 * @throws RefusalError as `checkSignature`, `openZip` and `checkPartName` do; `corrupt-zip` for a name that is there twice,
 *   `encrypted-or-xls`, `compression-bomb`
 */
export async function openOfficePackage(
  bytes: Uint8Array,
  limits: PackageLimits = DEFAULT_LIMITS,
): Promise<OfficePackage> {
  checkSignature(bytes, limits);
  const archive = await openZip(bytes, limits);
  checkEntries(archive.entries, limits);
  return new ZippedPackage(new PartStore(archive), archive, limits);
}

/**
 * The name of the part that the package is about.
 *
 * @throws RefusalError `not-a-workbook`, `opendocument`, `strict-ooxml`, `missing-part`
 */
export async function mainPartOf(parts: OfficePackage): Promise<string> {
  const main = (await parts.relationships("")).find(({ type }) => type.endsWith("/officeDocument"));
  if (!main) throw new RefusalError((await isOpenDocument(parts)) ? "opendocument" : "not-a-workbook");
  if (main.type.startsWith(STRICT_NS_PREFIX)) throw new RefusalError("strict-ooxml");
  const name = parts.nameOf(main.target);
  if (name === undefined) throw new RefusalError("missing-part", { part: main.target });
  return name;
}

/** Whether an archive is an .ods or the like: its first entry says so (OpenDocument 1.3, part 2, 3.3). */
async function isOpenDocument(parts: OfficePackage): Promise<boolean> {
  const mediaType = parts.has("mimetype") ? await parts.text("mimetype") : "";
  return mediaType.startsWith("application/vnd.oasis.opendocument.");
}

function checkEntries(entries: readonly ZipEntry[], limits: PackageLimits): void {
  const seen = new Set<string>();
  let inflated = 0;
  for (const entry of entries) {
    checkPartName(entry.directory ? entry.name.replace(/\/$/, "") : entry.name);
    const key = partKey(entry.name);
    if (seen.has(key)) throw new RefusalError("corrupt-zip", { part: entry.name });
    seen.add(key);
    if (entry.encrypted) throw new RefusalError("encrypted-or-xls");
    inflated += entry.uncompressedSize;
    const suspicious =
      entry.uncompressedSize > limits.ratioFloorBytes &&
      entry.uncompressedSize > entry.compressedSize * limits.ratio;
    if (suspicious) throw new RefusalError("compression-bomb", { part: entry.name });
  }
  if (inflated > limits.inflatedBytes) throw new RefusalError("compression-bomb", { part: "" });
}

/** Reads parts by name. */
class PartStore {
  private readonly files = new Map<string, ZipEntry>();

  constructor(private readonly archive: ZipArchive) {
    for (const entry of archive.entries) if (!entry.directory) this.files.set(partKey(entry.name), entry);
  }

  names(): readonly string[] {
    return [...this.files.values()].map((entry) => entry.name);
  }

  find(part: string): ZipEntry | undefined {
    return this.files.get(partKey(part)) ?? this.files.get(partKey(decoded(part)));
  }

  require(part: string): ZipEntry {
    const entry = this.find(part);
    if (!entry) throw new RefusalError("missing-part", { part });
    return entry;
  }

  async bytes(part: string): Promise<Uint8Array> {
    return inflateAll(this.archive, this.require(part));
  }

  async stream(part: string, sink: (utf8: Uint8Array) => void): Promise<void> {
    const pieces = new Utf8Pieces(part);
    await inflateInto(this.archive, this.require(part), (piece) => {
      sink(pieces.next(piece));
    });
    sink(pieces.end());
  }

  async text(part: string): Promise<string> {
    return decodePart(part, await this.bytes(part));
  }

  async relationships(part: string): Promise<readonly PackageRelationship[]> {
    const relationshipsPart = relationshipsPartOf(part);
    if (!this.find(relationshipsPart)) return [];
    return parseRelationships(relationshipsPart, await this.text(relationshipsPart), part);
  }
}

/** A relationship target may be percent-encoded where the entry's name is not. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class ZippedPackage implements OfficePackage {
  readonly partNames: readonly string[];
  readonly signed: boolean;

  constructor(
    private readonly parts: PartStore,
    private readonly archive: ZipArchive,
    readonly limits: PackageLimits,
  ) {
    this.partNames = parts.names();
    this.signed = this.partNames.some((name) => partKey(name).startsWith("_xmlsignatures/"));
  }

  has(part: string): boolean {
    return this.parts.find(part) !== undefined;
  }

  nameOf(part: string): string | undefined {
    return this.parts.find(part)?.name;
  }

  bytes(part: string): Promise<Uint8Array> {
    return this.parts.bytes(part);
  }

  text(part: string): Promise<string> {
    return this.parts.text(part);
  }

  stream(part: string, sink: (utf8: Uint8Array) => void): Promise<void> {
    return this.parts.stream(part, sink);
  }

  relationships(part: string): Promise<readonly PackageRelationship[]> {
    return this.parts.relationships(part);
  }

  size(part: string): number {
    return this.parts.find(part)?.uncompressedSize ?? 0;
  }

  write(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
    const encoder = new TextEncoder();
    const pending = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
    const items: ZipItem[] = [];
    const add = (name: string, content: string | Uint8Array | null) => {
      if (content === null) return;
      items.push({ name, content: typeof content === "string" ? encoder.encode(content) : content });
    };
    for (const entry of this.archive.entries) {
      const key = partKey(entry.name);
      const change = pending.get(key);
      if (change) add(entry.name, change.content);
      else items.push({ copy: entry, from: this.archive });
      pending.delete(key);
    }
    for (const { name, content } of pending.values()) add(name, content);
    return writeZip(items, this.archive.zlib);
  }
}

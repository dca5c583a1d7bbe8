import type { Entry } from "@zip.js/zip.js/index-native.cjs";
import type { PackageLimits } from "./limits";
import { RefusalError } from "./refusal-error";
import type { ZipArchive, ZipEntry } from "./zip-archive";
import { plainDirectory } from "./zip-plain-directory";
import { platformZlib } from "./zlib";

/**
 * The `index-native` build of zip.js needs no WebAssembly, which the page's content security policy forbids; web workers
 * are off for the same reason.
 */
const OPTIONS = {
  useWebWorkers: false,
  // Part names are judged by the package layer, which knows its own rules.
  filenameValidation: "tolerant",
} as const;

/**
 * Reads the directory of an archive. Sizes and places are what the archive declares; whoever inflates checks them.
 *
 * @throws RefusalError `corrupt-zip`, `too-many-entries`
 */
export async function openZip(bytes: Uint8Array, limits: PackageLimits): Promise<ZipArchive> {
  const entries = plainDirectory(bytes) ?? (await anyDirectory(bytes, limits));
  if (entries.length > limits.entries) throw tooMany(limits);
  return { bytes, entries: entries.map(withSlashes), zlib: await platformZlib() };
}

/** Archives of every kind, read by zip.js, which is loaded only for them. */
async function anyDirectory(bytes: Uint8Array, limits: PackageLimits): Promise<readonly ZipEntry[]> {
  const { Uint8ArrayReader, ZipReader } = await import("@zip.js/zip.js/index-native.cjs");
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(bytes), OPTIONS).getEntriesGenerator()) {
      entries.push(described(entry));
      if (entries.length > limits.entries) throw tooMany(limits);
    }
  } catch (error) {
    throw error instanceof RefusalError ? error : new RefusalError("corrupt-zip");
  }
  return entries;
}

function tooMany({ entries }: PackageLimits): RefusalError {
  return new RefusalError("too-many-entries", { limit: String(entries) });
}

/** Some writers on Windows put backslashes, which Excel reads as slashes. */
function withSlashes(entry: ZipEntry): ZipEntry {
  return entry.name.includes("\\") ? { ...entry, name: entry.name.replaceAll("\\", "/") } : entry;
}

function described(entry: Entry): ZipEntry {
  return {
    name: entry.filename,
    directory: entry.directory,
    encrypted: entry.encrypted,
    method: entry.compressionMethod,
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
    crc32: (entry.crc32 ?? 0) >>> 0,
    offset: entry.offset,
    madeBy: entry.versionMadeBy,
    internalAttributes: entry.internalFileAttributes,
    externalAttributes: entry.externalFileAttributes,
    comment: entry.rawComment,
  };
}

import { DEFAULT_LIMITS } from "./limits";
import { inflateAll } from "./zip-archive";
import { openZip } from "./zip-directory";
import { writeZip, type ZipItem } from "./zip-writing";

/**
 * Packs a package that a library wrote again with fixed dates, so that the same content gives the same bytes.
 *
 * @param edit changes the content of parts by their names
 */
export async function repack(
  bytes: Uint8Array,
  edit: (name: string, content: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const archive = await openZip(bytes, DEFAULT_LIMITS);
  const items: ZipItem[] = [];
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    items.push({ name: entry.name, content: edit(entry.name, await inflateAll(archive, entry)) });
  }
  return writeZip(items, archive.zlib);
}

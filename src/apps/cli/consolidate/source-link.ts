import { dirname, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { placeIn, relativeLink, type Source } from "../../../hosts/file/consolidating";
import { isBucket } from "../bucket/bucket-address";

/**
 * The address of a place, from the folder of the workbook that links to it. On another drive of Windows it is the whole
 * address.
 *
 * @param base the workbook that links
 */
export function linkTo({ file, at }: Source, base: string): string {
  return fileLink(file, base) + placeIn(at);
}

/**
 * {@link linkTo} for the many links of one workbook: rows of a file follow one another, and its own part of their addresses is
 * found once for all of them. Objects of buckets have none: nobody opens one by its name.
 */
export function linksFrom(base: string): (source: Source) => string | null {
  let last: { readonly file: string; readonly link: string } | undefined;
  return ({ file, at }) => {
    if (isBucket(file)) return null;
    if (file !== last?.file) last = { file, link: fileLink(file, base) };
    return last.link + placeIn(at);
  };
}

function fileLink(file: string, base: string): string {
  const path = relative(dirname(base), file);
  return /^[a-z]:/i.test(path) ? pathToFileURL(path).href : relativeLink(path.split(sep), null);
}

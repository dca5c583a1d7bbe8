import { dirname, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { placeIn, relativeLink, type Source } from "../../../hosts/file/consolidating";

/**
 * The address of a place, from the folder of the workbook that links to it. On another drive of Windows it is the whole
 * address.
 *
 * @param base the workbook that links
 */
export function linkTo({ file, at }: Source, base: string): string {
  const path = relative(dirname(base), file);
  return /^[a-z]:/i.test(path) ? pathToFileURL(path).href + placeIn(at) : relativeLink(path.split(sep), at);
}

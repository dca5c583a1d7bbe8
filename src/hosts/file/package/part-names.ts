import { RefusalError } from "./refusal-error";

/** Part names compare without case (ECMA-376 part 2, 6.2.2). */
export function partKey(name: string): string {
  return name.toLowerCase();
}

/**
 * Refuses names that no package may have: with a backslash or drive letter, absolute, or climbing with `..`.
 *
 * @throws RefusalError `bad-part-name`
 */
export function checkPartName(name: string): void {
  const bad =
    name === "" ||
    name.includes("\\") ||
    name.startsWith("/") ||
    /^[A-Za-z]:/.test(name) ||
    name.split("/").some((segment) => segment === ".." || segment === ".") ||
    name.includes("\0");
  if (bad) throw new RefusalError("bad-part-name", { part: name });
}

/** The folder of a part with its slash, `""` for the root: `xl/workbook.xml` → `xl/`. */
function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Where a part's relationships stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`, `""` → `_rels/.rels`. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/**
 * The part that a relationship target names, seen from `source`: absolute targets start at the root, others at the
 * folder of the source. Backslashes, which some writers use here, count as slashes.
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const from = path.startsWith("/") ? "" : folderOf(source);
  const segments: string[] = [];
  for (const segment of `${from}${path}`.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

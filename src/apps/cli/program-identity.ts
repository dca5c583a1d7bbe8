import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE } from "./bundle-folder";
import { programVersion } from "./version";

/**
 * Which program this is, beyond its version: two builds of one version may read a workbook in two ways. Run from the sources,
 * where nothing is built, it is the version alone.
 *
 * @param bundle folder of the built command line
 */
export function programIdentity(bundle: string = BUNDLE): string {
  return `${programVersion()} ${hashOf(bundle)}`.trimEnd();
}

/** Of all parts of the bundle; what V8 made of them says nothing more. */
function hashOf(folder: string): string {
  const hash = createHash("sha256");
  try {
    const parts = readdirSync(folder).filter((name) => name.endsWith(".js"));
    for (const part of parts.toSorted()) hash.update(part).update(readFileSync(join(folder, part)));
  } catch {
    return "";
  }
  return hash.digest("hex");
}

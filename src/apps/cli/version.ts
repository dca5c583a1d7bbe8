import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE } from "./bundle";

/** Version of the package, from its package.json three folders up, both in the sources and as built. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
  return String((manifest as { readonly version: unknown }).version);
}

/**
 * Which program this is, beyond its version: two builds of one version may read a workbook in two ways. Run from the sources,
 * where nothing is built, it is the version alone.
 *
 * @param bundle the built command line
 */
export function programIdentity(bundle: string = BUNDLE): string {
  return `${programVersion()} ${hashOf(bundle)}`.trimEnd();
}

function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "";
  }
}

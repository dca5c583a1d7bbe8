import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Version of the package, from its package.json three folders up, both in the sources and as built. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
  return String((manifest as { readonly version: unknown }).version);
}

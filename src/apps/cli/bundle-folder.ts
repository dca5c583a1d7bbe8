import { join } from "node:path";

/**
 * Folder of the built command line: its parts, each a text in ASCII, and beside each what V8 made of it
 * (docs/adr/0017-command-line-bundle.md).
 */
export const BUNDLE = join(__dirname, "bundle");

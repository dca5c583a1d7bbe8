import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import type * as Bundled from "./bundled";

/** The built files, beside this one: the command line as one text in ASCII, and what V8 made of it. */
export const BUNDLE = join(__dirname, "jiyan.bundle.js");
export const CODE_CACHE = join(__dirname, "jiyan.bundle.cache");

/** The text is the body of a module as Node knows them. */
type ModuleBody = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  folder: string,
) => void;

/**
 * Compiles the bundle. With the code cache V8 need not; it is left aside where another version or other flags of Node made
 * it, or where it is missing.
 */
export function compileBundle(): Script {
  const text = readFileSync(BUNDLE, "latin1");
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const cachedData = codeCache();
  return new Script(source, { filename: BUNDLE, ...(cachedData && { cachedData }) });
}

/** Runs the compiled bundle and gives what it exports. */
export function loadBundle(compiled: Script): typeof Bundled {
  const module = { exports: {} };
  const body = compiled.runInThisContext() as ModuleBody;
  body(module.exports, require, module, BUNDLE, dirname(BUNDLE));
  return module.exports as typeof Bundled;
}

function codeCache(): Buffer | undefined {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return undefined;
  }
}

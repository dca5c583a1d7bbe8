import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { BUNDLE } from "./bundle-folder";
import type * as Bundled from "./bundled";

/** The part that is there from the start; it asks for the others by their names, as for modules beside it. */
export const FIRST_PART = "./jiyan.js";

/** Packages are looked for from here. */
const requirePackage = createRequire(__filename);

/**
 * How V8 works for a program that soon ends. It optimizes code after four times as many bytes of it were run as usual: of a
 * form's report it would optimize some thirty functions, which takes a tenth of all processor time and is hardly ever made
 * up for. For the same reason it makes machine code of a regular expression only once that was used fifty times; a form
 * takes some six hundred of them through a few cells each. And it marks what is in use at once where memory runs out, not
 * beforehand and beside the program, lets the room for what is new grow in large steps, and clears that only when it is
 * full: pages must not halt for long, a command may. All are looked at whenever they matter, so that they may change at any
 * time before. Only versions that know these flags and were measured.
 */
const BRIEF_WORK = {
  v8: "11.3.",
  flags: [
    "--interrupt-budget=270000",
    "--regexp-tier-up-ticks=50",
    "--no-incremental-marking",
    "--semi-space-growth-factor=8",
    "--no-minor-gc-task",
  ],
};
/** Modules of Node that nearly all work needs; their own code caches were made without flags. */
const FIRST_LOADED = ["node:crypto", "node:fs/promises", "node:zlib"];

// Before anything is compiled: V8 takes no cache that was made under other flags.
if (process.versions.v8.startsWith(BRIEF_WORK.v8)) {
  FIRST_LOADED.forEach(requirePackage);
  BRIEF_WORK.flags.forEach(setFlagsFromString);
}

/** A part is the body of a module as Node knows them. */
type ModuleBody = (
  exports: object,
  require: (name: string) => unknown,
  module: object,
  file: string,
  folder: string,
) => void;

/**
 * Compiles a part. With the code cache V8 need not; it is left aside where another version or other flags of Node made it,
 * or where it is missing.
 */
export function compilePart(part: string): Script {
  const filename = join(BUNDLE, part);
  const text = readFileSync(filename, "latin1");
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const cachedData = codeCache(codeCacheOf(part));
  return new Script(source, { filename, ...(cachedData && { cachedData }) });
}

/** Where the code cache of a part is kept. */
export function codeCacheOf(part: string): string {
  return join(BUNDLE, part.replace(/\.js$/, ".cache"));
}

/** Runs the command line's first part and gives what it exports; the others follow when something needs them. */
export function loadBundle(compile: (part: string) => Script = compilePart): typeof Bundled {
  return loadPart(FIRST_PART, compile) as typeof Bundled;
}

function loadPart(part: string, compile: (part: string) => Script): unknown {
  const module = { exports: {} };
  const body = compile(part).runInThisContext() as ModuleBody;
  const load = (name: string): unknown =>
    name.startsWith("./") ? loadPart(name, compile) : requirePackage(name);
  // The parts hold modules that look for files beside this one.
  body(module.exports, load, module, join(BUNDLE, part), __dirname);
  return module.exports;
}

function codeCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

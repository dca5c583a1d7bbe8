// Loads modules of the sources that are no part of the built command line, compiled on the fly.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

const require = createRequire(import.meta.url);
const COMPILER_OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
};

/** The exports of a module, by its path relative to this folder. */
export function requireTypescript(path) {
  if (require.extensions[".ts"] === undefined) {
    const json = require.extensions[".json"];
    // Extensions are tried in their order, and `./plain-words` is the module, not the data beside it.
    delete require.extensions[".json"];
    require.extensions[".ts"] = (module, filename) => {
      const source = readFileSync(filename, "utf8");
      module._compile(ts.transpileModule(source, { compilerOptions: COMPILER_OPTIONS }).outputText, filename);
    };
    require.extensions[".json"] = json;
  }
  return require(path);
}

// Builds the command line into a folder, with the engine and the file host as modules beside it, and once more as one
// file with what V8 makes of it (docs/adr/0017-command-line-bundle.md). `node scripts/cli/build.mjs [FOLDER]`
import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { COMPILER } from "../compiler.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = resolve(process.argv[2] ?? join(ROOT, "dist"));
const here = createRequire(import.meta.url);

function node(...args) {
  execFileSync(process.execPath, args, {
    stdio: "inherit",
    cwd: ROOT,
    env: { ...process.env, JIYAN_DIST: folder },
  });
}

node(COMPILER, "-p", "tsconfig.build.json", "--outDir", folder);
node(here.resolve("webpack/bin/webpack.js"), "--config", "scripts/cli/webpack.config.cjs");
node("scripts/cli/make-code-cache.mjs");
chmodSync(join(folder, "apps/cli/main.js"), 0o755);

// Builds the engine, the file host and the command line into dist/. The pane has a build of its own (`npm run build:pane`),
// into dist/pane, which is left alone here.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const COMMAND = "dist/apps/cli/main.js";
const FOLDERS = ["apps", "core", "hosts"];

// The first `npx jiyan` makes npm link this package into its cache and prepare it once more: what `npm ci` built serves.
const isLinkedByNpx = process.env.npm_command === "exec";

if (!isLinkedByNpx || !existsSync(COMMAND)) {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  for (const folder of FOLDERS) rmSync(join("dist", folder), { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
  chmodSync(COMMAND, 0o755);
}

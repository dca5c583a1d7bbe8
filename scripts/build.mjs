// Builds the engine, the file host and the command line into dist/. The pane has a build of its own (`npm run build:pane`),
// into dist/pane, which is left alone here.
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

const COMMAND = "dist/apps/cli/main.js";
const FOLDERS = ["apps", "core", "hosts"];

// The first `npx jiyan` makes npm link this package into its cache and prepare it once more: what `npm ci` built serves.
const isLinkedByNpx = process.env.npm_command === "exec";

if (!isLinkedByNpx || !existsSync(COMMAND)) {
  for (const folder of FOLDERS) rmSync(join("dist", folder), { recursive: true, force: true });
  execFileSync(process.execPath, ["scripts/cli/build.mjs"], { stdio: "inherit" });
}

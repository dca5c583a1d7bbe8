// Checks the types of everything with the compiler that is written in Go: of each part as narrowly as it is run (no DOM
// in core, no Office.js in the file host), and of what imports them. Reports what is wrong in every part, not the first.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { COMPILER } from "./compiler.mjs";

const PROJECTS = [
  ".",
  "src/core",
  "src/hosts/file",
  "src/hosts/word",
  "src/hosts/excel",
  "src/apps/taskpane",
];

const ROOT = join(import.meta.dirname, "..");

const failed = PROJECTS.filter((project) => {
  const { status } = spawnSync(process.execPath, [COMPILER, "--noEmit", "-p", project], {
    cwd: ROOT,
    stdio: "inherit",
  });
  return status !== 0;
});
if (failed.length > 0) process.exit(1);

// The main job on the two sample workbooks: what was read, the findings, the score, the finished workbooks.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const SAMPLES = "assets/samples";
const OUTPUT = "demo-output";
const CLI = "dist/apps/cli/main.js";

/** Runs one command of the CLI with its output on this terminal; findings make `check` end with 1. */
function jiyan(...args) {
  console.log(`\n$ npx jiyan ${args.join(" ")}`);
  const { status } = spawnSync(process.execPath, [CLI, ...args], { stdio: "inherit" });
  if (status !== 0 && status !== 1) throw new Error(`jiyan ${args[0]} ended with ${status}`);
}

if (!existsSync(CLI)) throw new Error("Run `npm ci` first: it builds the command line.");
mkdirSync(OUTPUT, { recursive: true });

const finished = [];
for (const sample of readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"))) {
  const file = join(SAMPLES, sample);
  const output = join(OUTPUT, `${basename(sample, ".xlsx")}-已完成.xlsx`);
  jiyan("read", file);
  jiyan("check", file);
  jiyan("score", file);
  jiyan("report", file, "-o", output);
  finished.push(output);
}
console.log(`\n完成的工作簿 / finished workbooks:\n${finished.map((path) => `  ${path}`).join("\n")}`);

// What a command costs as a process of its own: processor time and memory, counted by the process itself.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { form } from "./scaling.mjs";

export const title = "The command line";

const MAIN = "dist/apps/cli/main.js";
const RUNS = 7;

/** Says at its end what the process took. Loaded before everything else, also before nothing (`node -e 0`). */
const COUNTER = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeSync(2, "\\n#" + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
});`;

/** Prints the version and a cold report against a Node that does nothing, and the whole job over 10,000 rows. */
export async function run(print) {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  try {
    const counter = join(folder, "counter.cjs");
    writeFileSync(counter, COUNTER);
    const report = async (rows) => {
      const file = join(folder, `${rows}.xlsx`);
      writeFileSync(file, await form(rows));
      const out = join(folder, `${rows}-out.xlsx`);
      return { args: [MAIN, "report", file, "-o", out], out };
    };
    const nothing = best(counter, { args: ["-e", "0"] });
    const version = best(counter, { args: [MAIN, "--version"] });
    const cold = best(counter, await report(30));
    print(`node -e 0: ${nothing.cpu.toFixed(0)} ms of processor time`);
    print(
      `jiyan --version: ${version.cpu.toFixed(0)} ms, ${(version.cpu / nothing.cpu).toFixed(1)} times as much (figure: ≤ 2.5)`,
    );
    print(
      `jiyan report, 30 rows: ${cold.cpu.toFixed(0)} ms, ${(cold.cpu / nothing.cpu).toFixed(1)} times as much (figure: ≤ 5)`,
    );
    const long = best(counter, await report(10_000), 3);
    print(
      `jiyan report, 10,000 rows: ${(long.cpu / 1000).toFixed(2)} s, ${long.memory.toFixed(0)} MB (figures: ≤ 2.5 s, ≤ 300 MB)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cheapest of some runs: what else the computer does only ever adds. */
function best(counter, { args, out }, runs = RUNS) {
  const counted = Array.from({ length: runs }, () => {
    // A report over another one is more: what people changed in that is looked for.
    if (out !== undefined) rmSync(out, { force: true });
    const { stderr, status } = spawnSync(process.execPath, ["-r", counter, ...args], { encoding: "utf8" });
    const told = /\n#(\{.*\})$/.exec(stderr)?.[1];
    if (told === undefined || status !== 0) throw new Error(stderr);
    return JSON.parse(told);
  });
  return counted.reduce((least, one) => (one.cpu < least.cpu ? one : least));
}

// A report in each of many made workbooks of 30 indicators, a second run, and what goes back with each. Each run is a process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { baseParts, workbookOf } from "./consolidate.mjs";

export const title = "A report in each of many workbooks, returns, questions (2 cores)";

const WORKBOOKS = 1000;
const MAIN = resolve("dist/apps/cli/main.js");
const QUESTION = "select unit, project, points from forms order by points desc limit 10";

/** Writes at its end what the process took, threads included: seconds, and peak megabytes. */
const COUNTER = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1024;
  require("node:fs").writeFileSync(process.env.JIYAN_BENCH_COUNT, JSON.stringify({ cpu: (user + system) / 1e6, peak }));
});`;

/** Prints wall and processor time and the memory of each command beside its figure. */
export async function run(print) {
  const root = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  const place = (name) => join(root, name);
  try {
    mkdirSync(place("received"));
    const parts = await baseParts();
    for (let number = 1; number <= WORKBOOKS; number += 1) {
      writeFileSync(join(place("received"), `${number}.xlsx`), workbookOf(parts, number));
    }
    writeFileSync(place("counter.cjs"), COUNTER);
    const report = ["report", place("received"), "--each", "-o", place("reports")];
    print(`${WORKBOOKS} workbooks of 30 indicators`);
    print("| command | wall, s | figure, s | CPU, s | peak RSS, MB |");
    print("| --- | --- | --- | --- | --- |");
    for (const [name, figure, argv] of [
      ["report --each", 40, report],
      ["report --each, once more", "–", report],
      ["return", "–", ["return", place("received"), "-o", place("returned")]],
      [
        "consolidate --parquet",
        "–",
        ["consolidate", place("received"), "-o", place("all.xlsx"), "--parquet", place("data")],
      ],
      ["query", "–", ["query", QUESTION, place("data")]],
    ]) {
      const { wall, cpu, peak } = await timed(root, argv);
      print(`| ${name} | ${wall.toFixed(1)} | ${figure} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} |`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function timed(root, argv) {
  const count = join(root, "count.json");
  const begun = performance.now();
  const child = spawn(process.execPath, ["-r", join(root, "counter.cjs"), MAIN, ...argv], {
    stdio: "ignore",
    env: { ...process.env, JIYAN_BENCH_COUNT: count },
  });
  await once(child, "exit");
  return { wall: (performance.now() - begun) / 1000, ...JSON.parse(readFileSync(count, "utf8")) };
}

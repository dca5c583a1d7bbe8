// How long it takes to make a workbook for each of many units, three projects each for a tenth of them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const title = "Workbooks for the units of a list";

const CLI = fileURLToPath(new URL("../../dist/apps/cli/main.js", import.meta.url));
const COUNTS = [100, 1000];

function listOf(count) {
  const rows = Array.from({ length: count }, (_, index) => {
    const code = String(index + 1).padStart(6, "0");
    const projects = index % 10 === 0 ? "农村饮水安全;河道整治;水库除险加固" : "";
    return `${code},第${index + 1}单位,${(index + 1) * 12.5},${projects}`;
  });
  return ["单位编码,单位名称,年初预算数（万元）,项目名称", ...rows].join("\n");
}

export async function run(print) {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  try {
    for (const count of COUNTS) {
      const list = join(folder, `${count}.csv`);
      writeFileSync(list, listOf(count));
      const argv = [
        "distribute",
        "--units",
        list,
        "--year",
        "2025",
        "-o",
        join(folder, String(count)),
        "--json",
      ];
      const timed = () => {
        const begun = performance.now();
        execFileSync(process.execPath, [CLI, ...argv], { stdio: "ignore" });
        return ((performance.now() - begun) / 1000).toFixed(1);
      };
      print(`${count} workbooks: ${timed()} s; again, all there already: ${timed()} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

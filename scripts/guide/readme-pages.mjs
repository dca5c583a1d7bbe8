// Pages of what `npm run demo` makes, as the README shows them.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { printedPages } from "./printed.mjs";

const CLI = "dist/apps/cli/main.js";
/** Samples: what a department hands in, a published form, a work summary. */
const SAMPLES = {
  department: "assets/samples/青岚县水利局-部门整体支出自评表.xlsx",
  published: "assets/samples/零陵区林业局-部门整体支出自评表.xlsx",
  work: "assets/samples/蒸湘区人大常委会-履职情况.xlsx",
};
/** Pixels of paper across, upright and lying. */
const [UPRIGHT, LYING] = [720, 1000];
/** Name of the picture, sample, kind of file, words of the page, width of the paper. */
const PAGES = [
  ["department-report", "department", "xlsx", "部门整体支出规模及执行情况", UPRIGHT],
  ["department-word", "department", "docx", "部门整体支出规模及执行情况", UPRIGHT],
  ["department-findings", "published", "xlsx", "B05", LYING],
  ["work-summary-report", "work", "xlsx", "履职情况报告", UPRIGHT],
];

/**
 * Writes the reports of the samples and takes a page of each.
 *
 * @param {string} folder for the reports
 * @returns {readonly [string, import("./pixels.mjs").Picture][]} by name
 */
export function readmePages(folder) {
  const made = join(folder, "samples");
  mkdirSync(made, { recursive: true });
  for (const [name, sample] of Object.entries(SAMPLES)) report(sample, join(made, name));
  const pictures = printedPages(
    PAGES.map(([, name, kind, said, width]) => ({ file: `${join(made, name)}.${kind}`, said, width })),
  );
  return PAGES.map(([name], index) => [name, pictures[index]]);
}

/** @throws {Error} with what the command said, where it failed; findings among errors are none */
function report(sample, to) {
  const wanted = ["report", sample, "-o", `${to}.xlsx`, "--docx", `${to}.docx`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...wanted], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
}

// The main job in a warm process, and what a report costs in a large workbook.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { median } from "./timing.mjs";
import { sampleWorkbook } from "./reading-speed.mjs";
import { form as madeForm } from "./scaling.mjs";

const require = createRequire(import.meta.url);

export const title = "The main job";

const FORM = "test/fixtures/forms/05-jishan-zhaidian-gongwei-2021.xlsx";
const OPTIONS = { locale: "zh-CN", engineVersion: "bench" };

/**
 * Prints medians: a made form of 30 rows and a published one of 25 rows with budget and goals from bytes to bytes,
 * and a report into a workbook of 100,000 rows.
 */
export async function run(print) {
  const engine = {
    ...require("../../dist/core/engine.js"),
    ...require("../../dist/hosts/file/reading/index.js"),
    ...require("../../dist/hosts/file/writing/index.js"),
  };
  const form = readFileSync(FORM);
  const forms = [
    ["one form of 30 rows", await madeForm(30)],
    ["the published form 05 (25 rows, budget, goals)", form],
  ];
  for (const [name, bytes] of forms) {
    const job = await median(15, () => mainJob(engine, bytes));
    print(`${name}, read → report bytes: ${milliseconds(job)} (figure: ≤ 50 ms)`);
    const opening = await median(31, () => engine.readWorkbook(bytes), 10);
    print(`${name}, opened only: ${(opening * 1000).toFixed(1)} ms (figure: ≤ 3 ms)`);
  }

  const large = readFileSync(await sampleWorkbook({ rows: 100_000, distinct: false }));
  const plan = await planOf(engine, form);
  const write = await median(5, async () => {
    const applied = await engine.applyPlan(large, plan);
    if (!applied.ok) throw new Error(applied.error.code);
  });
  const size = (large.length / 1e6).toFixed(1);
  print(`report written into a workbook of ${size} MB: ${milliseconds(write)} (figure: ≤ 300 ms)`);
}

async function mainJob(engine, bytes) {
  const applied = await engine.applyPlan(bytes, await planOf(engine, bytes));
  if (!applied.ok) throw new Error(applied.error.code);
}

async function planOf(engine, bytes) {
  const workbook = await engine.readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.code);
  const result = engine.runEngine(workbook.value, OPTIONS);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.plan;
}

function milliseconds(value) {
  return `${(value * 1000).toFixed(0)} ms`;
}

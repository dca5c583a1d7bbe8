// How each step of the engine grows with the number of rows. Linear means the same microseconds per row.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./timing.mjs";

const require = createRequire(import.meta.url);

export const title = "Growth from 1,000 to 100,000 rows";

const { headers, levels } = require("../../test/support/form-words.json");
const SIZES = [1_000, 10_000, 100_000];

/** Writes a form of so many indicators and gives its bytes. */
export async function form(rows) {
  const folder = join(tmpdir(), "jiyan-bench");
  mkdirSync(folder, { recursive: true });
  const filename = join(folder, `form-${rows}-${process.pid}.xlsx`);
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = workbook.addWorksheet("项目自评表");
  sheet.addRow(["项目支出绩效自评表（2022年度）"]).commit();
  sheet.addRow(headers).commit();
  for (let row = 0; row < rows; row += 1) {
    const [level1, level2, name] = levels[Math.floor((row * levels.length) / rows)];
    const actual = row % 20 === 0 ? 86.4 : 95 + (row % 7);
    const reason = row % 20 === 0 ? `第${row}批实施推迟` : null;
    sheet.addRow([level1, level2, `${name}${row}`, "≥95人", `${actual}人`, 10, 10, reason]).commit();
  }
  await workbook.commit();
  return readFileSync(filename);
}

/** Prints milliseconds, and microseconds per row, of each step. */
export async function run(print) {
  const { readWorkbook } = require("../../dist/hosts/file/reading/index.js");
  const { readEvaluations } = require("../../dist/core/reading/index.js");
  const { packById } = require("../../dist/core/rules/index.js");
  const { scoreEvaluation } = require("../../dist/core/scoring/index.js");
  const { checkWorkbook } = require("../../dist/core/checking/index.js");
  const { assessWorkbook, reportOn } = require("../../dist/core/engine.js");
  const pack = packById("mof-2020").value;

  print("| rows | file → snapshot | read | score | check | narrate and lay out |");
  print("|---|---|---|---|---|---|");
  for (const rows of SIZES) {
    const runs = rows > 10_000 ? 3 : 7;
    // Every size is measured as warm as the others: it has gone over 50,000 rows before, at least twice.
    const warmups = Math.max(2, 50_000 / rows);
    const bytes = await form(rows);
    const workbook = (await readWorkbook(bytes)).value;
    const [evaluation] = readEvaluations(workbook).evaluations;
    const scorecard = scoreEvaluation(evaluation, pack);
    const assessment = assessWorkbook(workbook, "mof-2020").value;
    const options = { locale: "zh-CN", engineVersion: "bench" };
    const steps = [
      () => readWorkbook(bytes),
      () => readEvaluations(workbook),
      () => scoreEvaluation(evaluation, pack),
      () => checkWorkbook(workbook, [{ evaluation, scorecard }], pack),
      () => reportOn(assessment, options),
    ];
    const cells = [];
    for (const step of steps) {
      const time = await median(runs, step, warmups);
      cells.push(`${(time * 1000).toFixed(1)} ms (${((time * 1e6) / rows).toFixed(1)} µs)`);
    }
    print(`| ${rows} | ${cells.join(" | ")} |`);
  }
}

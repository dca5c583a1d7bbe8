// The Word document of a report in a warm process, and its size.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { form as madeForm } from "./scaling.mjs";

const require = createRequire(import.meta.url);

export const title = "The Word document";

const FORM = "test/fixtures/forms/05-jishan-zhaidian-gongwei-2021.xlsx";
const RUNS = 21;
const WARM_UP = 10;

/** Prints CPU time, which other work on the computer does not lengthen, and size: a made form of 30 rows, a published one. */
export async function run(print) {
  const { readWorkbook } = require("../../dist/hosts/file/reading/index.js");
  const { layDocument, writeDocument } = {
    ...require("../../dist/core/document/index.js"),
    ...require("../../dist/hosts/word/index.js"),
  };
  const forms = [
    ["30 rows", await madeForm(30)],
    ["the published form 05 (25 rows, budget, goals, an annex)", readFileSync(FORM)],
  ];
  for (const [name, bytes] of forms) {
    const input = inputOf((await readWorkbook(bytes)).value);
    const times = [];
    let size = 0;
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const before = process.cpuUsage();
      size = (await writeDocument(layDocument(input))).length;
      const { user, system } = process.cpuUsage(before);
      if (run >= WARM_UP) times.push((user + system) / 1000);
    }
    const middle = times.sort((one, other) => one - other)[Math.floor(RUNS / 2)];
    print(
      `${name}: ${middle.toFixed(0)} ms of CPU (figure: ≤ 150 ms), ${(size / 1024).toFixed(0)} KB (≤ 120 KB)`,
    );
  }
}

function inputOf(workbook) {
  const { assessWorkbook, reportOn } = require("../../dist/core/engine.js");
  const assessment = assessWorkbook(workbook);
  const reported = reportOn(assessment.value, { locale: "zh-CN", engineVersion: "bench" });
  const { report, evaluations, told } = reported.value;
  return { report, evaluations, scorecards: told, pack: assessment.value.pack, engineVersion: "bench" };
}

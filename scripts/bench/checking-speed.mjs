import { createRequire } from "node:module";
import { madeEvaluation } from "./made-evaluation.mjs";

const require = createRequire(import.meta.url);

export const title = "All checks on indicators in memory";

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 7;

/** What stands in a row; every twentieth misses its target without a reason. */
function valuesOf(row) {
  const missed = row % 20 === 0;
  const actual = missed ? "86.4" : "95";
  return {
    level1: "产出指标",
    level2: "数量指标",
    name: `指标${row}:完成第${row}段公路养护`,
    cleanName: `完成第${row}段公路养护`,
    target: { raw: "≥95公里", comparator: "≥", value: "95", unit: "公里" },
    actual: { raw: `${actual}公里`, comparator: null, value: actual, unit: "公里" },
    weight: "10",
    score: missed ? "9.5" : "10",
    reason: missed ? "" : "按计划实施，无偏差",
  };
}

function median(values) {
  return [...values].sort((left, right) => left - right)[values.length >> 1];
}

/** Milliseconds of a run, after two runs that warm up the code. */
function measure(work) {
  work();
  work();
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Prints the median time of all checks over forms of growing length. */
export async function run(print) {
  const { checkEvaluation } = require("../../dist/core/checking/index.js");
  const { scoreEvaluation } = require("../../dist/core/scoring/index.js");
  const { packById } = require("../../dist/core/rules/index.js");
  const pack = packById("mof-2020").value;
  for (const rows of SIZES) {
    const form = madeEvaluation(rows, valuesOf);
    const scorecard = scoreEvaluation(form, pack);
    let findings = 0;
    const time = measure(() => {
      findings = checkEvaluation(form, scorecard, pack).length;
    });
    print(`${rows} indicators: ${time.toFixed(1)} ms median of ${RUNS} (${findings} findings)`);
  }
}

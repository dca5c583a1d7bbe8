import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const title = "All checks on indicators in memory";

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 7;

/** An indicator row as the reader gives it; every twentieth misses its target without a reason. */
function indicator(row) {
  const at = (column) => ({ sheet: "项目自评表", row, column });
  const missed = row % 20 === 0;
  const actual = missed ? "86.4" : "95";
  return {
    id: `项目自评表!${row + 1}`,
    level1: { name: "产出指标", raw: "产出指标", points: null, at: at(0) },
    level2: { name: "数量指标", raw: "数量指标", points: null, at: at(1) },
    name: { text: `指标${row}:完成第${row}段公路养护`, at: at(2) },
    cleanName: `完成第${row}段公路养护`,
    target: { raw: "≥95公里", comparator: "≥", value: "95", unit: "公里", at: at(3) },
    actual: { raw: `${actual}公里`, comparator: null, value: actual, unit: "公里", at: at(4) },
    prior: null,
    weight: { raw: "10", value: "10", at: at(5) },
    score: { raw: missed ? "9.5" : "10", value: missed ? "9.5" : "10", at: at(6) },
    reviewedScore: null,
    reason: { text: missed ? "" : "按计划实施，无偏差", at: at(7) },
    operator: null,
    unit: null,
    rule: null,
    explanation: null,
    sequence: null,
    owner: null,
    status: null,
    measure: null,
    due: null,
    completion: null,
    direction: null,
    series: [],
    cells: { name: at(2), target: at(3), actual: at(4), weight: at(5), score: at(6), reason: at(7) },
  };
}

function evaluation(rows) {
  return {
    id: "项目自评表#1",
    kind: "project",
    sheet: "项目自评表",
    area: { top: 0, left: 0, bottom: rows, right: 8 },
    title: null,
    year: null,
    info: [],
    budget: null,
    goals: null,
    indicators: Array.from({ length: rows }, (_, row) => indicator(row + 1)),
    workItems: [],
    baseFacts: [],
    total: null,
    mapping: [],
    notes: [],
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
    const form = evaluation(rows);
    const scorecard = scoreEvaluation(form, pack);
    let findings = 0;
    const time = measure(() => {
      findings = checkEvaluation(form, scorecard, pack).length;
    });
    print(`${rows} indicators: ${time.toFixed(1)} ms median of ${RUNS} (${findings} findings)`);
  }
}

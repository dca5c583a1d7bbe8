// Scoring forms of 1,000, 10,000 and 100,000 indicators that are already in memory: the time per row should not grow.
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const core = (path) => require(join(process.env.JIYAN_DIST ?? "../../dist", "core", path));

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 7;
/** Rows scored before the first measurement, so that the small sizes do not measure the compiler. */
const WARM_UP = 20_000;
const PACK = "mof-2020";
const SHEET = "项目自评表";

export const title = "Scoring indicators in memory";

const LEVELS = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
];

/** A form whose rows take turns: a count, a rate, a ceiling, a deadline and words, met by some and missed by others. */
export function sampleEvaluation(rows) {
  return {
    id: `${SHEET}#1`,
    kind: "project",
    sheet: SHEET,
    area: { top: 0, left: 0, bottom: rows, right: 6 },
    title: null,
    year: null,
    info: [],
    budget: null,
    goals: null,
    indicators: Array.from({ length: rows }, (_, row) => sampleIndicator(row)),
    workItems: [],
    baseFacts: [],
    total: null,
    mapping: [],
    notes: [],
  };
}

function sampleIndicator(row) {
  const at = (column) => ({ sheet: SHEET, row, column });
  const [level1, level2] = LEVELS[row % LEVELS.length];
  const level = (name, column) => ({ name, raw: name, points: null, at: at(column) });
  const number = (value, column) => ({ raw: value, value, at: at(column) });
  const name = `指标${row}`;
  const { target, actual } = samplePair(row);
  return {
    id: `${SHEET}!${row + 1}`,
    level1: level(level1, 0),
    level2: level(level2, 1),
    name: { text: name, at: at(2) },
    cleanName: name,
    target: { ...target, at: at(3) },
    actual: { ...actual, at: at(4) },
    prior: null,
    weight: number(["2", "5", "2.5", "10.00"][row % 4], 5),
    score: number(String((row * 7919) % 3), 6),
    reviewedScore: null,
    reason: null,
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
    cells: { name: at(2), target: at(3), actual: at(4), weight: at(5), score: at(6) },
  };
}

function samplePair(row) {
  const planned = ((row * 7919) % 90_000) / 10 + 1;
  const reached = row % 2 === 0 ? planned : ((row * 104_729) % 90_000) / 10;
  const number = (comparator, value, unit) => ({
    raw: `${value}${unit}`,
    comparator,
    value: String(value),
    unit,
  });
  const rate = (comparator, tenths) => ({
    raw: `${tenths / 10}%`,
    comparator,
    value: String(tenths / 1000),
    unit: "%",
  });
  switch (row % 5) {
    case 0:
      return { target: number("≥", planned, "人"), actual: number(null, reached, "人") };
    case 1:
      return { target: rate("≥", row % 1000), actual: rate(null, (row * 31) % 1000) };
    case 2:
      return { target: number("≤", planned, "元"), actual: number(null, reached, "元") };
    case 3: {
      const by = (date) => ({ raw: date, comparator: "by-date", date });
      return { target: by("2022-12-31"), actual: by(row % 3 === 0 ? "2023-01-15" : "2022-11-30") };
    }
    default: {
      const words = { raw: "显著提升", comparator: "qualitative" };
      return { target: words, actual: words };
    }
  }
}

/** Prints the median of several runs for every size. */
export async function run(print) {
  const { scoreEvaluation } = core("scoring/index.js");
  const pack = core("rules/index.js").packById(PACK).value;
  scoreEvaluation(sampleEvaluation(WARM_UP), pack);
  print(`| indicators | median, ms | µs per row |`);
  print(`| --- | --- | --- |`);
  for (const size of SIZES) {
    const evaluation = sampleEvaluation(size);
    const times = Array.from({ length: RUNS }, () => {
      const start = process.hrtime.bigint();
      scoreEvaluation(evaluation, pack);
      return Number(process.hrtime.bigint() - start) / 1e6;
    }).sort((a, b) => a - b);
    const median = times[Math.floor(RUNS / 2)];
    print(`| ${size.toLocaleString("en")} | ${median.toFixed(1)} | ${((median * 1000) / size).toFixed(2)} |`);
  }
  print(`\nRule pack ${PACK}; median of ${RUNS} runs in one process.`);
}

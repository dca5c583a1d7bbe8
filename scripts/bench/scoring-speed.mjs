// Scoring forms of 1,000, 10,000 and 100,000 indicators that are already in memory: the time per row should not grow.
import { createRequire } from "node:module";
import { join } from "node:path";
import { madeEvaluation } from "./made-evaluation.mjs";

const require = createRequire(import.meta.url);
const core = (path) => require(join(process.env.JIYAN_DIST ?? "../../dist", "core", path));

const SIZES = [1_000, 10_000, 100_000];
const RUNS = 7;
/** Rows scored before the first measurement, so that the small sizes do not measure the compiler. */
const WARM_UP = 20_000;
const PACK = "mof-2020";

export const title = "Scoring indicators in memory";

const LEVELS = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
];

/** What stands in a row: they take turns at a count, a rate, a ceiling, a deadline and words, met by some and missed by others. */
function valuesOf(row) {
  const [level1, level2] = LEVELS[row % LEVELS.length];
  return {
    level1,
    level2,
    name: `指标${row}`,
    ...samplePair(row),
    weight: ["2", "5", "2.5", "10.00"][row % 4],
    score: String((row * 7919) % 3),
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
  scoreEvaluation(madeEvaluation(WARM_UP, valuesOf), pack);
  print(`| indicators | median, ms | µs per row |`);
  print(`| --- | --- | --- |`);
  for (const size of SIZES) {
    const evaluation = madeEvaluation(size, valuesOf);
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

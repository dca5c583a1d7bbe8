// Consolidating made workbooks of 30 indicators: the first run, and a second one after ten files changed. Each run is a process of
// its own.
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const require = createRequire(import.meta.url);
const INDICATORS = 30;
const CHANGED = 10;
/** With the word `large`: so many that memory tells, 300,000 rows in the longest table. */
const LARGE = { workbooks: 10_000, first: null, second: null };
/** Workbooks, and the seconds that a first and a second run may take; a number alone has no figure of its own. */
const SAMPLES = [
  { workbooks: 200, first: null, second: null },
  { workbooks: 1000, first: 10, second: 2 },
];

export const title = "Consolidating workbooks of 30 indicators (2 cores)";

const UNIT = "云山县第0单位";
const MONEY = "12340.5";
const LEVELS = [
  ["产出指标", "数量指标", "培训人次", "≥300人", "312人"],
  ["产出指标", "质量指标", "验收合格率", "≥95%", "96.2%"],
  ["产出指标", "时效指标", "按期完成率", "=100%", "100%"],
  ["效益指标", "社会效益指标", "受益群众人数", "≥400人", "386人"],
  ["满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", "93%"],
];

/** The parts of a project form; the others are made from it by other words. */
export async function baseParts() {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("项目自评表");
  sheet.addRows([
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", null, "技能培训"],
    ["主管部门", null, "云山县人力资源和社会保障局", null, "实施单位", UNIT],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", MONEY, MONEY, MONEY, 10, "100%", 10],
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ...Array.from({ length: INDICATORS }, (_, row) => {
      const [level1, level2, name, target, actual] = LEVELS[Math.floor((row * LEVELS.length) / INDICATORS)];
      return [
        level1,
        level2,
        `${name}${row + 1}`,
        target,
        actual,
        3,
        3,
        row % 7 === 0 ? "报名人数少于预期，已加强宣传" : null,
      ];
    }),
    ["总分", null, null, null, null, 100, 100],
  ]);
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A workbook of another unit and other money. */
export function workbookOf(parts, number, round = 0) {
  const words = strFromU8(parts["xl/sharedStrings.xml"])
    .replaceAll(UNIT, `云山县第${number}单位`)
    .replaceAll(MONEY, String(100 + number + round / 100));
  return zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(words) }, { level: 1 });
}

/** Consolidates in this process and reports what it took. */
async function consolidateHere(folder, output) {
  const { loadBundle } = require(join(process.env.JIYAN_DIST ?? "../../dist", "apps/cli/bundle.js"));
  const told = [];
  const sink = { write: (text) => told.push(text), isTerminal: false, columns: undefined };
  const io = {
    out: { ...sink, failure: async () => undefined },
    err: sink,
    env: {},
    platform: process.platform,
  };
  const begun = performance.now();
  const code = await loadBundle().run(["consolidate", folder, "-o", output, "--json"], io);
  const { user, system } = process.cpuUsage();
  process.send({
    seconds: (performance.now() - begun) / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    told: code === 0 ? JSON.parse(told.join("")) : told.join(""),
  });
}

function measureApart(folder, output) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--consolidate", folder, output]);
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => code && reject(new Error(`consolidate ended with code ${code}`)));
  });
}

/** Prints seconds, CPU and peak memory of both runs beside their figures. */
export async function run(print, asked = []) {
  const parts = await baseParts();
  print("| workbooks | run | wall, s | figure, s | CPU, s | peak RSS, MB | indicators | reused |");
  print("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const { workbooks, first, second } of asked.includes("large") ? [...SAMPLES, LARGE] : SAMPLES) {
    const root = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
    const folder = join(root, "received");
    mkdirSync(folder);
    const write = (number, round) =>
      writeFileSync(join(folder, `${number}.xlsx`), workbookOf(parts, number, round));
    try {
      for (let number = 1; number <= workbooks; number += 1) write(number, 0);
      for (const [name, figure] of [
        ["first", first],
        [`${CHANGED} changed`, second],
      ]) {
        const { seconds, cpu, peak, told } = await measureApart(folder, join(root, "out.xlsx"));
        const { indicators, reused } = told;
        print(
          `| ${workbooks} | ${name} | ${seconds.toFixed(1)} | ${figure ?? "–"} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} | ${indicators} | ${reused} |`,
        );
        for (let number = 1; number <= CHANGED; number += 1) write(number, 1);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}

const [flag, folder, output] = process.argv.slice(2);
if (flag === "--consolidate") await consolidateHere(folder, output);

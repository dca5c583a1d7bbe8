// Reading a workbook of 100,000 rows × 13 columns: this project's reader beside the streaming reader of exceljs.
// Each run is a process of its own, so that neither warms up or fills the memory of the other.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ROWS = 100_000;
const RUNS = 3;

export const title = `Reading a workbook of ${ROWS.toLocaleString("en")} × 13 cells`;

const HEADERS = [
  "序号",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "计量单位",
  "分值",
  "得分",
  "完成率",
  "预算数",
  "执行数",
  "偏差原因分析及改进措施",
];
const LEVELS = [
  ["产出指标", "数量指标", "培训人次"],
  ["产出指标", "质量指标", "验收合格率"],
  ["产出指标", "时效指标", "按期完成率"],
  ["效益指标", "社会效益指标", "受益群众人数"],
  ["满意度指标", "服务对象满意度指标", "服务对象满意度"],
];

/** Path of the workbook to read, written once with exceljs' streaming writer into the folder for temporary files. */
export async function sampleWorkbook() {
  const folder = join(tmpdir(), "jiyan-bench");
  const path = join(folder, `indicators-${ROWS}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const { default: ExcelJS } = await import("exceljs");
  const unfinished = `${path}.${process.pid}`;
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: unfinished,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet("项目自评表");
  sheet.columns = HEADERS.map((_, column) => ({
    style: column === 9 ? { numFmt: "0.00%" } : column >= 10 && column < 12 ? { numFmt: "#,##0.00" } : {},
  }));
  sheet.addRow(HEADERS).commit();
  for (let row = 1; row <= ROWS; row += 1) sheet.addRow(sampleRow(row)).commit();
  await workbook.commit();
  renameSync(unfinished, path);
  return path;
}

function sampleRow(row) {
  const [level1, level2, name] = LEVELS[row % LEVELS.length];
  const budget = ((row * 7919) % 1_000_000) / 100;
  const share = ((row * 104_729) % 10_000) / 10_000;
  const reason = row % 4 === 0 ? `受第${row}批项目实施进度影响，部分工作延后至下年完成` : null;
  const target = `≥${row % 500}人`;
  const indicator = `${name}${row % 2000}`;
  const spent = Math.round(budget * share * 100) / 100;
  return [
    row,
    level1,
    level2,
    indicator,
    target,
    row % 480,
    "人",
    10,
    Math.round(share * 1000) / 100,
    share,
    budget,
    spent,
    reason,
  ];
}

/** Reads the file in this process and reports seconds and peak memory to the parent. */
const READERS = {
  jiyan: async (path) => {
    const { readWorkbook } = require(
      join(process.env.JIYAN_DIST ?? "../../dist", "hosts/file/reading/index.js"),
    );
    const result = await readWorkbook(readFileSync(path));
    if (!result.ok) throw new Error(result.error.code);
    return result.value.sheets[0].rows.reduce((count, row) => count + row.filter(Boolean).length, 0);
  },
  exceljs: async (path) => {
    const { default: ExcelJS } = await import("exceljs");
    const options = { sharedStrings: "cache", styles: "cache", worksheets: "emit", hyperlinks: "ignore" };
    let cells = 0;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) row.eachCell((cell) => (cells += cell.value === null ? 0 : 1));
    }
    return cells;
  },
};

async function measureHere(reader, path) {
  const start = process.hrtime.bigint();
  const cells = await READERS[reader](path);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.send({ cells, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
}

function measureApart(reader, path) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--reader", reader, path]);
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => code && reject(new Error(`${reader} ended with code ${code}`)));
  });
}

/** Prints the table: one line per reader, median of three runs. */
export async function run(print) {
  const path = await sampleWorkbook();
  print(`| reader | seconds | peak RSS, MB | cells |`);
  print(`| --- | --- | --- | --- |`);
  for (const reader of Object.keys(READERS)) {
    const runs = [];
    for (let count = 0; count < RUNS; count += 1) runs.push(await measureApart(reader, path));
    const median = (key) => runs.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
    print(
      `| ${reader} | ${median("seconds").toFixed(2)} | ${median("peakMegabytes").toFixed(0)} | ${median("cells")} |`,
    );
  }
  print(
    `\nFile: ${(statSync(path).size / 1e6).toFixed(1)} MB; median of ${RUNS} runs in separate processes.`,
  );
}

const [flag, reader, path] = process.argv.slice(2);
if (flag === "--reader" && reader in READERS) await measureHere(reader, path);

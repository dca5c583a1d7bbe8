// Reading workbooks of 13 columns: this project's reader beside hucre's stream, read-excel-file and exceljs' stream.
// Each run is a process of its own, readers take turns, and all must find the same numbers and texts. Ours makes a whole
// snapshot; the streams throw their rows away.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const RUNS = 5;

/** Workbooks to read: rows, and whether every text of a row is another. */
const SAMPLES = [
  { name: "1,000 × 13", rows: 1000, distinct: false },
  { name: "100,000 × 13", rows: 100_000, distinct: false },
  { name: "100,000 × 13, texts all different", rows: 100_000, distinct: true },
];

export const title = "Reading workbooks beside other readers";

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

/** Path of a workbook to read, written once with exceljs' streaming writer into the folder for temporary files. */
export async function sampleWorkbook({ rows, distinct }) {
  const folder = join(tmpdir(), "jiyan-bench");
  const path = join(folder, `indicators-${rows}${distinct ? "-distinct" : ""}.xlsx`);
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
  for (let row = 1; row <= rows; row += 1) {
    const values = sampleRow(row);
    const all = distinct
      ? values.map((value) => (typeof value === "string" ? `${value}（${row}）` : value))
      : values;
    sheet.addRow(all).commit();
  }
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

/** Counts cells, sums numbers and adds up the lengths of texts: what every reader must agree on. */
function tally() {
  const seen = { cells: 0, sum: 0, letters: 0 };
  return {
    seen,
    take(value) {
      if (value === null || value === undefined || value === "") return;
      seen.cells += 1;
      if (typeof value === "number") seen.sum += value;
      else seen.letters += String(value).length;
    },
  };
}

const READERS = {
  jiyan: async (path, take) => {
    const { readWorkbook } = require(
      join(process.env.JIYAN_DIST ?? "../../dist", "hosts/file/reading/index.js"),
    );
    const result = await readWorkbook(readFileSync(path));
    if (!result.ok) throw new Error(result.error.code);
    for (const row of result.value.sheets[0].rows) row.forEach((cell) => take(cell?.value));
  },
  "hucre stream": async (path, take) => {
    const { streamXlsxRows } = await import("hucre/xlsx");
    for await (const { values } of streamXlsxRows(readFileSync(path))) values.forEach((value) => take(value));
  },
  "read-excel-file": async (path, take) => {
    const { readSheet } = await import("read-excel-file/node");
    for (const row of await readSheet(path)) row.forEach((value) => take(value));
  },
  "exceljs stream": async (path, take) => {
    const { default: ExcelJS } = await import("exceljs");
    const options = { sharedStrings: "cache", styles: "cache", worksheets: "emit", hyperlinks: "ignore" };
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) row.eachCell((cell) => take(cell.value));
    }
  },
};

/** Reads the file in this process and reports CPU, peak memory and what was found to the parent. */
async function measureHere(reader, path) {
  const { seen, take } = tally();
  await READERS[reader](path, take);
  const { user, system } = process.cpuUsage();
  process.send({
    found: `${seen.cells} cells, sum ${seen.sum.toFixed(2)}, ${seen.letters} letters`,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
  });
}

function measureApart(reader, path) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--reader", reader, path]);
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => code && reject(new Error(`${reader} ended with code ${code}`)));
  });
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Prints a table for each workbook: CPU of whole processes, peak memory, and CPU beside ours turn by turn. */
export async function run(print) {
  for (const sample of SAMPLES) {
    const path = await sampleWorkbook(sample);
    const runs = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, []]));
    for (let turn = 0; turn < RUNS; turn += 1) {
      for (const reader of Object.keys(READERS)) runs[reader].push(await measureApart(reader, path));
    }
    const [expected] = runs.jiyan;
    print(`${sample.name} (${(statSync(path).size / 1e6).toFixed(1)} MB; ${expected.found})\n`);
    print("| reader | CPU, s | ours / its CPU | peak RSS, MB | output |");
    print("| --- | --- | --- | --- | --- |");
    for (const [reader, measured] of Object.entries(runs)) {
      const ratio = median(measured.map(({ cpu }, turn) => runs.jiyan[turn].cpu / cpu));
      const found = measured[0].found === expected.found ? "the same" : measured[0].found;
      const cpu = median(measured.map((one) => one.cpu)).toFixed(2);
      const peak = Math.max(...measured.map((one) => one.peak)).toFixed(0);
      print(`| ${reader} | ${cpu} | ${ratio.toFixed(2)} | ${peak} | ${found} |`);
    }
    print("");
  }
}

const [flag, reader, path] = process.argv.slice(2);
if (flag === "--reader" && reader in READERS) await measureHere(reader, path);

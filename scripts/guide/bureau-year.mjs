// A bureau's year as docs/bureau.zh-CN.md tells it, with five units: every command of the guide, in a folder of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import ExcelJS from "exceljs";
import { requireTypescript } from "../bench/typescript.mjs";

const { applyPlan } = createRequire(import.meta.url)("../../dist/hosts/file/writing/index.js");

const CLI = resolve("dist/apps/cli/main.js");
const SHEET = "部门整体支出自评表";
const DAY = { deadline: "2026-03-31", handedIn: "2026-03-20", late: "2026-04-02" };

const UNITS = `单位编码,单位名称,年初预算数（万元）
001001,青岚县水利局,1234.56
001002,青岚县林业局,500
001003,青岚县交通运输局,860
001004,青岚县教育局,2100
001005,青岚县文化和旅游局,320
`;

/** What a unit reports: name, operator, target, unit, actual, weight, by row of the template; the last is satisfaction. */
const WORK = {
  青岚县水利局: [
    [0, "除险加固水库座数", "≥", 6, "座", 6, 20],
    [3, "工程验收合格率", "=", 100, "%", 100, 15],
    [6, "按期完工率", "≥", 95, "%", 97.5, 15],
    [15, "新增灌溉面积", "≥", 1.8, "万亩", 1.85, 30],
    [24, "受益群众满意度", "≥", 95, "%", 96, 10],
  ],
  青岚县林业局: [
    [0, "造林面积", "≥", 1.2, "万亩", 1.05, 20],
    [3, "造林合格率", "≥", 90, "%", 93, 15],
    [6, "任务按期完成率", "=", 100, "%", 100, 15],
    [18, "森林覆盖率", "≥", 62, "%", 62.4, 30],
    [24, "林农满意度", "≥", 90, "%", 92, 10],
  ],
  青岚县交通运输局: [
    [0, "养护公路里程", "≥", 300, "公里", 312, 20],
    [3, "养护工程合格率", "≥", 95, "%", 97, 15],
    [6, "养护任务按期完成率", "=", 100, "%", 98, 15],
    [15, "受益行政村数量", "≥", 40, "个", 44, 30],
    [24, "沿线群众满意度", "≥", 90, "%", 93, 10],
  ],
  青岚县教育局: [
    [0, "新建改建校舍", "≥", 8, "所", 8, 20],
    [3, "工程质量合格率", "=", 100, "%", 100, 15],
    [6, "资金按期拨付率", "=", 100, "%", 100, 15],
    [15, "受益学生人数", "≥", 5200, "人", 5460, 30],
    [24, "家长满意度", "≥", 90, "%", 94, 10],
  ],
};

/** Planned, adjusted and spent, in 万元. */
const MONEY = {
  青岚县水利局: [1234.56, 1290, 1252.3],
  青岚县林业局: [500, 520, 430.6],
  青岚县交通运输局: [860, 860, 845.2],
  青岚县教育局: [2100, 2180, 2131.8],
};

/** Where entries stand in the template: name, operator, target, unit, actual, weight; the points, which a formula gives. */
const [ENTRY_COLUMNS, POINTS_COLUMN, MONEY_COLUMNS] = [[3, 4, 5, 6, 7, 8], 9, [3, 4, 6]];
const [TARGET_COLUMN, ACTUAL_COLUMN] = [ENTRY_COLUMNS[2], ENTRY_COLUMNS[4]];

/** Assets of units: name, number, value in 万元, number in use. */
const ASSETS = {
  青岚县水利局: [
    ["公务用车", 4, 86.5, 4],
    ["水情监测设备", 36, 412.8, 35],
  ],
  青岚县林业局: [
    ["公务用车", 3, 61.2, 3],
    ["防火监控设备", 18, 196.4, 17],
  ],
  青岚县教育局: [["教学设备", 620, 1835.6, 612]],
};

/** What was otherwise in the year before: a target that is lower now, and a result that is the same. */
const BEFORE = {
  青岚县林业局: [0, TARGET_COLUMN, 1.5],
  青岚县交通运输局: [3, ACTUAL_COLUMN, 44],
};

/** What spoils the forms that come back: row of the entry, column, value. That a missed target has no reason does, too. */
const SPOILED = {
  // More points than the row has.
  青岚县交通运输局: [0, POINTS_COLUMN, 25],
  青岚县教育局: [3, ACTUAL_COLUMN, null],
};

/**
 * Goes through the year in an empty folder, which then holds what the guide names.
 *
 * @param {string} folder
 */
export async function liveThroughTheYear(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const jiyan = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: "utf8" });
    // Where something was found, or is still to come, commands end with 1.
    if (status !== 0 && status !== 1) throw new Error(`jiyan ${args.join(" ")}: ${stderr}`);
  };
  writeFileSync(join(folder, "单位名单.csv"), UNITS);
  const send = (year, deadline, output) => {
    const kind = ["--template", "department", "--year", year, "--deadline", deadline];
    jiyan("distribute", "--units", "单位名单.csv", ...kind, "-o", output);
  };
  send("2024", "2025-03-31", "上年下发");
  send("2025", DAY.deadline, "下发");
  await handIn(folder, { from: "上年下发", to: "上年收到", share: 0.97, spoiled: BEFORE });
  await handIn(folder, { from: "下发", to: "收到", share: 1, spoiled: SPOILED });
  jiyan(
    "remind",
    "收到",
    "--manifest",
    "下发",
    "--docx",
    "催报",
    "--from",
    "青岚县财政局",
    "--date",
    DAY.late,
  );
  jiyan("check", "收到", "--annotate", "校验");
  const letter = ["--from", "青岚县财政局", "--date", "2026-04-10", "--deadline", "2026-04-20"];
  jiyan("return", "收到", "-o", "退回", "--rules", "error,W03", ...letter);
  await handIn(folder, { from: "下发", to: "再收", share: 1, only: Object.keys(SPOILED) });
  jiyan("return", "再收", "-o", "退回", "--only", "returned", "--date", "2026-04-21");
  const compared = ["--manifest", "下发", "--previous", "上年收到", "--docx", "总体评价报告.docx"];
  jiyan("consolidate", "收到", "-o", "汇总.xlsx", ...compared);
  jiyan("report", "收到", "-o", "报告", "--docx", "报告/文档");
  await tablesOfAssets(join(folder, "资产"));
}

/** Tables that are no forms, one from each unit. */
async function tablesOfAssets(folder) {
  mkdirSync(folder);
  for (const [unit, rows] of Object.entries(ASSETS)) {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("资产表");
    sheet.addRow(["固定资产统计表"]);
    sheet.addRow([`填报单位：${unit}`]);
    sheet.addRow(["资产名称", "数量", "原值（万元）", "其中：在用"]);
    for (const row of rows) sheet.addRow(row);
    sheet.addRow(["填表人：", null, null, null]);
    writeFileSync(join(folder, `${unit}.xlsx`), new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
}

/** What units have typed into the workbooks that were sent to them, calculated as a spreadsheet program does. */
async function handIn(folder, { from, to, share, spoiled = {}, only = Object.keys(WORK) }) {
  const typed = join(folder, `${to}-填写`);
  mkdirSync(typed, { recursive: true });
  const names = readdirSync(join(folder, from)).filter((name) => only.some((unit) => name.includes(unit)));
  for (const name of names) {
    const unit = only.find((one) => name.includes(one));
    const bytes = readFileSync(join(folder, from, name));
    const edits = await entriesOf(bytes, unit, share, spoiled[unit]);
    const { value } = await applyPlan(bytes, { sheets: [], edits, styles: {} });
    writeFileSync(join(typed, name), value.bytes);
  }
  calculate(typed, join(folder, to));
  rmSync(typed, { recursive: true });
  names.forEach((name, index) => {
    const day = new Date(index === names.length - 1 ? DAY.late : DAY.handedIn);
    utimesSync(join(folder, to, name), day, day);
  });
}

/** The cells that a unit fills in. */
async function entriesOf(bytes, unit, share, spoiled) {
  const { indicatorRows } = requireTypescript("../../test/hosts/file/templates/filled.ts");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const form = workbook.getWorksheet(SHEET);
  const rows = indicatorRows(form).map(({ number }) => number - 1);
  const cell = (row, column, value) => ({ at: { sheet: SHEET, row, column }, value });
  const entries = WORK[unit].flatMap(([place, name, operator, target, measure, actual, weight]) =>
    [name, operator, target, measure, rounded(actual * share, actual), weight].map((value, index) =>
      cell(rows[place], ENTRY_COLUMNS[index], value),
    ),
  );
  const money = MONEY[unit].map((amount, index) =>
    cell(moneyRow(form), MONEY_COLUMNS[index], rounded(amount * share, amount)),
  );
  if (spoiled === undefined) return [...entries, ...money];
  const [entry, column, value] = spoiled;
  const wrong = cell(rows[WORK[unit][entry][0]], column, value);
  return [...entries.filter(({ at }) => at.row !== wrong.at.row || at.column !== column), ...money, wrong];
}

/** The first line of money that is no formula. */
function moneyRow(form) {
  let found = -1;
  form.eachRow((row, number) => {
    const label = String(row.getCell(3).value ?? "");
    if (found < 0 && label.includes("一般公共预算") && !row.getCell(4).formula) found = number - 1;
  });
  return found;
}

/** With the places of the number that it stands for. */
function rounded(value, like) {
  const [, places = ""] = String(like).split(".");
  return Number(value.toFixed(places.length));
}

function calculate(from, to) {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from).map((name) => join(from, name));
  const profile = `-env:UserInstallation=file://${resolve(from, "..", ".profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", to, ...files], {
    stdio: "ignore",
    timeout: 240_000,
  });
}

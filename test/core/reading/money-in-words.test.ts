import { lookAt } from "../../../src/core/reading";
import { lines, readRows } from "../../support/form-builder";
import { executionRate } from "../../../src/core/scoring/execution-rate";
import { pack } from "../scoring/build";
import { workbookOf } from "../../support/snapshot-builder";

const TABLE = [
  "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出 | 审结案件 | 8500件 | 9126件 | 60 | 60",
];

function moneyOf(...head: readonly string[]): readonly string[] {
  const [form] = readRows(lines("办案业务费绩效自评表", ...head, ...TABLE)).evaluations;
  return (form?.budget?.lines ?? []).map(({ initial, adjusted, executed, rate }) =>
    [initial, adjusted, executed, rate].map((amount) => amount?.value ?? "-").join(" "),
  );
}

test.each([
  ["资金情况 | 预算安排120万元，实际支出118.5万元，执行率98.75%。", "- 120 118.5 -"],
  ["资金使用情况 | 年初预算1,200万元；全年预算1350万元；全年支出1320.8万元", "1200 1350 1320.8 -"],
  ["项目资金：批复预算85.6万元，已支付80万元，结余5.6万元", "- 85.6 80 -"],
  ["经费 | 核定经费300000元，累计使用286400元", "- 30 28.64 -"],
])("%s", (row, money) => {
  expect(moneyOf(row)).toEqual([money]);
});

test.each([
  [
    "a change that leaves open what the budget came to",
    "项目预算 | 年初预算850万元，年中追加46万元，实际支出880.2万元",
  ],
  ["two budgets", "资金情况 | 甲项目预算50万元，乙项目预算60万元，实际支出100万元"],
  ["nothing spent", "资金情况 | 预算安排120万元"],
  ["an amount of something else", "工作情况 | 预算安排120万元，实际支出118.5万元"],
])("%s is no money block but a fact", (_what, row) => {
  expect(moneyOf(row)).toEqual([]);
  const [form] = readRows(lines("办案业务费绩效自评表", row, ...TABLE)).evaluations;
  expect(form?.info.map(({ label }) => label.text)).toEqual([row.split(" | ")[0]]);
});

test("the amounts of a sentence are read again for a proof", () => {
  const rows = lines("办案业务费绩效自评表", "资金情况 | 预算安排120万元，实际支出108万元", ...TABLE);
  const workbook = workbookOf(rows);
  const { evaluations } = readRows(rows);
  const budget = evaluations[0]?.budget;
  const rate = budget && executionRate(budget, pack("mof-2020"));
  expect(rate?.value).toBe("0.9");
  const look = lookAt(workbook, evaluations);
  const again = [rate?.budget, rate?.executed].map((amount) =>
    amount?.expression.op === "read" ? look.number(amount.at, amount.expression.as)?.toString() : undefined,
  );
  expect(again).toEqual(["120", "108"]);
});

test.each([
  ["整体支出（万元） | 年初预算 | 5820.6 | 调整后预算 | 6105.3 | 决算数 | 5990.1", "5820.6 6105.3 5990.1 -"],
  ["经费（万元） | 总预算 | 300 | 累计支出 | 286.4 | 执行率 | 95.47%", "- 300 286.4 0.9547"],
])("labels and amounts in one row: %s", (row, money) => {
  expect(moneyOf(row)).toEqual([money]);
});

test("headings of money name its unit behind them", () => {
  expect(
    moneyOf(
      "资金使用 | 计划安排（万元） | 实际到位（万元） | 实际使用（万元） | 使用率",
      "- | 450 | 450 | 431.8 | 95.96%",
    ),
  ).toEqual(["- 450 431.8 0.9596"]);
});

test("amounts without anything spent are facts, none of them lost", () => {
  const rows = lines("办案业务费绩效自评表", "经费 | 总预算 | 300 | 执行率 | 95.47%", ...TABLE);
  const [form] = readRows(rows).evaluations;
  expect(form?.budget).toBeNull();
  expect(form?.info.map(({ value }) => value.text)).toEqual(["300", "95.47%"]);
});

test("budget and spending by use above a table are its money, whatever heads the table", () => {
  const [form, ...others] = readRows(
    lines(
      "部门整体绩效自评表",
      "部门预算收支情况 | 预算数(万元) | 执行数(万元) | 执行率",
      "基本支出 | 1860.5 | 1843.2 | 99.07%",
      "项目支出 | 9420 | 9108.6 | 96.69%",
      "合计 | 11280.5 | 10951.8 | 97.09%",
      "维度 | 绩效指标 | 权重 | 目标值 | 实际值 | 得分",
      "履职 | 养老床位 | 60 | 500张 | 462张 | 55",
      "效益 | 满意度 | 40 | ≥90% | 94.3% | 40",
    ),
  ).evaluations;
  expect(others).toEqual([]);
  expect(
    form?.budget?.lines.map(({ cleanLabel, executed }) => `${cleanLabel} ${executed?.value ?? ""}`),
  ).toEqual(["基本支出 1843.2", "项目支出 9108.6", "合计 10951.8"]);
  expect(form?.indicators.map(({ cleanName }) => cleanName)).toEqual(["养老床位", "满意度"]);
});

test("the score of the head below labels with amounts is none of the money", () => {
  const [form] = readRows(
    lines(
      "省级专项资金绩效自评表",
      "资金（万元） | 计划安排 | 500 | 实际支出 | 468.2",
      "自评得分 | 96.5 | 自评等级 | 优",
      ...TABLE,
    ),
  ).evaluations;
  expect(form?.budget?.lines).toHaveLength(1);
  expect(form?.total).toMatchObject({ score: { value: "96.5" }, grade: { text: "优" } });
});

test("goals beside 实际完成目标, money told beside another label of the row", () => {
  const [form] = readRows(
    lines(
      "项目支出绩效自评表",
      "项目名称 | 精神障碍患者管理 | 预算执行（万元） | 预算安排96.8万元，实际支出94.05万元",
      "预期目标 | 实际完成目标",
      "管理患者1850人。 | 管理患者1872人。",
      ...TABLE,
    ),
  ).evaluations;
  expect(form?.goals).toMatchObject({
    expected: { text: "管理患者1850人。" },
    actual: { text: "管理患者1872人。" },
  });
  expect(form?.budget?.lines[0]?.executed?.value).toBe("94.05");
  expect(form?.info[0]).toMatchObject({ role: "project" });
});

test("labels with a colon within a sentence, and what was granted", () => {
  expect(moneyOf("预算执行 | 全年预算数：260.00万元；全年执行数：251.36万元；执行率：96.68%")).toEqual([
    "- 260 251.36 -",
  ]);
  expect(
    moneyOf("支出（万元） | 资金构成 | 预算批复数 | 实际支出数 | 支出率", "- | 合计 | 1606 | 1569.1 | 97.7%"),
  ).toEqual(["- 1606 1569.1 0.977"]);
});

test.each([
  [
    "what a change brought the budget to",
    "年初预算（万元） | 720 | 追加（万元） | 30 | 实际支出（万元） | 742.5",
  ],
  [
    "spending among labels of funds",
    "经费情况（万元） | 总经费 | 600 | 2023年拨款 | 200 | 2023年支出 | 188.6",
  ],
])("%s is open: facts of the head", (_what, row) => {
  expect(moneyOf(row)).toEqual([]);
  const [form] = readRows(lines("办案业务费绩效自评表", row, ...TABLE)).evaluations;
  expect(form?.info.length).toBeGreaterThan(1);
  expect(form?.unread).toEqual([]);
});

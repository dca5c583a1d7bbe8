import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { lines, readRows, told } from "../../support/form-builder";

function only(rows: readonly string[], merges: readonly string[] = []): Evaluation {
  const [form, ...others] = readRows(lines(...rows), merges).evaluations;
  if (form === undefined || others.length > 0) throw new Error("not one form");
  return form;
}

test("groups numbered in Chinese with the points of their rows are levels", () => {
  const form = only([
    "2024年度企业负责人经营业绩考核计分表",
    "序号 | 考核指标 | 基本分 | 考核目标值 | 实际完成值 | 综合得分",
    "一 | 基本指标 | 60 | - | - | 61",
    "1 | 利润总额 | 30 | 12800 | 13450 | 31",
    "2 | 净资产收益率 | 30 | 5.2% | 5.3% | 30",
    "二 | 分类指标 | 40 | - | - | 38",
    "3 | 供水量 | 40 | 9600 | 9120 | 38",
    "合计 | - | 100 | - | - | 99",
  ]);
  expect(form.indicators.map(({ name, level1 }) => `${level1?.name} ${name.text}`)).toEqual([
    "基本指标 利润总额",
    "基本指标 净资产收益率",
    "分类指标 供水量",
  ]);
  expect(form.total?.score?.value).toBe("99");
});

const QUARTER = [
  "部门季度绩效考核表",
  "考核维度 | 考核内容 | 满分 | 评价标准 | 完成情况说明 | 自评 | 考评小组评分",
  "重点任务 | 厂房封顶 | 50 | 延误1周扣3分 | 9月12日完成封顶 | 50 | 49",
  "日常管理 | 制度培训 | 50 | 每季不少于2次 | 组织培训3次 | 48 | 48",
];

test("what is told of every row under words of doing is what became of it where nothing else says so", () => {
  const form = only(QUARTER);
  expect(form.indicators.map(({ actual, reason }) => [actual?.raw, reason?.text])).toEqual([
    ["9月12日完成封顶", undefined],
    ["组织培训3次", undefined],
  ]);
});

test("told of some rows only it stays a remark", () => {
  const form = only([
    ...QUARTER.slice(0, 2),
    "重点任务 | 厂房封顶 | 50 | 延误1周扣3分 | - | 50 | 49",
    "日常管理 | 制度培训 | 25 | 每季不少于2次 | - | 25 | 24",
    "日常管理 | 周报 | 25 | 迟报扣1分 | 迟报1次 | 24 | 24",
  ]);
  expect(form.indicators.map(({ actual, reason }) => [actual, reason?.text])).toEqual([
    [null, ""],
    [null, ""],
    [null, "迟报1次"],
  ]);
});

test.each(["小计", "合计"])(
  "points added and taken off below a %s belong to the table, and the last total counts",
  (label) => {
    const form = only(
      [
        ...QUARTER,
        `${label} | - | 100 | - | - | 98 | 97`,
        "加分项 | 集团优秀项目 | - | 每项加2分 | 1项 | 2 | 2",
        "扣分项 | 安全事故 | - | 每起扣5分 | 0起 | 0 | 0",
        "最终得分 | - | - | - | - | 100 | 99",
      ],
      ["A5:B5", "A8:B8"],
    );
    expect(form.indicators.map(({ name, score }) => `${name.text} ${score?.value}`)).toEqual([
      "厂房封顶 50",
      "制度培训 48",
      "集团优秀项目 2",
      "安全事故 0",
    ]);
    expect(form.total?.score?.value).toBe("100");
    expect(form.unread).toEqual([]);
  },
);

test("a label down the left edge of head and table takes nothing of the title beside it", () => {
  const form = only(
    [
      "销售中心 | 2024年度关键业绩指标（KPI）考核表 | - | - | - | -",
      "^ | KPI指标 | 权重 | 目标 | 达成 | 得分",
      "^ | 回款率 | 60% | 92% | 88.6% | 55",
      "^ | 新客户数 | 40% | 36家 | 41家 | 40",
    ].map((row) => row.replace(/^\^/u, "-")),
    ["A1:A4", "B1:F1"],
  );
  expect(form.title?.text).toBe("2024年度关键业绩指标（KPI）考核表");
  expect(form.info).toEqual([]);
  expect(form.unread).toEqual([]);
});

test("a table lies on its side where its labels prove it, whatever its names look like", () => {
  const form = only([
    "动力车间班组绩效指标",
    "指标 | 蒸汽单耗（kg/t） | 非计划停机（小时） | 检查得分 | 节能量（tce）",
    "计分权重 | 30% | 30% | 20% | 20%",
    "目标值 | 182 | 6 | 90 | 45",
    "实绩 | 179.4 | 4.5 | 93 | 41",
    "评分 | 30 | 30 | 20 | 18.2",
    "上月实绩 | 184.1 | 7 | 91 | 39",
  ]);
  expect(told(form)).toEqual([
    "蒸汽单耗（kg/t） 182 179.4 30% 30",
    "非计划停机（小时） 6 4.5 30% 30",
    "检查得分 90 93 20% 20",
    "节能量（tce） 45 41 20% 18.2",
  ]);
  expect(form.indicators.map(({ prior }) => prior?.raw)).toEqual(["184.1", "7", "91", "39"]);
});

const QUALITY = "质量目标 | 2023实绩 | 2024目标 | 2024实绩 | 结论评价 | 未达标原因";

test("marks behind the values are states, whatever heads them", () => {
  const form = only([
    "质量目标达成表",
    QUALITY,
    "一次交检合格率 | 98.1% | ≥98.5% | 98.7% | ○ | -",
    "百台返修率 | 2.9 | ≤2.5 | 2.7 | × | 夹具偏差",
  ]);
  expect(form.indicators.map(({ status }) => status?.text)).toEqual(["○", "×"]);
});

test("how much of the target was reached is the rate of completion, whatever heads it", () => {
  const rows = [
    "GMV | 万元 | 3200 | 3355 | 104.8%",
    "退货率 | % | 6 | 6.8 | 88.2%",
    "客单价 | 元 | 200 | 186 | 93.0%",
  ];
  const form = only(["KPI项 | 计量 | 计划值 | 实绩值 | 达标率", ...rows]);
  expect(form.indicators.map(({ completion }) => completion?.raw)).toEqual(["104.8%", "88.2%", "93.0%"]);
  const other = only([
    "KPI项 | 计量 | 计划值 | 实绩值 | 毛利率",
    ...rows.map((row) => row.replace(/[\d.]+%$/, "31%")),
  ]);
  expect(other.indicators.map(({ completion }) => completion)).toEqual([null, null, null]);
});

test("headings in two languages are read by their kinds too, and bounds beside the target are passed over", () => {
  const form = only([
    "KPI Scorecard 绩效计分卡",
    "KPI 指标 | Weight 权重 | 门槛值 Threshold | 目标值 Target | 挑战值 Stretch | 实际达成值 Achieved value | Score 得分",
    "良率 Yield | 60% | 95% | 96.5% | 98% | 96.1% | 58.5",
    "准时交付率 OTD | 40% | 93% | 96% | 98% | 97.2% | 41",
  ]);
  expect(told(form)).toEqual(["良率 Yield 96.5% 96.1% 60% 58.5", "准时交付率 OTD 96% 97.2% 40% 41"]);
  expect(form.unread).toEqual([]);
});

test("a plan of the whole year is no rival of the plan so far beside what was reached so far", () => {
  const form = only(
    [
      "2024年11月预算执行情况分析表",
      "项目 | 全年预算 | 本年累计 | - | -",
      "- | - | 预算 | 实际 | 执行率",
      "营业收入 | 86000 | 78800 | 77150 | 97.9%",
      "管理费用 | 6200 | 5680 | 5910 | 104.0%",
    ],
    ["A2:A3", "B2:B3", "C2:E2"],
  );
  expect(told(form)).toEqual(["营业收入 78800 77150 - -", "管理费用 5680 5910 - -"]);
  expect(form.unread).toEqual([]);
});

test.each([
  ["指标", "2023年 | 2024年", ["28.9%", "26.1%"]],
  ["三级指标", "2023年 | 2024年", ["28.9%", "26.1%"]],
  ["三级指标", "2023年度 | 2024年度", ["28.9%", "26.1%"]],
])("columns of two years below %s and beside targets hold the results: %s", (name, years, values) => {
  const form = only([
    `一级指标 | ${name} | 目标值 | ${years} | 同比 | 原因分析`,
    "医疗质量 | 手术占比 | ≥28% | 26.1% | 28.9% | +2.8 | ",
    "医疗质量 | 中医药治疗率 | ≥75% | 74.2% | 73.3% | -0.9 | 门诊量增长快",
  ]);
  const [first] = form.indicators;
  expect([first?.actual?.raw, first?.prior?.raw]).toEqual(values);
});

test("what the rows are measured in does not name them, whatever heads it", () => {
  const form = only([
    "Service level report",
    "Ref | Service level | Measure | Target | Achieved | Pass/Fail | Reason for failure",
    "SL1 | Calls answered within 60 seconds | % | ≥90% | 93.2% | Pass | ",
    "SL2 | Time to restore service | hours | ≤4 | 5 | Fail | Two parts were late",
    "SL3 | User satisfaction score | out of 5 | ≥4.2 | 4.4 | Pass | ",
  ]);
  expect(form.indicators.map(({ name }) => name.text)).toEqual([
    "Calls answered within 60 seconds",
    "Time to restore service",
    "User satisfaction score",
  ]);
  expect(form.indicators[1]?.unit?.text).toBe("hours");
});

test("notes behind the results of a table tell why", () => {
  const form = only([
    "OKR review Q3 2024",
    "Objective | Key result | Target | Result | Status | Owner | Notes",
    "Grow | New logos | 300 | 280 | Missed | J. Park | Emails broke in August",
    "Grow | Renewals | 30 | 31 | Achieved | J. Park | ",
  ]);
  expect(form.indicators[0]?.reason?.text).toBe("Emails broke in August");
});

test("two years side by side below a title that speaks of indicators are indicators, whatever names the rows", () => {
  const rows = [
    "项目 | 本年数 | 上年数 | 增减额 | 增减率 | 变动原因",
    "营业收入 | 86520 | 91236 | -4716 | -5.17% | 订单减少",
    "净利润 | 3580 | 5190 | -1610 | -31.02% |",
  ];
  const form = only(["华阳纺织股份有限公司2024年主要财务指标表", ...rows]);
  expect(form.indicators.map(({ actual, prior }) => [actual?.value, prior?.value])).toEqual([
    ["86520", "91236"],
    ["3580", "5190"],
  ]);
  expect(readRows(lines("华阳纺织股份有限公司2024年费用明细表", ...rows)).evaluations).toEqual([]);
});

test("of two columns of words the one that gathers no rows names them", () => {
  const form = only([
    "Annual SLA review",
    "KPI | Service level | Target | Achieved 2024 | Achieved 2023 | Why missed",
    "Helpdesk | Calls answered in 30 seconds | 90% | 92% | 88% | ",
    "Helpdesk | First-contact resolution | 70% | 64% | 66% | Articles out of date",
    "Cleaning | Audit score | 85 | 88 | 84 | ",
  ]);
  expect(form.indicators.map(({ name, level1 }) => `${level1?.name}: ${name.text}`)).toEqual([
    "Helpdesk: Calls answered in 30 seconds",
    "Helpdesk: First-contact resolution",
    "Cleaning: Audit score",
  ]);
});

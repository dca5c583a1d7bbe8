import { checkUnread } from "../../../src/core/checking/unread";
import { lines, readRows, told } from "../../support/form-builder";

const BUDGET = [
  "- | Budget | Actual | Variance | F/A | Comment",
  "Income",
  "Donations | 420 | 455 | 35 | F | Strong appeal",
  "Grants | 310 | 280 | 30 | A | Award moved",
  "Total income | 730 | 735 | 5 | F | -",
  "Expenditure",
  "Staff | 512 | 498 | 14 | F | -",
  "Premises | 84 | 91 | 7 | A | Energy prices",
  "Total expenditure | 596 | 589 | 7 | F | -",
  "Net result | 134 | 146 | 12 | F | -",
];

describe("what says whether a variance is favourable", () => {
  test("tells which way is better; headings closed by their totals are levels", () => {
    const [form] = readRows(lines("Accounts 2024, £000", ...BUDGET)).evaluations;
    expect(
      form?.indicators.map(({ name, level1, direction }) => [name.text, level1?.name, direction?.better]),
    ).toEqual([
      ["Donations", "Income", "higher"],
      ["Grants", "Income", "higher"],
      ["Total income", "Income", "higher"],
      ["Staff", "Expenditure", "lower"],
      ["Premises", "Expenditure", "lower"],
      ["Total expenditure", "Expenditure", "lower"],
      ["Net result", undefined, "higher"],
    ]);
    expect(form?.indicators.every(({ direction }) => direction?.from === "column")).toBe(true);
    expect(form?.unread).toEqual([]);
  });

  test.each([
    ["Variance (F)/A", ["lower", "higher", "unclear"]],
    ["Variance F/(A)", ["higher", "lower", "unclear"]],
  ])("below %s brackets are what the heading says", (heading, better) => {
    const [form] = readRows(
      lines(
        "Budget monitoring",
        `Cost heading | Budget | Actual | ${heading}`,
        "Gadgets | 3420 | 3395 | (25)",
        "Widgets | 980 | 950 | 30",
        "Sprockets | 120 | 120 | 0",
      ),
    ).evaluations;
    expect(form?.indicators.map(({ direction }) => direction?.better ?? "unclear")).toEqual(better);
    expect(form?.unread).toEqual([]);
  });

  test("stands with the amount under one heading, too", () => {
    const [form] = readRows(
      lines(
        "KPI scorecard",
        "Measure | Target | Actual | Fav/(Adv)",
        "Gadgets | 10 | 12 | 2",
        "Widgets | 20 | 25 | (5)",
        "Sprockets | 20 | 20 | 0",
      ),
    ).evaluations;
    expect(form?.indicators.map(({ direction }) => direction?.better ?? "unclear")).toEqual([
      "higher",
      "lower",
      "unclear",
    ]);
  });

  test("A alone is amber, not adverse", () => {
    const [form] = readRows(
      lines(
        "KPI scorecard",
        "Measure | Target | Actual | RAG",
        "Gadgets | 10 | 8 | A",
        "Widgets | 20 | 19 | A",
      ),
    ).evaluations;
    expect(
      form?.indicators.map(({ status, direction }) => [status?.text, direction?.better ?? "unclear"]),
    ).toEqual([
      ["A", "unclear"],
      ["A", "unclear"],
    ]);
  });
});

test("arrows of a trend give way to the column that judges", () => {
  const [form] = readRows(
    lines(
      "Metric | Target | Actual | Trend | RAG | Notes",
      "Calls answered | 90% | 86% | ↘ | Red | New system",
      "Visitors | 400 | 420 | ↗ | Green | -",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ status, reason }) => [status?.text, reason?.text])).toEqual([
    ["Red", "New system"],
    ["Green", ""],
  ]);
});

test("numbers under a heading of differences are no reasons, remarks beside them are", () => {
  const [form] = readRows(
    lines(
      "指标 | 目标 | 实际 | 偏差 | 状态 | 备注",
      "里程碑完成率 | 95% | 90% | -5% | 黄 | 机房移交晚两周",
      "变更请求数 | ≤15项 | 18项 | +3项 | 红 | 招商需求调整",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ reason }) => reason?.text)).toEqual(["机房移交晚两周", "招商需求调整"]);
});

test.each([
  ["基本目标 | 奋斗目标", ["860", "≥92%"]],
  ["奋斗目标 | 保底目标", ["950", "≥95%"]],
  ["Target | Stretch target", ["860", "≥92%"]],
])("of several targets the one to be reached counts: %s", (headings, targets) => {
  const [form] = readRows(
    lines(
      `考核类别 | 考核指标 | ${headings} | 标准分 | 完成情况 | 自评分 | 集团核定分`,
      "效益类 | 利润总额（万元） | 860 | 950 | 30 | 902 | 30 | 29",
      "运营类 | 应收账款回收率 | ≥92% | ≥95% | 10 | 93.1% | 10 | 9",
    ),
  ).evaluations;
  const wanted = headings.startsWith("奋斗") ? ["950", "≥95%"] : targets;
  expect(form?.indicators.map(({ target }) => target?.raw)).toEqual(wanted);
  expect(
    form?.indicators.map(({ weight, score, reviewedScore }) => [weight?.raw, score?.raw, reviewedScore?.raw]),
  ).toEqual([
    ["30", "30", "29"],
    ["10", "10", "9"],
  ]);
});

test("a heading goes on in the row below beside one that is divided", () => {
  const [form] = readRows(
    lines(
      "项目 | 行次 | 本期实际 | 上年同期 | 同比增减 | - | 全年预算 | 预算完成 | 备注",
      "- | - | - | - | 金额 | 幅度（%） | - | 进度（%） | -",
      "营业收入 | 1 | 48620 | 45210 | 3410 | 7.54 | 48000 | 101.29 | -",
      "营业成本 | 2 | 39870 | 37400 | 2470 | 6.6 | 39000 | 102.23 | 采购价上涨",
    ),
    ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "I1:I2"],
  ).evaluations;
  expect(form && told(form)).toEqual(["营业收入 48000 48620 - -", "营业成本 39000 39870 - -"]);
  expect(form?.indicators.map(({ completion }) => completion?.raw)).toEqual(["101.29", "102.23"]);
  expect(form?.unread).toEqual([]);
});

test("what a failure costs under a contract is no value of its row", () => {
  const [form] = readRows(
    lines(
      "Ref | Service level | Measurement period | Target | Critical threshold | Achieved | Result | Service points | Service credit (£)",
      "SL1 | Calls answered | Monthly | ≥ 98% | 90% | 99.1% | Pass | 0 | 0",
      "SL2 | Jobs completed | Monthly | ≥ 95% | 85% | 91.4% | Fail | 2 | 1200",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual(["Calls answered ≥ 98% 99.1% - -", "Jobs completed ≥ 95% 91.4% - -"]);
  expect(form?.unread).toEqual([]);
  expect(
    form?.indicators.map(({ costs = [] }) =>
      costs.map(({ heading, amount, unit }) => [heading.text, amount.value, unit?.text]),
    ),
  ).toEqual([
    [],
    [
      ["Service points", "2", undefined],
      ["Service credit (£)", "1200", "£"],
    ],
  ]);
});

test.each([
  ["Period: | March 2024", "2024"],
  ["March 2024", "2024"],
  ["As at 31 March 2024", "2024"],
  ["编制单位：新丰集团有限公司 | 2023年12月 | 单位：万元", "2023"],
  ["公司 Company: 安泰电子有限公司 | 年度 Year: 2023", "2023"],
  ["Year 年度: 2023 | Department 部门: Operations 生产部", "2023"],
  ["编制单位：新丰集团有限公司 | 2024年1月", undefined],
])("the year of a head that names a time: %s", (head, year) => {
  const [form] = readRows(
    lines("主要指标表", head, "指标 | 目标 | 实际", "收入 | 10 | 12", "利润 | 3 | 2"),
  ).evaluations;
  expect(form?.year?.text).toBe(year);
});

test("a line states the currency of all sums, and a sentence on what grounds the table stands", () => {
  const [form] = readRows(
    lines(
      "Budget report 2024",
      "All figures £000",
      "Line | Budget | Actual",
      "Grants | 310 | 280",
      "Trading | 95 | 97",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ unit }) => unit?.text)).toEqual(["£000", "£000"]);
  const [contract] = readRows(
    lines(
      "2023年度经营业绩考核责任书",
      "根据集团公司年度工作部署，甲乙双方就2023年度经营业绩考核事项签订本责任书。",
      "考核指标 | 目标值 | 完成值",
      "收入 | 10 | 12",
      "利润 | 3 | 2",
    ),
  ).evaluations;
  expect(contract?.unread).toEqual([]);
});

test("a budget for a work is no count of it", () => {
  const [form] = readRows(
    lines(
      "某公司KPI",
      "科目 | 预算数 | 执行数 | 差异",
      "设备采购 | 1200 | 1186 | 14",
      "软件开发 | 800 | 845 | -45",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ direction }) => direction?.better ?? "unclear")).toEqual([
    "unclear",
    "unclear",
  ]);
});

test("words that come back in each group name the rows within it, and share the unit of the table", () => {
  const [form] = readRows(
    lines(
      "某公司销售目标达成情况表",
      "单位：万元",
      "区域 | 产品线 | 目标 | 达成 | 达成率",
      "华东 | 空调 | 1610 | 1634 | 101.5%",
      "- | 冰箱 | 1140 | 1114 | 97.7%",
      "华南 | 空调 | 1710 | 1762 | 103%",
      "- | 冰箱 | 1020 | 1007 | 98.7%",
    ),
    ["A4:A5", "A6:A7"],
  ).evaluations;
  expect(
    form?.indicators.map(({ name, level1, target }) => [level1?.name, name.text, target?.value]),
  ).toEqual([
    ["华东", "空调", "16100000"],
    ["华东", "冰箱", "11400000"],
    ["华南", "空调", "17100000"],
    ["华南", "冰箱", "10200000"],
  ]);
});

test("headings of the lines of a budget are no label with its value", () => {
  const [form] = readRows(
    lines(
      "某公司费用预算执行分析表",
      "费用类别 | 费用项目 | 年度预算 | 实际发生 | 差异额 | 差异性质 | 差异说明",
      "人工类 | 工资薪金 | 860 | 842 | -18 | 有利 | -",
      "- | 社保公积金 | 215 | 221 | 6 | 不利 | 基数上调",
      "运营类 | 维修费 | 95 | 88 | -7 | 有利 | -",
    ),
    ["A3:A4"],
  ).evaluations;
  expect(form && told(form)).toEqual(["工资薪金 860 842 - -", "社保公积金 215 221 - -", "维修费 95 88 - -"]);
  expect(form?.indicators.map(({ direction }) => direction?.better)).toEqual(["lower", "lower", "lower"]);
});

test("words that gather rows are told from results although another table stands below", () => {
  const [form] = readRows(
    lines(
      "Grant monitoring report: Warm Homes",
      "Grant holder | Calder Energy | - | Reporting period | 1 April 2023 to 31 March 2024",
      "Outputs and outcomes",
      "Outcome | Indicator | Planned | Achieved | Difference | Explanation",
      "Homes are warmer | Homes insulated | 150 | 138 | -12 | A crew was lost",
      "- | Energy visits | 400 | 415 | 15 | -",
      "People pay less | Lower bills | 320 | 341 | 21 | -",
      "",
      "Expenditure (£)",
      "Budget heading | - | Budget | Spent | Under/(over) | Notes",
      "Manager | - | 38000 | 37950 | 50 | -",
      "Works | - | 210000 | 196400 | 13600 | Fewer homes",
    ),
    ["A5:A6"],
  ).evaluations;
  expect(form && told(form)).toEqual([
    "Homes insulated 150 138 - -",
    "Energy visits 400 415 - -",
    "Lower bills 320 341 - -",
    "Manager 38000 37950 - -",
    "Works 210000 196400 - -",
  ]);
  expect(form?.unread).toEqual([]);
  expect(form?.info.map(({ label }) => label.text)).toEqual(["Grant holder", "Reporting period"]);
});

test.each([
  ["Product OKRs – Q3 2024", "2024"],
  ["Service plan", undefined],
])("the year of a title that ends in a time: %s", (title, year) => {
  const [form] = readRows(
    lines(title, "KPI | Target | Actual", "Visits | 10 | 12", "Calls | 3 | 2"),
  ).evaluations;
  expect(form?.year?.text).toBe(year);
});

test("of marks and weighted scores in English the weighted ones count", () => {
  const [form] = readRows(
    lines(
      "Objective | Measure | Weight | Target | Result | Score | Weighted score",
      "Growth | Margin | 20% | 7.5% | 7.1% | 3 | 0.6",
      "Cash | Debtor days | 10% | 45 | 44 | 4 | 0.4",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ score }) => score?.raw)).toEqual(["0.6", "0.4"]);
});

test("the year to date counts before the month beside it", () => {
  const [form] = readRows(
    lines(
      "Performance dashboard 2024",
      "Theme | Measure | Good is | This month | - | - | Year to date | - | - | Comment",
      "- | - | - | Target | Actual | RAG | Target | Actual | RAG | -",
      "Punctuality | Trains on time | High | 88% | 85.9% | R | 89% | 88.4% | A | Storm",
      "Safety | Signals passed | Low | 0 | 0 | G | 2 | 1 | G | -",
    ),
    ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:J3"],
  ).evaluations;
  expect(form && told(form)).toEqual(["Trains on time 89% 88.4% - -", "Signals passed 2 1 - -"]);
  expect(form?.indicators.map(({ status }) => status?.text)).toEqual(["A", "G"]);
  expect(form?.unread).toEqual([]);
});

test("numbers of indicators name none beside what describes each", () => {
  const [form] = readRows(
    lines(
      "KPI report 2023",
      "KPI | Description | Target | Oct | Nov | Quarter | Met?",
      "KPI 1 | Devices available | 99% | 99.3% | 98.4% | 98.9% | No",
      "KPI 2 | Faults fixed in time | 95% | 96.1% | 97% | 96.3% | Yes",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual([
    "Devices available 99% 98.9% - -",
    "Faults fixed in time 95% 96.3% - -",
  ]);
});

test("a few words over all columns head the rows below, a sentence does not", () => {
  const [form] = readRows(
    lines(
      "KPI report 2024",
      "Indicator | Target | Actual",
      "Profitability",
      "Gross margin | 34% | 33%",
      "Liquidity",
      "Current ratio | 1.5 | 1.6",
      "Debtor days | 48 | 51",
      "Figures are unaudited.",
    ),
    ["A3:C3", "A5:C5", "A8:C8"],
  ).evaluations;
  expect(form?.indicators.map(({ name, level1 }) => `${level1?.name ?? ""} ${name.text}`)).toEqual([
    "Profitability Gross margin",
    "Liquidity Current ratio",
    "Liquidity Debtor days",
  ]);
});

test("groups numbered （一） with the points of their rows are levels", () => {
  const [form] = readRows(
    lines(
      "某公司2023年度经营业绩考核表",
      "序号 | 考核指标 | 权重 | 考核目标值 | 实际完成值 | 考核得分",
      "（一） | 基本指标 | 60",
      "1 | 利润总额 | 30 | 1850 | 1912 | 30",
      "2 | 经济增加值 | 30 | 620 | 588 | 28.5",
      "（二） | 分类指标 | 40",
      "3 | 水费回收率 | 40 | ≥97 | 97.8 | 40",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ name, level1 }) => `${level1?.name ?? ""} ${name.text}`)).toEqual([
    "基本指标 利润总额",
    "基本指标 经济增加值",
    "分类指标 水费回收率",
  ]);
});

test("how far a project should be is no target of its money", () => {
  const [form] = readRows(
    lines(
      "Change programme dashboard 2024",
      "Project | Budget (£k) | Actual (£k) | Planned % complete | Actual % complete | RAG",
      "Website | 120 | 118 | 100% | 100% | Green",
      "CRM | 210 | 236 | 90% | 75% | Red",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual(["Website 120 118 - -", "CRM 210 236 - -"]);
  expect(form?.unread).toEqual([]);
});

test("lines of money above the headings of a form are no indicators, though their labels have a blank heading", () => {
  const { evaluations } = readRows(
    [
      ["2023年度项目支出绩效自评表"],
      ["项目名称", "技能培训"],
      ["项目资金（万元）", "", "年初下达", "最终预算", "已花金额", "分值", "支出比例", "打分"],
      ["", "年度资金总额", 120, 120, 110, 10, "91.67%", 9.17],
      ["", "其中：财政拨款", "", "", 90, "—", "90%", "—"],
      ["", "上年结转资金", "", "", "", "—", "", "—"],
      ["", "其他资金", "", "", "", "—", "", "—"],
      ["年度总体目标", "预期目标", "", "", "实际完成情况"],
      ["", "培训100人", "", "", "培训100人"],
      ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
      ["产出指标", "数量指标", "培训人数", "100人", "100人", 90, 90],
    ],
    [{ top: 2, left: 0, bottom: 6, right: 0 }],
  );
  expect(evaluations.map(({ indicators }) => indicators.map(({ cleanName }) => cleanName))).toEqual([
    ["培训人数"],
  ]);
});

test.each([
  ["min", "lower"],
  ["days", "lower"],
  ["calls", undefined],
])("a bare target of an official form in %s that something takes is not to be passed", (unit, better) => {
  const [evaluation] = readRows([
    ["2023年度项目支出绩效自评表"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "时效指标", "Average handling time", `6 ${unit}`, `5.7 ${unit}`, 50, 50],
    ["产出指标", "数量指标", "培训人数", "100人", "100人", 40, 40],
  ]).evaluations;
  expect(evaluation?.indicators[0]?.direction?.better).toBe(better);
});

test.each(["re\nasons for deviation and improvement measures", "偏差\n原因"])(
  "numbers of another form below say nothing of the reasons of this one: %s",
  (heading) => {
    const [upper] = readRows([
      ["2021年度项目支出绩效自评表"],
      ["项目名称", "造林项目"],
      ["一级指标", "二级指标", "三级指标", "实际完成值", "年度指标值", heading, "分值", "得分"],
      ["产出指标", "数量指标", "造林面积", "40亩", "≥50亩", "无", "10", "8"],
      ["", "", "2021年度项目支出绩效自评表"],
      ["", "", "项目名称", "护林项目"],
      ["", "", "一级指标", "二级指标", "三级指标", "实际完成值", "偏差原因", "得分", "年度指标值", "分值"],
      ...["护林员", "巡护", "补植"].map((name) => ["", "", "产出指标", "数量指标", name, 55, "", 10, 50, 10]),
    ]).evaluations;
    expect(upper?.indicators.map(({ reason }) => reason?.text)).toEqual(["无"]);
  },
);

test.each([
  ["Deduction applied", ["Nil", "1.5%", "Nil"], ["1.5%"], []],
  ["Service credits (£)", ["0", "£0", "–"], [], []],
  ["扣款金额", ["无", "2000元", "0"], ["2000元"], []],
  ["违约金", ["无", "—", "0元"], [], []],
  ["扣款金额", ["无", "按合同另行结算", "0"], [], ["penalties"]],
])(
  "what failures cost is read where there was any, and told as unread in words: %s",
  (heading, costs, told, unread) => {
    const [form] = readRows([
      ["Highways contract: Key Performance Indicators 2023"],
      ["No.", "Indicator", "Weighting", "Target", "Actual", heading],
      ...["Defects made safe", "Works started on date", "Routes completed"].map((name, index) => [
        index + 1,
        name,
        20,
        "95%",
        "96%",
        costs[index] ?? "",
      ]),
    ]).evaluations;
    if (!form) throw new Error("no form");
    expect(form.indicators.flatMap(({ costs = [] }) => costs.map(({ amount }) => amount.raw))).toEqual(told);
    expect(checkUnread({ evaluation: form, sheets: 1 }).map(({ variant }) => variant)).toEqual(unread);
  },
);

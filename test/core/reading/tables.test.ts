import { readEvaluations } from "../../../src/core/reading";
import { workbook, type CellInput } from "../../support/snapshot-builder";

type Rows = readonly (readonly CellInput[])[];

function read(rows: Rows, name = "Sheet1", merges: readonly string[] = []) {
  return readEvaluations(workbook([{ name, rows, merges }])).evaluations;
}

/** `name target/actual better` of each row. */
function told(rows: Rows, name?: string): readonly string[] {
  return read(rows, name).flatMap(({ kind, indicators }) =>
    indicators.map(
      ({ cleanName, target, actual, direction }) =>
        `${kind}: ${cleanName} ${target?.raw ?? "-"}/${actual?.raw ?? "-"} ${direction?.better ?? "-"}`,
    ),
  );
}

const TABLES: readonly (readonly [title: string, rows: Rows, expected: readonly string[]])[] = [
  [
    "years in the headings",
    [
      ["Metric", "Unit", "Target 2025", "Actual 2025", "RAG", "Owner"],
      ["Net revenue", "$", 2500, 2610, "Green", "A. Lee"],
    ],
    ["indicator-table: Net revenue 2500/2610 higher"],
  ],
  [
    "goal, result and weighting",
    [
      ["#", "Objective", "Measure", "Baseline (2024)", "Goal", "Result", "Weighting (%)", "Points"],
      [1, "People", "Voluntary attrition", "14%", "<= 12%", "11%", 10, 10],
    ],
    ["indicator-table: Voluntary attrition <= 12%/11% lower"],
  ],
  [
    "a financial year",
    [
      ["KPI", "FY25 Target", "FY25 Actual", "FY24 Actual", "Variance"],
      ["Customer churn", "5%", "6%", "7%", "1%"],
    ],
    ["indicator-table: Customer churn 5%/6% lower"],
  ],
  [
    "a column for the direction",
    [
      ["KPI", "Target", "Actual", "Polarity"],
      ["R&D spend", 10, 12, "Lower"],
      ["Headcount", 100, 90, "↑"],
      ["Sites", 3, 4, ""],
    ],
    [
      "indicator-table: R&D spend 10/12 lower",
      "indicator-table: Headcount 100/90 higher",
      "indicator-table: Sites 3/4 unclear",
    ],
  ],
  [
    "a direction in a comment",
    [
      ["KPI", "Target", "Actual", "Comment"],
      ["Backlog", 10, 12, "lower is better"],
      ["库存水平", 10, 12, "越低越好"],
    ],
    ["indicator-table: Backlog 10/12 lower", "indicator-table: 库存水平 10/12 lower"],
  ],
  [
    "two years side by side",
    [
      ["指标名称", "单位", "2025年", "2024年", "同比"],
      ["营业收入", "万元", 1200, 1000, "20%"],
    ],
    ["indicator-table: 营业收入 -/1200 higher"],
  ],
  [
    "this period and the last",
    [
      ["财务指标", "本期", "上期", "增减"],
      ["净利润", 300, 280, 20],
    ],
    ["indicator-table: 净利润 -/300 higher"],
  ],
  [
    "budget, execution and difference",
    [["2025年预算执行情况表"], ["项目", "预算数", "执行数", "差异", "执行率"], ["办公费", 10, 9, -1, "90%"]],
    ["indicator-table: 办公费 10/9 unclear"],
  ],
  [
    "a company's assessment",
    [
      ["2025年度部门绩效考核表"],
      ["序号", "考核指标", "权重", "目标值", "完成值", "完成率", "得分", "考核人", "备注"],
      [1, "客户投诉次数", "30%", "5次", "6次", 0.8, 20, "张", ""],
      [2, "应收账款回收率", "70%", "95%", "96%", 1.01, 70, "张", ""],
    ],
    ["indicator-table: 客户投诉次数 5次/6次 lower", "indicator-table: 应收账款回收率 95%/96% higher"],
  ],
  [
    "a task list",
    [
      ["2025年重点工作任务完成情况表"],
      ["序号", "重点任务", "年度目标", "完成情况", "完成率", "责任单位", "存在问题"],
      [1, "新建停车泊位", "800个", "已建成760个", "95%", "城管局", "用地审批滞后"],
    ],
    ["task-list: 新建停车泊位 800个/已建成760个 higher"],
  ],
  [
    "tasks without targets",
    [
      ["Task", "Owner", "Due date", "Status"],
      ["Move office", "Ann", "30 Sep 2025", "Done"],
    ],
    ["task-list: Move office -/- unclear"],
  ],
  [
    "a goal table",
    [
      ["2023年度项目绩效目标申报表"],
      ["项目名称", "河道清淤工程"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "清淤长度", "≥12公里"],
    ],
    ["goals: 清淤长度 ≥12公里/- higher"],
  ],
  [
    "an official form keeps the rules' direction",
    [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "新建里程", "300公里", "310公里", 10, 10],
    ],
    ["project: 新建里程 300公里/310公里 -"],
  ],
  [
    "English bounds and days",
    [
      ["KPI", "Target", "Actual"],
      ["Cycle time", "max 7", 6],
      ["Go-live", "by 30 Sep 2025", "16 Sep 2025"],
    ],
    [
      "indicator-table: Cycle time max 7/6 lower",
      "indicator-table: Go-live by 30 Sep 2025/16 Sep 2025 unclear",
    ],
  ],
];

describe("tables of any organisation", () => {
  test.each(TABLES)("%s", (_title, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  test("quarters are a series, and what has come about so far is the result", () => {
    const [table] = read([
      ["KPI", "Target", "Q1", "Q2", "Q3", "Q4", "YTD"],
      ["Revenue", 100, 20, 25, 30, 35, 110],
    ]);
    const [indicator] = table?.indicators ?? [];
    expect(indicator?.actual?.value).toBe("110");
    expect(
      indicator?.series.map(({ period, actual }) => [period.kind, period.number, actual?.value]),
    ).toEqual([
      ["quarter", 1, "20"],
      ["quarter", 2, "25"],
      ["quarter", 3, "30"],
      ["quarter", 4, "35"],
    ]);
  });

  test("a year over target and actual", () => {
    const [table] = read(
      [
        ["指标", "2025年", "", "2024年", ""],
        ["", "目标", "实际", "目标", "实际"],
        ["销量", 100, 90, 80, 85],
      ],
      "Sheet1",
      ["A1:A2", "B1:C1", "D1:E1"],
    );
    const [indicator] = table?.indicators ?? [];
    expect([
      indicator?.target?.value,
      indicator?.actual?.value,
      indicator?.prior?.value,
      table?.year?.text,
    ]).toEqual(["100", "90", "85", "2025"]);
  });

  test("owner, state, action, due date and rate are read", () => {
    const [table] = read([
      ["重点任务", "目标", "进展情况", "完成率", "状态", "责任单位", "完成时限", "下一步措施"],
      ["道路养护", "10公里", "9公里", 0.9, "滞后", "交通局", "12月底", "加快施工"],
    ]);
    const [task] = table?.indicators ?? [];
    expect([
      task?.owner?.text,
      task?.status?.text,
      task?.due?.text,
      task?.measure?.text,
      task?.completion?.value,
    ]).toEqual(["交通局", "滞后", "12月底", "加快施工", "0.9"]);
  });
});

/** Tables of other sorts, none of which is one of indicators. */
const OTHERS: readonly (readonly [title: string, rows: Rows])[] = [
  [
    "invoices",
    [
      ["Invoice no", "Customer", "Qty", "Unit price", "Total"],
      ["A1", "X", 2, 3, 6],
    ],
  ],
  [
    "发票",
    [
      ["发票号码", "项目", "金额", "税率", "价税合计"],
      ["1", "咨询", 10, "6%", 10.6],
    ],
  ],
  [
    "attendance",
    [
      ["Name", "Department", "Present", "Absent"],
      ["Ann", "HR", 20, 1],
    ],
  ],
  [
    "考勤",
    [
      ["姓名", "部门", "出勤", "缺勤", "备注"],
      ["张三", "财务", 22, 0, ""],
    ],
  ],
  [
    "a budget",
    [
      ["科目编码", "科目名称", "2025年预算数", "基本支出", "项目支出"],
      ["201", "一般公共服务", 10, 5, 5],
    ],
  ],
  [
    "a budget with the year before",
    [
      ["项目", "2024年决算数", "2025年预算数", "增减"],
      ["办公费", 9, 10, 1],
    ],
  ],
  [
    "wages",
    [
      ["姓名", "基本工资", "绩效", "应发", "实发"],
      ["张三", 5000, 1000, 6000, 5500],
    ],
  ],
  [
    "marks",
    [
      ["Name", "Score"],
      ["Ann", 90],
    ],
  ],
  [
    "stock",
    [
      ["名称", "规格", "单位", "数量", "单价"],
      ["纸", "A4", "包", 3, 20],
    ],
  ],
  [
    "a price list",
    [
      ["Product", "Price", "Category"],
      ["Pen", 2, "Office"],
    ],
  ],
  [
    "contacts",
    [
      ["Name", "Phone", "Email", "City"],
      ["Ann", "123", "a@b.c", "Rome"],
    ],
  ],
  [
    "journal",
    [
      ["凭证号", "摘要", "借方", "贷方"],
      ["1", "付款", 10, 0],
    ],
  ],
  [
    "a series of figures",
    [
      ["Quarter", "Revenue", "Margin"],
      ["Q1", 10, "3%"],
      ["Q2", 11, "4%"],
    ],
  ],
  [
    "a loan plan",
    [
      ["期数", "应还本金", "应还利息", "余额"],
      [1, 100, 5, 900],
    ],
  ],
  [
    "a diary",
    [
      ["日期", "天气", "温度"],
      ["1日", "晴", 20],
    ],
  ],
  [
    "orders",
    [
      ["Order no", "Item", "Quantity", "Plan", "Actual"],
      ["1", "Nut", 5, 3, 4],
    ],
  ],
  [
    "assets",
    [
      ["资产编号", "资产名称", "购置日期", "原值", "使用部门"],
      ["1", "电脑", "2020", 5000, "财务"],
    ],
  ],
  [
    "a votes list",
    [
      ["Candidate", "Votes", "Share"],
      ["Ann", 5, "50%"],
    ],
  ],
];

describe("tables of other sorts are left alone", () => {
  test.each(OTHERS)("%s", (_title, rows) => {
    expect(read(rows)).toEqual([]);
  });
});

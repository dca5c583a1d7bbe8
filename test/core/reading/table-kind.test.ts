import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";
import { readEvaluations } from "../../../src/core/reading";

/** The kinds of the forms that such lines hold, and their indicators. */
function kinds(...texts: readonly string[]): readonly string[] {
  const { evaluations } = readEvaluations(workbook([{ rows: lines(...texts) }]));
  return evaluations.map(({ kind, indicators }) => `${kind} ${indicators.length}`);
}

const LEVELS = "一级指标 | 二级指标 | 三级指标";
const ROWS = ["产出指标 | 数量指标 | 清淤长度 | ≥12公里", "效益指标 | 社会效益指标 | 受益村庄 | ≥8个"];

describe("targets without any place for results", () => {
  test.each([
    ["a table of goals", "2023年度项目支出绩效目标表", `${LEVELS} | 指标值`, ""],
    ["a table to apply with", "项目支出绩效目标申报表", `${LEVELS} | 年度指标值`, ""],
    ["a title that says nothing", "水利局", `${LEVELS} | 指标值`, ""],
  ])("are goals: %s", (_, title, header) => {
    expect(kinds(title, header, ...ROWS)).toEqual(["goals 2"]);
  });

  test.each([
    ["a title that promises results", "2023年度项目支出绩效自评表", `${LEVELS} | 年度指标值`, ROWS],
    [
      "a column that nobody understood and that may hold them",
      "水利局",
      `${LEVELS} | 年度指标值 | 甲乙丙`,
      ROWS.map((row) => `${row} | 已做`),
    ],
    ["a column of results, empty yet", "2023年度绩效目标表", `${LEVELS} | 年度指标值 | 实际完成值`, ROWS],
  ])("are none beside %s", (_, title, header, rows) => {
    expect(kinds(title, header, ...rows)).toEqual(["project 2"]);
  });

  test("are none where money was spent, or where the goal's result is told", () => {
    const table = [`${LEVELS} | 年度指标值`, ...ROWS];
    const spent = [
      "2023年度绩效目标表",
      "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率",
      "年度资金总额 | 100 | 100 | 90 | 90%",
    ];
    const told = [
      "2023年度绩效目标表",
      "年度总体目标 | 预期目标 | 实际完成情况",
      "- | 清淤12公里 | 已清淤12公里",
    ];
    const planned = ["2023年度绩效目标表", "项目资金（万元） | 年初预算数", "年度资金总额 | 100"];
    expect(kinds(...spent, ...table)).toEqual(["project 2"]);
    expect(kinds(...told, ...table)).toEqual(["project 2"]);
    expect(kinds(...planned, ...table)).toEqual(["goals 2"]);
  });
});

describe("forms under the rules of a finance authority", () => {
  const table = (levels: string) => [
    "指标 | 目标值 | 完成值 | 分值 | 得分",
    `${levels} | 12公里 | 12公里 | 50 | 50`,
    "受益村庄 | 8个 | 8个 | 50 | 50",
  ];
  test.each([
    ["by the title", ["2023年度项目支出绩效自评表", ...table("清淤长度")]],
    [
      "by money above the table",
      ["情况", "项目资金（万元） | 全年预算数 | 全年执行数", "年度资金总额 | 100 | 90", ...table("清淤长度")],
    ],
    ["by a label of the head", ["情况", "主管部门 | 水利局 | 实施单位 | 河道所", ...table("清淤长度")]],
    [
      "by a level that no company uses",
      [
        "情况",
        "指标类别 | 指标 | 目标值 | 完成值 | 分值 | 得分",
        "社会效益指标 | 受益村庄 | 8个 | 8个 | 50 | 50",
        "满意度指标 | 群众满意 | 90% | 95% | 50 | 50",
      ],
    ],
  ])("are known %s", (_, texts) => {
    expect(kinds(...texts)).toEqual(["project 2"]);
  });

  test("are known by the name of the sheet", () => {
    const { evaluations } = readEvaluations(
      workbook([{ name: "项目支出绩效自评", rows: lines("情况", ...table("清淤长度")) }]),
    );
    expect(evaluations.map(({ kind }) => kind)).toEqual(["project"]);
  });

  test("are not taken for a company's own, whose title uses the same words", () => {
    const title = "某某股份有限公司2023年度经营绩效自评";
    expect(kinds(title, ...table("营业收入"))).toEqual(["indicator-table 2"]);
  });

  test.each(["清河公共交通有限公司2023年度经营指标完成情况表", "2023年度经营指标完成情况表"])(
    "are none where only a heading is shared: %s",
    (title) => {
      const header = "类别 | 指标 | 目标值 | 实际值 | 偏差原因 | 改进措施";
      const rows = [
        "经营 | 营业收入 | 8600万元 | 7921.4万元 | 客流量下降 | 优化线路",
        "安全 | 事故 | 0起 | 0起 | | ",
      ];
      expect(kinds(title, header, ...rows)).toEqual(["indicator-table 2"]);
    },
  );
});

describe("tables of tasks", () => {
  test.each([
    ["by the heading", "2024年工作安排", "重点任务 | 目标值 | 完成值 | 责任部门"],
    ["by the title", "2024年重点工作清单", "指标 | 目标值 | 完成值 | 责任部门"],
    ["by an English heading", "Plan", "Task | Target | Actual | Owner"],
  ])("are known %s", (_, title, header) => {
    const rows = ["修订制度 | 12月底 | 已完成 | 办公室", "培训 | 3次 | 3次 | 人事部"];
    expect(kinds(title, header, ...rows)).toEqual(["task-list 2"]);
  });

  test("are none where they carry weights", () => {
    const header = "指标 | 目标值 | 完成值 | 权重 | 得分";
    const rows = ["修订制度 | 3项 | 3项 | 50 | 50", "培训 | 3次 | 3次 | 50 | 50"];
    expect(kinds("2024年重点工作清单", header, ...rows)).toEqual(["indicator-table 2"]);
  });
});

test("a heading that names indicators makes none of them tasks, whatever the title speaks of", () => {
  const rows = ["Births attended | 65% | 67%", "Children immunised | 75% | 71%"];
  const title = "Logical framework: achievement against milestones";
  expect(kinds(title, "Performance indicator | Milestone | Achieved", ...rows)).toEqual([
    "indicator-table 2",
  ]);
  expect(kinds(title, "Deliverable | Milestone | Achieved", ...rows)).toEqual(["task-list 2"]);
});

import type { BaseFact, Evaluation } from "../../../src/core/evaluation/evaluation";
import { readBudget } from "../../../src/core/reading/budget-block";
import { createGrid } from "../../../src/core/reading/grid";
import { sheet, type SheetInput } from "../../support/snapshot-builder";
import { line, lines, readRows } from "../../support/form-builder";

/** A fact in short: `concept<within period year value unit`. */
function short({ concept, within, cleanName, period, year, value }: BaseFact): string {
  const name = concept ?? cleanName;
  const part = within === null ? "" : `<${within}`;
  return `${name}${part} ${period} ${year ?? "-"} ${value.value ?? value.raw}${value.unit ?? ""}`;
}

function facts(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): readonly string[] {
  return readRows(rows, merges).evaluations.flatMap(({ baseFacts }) => baseFacts.map(short));
}

const TITLE = "2023年度部门整体支出绩效评价基础数据表";
const STAFF = lines("财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率", "- | 50 | 46 | 92%");
const SPENT = lines(
  "经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数",
  "三公经费 | 6 | 10 | 9.5",
  "其中：公务接待 | 2 | 4 | 3.5",
);
const INDICATORS = lines(
  "一级指标 | 二级指标 | 三级指标 | 分值 | 得分",
  "投入 | 预算配置 | 在编人员控制率 | 40 | 40",
  "过程 | 预算执行 | 预算完成率 | 60 | 60",
);
const STAFF_FACTS = [
  "staff-quota stated 2023 50人",
  "staff stated 2023 46人",
  "staff-rate stated 2023 0.92%",
];
const SPENT_FACTS = [
  "three-public prior 2022 60000元",
  "three-public budget 2023 100000元",
  "three-public actual 2023 95000元",
  "receptions<three-public prior 2022 20000元",
  "receptions<three-public budget 2023 40000元",
  "receptions<three-public actual 2023 35000元",
];

describe("base data", () => {
  test.each<[string, SheetInput["rows"], readonly string[]]>([
    [
      "staff and money, one below the other",
      [line(TITLE), ...STAFF, ...SPENT],
      [...STAFF_FACTS, ...SPENT_FACTS],
    ],
    ["staff only", [line(TITLE), ...STAFF], STAFF_FACTS],
    [
      "staff of two years",
      lines(TITLE, "人员（人） | 2022年编制数 | 2022年在职人数 | 2023年在职人数", "行政 | 50 | 46 | 48"),
      ["staff-quota stated 2022 50人", "staff stated 2022 46人", "staff stated 2023 48人"],
    ],
    ["money only, without a title", SPENT, SPENT_FACTS],
    [
      "the unit of money over its labels",
      lines(
        TITLE,
        "经费控制情况（元） | 2022年决算数 | 2023年预算数 | 2023年决算数",
        "三公经费 | 60000 | 100000 | 95000",
      ),
      SPENT_FACTS.slice(0, 3),
    ],
    [
      "words for the years instead of numbers",
      lines(TITLE, "经费控制情况 | 上年决算数 | 本年预算数 | 本年决算数", "“三公”经费 | 6 | 10 | 9.5"),
      SPENT_FACTS.slice(0, 3),
    ],
    [
      "a budget as adjusted, in yuan",
      lines(
        TITLE,
        "单位：元",
        "项目 | 2022年决算数 | 2023年年初预算数 | 2023年调整预算数 | 2023年决算数",
        "公用经费 | 61 | 70 | 75 | 72",
      ),
      [
        "operating-spending<basic-spending prior 2022 61元",
        "operating-spending<basic-spending budget 2023 70元",
        "operating-spending<basic-spending adjusted-budget 2023 75元",
        "operating-spending<basic-spending actual 2023 72元",
      ],
    ],
    [
      "numbered and indented lines",
      lines(
        TITLE,
        "经费控制情况（万元） | 2022年决算数 | 2023年决算数",
        "1.公务用车购置和维护经费 | 3 | 4",
        "其中：公车购置 | 1 | 2",
        "公车运行维护 | 2 | 2",
        "2.出国经费 | 0 | 0",
        "项目支出 | 30 | 40",
        "（1）业务工作专项 | 20 | 25",
      ),
      [
        "official-cars<three-public prior 2022 30000元",
        "official-cars<three-public actual 2023 40000元",
        "car-purchase<official-cars prior 2022 10000元",
        "car-purchase<official-cars actual 2023 20000元",
        "car-running<official-cars prior 2022 20000元",
        "car-running<official-cars actual 2023 20000元",
        "overseas-travel<three-public prior 2022 0元",
        "overseas-travel<three-public actual 2023 0元",
        "project-spending prior 2022 300000元",
        "project-spending actual 2023 400000元",
        "业务工作专项<project-spending prior 2022 200000元",
        "业务工作专项<project-spending actual 2023 250000元",
      ],
    ],
    [
      "buildings",
      lines(
        TITLE,
        "编制数 | 在职人数",
        "50 | 46",
        "楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元） | 投资概算控制率",
        "业务用房 | 800 | 780 | 97.5% | 200 | 190 | 95%",
      ),
      [
        "staff-quota stated 2023 50人",
        "staff stated 2023 46人",
        "building-area-approved stated 2023 800㎡",
        "building-area stated 2023 780㎡",
        "building-area-rate stated 2023 0.975%",
        "building-investment-planned stated 2023 2000000元",
        "building-investment stated 2023 1900000元",
        "building-investment-rate stated 2023 0.95%",
      ],
    ],
    [
      "blank and dashed figures",
      lines(TITLE, "经费 | 2022年决算数 | 2023年决算数", "三公经费 | — | 9.5", "政府采购金额 | - | -"),
      ["three-public actual 2023 95000元"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(facts(rows)).toEqual(expected);
  });

  test("a wide table says the same", () => {
    const rows = lines(
      TITLE,
      "单位名称 | 编制数 | 在职人数 | 三公经费（万元） | - | - | 公务接待费（万元）",
      "- | - | - | 上年决算 | 本年预算 | 本年决算 | 本年决算",
      "县水利局 | 50 | 46 | 6 | 10 | 9.5 | 3.5",
    );
    expect(facts(rows, ["A2:A3", "B2:B3", "C2:C3", "D2:F2"])).toEqual([
      "staff-quota stated 2023 50人",
      "staff stated 2023 46人",
      "three-public prior 2022 60000元",
      "three-public budget 2023 100000元",
      "three-public actual 2023 95000元",
      "receptions<three-public actual 2023 35000元",
    ]);
  });
});

describe("base data and a form on one sheet", () => {
  const form = line("部门整体支出绩效评价指标表");
  const head = lines("2023年度部门整体支出绩效自评表", "部门名称 | 某县水利局");
  const kinds = (rows: SheetInput["rows"]): readonly string[] =>
    readRows(rows).evaluations.map(({ kind, title, indicators, baseFacts, unread }) =>
      [kind, title?.text, indicators.length, baseFacts.length, unread.length].join(" "),
    );

  test.each<[string, SheetInput["rows"], readonly string[]]>([
    [
      "above, each with a title",
      [line(TITLE), ...STAFF, ...SPENT, form, ...INDICATORS],
      [`base-data ${TITLE} 0 9 0`, "department 部门整体支出绩效评价指标表 2 0 0"],
    ],
    [
      "below, each with a title",
      [form, ...INDICATORS, line("合计 | - | - | 100 | 100"), line(TITLE), ...STAFF, ...SPENT],
      ["department 部门整体支出绩效评价指标表 2 0 0", `base-data ${TITLE} 0 9 0`],
    ],
    [
      "below, without a title",
      [form, ...INDICATORS, ...STAFF, ...SPENT],
      ["department 部门整体支出绩效评价指标表 2 0 0", "base-data  0 9 0"],
    ],
    [
      "money only, below without a title",
      [form, ...INDICATORS, ...SPENT],
      ["department 部门整体支出绩效评价指标表 2 0 0", "base-data  0 6 0"],
    ],
    [
      "within the head of the form",
      [...head, ...STAFF, ...SPENT, ...INDICATORS],
      ["base-data  0 9 0", "department 2023年度部门整体支出绩效自评表 2 0 0"],
    ],
    [
      "within the head, with a title of its own",
      [...head, line(TITLE), ...STAFF, ...SPENT, ...INDICATORS],
      [`base-data ${TITLE} 0 9 0`, "department 2023年度部门整体支出绩效自评表 2 0 0"],
    ],
    [
      "above, the mark of an attachment before its title",
      [line("附件1"), line(TITLE), ...STAFF, line("附件2"), form, ...INDICATORS],
      [`base-data ${TITLE} 0 3 0`, "department 部门整体支出绩效评价指标表 2 0 0"],
    ],
    [
      "above, blank rows between",
      [line(TITLE), ...STAFF, [], form, [], ...INDICATORS],
      [`base-data ${TITLE} 0 3 0`, "department 部门整体支出绩效评价指标表 2 0 0"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(kinds(rows)).toEqual(expected);
  });

  test("the head of a form around base data stays with the form", () => {
    const { evaluations } = readRows([...head, ...SPENT, ...INDICATORS]);
    expect(evaluations[1]?.info).toMatchObject([{ value: { text: "某县水利局" } }]);
    expect(evaluations[1]?.budget).toBeNull();
  });
});

describe("what is no base data", () => {
  const money = (rows: SheetInput["rows"]): Evaluation["budget"] =>
    readRows(rows).evaluations[0]?.budget ?? null;

  test.each([
    ["scored execution", "预算执行情况 | 上年决算数 | 年初预算数 | 全年执行数 | 决算数 | 执行率 | 得分"],
    ["amounts by source of funds", "资金来源 | 年初预算数 | 全年预算数 | 全年执行数"],
    ["one account", "资金（万元） | 预算数 | 决算数"],
  ])("%s is a money block", (_name, heading) => {
    const rows = [
      line("2023年度部门整体支出绩效自评表"),
      line(heading),
      line("年度资金总额 | 100 | 100 | 95"),
    ];
    expect(money([...rows, ...INDICATORS])?.lines[0]?.label.text).toBe("年度资金总额");
  });

  test("headings of two accounts open no money block, whoever asks", () => {
    const grid = createGrid(sheet({ rows: SPENT }));
    expect(readBudget(grid, grid.slots(0), 3, null, true)).toBeNull();
  });

  test("a title under a money block is no line of it", () => {
    const rows = [
      ...lines("年度资金 | 预算数 | 执行数", "资金总额 | 100 | 95", "部门整体支出绩效评价指标表"),
      ...INDICATORS,
    ];
    expect(money(rows)?.lines).toHaveLength(1);
  });

  test("indicators named after base data stay indicators", () => {
    const rows = lines(
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分",
      "投入 | 预算配置 | 在职人员控制率 | ≤100% | 92% | 50 | 50",
      "过程 | 预算管理 | 三公经费变动率 | ≤0 | -5% | 50 | 50",
    );
    expect(readRows(rows).evaluations.map(({ kind }) => kind)).not.toContain("base-data");
    expect(readRows(rows).evaluations[0]?.indicators).toHaveLength(2);
  });
});

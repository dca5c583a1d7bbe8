import type { Budget, Evaluation } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { accountOf } from "../../support/cell-account";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const TITLE = "2023年度项目支出绩效自评表";
const TABLE = [
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 90 | 90",
];

/** The form with these rows above its table, every cell of it accounted for. */
function formOf(...rows: readonly string[]): Evaluation {
  const book = workbookOf(lines(TITLE, "项目名称 | 河道清淤", ...rows, ...TABLE));
  const reading = readEvaluations(book);
  expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  const [form] = reading.evaluations;
  if (form === undefined || reading.evaluations.length > 1) throw new Error("not one form");
  return form;
}

/** `label initial adjusted executed rate weight score`, `-` for what a line does not have. */
function told(budget: Budget | null): readonly string[] {
  return (budget?.lines ?? []).map(({ cleanLabel, view, ...line }) =>
    [
      `${view}:${cleanLabel}`,
      ...[line.initial, line.adjusted, line.executed, line.rate, line.weight, line.score].map(
        (value) => value?.value ?? "-",
      ),
    ].join(" "),
  );
}

describe("money rows without headings are read by the order of official forms", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "one amount a row",
      [
        "项目资金(万元) | 年度资金总额: | - | 6070.00",
        "- | 其中:财政拨款 | - | 6000.00",
        "- | 其他资金 | - | 50",
      ],
      ["total:年度资金总额 - 6070 - - - -", "fund:财政拨款 - 6000 - - - -", "fund:其他资金 - 50 - - - -"],
    ],
    [
      "without a label of the block",
      ["资金总额 | 500", "中央资金 | 300", "地方资金 | 200"],
      ["total:资金总额 - 500 - - - -", "fund:中央资金 - 300 - - - -", "fund:地方资金 - 200 - - - -"],
    ],
    ["the total alone", ["年度资金总额（万元） | 500"], ["total:年度资金总额 - 500 - - - -"]],
    [
      "amounts with their unit",
      ["预算总额 | 500万元", "省级资金 | 300万元", "自筹资金 | 200万元"],
      ["total:预算总额 - 500 - - - -", "fund:省级资金 - 300 - - - -", "fund:自筹资金 - 200 - - - -"],
    ],
    [
      "amounts in the cells of the labels",
      ["项目资金 | 年度资金总额：500万元", "- | 其中：财政拨款 400万元", "- | 其他资金：100万元"],
      ["total:年度资金总额 - 500 - - - -", "fund:财政拨款 - 400 - - - -", "fund:其他资金 - 100 - - - -"],
    ],
    [
      "pairs in one row",
      ["项目资金(万元) | 资金总额 | 500 | 财政拨款 | 400 | 其他资金 | 100"],
      ["total:资金总额 - 500 - - - -", "fund:财政拨款 - 400 - - - -", "fund:其他资金 - 100 - - - -"],
    ],
    [
      "budget and execution",
      ["项目资金 | 年度资金总额 | 500 | 480", "- | 财政拨款 | 400 | 390", "- | 其他资金 | 100 | 90"],
      ["total:年度资金总额 - 500 480 - - -", "fund:财政拨款 - 400 390 - - -", "fund:其他资金 - 100 90 - - -"],
    ],
    [
      "budget, execution and rate",
      ["项目资金 | 年度资金总额 | 500 | 480 | 96%", "- | 财政拨款 | 500 | 480 | 96.00%"],
      ["total:年度资金总额 - 500 480 0.96 - -", "fund:财政拨款 - 500 480 0.96 - -"],
    ],
    [
      "a rate as a bare number",
      ["项目资金 | 年度资金总额 | 400 | 380 | 95", "- | 财政拨款 | 400 | 380 | 95"],
      ["total:年度资金总额 - 400 380 0.95 - -", "fund:财政拨款 - 400 380 0.95 - -"],
    ],
    [
      "both budgets and execution",
      ["项目资金 | 年度资金总额 | 450 | 500 | 480", "- | 财政拨款 | 450 | 500 | 480"],
      ["total:年度资金总额 450 500 480 - - -", "fund:财政拨款 450 500 480 - - -"],
    ],
    [
      "the whole official block, points in the first row only",
      [
        "项目资金 | 年度资金总额 | 450 | 500 | 480 | 10 | 96% | 9.6",
        "- | 其中：财政拨款 | 400 | 400 | 390 | — | 97.5% | —",
        "- | 其他资金 | 50 | 100 | 90 | — | 90% | —",
      ],
      [
        "total:年度资金总额 450 500 480 0.96 10 9.6",
        "fund:财政拨款 400 400 390 0.975 - -",
        "fund:其他资金 50 100 90 0.9 - -",
      ],
    ],
    [
      "the rate before the points",
      ["项目资金 | 年度资金总额 | 450 | 500 | 480 | 96% | 10 | 9.6", "- | 财政拨款 | 450 | 500 | 480 | 96%"],
      ["total:年度资金总额 450 500 480 0.96 10 9.6", "fund:财政拨款 450 500 480 0.96 - -"],
    ],
    [
      "without the initial budget",
      ["项目资金 | 年度资金总额 | 500 | 480 | 10 | 96% | 9.6", "- | 财政拨款 | 500 | 480 | - | 96%"],
      ["total:年度资金总额 - 500 480 0.96 10 9.6", "fund:财政拨款 - 500 480 0.96 - -"],
    ],
    [
      "an empty line among them",
      [
        "项目资金 | 资金总额 | 500 | 480",
        "- | 上年结转 | — | —",
        "- | 财政拨款 | 500 | 480",
        "- | 其他资金 | - | -",
      ],
      [
        "total:资金总额 - 500 480 - - -",
        "fund:上年结转 - - - - - -",
        "fund:财政拨款 - 500 480 - - -",
        "fund:其他资金 - - - - - -",
      ],
    ],
  ])("%s", (_name, rows, expected) => {
    const form = formOf(...rows);
    expect(told(form.budget)).toEqual(expected);
    expect(form.unread).toEqual([]);
    expect(form.info.map(({ label }) => label.text)).toEqual(["项目名称"]);
  });

  test("the unit is that of the label, of an amount, or stated above", () => {
    expect(formOf("项目资金(元) | 资金总额 | 500", "- | 财政拨款 | 500").budget).toMatchObject({
      unit: "元",
    });
    expect(formOf("单位：元", "资金总额 | 500", "财政拨款 | 500").budget).toMatchObject({ unit: "元" });
    expect(formOf("资金总额 | 500", "财政拨款 | 500").budget).toMatchObject({ unit: "万元", unitAt: null });
  });

  test("breakdowns of a department keep their headings", () => {
    const book = lines(
      "2023年度部门整体支出绩效自评表",
      "年度资金总额 | 500 | 480",
      "按收入性质分：",
      "一般公共预算 | 500 | 480",
      "按支出性质分：",
      "基本支出 | 300 | 300",
      "项目支出 | 200 | 180",
      ...TABLE,
    );
    const [form] = readEvaluations(workbookOf(book)).evaluations;
    expect(told(form?.budget ?? null)).toEqual([
      "total:年度资金总额 - 500 480 - - -",
      "income:一般公共预算 - 500 480 - - -",
      "expenditure:基本支出 - 300 300 - - -",
      "expenditure:项目支出 - 200 180 - - -",
    ]);
    expect(form?.unread).toEqual([]);
  });
});

describe("money rows whose columns nothing explains are listed, not guessed", () => {
  test.each<[string, readonly string[]]>([
    ["more spent than there was", ["项目资金 | 资金总额 | 100 | 480", "- | 财政拨款 | 100 | 480"]],
    [
      "a rate that fits no amounts",
      ["项目资金 | 资金总额 | 500 | 480 | 70%", "- | 财政拨款 | 500 | 480 | 70%"],
    ],
    [
      "seven columns",
      ["项目资金 | 资金总额 | 1 | 2 | 3 | 4 | 5 | 6 | 7", "- | 财政拨款 | 1 | 2 | 3 | 4 | 5 | 6 | 7"],
    ],
    [
      "points above any",
      ["项目资金 | 资金总额 | 9 | 8 | 80 | 88% | 88", "- | 财政拨款 | 9 | 8 | 80 | 88% | 88"],
    ],
    ["several amounts in pairs", ["资金总额 | 500 | 480 | 财政拨款 | 400 | 390"]],
  ])("%s", (_name, rows) => {
    const form = formOf(...rows);
    expect(form.budget).toBeNull();
    expect(form.unread.length).toBeGreaterThanOrEqual(4);
  });
});

describe("other rows of a head are no money", () => {
  test.each<[string, readonly string[]]>([
    ["a count", ["参加人数 | 120"]],
    ["a phone number of a unit", ["单位电话 | 13800000000"]],
    ["a score", ["自评得分 | 96", "财政评分 | 95"]],
    ["a single source", ["财政拨款 | 500"]],
    ["words beside a label", ["资金来源 | 财政拨款", "资金用途 | 清淤"]],
  ])("%s", (_name, rows) => {
    expect(formOf(...rows).budget).toBeNull();
  });
});

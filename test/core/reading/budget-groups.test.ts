import { formatAddress } from "../../../src/core/workbook/a1";
import { lines, readRows } from "../../support/form-builder";

const TABLE = [
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出指标 | 数量指标 | 新建里程 | ≥300公里 | 312公里 | 50 | 50",
  "效益指标 | 社会效益指标 | 受益人口 | ≥2万人 | 2.1万人 | 40 | 40",
];

/** The money block of a form: each line in short, with the points of the block and what nobody read. */
function moneyOf(rows: readonly string[], merges: readonly string[] = []) {
  const head = ["项目支出绩效自评表（2023年度）", "项目名称 | 防洪工程"];
  const [form, ...more] = readRows(lines(...head, ...rows, ...TABLE), merges).evaluations;
  expect(more).toEqual([]);
  const { budget } = form!;
  return {
    unit: budget?.unit,
    lines: budget?.lines.map(({ view, cleanLabel, initial, adjusted, executed, rate }) =>
      [view, cleanLabel, ...[initial, adjusted, executed, rate].map((one) => one?.raw ?? "-")].join(" "),
    ),
    points: [budget?.weight?.value ?? null, budget?.score?.value ?? null],
    at: budget?.lines.map(({ executed }) => executed && formatAddress(executed.at)),
    unread: form!.unread.map(({ text }) => text),
    info: form!.info.map(({ label }) => label.text),
    indicators: form!.indicators.length,
  };
}

const SOURCES = ["fund 财政拨款 100 110 105 -", "fund 其他资金 20 21 18 -"];
const READ = { unit: "万元", unread: [], info: ["项目名称"], indicators: 2 };

describe("groups of money side by side", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["merged", ["B3:C3", "D3:E3", "F3:G3"], ["C5", "E5"]],
    ["with blanks", [], ["C5", "E5"]],
  ])("states over sources, %s", (_, merges) => {
    const money = moneyOf(
      [
        "资金情况（万元） | 年初预算 | - | 全年预算 | - | 执行数 | - | 分值 | 得分",
        "- | 财政拨款 | 其他资金 | 财政拨款 | 其他资金 | 财政拨款 | 其他资金 | - | -",
        "年度资金总额 | 100 | 20 | 110 | 21 | 105 | 18 | 10 | 9.4",
      ],
      merges,
    );
    expect(money).toMatchObject({ ...READ, lines: SOURCES, at: ["F5", "G5"], points: ["10", "9.4"] });
  });

  test("sources over states", () => {
    const money = moneyOf(
      [
        "资金情况（万元） | 财政拨款 | - | - | 其他资金 | - | -",
        "- | 年初预算 | 全年预算 | 执行数 | 年初预算 | 全年预算 | 执行数",
        "年度资金总额 | 100 | 110 | 105 | 20 | 21 | 18",
      ],
      ["B3:D3", "E3:G3"],
    );
    expect(money).toMatchObject({ ...READ, lines: SOURCES, at: ["D5", "G5"], points: [null, null] });
  });

  test("with a total, whose parts stand in further rows", () => {
    const money = moneyOf([
      "资金情况（万元） | 合计 | - | - | 其中：财政拨款 | - | -",
      "- | 年初预算 | 全年预算 | 执行数 | 年初预算 | 全年预算 | 执行数",
      "年度资金总额 | 120 | 131 | 123 | 100 | 110 | 105",
      "基本支出 | 70 | 71 | 70 | 60 | 61 | 60",
    ]);
    expect(money).toMatchObject({
      lines: ["total 合计 120 131 123 -", "fund 财政拨款 100 110 105 -", "expenditure 基本支出 70 71 70 -"],
      unread: ["60", "61", "60"],
      indicators: 2,
    });
  });

  test.each<readonly [string, readonly string[]]>([
    [
      "one group alone",
      [
        "资金情况（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率",
        "年度资金总额 | 120 | 131 | 123 | 93.89%",
      ],
    ],
    [
      "sources without what became of them",
      [
        "资金情况（万元） | 财政拨款 | - | 其他资金 | -",
        "- | 年初预算 | 全年预算 | 年初预算 | 全年预算",
        "总额 | 1 | 2 | 3 | 4",
      ],
    ],
  ])("%s is no such block", (_, rows) => {
    expect(moneyOf(rows).lines?.filter((line) => line.startsWith("fund 其他资金")) ?? []).toEqual([]);
  });
});

test("money on its side: sources across, states, rates and points below each other", () => {
  const money = moneyOf([
    "资金情况（万元） | 年度资金总额 | 其中：财政拨款 | 其他资金",
    "年初预算数 | 120 | 100 | 20",
    "全年预算数 | 131 | 110 | 21",
    "全年执行数 | 123 | 105 | 18",
    "执行率 | 93.89% | 95.45% | 85.71%",
    "分值 | 10 | - | -",
    "得分 | 9.4 | - | -",
  ]);
  expect(money).toMatchObject({
    ...READ,
    lines: [
      "total 年度资金总额 120 131 123 93.89%",
      "fund 财政拨款 100 110 105 95.45%",
      "fund 其他资金 20 21 18 85.71%",
    ],
    points: ["10", "9.4"],
    at: ["B6", "C6", "D6"],
  });
});

test.each(["基本支出:１７６８．１６万元", "基本支出：1768.16万元\u00a0\u200b"])(
  "the amount behind a label is read in any width: %s",
  (text) => {
    const [form] = readRows(
      lines(
        "部门整体支出绩效自评表（2021年度）",
        "项目资金（万元） | - | 年初预算数 | 全年预算数 | 全年执行数",
        "- | 年度资金总额 | 4753.66 | 4753.66 | 3824.26",
        `- | ${text} | - | - | -`,
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值",
        "产出指标 | 数量指标 | 培训人次 | 100 | 120 | 20",
      ),
    ).evaluations;
    const line = form?.budget?.lines.find(({ cleanLabel }) => cleanLabel === "基本支出");
    expect(line?.adjusted?.value).toBe("1768.16");
  },
);

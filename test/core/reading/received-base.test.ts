import { readRows } from "../../support/form-builder";

const TABLE = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "购书数", "≥100册", "120册", 90, 90],
];

type Row = readonly (string | number)[];

function formOf(headings: readonly string[], ...rows: readonly Row[]) {
  const { evaluations } = readRows(
    [
      ["2023年项目支出绩效自评表"],
      ["项目资金（万元）", ...headings],
      ...rows.map((row) => ["", ...row]),
      ...TABLE,
    ],
    [`A2:A${2 + rows.length}`],
  );
  const [form] = evaluations;
  if (!form?.budget) throw new Error("no budget was read");
  return { lines: form.budget.lines, unread: form.unread.map(({ text }) => text) };
}

describe("what was received is the base of execution", () => {
  test.each<[string, readonly string[], Row, "received" | undefined]>([
    [
      "without a budget",
      ["", "到位资金", "使用金额", "完成比例"],
      ["年度资金总额", 200, 190, "95%"],
      "received",
    ],
    [
      "by the rate",
      ["", "年初安排", "到位资金", "支付", "完成比例"],
      ["年度资金总额", 180, 200, 190, "95%"],
      "received",
    ],
    [
      "by the rate, beside an adjusted budget",
      ["", "全年预算数", "到位数", "执行数", "执行率"],
      ["总额", 210, 200, 190, "95%"],
      "received",
    ],
    [
      "not where the rate is of the budget",
      ["", "预算数", "到位数", "执行数", "执行率"],
      ["总额", 210, 200, 190, "90.48%"],
      undefined,
    ],
    [
      "not where all came in",
      ["", "预算数", "到位数", "执行数", "执行率"],
      ["总额", 200, 200, 190, "95%"],
      undefined,
    ],
    [
      "not where no rate is printed",
      ["", "预算安排", "资金到位", "支付", "备注"],
      ["总额", 210, 200, 190, ""],
      undefined,
    ],
    [
      "not where nothing came in",
      ["", "到位资金", "使用金额", "备注"],
      ["年度资金总额", "", 190, ""],
      undefined,
    ],
  ])("%s", (_what, headings, row, base) => {
    const { lines, unread } = formOf(headings, row);
    expect(lines.map((line) => line.base)).toEqual([base]);
    expect(lines[0]?.executed?.value).toBe("190");
    expect(unread).toEqual([]);
  });
});

describe("a block of money without headings", () => {
  test("keeps a source of funds beside a nature of spending as a line of its own", () => {
    const { evaluations } = readRows(
      [
        ["2023年部门整体支出绩效自评表"],
        ["年度资金总额：4753.66万元"],
        ["其中：一般公共预算：1873.66万元", "其中：基本支出：1768.16万元"],
        ["政府性基金拨款：", "项目支出：2985.5万元"],
        ["其他资金：2880万元"],
        ...TABLE,
      ],
      [],
    );
    expect(
      evaluations[0]?.budget?.lines.map(({ view, cleanLabel, adjusted }) => [
        view,
        cleanLabel,
        adjusted?.value,
      ]),
    ).toEqual([
      ["total", "年度资金总额", "4753.66"],
      ["income", "一般公共预算", "1873.66"],
      ["expenditure", "基本支出", "1768.16"],
      ["income", "政府性基金拨款", undefined],
      ["expenditure", "项目支出", "2985.5"],
      ["fund", "其他资金", "2880"],
    ]);
  });

  test("an amount behind its own label is no value of the cell beside it", () => {
    const [form] = readRows(
      [["2023年部门整体支出绩效自评表"], ["政府性基金拨款：", "项目支出：2985.5万元"], ...TABLE],
      [],
    ).evaluations;
    expect(form?.info.map(({ value }) => value.text)).not.toContain("项目支出：2985.5万元");
    expect(form?.unread.map(({ text }) => text)).toContain("项目支出：2985.5万元");
  });

  test("amounts behind their labels are no labels of the cell beside them", () => {
    const [form] = readRows(
      [
        ["2023年部门整体支出绩效自评表"],
        ["按收入性质分：", "按支出性质分："],
        ["年度支出：5万元", "见附件"],
        ...TABLE,
      ],
      [],
    ).evaluations;
    expect(form?.info).toEqual([]);
    expect(form?.unread.map(({ text }) => text)).toEqual([
      "按收入性质分：",
      "按支出性质分：",
      "年度支出：5万元",
      "见附件",
    ]);
  });
});

describe("labels left of the lines", () => {
  const readSides = (...sides: readonly string[]) =>
    readRows(
      [
        ["2023年度部门整体绩效自评价表"],
        ["部门预算（万元）", "", "年初预算", "调整后预算", "决算支出"],
        [sides[0] ?? "", "财政拨款", 2380, 2466, 2421.6],
        ["", "其他收入", 120, 120, 108.5],
        [sides[1] ?? "", "基本支出", 1560, 1598, 1598],
        ["", "专项经费", 940, 988, 932.1],
        ...TABLE,
      ],
      ["A2:B2"],
    ).evaluations[0];

  test("收入 and 支出 say which breakdown they open", () => {
    const form = readSides("收入", "支出");
    expect(form?.budget?.lines.map(({ view, cleanLabel }) => [view, cleanLabel])).toEqual([
      ["income", "财政拨款"],
      ["income", "其他收入"],
      ["expenditure", "基本支出"],
      ["expenditure", "专项经费"],
    ]);
    expect(form?.unread).toEqual([]);
  });

  test("others say nothing", () => {
    const form = readSides("甲", "乙");
    expect(form?.budget?.lines.map(({ view }) => view)).toEqual(["income", "fund", "expenditure", "fund"]);
    expect(form?.unread.map(({ text }) => text)).toEqual(["甲", "乙"]);
  });
});

import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { formatAddress } from "../../../src/core/workbook/a1";
import { lines, readRows, told } from "../../support/form-builder";

function formsOf(rows: readonly string[], merges: readonly string[] = []): readonly Evaluation[] {
  return readRows(lines(...rows), merges).evaluations;
}

const read = (rows: readonly string[], merges: readonly string[] = []): readonly (readonly string[])[] =>
  formsOf(rows, merges).map(told);

/** Cells of each indicator: name, target, actual. */
function cells([form]: readonly Evaluation[]): readonly string[] {
  return (form?.indicators ?? []).map(({ name, target, actual }) =>
    [name, target, actual].map((one) => (one ? formatAddress(one.at) : "-")).join(" "),
  );
}

describe("tables that lie on their side", () => {
  const ROWS = [
    "2024年重点指标完成情况 | - | - | -",
    "指标名称 | 接通率 | 投诉次数 | 满意度",
    "计量单位 | % | 次 | %",
    "目标值 | ≥95 | ≤10 | ≥90",
    "实际完成值 | 96 | 8 | 88",
    "权重 | 40 | 30 | 30",
    "得分 | 40 | 30 | 29.33",
    "未完成原因 | - | - | 样本偏少",
  ];
  test("are read column by column, with the cells that they stand in", () => {
    const forms = formsOf(ROWS);
    expect(forms.map(told)).toEqual([
      ["接通率 ≥95 96 40 40", "投诉次数 ≤10 8 30 30", "满意度 ≥90 88 30 29.33"],
    ]);
    expect(cells(forms)).toEqual(["B2 B4 B5", "C2 C4 C5", "D2 D4 D5"]);
    expect(forms[0]).toMatchObject({ year: { text: "2024" }, mapping: [], unread: [] });
    expect(forms[0]?.indicators[2]).toMatchObject({ reason: { text: "样本偏少" }, unit: { text: "%" } });
    expect(new Set(forms[0]?.indicators.map(({ id }) => id)).size).toBe(3);
  });

  test("have levels over their names", () => {
    const [form] = formsOf(
      [
        "一级指标 | 产出指标 | - | 效益指标",
        "指标名称 | 培训人数 | 合格率 | 受益人数",
        "目标值 | 100人 | 95% | 500人",
        "完成值 | 100人 | 96% | 510人",
      ],
      ["B1:C1"],
    );
    expect(form?.indicators.map(({ level1 }) => level1?.name)).toEqual(["产出指标", "产出指标", "效益指标"]);
  });

  test("list a row that says something else as unread", () => {
    const [form] = formsOf([...ROWS, "颜色 | 红 | 蓝 | 绿"]);
    expect(form?.unread.map(({ at, text }) => `${formatAddress(at)} ${text}`)).toEqual([
      "A9 颜色",
      "B9 红",
      "C9 蓝",
      "D9 绿",
    ]);
  });

  test.each([
    ["no target and no result", ["指标名称 | 甲 | 乙", "权重 | 40 | 60", "备注 | 好 | 好"]],
    ["one indicator only", ["指标名称 | 甲", "目标值 | 40", "完成值 | 60"]],
    ["numbers in the place of names", ["指标名称 | 1 | 2", "目标值 | 40 | 60", "完成值 | 40 | 50"]],
    ["headings beside the heading of names", ["指标 | 目标 | 实际", "目标值 | 40 | 60", "完成值 | 40 | 50"]],
    ["a list of words", ["名称 | 单位", "苹果 | 斤", "梨 | 斤", "桃 | 斤"]],
  ])("are none with %s", (_, rows) => {
    expect(formsOf(rows).flatMap(({ mapping }) => (mapping.length === 0 ? ["turned"] : []))).toEqual([]);
  });
});

test.each([
  [
    "a sentence each",
    ["指标名称 | 写明衡量什么，数值不写在这里。 | 新建农村公路里程", "目标值 | 数值和单位分栏填写。 | 95%"],
  ],
  ["long texts", [`指标名称 | ${"衡量的内容".repeat(20)} | 新建农村公路里程`, "目标值 | 数值 | 95%"]],
])("headings that are explained (%s) are no table on its side", (_, rows) => {
  const forms = formsOf([
    "栏目 | 填写内容 | 示例",
    ...rows,
    "实际完成值 | 与目标值同一单位 | 96%",
    "分值 | 按权重 | 10",
  ]);
  expect(forms.flatMap(({ indicators }) => indicators.map(({ name }) => name.text))).toEqual([]);
});

describe("a row for the target and one for the result", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "under one merged name",
      [
        "序号 | 指标名称 | 单位 | 类别 | 数值 | 备注",
        "1 | 接通率 | % | 目标 | ≥95 | -",
        "- | - | - | 实际 | 96 | -",
        "2 | 投诉次数 | 次 | 计划 | ≤10 | -",
        "- | - | - | 实际 | 12 | 系统升级",
      ],
      ["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5"],
    ],
    [
      "each with its name, the result first",
      [
        "序号 | 指标 | 单位 | 类型 | 数值 | 备注",
        "1 | 接通率 | % | 实际值 | 96 | -",
        "1 | 接通率 | % | 目标值 | ≥95 | -",
        "2 | 投诉次数 | 次 | 实际值 | 12 | 系统升级",
        "2 | 投诉次数 | 次 | 目标值 | ≤10 | -",
      ],
      [],
    ],
    [
      "with a row for the difference",
      [
        "序号 | 指标 | 单位 | 类型 | 数值 | 备注",
        "1 | 接通率 | % | 目标 | ≥95 | -",
        "- | - | - | 实际 | 96 | -",
        "- | - | - | 差异 | 1 | -",
        "2 | 投诉次数 | 次 | 目标 | ≤10 | -",
        "- | - | - | 实际 | 12 | 系统升级",
        "- | - | - | 差异 | 2 | -",
      ],
      [],
    ],
  ])("%s", (_, rows, merges) => {
    const forms = formsOf(rows, merges);
    expect(forms.map(told)).toEqual([["接通率 ≥95 96 - -", "投诉次数 ≤10 12 - -"]]);
    expect(forms[0]?.indicators[1]?.reason?.text).toBe("系统升级");
    expect(forms[0]?.unread).toEqual([]);
  });

  test("goes over quarters, too", () => {
    const [form] = formsOf([
      "指标 | 类别 | Q1 | Q2 | Q3 | Q4 | 全年",
      "营业收入 | 目标 | 10 | 10 | 10 | 10 | 40",
      "- | 实际 | 9 | 11 | 10 | 12 | 42",
      "新增客户 | 目标 | 2 | 2 | 2 | 2 | 8",
      "- | 实际 | 1 | 2 | 2 | 2 | 7",
    ]);
    expect(form && told(form)).toEqual(["营业收入 40 42 - -", "新增客户 8 7 - -"]);
    expect(form?.indicators[0]?.series.map(({ target, actual }) => `${target?.raw}/${actual?.raw}`)).toEqual([
      "10/9",
      "10/11",
      "10/10",
      "10/12",
    ]);
    expect(form?.unread).toEqual([]);
  });

  test.each([
    ["a single indicator", ["指标 | 类别 | 数值", "接通率 | 目标 | 95", "- | 实际 | 96"]],
    [
      "targets without results",
      ["指标 | 类别 | 数值", "接通率 | 目标 | 95", "满意度 | 目标 | 96", "投诉率 | 目标 | 3"],
    ],
  ])("is not seen in %s", (_, rows) => {
    expect(read(rows)).toEqual([]);
  });
});

describe("levels right of the names", () => {
  test("are levels where their headings say so", () => {
    const [form] = formsOf([
      "序号 | 指标名称 | 一级指标 | 二级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "1 | 培训人数 | 产出指标 | 数量指标 | 100人 | 100人 | 50 | 50",
      "2 | 满意度 | 满意度指标 | 服务对象满意度指标 | 90% | 92% | 50 | 50",
    ]);
    expect(form?.indicators.map(({ level1, level2 }) => `${level1?.name} ${level2?.name}`)).toEqual([
      "产出指标 数量指标",
      "满意度指标 服务对象满意度指标",
    ]);
    expect(form?.unread).toEqual([]);
  });
});

describe("levels beside the names", () => {
  test("stand in one cell", () => {
    const [form] = formsOf([
      "指标类别 | 指标名称 | 目标值 | 实际值 | 分值 | 得分",
      "产出指标-数量指标 | 培训人数 | 100人 | 100人 | 50 | 50",
      "满意度指标/服务对象满意度指标 | 满意度 | 90% | 92% | 50 | 50",
      "客户-满意 | 投诉次数 | 5次 | 3次 | 10 | 10",
    ]);
    expect(form?.indicators.map(({ level1, level2 }) => `${level1?.name} ${level2?.name ?? "-"}`)).toEqual([
      "产出指标 数量指标",
      "满意度指标 服务对象满意度指标",
      "客户-满意 -",
    ]);
  });

  test("head groups by their numbers", () => {
    const forms = formsOf([
      "编号 | 绩效指标 | 目标值 | 完成值 | 分值 | 得分",
      "1 | 产出指标 | - | - | 60 | -",
      "1.1 | 培训人数 | 100人 | 100人 | 30 | 30",
      "1.2 | 合格率 | 95% | 96% | 30 | 30",
      "2 | 效益指标 | - | - | 40 | -",
      "2.1 | 受益人数 | 500人 | 510人 | 40 | 40",
    ]);
    expect(forms.map(told)).toEqual([
      ["培训人数 100人 100人 30 30", "合格率 95% 96% 30 30", "受益人数 500人 510人 40 40"],
    ]);
    expect(forms[0]?.indicators.map(({ level1 }) => level1?.name)).toEqual([
      "产出指标",
      "产出指标",
      "效益指标",
    ]);
    expect(forms[0]?.unread).toEqual([]);
  });
});

describe("results of several times", () => {
  const first = (heading: string, row: string) => formsOf([heading, row])[0];
  test("of two years: the latest is the result, the one before the prior value", () => {
    const form = first(
      "一级指标 | 三级指标 | 2022年实际值 | 2023年目标值 | 2023年实际值 | 分值 | 得分",
      "产出指标 | 培训人数 | 90人 | 100人 | 105人 | 50 | 50",
    );
    expect(form && told(form)).toEqual(["培训人数 100人 105人 50 50"]);
    expect(form?.indicators[0]?.prior?.raw).toBe("90人");
    expect(form?.unread).toEqual([]);
  });

  test.each(["1-6月完成值", "上半年完成值", "监控期完成值"])("%s gives way to the year's", (part) => {
    const form = first(
      `一级指标 | 三级指标 | 年度指标值 | ${part} | 全年完成值 | 分值 | 得分`,
      "产出指标 | 培训人数 | 100人 | 50人 | 105人 | 50 | 50",
    );
    expect(form && told(form)).toEqual(["培训人数 100人 105人 50 50"]);
    expect(form?.unread).toEqual([]);
  });

  test("one year alone stays the result", () => {
    const form = first(
      "一级指标 | 三级指标 | 2023年目标值 | 2023年实际值 | 分值 | 得分",
      "产出指标 | 培训人数 | 100人 | 105人 | 50 | 50",
    );
    expect(form && told(form)).toEqual(["培训人数 100人 105人 50 50"]);
  });
});

test.each(["同比增减", "同比", "增幅", "历史标准", "行业标准", "计划标准", "数据提供部门"])(
  "%s is set aside: nothing is lost without it",
  (heading) => {
    const [form] = formsOf([
      `一级指标 | 三级指标 | 年度指标值 | 全年完成值 | ${heading} | 分值 | 得分`,
      "产出指标 | 培训人数 | 100人 | 105人 | 5% | 50 | 50",
      "产出指标 | 受益人数 | 100人 | 105人 | 6% | 50 | 50",
    ]);
    expect(form && told(form)).toEqual(["培训人数 100人 105人 50 50", "受益人数 100人 105人 50 50"]);
    expect(form?.unread).toEqual([]);
  },
);

describe("four levels", () => {
  test.each([
    ["one for the whole table", ["政策绩效", "-"], ["产出指标 数量指标 -", "效益指标 社会效益指标 -"]],
    ["parting it", ["产出", "效益"], ["产出 产出指标 数量指标", "效益 效益指标 社会效益指标"]],
  ])("with the first level %s", (_, [one = "", other = ""], wanted) => {
    const [form] = formsOf([
      "一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值 | 完成值 | 分值 | 得分",
      `${one} | 产出指标 | 数量指标 | 培训人数 | 100人 | 105人 | 50 | 50`,
      `${other} | 效益指标 | 社会效益指标 | 受益人数 | 100人 | 105人 | 50 | 50`,
    ]);
    expect(form?.indicators.map(({ cleanName }) => cleanName)).toEqual(["培训人数", "受益人数"]);
    expect(
      form?.indicators.map(
        ({ level1, level2, explanation }) => `${level1?.name} ${level2?.name} ${explanation?.text ?? "-"}`,
      ),
    ).toEqual(wanted);
    expect(form?.unread).toEqual([]);
  });
});

describe("a floor and a stretch beside the target", () => {
  test("under one heading", () => {
    const [form] = formsOf(
      [
        "考核指标 | 权重 | 考核目标 | - | - | 实际完成 | 得分",
        "- | - | 底线值 | 目标值 | 挑战值 | - | -",
        "合格率 | 60 | ≥90% | ≥95% | ≥99% | 96% | 60",
        "投诉次数 | 40 | ≤12次 | ≤10次 | ≤8次 | 9次 | 40",
      ],
      ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"],
    );
    expect(form && told(form)).toEqual(["合格率 ≥95% 96% 60 60", "投诉次数 ≤10次 9次 40 40"]);
    expect(form?.unread).toEqual([]);
  });
});

describe("tasks", () => {
  test("below the indicators of an organisation are a form of their own", () => {
    const forms = formsOf([
      "2024年度生产部绩效合约",
      "一、关键业绩指标",
      "序号 | 指标名称 | 权重 | 年度目标 | 完成情况 | 得分",
      "1 | 合格率 | 60 | 98% | 99% | 60",
      "2 | 产量（吨） | 40 | 500 | 510 | 40",
      "二、重点工作任务",
      "序号 | 重点任务 | 权重 | 完成标准 | 完成情况 | 得分",
      "1 | 设备更新 | 100 | 更新3条产线 | 已完成 | 100",
    ]);
    expect(forms.map(told)).toEqual([
      ["合格率 98% 99% 60 60", "产量（吨） 500 510 40 40"],
      ["设备更新 更新3条产线 已完成 100 100"],
    ]);
    expect(forms[0]).toMatchObject({ title: { text: "2024年度生产部绩效合约" }, unread: [] });
  });

  test("have days as targets and results", () => {
    const [form] = formsOf([
      "里程碑 | 计划完成时间 | 实际完成时间 | 责任人",
      "完成部署 | 2024年6月 | 2024年7月 | 王工",
      "上线运行 | 2024年9月30日 | 2024年9月12日 | 王工",
    ]);
    expect(form && told(form)).toEqual([
      "完成部署 2024年6月 2024年7月 - -",
      "上线运行 2024年9月30日 2024年9月12日 - -",
    ]);
  });
});

describe("promises and what was kept", () => {
  test.each([
    ["承诺标准", "兑现结果"],
    ["承诺目标", "兑现情况"],
    ["承诺值", "履诺情况"],
    ["约定值", "履行情况"],
  ])("%s | %s", (target, actual) => {
    expect(
      read([`序号 | 承诺事项 | ${target} | ${actual} | 责任部门`, "1 | 接通率 | ≥95% | 97% | 客服部"]),
    ).toEqual([["接通率 ≥95% 97% - -"]]);
  });
});

test("notes and signatures below a table of row pairs are read", () => {
  const { evaluations } = readRows(
    lines(
      "指标 | 类别 | 1月 | 2月 | 累计",
      "产量 | 计划 | 820 | 760 | 1580",
      "- | 实际 | 835 | 702 | 1537",
      "电耗 | 计划 | 41 | 41 | 41",
      "- | 实际 | 42 | 43 | 42.5",
      "说明：2月检修7天。",
      "填表： | 郑海 | 审核： | 吴琼",
    ),
    ["A2:A3", "A4:A5", "A6:E6"],
  );
  expect(evaluations[0]?.notes.map(({ role, body }) => `${role} ${body.text}`)).toEqual([
    "footnote 说明：2月检修7天。",
    "signature 填表：",
    "signature 郑海",
    "signature 审核：",
    "signature 吴琼",
  ]);
  expect(evaluations[0]?.unread).toEqual([]);
});

import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { findingsOf } from "../../support/evaluation-builder";
import { line, lines, readRows, told } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROWS = [
  "产出指标 | 数量指标 | 培训人数 | 100人 | 105人 | 60 | 60",
  "效益指标 | 社会效益指标 | 受益人数 | 500人 | 490人 | 40 | 39.2",
];
const TOLD = ["培训人数 100人 105人 60 60", "受益人数 500人 490人 40 39.2"];

function read(rows: readonly string[], merges: readonly string[] = []): readonly Evaluation[] {
  return readRows(lines(...rows), merges).evaluations;
}

const first = (rows: readonly string[], merges: readonly string[] = []): Evaluation | undefined =>
  read(rows, merges)[0];

const points = (form: Evaluation | undefined) => [form?.total?.weight?.raw, form?.total?.score?.raw];

describe("totals", () => {
  test("right below the header, above the rows that they sum up", () => {
    const form = first([HEADER, "综合得分 | - | - | - | - | 100 | 99.2", ...ROWS]);
    expect(form && told(form)).toEqual(TOLD);
    expect(points(form)).toEqual(["100", "99.2"]);
    expect(form?.unread).toEqual([]);
  });

  test("above and below: one that says the same is set aside, another one is unread", () => {
    const both = (below: string) => first([HEADER, "合计 | - | - | - | - | 100 | 99.2", ...ROWS, below]);
    expect(both("合计 | - | - | - | - | 100 | 99.2")?.unread).toEqual([]);
    const other = both("合计 | - | - | - | - | 100 | 98");
    expect(points(other)).toEqual(["100", "98"]);
    expect(other?.unread.map(({ text }) => text)).toContain("99.2");
  });

  test.each([
    [
      "the larger number before the smaller, where they stand in other columns",
      "总分 | - | - | 100 | - | 99.2 | -",
      [],
    ],
    ["with labels between them", "总分 | - | 100 | 自评得分 | 99.2 | - | -", []],
    ["in a cell over both columns", "总分 | - | - | 100 | - | 99.2 | -", ["D5:E5", "F5:G5"]],
  ])("%s", (_, row, merges) => {
    expect(points(first(["2023年项目自评表", HEADER, ...ROWS, row], merges))).toEqual(["100", "99.2"]);
  });

  test("the only number of a cell over both columns is the score", () => {
    const form = first([HEADER, ...ROWS, "总分 | - | - | - | - | 99.2 | -"], ["F4:G4"]);
    expect(points(form)).toEqual([undefined, "99.2"]);
  });

  test.each([
    ["of all points is the total", "小计 | - | - | - | - | 100 | 99.2", ["100", "99.2"]],
    ["of other points is none", "小计 | - | - | - | - | 40 | 39.2", [undefined, undefined]],
  ])("a lone 小计 %s", (_, row, expected) => {
    expect(points(first([HEADER, ...ROWS, row]))).toEqual(expected);
  });

  test("a 小计 above other rows is no total", () => {
    const form = first([HEADER, "小计 | - | - | - | - | 100 | 99.2", ...ROWS]);
    expect(form?.total).toBeNull();
  });

  test("have a grade in brackets behind its label", () => {
    const form = first([HEADER, ...ROWS, "总分 | - | - | - | （自评等级：优） | 100 | 99.2"]);
    expect(form?.total?.grade?.text).toBe("（自评等级：优）");
  });
});

describe("rows under a table", () => {
  test.each(["其他需要说明的事项", "其他说明事项", "其他需说明的问题"])(
    "%s is a remark, no indicator",
    (label) => {
      const form = first([HEADER, ...ROWS, `${label} | - | - | 无 | - | - | -`], ["A4:C4", "D4:G4"]);
      expect(form && told(form)).toEqual(TOLD);
      expect(form?.unread).toEqual([]);
    },
  );

  test.each(["项目负责人：李明 | - | - | 财务负责人：王芳", "分管领导：李明 | - | - | 联系电话：12345678"])(
    "%s are signatures",
    (row) => {
      const form = first([HEADER, ...ROWS, "合计 | - | - | - | - | 100 | 99.2", row]);
      expect(form?.notes.map(({ role }) => role)).toEqual(["signature", "signature"]);
      expect(form?.unread).toEqual([]);
    },
  );
});

describe("rows above a table", () => {
  test("labels with their values are no upper row of the header", () => {
    const form = first(
      ["主管部门 | 市教育局 | - | 实施单位 | 市装备站", HEADER, ...ROWS],
      ["B1:C1", "E1:G1"],
    );
    expect(form?.info.map(({ label, value }) => `${label.text} ${value.text}`)).toEqual([
      "主管部门 市教育局",
      "实施单位 市装备站",
    ]);
  });

  test("a second title heads the table, and the number of a form is none", () => {
    const form = first(
      ["2022年项目支出绩效自评表", "公开14表", "项目名称 | 技能培训", "项目支出绩效指标表", HEADER, ...ROWS],
      ["A4:G4"],
    );
    expect(form?.title?.text).toBe("2022年项目支出绩效自评表");
    expect(form?.unread).toEqual([]);
  });

  test("goals stand behind two labels of blocks", () => {
    const form = first(
      [
        "项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | 年度目标完成情况",
        "- | - | 培训100人 | 培训105人",
        HEADER,
        ...ROWS,
      ],
      ["A1:A2", "B1:B2"],
    );
    expect(form?.goals).toMatchObject({ expected: { text: "培训100人" }, actual: { text: "培训105人" } });
    expect(form?.unread).toEqual([]);
  });
});

test("levels that go on from the page before are the same ones", () => {
  const form = first([
    HEADER,
    ...ROWS,
    "效益指标（续） | 社会效益指标（续） | 受益户数 | 20户 | 20户 | 10 | 10",
  ]);
  expect(form?.indicators.map(({ level1 }) => level1?.name)).toEqual(["产出指标", "效益指标", "效益指标"]);
  expect(form?.indicators.at(-1)?.level2?.name).toBe("社会效益指标");
});

describe("monitoring before the year is over", () => {
  const book = workbookOf(
    lines(
      "2023年1—6月项目支出绩效运行监控表",
      "一级指标 | 三级指标 | 年度指标值 | 1—6月执行情况 | 全年预计完成情况 | 偏差原因分析 | - | - | 完成目标可能性 | -",
      "- | - | - | - | - | 经费保障 | 其他 | 原因说明 | 确定能 | 有可能",
      "产出指标 | 培训人数 | 100人 | 55人 | 100人 | - | - | - | √ | -",
      "产出指标 | 开班期数 | 10期 | 3期 | 8期 | - | √ | 场地未落实 | - | √",
    ),
    ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:H2", "I2:J2"],
  );
  const [form] = readEvaluations(book).evaluations;

  test("the result so far is read, a forecast is none, and the words tell the reason", () => {
    expect(form && told(form)).toEqual(["培训人数 100人 55人 - -", "开班期数 10期 3期 - -"]);
    expect(form?.indicators.map(({ reason }) => reason?.text)).toEqual(["", "场地未落实"]);
    expect(form?.unread).toEqual([]);
  });

  test("a result that is not due yet is asked of nobody", () => {
    const early = workbookOf(
      lines(
        "2023年1—6月项目支出绩效运行监控表",
        "一级指标 | 三级指标 | 年度指标值 | 1—6月执行情况 | 偏差原因分析",
        "产出指标 | 培训人数 | ≥100人 | 55人 | -",
        "效益指标 | 亩均增产 | ≥40公斤 | — | -",
      ),
    );
    expect(findingsOf(early).map(({ rule }) => rule)).not.toContain("B07");
  });

  test("nothing is said to be missed", () => {
    expect(findingsOf(book).map(({ rule }) => rule)).not.toContain("B08");
    expect(form?.indicators[0]?.actual?.notes).toContain("part-of-year");
  });

  test("a forecast alone stays what the table tells", () => {
    const only = first([
      "一级指标 | 三级指标 | 年度指标值 | 全年预计完成情况",
      "产出指标 | 培训人数 | 100人 | 90人",
    ]);
    expect(only?.indicators[0]?.actual?.raw).toBe("90人");
  });
});

describe("columns of other tables in forms", () => {
  test.each([
    ["指标导向", "逐步降低↓", "direction"],
    ["责任单位", "财务科", "owner"],
    ["完成时限", "12月底", "due"],
    ["改进措施", "加强调度", "measure"],
  ] as const)("%s", (heading, value, role) => {
    const form = first([
      `一级指标 | 三级指标 | ${heading} | 年度指标值 | 实际完成值 | 偏差原因`,
      `产出指标 | 抗菌药物使用强度 | ${value} | 40 | 38.7 | -`,
    ]);
    expect(form?.mapping.find(({ header }) => header === heading)?.role).toBe(role);
    expect(form?.unread).toEqual([]);
  });

  test("an arrow says what the words before it say", () => {
    const form = first([
      "一级指标 | 三级指标 | 指标导向 | 年度指标值 | 实际完成值",
      "产出指标 | 抗菌药物使用强度 | 逐步降低↓ | 40 | 38.7",
    ]);
    expect(form?.indicators[0]?.direction).toMatchObject({ better: "lower", from: "column" });
  });
});

test("who does the work answers for a task, not who supervises it", () => {
  const form = first([
    "重点任务 | 目标要求 | 牵头领导 | 责任单位 | 进展情况 | 完成时限",
    "建设物流园 | 完成投资3亿元 | 王强 | 商务局 | 完成投资3亿元 | 10月底",
  ]);
  expect(form?.indicators[0]?.owner?.text).toBe("商务局");
  expect(form?.unread).toEqual([]);
});

test("a list of projects with their money and points holds no indicators", () => {
  const reading = readRows(
    lines(
      "2022年度项目支出绩效自评汇总表",
      "序号 | 项目名称 | 实施单位 | 预算数 | 执行数 | 执行率 | 自评得分 | 自评等级",
      "1 | 农村公路养护 | 公路站 | 600 | 590 | 98.33% | 97.5 | 优",
      "2 | 残疾人补贴 | 民政局 | 700 | 700 | 100% | 98 | 优",
    ),
  );
  expect(reading.evaluations).toEqual([]);
  expect(reading.skipped).not.toEqual([]);
});

test("words that say that it was done are a note on the number before them", () => {
  const [form] = readRows([
    line("一级指标 | 三级指标 | 指标值 | 完成值"),
    ["产出指标", "利用系数", "≥0.56", "0.57\n（已完成）"],
  ]).evaluations;
  expect(form?.indicators[0]?.actual).toMatchObject({ value: "0.57", note: "已完成" });
});

describe("goals of several years beside those of the year", () => {
  const form = first(
    [
      "2023年部门项目支出绩效目标表",
      "总体目标 | 中期目标（2023年—2025年） | - | - | 年度目标 | - | -",
      "- | 三年培训300人 | - | - | 培训100人 | - | -",
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值",
      "产出指标 | 数量指标 | 培训人数 | ≥300人 | 数量指标 | 培训人数 | ≥100人",
      "- | 质量指标 | 合格率 | ≥95% | 质量指标 | 合格率 | ≥90%",
    ],
    ["A2:A3", "B2:D2", "E2:G2", "B3:D3", "E3:G3", "A5:A6"],
  );

  test("the year's are read, the others passed over", () => {
    expect(form && told(form)).toEqual(["培训人数 ≥100人 - - -", "合格率 ≥90% - - -"]);
    expect(form?.goals).toMatchObject({ expected: { text: "培训100人" }, actual: null });
    expect(form?.kind).toBe("goals");
    expect(form?.unread).toEqual([]);
  });
});

describe("headings", () => {
  test.each([
    ["编号 | 指标名称 | 所属一级指标 | 计划完成数 | 实际完成数 | 分值", "产出指标"],
    ["编号 | 指标名称 | 对应一级指标 | 应完成值 | 实际完成值 | 分值", "产出指标"],
  ])("%s", (heading, level) => {
    const form = first([heading, `ZB001 | 培训人数 | ${level} | 100人 | 105人 | 60`]);
    expect(form && told(form)).toEqual(["培训人数 100人 105人 60 -"]);
    expect(form?.indicators[0]?.level1?.name).toBe(level);
  });

  test("三级指标解释 explains, 偏差度 is a difference, 得分说明 the reason", () => {
    const form = first([
      "一级指标 | 三级指标 | 三级指标解释 | 年初指标值 | 实际完成值 | 偏差度 | 分值 | 得分 | 得分说明",
      "产出指标 | 培训人数 | 反映规模 | 100人 | 90人 | -10% | 10 | 9 | 场地未落实",
    ]);
    const [row] = form?.indicators ?? [];
    expect([row?.explanation?.text, row?.reason?.text]).toEqual(["反映规模", "场地未落实"]);
    expect(form?.unread).toEqual([]);
  });

  test("of English official forms", () => {
    const form = first([
      "Level 1 indicator | Level 2 indicator | Level 3 indicator | Annual target | Actual completion | Points | Score | Reasons for deviation and improvement measures",
      "Output | Quantity | Pipes laid | ≥ 42 km | 40 km | 15 | 14.3 | Late permit",
    ]);
    expect(form && told(form)).toEqual(["Pipes laid ≥ 42 km 40 km 15 14.3"]);
    expect(form?.indicators[0]).toMatchObject({
      level1: { name: "Output" },
      level2: { name: "Quantity" },
      reason: { text: "Late permit" },
    });
  });

  test.each([
    ["指标类型 | 考核指标 | 目标值 | 完成值 | 得分", "效益类", null, "效益类"],
    ["指标类型 | 考核指标 | 目标值 | 完成值 | 得分", "数量指标", "数量指标", null],
  ])("a lone column of types: %s, %s", (heading, type, level2, level1) => {
    const form = first([heading, `${type} | 净利润 | 100 | 105 | 10`]);
    expect(form?.indicators[0]?.level1?.name ?? null).toBe(level1);
    expect(form?.indicators[0]?.level2?.name ?? null).toBe(level2);
  });

  test("points of the school and of the inspectors", () => {
    const form = first([
      "一级指标 | 二级指标 | 评估标准 | 分值 | 学校自评 | 督导组评分",
      "学校管理 | 制度建设 | 章程齐全 | 6 | 6 | 5",
    ]);
    expect(form?.indicators[0]).toMatchObject({ score: { raw: "6" }, reviewedScore: { raw: "5" } });
    expect(form?.unread).toEqual([]);
  });

  test("years over one column each", () => {
    const form = first(
      [
        "公司主要经营指标完成情况",
        "序号 | 指标 | 单位 | 2022年 | 2023年 | -",
        "- | - | - | 完成数 | 计划数 | 完成数",
        "1 | 营业收入 | 万元 | 86500 | 90000 | 93200",
        "2 | 利润总额 | 万元 | 4200 | 4500 | 4380",
      ],
      ["A2:A3", "B2:B3", "C2:C3", "E2:F2"],
    );
    expect(form && told(form)).toEqual(["营业收入 90000 93200 - -", "利润总额 4500 4380 - -"]);
    expect(form?.indicators.map(({ prior }) => prior?.raw)).toEqual(["86500", "4200"]);
    expect(form?.unread).toEqual([]);
  });
});

describe("names with codes", () => {
  test.each([
    ["A 决策（15分）", "决策"],
    ["B1 资金管理", "资金管理"],
    ["A类项目", "A类项目"],
  ])("level %s", (raw, name) => {
    const form = first(["一级指标 | 三级指标 | 分值 | 得分", `${raw} | 立项依据 | 3 | 3`]);
    expect(form?.indicators[0]?.level1?.name).toBe(name);
  });

  test.each([
    ["A11 立项依据充分性", "立项依据充分性"],
    ["C1.2 合格率", "合格率"],
    ["A级景区数量", "A级景区数量"],
    ["5G基站数量", "5G基站数量"],
  ])("indicator %s", (raw, name) => {
    expect(
      first(["一级指标 | 三级指标 | 分值 | 得分", `决策 | ${raw} | 3 | 3`])?.indicators[0]?.cleanName,
    ).toBe(name);
  });
});

describe("headings over rows of a table without levels", () => {
  const HEADING = "No | Indicator | Target | Actual | Status";
  test.each([
    ["merged over the values", ["A2:E2", "A4:E4"]],
    ["left of an empty name", []],
  ])("%s", (_, merges) => {
    const form = first(
      [
        HEADING,
        "Finance | - | - | - | -",
        "F1 | Margin | 3 | 2.9 | Amber",
        "People | - | - | - | -",
        "W1 | Turnover | 12 | 10 | Green",
      ],
      merges,
    );
    expect(form?.indicators.map(({ name, level1 }) => `${level1?.name} ${name.text}`)).toEqual([
      "Finance Margin",
      "People Turnover",
    ]);
    expect(form?.unread).toEqual([]);
  });

  test("a text below the last row heads nothing", () => {
    const form = first([HEADING, "F1 | Margin | 3 | 2.9 | Amber", "Data as counted | - | - | - | -"]);
    expect(form?.indicators.map(({ level1 }) => level1)).toEqual([null]);
  });
});

test.each([
  ["自评总分：99.2分", "99.2", null],
  ["合计得分 99.2", "99.2", null],
  ["自评总分：99.2分（等级：优）", "99.2", "优"],
])("a total in one cell with its label: %s", (text, value, grade) => {
  const form = first([HEADER, ...ROWS, text], ["A4:G4"]);
  expect(form && told(form)).toEqual(TOLD);
  expect(form?.total?.score).toMatchObject({ raw: text, value });
  expect(form?.total?.grade?.text ?? null).toBe(grade);
});

test("a time before words and a number is not the target", () => {
  const form = first([
    HEADER,
    "产出指标 | 数量指标 | 制度建设 | 年内出台管理办法2项 | 已出台管理办法2项 | 10 | 10",
  ]);
  expect(form?.indicators[0]?.target).toMatchObject({ comparator: null, value: "2", unit: "项" });
});

test("主要经验做法 under a table is a remark", () => {
  const form = first([HEADER, ...ROWS, "主要经验做法 | - | - | 按月调度 | - | - | -"], ["A4:C4", "D4:G4"]);
  expect(form && told(form)).toEqual(TOLD);
  expect(form?.unread).toEqual([]);
});

describe("findings on such forms", () => {
  const found = (...rows: readonly string[]) =>
    findingsOf(workbookOf(lines(...rows))).map(({ rule, variant }) => [rule, variant].join("."));

  test("points that a column of bonuses adds are no score beyond the weight", () => {
    const heading = "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 加分 | 得分";
    expect(found(heading, "产出指标 | 培训人数 | 100人 | 130人 | 10 | 1 | 11")).not.toContain("B03.above");
    expect(found(heading, "产出指标 | 培训人数 | 100人 | 130人 | 10 | 1 | 12")).toContain("B03.above");
    expect(found(heading, "产出指标 | 培训人数 | 100人 | 130人 | 10 | - | 11")).toContain("B03.above");
  });

  test("years in headings contradict no title", () => {
    const book = workbookOf(
      lines(
        "公司经营指标完成情况",
        "指标 | 单位 | 2022年 | 2023年 | -",
        "- | - | 完成数 | 计划数 | 完成数",
        "营业收入 | 万元 | 86500 | 90000 | 93200",
      ),
      ["A2:A3", "B2:B3", "D2:E2"],
    );
    expect(findingsOf(book).map(({ rule }) => rule)).not.toContain("W17");
  });
});

describe("a form whose targets were deleted", () => {
  const found = (...rows: readonly string[]) =>
    findingsOf(workbookOf(lines(...rows))).map(({ rule, variant }) => [rule, variant].join("."));
  const WITHOUT = "一级指标 | 三级指标 | 实际完成值 | 分值 | 得分";
  const ROW = "产出指标 | 培训人数 | 105人 | 60 | 60";

  test("is told once, at the results", () => {
    expect(found("2023年项目支出绩效自评表", WITHOUT, ROW, "效益指标 | 受益人数 | 90人 | 40 | 40")).toContain(
      "B12.no-target-column",
    );
  });

  test.each([
    [
      "with rules in their place",
      [
        "一级指标 | 三级指标 | 评分标准 | 实际完成值 | 分值 | 得分",
        "产出指标 | 培训人数 | 按比例得分 | 105人 | 60 | 60",
      ],
    ],
    ["of other levels", [WITHOUT, "决策 | 立项依据 | 有批复 | 60 | 60"]],
    ["with targets", [HEADER, ...ROWS]],
  ])("not one %s", (_, rows) => {
    expect(found("2023年项目支出绩效自评表", ...rows)).not.toContain("B12.no-target-column");
  });

  test("words that say that it was done answer no empty target", () => {
    expect(
      found("2023年项目支出绩效自评表", WITHOUT, "产出指标 | 补助合规性 | 达成预期指标 | 60 | 60"),
    ).toContain("W20.phrase-alone");
  });
});

test.each(["全年完成情况", "部门整体目标实现情况", "年末完成情况综述"])(
  "goals are answered under %s",
  (label) => {
    const form = first(
      [`年度总体目标 | 年初批复绩效目标 | ${label}`, "- | 培训100人 | 培训105人", HEADER, ...ROWS],
      ["A1:A2"],
    );
    expect(form?.goals).toMatchObject({ expected: { text: "培训100人" }, actual: { text: "培训105人" } });
  },
);

describe("money of forms for transfers and for checks in mid-year", () => {
  const forms = (rows: readonly string[], merges: readonly string[] = []) =>
    first(["2023年项目支出绩效自评表", ...rows, HEADER, ...ROWS], merges);

  test("how money was handled is no money block, and what went wrong with it is read", () => {
    const form = forms(
      [
        "资金情况(万元) | - | 全年预算数 | 全年执行数 | 执行率",
        "- | 年度资金总额 | 100 | 98 | 98%",
        "资金管理情况 | - | 情况说明 | 存在问题和改进措施",
        "- | 分配科学性 | 按因素法分配到12个乡镇 | 无",
        "- | 执行准确性 | 地方资金执行率87.02% | 合同跨年结算，加快支付",
        "- | 支出责任履行情况 | 按规定安排县级配套 | 无",
      ],
      ["A2:A3", "A4:A7"],
    );
    expect(form?.budget?.lines.map(({ executed }) => executed?.raw)).toEqual(["98"]);
    expect(form?.info.map(({ label, value }) => `${label.text}:${value.text}`)).toEqual([
      "分配科学性:按因素法分配到12个乡镇",
      "执行准确性:地方资金执行率87.02%",
      "执行准确性:合同跨年结算，加快支付",
      "支出责任履行情况:按规定安排县级配套",
    ]);
    expect(form?.info.map(({ under, heading }) => [under?.text, heading?.text])[2]).toEqual([
      "资金管理情况",
      "存在问题和改进措施",
    ]);
    expect(form?.unread).toEqual([]);
  });

  test("the last aspect is read where headings are numbered and a remedy stands beside it alone", () => {
    const form = forms(
      [
        "资金管理情况 | 环节 | 情况说明 | - | 存在问题和改进措施",
        "- | 分配科学性 | 按任务分配 | - | 无",
        "- | 支出责任履行情况 | 部分进度款拨付偏慢 | - | 督促审计机构加快决算审计",
        "总体目标完成情况 | 总体目标 | - | 全年实际完成情况",
        "- | 培训100人 | - | 培训105人",
      ],
      ["A2:A4", "C2:D2", "C3:D3", "C4:D4", "A5:A6"],
    );
    expect(form?.info.map(({ label, value }) => `${label.text}:${value.text}`)).toEqual([
      "分配科学性:按任务分配",
      "支出责任履行情况:部分进度款拨付偏慢",
      "支出责任履行情况:督促审计机构加快决算审计",
    ]);
    expect(form?.goals?.actual?.text).toBe("培训105人");
    expect(form?.unread).toEqual([]);
  });

  test("what is expected to be spent by the end of the year is set aside", () => {
    const form = forms([
      "项目资金(万元) | 年初预算数 | 1-7月执行数 | 执行率 | 全年预计执行数",
      "年度资金总额 | 60 | 31.5 | 52.5% | 60",
    ]);
    const [line] = form?.budget?.lines ?? [];
    expect([line?.initial?.raw ?? line?.adjusted?.raw, line?.executed?.raw]).toEqual(["60", "31.5"]);
    expect(form?.unread).toEqual([]);
  });
});

test("beside a pair in one cell others are pairs whatever their label says", () => {
  const form = first([
    "项目支出绩效自评表",
    "主管部门：区绿化局 | 自评时间：2024-02-28 | 绩效：良",
    HEADER,
    ...ROWS,
  ]);
  expect(form?.info.map(({ label, value }) => `${label.text}=${value.text}`)).toContain("绩效=良");
  expect(form?.unread).toEqual([]);
});

describe("parts of a form", () => {
  test("goals that each have a block of indicators go on in one table, and the total spans its row", () => {
    const [form, ...others] = read(
      [
        "2023年度水利养护项目自评表",
        "年度绩效目标1（60分） | - | - | - | - | - | -",
        HEADER,
        ROWS[0] ?? "",
        "年度绩效目标2（40分） | - | - | - | - | - | -",
        HEADER,
        ROWS[1] ?? "",
        "总分 | 99.2 | - | - | - | - | -",
      ],
      ["A1:G1", "A2:G2", "A5:G5", "B8:G8"],
    );
    expect(others).toEqual([]);
    expect(form && told(form)).toEqual(TOLD);
    expect(points(form)).toEqual([undefined, "99.2"]);
    expect(form?.unread).toEqual([]);
  });

  test("a title of two lines, the year in the first", () => {
    const form = first(["汉台区2023年度县级预算项目", "绩效自评表", HEADER, ...ROWS], ["A1:G1", "A2:G2"]);
    expect([form?.title?.text, form?.year?.text]).toEqual(["绩效自评表", "2023"]);
    expect(form?.unread).toEqual([]);
  });

  test("names beside a column of their levels", () => {
    const form = first([
      "项目绩效自评表",
      "绩效指标 | 指标内容 | 目标值 | 完成值 | 分值 | 得分",
      "产出指标（60分） | 数量指标：培训人数 | 100人 | 105人 | 60 | 60",
      "效益指标（40分） | 受益人数 | 500人 | 490人 | 40 | 39.2",
    ]);
    expect(form?.indicators.map(({ level1, name }) => `${level1?.name} ${name.text}`)).toEqual([
      "产出指标 数量指标：培训人数",
      "效益指标 受益人数",
    ]);
  });

  test.each(["投入小计", "投入合计"])("%s sums up a level and is no indicator", (label) => {
    const form = first([
      "部门整体支出绩效自评表",
      "一级指标 | 二级指标 | 三级指标 | 分值 | 自评得分",
      "投入 | 预算配置 | 在职人员控制率 | 100 | 98",
      `${label} | - | - | 100 | 98`,
      "总计 | - | - | 100 | 98",
    ]);
    expect(form?.indicators).toHaveLength(1);
    expect(points(form)).toEqual(["100", "98"]);
    expect(form?.unread).toEqual([]);
  });

  test.each(["完成率%（完成值/指标值）", "指标完成率(%)", "目标达成比例"])(
    "%s is a rate of completion",
    (heading) => {
      const form = first([`${HEADER} | ${heading}`, ...ROWS.map((row) => `${row} | 98%`)]);
      expect(form?.indicators.map(({ completion }) => completion?.value)).toEqual(["0.98", "0.98"]);
    },
  );
});

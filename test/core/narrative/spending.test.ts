import {
  blanks,
  departmentForm,
  projectForm,
  sheetOf,
  type CellInput,
  type Cells,
} from "../../support/evaluation-builder";
import { departmentReport, departmentReportIn } from "./support/department-report";

/** A line of base data: its name, then last year's amount, this year's budget and this year's amount. */
type Line = readonly [name: string, prior: number | null, budget: number | null, actual: number | null];

/** Base data of a department with these lines of money. */
function baseData(...lines: readonly Line[]) {
  const cells = lines.flatMap(([name, prior, budget, actual], index): [string, CellInput][] => {
    const row = 4 + index;
    return [
      [`A${row}`, name],
      [`B${row}`, prior],
      [`C${row}`, budget],
      [`D${row}`, actual],
    ];
  });
  return sheetOf("基础数据表", {
    A1: "部门整体支出绩效评价基础数据表",
    A2: "（2022年度）",
    C2: "金额单位：万元",
    A3: "经费控制情况",
    B3: "2021年决算数",
    C3: "2022年预算数",
    D3: "2022年决算数",
    ...Object.fromEntries(cells),
  });
}

describe("what base data say of “三公” expenses", () => {
  test.each<[string, readonly Line[], string]>([
    [
      "less than planned; what rose comes last and is asked for; what did not occur",
      [
        ["三公经费", 22, 21, 20],
        ["1.公务接待费", 4, 6, 5],
        ["2.公务用车运行维护费", 18, 15, 15],
        ["3.公务用车购置费", 0, 0, 0],
      ],
      "“三公”经费执行20.00万元，比预算减少1.00万元，比上年减少2.00万元，下降9.09%。其中，公务用车运行维护费15.00万元，" +
        "比上年减少3.00万元，下降16.67%；公务接待费5.00万元，比上年增加1.00万元，增长25%，" +
        "主要原因是【请填写：公务接待费比上年增加的原因】。全年未发生公务用车购置费用。",
    ],
    [
      "as planned",
      [
        ["三公经费", 22, 20, 20],
        ["1.公务接待费", 22, 20, 20],
      ],
      "“三公”经费执行20.00万元，比上年减少2.00万元，下降9.09%。其中，公务接待费20.00万元，比上年减少2.00万元，下降9.09%。",
    ],
    [
      "more than planned, as was one part",
      [
        ["三公经费", 15, 19, 20],
        ["1.公务接待费", 7, 6, 7],
        ["2.公务用车运行维护费", 8, 13, 13],
      ],
      "“三公”经费执行20.00万元，比预算增加1.00万元，比上年增加5.00万元，增长33.33%。其中，公务用车运行维护费13.00万元，" +
        "比上年增加5.00万元，增长62.50%，主要原因是【请填写：公务用车运行维护费比上年增加的原因】；公务接待费7.00万元，" +
        "与上年持平，主要原因是【请填写：公务接待费超过预算的原因】。",
    ],
    ["without parts", [["三公经费", 22, 21, 20]], "“三公”经费执行20.00万元，比预算减少1.00万元，"],
    ["without a plan", [["三公经费", 22, null, 20]], "“三公”经费执行20.00万元，比上年减少2.00万元，"],
    [
      "without last year",
      [
        ["三公经费", null, 21, 20],
        ["1.公务接待费", null, 21, 20],
      ],
      "“三公”经费执行20.00万元，比预算减少1.00万元。其中，公务接待费20.00万元。",
    ],
  ])("%s", (_, lines, told) => {
    expect(departmentReport(departmentForm(), baseData(...lines)).text).toContain(told);
  });
});

describe("what base data say of basic expenditure", () => {
  const WHOLE: Line = ["基本支出", 60, 60, 58];

  test.each<[string, readonly Line[], string]>([
    [
      "staff and running costs, these against plan and last year",
      [
        ["其中：人员经费", 44, 45, 45],
        ["公用经费", 16, 15, 13],
      ],
      "基本支出中，人员经费执行45.00万元；公用经费执行13.00万元，为预算的86.67%，比上年减少3.00万元，下降18.75%。",
    ],
    [
      "running costs without plan and last year",
      [
        ["其中：人员经费", 44, 60, 45],
        ["公用经费", null, 0, 13],
      ],
      "基本支出中，人员经费执行45.00万元；公用经费执行13.00万元。",
    ],
    ["staff alone", [["其中：人员经费", 44, 60, 45]], "基本支出中，人员经费执行45.00万元。"],
  ])("%s", (_, lines, told) => {
    expect(departmentReport(departmentForm(), baseData(WHOLE, ...lines)).text).toContain(told);
  });
});

describe("a kind of money of which the form has no line", () => {
  const NO_LINES: Cells = blanks(["B", "C", "D", "E"], [8, 9, 10]);

  test.each<[string, Line, string]>([
    [
      "budget and spending",
      ["项目支出", 44, 40, 37.5],
      "2022年，我局安排项目支出40.00万元，执行37.50万元，比上年减少6.50万元，下降14.77%，执行率93.75%。",
    ],
    ["none of it", ["项目支出", 0, 0, 0], "2022年，我局无项目支出。"],
    ["spending alone", ["项目支出", null, null, 37.5], "2022年，我局项目支出执行37.50万元。"],
    ["budget alone", ["项目支出", null, 40, null], "2022年，我局安排项目支出40.00万元。"],
  ])("is told from base data: %s", (_, line, told) => {
    const base = baseData(["基本支出", 60, 60, 58], line);
    expect(departmentReport(departmentForm(NO_LINES), base).text).toContain(told);
  });
});

describe("a fund that was changed during the year", () => {
  const FUND: Cells = { B8: "政府性基金拨款", C8: 30, D8: 20, E8: 20 };
  const user = (changes: Cells, index: number) =>
    projectForm({ C3: "桥梁维修", B8: "政府性基金", C8: 30, D8: 20, E8: 20, ...changes }, `项目${index + 1}`);

  test.each<[what: string, department: Cells, projects: readonly Cells[], told: string]>([
    [
      "all of it for one project",
      FUND,
      [{}],
      "2022年，我局政府性基金预算年初30.00万元，年中减少10.00万元，全年20.00万元，全部用于桥梁维修项目；执行20.00万元，执行率100%。",
    ],
    [
      "for several",
      { ...FUND, C8: 10 },
      [{}, { C3: "涵洞维修" }],
      "2022年，我局政府性基金预算年初10.00万元，年中增加10.00万元，全年20.00万元；执行20.00万元，执行率100%。",
    ],
    [
      "a part of it left",
      { ...FUND, E8: 18 },
      [{ E8: 18, I5: "执行偏差原因", I8: "尾款未付" }],
      "全年20.00万元，全部用于桥梁维修项目；执行18.00万元，执行率90%，未执行2.00万元，主要原因是尾款未付。",
    ],
    [
      "nothing left",
      FUND,
      [{ I5: "执行偏差原因", I8: "尾款未付" }],
      "全年20.00万元，全部用于桥梁维修项目；执行20.00万元，执行率100%。",
    ],
    [
      "more spent than there was",
      { ...FUND, E8: 22 },
      [{ E8: 22, I5: "执行偏差原因", I8: "应急抢险" }],
      "执行22.00万元，执行率110%，主要原因是应急抢险。",
    ],
  ])("%s", (_, department, projects, told) => {
    const sheets = projects.map(user);
    expect(departmentReport(departmentForm(department), ...sheets).text).toContain(told);
  });
});

describe("the projects beside a department's own form", () => {
  const project = (number: number, changes: Cells = {}) =>
    projectForm({ C3: `第${number}号道路养护`, ...changes }, `项目${number}`);
  const POOR: Cells = { F12: "20公里", H12: 1, F13: "10%", H13: 0, H19: 70 };
  const NO_POINTS: Cells = blanks(["G", "H"], [11, 12, 13, 14, 15, 16, 17, 18, 19]);
  const NO_MONEY: Cells = blanks(["C", "D", "E"], [6, 7, 8]);

  test.each<[string, readonly Cells[], readonly string[]]>([
    [
      "spent slowly, and nobody says why",
      [{ E7: 30 }],
      [
        "第1号道路养护项目预算100.00万元，执行95.50万元，执行率95.50%，其中当年财政拨款80.00万元，执行30.00万元，执行率37.50%，",
        "未执行50.00万元，",
        "主要原因是【请填写：第1号道路养护预算执行偏差的原因】。",
      ],
    ],
    ["spent to the end", [{ E7: 80 }], ["执行80.00万元，执行率100%。"]],
    ["all of one grade", [{}, {}], ["2个项目自评等级均为“优”。第1号道路养护项目自评得分99.35分，"]],
    ["of different grades", [{}, POOR], ["第1号道路养护项目自评得分99.35分，等级为“优”，"]],
  ])("%s", (_, changes, told) => {
    const { text } = departmentReport(
      departmentForm(),
      ...changes.map((cells, at) => project(at + 1, cells)),
    );
    for (const words of told) expect(text).toContain(words);
  });

  test.each<[string, Cells, RegExp]>([
    ["money", NO_MONEY, /第1号道路养护项目预算/u],
    ["points", NO_POINTS, /第1号道路养护项目自评得分/u],
  ])("nothing is told of its %s where its form has none", (_, changes, words) => {
    expect(departmentReport(departmentForm(), project(1, changes)).text).not.toMatch(words);
    expect(departmentReport(departmentForm(), project(1)).text).toMatch(words);
  });

  test("of more than eight the table tells", () => {
    const { text } = departmentReport(
      departmentForm(),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => project(number)),
    );
    expect(text).toContain("本年度安排项目9个，各项目资金执行情况见下表。");
    expect(text).toContain("\n第9号道路养护 | 云山县公路养护中心 | ");
    expect(text).not.toContain("第9号道路养护项目预算");
  });
});

describe("a department in English", () => {
  const { text } = departmentReportIn(
    "en",
    departmentForm({ D14: "“三公”经费控制率" }),
    baseData(["三公经费", 22, 21, 20], ["1.公务接待费", 4, 6, 20], ["2.公务用车购置费", 0, 0, 0]),
  );

  test("scores its expenditure, not itself with it", () => {
    expect(text).toMatch(/The self-evaluation of the department's overall expenditure gives/u);
  });

  test("says of purchases that nothing was bought", () => {
    expect(text).toContain("Nothing was spent on vehicle purchases.");
  });

  test("sets a name with marks of its own in the other ones", () => {
    expect(text).toContain("‘“三公”经费控制率’");
    expect(text).not.toContain("““");
  });
});

import { line, lines, readRows, told } from "../../support/form-builder";

const HEADINGS = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROWS = [
  "产出指标 | 数量指标 | 培训人数 | ≥300人 | 312人 | 60 | 60",
  "效益指标 | 社会效益指标 | 就业率 | ≥70% | 74% | 40 | 40",
];

test("a further form of the same name begins with its title and its project, however much stands beside", () => {
  const one = (project: string): readonly string[] => [
    "项目支出绩效自评情况表",
    `项目名称 | ${project} | 预算批复数（万元） | 36 | 实际支出（万元） | 35.2`,
    HEADINGS,
    ...ROWS,
    "总分 | | | | | 100 | 100",
  ];
  const { evaluations } = readRows(lines(...one("年鉴编纂"), "", ...one("口述史采集")));
  expect(evaluations.map(({ info }) => info[0]?.value.text)).toEqual(["年鉴编纂", "口述史采集"]);
  const rows = ["培训人数 ≥300人 312人 60 60", "就业率 ≥70% 74% 40 40"];
  expect(evaluations.map(told)).toEqual([rows, rows]);
  expect(evaluations.map(({ total }) => total?.score?.value)).toEqual(["100", "100"]);
  expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
});

test("amounts have the unit that a line of the head ends with", () => {
  const [form] = readRows([
    line("部门整体支出绩效自评表"),
    line("填报单位（盖章）：市档案局                 金额单位：元"),
    line("年度预算执行情况 | 预算数 | 调整预算数 | 执行数 | 预算执行率 | 分值 | 得分"),
    line("部门整体支出 | 18652340.5 | 19203467.12 | 18987411.36 | 98.87% | 10 | 9.89"),
    line(HEADINGS),
    ...lines(...ROWS),
  ]).evaluations;
  expect(form?.budget).toMatchObject({ unit: "元", lines: [{ executed: { value: "18987411.36" } }] });
});

test("a label that stands again before what was spent is no other label", () => {
  const [form] = readRows(
    lines(
      "特定目标类部门预算项目绩效目标自评",
      "预算执行情况（万元） | 预算数： | 320 | 执行数： | 318.6 | |",
      " | 其中：财政拨款 | 300 | 其中：财政拨款 | 298.6 | |",
      " | 其他资金 | 20 | 其他资金 | 20 | |",
      HEADINGS,
      ...ROWS,
    ),
    ["A2:A4"],
  ).evaluations;
  expect(form?.budget?.lines.map(({ adjusted, executed }) => [adjusted?.value, executed?.value])).toEqual([
    ["320", "318.6"],
    ["300", "298.6"],
    ["20", "20"],
  ]);
  expect(form?.unread).toEqual([]);
});

test("numbered goals and a grade behind its label in brackets are read", () => {
  const [form] = readRows(
    lines(
      "智慧农业项目自评表",
      "年度目标1：（80分）建成智慧农业示范基地",
      HEADINGS,
      ...ROWS,
      "总分 | | | | | 100 | 100 | （自评等级）优",
    ),
  ).evaluations;
  expect(form?.goals?.expected?.text).toBe("（80分）建成智慧农业示范基地");
  expect(form?.total?.grade?.text).toBe("（自评等级）优");
  expect(form?.unread).toEqual([]);
});

test("cells that each hold a label and its value say so together, and a line says what time is covered", () => {
  const [form] = readRows(
    lines(
      "销售部KPI考核表",
      "被考核人：林婷 | | 岗位：大区经理 | | 考核人：孙鹏",
      "考核周期：2024年第四季度",
      "KPI指标 | 权重 | 目标值 | 实际达成值 | 考核得分",
      "回款率 | 60% | ≥92% | 89.7% | 54",
      "客户投诉次数 | 40% | ≤6次 | 8次 | 30",
    ),
  ).evaluations;
  expect(form?.info.map(({ label, value }) => [label.text, value.text])).toEqual([
    ["被考核人", "林婷"],
    ["岗位", "大区经理"],
    ["考核人", "孙鹏"],
  ]);
  expect(form?.period?.text).toBe("考核周期：2024年第四季度");
  expect(form?.year?.text).toBe("2024");
  expect(form?.unread).toEqual([]);
});

test("a value and its year stand below one heading", () => {
  const [form] = readRows(
    [
      line("Results framework"),
      line("Result level | Indicator | Baseline | - | End-of-year target | Cumulative result | Comments"),
      line(" | | Value | Year | | |"),
      ...lines(
        "Output 1 | Water schemes commissioned | 2 | 2020 | 24 | 22 | Late",
        "Output 2 | User committees trained | 5 | 2020 | 60 | 64 |",
      ),
    ],
    ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3"],
  ).evaluations;
  expect(form?.indicators.map(({ prior, target }) => [prior?.value, target?.value])).toEqual([
    ["2", "24"],
    ["5", "60"],
  ]);
  expect(form?.unread).toEqual([]);
});

test("a standard is the target where the points are headed alike", () => {
  const [form] = readRows(
    lines(
      "派出所绩效考核自查表",
      "考核大项 | 考核内容 | 基准值 | 实绩 | 基准分 | 自查得分",
      "打击犯罪 | 盗窃案件破案率 | 35% | 38.4% | 20 | 20",
      "基础防范 | 实有人口登记率 | 98% | 99.1% | 20 | 20",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ target }) => target?.raw)).toEqual(["35%", "98%"]);
});

test("what describes the rows names them where nothing else does", () => {
  const [form] = readRows(
    lines(
      "公益项目年度执行评估表",
      "目标层次 | 指标描述 | 基线值 | 年度目标 | 年末达成 | 目标完成率 | 差异说明",
      "产出 | 建立图书角（个） | 0 | 60 | 58 | 97% | 撤并",
      "产出 | 培训老师（人次） | 0 | 180 | 204 | 113% |",
      "成果 | 阅读3次以上学生比例 | 22% | 50% | 46% | 92% |",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual([
    "建立图书角（个） 60 58 - -",
    "培训老师（人次） 180 204 - -",
    "阅读3次以上学生比例 50% 46% - -",
  ]);
  expect(form?.indicators.map(({ level1 }) => level1?.name)).toEqual(["产出", "产出", "成果"]);
});

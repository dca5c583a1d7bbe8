import { lines, readRows, told } from "../../support/form-builder";

/** Levels of each row, as `level1/level2`. */
function levels(heading: string, rows: readonly string[], merges: readonly string[] = []): readonly string[] {
  const [form] = readRows(lines(heading, ...rows), merges).evaluations;
  expect(form?.unread).toEqual([]);
  return form?.indicators.map(({ level1, level2 }) => `${level1?.raw ?? ""}/${level2?.raw ?? ""}`) ?? [];
}

describe("levels counted in other ways", () => {
  test.each([
    "A级指标 | B级指标 | C级指标",
    "Ⅰ级指标 | Ⅱ级指标 | Ⅲ级指标",
    "1级指标 | 2级指标 | 3级指标",
    "第一层级 | 第二层级 | 第三层级",
  ])("%s", (heading) => {
    const rows = ["办园条件 | 资质条件 | 证照齐全 | 60 | 60", "办园条件 | 园舍 | 户外活动场地 | 40 | 38"];
    expect(levels(`${heading} | 分值 | 自评得分`, rows)).toEqual(["办园条件/资质条件", "办园条件/园舍"]);
  });
});

describe("a heading that no list has, left of the names", () => {
  const HEADING = "指标 | 目标 | 实际 | 权重";
  test.each([
    ["over merged cells", ["城东 | 存款 | 100 | 110 | 60", "- | 不良率 | 1.5 | 1.3 | 40"], ["A2:A3"]],
    ["over repeated ones", ["城东 | 存款 | 100 | 110 | 60", "城东 | 不良率 | 1.5 | 1.3 | 40"], []],
  ])("gathers rows %s", (_, rows, merges) => {
    expect(levels(`经营单元 | ${HEADING}`, rows, merges)).toEqual(["城东/", "城东/"]);
  });

  test("heads no level where every row has another text", () => {
    const rows = ["A-01 甲 | 存款 | 100 | 110 | 60", "A-02 乙 | 不良率 | 1.5 | 1.3 | 40"];
    const [form] = readRows(lines(`经营单元 | ${HEADING}`, ...rows)).evaluations;
    expect(form?.indicators.map(({ level1 }) => level1)).toEqual([null, null]);
    expect(form?.unread.map(({ text }) => text)).toContain("A-01 甲");
  });
});

test("a plan of a later year neither hides this year's result nor is its target", () => {
  const [form] = readRows(
    lines(
      "类别 | 指标 | 2023年实际 | 2024年 | - | 2025年目标",
      "- | - | - | 计划 | 完成 | -",
      "经济 | 生产总值增速 | 5.6 | 6 | 5.8 | 6.5",
      "经济 | 失业率 | 5.1 | 5.5 | 5.2 | 5.5",
    ),
    ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"],
  ).evaluations;
  expect(form && told(form)).toEqual(["生产总值增速 6 5.8 - -", "失业率 5.5 5.2 - -"]);
  expect(form?.indicators.map(({ prior }) => prior?.raw)).toEqual(["5.6", "5.1"]);
  expect(form?.unread).toEqual([]);
});

test.each(["基本值", "及格值", "门槛值", "奋斗目标"])("of %s and the target the target counts", (least) => {
  const [form] = readRows(
    lines(
      "指标 | 单位 | 目标值 | - | - | 完成值",
      `- | - | ${least} | 目标值 | 挑战值 | -`,
      "利润 | 万元 | 7800 | 8200 | 8800 | 8365",
      "收现率 | % | 92 | 95 | 100 | 93.8",
    ),
    ["A1:A2", "B1:B2", "C1:E1", "F1:F2"],
  ).evaluations;
  expect(form && told(form)).toEqual(["利润 8200 8365 - -", "收现率 95 93.8 - -"]);
  expect(form?.unread).toEqual([]);
});

describe("levels in heading rows", () => {
  test("a row that counts on with them and holds values is an indicator beside them", () => {
    const [form] = readRows(
      lines(
        "指标名称 | 目标值 | 完成值 | 分值 | 得分",
        "一、产出指标（80分）",
        "1.接入泊位数 | ≥3个 | 4个 | 80 | 80",
        "二、满意度指标（10分）",
        "1.车主满意度 | ≥85% | 88% | 10 | 10",
        "三、预算执行率（10分） | 100% | 96% | 10 | 9.6",
      ),
      ["A2:E2", "A4:E4"],
    ).evaluations;
    expect(form?.indicators.map(({ level1 }) => level1?.name ?? null)).toEqual([
      "产出指标",
      "满意度指标",
      null,
    ]);
  });
});

test("points in bare brackets, where the heading of names says that they stand there", () => {
  const rows = [
    "政策设计（20） | 目标明确性（10） | 明确 | 10",
    "政策实施（15） | 资金到位率（15） | 100% | 15",
  ];
  const read = (heading: string) => {
    const [form] = readRows(lines(`一级指标 | ${heading} | 完成情况 | 自评得分`, ...rows)).evaluations;
    return form?.indicators.map(({ cleanName, weight }) => [cleanName, weight?.value ?? null]);
  };
  expect(read("三级指标（分值）")).toEqual([
    ["目标明确性", "10"],
    ["资金到位率", "15"],
  ]);
  expect(read("三级指标")?.[0]?.[0]).toBe("目标明确性(10)");
});

test("a level is the heading of names where it heads a block of its own", () => {
  const [form] = readRows(
    lines(
      "产出指标 | 年初指标值 | 年末完成值 | 分值 | 得分 | 说明",
      "演出场次 | ≥120场 | 126场 | 30 | 30 |",
      "效益指标 | 年初指标值 | 年末完成值 | 分值 | 得分 | 说明",
      "观众人次 | ≥6万人次 | 6.8万人次 | 30 | 30 |",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ name, level1 }) => `${level1?.name} ${name.text}`)).toEqual([
    "产出指标 演出场次",
    "效益指标 观众人次",
  ]);
});

test("a level that says the same as the one above it is that one", () => {
  const [form] = readRows(
    lines(
      "考核大项 | 考核小项 | 目标值 | 完成值 | 分值 | 得分",
      "经济发展 | 工业增速 | 8% | 8.6% | 15 | 15",
      "〃 | 投资增速 | 10% | 6.2% | 15 | 11",
      "同上 | 社零增速 | 7% | 7.4% | 10 | 10",
      "生态环保 | 优良天数 | ≥85% | 86.3% | 20 | 20",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ level1 }) => level1?.name)).toEqual([
    "经济发展",
    "经济发展",
    "经济发展",
    "生态环保",
  ]);
  expect(form?.unread).toEqual([]);
});

test("groups left of 一级指标 are the first level where 二级指标 names the rows", () => {
  const [form] = readRows(
    lines(
      "评价维度 | 一级指标 | 二级指标 | 分值 | 得分",
      "产出 | 项目运营 | 出水达标率 | 25 | 25",
      "- | 项目维护 | 设备完好率 | 25 | 24",
      "效果 | 社会影响 | 群众投诉 | 50 | 49",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ level1, level2, name }) => [level1?.name, level2?.name, name.text])).toEqual(
    [
      ["产出", "项目运营", "出水达标率"],
      ["产出", "项目维护", "设备完好率"],
      ["效果", "社会影响", "群众投诉"],
    ],
  );
});

test("the total of a table counts wherever its label stands", () => {
  const [form] = readRows(
    lines(
      "得分 | 分值 | 考评项目 | 考评指标 | 任务数 | 完成数",
      "49 | 50 | 住房 | 筹集套数 | 2000 | 1940",
      "50 | 50 | 住房 | 发放户数 | 860 | 902",
      "99 | 100 | 合计 | - | - | -",
    ),
  ).evaluations;
  expect(form?.total).toMatchObject({ weight: { value: "100" }, score: { value: "99" } });
});

test("one cell over all values names nothing; points and grade in it are the total", () => {
  const rows = [
    "一级指标 | 三级指标 | 目标值 | 完成值 | 得分",
    "产出 | 就业人数 | ≥480人 | 505人 | 40",
    "效益 | 就业率 | ≥85% | 81% | 30",
  ];
  const totalled = readRows(lines(...rows, "综合评价得分：98.6分　评价等级：优 | - | - | - | -"), ["A4:E4"])
    .evaluations[0];
  expect(totalled?.total).toMatchObject({ score: { value: "98.6" }, grade: { text: "优" } });
  const remarked = readRows(lines(...rows, "完成情况说明：其中城区14个、乡镇7个 | - | - | - | -"), ["A4:E4"])
    .evaluations[0];
  expect(remarked?.indicators).toHaveLength(2);
  expect(remarked?.unread).toEqual([]);
});

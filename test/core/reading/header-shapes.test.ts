import { line, lines, readRows, told } from "../../support/form-builder";
import type { SheetInput } from "../../support/snapshot-builder";

function mapped(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): readonly string[] {
  return readRows(rows, merges).evaluations.map(({ mapping }) => mapping.map(({ role }) => role).join(" "));
}

describe("the target set at first and the adjusted one", () => {
  const row = (
    initial: string,
    adjusted: string,
    header = "指标名称 | 年初指标值 | 调整指标值 | 完成值 | 分值 | 得分",
  ) =>
    readRows([
      line("2023年度部门整体绩效自评表"),
      line(header),
      line(`巡河次数 | ${initial} | ${adjusted} | 24 | 40 | 40`),
    ]).evaluations[0]?.indicators[0];

  test.each([
    ["an empty cell", "-"],
    ["a dash", "—"],
    ["a slash", "/"],
    ["无", "无"],
    ["未调整", "未调整"],
    ["无调整", "无调整"],
    ["不调整", "不调整"],
    ["同年初", "同年初"],
    ["同年初指标值", "同年初指标值"],
  ])("%s leaves the first target", (_name, adjusted) => {
    const indicator = row("24次", adjusted);
    expect(indicator?.target).toMatchObject({ raw: "24次", at: { column: 1 } });
    expect(indicator?.cells.target?.column).toBe(1);
    expect(indicator?.cells["initial-target"]?.column).toBe(1);
  });

  test.each([
    ["调整指标值", "指标名称 | 年初指标值 | 调整指标值 | 完成值 | 分值 | 得分"],
    ["调整后指标值", "指标名称 | 年初设定指标值 | 调整后指标值 | 完成值 | 分值 | 得分"],
    ["修订后目标值", "指标名称 | 年初目标值 | 修订后目标值 | 完成值 | 分值 | 得分"],
    ["变更后指标值", "指标名称 | 指标值 | 变更后指标值 | 完成值 | 分值 | 得分"],
  ])("%s wins where it is filled, and both cells are known", (_name, header) => {
    const indicator = row("200人", "150人", header);
    expect(indicator?.target).toMatchObject({ raw: "150人", at: { column: 2 } });
    expect(indicator?.cells).toMatchObject({ "initial-target": { column: 1 }, target: { column: 2 } });
  });

  test("the adjusted column may come first", () => {
    const indicator = row("-", "24次", "指标名称 | 调整后指标值 | 年初指标值 | 完成值 | 分值 | 得分");
    expect(indicator?.target).toMatchObject({ raw: "24次", at: { column: 2 } });
  });

  test("both under one heading", () => {
    const rows = lines(
      "指标名称 | 指标值 | - | 完成值 | 分值 | 得分",
      "- | 年初 | 调整 | - | - | -",
      "巡河次数 | 24次 | - | 24次 | 40 | 40",
    );
    const { evaluations } = readRows(rows, ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2"]);
    expect(evaluations.map(told)).toEqual([["巡河次数 24次 24次 40 40"]]);
  });
});

describe("points beside each level", () => {
  const data = "投入 | 20 | 预算配置 | 20 | 在编人员控制率 | 12 | 不超编 | 12";
  test.each([
    ["得分 each time", "一级指标 | 得分 | 二级指标 | 得分 | 三级指标 | 得分 | 评价标准 | 得分"],
    ["分值 each time", "一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评价标准 | 得分"],
    ["权重 each time", "一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 评价标准 | 自评得分"],
    ["标准分 each time", "一级指标 | 标准分 | 二级指标 | 标准分 | 三级指标 | 标准分 | 评价标准 | 实际得分"],
    [
      "分数 of the score",
      "一级指标 | 权重(分) | 二级指标 | 权重(分) | 三级指标 | 权重(分) | 评分标准 | 自评分",
    ],
  ])("%s", (_name, header) => {
    const [evaluation] = readRows([line(header), line(data)]).evaluations;
    const [indicator] = evaluation?.indicators ?? [];
    expect(indicator).toMatchObject({
      level1: { name: "投入", points: "20", pointsAt: { column: 1 } },
      level2: { name: "预算配置", points: "20", pointsAt: { column: 3 } },
      weight: { raw: "12", at: { column: 5 } },
      score: { raw: "12", at: { column: 7 } },
    });
  });

  test("shares in per cent are no points", () => {
    const [evaluation] = readRows(
      lines(
        "一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 得分",
        "投入 | 20% | 预算配置 | 50% | 在编人员控制率 | 12 | 12",
      ),
    ).evaluations;
    expect(evaluation?.indicators[0]).toMatchObject({ level1: { points: null }, level2: { points: null } });
  });

  test("two 得分 behind the results are the person's and the reviewer's", () => {
    expect(mapped(lines("三级指标 | 指标值 | 完成值 | 得分 | 得分", "巡河次数 | 24 | 24 | 10 | 10"))).toEqual(
      ["name target actual score reviewed-score"],
    );
  });
});

test.each([
  "本单位执行情况",
  "执行情况",
  "部门执行情况",
  "落实情况",
  "本单位落实情况",
  "实施情况",
  "自评情况",
  "本单位完成情况",
  "年度执行情况",
  "目标实现情况",
  "指标完成情况",
  "达成值",
  "实际达成值",
  "全年完成情况",
  "工作完成情况",
  "单位实际情况",
  "年度目标完成情况",
  "指标执行结果",
  "实际落实情况",
])("%s heads the actual values", (header) => {
  expect(
    mapped(
      lines(
        `一级指标 | 三级指标 | 分值 | 评价标准 | ${header} | 得分`,
        "过程 | 完成率 | 60 | 扣分 | 94% | 55",
      ),
    ),
  ).toEqual(["level1 name weight rule actual score"]);
});

describe("headers of several rows", () => {
  const rows = lines(
    "指标名称 | - | - | 指标值 | 完成情况 | 分值 | 得分",
    "一级指标 | 二级指标 | 三级指标 | - | - | - | -",
    "名称 | 名称 | 名称 | - | - | - | -",
    "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 60 | 60",
  );
  const merges = ["A1:C1", "D1:D3", "E1:E3", "F1:F3", "G1:G3"];

  test("a third row", () => {
    const { evaluations } = readRows(rows, merges);
    expect(evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 60 60"]]);
    expect(evaluations[0]?.mapping.map(({ header }) => header).slice(0, 3)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
    ]);
  });

  test("a third row that is blank", () => {
    const blank = rows.map((row, index) => (index === 2 ? [] : row));
    expect(readRows(blank, merges).evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 60 60"]]);
  });

  test("a third row beneath two levels and a label merged down the table", () => {
    const shifted = rows.map((row, index) => [index === 0 ? "绩效指标" : "", ...row]);
    const moved = ["A1:A4", "B1:D1", "E1:E3", "F1:F3", "G1:G3", "H1:H3"];
    expect(readRows(shifted, moved).evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 60 60"]]);
  });

  test.each([
    ["numbers", "1 | 2 | 3 | 4 | 5 | 6 | 7"],
    ["numbers behind 栏次", "栏次 | 1 | 2 | 3 | 4 | 5 | 6"],
    ["letters", "A | B | C | D | E | F | G"],
    ["circled numbers", "① | ② | ③ | ④ | ⑤ | ⑥ | ⑦"],
    ["甲乙 and numbers", "甲 | 乙 | 丙 | 1 | 2 | 3 | 4"],
    ["formulas", "甲 | 乙 | 丙 | 1 | 2 | 3 | 4=2/1*3"],
  ])("a row that numbers the columns: %s", (_name, numbers) => {
    const { evaluations } = readRows([
      line("一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分"),
      line(numbers),
      ...rows.slice(3),
    ]);
    expect(evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 60 60"]]);
  });

  test("values of a first row that happen to count up number no columns", () => {
    const { evaluations } = readRows(
      lines("指标名称 | 指标值 | 完成值 | 得分", "甲 | 5 | 6 | 7", "乙 | 8 | 9 | 10"),
    );
    expect(evaluations.map(told)).toEqual([["甲 5 6 - 7", "乙 8 9 - 10"]]);
  });

  test.each([
    [
      "下 a merged heading of values",
      "指标值 | - | 分值 | 得分",
      "年初值 | 完成值 | - | -",
      ["B1:C1", "A1:A2", "D1:D2", "E1:E2"],
    ],
    ["without merges", "绩效目标 | - | 分值 | 得分", "目标值 | 完成值 | - | -", []],
  ])("two rows %s", (_name, first, second, merged) => {
    const { evaluations } = readRows(
      lines(`三级指标 | ${first}`, `- | ${second}`, "清淤长度 | ≥12公里 | 12.5公里 | 60 | 60"),
      merged,
    );
    expect(evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 60 60"]]);
  });
});

test.each(["Year", "Full year", "Total", "全年"])(
  "%s under a year, beside its quarters, is the year's value",
  (whole) => {
    const rows = lines(
      "KPI | Unit | Target | 2024/25 | - | - | Next step",
      `- | - | - | Q1 | Q2 | ${whole} | -`,
      "Leakage | Ml/d | ≤ 62.0 | 63.1 | 60.2 | 61.5 | Fit loggers.",
      "Complaints | complaints | ≤ 480 | 240 | 196 | 436 | -",
    );
    expect(mapped(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"])).toEqual([
      "name unit target period-actual period-actual actual measure",
    ]);
  },
);

import { pointsByKind, valuesByKind } from "../../../src/core/reading/heading-grammar";
import { indicatorLexicon, plainLexicon } from "../../../src/core/reading/lexicon";
import { lines, readRows, told } from "../../support/form-builder";

describe("headings of points", () => {
  test.each([
    ["应得分", ["weight"]],
    ["标准分", ["weight"]],
    ["配分", ["weight"]],
    ["max.marks", ["weight"]],
    ["实得分", ["score"]],
    ["考核计分", ["score"]],
    ["最终得分", ["score"]],
    ["marksobtained", ["score"]],
    ["扣分", ["status"]],
    ["加减分因素", ["status"]],
    ["实施机构评分", ["reviewed-score"]],
    ["分数", ["weight", "score"]],
    ["组成部分", []],
    ["百分", []],
    ["benchmarks", []],
  ])("%s", (label, roles) => {
    expect(pointsByKind(label)).toEqual(roles);
  });

  test("分数 is what there is to have beside 得分, what was earned beside 权重 and alone", () => {
    const rolesOf = (header: string): string | undefined =>
      readRows(
        lines(
          header,
          "产出指标 | 数量指标 | 培训人数 | 100人 | 98人 | 30 | 29",
          "- | - | 场次 | 5场 | 5场 | 10 | 10",
        ),
      )
        .evaluations[0]?.mapping.map(({ role }) => role)
        .slice(-2)
        .join(" ");
    const levels = "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值";
    expect(rolesOf(`${levels} | 分数 | 得分`)).toBe("weight score");
    expect(rolesOf(`${levels} | 权重 | 分数`)).toBe("weight score");
    expect(rolesOf(`${levels} | 附件 | 分数`)).toBe("ignored score");
  });
});

describe("headings of values", () => {
  test.each([
    ["合同数量", ["target"]],
    ["任务书约定指标值", ["target"]],
    ["计划完成数量", ["target"]],
    ["实际提供数量", ["actual"]],
    ["目标完成数量", ["actual"]],
    ["实测值", ["actual"]],
    ["年终值", ["actual"]],
    ["牵头校领导", ["owner"]],
    ["判定结果", ["status"]],
    ["自查说明", ["reason"]],
    ["justificationforshortfall", ["reason"]],
    ["s.no.", ["sequence"]],
    ["考核大项", ["level1"]],
    ["控制目标", ["target"]],
    ["省定目标", ["target"]],
    ["上级指标值", ["target"]],
    ["包保领导", ["owner"]],
    ["达标与否", ["status"]],
    ["自查情况", ["actual", "reason"]],
    ["达成情形说明", ["reason"]],
    ["whydifferent", ["reason"]],
    ["序", ["sequence"]],
    ["存在短板", ["reason"]],
    ["数量", []],
    ["客户名称", []],
  ])("%s", (label, roles) => {
    expect(valuesByKind(label)).toEqual(roles);
  });
});

test.each(["指标一级", "一级绩效指标", "一级考核指标", "指标（一级）"])("%s is 一级指标", (heading) => {
  expect(indicatorLexicon().exact(heading)).toContain("level1");
  expect(plainLexicon().exact(heading)).toContain("level1");
});

test.each(["完成占比", "任务完成占比", "目标完成比", "累计完成百分比", "达成比率"])(
  "%s is a rate",
  (heading) => {
    expect(indicatorLexicon().likely(heading)).toEqual(["completion"]);
    expect(plainLexicon().likely(heading)).toEqual(["completion"]);
  },
);

test.each([
  ["annual ambition", "target"],
  ["year-end figure", "actual"],
  ["closing position", "actual"],
])("%s is %s", (heading, role) => {
  expect(plainLexicon().likely(heading)).toContain(role);
});

test("a table is read of whose headings none is listed", () => {
  const [form] = readRows(
    lines(
      "服务类别 | 服务项目 | 服务标准 | 合同数量 | 实际提供数量 | 标准分 | 扣分 | 得分 | 扣分原因",
      "居家服务 | 上门康复 | 每次不少于60分钟 | 2400次 | 2436次 | 30 | 0 | 30 |",
      "培训 | 家属照护培训 | 每场不少于2小时 | 12场 | 10场 | 15 | 2 | 13 | 停课两次",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual(["上门康复 2400次 2436次 30 30", "家属照护培训 12场 10场 15 13"]);
  expect(form?.unread).toEqual([]);
});

test("words on how it went are the reason beside results in numbers", () => {
  const [form] = readRows(
    lines(
      "考核大类 | 考核指标 | 标准分值 | 控制目标 | 实际数值 | 自查得分 | 自查情况",
      "能耗 | 人均综合能耗 | 50 | ≤260千克 | 248千克 | 50 | 更换LED灯具",
      "水耗 | 人均用水量 | 50 | ≤24吨 | 25吨 | 48 | 夏季高温延长",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ actual, reason }) => `${actual?.raw} ${reason?.text}`)).toEqual([
    "248千克 更换LED灯具",
    "25吨 夏季高温延长",
  ]);
});

test("values of the best are asked about where a table has no other target", () => {
  const [form] = readRows(
    lines(
      "板块 | 指标 | 单位 | 本单位 | 行业平均 | 标杆值 | 与标杆差距 | 差距原因",
      "供水 | 产销差率 | % | 12.6 | 14.8 | 9.5 | 3.1 | 老旧管网占比高",
      "服务 | 热线接通率 | % | 96.4 | 93 | 98 | -1.6 | 夜间席位不足",
    ),
  ).evaluations;
  expect(form?.unread.map(({ text }) => text)).toEqual(["标杆值", "9.5", "98"]);
});

test("what a contract asks for is the target, how it was kept the result", () => {
  const [form] = readRows(
    lines(
      "序号 | 评价内容 | 评价指标 | 分值 | 评价标准 | 合同约定 | 履约情况 | 评价得分",
      "1 | 服务数量 | 照护对象人数 | 10 | 每少1人扣0.5分 | 212人 | 209人 | 8.5",
      "2 | - | 月度巡检次数 | 10 | 每少1次扣2分 | 12次 | 12次 | 10",
      "3 | 服务质量 | 护理员持证率 | 10 | 达不到按比例扣分 | 100% | 96.7% | 9.67",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual([
    "照护对象人数 212人 209人 10 8.5",
    "月度巡检次数 12次 12次 10 10",
    "护理员持证率 100% 96.7% 10 9.67",
  ]);
});

test.each([
  ["YTD Budget", "target"],
  ["Budget to date", "target"],
  ["MTD Actual", "actual"],
  ["Score this month", "score"],
  ["FY var", "change"],
])("words for a time without a number leave the rest of a heading as it is: %s", (heading, role) => {
  expect(plainLexicon().likely(heading)[0]).toBe(role);
});

test("what is being done is a measure, and the result of the latest quarter the result", () => {
  const [form] = readRows(
    lines(
      "Performance report, Quarter 2 2025/26",
      "Service | Performance indicator | Target | Q1 result | Q2 result | Met? | What we are doing",
      "Repairs | Emergency repairs in time | 98% | 97.4% | 98.6% | Yes | -",
      "Repairs | Days to complete repairs | 14 | 16.2 | 15.1 | No | Two more plumbers start",
      "Income | Rent collected | 99% | 98.5% | 99.2% | Yes | -",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual([
    "Emergency repairs in time 98% 98.6% - -",
    "Days to complete repairs 14 15.1 - -",
    "Rent collected 99% 99.2% - -",
  ]);
  expect(form?.indicators[1]?.measure?.text).toBe("Two more plumbers start");
});

test.each([
  ["What we are doing", "measure"],
  ["What happens next", "measure"],
  ["What we did", "actual"],
  ["Month budget", "target"],
])("%s is %s", (heading, role) => {
  expect(plainLexicon().likely(heading)[0]).toBe(role);
});

import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { lines, readRows, told } from "../../support/form-builder";

const forms = (rows: readonly string[], merges: readonly string[] = []): readonly Evaluation[] =>
  readRows(lines(...rows), merges).evaluations;

function only(rows: readonly string[], merges: readonly string[] = []): Evaluation {
  const [form, ...others] = forms(rows, merges);
  if (form === undefined || others.length > 0) throw new Error("not one form");
  return form;
}

test("points of the whole time count before those of its parts", () => {
  const form = only(
    [
      "2024年第三季度仓储部绩效跟踪表",
      "考核项 | 占比 | 7月 | - | - | 8月 | - | - | 季度得分",
      "- | - | 目标 | 实绩 | 得分 | 目标 | 实绩 | 得分 | -",
      "库存准确率 | 60% | 99.5% | 99.6% | 60 | 99.5% | 99.2% | 58 | 59",
      "发货及时率 | 40% | 98% | 97.1% | 39 | 98% | 98.4% | 40 | 39.5",
    ],
    ["A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:I3"],
  );
  expect(form.indicators.map(({ score }) => score?.value)).toEqual(["59", "39.5"]);
  expect(form.unread).toEqual([]);
});

test("a task over a result is the target of each branch and indicator, and sums of a branch may stand behind", () => {
  const form = only(
    [
      "网点经营指标",
      "网点名称 | 存款日均（万元） | - | - | 中间业务收入（万元） | - | - | 排名",
      "- | 任务 | 完成 | 完成率 | 任务 | 完成 | 完成率 | -",
      "城关支行 | 18600 | 19020 | 102.3% | 260 | 243 | 93.5% | 1",
      "东门分理处 | 9200 | 8870 | 96.4% | 120 | 131 | 109.2% | 2",
    ],
    ["A2:A3", "B2:D2", "E2:G2", "H2:H3"],
  );
  expect(form.indicators.map(({ level1 }, index) => `${level1?.name} ${told(form)[index]}`)).toEqual([
    "城关支行 存款日均（万元） 18600 19020 - -",
    "城关支行 中间业务收入（万元） 260 243 - -",
    "东门分理处 存款日均（万元） 9200 8870 - -",
    "东门分理处 中间业务收入（万元） 120 131 - -",
  ]);
});

test("numbers name no rows", () => {
  expect(
    forms(["编号 | 任务 | 完成 | 完成率", "甲 | 18600 | 19020 | 102.3%", "乙 | 9200 | 8870 | 96.4%"]).flatMap(
      told,
    ),
  ).not.toContainEqual(expect.stringMatching(/^\d/));
});

test("bounds are targets whatever heads them, and like quantities behind them results", () => {
  const form = only([
    "能效对标管理台账",
    "工序 | 对标项目 | 单位 | 国内先进水平 | 内控线 | 年累计 | 与内控差 | 结论 | 改进方向",
    "烧结 | 工序能耗 | kgce/t | 45.2 | ≤48 | 47.1 | -0.9 | 达标 | -",
    "烧结 | 固体燃料消耗 | kg/t | 48 | ≤52 | 53.4 | 1.4 | 未达标 | 优化配煤",
    "轧钢 | 成材率 | % | 98.1 | ≥97.5 | 97.8 | 0.3 | 达标 | -",
  ]);
  expect(told(form)).toEqual(["工序能耗 ≤48 47.1 - -", "固体燃料消耗 ≤52 53.4 - -", "成材率 ≥97.5 97.8 - -"]);
  expect(form.indicators.map(({ status, measure }) => [status?.text, measure?.text])).toEqual([
    ["达标", ""],
    ["未达标", "优化配煤"],
    ["达标", ""],
  ]);
  expect(form.unread).toEqual([]);
});

test("what has points and earns a part of them is named by place", () => {
  const form = only(
    [
      "物业服务月度考核评分表（2024年10月）",
      "项目及分值 | 考核细项 | 标准分 | 扣分情况描述 | 扣分 | 实得分",
      "客户服务（30分） | 报修响应30分钟内到场 | 15 | 2单超时 | 1 | 14",
      "- | 客户回访每月不少于20户 | 15 | - | 0 | 15",
      "环境卫生（20分） | 公共区域保洁 | 20 | 烟头2处 | 2 | 18",
      "总分 | - | 50 | - | 3 | 47",
      "考核人：赵强 | - | 物业经理确认： | - | 日期：2024.11.2 | -",
    ],
    ["A3:A4"],
  );
  expect(
    form.indicators.map(
      ({ level1, reason }, index) => `${level1?.name}: ${told(form)[index]} ${reason?.text}`,
    ),
  ).toEqual([
    "客户服务: 报修响应30分钟内到场 - - 15 14 2单超时",
    "客户服务: 客户回访每月不少于20户 - - 15 15 ",
    "环境卫生: 公共区域保洁 - - 20 18 烟头2处",
  ]);
  expect(form.total?.score?.value).toBe("47");
  expect(form.unread).toEqual([]);
});

test("marks of pupils are no scores of indicators", () => {
  expect(
    forms([
      "姓名 | 科目 | 满分 | 得分",
      "甲 | 数学 | 100 | 96",
      "乙 | 语文 | 100 | 100",
      "丙 | 英语 | 100 | 88",
    ]),
  ).toEqual([]);
});

test("a table ends with its sum: what stands below tells nothing of its columns", () => {
  const found = forms(
    [
      "绩效合同评价表",
      "序号 | KPI | 衡量标准 | 权重 | 目标 | 实际 | 得分",
      "1 | 采购降本率 | 同口径比价 | 60% | 4% | 4.6% | 60",
      "2 | 来料合格率 | 质检系统数据 | 40% | 99% | 98.7% | 38",
      "小计 | - | - | 100% | - | - | 98",
      "第二部分：重点工作（占30%） | - | - | - | - | - | -",
      "序号 | 工作任务 | 完成标准 | 权重 | 时间要求 | 完成情况 | 得分",
      "1 | 供应商分级 | 发布分级名单 | 100% | 6月底 | 6月20日发布 | 100",
    ],
    ["A5:C5", "A6:G6"],
  );
  expect(found.map(told)).toEqual([
    ["采购降本率 4% 4.6% 60% 60", "来料合格率 99% 98.7% 40% 38"],
    ["供应商分级 发布分级名单 6月20日发布 100% 100"],
  ]);
});

test("where a name comes back, the words that tell its rows apart are whose values they are", () => {
  const form = only([
    "指标编码 | 指标名称 | 组织 | 计划值 | 实际值 | 预警灯",
    "K001 | 回款额 | 华北区 | 820 | 764 | 黄",
    "K002 | 签约额 | 华北区 | 900 | 1015 | 绿",
    "K001 | 回款额 | 西南区 | 610 | 488 | 红",
    "K002 | 签约额 | 西南区 | 700 | 702 | 绿",
  ]);
  expect(form.indicators.map(({ level1, name, status }) => [level1?.name, name.text, status?.text])).toEqual([
    ["华北区", "回款额", "黄"],
    ["华北区", "签约额", "绿"],
    ["西南区", "回款额", "红"],
    ["西南区", "签约额", "绿"],
  ]);
});

test("what is left and how much of the time is over need not be read, nor values of single bodies beside that of all", () => {
  const costs = only([
    "费用预算执行台账",
    "费用科目 | 年度预算数(A) | 累计发生数(B) | 执行进度(B/A) | 剩余额度(A-B) | 序时进度",
    "办公费 | 480000 | 331200 | 69.0% | 148800 | 75.0%",
    "差旅费 | 960000 | 803520 | 83.7% | 156480 | 75.0%",
  ]);
  expect(costs.unread).toEqual([]);
  const wards = only(
    [
      "质控指标 | 单位 | 目标值 | 各科完成值 | - | 全院完成值",
      "- | - | - | 内科 | 外科 | -",
      "甲级病案率 | % | ≥95 | 96.1 | 95.2 | 96",
      "床位周转次数 | 次 | ≥42 | 40.3 | 45.1 | 43.6",
    ],
    ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"],
  );
  expect(told(wards)).toEqual(["甲级病案率 ≥95 96 - -", "床位周转次数 ≥42 43.6 - -"]);
  expect(wards.unread).toEqual([]);
});

const COSTS = [
  "费用科目 | 年度预算数 | 累计发生数 | 完成率 | 是否超序时",
  "办公费 | 480000 | 331200 | 69.0% | 否",
  "差旅费 | 960000 | 803520 | 83.7% | 是",
];

test("no is the good answer to what asks for harm", () => {
  const form = only(["费用预算执行台账", ...COSTS]);
  expect(form.indicators.map(({ status }) => [status?.text, status?.ofHarm])).toEqual([
    ["否", true],
    ["是", true],
  ]);
});

test.each(["费用预算执行台账（截至2024年9月30日）", "2024年上半年费用预算执行台账"])(
  "results of a year that is not over are not set against the plan of all of it: %s",
  (title) => {
    const form = only([title, ...COSTS]);
    expect(form.indicators.map(({ actual }) => actual?.notes)).toEqual([["part-of-year"], ["part-of-year"]]);
  },
);

test("a label of a time from one day to another of a year says the year", () => {
  const form = only([
    "经营业绩目标责任书完成情况核定表 | - | - | - | -",
    "责任方 | 锦川燃气 | 责任期 | 2023年1月1日至12月31日 | -",
    "指标 | 责任目标 | 核定完成数 | 权数 | 核定得分",
    "净利润 | 3300 | 3415 | 50 | 50",
    "输差率 | ≤3.5% | 3.6% | 50 | 48",
  ]);
  expect(form.year?.text).toBe("2023");
});

test("a weight behind the level that has it is none of the rows", () => {
  const form = only(
    [
      "2024年度公司KPI达成一览",
      "维度 | 维度权重 | 衡量指标 | 指标权重 | 年度目标 | 年度实绩 | 得分",
      "财务 | 60% | 营业收入 | 40% | 12.6亿元 | 12.1亿元 | 38",
      "- | - | 利润率 | 20% | 14.5% | 15.2% | 20",
      "客户 | 40% | 交付率 | 40% | 96% | 94.3% | 39",
    ],
    ["A3:A4", "B3:B4"],
  );
  expect(form.indicators.map(({ weight }) => weight?.raw)).toEqual(["40%", "20%", "40%"]);
  expect(form.unread).toEqual([]);
});

test("points of which nothing else is told are told apart by one being a part of the other", () => {
  const rows = [
    "一次合格率 | ≥98% | 98.6% | 30 | 30",
    "返工工时 | ≤40 | 52 | 20 | 15",
    "人均台时 | ≥6.5 | 6.8 | 50 | 50",
  ];
  const form = only(["劳动竞赛积分榜", "指标 | 目标 | 完成 | 满额积分 | 到手积分", ...rows]);
  expect(told(form)).toEqual([
    "一次合格率 ≥98% 98.6% 30 30",
    "返工工时 ≤40 52 20 15",
    "人均台时 ≥6.5 6.8 50 50",
  ]);
});

test.each([
  ["门店 | 店长 | 目标 | 实际", "湖滨店 吴凯"],
  ["区域 | 区域经理 | 目标 | 实际", "湖滨店 吴凯"],
])("who runs a shop does not name its row: %s", (header, expected) => {
  const form = only([
    "2024年9月销售完成情况表",
    header,
    "湖滨店 | 吴凯 | ≥55 | 57",
    "城南店 | 陈莉 | ≥68 | 71",
  ]);
  const [first] = form.indicators;
  expect(`${first?.name.text} ${first?.owner?.text}`).toBe(expected);
});

test("those who answer name the rows where nothing else does", () => {
  const form = only(["2024年业绩表", "客户经理 | 目标 | 实际", "吴凯 | ≥55 | 57", "陈莉 | ≥68 | 71"]);
  expect(form.indicators.map(({ name }) => name.text)).toEqual(["吴凯", "陈莉"]);
});

import { lines, readRows, told } from "../../support/form-builder";

const only = (...rows: readonly string[]): ReturnType<typeof readRows>["evaluations"][number] => {
  const [form, ...others] = readRows(lines(...rows)).evaluations;
  if (form === undefined || others.length > 0) throw new Error("not one form");
  return form;
};

const POINTS = ["产出 | 审结案件 | 8500件 | 9126件 | 20 | 20", "产出 | 巡回审判 | 60场 | 48场 | 15 | 12"];
const MORE = "效益 | 调解成功率 | ≥60% | 63.5% | 20 | 20";

test.each([
  ["of those to be had", "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 法码 | 得分"],
  ["of those earned", "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 战果"],
])("numbers beside points are %s, whatever heads them", (_what, headings) => {
  const form = only("办案业务费绩效自评表", headings, ...POINTS, MORE);
  expect(told(form)).toEqual([
    "审结案件 8500件 9126件 20 20",
    "巡回审判 60场 48场 15 12",
    "调解成功率 ≥60% 63.5% 20 20",
  ]);
});

test("numbers that exceed the points to be had are no points", () => {
  const form = only(
    "办案业务费绩效自评表",
    "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 卷宗",
    ...POINTS,
    "效益 | 调解成功率 | ≥60% | 63.5% | 20 | 21",
  );
  expect(form.indicators.map(({ score }) => score)).toEqual([null, null, null]);
  expect(form.unread.map(({ text }) => text)).toEqual(["卷宗", "20", "12", "21"]);
});

test("a third column of points is of who looked again", () => {
  const form = only(
    "办案业务费绩效自评表",
    "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 主管部门复评",
    ...POINTS.map((row) => `${row} | 11`),
    `${MORE} | 20`,
    "效益 | 服判率 | ≥90% | 91.2% | 20 | 20 | 20",
    "满意 | 满意率 | ≥90% | 91.2% | 11 | 11 | 11",
  );
  expect(form.indicators.map(({ reviewedScore }) => reviewedScore?.value)).toEqual([
    "11",
    "11",
    "20",
    "20",
    "11",
  ]);
});

test("another column of points with other values is named", () => {
  const form = only(
    "办案业务费绩效自评表",
    "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 复核得分 | 抽查得分",
    ...POINTS.map((row) => `${row} | 11 | 10`),
    `${MORE} | 20 | 20`,
  );
  expect(form.indicators.map(({ score, reviewedScore }) => [score?.value, reviewedScore?.value])).toEqual([
    ["20", "11"],
    ["12", "11"],
    ["20", "20"],
  ]);
  expect(form.unread.map(({ text }) => text)).toContain("10");
});

test("the last points count, and those worked out before say nothing new", () => {
  const form = only(
    "专项资金绩效自评表",
    "一级指标 | 三级指标 | 预期值 | 达成值 | 分值 | 计算得分 | 最终得分",
    "产出 | 建设基地 | 36个 | 36个 | 20 | 20 | 20",
    "产出 | 建设预冷库 | 50座 | 46座 | 20 | 18.4 | 18",
  );
  expect(form.indicators.map(({ score }) => score?.value)).toEqual(["20", "18"]);
  expect(form.unread).toEqual([]);
});

test("the only like quantities beside the targets are the results, and words in some rows remarks", () => {
  const form = only(
    "研发中心目标达成表",
    "目标方向 | 关键成果 | 起点 | 目标 | 现状 | 达成度 | 复盘",
    "提升质量 | 缺陷密度（个/千行） | 0.8 | ≤0.4 | 0.45 | 88% | 支付模块遗留",
    " | 测试覆盖率 | 52% | 75% | 78% | 104% |",
    "加快交付 | 交付周期（天） | 21 | ≤14 | 13.2 | 106% |",
    " | 按期交付率 | 81% | 90% | 86% | 96% | 接口变更频繁",
  );
  expect(told(form)).toEqual([
    "缺陷密度（个/千行） ≤0.4 0.45 - -",
    "测试覆盖率 75% 78% - -",
    "交付周期（天） ≤14 13.2 - -",
    "按期交付率 90% 86% - -",
  ]);
  expect(
    form.indicators.map(({ level1, prior, reason }) => [level1?.name, prior?.raw, reason?.text]),
  ).toEqual([
    ["提升质量", "0.8", "支付模块遗留"],
    ["提升质量", "52%", ""],
    ["加快交付", "21", ""],
    ["加快交付", "81%", "接口变更频繁"],
  ]);
  expect(form.unread).toEqual([]);
});

test("a column of directions holds directions; what gathers rows is their level", () => {
  const form = only(
    "绩效考核指标完成情况",
    "指标属性 | 指标名称 | 计量单位 | 指标导向 | 2022年 | 2023年 | 2023年目标",
    "医疗质量 | 手术占比 | % | ↑ | 26.3 | 28.9 | 28",
    "医疗质量 | 低风险组病例死亡率 | % | ↓ | 0.02 | 0.03 | 0.02",
    "运营效率 | 收入能耗支出 | 元 | ↓ | 158 | 149 | 155",
  );
  expect(form.indicators.map(({ level1, direction }) => [level1?.name, direction?.better])).toEqual([
    ["医疗质量", "higher"],
    ["医疗质量", "lower"],
    ["运营效率", "lower"],
  ]);
});

test("words over groups of rows are no results, and marks judge the values beside them", () => {
  const outcomes = only(
    "Corporate plan: end of year performance",
    "Outcome | What we measure | Preferred direction | 2023/24 outturn | 2024/25 target | 2024/25 outturn",
    "Clean borough | Waste recycled | Higher | 44.1% | 46% | 45.2%",
    " | Fly-tips cleared | Higher | 91% | 93% | 95.4%",
    "Fair borough | Days to process claims | Lower | 19 | 18 | 21",
  );
  expect(outcomes.indicators.map(({ level1, actual }) => [level1?.raw, actual?.raw])).toEqual([
    ["Clean borough", "45.2%"],
    ["Clean borough", "95.4%"],
    ["Fair borough", "21"],
  ]);
  const marked = only(
    "生产部KPI达成报告",
    "KPI名称 | 单位 | 权重 | 目标 | 实绩 | 达成 | 改善对策",
    "一次合格率 | % | 50% | 98.5 | 98.1 | × | 导入防错治具",
    "客诉件数 | 件 | 50% | 2 | 1 | ○ |",
  );
  expect(marked.indicators.map(({ actual, status }) => [actual?.raw, status?.text])).toEqual([
    ["98.1", "×"],
    ["1", "○"],
  ]);
});

test("parts of money without a heading are of what they add up to", () => {
  const form = only(
    "部门整体支出绩效自评表",
    "年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
    " | 年度资金总额 | 1530.2 | 1688.7 | 1642.95 | 10 | 97.29% | 9.73",
    " | 按收入性质分： | | | 按支出性质分： | | |",
    " | 一般公共预算：1600 | | | 基本支出：1012.3 | | |",
    " | 其他资金：88.7 | | | 项目支出：630.65 | | |",
    "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注",
    "产出指标 | 数量指标 | 接待读者 | ≥120万人次 | 131万人次 | 90 | 90 |",
  );
  expect(
    form.budget?.lines.map(({ cleanLabel, adjusted, executed }) => [
      cleanLabel,
      adjusted?.value,
      executed?.value,
    ]),
  ).toEqual([
    ["年度资金总额", "1688.7", "1642.95"],
    ["一般公共预算", "1600", undefined],
    ["基本支出", undefined, "1012.3"],
    ["其他资金", "88.7", undefined],
    ["项目支出", undefined, "630.65"],
  ]);
});

test("numbered labels of notes and the month that is judged are understood", () => {
  const form = only(
    "管网清淤项目绩效自评表",
    "考核月份：2024年10月 | | 填报日期：2025年1月",
    "一级指标 | 指标内容 | 目标值 | 实测情况 | 标准分 | 得分",
    "产出 | 清淤长度 | 180km | 186km | 60 | 60",
    "效果 | 积水点减少 | 不少于8处 | 9处 | 40 | 40",
    "合计 | | | | 100 | 100",
    "三、存在的主要问题 | 检测车辆调度不足。",
    "四、改进措施 | 提前安排汛前检测。",
  );
  expect(form.year?.text).toBe("2024");
  expect(form.indicators.map(({ actual }) => actual?.raw)).toEqual(["186km", "9处"]);
  expect(form.notes.map(({ role, body }) => [role, body.text])).toEqual([
    ["problems", "检测车辆调度不足。"],
    ["measures", "提前安排汛前检测。"],
  ]);
  expect(form.unread).toEqual([]);
});

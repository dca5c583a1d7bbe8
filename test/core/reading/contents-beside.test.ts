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

test("what gathers rows left of their names is no unit, and words that count values are", () => {
  const form = only(
    "二级单位经营绩效考核评分表",
    "单位 | 指标 | 权重% | 计量 | 预算 | 实际 | 完成% | 得分",
    "华东公司 | 营业收入 | 40 | 万元 | 18000 | 18620 | 103.4% | 40",
    "华东公司 | 周转天数 | 30 | 天 | 65 | 62 | 104.8% | 30",
    "华南公司 | 营业收入 | 40 | 万元 | 12500 | 11980 | 95.8% | 38.3",
  );
  expect(
    form.indicators.map(({ level1, unit, completion }) => [level1?.raw, unit?.text, completion?.raw]),
  ).toEqual([
    ["华东公司", "万元", "103.4%"],
    ["华东公司", "天", "104.8%"],
    ["华南公司", "万元", "95.8%"],
  ]);
  expect(form.unread).toEqual([]);
});

test("words of another kind are no units", () => {
  const form = only(
    "经营绩效考核评分表",
    "指标 | 目标值 | 完成值 | 得分 | 口味",
    "营业收入（万元） | 18000 | 18620 | 40 | 预期性",
    "劳动生产率（万元/人） | 15.2 | 15.1 | 30 | 约束性",
  );
  expect(form.indicators.map(({ unit }) => unit)).toEqual([null, null]);
});

test("money is no result of targets in other units where another column has those", () => {
  const form = only(
    "民生实事项目进展情况表",
    "序号 | 实事项目 | 建设内容及目标 | 完成投资（万元） | 形象进度 | 是否办结 | 存在问题",
    "1 | 新建改建农村公路 | 新建改建农村公路60公里 | 4200 | 已完成62.3公里 | 是 |",
    "2 | 新增停车泊位 | 新增停车泊位800个 | 960 | 已建成695个 | 否 | 征地未完成",
  );
  expect(form.indicators.map(({ actual, status }) => [actual?.raw, status?.text])).toEqual([
    ["已完成62.3公里", "是"],
    ["已建成695个", "否"],
  ]);
  expect(form.unread.map(({ text }) => text)).toEqual(["完成投资（万元）", "4200", "960"]);
});

test("words on how it went beside results in numbers are remarks, and a term within one year names it", () => {
  const form = only(
    "政府购买服务项目绩效评价自评表",
    "服务期限 | 2023年1月1日—2023年12月31日 | 承接主体 | 社工服务中心",
    "评价维度 | 服务内容 | 合同约定数量 | 实际提供数量 | 完成率 | 自评说明",
    "为老服务 | 独居老人探访 | 480人次 | 512人次 | 107% |",
    "儿童服务 | 四点半课堂 | 160次 | 148次 | 93% | 暑期停课",
  );
  expect(form.indicators.map(({ reason }) => reason?.text)).toEqual(["", "暑期停课"]);
  expect(form.year?.text).toBe("2023");
});

test("the rate and the points of money may stand in a row of labels below it", () => {
  const form = readRows(
    lines(
      "项目绩效自评表",
      "资金情况 | 预算金额（元） | 2860000 | 实际支出（元） | 2732000",
      " | 预算执行率 | 95.52% | 预算执行得分（10分） | 9.55",
      "一级指标 | 二级指标 | 三级指标 | 绩效目标 | 实际完成 | 指标分值 | 评定得分",
      "产出 | 数量 | 补贴托位数 | 不少于760个 | 742个 | 90 | 88",
    ),
    ["A2:A3"],
  ).evaluations[0];
  expect(form?.budget?.lines).toMatchObject([
    {
      adjusted: { value: "2860000" },
      executed: { value: "2732000" },
      rate: { value: "0.9552" },
      weight: { value: "10" },
      score: { value: "9.55" },
    },
  ]);
  expect(form?.budget).toMatchObject({ weight: { value: "10" }, score: { value: "9.55" } });
  expect(form?.unread).toEqual([]);
});

test("labels of several words and figures in turn are read in the head", () => {
  const grant = only(
    "Annex B. Logical framework – achievement against milestones",
    "Grant: Primary Health Care Strengthening (2021–2025) | Reporting year: 2023",
    "Outcome | Performance indicator | Baseline | Milestone 2023 | Achieved 2023",
    "Access | Births attended | 54% | 65% | 67%",
    "Access | Children immunised | 61% | 75% | 71%",
  );
  expect(grant.info.map(({ label, value }) => [label.text, value.text])).toEqual([
    ["Grant", "Primary Health Care Strengthening (2021–2025)"],
    ["Reporting year", "2023"],
  ]);
  const bond = only(
    "专项债券项目资金绩效自评表",
    "债券资金（亿元） | 发行额 | 1.5 | 已使用 | 1.32 | 使用进度 | 88%",
    "一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分",
    "产出 | 建成面积 | 4.2万平方米 | 3.8万平方米 | 100 | 90",
  );
  expect(bond.info.map(({ label, value }) => [label.text, value.text])).toEqual([
    ["发行额", "1.5"],
    ["已使用", "1.32"],
    ["使用进度", "88%"],
  ]);
  expect(bond.unread).toEqual([]);
});

test("points that a department sets are those of a reviewer, and a part of a heading tells what it is itself", () => {
  const form = readRows(
    lines(
      "学院目标责任制考核自评表",
      "考核模块 | 考核指标 | 目标 | 完成 | | 标准分值 | 自评赋分 | 职能部门核定分",
      " | | | 完成值 | 完成比 | | |",
      "人才培养 | 毕业去向落实率 | 90% | 91.4% | 101.6% | 20 | 20 | 20",
      "人才培养 | 竞赛获奖 | 15项 | 13项 | 86.7% | 20 | 17 | 16",
    ),
    ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3", "H2:H3"],
  ).evaluations[0];
  expect(
    form?.indicators.map(({ weight, score, reviewedScore, completion }) => [
      weight?.value,
      score?.value,
      reviewedScore?.value,
      completion?.raw,
    ]),
  ).toEqual([
    ["20", "20", "20", "101.6%"],
    ["20", "17", "16", "86.7%"],
  ]);
});

test("a row that has the points of all rows and no values is the total, whatever it is called", () => {
  const table = [
    "预算项目绩效自评打分表",
    "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分",
    "产出指标 | 数量指标 | 补水量 | ≥3000万方 | 3120万方 | 60 | 60",
    "效益指标 | 生态效益 | 恢复湿地面积 | ≥800亩 | 845亩 | 40 | 35",
  ];
  const read = (last: string) =>
    readRows(lines(...table, last), ["A5:C5"]).evaluations.map((form) => [
      told(form).length,
      form.total?.score?.value,
    ]);
  expect(read("本项目评出 | | | | | 100 | 95")).toEqual([[2, "95"]]);
  expect(read("本项目评出 | | | | | 90 | 85")).toEqual([[3, undefined]]);
});

test("numbers of rows, changes and conclusions are known by their contents and build", () => {
  const form = only(
    "研究院绩效考核表",
    "S/N | 类别 | 具体考核指标 | 任务书要求 | 年度实际 | 比上年增量 | 自评结论 | 说明",
    "1 | 成果 | 发表论文（篇） | 30 | 34 | 4 | 超额完成 |",
    "2 | 成果 | 授权专利（件） | 12 | 9 | -3 | 未完成 | 审查周期延长",
    "3 | 人才 | 培养研究生（名） | 25 | 25 | 1 | 完成 |",
  );
  expect(form.indicators.map(({ sequence, status }) => [sequence?.text, status?.text])).toEqual([
    ["1", "超额完成"],
    ["2", "未完成"],
    ["3", "完成"],
  ]);
  expect(form.unread).toEqual([]);
});

test("what was added in the year is no amount of its own, and what is to spend is the budget", () => {
  const form = only(
    "部门业务费绩效自评表",
    "资金构成 | 年初批复 | 年中追加 | 全年可用 | 实际支出 | 支出率 | 分值 | 得分",
    "财政拨款 | 980 | 60 | 1040 | 1012 | 97.3% | 10 | 9.7",
    "一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分",
    "产出指标 | 数量指标 | 补水量 | ≥3000万方 | 3120万方 | 90 | 90",
  );
  expect(form.budget?.lines).toMatchObject([
    {
      cleanLabel: "财政拨款",
      initial: { value: "980" },
      adjusted: { value: "1040" },
      executed: { value: "1012" },
    },
  ]);
  expect(form.unread).toEqual([]);
});

test("results of the whole year and grades under a heading without points are known", () => {
  const form = only(
    "市总工会实事项目绩效自评",
    "项目 | 目标内容 | 考核标准 | 全年实绩 | 自评",
    "送温暖 | 慰问职工 | 1200人 | 1268人 | 优",
    "技能提升 | 举办竞赛 | 20场 | 18场 | 良",
  );
  expect(form.indicators.map(({ actual, score, status }) => [actual?.raw, score, status?.text])).toEqual([
    ["1268人", null, "优"],
    ["18场", null, "良"],
  ]);
  const pointed = only(
    "市总工会实事项目绩效自评",
    "项目 | 目标内容 | 考核标准 | 全年实绩 | 自评分",
    "送温暖 | 慰问职工 | 1200人 | 1268人 | 优",
    "技能提升 | 举办竞赛 | 20场 | 18场 | 良",
  );
  expect(pointed.indicators.map(({ score, status }) => [score?.raw, status])).toEqual([
    ["优", null],
    ["良", null],
  ]);
});

test("questions whether a target was met are states, and years may have a hyphen", () => {
  const form = only(
    "Annual performance report: performance commitments",
    "Theme | Commitment | Unit | 2022-23 actual | 2023-24 commitment level | 2023-24 performance | Commitment met? | Narrative",
    "Water | Leakage | Ml/d | 188.4 | 182 | 184.1 | No | Freeze-thaw event",
    "Waste | Pollution incidents | number | 27 | 22.4 | 21 | Yes |",
  );
  expect(
    form.indicators.map(({ prior, target, actual, status }) => [
      prior?.raw,
      target?.raw,
      actual?.raw,
      status?.text,
    ]),
  ).toEqual([
    ["188.4", "182", "184.1", "No"],
    ["27", "22.4", "21", "Yes"],
  ]);
});

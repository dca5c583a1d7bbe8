import { indicatorLexicon, plainLexicon } from "../../../src/core/reading/lexicon";
import { line, lines, readRows, told } from "../../support/form-builder";

function formOf(rows: Parameters<typeof readRows>[0], merges: Parameters<typeof readRows>[1] = []) {
  const [form] = readRows(rows, merges).evaluations;
  if (form === undefined) throw new Error("no form");
  return form;
}

test("words under a heading of points are none: the level, with the points behind it", () => {
  const form = formOf(
    lines(
      "评价维度及分值 | 评价内容 | 合同约定 | 履约情况 | 分值 | 承接主体自评 | 购买主体评分",
      "服务数量（40分） | 上门服务人次 | ≥9600人次 | 9874人次 | 25 | 25 | 25",
      "服务数量（40分） | 讲座场次 | 24场 | 21场 | 15 | 13 | 12",
      "服务质量（30分） | 持证社工占比 | ≥60% | 66.7% | 30 | 30 | 29",
    ),
  );
  expect(told(form)).toEqual([
    "上门服务人次 ≥9600人次 9874人次 25 25",
    "讲座场次 24场 21场 15 13",
    "持证社工占比 ≥60% 66.7% 30 30",
  ]);
  expect(form.indicators.map(({ level1 }) => level1?.name)).toEqual(["服务数量", "服务数量", "服务质量"]);
  expect(form.indicators.map(({ reviewedScore }) => reviewedScore?.value)).toEqual(["25", "12", "29"]);
});

test("directions are known by what they say, beside a column that is headed like one of them", () => {
  const form = formOf(
    lines(
      "序号 | 指标名称 | 指标属性 | 指标导向 | 2022年 | 2023年 | 满分值 | 得分",
      "1 | 手术占比 | 定量 | 逐步提高↑ | 24.15% | 26.3% | 40 | 31.5",
      "2 | 并发症发生率 | 定量 | 逐步降低↓ | 0.48% | 0.41% | 30 | 30",
      "3 | 医疗盈余率 | 定量 | 监测比较 | 2.65% | 1.12% | 15 | 9",
    ),
  );
  expect(form.indicators.map(({ direction }) => direction?.better)).toEqual(["higher", "lower", "unclear"]);
  expect(form.unread).toEqual([]);
});

test("a column that divides the results by the targets is the rate of completion, whatever heads it", () => {
  const form = formOf(
    lines(
      "绩效维度 | 绩效内容 | 年初申报目标 | 年末实现情况 | 目标实现程度 | 权重分 | 自评分",
      "产出 | 更新仪器台套数 | ≥96台套 | 104台套 | 108.33% | 40 | 40",
      "产出 | 年均使用机时 | ≥800小时 | 742小时 | 92.75% | 40 | 38",
      "效果 | 学生满意度 | ≥85% | 85% | 100% | 20 | 20",
    ),
  );
  expect(form.indicators.map(({ completion }) => completion?.raw)).toEqual(["108.33%", "92.75%", "100%"]);
  expect(form.unread).toEqual([]);
});

test("rates that disagree with the values are not taken for those of completion", () => {
  const form = formOf(
    lines(
      "绩效维度 | 绩效内容 | 年初申报目标 | 年末实现情况 | 其他数据 | 权重分 | 自评分",
      "产出 | 更新仪器台套数 | ≥96台套 | 104台套 | 12% | 40 | 40",
      "产出 | 年均使用机时 | ≥800小时 | 742小时 | 31% | 40 | 38",
      "效果 | 学生满意度 | ≥85% | 85% | 7% | 20 | 20",
    ),
  );
  expect(form.indicators.map(({ completion }) => completion)).toEqual([null, null, null]);
});

test("what each row is asked is its name, right of two columns of groups", () => {
  const form = formOf(
    lines(
      "重点内容 | 关键指标 | 考查要点 | 满分 | 自评分 | 自评等级 | 主要证据（目录） | 差距与改进",
      "A1.办学方向 | B1.党建工作 | 健全校长负责制 | 8 | 8 | A | 会议记录 | -",
      "- | B2.德育为先 | 制定德育工作方案 | 8 | 7.5 | A | 德育方案 | 个别班会记录不全",
      "A2.课程教学 | B4.规范教学 | 健全教学管理规程 | 10 | 10 | A | 检查记录 | -",
      "- | - | 控制作业总量 | 10 | 8 | B | 公示照片 | 个别班超时",
    ),
    ["A2:A3", "A4:A5", "B4:B5"],
  );
  expect(told(form)).toEqual([
    "健全校长负责制 - - 8 8",
    "制定德育工作方案 - - 8 7.5",
    "健全教学管理规程 - - 10 10",
    "控制作业总量 - - 10 8",
  ]);
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.raw} ${level2?.raw}`)).toEqual([
    "A1.办学方向 B1.党建工作",
    "A1.办学方向 B2.德育为先",
    "A2.课程教学 B4.规范教学",
    "A2.课程教学 B4.规范教学",
  ]);
  expect(form.unread).toEqual([]);
});

test("one heading over two columns of levels is of both", () => {
  const form = formOf(
    lines(
      "指标类别 | - | 具体指标 | 计划值 | 完成值 | 权重 | 自评分",
      "产出 | 数量 | 整治自然村个数 | 32个 | 30个 | 40 | 37.5",
      "产出 | 质量 | 验收合格率 | 100% | 100% | 30 | 30",
      "效益 | 社会 | 受益人口 | ≥1.2万人 | 1.26万人 | 30 | 30",
    ),
    ["A1:B1"],
  );
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.raw} ${level2?.raw}`)).toEqual([
    "产出 数量",
    "产出 质量",
    "效益 社会",
  ]);
  expect(form.unread).toEqual([]);
});

test("the year's values count where those of the whole term stand beside them", () => {
  const form = formOf(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 实施期总目标值 | 2023年度 | - | 累计完成值 | 总体完成率 | 责任团队",
      "- | - | - | - | 目标值 | 完成值 | - | - | -",
      "产出指标 | 数量指标 | 选育良种 | 6个 | 2个 | 2个 | 6个 | 100% | 遗传育种团队",
      "产出指标 | 数量指标 | 发表论文 | 45篇 | 15篇 | 13篇 | 44篇 | 97.78% | 各团队",
    ),
    ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "H1:H2", "I1:I2"],
  );
  expect(told(form)).toEqual(["选育良种 2个 2个 - -", "发表论文 15篇 13篇 - -"]);
  expect(form.indicators.map(({ owner }) => owner?.text)).toEqual(["遗传育种团队", "各团队"]);
  expect(form.unread).toEqual([]);
});

test("a form of monitoring reports before the year is over", () => {
  const form = formOf([
    line("省级项目支出绩效运行监控表"),
    line("（监控时段：2024年1月—6月）"),
    ...lines(
      "年度目标 | 完成监督抽查4200批次",
      "上半年目标完成情况 | 完成监督抽查1960批次",
      "一级指标 | 三级指标 | 年度目标值 | 实际完成值 | 完成进度 | 能否完成年度目标 | 偏离原因 | 纠偏措施",
      "产出指标 | 监督抽查批次 | ≥4200批次 | 1960批次 | 46.67% | 能 | - | -",
      "产出指标 | 新增参数 | ≥60项 | 22项 | 36.67% | 能 | 标准物质到货晚 | 集中扩项评审",
    ),
  ]);
  expect(form.period?.text).toBe("（监控时段：2024年1月—6月）");
  expect(form.goals).toMatchObject({
    expected: { text: "完成监督抽查4200批次" },
    actual: { text: "完成监督抽查1960批次" },
  });
  expect(form.indicators.map(({ actual }) => actual?.notes)).toEqual([["part-of-year"], ["part-of-year"]]);
  expect(form.indicators[1]).toMatchObject({
    completion: { raw: "36.67%" },
    reason: { text: "标准物质到货晚" },
    measure: { text: "集中扩项评审" },
  });
  expect(form.unread).toEqual([]);
});

test("a wider group left of the only level is the first level", () => {
  const form = formOf(
    lines(
      "考核维度 | 考核项目 | 考核指标 | 指标要求 | 考核方法 | 标准分 | 实际完成 | 自查得分",
      "社会效益 | 功能定位 | 门急诊占比 | ≥60% | 每低1个百分点扣0.5分 | 40 | 62.4% | 40",
      "- | - | 手术例数 | ≥50例 | 少1例扣0.1分 | 30 | 37例 | 28.7",
      "医疗质量 | 合理用药 | 抗菌药物处方比例 | ≤20% | 每超1个百分点扣1分 | 30 | 23.5% | 26.5",
    ),
    ["A2:A3", "B2:B3"],
  );
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.raw} ${level2?.raw}`)).toEqual([
    "社会效益 功能定位",
    "社会效益 功能定位",
    "医疗质量 合理用药",
  ]);
  expect(form.unread).toEqual([]);
});

test("rows are named by the column that is filled in each of them, not by the groups left of it", () => {
  const form = formOf(
    lines(
      "类别 | 子类 | 项目 | 年初核定 | 年末数 | 分数 | 评分 | 说明",
      "教学 | 师资 | 高级职称占比 | 35% | 36.2% | 40 | 40 | -",
      "- | - | 双师型占比 | 60% | 57.5% | 30 | 28 | 新进教师未取证",
      "管理 | 安全 | 责任事故 | 0起 | 0起 | 30 | 30 | -",
    ),
  );
  expect(told(form)).toEqual([
    "高级职称占比 35% 36.2% 40 40",
    "双师型占比 60% 57.5% 30 28",
    "责任事故 0起 0起 30 30",
  ]);
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.raw} ${level2?.raw}`)).toEqual([
    "教学 师资",
    "教学 师资",
    "管理 安全",
  ]);
});

test("grades say how each row was rated, whatever heads them", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 计划指标值 | 实际指标值 | 分值 | 得分 | 完成质量 | 备注",
      "产出指标 | 采购数据库 | 8个 | 8个 | 60 | 60 | 优 | -",
      "效益指标 | 年点击量 | ≥120万次 | 108万次 | 40 | 36 | 良 | 系统迁移停服",
    ),
  );
  expect(form.indicators.map(({ status }) => status?.text)).toEqual(["优", "良"]);
});

test("words behind the points tell of them, where another column has the rules", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 分值 | 评分要点 | 得分 | 评分依据及说明",
      "决策 | 立项程序规范性 | 50 | 程序规范得30分；材料完整得20分 | 45 | 缺少会议纪要",
      "过程 | 资金使用合规性 | 50 | 出现违规扣完 | 50 | 未发现违规",
    ),
  );
  expect(form.indicators.map(({ reason }) => reason?.text)).toEqual(["缺少会议纪要", "未发现违规"]);
});

test("whether something went wrong is no reason and no state", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 进度是否达序时 | 是否偏差 | 偏差原因",
      "产出指标 | 购置设备 | ≥36台套 | 12台套 | 否 | 是 | 设备招标流标",
      "产出指标 | 新建面积 | ≥6000平方米 | 6200平方米 | 是 | 否 | -",
    ),
  );
  expect(form.indicators.map(({ reason, status }) => [reason?.text, status?.text])).toEqual([
    ["设备招标流标", undefined],
    ["", undefined],
  ]);
  expect(form.unread).toEqual([]);
});

test.each(["目标编号", "指标代码", "任务序号"])("%s heads numbers of rows, not values", (heading) => {
  const form = formOf(
    lines(
      `${heading} | 改进目标 | 基线值 | 目标值 | 全年 | 是否达标`,
      "Q1 | 再灌注治疗率 | 78.2% | ≥80% | 81.6% | 达标",
      "Q2 | 临床分期评估率 | 61.4% | ≥70% | 67.3% | 未达标",
    ),
  );
  expect(told(form)).toEqual(["再灌注治疗率 ≥80% 81.6% - -", "临床分期评估率 ≥70% 67.3% - -"]);
  expect(form.indicators.map(({ sequence, prior }) => [sequence?.text, prior?.raw])).toEqual([
    ["Q1", "78.2%"],
    ["Q2", "61.4%"],
  ]);
});

test("a heading of names covers the levels also where a total stands right below it", () => {
  const form = formOf(
    lines(
      "指标 | - | - | 计划 | 实际 | 得分 | 备注",
      "总计（100分） | - | - | - | - | 95 | -",
      "产出（50分） | 数量（50分） | 农田面积（50分） | 2600亩 | 2600亩 | 50 | -",
      "效益（50分） | 经济（50分） | 亩均增收（50分） | ≥150元 | 135元 | 45 | 价格下跌",
    ),
    ["A1:C1", "A2:C2"],
  );
  expect(told(form).map((row) => row.split(" ").slice(0, 3).join(" "))).toEqual([
    "农田面积（50分） 2600亩 2600亩",
    "亩均增收（50分） ≥150元 135元",
  ]);
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.name} ${level2?.name}`)).toEqual([
    "产出 数量",
    "效益 经济",
  ]);
});

test("units are known by their words, most of which are common, beside bare values", () => {
  const form = formOf(
    lines(
      "项目 | 计量 | 2022年实绩 | 下达计划 | 实际完成 | 基本分 | 考核分",
      "营业总收入 | 万元 | 18620 | 19500 | 19880 | 50 | 50",
      "干胶产量 | 吨 | 2310 | 2400 | 2436 | 30 | 30",
      "安全事故 | 起 | 1 | 0 | 0 | 20 | 20",
    ),
  );
  expect(form.indicators.map(({ unit }) => unit?.text)).toEqual(["万元", "吨", "起"]);
});

test.each([
  ["负责老师", "owner"],
  ["牵头镇长", "owner"],
  ["责任部室", "owner"],
  ["分析及下一步举措", "reason"],
  ["单项分(百分制)", "score"],
])("%s is %s", (heading, role) => {
  expect(plainLexicon().likely(heading)[0]).toBe(role);
});

test("what gathers the second level is the first, under a heading of indicators too", () => {
  const form = formOf(
    lines(
      "绩效指标（90分） | 二级指标 | 三级指标 | 指标权重 | 年度指标值 | 实际完成值 | 指标得分",
      "产出指标（50分） | 数量指标 | 救助人数 | 30 | ≥430人 | 418人 | 29",
      "- | 质量指标 | 康复有效率 | 20 | ≥85% | 91.3% | 20",
      "效益指标（40分） | 社会效益指标 | 入学率 | 40 | ≥60% | 63.2% | 40",
    ),
    ["A2:A3"],
  );
  expect(form.indicators.map(({ level1 }) => level1?.name)).toEqual(["产出指标", "产出指标", "效益指标"]);
});

test("what is to be built tells of what it is named by, left of it", () => {
  const form = formOf(
    lines(
      "序号 | 民生实事项目 | 建设内容及规模 | 年度目标 | 完成情况 | 责任单位",
      "1 | 口袋公园建设 | 新建公园及配套设施 | 8个 | 8个 | 区城管局",
      "2 | 公办幼儿园学位 | 新增公办学位 | 1500个 | 1620个 | 区教育局",
      "3 | 老旧电梯更新 | 更新老旧电梯 | 60台 | 47台 | 区市监局",
    ),
  );
  expect(form.indicators.map(({ name, explanation }) => `${name.text} ${explanation?.text}`)).toEqual([
    "口袋公园建设 新建公园及配套设施",
    "公办幼儿园学位 新增公办学位",
    "老旧电梯更新 更新老旧电梯",
  ]);
});

test("numbers under a heading of weights are those, and a judgement beside results in numbers is a state", () => {
  const form = formOf(
    lines(
      "类别 | 指标名称 | 权重系数 | 2025年目标 | 2022年完成 | 2023年完成 | 进展评估",
      "学前 | 毛入园率 | 30 | 92% | 90.1% | 91.4% | 符合预期",
      "高中 | 毛入学率 | 40 | 93% | 92.0% | 92.4% | 符合预期",
      "高校 | 在校学生数 | 20 | 260人 | 238人 | 251人 | 符合预期",
    ),
  );
  expect(
    form.indicators.map(({ weight, actual, prior }) => [weight?.value, actual?.raw, prior?.raw]),
  ).toEqual([
    ["30", "91.4%", "90.1%"],
    ["40", "92.4%", "92.0%"],
    ["20", "251人", "238人"],
  ]);
});

test("numbered levels stand beside each other, whichever way they are numbered", () => {
  const form = formOf(
    lines(
      "评价指标 | 预期 | 实际 | 得分 | 说明",
      "（一）产出指标（50分） | - | - | - | -",
      "集中教育次数（50分） | ≥24次 | 25次 | 50 | -",
      "（二）效益指标（50分） | - | - | - | -",
      "再犯罪率（50分） | ≤0.2% | 0% | 50 | -",
    ),
    ["A2:E2", "A4:E4"],
  );
  expect(form.indicators.map(({ level1, level2 }) => [level1?.name, level2])).toEqual([
    ["产出指标", null],
    ["效益指标", null],
  ]);
});

test.each([
  ["一级分类指标", "一级指标"],
  ["指标二级类", "二级指标"],
  ["三级细化指标", "三级指标"],
])("%s is %s", (heading, known) => {
  expect(indicatorLexicon().exact(heading)).toEqual(indicatorLexicon().exact(known));
});

test.each(["一级指标分值", "二级指标及权重", "三级指标解释"])(
  "%s is no level by its number alone",
  (heading) => {
    expect(indicatorLexicon().exact(heading)).toEqual([]);
  },
);

test.each(["扣分情由", "未完成情况剖析", "偏离缘由", "差异原因及下步打算"])("%s heads reasons", (heading) => {
  expect(indicatorLexicon().likely(heading)).toEqual(["reason"]);
  expect(plainLexicon().likely(heading)).toEqual(["reason"]);
});

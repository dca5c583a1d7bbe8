import { lines, readRows, told } from "../../support/form-builder";

const formOf = (rows: readonly string[], merges: readonly string[] = []) =>
  readRows(lines(...rows), merges).evaluations[0];

test("levels whose headings name their points too", () => {
  const form = formOf([
    "一级指标及分值 | 二级指标及分值 | 考评要点 | 自评得分 | 自评依据",
    "政务服务（40分） | 一件事集成（40分） | 上线事项不少于15个 | 40 | 上线17个",
    "市场准入（60分） | 企业开办（60分） | 1个工作日内办结 | 58 | 平均0.5个工作日",
  ]);
  expect(
    form?.indicators.map(({ level1, level2, actual }) => [level1?.name, level2?.name, actual?.raw]),
  ).toEqual([
    ["政务服务", "一件事集成", "上线17个"],
    ["市场准入", "企业开办", "平均0.5个工作日"],
  ]);
  expect(form?.unread).toEqual([]);
});

test.each(["评扣分标准", "加扣分办法", "扣分细则"])("%s is a rule", (heading) => {
  const form = formOf([
    `一级指标 | 三级指标 | 指标值 | ${heading} | 权重`,
    "产出指标 | 终端数 | ≥60台 | 每少1台扣0.5分 | 60",
    "效益指标 | 立案率 | ≥80% | 按比例扣分 | 40",
  ]);
  expect(form?.indicators.map(({ rule }) => rule?.text)).toEqual(["每少1台扣0.5分", "按比例扣分"]);
});

test("what was done of a plan in per cent is a rate, what was done so far the result", () => {
  const form = formOf([
    "工程名称 | 年度计划投资 | 自年初累计完成投资 | 完成年度计划 | 形象进度",
    "水厂扩建 | 8600 | 8924 | 103.8% | 主体完工",
    "道路改造 | 12000 | 9640 | 80.3% | 路基完成",
  ]);
  expect(form && told(form)).toEqual(["水厂扩建 8600 8924 - -", "道路改造 12000 9640 - -"]);
  expect(form?.indicators.map(({ completion, status }) => [completion?.raw, status?.text])).toEqual([
    ["103.8%", "主体完工"],
    ["80.3%", "路基完成"],
  ]);
});

test("a goal beside the indicators is that of the form", () => {
  const form = formOf(
    [
      "2023年度重点项目绩效自评表",
      "年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分",
      "完成20个村的供水改造。 | 产出指标 | 数量指标 | 改造村数 | 20个 | 20个 | 60",
      "- | 效益指标 | 社会效益指标 | 受益群众 | 15000人 | 15300人 | 40",
    ],
    ["A3:A4"],
  );
  expect(form?.goals).toMatchObject({ expected: { text: "完成20个村的供水改造。" }, actual: null });
  expect(form?.unread).toEqual([]);
});

test("a day without a label beside a pair is the day of the form", () => {
  const form = formOf([
    "绩效自评表",
    "填报单位：市行政审批局 | - | - | 2024年1月10日",
    "一级指标 | 三级指标 | 指标值 | 完成值",
    "产出指标 | 终端数 | ≥60台 | 62台",
  ]);
  expect(form?.info.find(({ role }) => role === "date")?.value.text).toBe("2024年1月10日");
  expect(form?.unread).toEqual([]);
});

test("what a balance is at the end of December is the result, and a rank is none", () => {
  const form = formOf([
    "维度 | 考核指标 | 计分权重 | 年度计划 | 12月末余额/发生额 | 系统内排名 | 考核得分",
    "发展 | 存款余额 | 60 | 86 | 88.3 | 3 | 60",
    "风险 | 不良率 | 40 | 1.2 | 1.08 | 2 | 40",
  ]);
  expect(form && told(form)).toEqual(["存款余额 86 88.3 60 60", "不良率 1.2 1.08 40 40"]);
  expect(form?.unread).toEqual([]);
});

test("a rank beside a target is no result where no other column is one", () => {
  const form = formOf([
    "考核指标 | 年度目标 | 排名 | 权重 | 得分",
    "存款余额 | 86 | 3 | 60 | 60",
    "不良率 | 1.2 | 2 | 40 | 40",
  ]);
  expect(form?.indicators.map(({ actual }) => actual)).toEqual([null, null]);
});

test("weeks and months so far beside the year so far, and what is done about it", () => {
  const form = formOf([
    "SQDCP | KPI | Goal | Wk 52 | MTD | YTD | Countermeasure",
    "Safety | Injuries | 0 | 0 | 0 | 2 | Ladder policy",
    "Quality | Customer PPM | 25 | 12 | 19 | 31 | Vision check",
  ]);
  expect(form && told(form)).toEqual(["Injuries 0 2 - -", "Customer PPM 25 31 - -"]);
  expect(form?.indicators.map(({ level1, measure }) => [level1?.name, measure?.text])).toEqual([
    ["Safety", "Ladder policy"],
    ["Quality", "Vision check"],
  ]);
  expect(form?.unread).toEqual([]);
});

test("a title with its unit in brackets, and 扣分事由", () => {
  const form = formOf([
    "2024年各区域目标达成（单位：万元）",
    "类别 | 考核内容 | 目标要求 | 考核分值 | 考核得分 | 扣分事由",
    "安全 | 整改率 | 100% | 100 | 98 | 1项逾期",
  ]);
  expect(form?.title?.text).toBe("2024年各区域目标达成（单位：万元）");
  expect(form?.indicators[0]?.reason?.text).toBe("1项逾期");
  expect(form?.unread).toEqual([]);
});

test("money that came in is neither the rate of execution nor an amount spent", () => {
  const form = formOf([
    "2023年度项目绩效自评表",
    "资金（万元） | 预算金额 | 到位金额 | 到位率 | 支出金额 | 支出率 | 结余",
    "年度资金总额 | 430 | 430 | 100% | 421.6 | 98.05% | 8.4",
    "一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 自评分",
    "产出 | 更新终端 | 180套 | 180套 | 100 | 100",
  ]);
  const [line] = form?.budget?.lines ?? [];
  expect([line?.adjusted?.raw, line?.executed?.raw, line?.rate?.raw]).toEqual(["430", "421.6", "98.05%"]);
  expect(form?.unread).toEqual([]);
});

import { line, lines, readRows, told } from "../../support/form-builder";

const TABLE = lines(
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
  "产出指标 | 数量指标 | 整治村数 | 32个 | 30个 | 50 | 46 | 征地未完成",
  "效益指标 | 社会效益指标 | 受益人口 | ≥1.2万人 | 1.26万人 | 40 | 40 | -",
);

test("money beside labels and goals is read as the money block, and nothing of it as an indicator", () => {
  const [form, ...others] = readRows(
    [
      line("2023年度项目支出绩效自评表"),
      ...lines(
        "项目名称 | 人居环境整治 | - | - | 项目资金（万元） | - | 年初预算 | 全年预算 | 全年执行 | 执行率",
        "实施单位 | 高陂镇人民政府 | - | - | - | 总额 | 150 | 186.4 | 171.25 | 91.87%",
        "预期目标 | 整治自然村32个。 | - | - | - | 县级财政 | 150 | 136.4 | 121.25 | 88.89%",
        "完成情况 | 整治自然村30个。 | - | - | - | 上级补助 | 0 | 50 | 50 | 100%",
      ),
      ...TABLE,
    ],
    ["B2:D2", "B3:D3", "B4:D4", "B5:D5", "E2:E5"],
  ).evaluations;
  expect(others).toEqual([]);
  expect(form && told(form)).toEqual(["整治村数 32个 30个 50 46", "受益人口 ≥1.2万人 1.26万人 40 40"]);
  expect(form?.info.map(({ label, value }) => `${label.text} ${value.text}`)).toEqual([
    "项目名称 人居环境整治",
    "实施单位 高陂镇人民政府",
  ]);
  expect(form?.goals).toMatchObject({
    expected: { text: "整治自然村32个。" },
    actual: { text: "整治自然村30个。" },
  });
  expect(form?.budget?.lines.map(({ label, executed }) => `${label.text} ${executed?.value}`)).toEqual([
    "总额 171.25",
    "县级财政 121.25",
    "上级补助 50",
  ]);
  expect(form?.unread).toEqual([]);
});

test("amounts behind their labels in one row with the project's name are no block beside", () => {
  const [form] = readRows([
    line("2023年度项目支出绩效自评表"),
    ...lines("项目名称 | 人居环境整治 | 年初预算数 | 100 | 全年执行数 | 98"),
    ...TABLE,
  ]).evaluations;
  expect(form?.indicators).toHaveLength(2);
  expect(form?.unread).toEqual([]);
});

test("money of the whole term beside that of the year is none of the year's", () => {
  const [form] = readRows(
    [
      line("2025年项目绩效目标申报表"),
      ...lines(
        "资金总额 | 实施期资金总额 | 900 | 年度资金总额 | 300",
        "- | 其中：财政拨款 | 840 | 其中：财政拨款 | 280",
        "- | 其他资金 | 60 | 其他资金 | 20",
        "一级指标 | 三级指标 | 指标值 | 计量单位 | 指标解释",
        "产出指标 | 养护里程 | 32 | 公里 | 当年养护长度",
        "效益指标 | 受益人数 | 5200 | 人 | 场区人口",
      ),
    ],
    ["A2:A4"],
  ).evaluations;
  expect(form?.budget?.lines.map(({ adjusted }) => adjusted?.value)).toEqual(["300", "280", "20"]);
  expect(form?.unread).toEqual([]);
});

test("a cell of nothing but pairs tells each of them, whatever their labels", () => {
  const [form] = readRows([
    line("社会保险基金绩效自评表"),
    line("险种：养老保险      统筹地区：赤水市      单位：万元"),
    ...TABLE,
  ]).evaluations;
  expect(form?.info.map(({ label, value }) => `${label.text} ${value.text}`)).toEqual([
    "险种 养老保险",
    "统筹地区 赤水市",
    "单位 万元",
  ]);
  expect(form?.unread).toEqual([]);
});

test("money is known by what was done with it: given, paid, at what rate", () => {
  const [form] = readRows([
    line("衔接资金项目绩效自评表"),
    ...lines(
      "资金来源 | 下达金额 | 已支付金额 | 支付率 | 全年预计支付 | 未支付原因",
      "中央资金 | 320 | 256 | 80% | 320 | 未到付款节点",
      "合计 | 400 | 336 | 84% | 400 | -",
    ),
    ...TABLE,
  ]).evaluations;
  expect(
    form?.budget?.lines.map(({ adjusted, executed }) => `${adjusted?.value} ${executed?.value}`),
  ).toEqual(["320 256", "400 336"]);
  expect(form?.unread).toEqual([]);
});

test("goals to the right of the money block are read apart from it", () => {
  const [form] = readRows(
    [
      line("2023年度项目绩效自评打分表"),
      ...lines(
        "资金（万元） | 计划安排 | 实际到位 | 实际使用 | 使用率 | 年度目标 | 建设高标准农田2600亩。",
        "- | 520 | 520 | 486.2 | 93.5% | 目标完成 | 建设高标准农田2500亩。",
      ),
      ...TABLE,
    ],
    ["A2:A3"],
  ).evaluations;
  expect(form?.goals).toMatchObject({
    expected: { text: "建设高标准农田2600亩。" },
    actual: { text: "建设高标准农田2500亩。" },
  });
  expect(
    form?.budget?.lines.map(({ adjusted, executed }) => `${adjusted?.value} ${executed?.value}`),
  ).toEqual(["520 486.2"]);
  expect(form?.unread).toEqual([]);
});

test("goals in one cell with their labels are known by how the labels are built; what is left over is no column of the block", () => {
  const [form] = readRows([
    line("自治区项目支出绩效自评表"),
    ...lines(
      "资金构成 | 年初预算 | 调整预算 | 支出金额 | 结余资金 | 预算执行率",
      "合计 | 96 | 90 | 87.3 | 2.7 | 97.00%",
      "年初设定目标：举办活动60场。 | 全年完成情况：举办活动64场。",
    ),
    ...TABLE,
  ]).evaluations;
  expect(form?.goals).toMatchObject({
    expected: { text: "举办活动60场。" },
    actual: { text: "举办活动64场。" },
  });
  expect(form?.budget?.lines).toHaveLength(1);
  expect(form?.unread).toEqual([]);
});

test("the rate and the points of the money may stand in the row of the amounts", () => {
  const [form] = readRows([
    line("2023年度项目支出绩效自评表"),
    ...lines("预算情况（万元） | 到位数 | 286 | 执行数 | 279.4 | 执行率（%） | 97.69 | 得分 | 9.8"),
    ...TABLE,
  ]).evaluations;
  expect(form?.budget?.lines.map(({ executed, score }) => `${executed?.value} ${score?.value}`)).toEqual([
    "279.4 9.8",
  ]);
});

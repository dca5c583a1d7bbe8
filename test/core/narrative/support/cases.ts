import {
  departmentForm,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../../support/evaluation-builder";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";

/** A workbook made by hand, the outline and pack to tell it by. */
export interface Case {
  readonly workbook: WorkbookSnapshot;
  readonly outline: string;
  readonly pack: string;
}

const noRows = (from: number, to: number, columns: string): Cells =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) =>
      Array.from(columns).map((column) => [`${column}${from + index}`, null] as const),
    ).flat(),
  );

const project = (changes: Cells, outline = "mof-2020-project"): Case => ({
  workbook: workbookOf(projectForm(changes)),
  outline,
  pack: "mof-2020",
});

const named = (name: string, executed: number, miles: string, score: number): Cells => ({
  C3: name,
  E6: executed,
  E7: executed - 20,
  G6: `${executed}%`,
  H6: executed / 10,
  F12: miles,
  H12: score,
});

/** A work summary with last year's values: more, less, as many, a rate, and one without. */
const WORK: Cells = {
  A1: "2022年度履职情况表",
  A2: "单位名称",
  B2: "云山县司法局",
  ...Object.fromEntries(
    ["部分", "事项", "工作概述", "指标", "完成值", "单位", "上年值", "佐证"].map((header, index) => [
      `${"ABCDEFGH"[index]}3`,
      header,
    ]),
  ),
  ...row(4, "依法行政", "调解纠纷", "在镇村两级开展排查", "受理纠纷件数", "420", "件", "400", "台账"),
  ...row(5, "依法行政", "调解纠纷", "", "越级上访次数", "6", "次", "8", ""),
  ...row(6, "依法行政", "调解纠纷", "", "调解员人数", "56", "名", "56", ""),
  ...row(7, "依法行政", "调解纠纷", "", "调解成功率", "97%", "%", "95%", ""),
  ...row(8, "依法行政", "法律援助", "", "援助案件数", "31", "件", "0", "卷宗"),
  ...row(9, "普法宣传", "宣传活动", "", "是否编印资料", "是", "", "", ""),
};

function row(number: number, ...values: readonly string[]): Cells {
  return Object.fromEntries(values.map((value, index) => [`${"ABCDEFGH"[index]}${number}`, value || null]));
}

/** A form of many rows: [level 1, level 2, name, target, actual, weight, score, reason, last year]. */
function tableOf(rows: readonly (readonly (string | number | null)[])[]): Case {
  const headers = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因",
    "上年实际值",
  ];
  const cells: Record<string, string | number | null> = {
    A1: "2022年度项目支出绩效自评表",
    A2: "项目名称",
    B2: "综合整治",
  };
  [headers, ...rows].forEach((values, index) => {
    values.forEach((value, column) => {
      cells[`${"ABCDEFGHI"[column]!}${index + 4}`] = value;
    });
  });
  return {
    workbook: workbookOf(sheetOf("项目自评表", cells)),
    outline: "mof-2020-project",
    pack: "mof-2020",
  };
}

const many = (level2: string, count: number, target: string, actual: string | null, score: number | null) =>
  Array.from({ length: count }, (_, index) => [
    "产出指标",
    level2,
    `${level2.slice(0, 2)}事项${"甲乙丙丁戊己庚"[index]!}`,
    target,
    actual,
    2,
    score,
    null,
    null,
  ]);

const LONG = "因汛期较往年提前，部分路段路基浸水，材料进场推迟，监理单位要求重新检测，合同工期顺延。".repeat(
  20,
);

/** Edge cases that no published form of the fixtures shows. */
export const CASES: Readonly<Record<string, Case>> = {
  "all-met": project({ F14: "100%", H14: 10, I14: null, H19: 99.55 }),
  "one-missed-with-reason": project({}),
  "one-indicator": project({ ...noRows(13, 18, "BCDEFGHI"), G19: 15, H19: 15 }),
  "no-budget": project(noRows(5, 8, "ABCDEFGH")),
  overspent: project({ E6: 112, E7: 92, G6: "112%", H6: 10 }),
  "budget-adjusted": project({ D6: 130, D7: 110, E6: 95.5, G6: "73.46%", H6: 7.35 }),
  "budget-cut": project({ C6: 130, C7: 110 }),
  "budget-not-executed": project({ E6: null, E7: null, E8: null, G6: null, H6: null }),
  "no-actuals": project({ ...noRows(12, 18, "FH"), F10: null, H19: null }),
  "all-missed": project({
    F12: "150公里",
    H12: 7.5,
    F13: "80%",
    H13: 12.63,
    F15: "150万元",
    H15: 5,
    F16: "30个",
    H16: 11.25,
    F17: "20公里",
    H17: 5,
    F18: "60%",
    H18: 6.67,
    I12: "施工队伍不足",
    I13: "材料批次不稳定",
    H19: 66.4,
  }),
  "far-exceeded": project({ F12: "900公里", F16: "400个" }),
  qualitative: project({
    E16: "明显改善",
    F16: "明显改善",
    H16: 15,
    E17: "持续提升",
    F17: "有所提升",
    H17: 9,
    E13: "合格",
    F13: "基本合格",
    H13: 10,
  }),
  "no-scores": project({ ...noRows(11, 19, "GH"), F6: null, H6: null }),
  department: { workbook: workbookOf(departmentForm()), outline: "hunan-ten", pack: "mof-2020" },
  "department-seven": { workbook: workbookOf(departmentForm()), outline: "hunan-seven", pack: "mof-2020" },
  "department-and-projects": {
    workbook: workbookOf(
      departmentForm(),
      projectForm(),
      projectForm(named("桥梁加固", 80, "270公里", 13.5), "桥梁"),
    ),
    outline: "hunan-ten",
    pack: "mof-2020",
  },
  "several-projects": {
    workbook: workbookOf(
      projectForm(),
      projectForm(named("桥梁加固", 80, "270公里", 13.5), "桥梁"),
      projectForm(named("隧道照明", 60, "200公里", 10), "隧道"),
    ),
    outline: "mof-2020-project",
    pack: "mof-2020",
  },
  "same-scores": {
    workbook: workbookOf(projectForm(), projectForm({ C3: "桥梁加固" }, "桥梁")),
    outline: "kpi-en",
    pack: "mof-2020",
  },
  "work-with-prior": {
    workbook: workbookOf(sheetOf("履职情况", WORK)),
    outline: "work-summary",
    pack: "mof-2020",
  },
  "department-and-work": {
    workbook: workbookOf(departmentForm(), sheetOf("履职情况", WORK)),
    outline: "hunan-ten",
    pack: "mof-2020",
  },
  "capped-total": { ...project({ E6: 55, E7: 35, G6: "55%", H6: 5.5 }), pack: "execution-capped" },
  "two-unreported": project({ F12: null, F13: null, F10: null }),
  "one-unreported": project({ F12: null, H12: null }),
  "from-nothing": project({ C6: 0, C7: 0, C8: 0 }),
  "many-lost": tableOf(
    ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((mark) => [
      "过程",
      "管理",
      `${mark}项制度`,
      null,
      null,
      10,
      8,
      null,
      null,
    ]),
  ),
  "many-qualitative-lost": tableOf(
    ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((mark) => [
      "产出指标",
      "质量指标",
      `${mark}项工作`,
      "良好",
      "良好",
      10,
      9,
      null,
      null,
    ]),
  ),
  "small-sums": {
    workbook: workbookOf(
      projectForm({ A5: "项目资金（元）" }),
      projectForm({ A5: "项目资金（元）", C3: "桥梁加固" }, "桥梁"),
    ),
    outline: "mof-2020-project",
    pack: "mof-2020",
  },
  "own-words": project({
    A20: "评价结论",
    B20: "项目管理规范，任务按期完成。",
    A21: "存在问题",
    B21: "汛期组织不够周密。",
    A22: "改进措施",
    B22: "提前编制汛期施工预案。",
  }),
  "long-texts": project({
    B10: LONG,
    F10: LONG,
    I14: LONG,
    E6: 80,
    E7: 60,
    G6: "80%",
    H6: 8,
    I5: "偏差原因",
    I6: LONG,
  }),
  "execution-explained": project({
    E6: 80,
    E7: 60,
    G6: "80%",
    H6: 8,
    I5: "偏差原因",
    I6: "工程尾款跨年支付",
  }),
  "initial-only": project({ ...noRows(5, 8, "DG") }),
  "executed-only": project({ ...noRows(5, 8, "CDG") }),
  "zero-budget": project({
    C6: 0,
    D6: 0,
    E6: 12.5,
    C7: null,
    D7: null,
    E7: null,
    C8: null,
    D8: null,
    E8: null,
    G6: "100%",
  }),
  "no-project-name": project({ C3: null, C4: null, F4: null, A2: null }),
  "one-body": project({ C4: null }),
  "same-goal": project({ F10: "养护农村公路300公里，验收合格率不低于95%" }),
  "no-goals": project(noRows(9, 10, "ABF")),
  "dates-and-ranges": project({
    E12: "280-320公里",
    F12: "350公里",
    H12: 12,
    E13: "90%-97%",
    E14: "2022年6月底前",
    F14: "2022年7月15日",
    H14: 6,
    E17: "2022年10月底前",
    F17: "2022年9月30日",
  }),
  "words-for-numbers": project({
    ...noRows(11, 19, "GH"),
    F12: "大部分完成",
    F13: "基本合格",
    E16: "明显",
    F16: "明显",
    E17: "改善",
    F17: "改善",
    F18: "无",
  }),
  "one-unlike": project({ ...noRows(11, 19, "GH"), F12: "大部分完成", E16: "明显", F16: "明显" }),
  "lost-without-missing": project({ H12: 12, I12: null, H13: 13, H16: 14, E12: "显著", F12: "显著" }),
  "units-differ": {
    workbook: workbookOf(
      projectForm(),
      projectForm(
        {
          C3: "桥梁加固",
          A5: "项目资金（元）",
          C6: 2000000,
          D6: 2000000,
          E6: 1800000.5,
          C7: null,
          D7: null,
          E7: null,
          C8: null,
          D8: null,
          E8: null,
          G6: "90%",
        },
        "桥梁",
      ),
    ),
    outline: "mof-2020-project",
    pack: "mof-2020",
  },
  "unnamed-projects": {
    workbook: workbookOf(
      projectForm({ C3: null, C4: null, F4: null, ...noRows(5, 8, "ABCDEFGH") }),
      projectForm({ C3: null, C4: null, F4: null, ...noRows(12, 18, "H"), H19: null }, "二"),
    ),
    outline: "mof-2020-project",
    pack: "mof-2020",
  },
  "department-and-blank-project": {
    workbook: workbookOf(departmentForm(), projectForm(noRows(5, 8, "ABCDEFGH"))),
    outline: "hunan-ten",
    pack: "mof-2020",
  },
  "many-rows": tableOf([
    ...many("数量指标", 7, "100个", "100个", 2),
    ...many("质量指标", 6, "≥90%", "80%", 1.5),
    ...many("时效指标", 6, "及时", "及时", 2),
    ...many("成本指标", 6, "≤10万元", null, null),
    ...many("进度指标", 6, "显著", "一般", null),
    ...many("效率指标", 5, "≥5次", "8次", 2),
  ]),
  "nine-groups": tableOf(
    "甲乙丙丁戊己庚辛壬"
      .split("")
      .map((mark) => ["产出指标", `${mark}类指标`, `${mark}事项`, "10个", "9个", 10, 9, null, null]),
  ),
  "two-long-groups": tableOf([
    ...many("数量指标", 7, "10个", "10个", 10),
    ...many("质量指标", 6, "95%", "96%", 5),
  ]),
  "last-year": tableOf([
    ["产出指标", "数量指标", "培训人数", "500人", "520人", 20, 20, null, "480人"],
    ["产出指标", "质量指标", "合格率", "95%", "94%", 20, 19, "考核从严", "96%"],
    ["产出指标", "时效指标", "结业批次", "4次", "4次", 20, 20, null, "4次"],
    ["效益指标", "社会效益指标", "就业人数", "100人", "120人", 20, 20, null, "0人"],
  ]),
  "scorecard-only": tableOf([
    ...["制度健全", "制度执行", "档案完整", "公开及时", "核算规范", "监督到位"].map((name) => [
      "过程",
      "管理",
      name,
      null,
      null,
      5,
      5,
      null,
      null,
    ]),
    ["过程", "资金", "拨付进度", null, null, 10, 6, null, null],
    ["过程", "资金", "结余控制", null, null, 10, null, null, null],
    ["决策", "立项", "论证充分", null, null, 10, 10, null, null],
  ]),
  "flat-list": tableOf([
    [null, null, "接待群众", "200人", "210人", 50, 50, null, null],
    [null, null, "办结件数", "100件", "100件", 50, 50, null, null],
  ]),
  "work-in-words": {
    workbook: workbookOf(
      sheetOf("履职情况", {
        ...Object.fromEntries(Object.entries(WORK).filter(([address]) => /[123]$/.test(address))),
        ...row(4, "制度建设", "完善制度", "修订议事规则！", "印发时间", "3月上旬", "", "", ""),
        ...row(5, "制度建设", "开门纳谏", "", "征求意见范围", "各镇及街道", "", "", ""),
        ...row(6, "制度建设", "尚无数据", "", "参加人数", "", "名", "", ""),
        ...row(7, "制度建设", "检查", "", "检查月份", "5-6", "月", "", ""),
        ...row(8, "制度建设", "合计", "", "办件总数", "12", "件", "", ""),
      }),
    ),
    outline: "work-summary",
    pack: "mof-2020",
  },
  "bounds-not-passed": project({ E12: ">300公里", H12: 0, I12: null, E13: "显著", F13: "一般", H13: 15 }),
  "long-actual": project({ E16: "明显", F16: "已完成路面整修并交付使用，".repeat(40) }),
  "two-weakest": project({
    ...noRows(5, 8, "ABCDEFGH"),
    F12: "150公里",
    F16: "20个",
    F17: "30公里",
    F18: "45%",
  }),
  "work-varied": {
    workbook: workbookOf(
      sheetOf("履职情况", {
        ...WORK,
        ...row(4, "依法行政", "调解纠纷", "", "排查次数", "12", "", "每村", "台账"),
        ...row(5, "依法行政", "调解纠纷", "", "件数", "6", "件", "6", ""),
        ...row(6, "依法行政", "调解纠纷", "", "法律顾问聘请", "县级12", "名", "", ""),
        ...row(7, "依法行政", "调解纠纷", "", "调解成功率", "约97%", "%", "97%", ""),
        ...row(8, "", "", "", "援助案件数", "31", "件", "31", "卷宗"),
        ...row(9, "普法宣传", "宣传活动", "", "是否编印资料", "是", "", "", ""),
        ...row(10, "普法宣传", "宣传活动", "", "是否开展宣讲", "是", "", "", ""),
      }),
    ),
    outline: "work-summary",
    pack: "mof-2020",
  },
  "work-unchanged": {
    workbook: workbookOf(
      departmentForm(),
      sheetOf("履职情况", { ...WORK, ...noRows(5, 9, "ABCDEFGH"), G4: "420" }),
    ),
    outline: "hunan-ten",
    pack: "mof-2020",
  },
  "nothing-at-all": { workbook: workbookOf(), outline: "hunan-ten", pack: "mof-2020" },
  "nothing-for-a-project": { workbook: workbookOf(), outline: "mof-2020-project", pack: "mof-2020" },
  "nothing-for-work": { workbook: workbookOf(), outline: "work-summary", pack: "mof-2020" },
  "company-table": {
    workbook: workbookOf(
      sheetOf("绩效考核表", {
        A1: "2025年度部门绩效考核表",
        ...cellsOf(2, ["序号", "考核指标", "权重", "目标值", "完成值", "完成率", "得分", "考核人", "备注"]),
        ...cellsOf(3, [1, "销售收入（万元）", "30%", 5000, 5200, "104%", 30, "张经理", null]),
        ...cellsOf(4, [2, "毛利率", "30%", "35%", "33%", "94.3%", 28.3, "李会计", "原料涨价"]),
        ...cellsOf(5, [3, "客户投诉次数", "20%", "≤5次", "3次", null, 20, "李会计", null]),
        ...cellsOf(6, [4, "研发投入（万元）", "20%", 300, 280, "93.3%", 18.7, "王工", null]),
        ...cellsOf(7, [null, "合计", "100%", null, null, null, 97, null, null]),
      }),
    ),
    outline: "kpi-zh",
    pack: "kpi-zh",
  },
  "company-series": {
    workbook: workbookOf(
      sheetOf("经营指标", {
        A1: "云岭食品有限公司2024年度经营指标完成情况表",
        ...cellsOf(2, ["指标", "单位", "目标值", "实际值", "上年值", "指标方向", "未完成原因", "改进措施"]),
        ...cellsOf(3, ["营业收入", "万元", 5200, 5348, 4926, "正向", null, null]),
        ...cellsOf(4, ["综合毛利率", "%", "28.0%", "27.1%", "28.3%", "正向", "原料涨价", "集中采购原料。"]),
        ...cellsOf(5, ["存货周转天数", "天", 55, 61, 57, "负向", null, null]),
      }),
      sheetOf("分月", {
        A1: "2024年分月情况",
        ...cellsOf(2, ["月份", "营业收入（万元）", "毛利率", "存货周转天数（天）"]),
        ...cellsOf(3, ["1月", 1300, "29.0%", 54]),
        ...cellsOf(4, ["2月", 1320, "28.8%", 56]),
        ...cellsOf(5, ["3月", 1340, "26.0%", 66]),
        ...cellsOf(6, ["4月", 1388, "25.9%", 65]),
      }),
    ),
    outline: "kpi-zh",
    pack: "kpi-zh",
  },
  tasks: {
    workbook: workbookOf(
      sheetOf("重点工作", {
        A1: "2025年重点工作任务完成情况表",
        ...cellsOf(2, ["序号", "重点任务", "年度目标", "完成情况", "完成率", "责任单位", "存在问题"]),
        ...cellsOf(3, [
          1,
          "老旧小区改造",
          "完成12个小区",
          "已完成12个小区，惠及3200户",
          "100%",
          "住建局",
          "无",
        ]),
        ...cellsOf(4, [2, "新建停车泊位", "800个", "已建成760个", "95%", "城管局", "用地审批滞后"]),
        ...cellsOf(5, [3, "空气优良天数比例", "≥85%", "86.2%", "101%", "生态环境局", null]),
      }),
    ),
    outline: "tasks",
    pack: "kpi-zh",
  },
  "kpi-pack": { ...project({}, "kpi-en"), pack: "kpi" },
};

/** The cells of a row from column A on. */
function cellsOf(number: number, cells: readonly (string | number | null)[]): Cells {
  return Object.fromEntries(
    cells.map((cell, column) => [`${String.fromCharCode(65 + column)}${number}`, cell] as const),
  );
}

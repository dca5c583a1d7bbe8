import { sheetOf, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";

/** A table of a company with one row in question between two that reached their targets. */
const TABLE: Cells = {
  A1: "清河公共交通有限公司2023年度经营指标完成情况表",
  ...{ A2: "指标", B2: "单位", C2: "目标值", D2: "实际值", E2: "上年值", F2: "完成情况", G2: "偏差原因" },
  ...{ A3: "营业收入", B3: "万元", C3: 8600, D3: 8700, E3: 8500, F3: "完成" },
  ...{ A5: "正点率", B5: "%", C5: "≥96%", D5: "97.3%", E5: "95.8%", F5: "完成" },
};

const reportOn = (row: Cells): string => engineReport([sheetOf("经营指标", { ...TABLE, ...row })], "kpi-zh");

test.each<[what: string, row: Cells, told: string]>([
  [
    "a loss that grew",
    { A4: "利润总额", B4: "万元", C4: -1200, D4: -1485.6, E4: -1310, F4: "未完成", G4: "燃料涨价" },
    "利润总额亏损1485.6万元，亏损额比目标多285.6万元，比上年增亏175.6万元。主要原因是燃料涨价。",
  ],
  [
    "a loss that shrank, yet too little",
    { A4: "净利润", B4: "万元", C4: -100, D4: -120, E4: -150, F4: "未完成" },
    "净利润亏损120万元，亏损额比目标多20万元，比上年减亏30万元，主要原因是",
  ],
  [
    "a loss instead of a profit",
    { A4: "利润总额", B4: "万元", C4: 500, D4: -200, E4: 310, F4: "未完成" },
    "利润总额亏损200万元（目标500万元），比目标少700万元，比上年减少510万元，主要原因是",
  ],
  [
    "a loss that stayed within its plan",
    { A4: "利润总额", B4: "万元", C4: -1200, D4: -1100, E4: -1310, F4: "完成" },
    "利润总额亏损1100万元，亏损额比目标少100万元，比上年减亏210万元。",
  ],
  [
    "a profit is none",
    { A4: "利润总额", B4: "万元", C4: 500, D4: 450, E4: 310, F4: "未完成" },
    "利润总额450万元，比目标少50万元",
  ],
  [
    "an accident that was not to happen",
    { A4: "安全生产责任事故", B4: "起", C4: 0, D4: 1, E4: 0, F4: "未完成" },
    "发生安全生产责任事故1起（目标0起），比上年增加1起",
  ],
  [
    "marks are higher or lower",
    { A4: "用户满意度", B4: "分", C4: 90, D4: 88.5, E4: 91.2, F4: "未完成" },
    "用户满意度88.5分，比目标低1.5分，比上年下降2.7分",
  ],
  [
    "what was done late, in a name that says what",
    { A4: "智慧平台上线", C4: "2023年9月底前", D4: "2023年11月20日上线试运行", F4: "未完成" },
    "智慧平台于2023年11月20日上线试运行，比目标晚51天",
  ],
  [
    "the same with no more than the day",
    { A4: "二期生产线投产时间", C4: "2023年9月30日前", D4: "2023年10月20日", F4: "未完成" },
    "二期生产线于10月20日投产，比目标晚20天",
  ],
])("%s", (_what, row, told) => {
  expect(reportOn(row)).toContain(told);
});

test("a company has the grade that its own table gives, and no other", () => {
  const points = {
    H2: "权重",
    I2: "得分",
    H3: 50,
    I3: 50,
    H4: 20,
    I4: 10,
    H5: 30,
    I5: 30,
    A6: "合计",
    H6: 100,
    I6: 90,
  };
  const text = reportOn({ A4: "供水量", B4: "万吨", C4: 86, D4: 84, E4: 85, F4: "未完成", ...points });
  expect(text).toContain("综合得分90分。");
  expect(text).not.toContain("等级为");
});

test("a row that is still being worked on has missed its year, with why and what is next", () => {
  const text = reportOn({
    ...{ A4: "水厂扩建", C4: "扩建2座", D4: "1座在建", F4: "正在推进" },
    ...{ G4: "用地审批滞后，拟于2024年6月完工" },
  });
  expect(text).toContain("未完成1项");
  expect(text).toContain("主要原因是用地审批滞后。");
  expect(text).toContain("拟于2024年6月完工");
});

test("a company's target that was passed by far needs no measure", () => {
  const text = reportOn({ A4: "新增用户", B4: "户", C4: "≥100", D4: 190, F4: "完成" });
  expect(text).not.toContain("目标值设定");
});

/** A table with points, of a row whose name says of no way that it is the better one. */
const scored = (target: number, actual: number, points: number, rate = ""): string =>
  engineReport(
    [
      sheetOf("经营指标", {
        A1: "清河公共交通有限公司2023年度考核计分表",
        ...{
          A2: "考核指标",
          B2: "分值",
          C2: "目标值",
          D2: "实际完成值",
          E2: "自评得分",
          F2: "完成率",
          G2: "扣分原因",
        },
        ...{ A3: "营业收入（万元）", B3: 50, C3: 8600, D3: 8700, E3: 50 },
        ...{ A4: "保障房竣工（套）", B4: 50, C4: target, D4: actual, E4: points, F4: rate, G4: "资金链断裂" },
      }),
    ],
    "kpi-zh",
  );

test.each([
  ["all points for more than the target", scored(600, 640, 50), "全部完成"],
  ["points lost for less", scored(600, 480, 40), "未完成1项"],
  ["a printed rate below all", scored(600, 480, 40, "80%"), "未完成1项"],
])("what its form says of a row that no direction is known of: %s", (_, text, told) => {
  expect(text).toContain(told);
});

test.each([
  ["上年值", "比上年提高1.2个百分点"],
  ["上季度值", "比上季度提高1.2个百分点"],
  ["基期值", "比基期提高1.2个百分点"],
  ["上期值", "比上期提高1.2个百分点"],
])("values are held against what their column is headed by: %s", (heading, told) => {
  expect(reportOn({ E2: heading, A5: "按时率", D5: "97.0%", E5: "95.8%" })).toContain(told);
});

test("causes in English stand in marks", () => {
  const text = reportOn({
    A4: "满意度",
    C4: "≥90%",
    D4: "88%",
    F4: "未完成",
    G4: "Two drivers on sick leave",
  });
  expect(text).toContain("主要原因是“Two drivers on sick leave”。");
});

import { chineseReport } from "../support/board";

const HEAD = "指标 | 单位 | 目标值 | 实际值 | 责任部门 | 说明";
const report = (...rows: readonly string[]): string =>
  chineseReport("临江市人民医院2024年度绩效考核指标完成情况表", HEAD, ...rows);

test("what a form remarks on rows that reached their targets is told, and nothing twice", () => {
  const text = report(
    "三四级手术占比 | % | ≥55 | 57.2 | 医务部 | 新开展四级手术11项",
    "门诊人次 | 人次 | ≥100 | 120 | 门诊部 | 门诊人次全年增长较快",
    "出院人次 | 人次 | ≥100 | 120 | 医务部 | 已完成",
    "药占比 | % | ≤26 | 25.1 | 药学部 | 无",
  );
  expect(text).toContain("三四级手术占比方面，新开展四级手术11项。");
  expect(text).toContain("。门诊人次全年增长较快。");
  expect(text).not.toContain("出院人次方面");
  expect(text).not.toContain("药占比方面");
});

test("who answers for a row stands in the table, and behind what will be done", () => {
  const text = report(
    "平均住院日 | 天 | ≤7.5 | 7.8 | 医务部 | 长期住院患者增多；2025年推行日间手术。",
    "药占比 | % | ≤26 | 25.1 | 药学部 | ",
    "床位使用率 | % | ≥85 | 82 | — | 修缮病房。",
  );
  expect(text).toContain("| 责任部门");
  expect(text).toContain("推行日间手术（责任部门：医务部）");
  expect(text).toContain("【请填写：床位使用率的改进措施】。");
});

test("who assesses a row does not answer for it", () => {
  const text = chineseReport(
    "2024年度考核表",
    "指标 | 目标值 | 实际值 | 考核人",
    "毛利率 | ≥35% | 33% | 李会计",
    "回款率 | ≥90% | 95% | 李会计",
  );
  expect(text).toContain("| 考核人");
  expect(text).toContain("【请填写：毛利率的改进措施】。");
});

test("an index is higher or lower, a grade is a grade, and a dash is no unit", () => {
  const text = report(
    "病例组合指数（CMI） | — | ≥0.95 | 0.98 | 医保办 | ",
    "抗菌药物使用强度 | DDDs | ≤40 | 43.6 | 药学部 | 疗程偏长",
    "电子病历系统应用水平分级 | 级 | 4 | 4 | 信息中心 | ",
  );
  expect(text).toContain("病例组合指数（CMI）0.98，比目标高0.03");
  expect(text).toContain("抗菌药物使用强度43.6 DDDs，比目标高3.6 DDDs");
  expect(text).toContain("电子病历系统应用水平分级为4级");
  expect(text).toContain("| ≥0.95 |");
  expect(text).toContain("| ≤40 DDDs |");
});

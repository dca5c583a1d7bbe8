import { projectInTitle, titleParts, workInTitle } from "../../../../src/core/narrative/analysis/title";

const AT = { sheet: "自评表", row: 1, column: 1 };

test.each<[title: string, project: string]>([
  ["2021年度农村公益事业财政奖补项目绩效评价自评表", "农村公益事业财政奖补项目"],
  ["2021年度本专科生奖助学金项目自评结果", "本专科生奖助学金项目"],
  ["吕梁山护工培训项目绩效指标完成情况表", "吕梁山护工培训项目"],
  ["云山县水利局2024年度小型水库除险加固工程绩效自评表", "小型水库除险加固工程"],
  ["附件2：2023年农村饮水安全巩固提升项目支出绩效自评表", "农村饮水安全巩固提升项目"],
  ["云山县水利局山洪灾害防治项目绩效自评表(2023年度)", "山洪灾害防治项目"],
  ["义务教育营养改善计划专项资金绩效自评情况表", "义务教育营养改善计划专项资金"],
])("%s names the project", (text, project) => {
  expect(projectInTitle({ title: { text, at: AT } }, "云山县水利局")).toEqual({ text: project, at: AT });
});

test.each([
  "项目支出绩效自评表(2022年度)",
  "绩效目标自评表(2022年度)",
  "稷山县项目支出绩效自评表(2021年度)",
  "2022年度项目支出绩效自评表(公开14表)",
  "2020年度县级专项资金绩效目标自评表",
  "银川市本级部门项目支出绩效自评表(2021年)",
  "1 项目支出绩效自评表(2019年度)",
  "广水市财政预算支出项目绩效目标自评表",
  "中央对地方转移支付项目绩效自评表",
  "部门预算项目支出绩效自评汇总表",
  "云山县水利局2024年度绩效自评表",
  "年度重点工作任务完成情况",
  "绩效自评表",
  "项目",
  "",
])("%s names no project", (text) => {
  expect(projectInTitle({ title: { text, at: AT } }, "")).toBeNull();
});

test("a form without a title names none", () => {
  expect(projectInTitle({ title: null }, "")).toBeNull();
});

test.each<[title: string, own: string | null]>([
  ["2023年度工作履职情况表", "工作履职情况"],
  ["云山县水利局2023年重点工作完成情况统计表", "重点工作完成情况"],
  ["云山县水利局2023年度工作总结", "工作总结"],
  ["履职情况表", null],
  ["2021年度部门履职情况表（附件3）", null],
  ["重点工作", null],
])("%s names the work %s", (text, own) => {
  expect(workInTitle({ title: { text, at: AT } }, "云山县水利局")?.text ?? null).toBe(own);
});

test.each([
  ["清河公共交通有限公司2023年度经营指标完成情况表", "经营指标"],
  ["清河公共交通有限公司2023年度经营业绩考核计分表", "经营业绩考核"],
  ["清河公共交通有限公司2023年度关键绩效指标季度跟踪表", "关键绩效指标"],
  ["清河公共交通有限公司2023年三季度经营指标监测表", "三季度经营指标"],
])("%s is about %s", (text, subject) => {
  expect(titleParts({ title: { text, at: AT } }).subject?.text).toBe(subject);
});

test.each([
  ["Fernhill Robotics OKR review – H1 2025", "Fernhill Robotics"],
  ["Board performance report – Quarter 4", undefined],
  ["Annual SLA review", undefined],
])("the title %s names the body %s", (text, unit) => {
  expect(titleParts({ title: { text, at: AT } }).unit?.text).toBe(unit);
});

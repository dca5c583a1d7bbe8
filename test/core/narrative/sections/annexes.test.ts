import { projectReport } from "../support/project-report";

test.each<[title: string, annex: string]>([
  ["项目支出绩效自评表", "农村公路养护项目支出绩效自评表"],
  ["项目支出绩效自评表（2022年度）", "农村公路养护项目支出绩效自评表"],
  ["2022年度项目支出绩效目标自评表", "农村公路养护项目支出绩效自评表"],
  ["2022年度项目支出绩效自评表（公开14表）", "2022年度项目支出绩效自评表（公开14表）"],
  ["云山县本级部门项目支出绩效自评表（2022年）", "云山县本级部门项目支出绩效自评表（2022年）"],
  ["2022年度县级专项资金绩效目标自评表", "2022年度县级专项资金绩效目标自评表"],
])("the form with the title %s is the annex %s", (title, annex) => {
  expect(projectReport({ A1: title })).toContain(`\n附件：${annex}\n`);
});

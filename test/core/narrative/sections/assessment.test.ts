import { plainText } from "../../../../src/core/narrative";
import { readEvaluations } from "../../../../src/core/reading";
import { lines } from "../../../support/form-builder";
import { workbook, workbookOf } from "../../../support/snapshot-builder";
import { engineReport } from "../support/engine-report";
import { outlineNamed, packNamed, reportOn } from "../support/pipeline";

const HEADING = "一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因";
const ROWS = [
  "决策 | 项目立项 | 立项依据充分性 | 20 | 依据充分得20分 | 20 | ",
  "过程 | 资金管理 | 资金使用合规性 | 30 | 使用合规得30分 | 30 | ",
  "产出 | 产出质量 | 验收合格率 | 50 | 合格率100%得满分，每低1%扣1分 | 40 | 合格率98%",
];

function reportOf(title: string, about: string, heading = HEADING, locale: "zh-CN" | "en" = "zh-CN"): string {
  const { evaluations } = readEvaluations(workbookOf(lines(title, about, heading, ...ROWS)));
  const [outline, pack] = [outlineNamed("mof-2020-project"), packNamed("common-2013")];
  return plainText(reportOn(evaluations, outline, locale, pack));
}

const TITLE = "2022年农村厕所改造项目绩效评价评分表";
const UNIT = "项目单位：临河县农业农村局";

test("what others have judged is no self-evaluation, and the unit does not speak", () => {
  const text = reportOf(TITLE, `${UNIT} | | | 评价机构：信达会计师事务所`);
  expect(text).not.toMatch(/自评|我局|我单位|设定的/u);
  expect(text).toContain(
    "对临河县农业农村局农村厕所改造项目2022年度支出开展了绩效评价。现将有关情况报告如下：",
  );
  expect(text).toContain("本次评价对照项目2022年度3项评价指标逐项评分。");
  expect(text).toContain("项目评价得分90分");
  expect(text).toContain("项目由临河县农业农村局组织实施");
  expect(text).toContain("\n信达会计师事务所\n");
});

test("those who judged are asked for where the table names nobody", () => {
  expect(reportOf(TITLE, UNIT)).toContain("\n【请填写：评价机构名称】\n");
});

test.each([
  ["its title", TITLE.replace("评价评分表", "自评表"), HEADING],
  ["the heading of its points", TITLE, HEADING.replace("得分", "自评得分")],
])("a table that says by %s who filled it in is the unit's own", (_what, title, heading) => {
  const text = reportOf(title, UNIT, heading);
  expect(text).toContain("我局对农村厕所改造项目2022年度支出开展了绩效自评");
  expect(text).toContain("项目自评得分90分");
});

test("English", () => {
  expect(reportOf(TITLE, UNIT, HEADING, "en")).not.toMatch(/self-evaluation|\bwe\b/iu);
});

test("points that do not follow from the rule beside them are asked about", () => {
  const { sheets } = workbook([{ name: "评分表", rows: lines(TITLE, UNIT, HEADING, ...ROWS) }]);
  expect(engineReport(sheets, "mof-2020-project")).toContain(
    "【请核实：验收合格率按评分标准“合格率100%得满分，每低1%扣1分”应得48分，得分（F6）为40分】",
  );
});

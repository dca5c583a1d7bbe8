import { OWN_SHEET_MARK, ownSheetMark } from "../../../src/core/workbook/ownership";
import { checkEvaluation, describeFinding } from "../../../src/core/checking";
import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/findings.en.json";
import zh from "../../../src/core/messages/findings.zh-CN.json";
import { scoreEvaluation } from "../../../src/core/scoring";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import {
  departmentForm,
  evaluationsOf,
  findingsOf,
  label,
  packWith,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";

const REPORT: Cells = {
  A1: "2022年度农村公路养护项目绩效自评报告",
  A3: "一、基本情况",
  A4: "云山县公路养护中心承担全县农村公路养护，依据《农村公路养护管理办法（2015年）》实施。",
  A5: "二、资金安排和使用情况",
  A6: "全年预算数100万元，全年执行数95.5万元，预算执行率95.5%，结余4.5万元。",
  A7: "三、绩效目标完成情况",
  A8: "（一）产出指标",
  A9: "养护公路300公里，验收合格率96.2%，高于指标值1.2个百分点，得49.8分。",
  A10: "（二）自评结论",
  A11: "综合得分99.35分，评价等级为“优”。",
  A12: "四、存在的问题",
  A13: "汛期停工，任务完成率98%。",
  A14: "五、改进措施",
  A15: "提前安排汛前施工。",
};

function report(changes: Cells = {}, name = "自评报告"): SheetSnapshot {
  return sheetOf(name, { ...REPORT, ...changes });
}

/** Labels of the findings with the sheet of their first cell. */
function labels(workbook: WorkbookSnapshot): readonly string[] {
  return findingsOf(workbook).map((finding) => `${label(finding)} ${finding.at[0]?.sheet ?? ""}`);
}

describe("clean workbooks yield nothing", () => {
  test.each([
    ["a department form", workbookOf(departmentForm())],
    ["a project form and its report", workbookOf(projectForm(), report())],
    ["a department form and its report", workbookOf(departmentForm(), report())],
    [
      "two project forms and their report",
      workbookOf(projectForm(), projectForm({ C3: "县道绿化" }, "项目二"), report()),
    ],
    [
      "a sheet of plain words",
      workbookOf(projectForm(), sheetOf("目录", { A1: "目录", A2: "一、自评表", A3: "二、说明" })),
    ],
    [
      "a table of what a report needs",
      workbookOf(
        projectForm(),
        sheetOf("报告素材", {
          A1: "绩效自评报告素材",
          A3: "序号",
          B3: "需要填写的内容",
          C3: "用在报告何处",
          A4: 1,
          B4: "单位职责",
          C4: "一、（一）",
          A5: 2,
          B5: "结果应用",
          C5: "九、",
        }),
      ),
    ],
    ["a sheet that is empty", workbookOf(projectForm(), sheetOf("备用", {}))],
  ])("%s", (_what, workbook) => {
    expect(labels(workbook)).toEqual([]);
  });

  test("a report without a form is not judged", () => {
    expect(labels(workbookOf(report({ A6: "全年执行数1万元" })))).toEqual([]);
  });
});

describe("the department's two views of its money", () => {
  const labelsFor = (changes: Cells) => labels(workbookOf(departmentForm(changes)));

  test("each must make the total", () => {
    expect(labelsFor({ D9: 50 })).toEqual(["B04.parts D5 整体支出自评表"]);
    expect(labelsFor({ D7: 90 })).toEqual(["B04.parts D5 整体支出自评表"]);
  });

  test("without a total they must agree", () => {
    const noTotal: Cells = { B5: null, C5: null, D5: null, E5: null, F5: null, G5: null, H5: null };
    expect(labelsFor({ ...noTotal, D9: 50 }).filter((text) => text.startsWith("B04"))).toEqual([
      "B04.views D7 整体支出自评表",
    ]);
    expect(labelsFor(noTotal).filter((text) => text.startsWith("B04"))).toEqual([]);
  });
});

describe("a report against its form", () => {
  const on = (changes: Cells, form: Cells = {}) => labels(workbookOf(projectForm(form), report(changes)));

  test.each<readonly [string, Cells, readonly string[]]>([
    [
      "a figure that no cell supports",
      { A13: "汛期停工，任务完成率88.7%。" },
      ["W14.unsupported A13 自评报告"],
    ],
    [
      "figures in titles of documents do not count",
      { A13: "按《关于预留3%质保金的通知》执行，完成率98%。" },
      [],
    ],
    ["rounded and cut figures are supported", { A13: "执行率约96%，结余4.5万元。" }, []],
    ["万元 told in 元", { A13: "执行955000元。" }, []],
    ["a difference between two cells", { A13: "财政拨款结余4.5万元。" }, []],
    ["a key figure untold", { A6: "全年预算数100万元，预算执行率95.5%。" }, ["W14.unused A1 自评报告"]],
    ["a missing section", { A12: "四、经验做法" }, ["W15.missing A1 自评报告"]],
    ["an empty section", { A13: null }, ["W15.empty A12 自评报告"]],
    ["a heading with subheadings only, these with text", { A8: "（一）产出指标" }, []],
    ["an empty subsection", { A9: null }, ["W15.empty A8 自评报告"]],
    ["a heading that opens its paragraph", { A8: "（一）产出指标。各项都已完成。", A9: null }, []],
    ["an empty last section", { A15: null }, ["W15.empty A14 自评报告"]],
    ["a grade out of its band", { A11: "综合得分99.35分，评价等级为“良”。" }, ["W16.report A11 自评报告"]],
    [
      "a grade without a total, against the form's",
      { A11: "评价等级：中" },
      ["W14.unused A1 自评报告", "W16.report A11 自评报告"],
    ],
    ["a word that is no grade", { A11: "综合得分99.35分，评价结论为可。" }, []],
    [
      "the year of another report",
      { A1: "2021年度农村公路养护项目绩效自评报告" },
      ["W17.report A1 自评报告"],
    ],
    ["a title without a year", { A1: "农村公路养护项目绩效自评报告" }, []],
  ])("%s", (_what, changes, expected) => {
    expect(on(changes)).toEqual(expected);
  });

  test("a form without a year says nothing about the report's", () => {
    expect(on({}, { A2: null })).toEqual([]);
  });

  test("the report that Jiyan wrote is held to the same, its ledger is no report", () => {
    const workbook: WorkbookSnapshot = {
      ...workbookOf(
        projectForm(),
        report({ A11: "综合得分99.35分，评价等级为“差”。" }, "绩效自评报告"),
        report({ A11: "等级为差" }, "_jiyan"),
      ),
      names: [
        { name: "_jiyan_report", refersTo: "'绩效自评报告'!$A$1", hidden: true },
        { name: "_jiyan_ledger", refersTo: "'_jiyan'!$A$1", hidden: true },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("report"), hidden: true, scope: "绩效自评报告" },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("ledger"), hidden: true, scope: "_jiyan" },
      ],
    };
    expect(labels(workbook)).toEqual(["W16.report A11 绩效自评报告"]);
  });

  test("figures of the report that Jiyan wrote are not questioned where its ledger was not read", () => {
    const changes = { A11: "综合得分99.35分，评价等级为“差”，另有88.8万元。" };
    const own = (rows: boolean): WorkbookSnapshot => ({
      ...workbookOf(
        projectForm(),
        report(changes, "绩效自评报告"),
        rows ? report({}, "_jiyan") : sheetOf("_jiyan", {}),
      ),
      names: [
        { name: "_jiyan_report", refersTo: "'绩效自评报告'!$A$1", hidden: true },
        { name: "_jiyan_ledger", refersTo: "'_jiyan'!$A$1", hidden: true },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("report"), hidden: true, scope: "绩效自评报告" },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("ledger"), hidden: true, scope: "_jiyan" },
      ],
    });
    expect(labels(own(false))).toEqual(["W16.report A11 绩效自评报告"]);
    expect(labels(own(true))).toContain("W14.unsupported A11 绩效自评报告");
  });
});

describe("forms against each other", () => {
  const second = (year: string, name = "项目二") => projectForm({ A2: `（${year}年度）` }, name);

  test("the odd one out is named", () => {
    expect(
      labels(workbookOf(projectForm({ C3: "县道绿化" }), second("2022"), second("2021", "项目三"))),
    ).toEqual(["W17.years A2 项目自评表", "W17.forms A2 项目三"]);
  });

  test("sheets that are called by their years may differ, and the years are told", () => {
    expect(labels(workbookOf(projectForm({}, "2022年"), second("2021", "2021年")))).toEqual([
      "W17.years A2 2022年",
    ]);
  });

  test("a sheet called by another year than it holds", () => {
    expect(labels(workbookOf(projectForm({}, "2021年自评表")))).toEqual(["W17.sheet A2 2021年自评表"]);
  });
});

describe("W28 forms that repeat another one", () => {
  test.each([
    ["a copied sheet", [projectForm(), projectForm({}, "复制")], ["W28.copy A1 复制"]],
    ["other words", [projectForm(), projectForm({ B10: "养护农村公路" }, "改")], ["W28.subject A1 改"]],
    ["another value", [projectForm(), projectForm({ E7: 75.49, E8: 20.01 }, "改")], ["W28.subject A1 改"]],
  ])("%s", (_what, sheets, expected) => {
    expect(labels(workbookOf(...sheets))).toEqual(expected);
  });
});

describe("grades on the form", () => {
  const graded = (grade: string) => labels(workbookOf(projectForm({ G3: "评价等级", H3: grade })));

  test.each([
    ["优", []],
    ["良", ["W16.form H3 项目自评表"]],
    ["合格", []],
  ])("%s", (grade, expected) => {
    expect(graded(grade)).toEqual(expected);
  });

  test("beside the total", () => {
    expect(labels(workbookOf(projectForm({ I19: "中" })))).toEqual(["W16.form I19 项目自评表"]);
  });
});

describe("mends", () => {
  const fixes = (changes: Cells) =>
    findingsOf(workbookOf(projectForm(changes))).flatMap(({ fix }) => fix?.edits ?? []);

  test.each<readonly [string, Cells, readonly (string | number | null)[]]>([
    ["a rate in words gets words", { G6: "100%" }, ["95.5%"]],
    ["a rate in a percent cell gets a number", { G6: { value: 1, text: "100%", format: "0%" } }, [0.955]],
    ["a rate by a formula is left alone", { G6: { value: 1, text: "100%", format: "0%", formula: "1" } }, []],
    ["a rate without a sign counts per cent", { G6: { value: 80, text: "80" } }, [95.5]],
    ["a total gets a number", { H19: 98 }, [99.35]],
    ["a total in words gets words", { H19: "98" }, ["99.35"]],
    ["a total by a formula is left alone", { H19: { value: 98, text: "98", formula: "SUM(H12:H18)" } }, []],
    ["a total over missing scores is left alone", { H12: null }, []],
    ["look-alikes are replaced", { E12: "≧300公里" }, ["≥300公里"]],
    ["an empty total of the money", { D6: null }, [100]],
  ])("%s", (_what, changes, values) => {
    expect(fixes(changes).map(({ value }) => value)).toEqual(values);
  });

  test("a mend is told with what stands there now", () => {
    const [finding] = findingsOf(workbookOf(projectForm({ G6: { value: 1, text: "100%", format: "0%" } })));
    expect(finding && describeFinding(finding, createTranslator("zh-CN", zh))).toEqual({
      message:
        "执行率填写为100%，但按全年执行数95.5万元÷全年预算数100万元计算应为95.5%。请先核对E6、D6，金额无误的更正G6。",
      fix: "将G6由“100%”改为“95.5%”（单元格格式只显示“96%”）",
    });
    expect(finding && describeFinding(finding, createTranslator("en", en)).fix).toBe(
      "Change G6 from “100%” to “95.5%” (its format shows “96%”)",
    );
  });

  test("an empty cell is filled in", () => {
    const [finding] = findingsOf(workbookOf(projectForm({ G6: null })));
    expect(finding && describeFinding(finding, createTranslator("zh-CN", zh)).fix).toBe("在G6填入“95.5%”");
  });
});

test("without the workbook a form is checked all the same", () => {
  const pack = packWith("mof-2020");
  const [form] = evaluationsOf(workbookOf(projectForm({ G6: "100%", H19: 98, E12: "≧300公里" })));
  const findings = form ? checkEvaluation(form, scoreEvaluation(form, pack), pack) : [];
  expect(findings.map(label)).toEqual(["B05.rate G6", "B10.sum-with-execution H19", "W22.characters E12"]);
  expect(findings.flatMap(({ fix }) => fix?.edits ?? []).map(({ value }) => value)).toEqual([
    "95.5%",
    99.35,
    "≥300公里",
  ]);
});

test("long lists of cells are cut short and counted", () => {
  const [finding] = findingsOf(workbookOf(projectForm({ F14: "100%", H14: 10, I14: null, H19: 99.55 })));
  expect(finding?.rule).toBe("W02");
  expect(finding && describeFinding(finding, createTranslator("zh-CN", zh)).message).toContain("等7处");
});

test("a scorecard in another order is matched by id", () => {
  const pack = packWith("mof-2020");
  const [form] = evaluationsOf(workbookOf(projectForm({ H12: 14 })));
  if (!form) throw new Error("The clean form was not read");
  const scorecard = scoreEvaluation(form, pack);
  const turned = { ...scorecard, indicators: [...scorecard.indicators].reverse() };
  expect(checkEvaluation(form, turned, pack)).toEqual(checkEvaluation(form, scorecard, pack));
});

test("growth over last year's facts supports a figure of the report", () => {
  const summary = sheetOf("履职情况", {
    A1: "部分",
    B1: "事项",
    C1: "工作概述",
    D1: "指标",
    E1: "完成值",
    F1: "单位",
    G1: "上年值",
    A2: "一、主要工作",
    B2: "代表建议办理",
    C2: "办理代表建议",
    D2: "办理建议",
    E2: 42,
    F2: "件",
    G2: 40,
  });
  const told = (text: string) => labels(workbookOf(projectForm(), summary, report({ A13: text })));
  expect(told("办理建议增长5%，任务完成率98%。")).toEqual([]);
  expect(told("办理建议增长6.7%，任务完成率98%。")).toEqual(["W14.unsupported A13 自评报告"]);
});

import { runEngine } from "../../../../src/core/engine";
import { sheetOf } from "../../../support/evaluation-builder";
import { lines } from "../../../support/form-builder";
import { percent, sheet, workbook } from "../../../support/snapshot-builder";
import { engineReport } from "../support/engine-report";

const FORM = sheet({
  name: "考核表",
  rows: lines(
    "2023年度员工绩效考核表（财务经理）",
    "姓名 | 陈琳 | 部门 | 财务部 | 岗位 | 财务经理",
    "序号 | 考核指标 | 权重 | 目标值 | 实际完成 | 上级评分 | 加权得分 | 备注",
    "1 | 预算偏差率 | 40% | ≤3% | 2.6% | 94 | 37.6 |",
    "2 | 融资成本率 | 40% | ≤4.2% | 4.35% | 82 | 32.8 | 利率上浮",
    "3 | 团队培训 | 20% | 6次 | 6次 | 95 | 19 |",
    "合计 | | 100% | | | | 89.4 |",
  ),
});

test("the appraisal of a person names the person and takes no mark for a deduction", () => {
  const text = engineReport([FORM], "kpi-zh");
  expect(text).toContain("财务经理陈琳2023年度绩效考核情况报告");
  expect(text).toContain("2023年，陈琳的指标3项，完成2项，未完成1项。综合得分89.4分。");
  expect(text).not.toMatch(/我单位|扣|待核实/u);
});

test("its total is that of the form, without a grade that it lacks, and marks need no reason", () => {
  const made = runEngine(workbook([FORM]), { locale: "zh-CN", engineVersion: "0", outlineId: "kpi-zh" });
  if (!made.ok) throw new Error(made.error.kind);
  const [scorecard] = made.value.scorecards;
  expect([scorecard?.total?.points, scorecard?.grade]).toEqual(["89.4", null]);
  expect(made.value.findings.filter(({ rule }) => rule === "B08")).toEqual([]);
  expect(made.value.report).toMatchObject({ personal: true, unit: { text: "陈琳" } });
});

test("weights typed as shares of one have the points of the whole, and the superior's marks stand in the table", () => {
  const shares = sheetOf("季度考核", {
    ...{ A1: "员工季度绩效考核表（2024年第三季度）", A2: "姓名：林晓岚", C2: "部门：销售部" },
    ...{ A3: "指标", B3: "权重", C3: "目标", D3: "完成情况", E3: "自评分", F3: "上级评分" },
    ...{ A4: "销售回款率", B4: percent(0.6), C4: "≥90%", D4: "92.4%", E4: 60, F4: 58 },
    ...{ A5: "团队离职率", B5: percent(0.4), C5: "≤5%", D5: "5.6%", E5: 32, F5: 30 },
    ...{ A6: "合计", B6: percent(1), E6: 92, F6: 88 },
  });
  const text = engineReport([shares], "kpi-zh");
  expect(text).toContain("综合得分92分。");
  expect(text).toContain("| 上级评分 |");
});

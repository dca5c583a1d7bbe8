import { plainText } from "../../../src/core/narrative";
import { textCell, withWordsCentred } from "../../../src/core/narrative/tables/cells";
import { readEvaluations } from "../../../src/core/reading";
import { departmentForm } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";
import { departmentReport } from "./support/department-report";
import { outlineNamed, reportOn } from "./support/pipeline";
import { projectReport } from "./support/project-report";

/** The lines of a table of a report, by its caption. */
function tableIn(text: string, caption: string): readonly string[] {
  const found = text.split("\n");
  const start = found.findIndex((line) => line.startsWith(`[${caption}`));
  const end = found.findIndex((line, index) => index > start && line.trim() === "");
  return start < 0 ? [] : found.slice(start + 1, end < 0 ? undefined : end);
}

test("the table of results shows every row with what became of it and its points", () => {
  const rows = tableIn(projectReport({ D17: "通行条件", E17: "改善", F17: "有所改善" }), "指标完成情况");
  expect(rows[0]).toBe("指标 | 年度指标值 | 实际完成值 | 完成率（%） | 完成情况 | 分值 | 得分");
  expect(rows).toHaveLength(8);
  expect(rows).toContainEqual("年度养护任务完成率 | 100% | 98% | 98 | 未完成 | 10 | 9.8");
  // A cost that was kept has no rate of completion, and words no number; both have a result.
  expect(rows).toContainEqual("养护成本 | ≤100万元 | 95.5万元 |  | 完成 | 10 | 10");
  expect(rows.some((row) => row.startsWith("通行条件 | 改善 | 有所改善 |  |"))).toBe(true);
});

const HEAD = "KPI | Target | Actual | RAG";

test.each([
  [
    "colours",
    ["Complaints | ≤ 5 | 3 | Amber", "Turnover | ≤ 12% | 14% | Red"],
    "KPI | Target | Actual | Result | RAG",
  ],
  [
    "the same words as the result",
    ["Complaints | ≤ 5 | 3 | Met", "Turnover | ≤ 12% | 14% | Missed"],
    "KPI | Target | Actual | Result",
  ],
])("ratings of the form stand beside the result: %s", (_, rows, header) => {
  const { evaluations } = readEvaluations(workbookOf(lines("Mill Ltd – KPI scorecard 2024", HEAD, ...rows)));
  const text = plainText(reportOn(evaluations, outlineNamed("kpi-en"), "en"));
  expect(tableIn(text, "Scorecard")[0]).toBe(header);
});

test("lines of money stand by source, then by nature, also where the form mixes them", () => {
  const mixed = {
    ...{ B6: "按支出性质分：基本支出", C6: 60, D6: 60, E6: 58 },
    ...{ B7: "按收入性质分：一般公共预算", B8: "按支出性质分：项目支出", C8: 40, D8: 40, E8: 37.5 },
    ...{ B9: "按收入性质分：其他资金", C9: 0, D9: 0, E9: 0 },
    ...{ B10: null, C10: null, D10: null, E10: null },
  };
  const { text } = departmentReport(departmentForm(mixed));
  const lines = tableIn(text, "预算安排与执行情况").map((line) => line.split(" | ")[0]);
  expect(lines.slice(2)).toEqual(["一般公共预算", "其他资金", "基本支出", "项目支出"]);
});

test("the table of lost points gives causes; what is to be done stands in its own section", () => {
  const lost = {
    I12: "雨季停工。提前做好备料",
    I13: "材料推迟。提前做好备料",
    I15: "涨价。提前做好询价",
    F12: "200公里",
    F13: "80%",
    F15: "120万元",
  };
  const text = projectReport({ ...lost, H12: 10, H13: 8, H15: 8, H19: null });
  const [table = ""] = /\[扣分情况\][^]*?(?=\n\n|\n<)/u.exec(text) ?? [];
  expect(table).toContain("雨季停工");
  expect(table).not.toContain("提前做好");
  expect(text).toContain("提前做好询价");
});

test("a number beside who was asked has the unit of its target in the table", () => {
  expect(projectReport({ E13: "≥95%", F13: "95.1，随访210人" })).toMatch(
    /^养护工程验收合格率 .*\| 95\.1%，随访210人 \|/mu,
  );
  expect(projectReport({ E13: "≥95", F13: "96（随访210人）" })).toMatch(/\| 96%（随访210人） \|/u);
  expect(projectReport({ E12: "≥300公里", F12: "310（含改线）" })).toMatch(/\| 310（含改线） \|/u);
});

test("of a row with a doubtful value the table says neither met nor missed", () => {
  const text = projectReport({ E13: "≥95%", F13: "0.92" });
  expect(text).toMatch(/^养护工程验收合格率 .*\|\s*\| 15 \|/mu);
  expect(text).not.toContain("待核实");
});

test.each([
  ["figures flush right", ["120 件", "不少于5次", "—"], "right"],
  ["words in the middle", ["120 件", "持续改善"], "center"],
  ["single characters in the middle", ["95%", "高"], "center"],
])("values of a table: %s", (_, values, align) => {
  const table = withWordsCentred({
    kind: "table",
    id: "completion",
    caption: [],
    columns: [
      { header: "指标", align: "left" },
      { header: "年度指标值", align: "right" },
    ],
    rows: values.map((text) => [
      textCell([{ kind: "literal", text: "甲" }]),
      textCell([{ kind: "literal", text }]),
    ]),
  });
  expect(table.columns.map((column) => column.align)).toEqual(["left", align]);
});

import { plainText } from "../../../../src/core/narrative";
import { readEvaluations } from "../../../../src/core/reading";
import { projectForm, workbookOf, type CellInput, type Cells } from "../../../support/evaluation-builder";
import { outlineNamed, packNamed, reportOn } from "../support/pipeline";
import { projectReport } from "../support/project-report";

/** The slot for the score of a form whose rows have too few points, beside this printed total. */
function slotOf(total: CellInput): string {
  const { evaluations } = readEvaluations(workbookOf(projectForm({ G12: 5, H12: 5, H19: total })));
  const report = reportOn(evaluations, outlineNamed("mof-2020-project"), "zh-CN", packNamed("mof-2020"));
  return /自评得分【请填写：(.*?)】/u.exec(plainText(report))?.[1] ?? "";
}

test.each<[CellInput, string]>([
  [98, "核对后的得分和等级（原填98分）"],
  ["98分", "核对后的得分和等级（原填98分）"],
  ["98.5 分", "核对后的得分和等级（原填98.5分）"],
  [null, "核对后的得分和等级"],
  ["1".repeat(30_000), "核对后的得分和等级"],
])("a printed total that nothing checks is named in the slot, once and short: %#", (total, slot) => {
  expect(slotOf(total)).toBe(slot);
});

test.each<[what: string, changes: Cells, slot: string]>([
  [
    "another total than the scores add up to",
    { H19: 95 },
    "【请核实：总分（H19）为95分，各项得分（H6、H12至H18）合计为99.35分】",
  ],
  [
    "a total of a table in which points are missing",
    { G12: 5, H12: 5, H19: 98 },
    "【请核实：总分（H19）为98分，各项得分（H6、H12至H18）合计为89.35分；各项分值（F6、G12至G18）合计为90分（预算执行10分、指标80分），应为100分】",
  ],
  [
    "totals of head and foot that differ",
    { G3: "自评得分", H3: 97 },
    "【请核实：总分（H3）为97分，另一处（H19）为99.35分】",
  ],
  [
    "a wrong total that head and foot agree in",
    { G3: "自评得分", H3: 95, H19: 95 },
    "【请核实：总分（H19、H3）为95分，各项得分（H6、H12至H18）合计为99.35分】",
  ],
  [
    "a whole without the points for execution",
    { F4: null, F6: null, H4: null, H6: null, G19: 90, H19: 89.8 },
    "【请核实：得分（H19）为89.8分；满分合计（G19）为90分，应为100分，是否另计预算执行10分】",
  ],
  [
    "a level that has rows for a part of its points alone",
    { B16: "项目绩效 30 分 / 效益指标 20 分", G16: null, G17: null, H19: 98 },
    "【请核实：总分（H19）为98分，各项得分（H6、H12至H18）合计为99.35分；“项目绩效”（B16）标注30分，其中效益指标20分需分到所属各项指标，其余10分没有列出指标】",
  ],
  ["a total too long to show", { H19: "1".repeat(30_000) }, "【请填写：核对后的得分和等级】"],
])("%s is asked about with both values and their cells", (_what, changes, slot) => {
  expect(projectReport(changes)).toContain(`自评得分${slot}`);
});

test("English asks about the same cells", () => {
  expect(projectReport({ H19: 95 }, "en")).toContain("[To check: the total (H19) is 95 points, the scores (");
});

test("points of rows without a level are in the sum of what was lost", () => {
  const flat = Object.fromEntries(
    ["B", "C"].flatMap((column) => [11, 12, 13, 14, 15, 16, 17, 18].map((row) => [`${column}${row}`, null])),
  );
  const text = projectReport(flat);
  expect(text).toContain("共扣0.65分。");
  expect(text).not.toContain("扣-");
});

test("a number with a fraction keeps the places that its cell shows", () => {
  expect(projectReport({ F15: "95.50万元" })).toContain("| 95.50万元 |");
  expect(projectReport({ F15: "95.00万元" })).toContain("| 95万元 |");
});

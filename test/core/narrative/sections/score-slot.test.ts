import { plainText } from "../../../../src/core/narrative";
import { readEvaluations } from "../../../../src/core/reading";
import { projectForm, workbookOf, type CellInput } from "../../../support/evaluation-builder";
import { outlineNamed, packNamed, reportOn } from "../support/pipeline";

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
])("a printed total is named in the slot, once and short", (total, slot) => {
  expect(slotOf(total)).toBe(slot);
});

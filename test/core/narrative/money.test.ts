import fc from "fast-check";
import { plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { departmentForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { evaluationsIn, FORM_FILES, outlineNamed, packNamed, reportOn } from "./support/pipeline";

async function departmentReport(id: string): Promise<string> {
  return plainText(reportOn(await evaluationsIn(FORM_FILES.get(id)!), outlineNamed("hunan-ten")));
}

test("parts by nature that come to more than the general budget are told with the whole", async () => {
  const text = await departmentReport("26");
  expect(text).toContain("按支出性质分，基本支出1768.16万元，占37.20%；项目支出2985.50万元，占62.80%。");
  expect(text).not.toMatch(/安排(?:基本|项目)支出/u);
  expect(text).toContain(
    "一般公共预算安排支出1873.66万元，执行【请填写：一般公共预算支出的执行数和执行率】。",
  );
});

test.each<[what: string, cells: Cells, told: string | null]>([
  ["a whole that is all of the general budget", {}, null],
  [
    "a whole of more than the general budget",
    { C7: 90, D7: 90, E7: 86 },
    "按支出性质分，基本支出预算60.00万元，执行58.00万元，执行率96.67%；项目支出预算40.00万元，执行37.50万元，执行率93.75%。",
  ],
  [
    "a whole that was all of the general budget before it was changed",
    { D5: 110, D7: 100, E7: null, D10: 50 },
    "按支出性质分，基本支出预算60.00万元，执行58.00万元，执行率96.67%；项目支出预算50.00万元，执行37.50万元，执行率75%。",
  ],
  [
    "a whole without a word on the general budget",
    { B7: "其中：专户资金" },
    "按支出性质分，基本支出预算60.00万元，执行58.00万元，执行率96.67%；项目支出预算40.00万元，执行37.50万元，执行率93.75%。",
  ],
  [
    "what was spent alone",
    { C7: 90, D7: 90, E7: null, C9: null, D9: null, C10: null, D10: null },
    "按支出性质分，基本支出执行58.00万元；项目支出执行37.50万元。",
  ],
  [
    "what was planned alone",
    { C7: 90, D7: 90, E7: 86, E9: null, E10: null },
    "按支出性质分，基本支出60.00万元，占60%；项目支出40.00万元，占40%。",
  ],
])("parts by nature of %s", (_what, cells, told) => {
  const { evaluations } = readEvaluations(workbookOf(departmentForm(cells)));
  const text = plainText(reportOn(evaluations, outlineNamed("hunan-ten"), "zh-CN", packNamed("mof-2020")));
  expect(/按支出性质分.*?。/u.exec(text)?.[0] ?? null).toBe(told);
  expect(text.includes("安排基本支出60.00万元，执行58.00万元")).toBe(told === null);
});

test("where the budget cannot be read nothing is said to be absent, and what is known is told", async () => {
  const text = await departmentReport("27");
  expect(text).toContain("一般公共预算支出【请填写：一般公共预算支出的预算数和执行数】。");
  expect(text).not.toContain("无。");
  expect(text).toContain(
    "2022年，财政拨款预算执行率79.27%，执行偏差的主要原因是【请填写：预算执行偏差的原因】。",
  );
  expect(text).toContain("财政拨款预算未全部执行，执行率为79.27%。");
  expect(text).not.toContain("【请填写：存在的问题及原因分析】");
});

test("funds are said to be absent only where the sources make up the whole budget", () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 100 }), (general) => {
      const { evaluations } = readEvaluations(
        workbookOf(departmentForm({ C7: general, D7: general, E7: Math.min(general, 90) })),
      );
      const text = plainText(
        reportOn(evaluations, outlineNamed("hunan-ten"), "zh-CN", packNamed("mof-2020")),
      );
      expect(text.includes("无。")).toBe(general === 100);
    }),
    { numRuns: 30, examples: [[100]] },
  );
});

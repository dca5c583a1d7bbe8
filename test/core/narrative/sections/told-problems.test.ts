import fc from "fast-check";
import { plainText } from "../../../../src/core/narrative";
import { readEvaluations } from "../../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../../support/evaluation-builder";
import { outlineNamed, packNamed, reportOn } from "../support/pipeline";

/**
 * The clean form without its total, with rows that missed their targets and rows that lost points only.
 *
 * @param spread how much better each row came out than the one before it
 */
function formWith(missed: number, losing: number, spent: number, unit = "%", spread = 0): Cells {
  const cells: Record<string, string | number | null> = {
    A19: null,
    G19: null,
    H19: null,
    E6: spent,
    G6: null,
    H6: null,
    E7: spent - 20,
  };
  for (let index = 0; index < missed + losing; index += 1) {
    const line = 19 + index;
    cells[`C${line}`] = "社会效益指标";
    cells[`D${line}`] = `受益事项${String.fromCharCode(0x4e01 + index)}`;
    cells[`E${line}`] = index < missed ? `≥40${unit}` : "明显改善";
    cells[`F${line}`] = index < missed ? `${30 + spread * index}${unit}` : "有所改善";
    cells[`G${line}`] = 5;
    cells[`H${line}`] = 4;
  }
  return cells;
}

function problemsOf(cells: Cells): string {
  const { evaluations } = readEvaluations(workbookOf(sheetOf("项目自评表", { ...CLEAN_PROJECT, ...cells })));
  const report = reportOn(evaluations, outlineNamed("mof-2020-project"), "zh-CN", packNamed("mof-2020"));
  return /# 存在的问题及原因分析\n(.*?)\n(?:\[|# )/su.exec(plainText(report))?.[1] ?? "";
}

test("every row that fell short is told, one by one or in the number of the others", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 15 }),
      fc.constantFrom(60, 100),
      (missed, losing, spent) => {
        const text = problemsOf(formWith(missed, losing, spent));
        const apart = [...text.matchAll(/^[一二三四五六七八九十]{1,2}是.*$/gmu)].length || 1;
        const more = [...text.matchAll(/^另有(.*?)(?:等(\d+)项指标)?(?:未达到目标|共扣[\d.]+分)。$/gmu)];
        const money = spent < 90 ? 1 : 0;
        // Row 14 of the form misses its target as well.
        const others = more.reduce(
          (sum, [, names = "", count = `${names.split("、").length}`]) => sum + Number(count),
          0,
        );
        expect(apart + others).toBe(missed + losing + money + 1);
        expect(text.includes(`预算未全部执行，执行率为${spent}%`)).toBe(money === 1);
      },
    ),
    { numRuns: 40 },
  );
});

test("the rows beyond the twentieth are named together, their points summed", () => {
  const text = problemsOf(formWith(22, 2, 100));
  expect(text).toMatch(/^一是年度养护任务.*主要原因是汛期停工.*$/mu);
  expect(text).toMatch(/^二十是/mu);
  expect(text).toMatch(/^其余问题的主要原因是【请填写：各项未达到目标或扣分的原因】。$/mu);
  expect(text).toMatch(/^另有受益事项.、受益事项.、受益事项.未达到目标。$/mu);
  expect(text).toMatch(/^另有受益事项.、受益事项.共扣2分。$/mu);
});

test("a single row beyond the twentieth is told alike", () => {
  expect(problemsOf(formWith(20, 1, 100))).toMatch(/^另有受益事项.未达到目标。\n另有受益事项.共扣1分。$/mu);
});

describe("many counts that fell short, and nobody says why", () => {
  test("are one point: the worst by name, the others by their range", () => {
    expect(problemsOf(formWith(8, 0, 100, "个", 1)).trim()).toBe(
      "一是部分指标未达到目标，其中受益事项丁比目标少10个，完成率75%；受益事项丂比目标少9个，完成率77.50%；" +
        "受益事项七比目标少8个，完成率80%；其余5项完成率均在82.50%至92.50%之间，" +
        "主要原因是【请填写：各项未达到目标的原因】。\n" +
        "二是年度养护任务未达到目标，完成率比目标低2个百分点。主要原因是汛期停工，2公里顺延。",
    );
  });

  test("name what is as far from its target as the third, and never all but one", () => {
    const text = problemsOf(formWith(7, 0, 100, "个"));
    expect(text).toContain("其余2项完成率均为75%");
    expect(problemsOf(formWith(6, 0, 100, "个"))).toMatch(/^六是/mu);
  });

  test("take a few rates with them, and then all are counted", () => {
    const cells = { ...formWith(7, 0, 100, "个", 1), I14: null };
    expect(problemsOf(cells)).toContain(
      "8项指标未达到目标，其中受益事项丁比目标少10个，完成率75%；受益事项丂比目标少9个，完成率77.50%；" +
        "受益事项七比目标少8个，完成率80%；年度养护任务完成率比目标低2个百分点；其余4项完成率均在82.50%至90%之间，" +
        "主要原因是【请填写：各项未达到目标的原因】。",
    );
  });

  test("stand beside what is always told", () => {
    const text = problemsOf(formWith(30, 9, 60, "个"));
    expect(text).toMatch(/^一是部分指标未达到目标/u);
    expect(text).toContain("预算未全部执行，执行率为60%");
  });
});

import fc from "fast-check";
import { plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { projectForm, workbookOf, type Cells } from "../../support/evaluation-builder";
import { evaluationsIn, FORM_FILES, outlineNamed, packNamed, reportOn } from "./support/pipeline";

function reportFor(cells: Cells): string {
  const { evaluations } = readEvaluations(workbookOf(projectForm(cells)));
  return plainText(reportOn(evaluations, outlineNamed("mof-2020-project"), "zh-CN", packNamed("mof-2020")));
}

const COUNTS = /(?:^|。)(?:(\d+)项指标中|[^。：，]{2,12}指标(\d+)项)，([^。]*\d+项[^。]*)。/gmu;

/** Counts over rows whose parts do not add up to them: the reader would take the rest for failures. Rows named with their points count. */
function openCounts(text: string): readonly string[] {
  return [...text.matchAll(COUNTS)].flatMap(([sentence, all, some, told = ""]) => {
    const parts = [...told.replace(/【[^】]*】/gu, "").matchAll(/(?:^|，|完成|其余)(\d+)项/gu)];
    const named = told.match(/[^，、共]扣[\d.]+分/gu)?.length ?? 0;
    const sum = parts.reduce((total, [, part]) => total + Number(part), 0) + named;
    return sum === Number(all ?? some) ? [] : [sentence];
  });
}

/** Rows 12 to 18 of the form with results of every kind, and what they lose of their points. */
const anyRows = fc
  .array(
    fc.record({
      result: fc.constantFrom(null, "基本完成", "显著", "大部分完成", "/"),
      lost: fc.integer({ min: 0, max: 4 }),
      filled: fc.boolean(),
    }),
    { minLength: 7, maxLength: 7 },
  )
  .map((rows) => {
    const weights = [15, 15, 10, 10, 15, 15, 10];
    const changes: Record<string, string | number | null> = {};
    let lost = 0;
    rows.forEach((row, index) => {
      const line = 12 + index;
      if (!row.filled) changes[`F${line}`] = row.result;
      changes[`H${line}`] = (weights[index] ?? 0) - row.lost;
      lost += row.lost;
    });
    return { changes, lost };
  });

test("what is counted over all rows adds up to all of them", () => {
  fc.assert(
    fc.property(anyRows, ({ changes }) => {
      expect(openCounts(reportFor(changes))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("points lost over all rows are those of the rows", () => {
  fc.assert(
    fc.property(anyRows, ({ changes, lost }) => {
      const text = reportFor(changes);
      const told = /项指标(?:中，\d+项得满分，\d+项)?共扣([\d.]+)分/u.exec(text)?.[1];
      const full = /\d+项指标均得满分/u.test(text);
      expect(told === undefined ? (full ? 0 : lost) : Number(told)).toBe(lost);
    }),
    { numRuns: 60 },
  );
});

test.each([...FORM_FILES])(
  "form %s: no count reads as if rows nobody judged had failed",
  async (_id, path) => {
    const evaluations = await evaluationsIn(path);
    const outline = outlineNamed(evaluations[0]?.kind === "project" ? "mof-2020-project" : "hunan-ten");
    expect(openCounts(plainText(reportOn(evaluations, outline)))).toEqual([]);
  },
);

test("rows that are not all judged are told by their points, with what lost them", () => {
  const text = reportFor({ F12: "显著", H12: 12, F16: "明显", H16: 14 });
  expect(text).toContain("产出指标4项，2项得满分，养护公路里程扣3分、年度养护任务完成率扣0.2分。");
  expect(text).toContain("7项指标中，4项得满分，3项共扣4.2分。");
  expect(text).not.toMatch(/其中完成/u);
});

test("a row whose result is missing is named, and counted neither way, however many points it was given", () => {
  const text = reportFor({ F12: null });
  expect(text).toContain("7项指标中，完成5项，未完成1项，其余1项为养护公路里程，情况见下文。");
  expect(text).toContain("产出指标4项，完成2项，未完成1项，其余1项为养护公路里程，情况见下文。");
  expect(text).toContain("其余1项指标【请填写：养护公路里程的实际完成值】");
  expect(text).not.toContain("得满分");
});

test("many rows without a verdict are asked for together, and no part of a section is counted alone", () => {
  const text = reportFor({ F12: null, F13: null, F15: null, F16: null, F17: null });
  expect(text).toContain(
    "7项指标中，完成1项，未完成1项，其余5项【请填写：养护公路里程、养护工程验收合格率、养护成本、受益行政村数量、路域环境整治达标路段是否达到目标】。",
  );
  expect(text).toContain(
    "产出指标4项，未完成1项，其余3项为养护公路里程、养护工程验收合格率、养护成本，情况见下文。",
  );
});

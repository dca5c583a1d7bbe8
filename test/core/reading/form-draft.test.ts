import { readRows } from "../../support/form-builder";

/** Year and its cell (row, column) of a form whose head names none, with a heading over columns C and D, and one over E and F. */
function yearUnder(left: string, right: string): readonly (string | number)[] | null {
  const { evaluations } = readRows(
    [
      ["科研院所稳定支持专项绩效完成情况表"],
      ["承担单位", "省林业科学研究院", "实施周期", "2021—2023年", "填报日期", "2025年3月1日"],
      ["二级指标", "三级指标", left, "", right, ""],
      ["", "", "目标值", "完成值", "未完成原因", "改进措施"],
      ["数量指标", "选育良种", "2个", "2个", "", ""],
      ["数量指标", "发表论文", "15篇", "13篇", "待刊", ""],
    ],
    ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
  );
  const [form] = evaluations;
  if (form === undefined) throw new Error("no form was found");
  return form.year && [form.year.text, form.year.at.row, form.year.at.column];
}

test("a heading over target and result states the year of a form that states it nowhere else", () => {
  expect(yearUnder("2023年度", "分析")).toEqual(["2023", 2, 2]);
  expect(yearUnder("2023年", "分析")).toEqual(["2023", 2, 2]);
});

test("other headings state no year", () => {
  expect(yearUnder("年度", "分析")).toBeNull();
  expect(yearUnder("绩效", "2024年")).toBeNull();
});

import { readRows } from "../../support/form-builder";

const TABLE = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "购书数", "≥100册", "120册", 90, 90],
];

interface Budgets {
  readonly lines: readonly (readonly (string | null | undefined)[])[];
  readonly unread: number;
}

/** Initial and adjusted budget of the lines of a money block under headings of its own, and how many cells were left unread. */
function budgets(headings: readonly string[], ...rows: readonly (readonly (string | number)[])[]): Budgets {
  const { evaluations } = readRows(
    [
      ["2023年项目支出绩效自评表"],
      ["预算资金（万元）", ...headings],
      ...rows.map((row) => ["", ...row]),
      ...TABLE,
    ],
    [`A2:A${2 + rows.length}`],
  );
  const [form] = evaluations;
  if (!form?.budget) throw new Error("no budget was read");
  return {
    lines: form.budget.lines.map(({ initial, adjusted }) => [initial?.value, adjusted?.value]),
    unread: form.unread.length,
  };
}

const HEADINGS = ["年初批复数", "调整数", "实际到位数", "实际支出数", "支出率"];

describe("a column of 调整数", () => {
  test.each<[string, readonly (string | number)[], readonly [string, string | undefined]]>([
    ["the budget after the change", [180, 200, 200, 150, "75%"], ["180", "200"]],
    ["the budget, unchanged", [180, 180, 180, 171.9, "95.50%"], ["180", "180"]],
    ["a rate in points of one hundred", [180, 200, 200, 150, 75], ["180", "200"]],
    ["a rate rounded to whole points", [180, 210, 210, 150, "71%"], ["180", "210"]],
    ["the change, a rate of both together", [180, 20, 200, 150, "75%"], ["180", undefined]],
    ["a change down", [180, -30, 150, 75, "50%"], ["180", undefined]],
    ["no change", [180, 0, 180, 90, "50%"], ["180", undefined]],
    ["a rate of the initial budget", [180, 200, 200, 90, "50%"], ["180", undefined]],
    ["no rate", [180, 200, 200, 150, ""], ["180", undefined]],
    ["nothing spent", [180, 200, 200, 0, "0%"], ["180", undefined]],
  ])("%s", (_what, row, expected) => {
    const { lines, unread } = budgets(HEADINGS, row);
    expect(lines).toEqual([expected]);
    expect(unread).toBe(0);
  });

  test("one line that says otherwise decides against it", () => {
    const { lines } = budgets(HEADINGS, [180, 200, 200, 150, "75%"], [100, 20, 120, 60, "50%"]);
    expect(lines.map(([, adjusted]) => adjusted)).toEqual([undefined, undefined]);
  });

  test("beside a budget that does not say 年初", () => {
    const { lines } = budgets(["预算数", "调整数", "支出数", "支出率"], [180, 200, 150, "75%"]);
    expect(lines).toEqual([["180", "200"]]);
  });
});

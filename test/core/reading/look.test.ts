import type { Reading } from "../../../src/core/proof/node";
import { lookAt, readEvaluations } from "../../../src/core/reading";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { lines } from "../../support/form-builder";
import { percent, workbookOf, type CellInput } from "../../support/snapshot-builder";

const SHEET = "2022年自评";
const ref = (row: number, column = 0) => ({ sheet: SHEET, row, column });

/** What one cell gives, alone on its sheet, when it is read so. */
function seen(input: CellInput, as: Reading, beside: readonly CellInput[] = []): string | null {
  const workbook = workbookOf([[input, ...beside]], [], SHEET);
  return lookAt(workbook, []).number(ref(0), as)?.toString() ?? null;
}

describe("the number of a cell, by the way to read it", () => {
  const cases: readonly [string, CellInput, Reading, string | null][] = [
    ["a quantity", "≥12公里", { kind: "quantity" }, "12"],
    ["a per cent", percent(0.95), { kind: "quantity" }, "0.95"],
    ["words", "显著提升", { kind: "quantity" }, null],
    ["the lower bound", "80-90分", { kind: "low" }, "80"],
    ["the upper bound", "80-90分", { kind: "high" }, "90"],
    ["a bound of a single number", "12公里", { kind: "low" }, null],
    ["a day", "2022年12月31日", { kind: "date" }, "20221231"],
    ["a day without its year", "12月31日前", { kind: "date", year: "2021" }, "20211231"],
    ["a day of a number", "12公里", { kind: "date" }, null],
    ["a day as a count of days", "1970年1月2日", { kind: "day" }, "1"],
    ["a later one", "2022年12月31日前", { kind: "day" }, "19357"],
    ["a count of days of what is no day", "12公里", { kind: "day" }, null],
    ["how many goals it sets", "目标1：清淤12公里；目标2：满意度95%以上。", { kind: "clauses" }, "2"],
    ["one goal without marks", "清淤12公里，修路3公里", { kind: "clauses" }, "1"],
    ["no goal", "", { kind: "clauses" }, "0"],
    ["a number of a goal", "清淤12公里、修路3公里；满意度95%以上", { kind: "goal", part: [0, 1] }, "3"],
    ["of another goal", "清淤12公里、修路3公里；满意度95%以上", { kind: "goal", part: [1, 0] }, "95"],
    ["a number that the goal does not have", "清淤12公里", { kind: "goal", part: [0, 1] }, null],
    ["a number of a goal that is not there", "清淤12公里", { kind: "goal", part: [1, 0] }, null],
    ["the first of two points", "10/9.5", { kind: "points", half: 0 }, "10"],
    ["the second of two points", "10/9.5", { kind: "points", half: 1 }, "9.5"],
    ["one of two points where there is one", "10", { kind: "points", half: 1 }, null],
    ["the first of two values", "≥95%/96%", { kind: "quantity", half: 0 }, "0.95"],
    ["the second of two values", "目标≥12公里，实际13公里", { kind: "quantity", half: 1 }, "13"],
    ["an amount", "1,768.16", { kind: "amount", unit: "万元" }, "1768.16"],
    ["an amount with its unit", "1768.16万元", { kind: "amount", unit: "元" }, "17681600"],
    ["an amount behind its label", "其中:基本支出:1768.16万元", { kind: "amount", unit: "万元" }, "1768.16"],
    ["a label alone", "其中：基本支出", { kind: "amount", unit: "万元" }, null],
    ["points", "22.5分", { kind: "points" }, "22.5"],
    ["points behind a level", "产出指标（50分）", { kind: "points" }, "50"],
    ["points behind a name", "相关性(5分)", { kind: "points" }, "5"],
    ["a name without points", "相关性", { kind: "points" }, null],
    ["a rate", "80.45%", { kind: "fraction" }, "0.8045"],
    ["a rate as a bare number", 79.27, { kind: "fraction" }, "0.7927"],
    ["a rate in words", "全部", { kind: "fraction" }, null],
    ["the year of a title", "2021年度部门自评表", { kind: "year" }, "2021"],
    ["the year of the sheet, where the cell has none", "部门自评表", { kind: "year" }, "2022"],
  ];
  test.each(cases)("%s: %j", (_, input, as, number) => {
    expect(seen(input, as)).toBe(number);
  });

  test.each<Reading>([
    { kind: "quantity" },
    { kind: "date" },
    { kind: "amount", unit: "元" },
    { kind: "points" },
    { kind: "fraction" },
  ])("is none for a cell that is gone (%j)", (as) => {
    expect(seen(undefined, as)).toBeNull();
    expect(lookAt(workbookOf([]), []).number({ sheet: "absent", row: 0, column: 0 }, as)).toBeNull();
  });

  test("takes its unit from the unit column, and from its target", () => {
    expect(seen(5, { kind: "quantity", unitAt: ref(0, 1) }, ["万元"])).toBe("50000");
    expect(seen(132.9, { kind: "quantity", like: ref(0, 1) }, ["≤150万元"])).toBe("1329000");
    expect(seen(132.9, { kind: "quantity" }, ["≤150万元"])).toBe("132.9");
  });

  test("takes its unit from the heading that states one, before the column of units", () => {
    const beside = ["营业收入（万元）", "营业收入", "个"];
    const [stated, unstated, unitAt] = [ref(0, 1), ref(0, 2), ref(0, 3)];
    expect(seen(5, { kind: "quantity", headingAt: stated }, beside)).toBe("50000");
    expect(seen(5, { kind: "quantity", headingAt: stated, unitAt }, beside)).toBe("50000");
    expect(seen(5, { kind: "quantity", headingAt: unstated }, beside)).toBe("5");
    expect(seen(5, { kind: "quantity", headingAt: ref(7, 7) }, beside)).toBe("5");
    expect(seen(5, { kind: "quantity", headingAt: unstated, unitAt: ref(0, 4) }, [...beside, "亿元"])).toBe(
      "500000000",
    );
  });

  test.each<[what: string, text: string, half: 0 | 1, value: string]>([
    ["the first", "150万元/132.9", 1, "1329000"],
    ["the second", "132.9/150万元", 0, "1329000"],
  ])("takes its unit from the target in the same cell, where that is %s", (_, text, half, value) => {
    expect(seen(text, { kind: "quantity", like: ref(0), half })).toBe(value);
  });
});

describe("what a cell states", () => {
  const workbook = workbookOf(
    [
      ["  完成 ", "", "无", "/", 0],
      [
        { value: null, text: "#DIV/0!", error: "#DIV/0!" },
        { value: null, text: "", formula: "B1" },
      ],
    ],
    [],
    SHEET,
  );
  const look = lookAt(workbook, []);

  test("is compared without blanks around it", () => {
    expect(look.says(ref(0, 0), "完成")).toBe(true);
    expect(look.says(ref(0, 0), "未完成")).toBe(false);
    expect(look.says(ref(9, 9), "完成")).toBe(false);
    expect(look.says(ref(9, 9), "")).toBe(true);
  });

  test.each([
    ["nothing there", ref(0, 1), true],
    ["a word for nothing", ref(0, 2), true],
    ["a slash", ref(0, 3), true],
    ["a sheet's empty end", ref(9, 9), true],
    ["an error", ref(1, 0), true],
    ["a formula without result", ref(1, 1), true],
    ["zero", ref(0, 4), false],
    ["words", ref(0, 0), false],
  ])("is nothing: %s", (_, at, isBlank) => {
    expect(look.isBlank(at)).toBe(isBlank);
  });
});

describe("what a form has no place for", () => {
  function lackedBy(workbook: WorkbookSnapshot): (role: string) => boolean {
    const { evaluations } = readEvaluations(workbook);
    const [form] = evaluations;
    const look = lookAt(workbook, evaluations);
    return (role) => look.lacks(form!.id, role);
  }

  const whole = workbookOf(
    lines(
      "2022年度项目支出绩效自评表",
      "项目名称 | 河道清淤 | 主管部门 | 水利局",
      "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率",
      "年度资金总额 | 100 | 100 | 90 | 90%",
      "年度总体目标 | 预期目标 | 实际完成情况",
      "- | 清淤12公里 | 已清淤12公里",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
      "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50 | -",
      "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50 | -",
    ),
  );
  const bare = workbookOf(
    lines("指标 | 目标值 | 完成值", "销售额（万元） | 100 | 120", "客户满意度 | 90% | 95%"),
  );

  test.each([
    ["budget", false, true],
    ["budget.executed", false, true],
    ["goals", false, true],
    ["goals.expected", false, true],
    ["goals.actual", false, true],
    ["project", false, true],
    ["department", false, true],
    ["weight", false, true],
    ["reason", false, true],
    ["target", false, false],
    ["actual", false, false],
    ["work", true, true],
    ["prior", true, true],
  ])("%s: the whole form %s, the bare table %s", (role, lackedByWhole, lackedByBare) => {
    expect([lackedBy(whole)(role), lackedBy(bare)(role)]).toEqual([lackedByWhole, lackedByBare]);
  });

  test("a kind of money, where a line that names it holds an amount", () => {
    const form = workbookOf(
      lines(
        "2022年度项目支出绩效自评表",
        "项目名称 | 河道清淤 | 主管部门 | 水利局",
        "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率",
        "年度资金总额 | 100 | 100 | 90 | 90%",
        "其中：一般公共预算 | - | - | 90 | -",
        "政府性基金 | - | - | - | -",
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
        "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 90 | 90",
      ),
    );
    const lacks = (workbook: WorkbookSnapshot) =>
      ["资金总额", "一般公共预算", "政府性基金", "社会资本"].map((word) =>
        lackedBy(workbook)(`money:${word}`),
      );
    expect(lacks(form)).toEqual([false, false, true, true]);
    expect(lacks(bare)).toEqual([true, true, true, true]);
  });

  test("work that was done, and what its head does not name", () => {
    const work = workbookOf(
      lines("部分 | 事项 | 工作概述 | 指标 | 完成值", "一、会议 | 党组会议 | 召开党组会议11次 | 会议 | 11次"),
      [],
      "履职情况",
    );
    expect(lackedBy(work)("work")).toBe(false);
    const odd = workbookOf([
      ...lines("2022年度项目支出绩效自评表", "项目名称 | 清淤 | 项目类别 | 续建"),
      ...lines(
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
        "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 90 | 90",
      ),
    ]);
    expect(["project", "department", "phone"].map((role) => lackedBy(odd)(role))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("is asked of a form that is there: another lacks nothing that could be claimed", () => {
    const { evaluations } = readEvaluations(bare);
    expect(lookAt(bare, evaluations).lacks("absent#1", "reason")).toBe(false);
  });
});

import { evaluate } from "../../../../src/core/proof/expression";
import { CHART_BUILDERS, type ChartDesign } from "../../../../src/core/publishing/charts";
import { publishingTexts } from "../../../../src/core/publishing/report-plan";
import type { RulePack } from "../../../../src/core/rules";
import type { SheetSnapshot } from "../../../../src/core/workbook/snapshot";
import {
  CLEAN_PROJECT,
  departmentForm,
  projectForm,
  sheetOf,
  workbookOf,
  type CellInput,
} from "../../../support/evaluation-builder";
import { assessed } from "../support/reports";

type ChartId = keyof typeof CHART_BUILDERS;

function design(
  id: ChartId,
  form: SheetSnapshot = projectForm(),
  budget?: RulePack["budget"],
): ChartDesign | null {
  const { evaluations, scorecards, pack } = assessed(workbookOf(form));
  const source = { evaluation: evaluations[0]!, scorecard: scorecards[0], t: publishingTexts("zh-CN") };
  return CHART_BUILDERS[id]({ ...source, pack: budget ? { ...pack, budget } : pack });
}

/** Series by name with their values as numbers. */
const seriesOf = (made: ChartDesign | null) =>
  Object.fromEntries(
    (made?.series ?? []).map(({ name, points }) => [
      name,
      points.map((point) => point && Number(point.value)),
    ]),
  );
const categoriesOf = (made: ChartDesign | null) => made?.categories.map(({ text }) => text);

/** A project form with this many quantity indicators, each with this actual for a target of 100. */
function longForm(actuals: readonly number[]): SheetSnapshot {
  const head = Object.entries(CLEAN_PROJECT).filter(([address]) => Number(/\d+/.exec(address)?.[0]) < 12);
  const rows = actuals.flatMap((actual, index): [string, CellInput][] => {
    const row = 12 + index;
    return [
      [`B${row}`, "产出指标"],
      [`C${row}`, "数量指标"],
      [`D${row}`, `第${index + 1}类养护里程`],
      [`E${row}`, "≥100公里"],
      [`F${row}`, `${actual}公里`],
      [`G${row}`, 2],
      [`H${row}`, 2],
    ];
  });
  return sheetOf("项目自评表", Object.fromEntries([...head, ...rows]));
}

/** A project form with a column of last year's values. */
function priorForm(rows: readonly (readonly [name: string, actual: string, prior: string])[]): SheetSnapshot {
  const head = Object.entries(CLEAN_PROJECT).filter(([address]) => Number(/\d+/.exec(address)?.[0]) < 11);
  const columns = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "上年完成值",
    "分值",
    "得分",
  ];
  const header = columns.map((text, index): [string, CellInput] => [`${"BCDEFGHI".charAt(index)}11`, text]);
  const body = rows.flatMap(([name, actual, prior], index): [string, CellInput][] =>
    ["产出指标", "数量指标", name, "≥1", actual, prior, 5, 5].map((value, column) => [
      `${"BCDEFGHI".charAt(column)}${12 + index}`,
      value,
    ]),
  );
  return sheetOf("项目自评表", Object.fromEntries([...head, ...header, ...body]));
}

describe("charts", () => {
  it.each(Object.keys(CHART_BUILDERS) as ChartId[])("%s: every number is what its expression gives", (id) => {
    const form =
      id === "year-on-year" ? priorForm([["里程", "120公里", "100公里"]]) : projectForm({ F14: "80%" });
    const made = design(id, form);
    const points = made?.series.flatMap((series) => series.points).filter((point) => point !== null) ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const { value, expression } of points) expect(evaluate(expression).toString()).toBe(value);
  });

  it.each(Object.keys(CHART_BUILDERS) as ChartId[])("%s: is left out without data", (id) => {
    const bare = sheetOf("项目自评表", {
      A1: "项目支出绩效自评表",
      A11: "绩效指标",
      B11: "一级指标",
      C11: "二级指标",
      D11: "三级指标",
      E11: "年度指标值",
      F11: "实际完成值",
      B12: "产出指标",
      C12: "数量指标",
      D12: "里程",
      E12: "≥300公里",
    });
    expect(design(id, bare)).toBeNull();
    const { evaluations, pack } = assessed(workbookOf(sheetOf("无", {}), projectForm()));
    const without = {
      evaluation: { ...evaluations[0]!, budget: null },
      scorecard: undefined,
      pack,
      t: publishingTexts("en"),
    };
    expect(CHART_BUILDERS[id](without)).toBeNull();
  });

  describe("budget and execution", () => {
    it("draws the total and the breakdown, the rate on an axis of its own", () => {
      const made = design("budget");
      expect(categoriesOf(made)).toEqual(["年度资金总额", "当年财政拨款", "其他资金"]);
      expect(seriesOf(made)).toEqual({
        年初预算数: [100, 80, 20],
        全年预算数: [100, 80, 20],
        全年执行数: [95.5, 75.5, 20],
        执行率: [95.5, 94.375, 100],
      });
      expect(made?.series.map(({ type, axis }) => `${type} ${axis}`)).toEqual([
        "column primary",
        "column primary",
        "column primary",
        "line secondary",
      ]);
      expect(made?.axes.secondary).toMatchObject({ min: 0, max: 120 });
    });

    it("takes the breakdown by expenditure of a department", () => {
      expect(categoriesOf(design("budget", departmentForm()))).toEqual([
        "年度资金总额",
        "基本支出",
        "项目支出",
      ]);
    });

    it("leaves out lines of 0 and series without a number", () => {
      const made = design("budget", projectForm({ C6: null, C7: null, C8: null, D8: 0, E8: 0 }));
      expect(categoriesOf(made)).toEqual(["年度资金总额", "当年财政拨款"]);
      expect(Object.keys(seriesOf(made))).toEqual(["全年预算数", "全年执行数", "执行率"]);
    });

    it("is not drawn without a budget", () => {
      expect(design("budget", projectForm({ C6: 0, D6: 0, C7: 0, D7: 0, C8: 0, D8: 0 }))).toBeNull();
    });

    it("divides by what the rule pack says", () => {
      const { pack } = assessed();
      const form = projectForm({ C6: 200 });
      expect(
        seriesOf(design("budget", form, { ...pack.budget, denominator: "initial" }))["执行率"]?.[0],
      ).toBe(47.75);
      expect(
        seriesOf(design("budget", form, { ...pack.budget, denominator: "adjusted" }))["执行率"]?.[0],
      ).toBe(95.5);
    });

    it("leaves out lines without execution or without a budget", () => {
      const made = design("budget", projectForm({ E7: null, C8: null, D8: null }));
      expect(made?.categories).toHaveLength(1);
      expect(seriesOf(made)["执行率"]).toEqual([95.5]);
    });

    it("leaves out lines with a budget of 0", () => {
      const made = design("budget", projectForm({ C8: 0, D8: 0 }));
      expect(seriesOf(made)["执行率"]).toEqual([95.5, 94.375]);
    });

    it("takes the initial budget where there is no other", () => {
      const made = design("budget", projectForm({ D6: null, D7: null, D8: null }));
      expect(seriesOf(made)["执行率"]).toEqual([95.5, 94.375, 100]);
      expect(Object.keys(seriesOf(made))).not.toContain("全年预算数");
    });

    it("has no rate over a budget of 0", () => {
      const made = design("budget", projectForm({ C8: 0 }), {
        ...assessed().pack.budget,
        denominator: "initial",
      });
      expect(seriesOf(made)["执行率"]).toEqual([95.5, 94.375, null]);
    });

    it("has no rate where the budget that the rule pack divides by is missing", () => {
      const made = design("budget", projectForm({ C6: null, C7: null, C8: null }), {
        ...assessed().pack.budget,
        denominator: "initial",
      });
      expect(Object.keys(seriesOf(made))).toEqual(["全年预算数", "全年执行数"]);
      expect(made?.axes.secondary).toBeUndefined();
    });

    it("draws large amounts in 元 as 万元", () => {
      const made = design(
        "budget",
        projectForm({ A5: "项目资金(元)", C6: 1000000, D6: 1000000, E6: 955000 }),
      );
      expect(seriesOf(made)["全年执行数"]?.[0]).toBe(95.5);
      expect(made?.axes.value?.title).toBe("金额（万元）");
    });

    it("draws whole yuan in English, as the text prints them", () => {
      const { evaluations, scorecards, pack } = assessed();
      const source = {
        evaluation: evaluations[0]!,
        scorecard: scorecards[0],
        pack,
        t: publishingTexts("en"),
      };
      const made = CHART_BUILDERS.budget(source);
      expect(seriesOf(made)["Executed"]?.[0]).toBe(955000);
      expect(made?.axes.value?.title).toBe("Amount (CNY)");
    });

    it("raises the axis above a rate beyond 100 %", () => {
      expect(design("budget", projectForm({ E7: 140 }))?.axes.secondary?.max).toBe(180);
    });
  });

  it("points by level 1 begin with budget execution", () => {
    const made = design("points-by-level1", projectForm({ F14: "80%" }));
    expect(categoriesOf(made)).toEqual(["预算执行", "产出指标", "效益指标", "满意度指标"]);
    expect(seriesOf(made)).toEqual({ 分值: [10, 50, 30, 10], 得分: [9.55, 48, 30, 10] });
  });

  it("points lost are explained by the points available that the scorecard used", () => {
    const { evaluations, scorecards, pack } = assessed(workbookOf(projectForm({ F14: "80%" })));
    const [evaluation] = evaluations;
    const indicators = evaluation!.indicators.map((indicator) => ({ ...indicator, weight: null }));
    const made = CHART_BUILDERS["lost-points"]({
      evaluation: { ...evaluation!, indicators },
      scorecard: scorecards[0],
      pack,
      t: publishingTexts("zh-CN"),
    });
    expect(seriesOf(made)["扣分"]).toEqual([2]);
    expect(made?.series[0]?.points[0]?.expression).toMatchObject({
      args: [{ op: "read", at: { row: 13, column: 6 } }, {}],
    });
  });

  it("levels are named by their cells where the form prints them", () => {
    expect(design("points-by-level1")?.categories[1]?.at).toMatchObject({ row: 11, column: 1 });
    const { evaluations, scorecards, pack } = assessed();
    const flat = { ...evaluations[0]!, indicators: [] };
    const made = CHART_BUILDERS["radar-level2"]({
      evaluation: flat,
      scorecard: scorecards[0],
      pack,
      t: publishingTexts("zh-CN"),
    });
    expect(made?.categories[0]).toEqual({ text: "数量指标", at: null });
  });

  it("points by level 1 take the points for execution from the rule pack where the form has none", () => {
    const made = design("points-by-level1", projectForm({ F6: null }));
    expect(made?.series[0]?.points[0]?.expression).toMatchObject({
      op: "const",
      of: "budget.points",
    });
  });

  describe("completion", () => {
    it("draws up to 20 indicators as columns with the 100 % line", () => {
      const made = design("completion");
      expect(categoriesOf(made)).toHaveLength(6);
      expect(seriesOf(made)["100%完成线"]).toEqual(Array.from({ length: 6 }, () => 100));
      expect(made?.series[1]).toMatchObject({ type: "line", axis: "primary", reference: true, dashed: true });
      expect(made?.remark).toBeUndefined();
    });

    it("ends the axis at 200 % and says so", () => {
      const made = design("completion", projectForm({ F12: "3000公里" }));
      expect(made?.axes.value?.max).toBe(200);
      expect(made?.remark).toBe("纵轴止于200%");
    });

    it("draws the lowest of many as bars, the lowest first, and says so", () => {
      const made = design("completion", longForm(Array.from({ length: 24 }, (_, index) => 95 - index)));
      expect(seriesOf(made)["完成率"]).toEqual(Array.from({ length: 15 }, (_, index) => 72 + index));
      expect(made?.series.map(({ type }) => type)).toEqual(["bar"]);
      expect(made).toMatchObject({ remark: "完成率最低的15项", axes: { value: { max: 100 } } });
      expect(design("completion", longForm(Array.from({ length: 24 }, () => 110)))?.axes.value?.max).toBe(
        120,
      );
    });
  });

  describe("points lost", () => {
    it("come in order of size without indicators of full marks", () => {
      const made = design("lost-points", projectForm({ F14: "80%", F12: "150公里" }));
      expect(categoriesOf(made)).toEqual(["养护公路里程", "年度养护任务完成率"]);
      expect(seriesOf(made)["扣分"]).toEqual([7.5, 2]);
      expect(made?.axes.category?.reversed).toBe(true);
    });

    it("are cut after 15 and say so", () => {
      const made = design("lost-points", longForm(Array.from({ length: 18 }, (_, index) => 90 - index)));
      expect(made?.categories).toHaveLength(15);
      expect(made?.remark).toBe("扣分最多的15项");
    });
  });

  it("a radar needs three groups", () => {
    expect(design("radar-level2")?.categories).toHaveLength(7);
    expect(design("radar-level2", longForm([100, 100]))).toBeNull();
  });

  describe("year on year", () => {
    it("shows changes in per cent where units differ between indicators", () => {
      const made = design(
        "year-on-year",
        priorForm([
          ["里程", "120公里", "100公里"],
          ["投诉", "50件", "100件"],
          ["合格率", "96%", "——"],
          ["新增", "3个", "0个"],
          ["面积", "3亩", "2公里"],
        ]),
      );
      expect(categoriesOf(made)).toEqual(["投诉", "里程"]);
      expect(seriesOf(made)["较上年增减"]).toEqual([-50, 20]);
    });

    it("shows the largest of many changes", () => {
      const rows = Array.from(
        { length: 17 },
        (_, index) => [`指标${index}`, `${101 + index}个`, "100个"] as const,
      );
      const made = design("year-on-year", priorForm(rows));
      expect(made?.categories).toHaveLength(15);
      expect(made?.remark).toBe("增减幅度最大的15项");
    });

    it("shows amounts of both years where the money block has last year's", () => {
      const { evaluations, scorecards, pack } = assessed();
      const [first] = evaluations;
      const lines = first!.budget!.lines.map((line, index) => ({
        ...line,
        prior: index === 0 ? { ...line.executed!, value: "80" } : null,
      }));
      const made = CHART_BUILDERS["year-on-year"]({
        evaluation: { ...first!, budget: { ...first!.budget!, lines } },
        scorecard: scorecards[0],
        pack,
        t: publishingTexts("zh-CN"),
      });
      expect(seriesOf(made)).toEqual({ 上年执行数: [80], 本年执行数: [95.5] });
    });

    it("shows facts of a work summary", () => {
      const summary = sheetOf("履职情况", {
        A1: "部分",
        B1: "事项",
        C1: "工作概述",
        D1: "指标",
        E1: "完成值",
        F1: "单位",
        G1: "上年值",
        H1: "佐证",
        A2: "一、履职",
        B2: "监督",
        C2: "开展监督工作",
        D2: "听取报告",
        E2: 11,
        F2: "项",
        G2: 10,
        D3: "审议事项",
        E3: 4,
        F3: "项",
      });
      expect(seriesOf(design("year-on-year", summary))["较上年增减"]).toEqual([10]);
    });
  });
});

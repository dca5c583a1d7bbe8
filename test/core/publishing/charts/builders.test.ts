import { evaluate } from "../../../../src/core/proof/expression";
import { CHART_BUILDERS, type ChartDesign } from "../../../../src/core/publishing/charts";
import { barChartHeight } from "../../../../src/core/publishing/charts/design";
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
import { assessed, threeFunds } from "../support/reports";

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

/** Four rows that lost points, of which two missed their targets by far. */
const LOSSES = { F12: "150公里", F13: "80%", F14: "80%", F16: "20个" };

describe("charts", () => {
  it.each(Object.keys(CHART_BUILDERS) as ChartId[])("%s: every number is what its expression gives", (id) => {
    const prior = priorForm([
      ["里程", "120公里", "100公里"],
      ["投诉", "50件", "100件"],
    ]);
    const made = design(id, id === "year-on-year" ? prior : threeFunds(LOSSES));
    const points = made?.series.flatMap((series) => series.points).filter((point) => point !== null) ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const { value, expression } of points) expect(evaluate(expression).toString()).toBe(value);
  });

  it.each(Object.keys(CHART_BUILDERS) as ChartId[])("%s: has no axis for a single number", (id) => {
    const made = design(
      id,
      id === "year-on-year" ? priorForm([["里程", "120公里", "100公里"]]) : threeFunds(LOSSES),
    );
    expect(made?.axes.secondary).toBeUndefined();
    expect(made?.series.every(({ axis }) => axis === "primary") ?? true).toBe(true);
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
    it("draws the parts without the total, planned beside spent", () => {
      const made = design("budget", threeFunds());
      expect(categoriesOf(made)).toEqual(["当年财政拨款", "上年结转资金", "其他资金"]);
      expect(seriesOf(made)).toEqual({ 全年预算数: [60, 20, 20], 全年执行数: [57, 15.5, 20] });
      expect(made?.altText).toBe("上年结转资金执行率最低，为77.50%；其他资金最高，为100.00%。");
    });

    it.each([
      ["two funds", projectForm()],
      ["two natures of expenditure", departmentForm()],
      ["two funds that were spent", threeFunds({ E7: null })],
      ["two funds with a budget", threeFunds({ C8: 0, D8: 0 })],
      ["two funds with an amount", threeFunds({ C8: null, D8: 0, E8: 0 })],
      ["no budget", projectForm({ C6: 0, D6: 0, C7: 0, D7: 0, C8: 0, D8: 0 })],
    ])("is not drawn of %s", (_, form) => {
      expect(design("budget", form)).toBeNull();
    });

    it("takes the breakdown that has three parts", () => {
      const { evaluations, scorecards, pack } = assessed(workbookOf(threeFunds()));
      const [evaluation] = evaluations;
      const [first] = evaluation!.budget!.lines;
      const spent = ["基本支出", "项目支出"].map((cleanLabel) => ({
        ...first!,
        view: "expenditure" as const,
        cleanLabel,
      }));
      const budget = { ...evaluation!.budget!, lines: [...spent, ...evaluation!.budget!.lines] };
      const made = CHART_BUILDERS.budget({
        evaluation: { ...evaluation!, budget },
        scorecard: scorecards[0],
        pack,
        t: publishingTexts("zh-CN"),
      });
      expect(categoriesOf(made)).toEqual(["当年财政拨款", "上年结转资金", "其他资金"]);
    });

    it("says the rates that the rule pack's denominator gives, and amounts where it gives none", () => {
      const { pack } = assessed();
      const initial = { ...pack.budget, denominator: "initial" as const };
      const form = threeFunds({ C6: 570 });
      expect(design("budget", form, initial)?.altText).toMatch(/^当年财政拨款执行率最低，为10\.00%/);
      expect(design("budget", form, { ...pack.budget, denominator: "adjusted" })?.altText).toMatch(
        /^上年结转资金执行率最低，为77\.50%/,
      );
      expect(design("budget", threeFunds({ C6: null, C7: null, C8: 0 }), initial)?.altText).toBe(
        "当年财政拨款执行数最大，为57万元。",
      );
    });

    it("takes the initial budget where not every part has another", () => {
      const made = design("budget", threeFunds({ D6: null, D7: null }));
      expect(seriesOf(made)["年初预算数"]).toEqual([60, 20, 20]);
      expect(Object.keys(seriesOf(made))).not.toContain("全年预算数");
    });

    it("draws large amounts in 元 as 万元", () => {
      const inYuan = { C6: 600000, D6: 600000, E6: 570000 };
      const made = design("budget", threeFunds({ A5: "项目资金(元)", ...inYuan }));
      expect(seriesOf(made)["全年执行数"]?.[0]).toBe(57);
      expect(made?.axes.value?.title).toBe("金额（万元）");
    });

    it("draws whole yuan in English, as the text prints them", () => {
      const { evaluations, scorecards, pack } = assessed(workbookOf(threeFunds()));
      const source = {
        evaluation: evaluations[0]!,
        scorecard: scorecards[0],
        pack,
        t: publishingTexts("en"),
      };
      const made = CHART_BUILDERS.budget(source);
      expect(seriesOf(made)["Executed"]?.[0]).toBe(570000);
      expect(made?.axes.value?.title).toBe("Amount (CNY)");
    });

    it.each([
      ["thousands with their separators", {}, "#,##0", "Amount (CNY)"],
      ["millions as such", { C6: 600, D6: 600, E6: 570 }, "0.00,,", "Amount (CNY million)"],
    ])("tells English amounts in %s", (_, cells, labels, title) => {
      const { evaluations, scorecards, pack } = assessed(workbookOf(threeFunds(cells)));
      const [evaluation] = evaluations;
      const source = { evaluation: evaluation!, scorecard: scorecards[0], pack, t: publishingTexts("en") };
      const made = CHART_BUILDERS.budget(source);
      expect(made?.series.map(({ numberFormat }) => numberFormat)).toEqual([labels, labels]);
      expect(made?.axes.value?.title).toBe(title);
    });
  });

  it("bars stand for what has a name, as in the tables", () => {
    const named = projectForm({ F14: "50%", F16: "80%", F18: "80%" });
    const remarked = projectForm({ F14: "50%", F16: "80%", F18: "80%", D14: "（名称在文本中缺失）" });
    const count = categoriesOf(design("completion", named))?.length ?? 0;
    expect(categoriesOf(design("completion", remarked))).toHaveLength(count - 1);
  });

  it("points by level 1 begin with budget execution", () => {
    const made = design("points-by-level1", projectForm({ F14: "50%" }));
    expect(categoriesOf(made)).toEqual(["预算执行", "产出指标", "效益指标", "满意度指标"]);
    expect(seriesOf(made)).toEqual({ 分值: [10, 50, 30, 10], 得分: [9.55, 45, 30, 10] });
    expect(made?.altText).toBe("“产出指标”扣分最多，分值50分，得45分，扣5分。");
  });

  it("points by level 1 are drawn where a loss can be seen", () => {
    expect(design("points-by-level1", projectForm({ F14: "98%" }))).toBeNull();
  });

  it("points lost are explained by the points available that the scorecard used", () => {
    const { evaluations, scorecards, pack } = assessed(workbookOf(projectForm(LOSSES)));
    const [evaluation] = evaluations;
    const indicators = evaluation!.indicators.map((indicator) => ({ ...indicator, weight: null }));
    const made = CHART_BUILDERS["lost-points"]({
      evaluation: { ...evaluation!, indicators },
      scorecard: scorecards[0],
      pack,
      t: publishingTexts("zh-CN"),
    });
    expect(seriesOf(made)["扣分"]).toHaveLength(4);
    expect(made?.series[0]?.points.at(-1)?.expression).toMatchObject({
      args: [{ op: "read", at: { row: 13, column: 6 } }, {}],
    });
  });

  it("levels are named by their cells where the form prints them", () => {
    expect(design("points-by-level1", projectForm(LOSSES))?.categories[1]?.at).toMatchObject({
      row: 11,
      column: 1,
    });
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
    const made = design("points-by-level1", projectForm({ ...LOSSES, F6: null }));
    expect(made?.series[0]?.points[0]?.expression).toMatchObject({
      op: "const",
      of: "budget.points",
    });
  });

  describe("completion", () => {
    it("draws what missed and what exceeded as bars, the lowest first, with values beside the names", () => {
      const made = design("completion", projectForm({ F12: "150公里", F13: "95%", F16: "40个" }));
      expect(categoriesOf(made)?.slice(0, 2)).toEqual(["养护公路里程 50.00%", "年度养护任务完成率 98.00%"]);
      expect(made?.series.map(({ type, dataLabels }) => [type, dataLabels])).toEqual([["bar", false]]);
      expect(seriesOf(made)["完成率"]).not.toContain(100);
      expect(made?.axes.category?.reversed).toBe(true);
      expect(made?.remark).toBeUndefined();
      expect(made?.altText).toContain("“养护公路里程”完成率最低，为50.00%");
    });

    it.each([
      ["all were met exactly", longForm([100, 100, 100])],
      ["one was missed", longForm([100, 90, 100])],
    ])("is not drawn where %s", (_, form) => {
      expect(design("completion", form)).toBeNull();
    });

    it("ends at 100 % where nothing reaches beyond", () => {
      expect(design("completion", longForm([80, 90, 100]))?.axes.value?.max).toBe(100);
      expect(design("completion", longForm([80, 110, 100]))?.axes.value?.max).toBe(120);
    });

    it("ends the axis at 200 % and says so; the name tells the value", () => {
      const made = design("completion", longForm([3000, 90]));
      expect(made?.axes.value?.max).toBe(200);
      expect(made?.remark).toBe("横轴止于200%");
      expect(categoriesOf(made)).toEqual(["第2类养护里程 90.00%", "第1类养护里程 3000.00%"]);
    });

    it("draws those of many that are farthest from their targets, and says so", () => {
      const made = design(
        "completion",
        longForm([...Array.from({ length: 22 }, (_, index) => 95 - index), 300]),
      );
      expect(seriesOf(made)["完成率"]).toEqual([
        ...Array.from({ length: 14 }, (_, index) => 74 + index),
        300,
      ]);
      expect(made?.remark).toBe("偏离目标最大的15项，横轴止于200%");
    });
  });

  describe("points lost", () => {
    it("come in order of size without indicators of full marks, from four on", () => {
      const made = design("lost-points", projectForm(LOSSES));
      expect(categoriesOf(made)).toHaveLength(4);
      const lost = seriesOf(made)["扣分"] ?? [];
      expect(lost).toEqual([...lost].sort((one, other) => Number(other) - Number(one)));
      expect(made?.axes.category?.reversed).toBe(true);
      expect(made?.altText).toMatch(/^4项指标扣分，“.+”扣分最多，扣\d+(?:\.\d+)?分。$/);
      expect(design("lost-points", projectForm({ ...LOSSES, F16: "42个" }))).toBeNull();
    });

    it("are cut after 15 and say so", () => {
      const made = design("lost-points", longForm(Array.from({ length: 18 }, (_, index) => 90 - index)));
      expect(made?.categories).toHaveLength(15);
      expect(made?.remark).toBe("扣分最多的15项");
    });
  });

  it("a radar needs three groups", () => {
    const made = design("radar-level2", projectForm(LOSSES));
    expect(made?.categories).toHaveLength(7);
    expect(made?.altText).toContain("得分率最低");
    expect(design("radar-level2", longForm([90, 100]))).toBeNull();
  });

  it("a radar of full marks is not drawn", () => {
    expect(design("radar-level2", projectForm({ F14: "100%" }))).toBeNull();
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

    it("is not drawn of one change", () => {
      expect(design("year-on-year", priorForm([["里程", "120公里", "100公里"]]))).toBeNull();
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
        prior: index < 2 ? { ...line.executed!, value: "80" } : null,
      }));
      const made = CHART_BUILDERS["year-on-year"]({
        evaluation: { ...first!, budget: { ...first!.budget!, lines } },
        scorecard: scorecards[0],
        pack,
        t: publishingTexts("zh-CN"),
      });
      expect(seriesOf(made)).toEqual({ 上年执行数: [80, 80], 本年执行数: [95.5, 75.5] });
      expect(made?.altText).toBe("年度资金总额变化最大，由上年的80万元变为95.5万元。");
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
        G3: 5,
      });
      expect(seriesOf(design("year-on-year", summary))["较上年增减"]).toEqual([-20, 10]);
    });
  });
});

test("bars have room for their names, of one line or of two", () => {
  const names = (count: number, name: string) => Array.from({ length: count }, () => name);
  expect(barChartHeight(names(5, "森林覆盖率"))).toBe(185);
  expect(barChartHeight([...names(4, "森林覆盖率"), "完成中型灌区续建配套与节水改造项目建设任务数量"])).toBe(
    240,
  );
  expect(barChartHeight(names(15, "完成中型灌区续建配套与节水改造项目建设任务数量"))).toBe(400);
});

import { constant } from "../../../../src/core/proof/expression";
import { designChart, publishingTexts } from "../../../../src/core/publishing";
import type { Block, TableCell } from "../../../../src/core/narrative/report";
import type { ChartSeries } from "../../../../src/core/workbook/plan";
import { workbookOf } from "../../../support/evaluation-builder";
import {
  assessed,
  chartBlock,
  figureOver,
  ledgerRecords,
  numberCell,
  publishBlocks,
  quote,
  reportOf,
  sheetOfRole,
  textCell,
  threeFunds,
  valuesIn,
  words,
} from "../support/reports";

const AMOUNTS = [
  ["当年财政拨款", "B6", "60", "57"],
  ["上年结转资金", "B7", "20", "15.5"],
  ["其他资金", "B8", "20", "20"],
] as const;

function budgetTable(id: string, rows: readonly (readonly TableCell[])[]): Block {
  const headers = ["资金", "全年", "执行"];
  return {
    kind: "table",
    id,
    caption: [words("预算执行情况")],
    columns: headers.map((header, index) => ({ header, align: index === 0 ? "left" : "right" })),
    rows,
  };
}

const row = (
  [label, at, ...numbers]: (typeof AMOUNTS)[number],
  name: TableCell = textCell(quote(label, at)),
): readonly TableCell[] => [name, ...numbers.map((value) => numberCell(value, at))];

const rows = AMOUNTS.map((amounts) => row(amounts));

function boundSeries(blocks: readonly Block[], changes = {}) {
  const { plan } = publishBlocks([...blocks, chartBlock("budget")], workbookOf(threeFunds(changes)));
  const [chart] = sheetOfRole(plan, "report").charts;
  const series: readonly ChartSeries[] = chart!.groups.flatMap((group) => group.series);
  return { plan, series };
}

describe("cells that charts are bound to", () => {
  it("are the cells of the table, each series in a column of its own", () => {
    const { plan, series } = boundSeries([budgetTable("budget", rows)]);
    expect(new Set(series.flatMap((one) => [one.name.sheet, one.values.sheet]))).toEqual(
      new Set(["绩效自评附表"]),
    );
    expect(series.map((one) => valuesIn(plan, one.name)[0])).toEqual(["全年", "执行"]);
    expect(series.map((one) => valuesIn(plan, one.values))).toEqual([
      [60, 20, 20],
      [57, 15.5, 20],
    ]);
    expect(ledgerRecords(plan, "point")).toEqual([]);
  });

  it("are different ones for series of the same numbers", () => {
    const same = AMOUNTS.map(([label, at, planned]) => row([label, at, planned, planned] as never));
    const { plan, series } = boundSeries([budgetTable("budget", same)], { E6: 60, E7: 20 });
    expect(series.map((one) => valuesIn(plan, one.name)[0])).toEqual(["全年", "执行"]);
  });

  it("stand on the ledger sheet where no table has them", () => {
    const { plan, series } = boundSeries([]);
    expect(plan.sheets.map(({ role }) => role)).not.toContain("tables");
    expect(new Set(series.map((one) => one.values.sheet))).toEqual(new Set(["_jiyan"]));
    expect(valuesIn(plan, series[0]!.categories)).toEqual(["当年财政拨款", "上年结转资金", "其他资金"]);
    expect(series.map((one) => valuesIn(plan, one.name)[0])).toEqual(["全年预算数", "全年执行数"]);
    expect(valuesIn(plan, series[1]!.values)).toEqual([57, 15.5, 20]);
  });

  it("lie on both sheets where the table has only some of the series", () => {
    const partly = rows.map((cells) => cells.slice(0, 2));
    const { plan, series } = boundSeries([budgetTable("budget", partly)]);
    expect(series.map((one) => one.values.sheet)).toEqual(["绩效自评附表", "_jiyan"]);
    expect(valuesIn(plan, series[1]!.values)).toEqual([57, 15.5, 20]);
    expect(valuesIn(plan, series[1]!.categories)).toEqual(["当年财政拨款", "上年结转资金", "其他资金"]);
    expect(ledgerRecords(plan, "point").map(({ value, sheet }) => [value, sheet])).toEqual([
      ["57", "ledger"],
      ["15.5", "ledger"],
      ["20", "ledger"],
    ]);
  });

  it("may be named in words of its own by the chart's table, not by another one", () => {
    const own = [row(AMOUNTS[0], textCell(words("财政资金"))), ...rows.slice(1)];
    expect(boundSeries([budgetTable("budget", own)]).series[0]?.values.sheet).toBe("绩效自评附表");
    expect(boundSeries([budgetTable("forms", own)]).series[0]?.values.sheet).toBe("_jiyan");
    expect(boundSeries([budgetTable("forms", rows)]).series[0]?.values.sheet).toBe("绩效自评附表");
  });

  it("are never those of rows about something else with the same numbers", () => {
    const others = rows.map((cells, index) => [
      textCell(quote("别的项目", `D${12 + index}`)),
      ...cells.slice(1),
    ]);
    expect(boundSeries([budgetTable("budget", others)]).series[0]?.values.sheet).toBe("_jiyan");
  });

  it("are not those of a table with other numbers", () => {
    const different = rows.map(([label, ...cells]) => [label!, ...cells.map(() => numberCell("1", "B6"))]);
    const { plan, series } = boundSeries([budgetTable("budget", different)]);
    expect(series[1]?.values.sheet).toBe("_jiyan");
    expect(ledgerRecords(plan, "point")).toHaveLength(3 + 3);
  });

  it("are found in the middle of a table, and among empty cells", () => {
    const extra: readonly TableCell[] = [textCell(words("备注")), { kind: "empty" }, { kind: "empty" }];
    const { series } = boundSeries([budgetTable("budget", [extra, ...rows, extra])]);
    expect(series.every((one) => one.values.sheet === "绩效自评附表")).toBe(true);
  });

  it("are not those of a table that is shorter, or has rows told in two", () => {
    expect(boundSeries([budgetTable("budget", rows.slice(0, 2))]).series[0]?.values.sheet).toBe("_jiyan");
    const long = rows.map(([, ...cells]) => [textCell(words("名称".repeat(400))), ...cells]);
    expect(boundSeries([budgetTable("budget", long)]).series[0]?.values.sheet).toBe("_jiyan");
  });

  it("must hold the number itself where the figure is not rounded", () => {
    const exact = AMOUNTS.map(([label, at, planned]) => [
      textCell(quote(label, at)),
      numberCell(planned, at),
      { kind: "number", value: "57.001", figure: { ...figureOver("57", constant("57")), rounding: null } },
    ]) as readonly (readonly TableCell[])[];
    const { series } = boundSeries([budgetTable("budget", exact)]);
    expect(series.map((one) => one.values.sheet)).toEqual(["绩效自评附表", "_jiyan"]);
  });

  it("name what they show themselves where they say more than the rows of a table", () => {
    const { plan } = publishBlocks([chartBlock("completion")], workbookOf(threeFunds({ F13: "90%" })));
    const [chart] = sheetOfRole(plan, "report").charts;
    const names = valuesIn(plan, chart!.groups[0]!.series[0]!.categories);
    expect(names).toContain("养护工程验收合格率 94.74%");
  });
});

describe("charts outside of the workbook", () => {
  const named = (table: Block | null) => {
    const chart = chartBlock("budget");
    const input = assessed(workbookOf(threeFunds()));
    const report = reportOf(table ? [table, chart] : [chart], {
      evaluations: input.evaluations.map(({ id }) => id),
    });
    return designChart(chart, { ...input, report }, publishingTexts("zh-CN"));
  };

  it("have the names of the table that holds their numbers", () => {
    const [first, ...others] = AMOUNTS;
    const renamed = [row(first, textCell(words("Budget funds"))), ...others.map((amounts) => row(amounts))];
    const design = named(budgetTable("budget", renamed));
    expect(design?.categories.map(({ text }) => text)).toEqual(["Budget funds", "上年结转资金", "其他资金"]);
    expect(design?.series.map(({ name }) => name)).toEqual(["全年", "执行"]);
  });

  it("have their own where no table does", () => {
    expect(named(null)?.series.map(({ name }) => name)).toEqual(["全年预算数", "全年执行数"]);
  });
});

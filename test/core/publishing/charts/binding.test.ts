import { constant } from "../../../../src/core/proof/expression";
import type { Block, TableCell } from "../../../../src/core/narrative/report";
import type { ChartSeries } from "../../../../src/core/workbook/plan";
import { projectForm, workbookOf } from "../../../support/evaluation-builder";
import {
  chartBlock,
  figureOver,
  ledgerRecords,
  numberCell,
  publishBlocks,
  quote,
  sheetOfRole,
  textCell,
  valuesIn,
  words,
} from "../support/reports";

const AMOUNTS = [
  ["年度资金总额", "B6", "100", "100", "95.5", "95.5"],
  ["当年财政拨款", "B7", "80", "80", "75.5", "94.38"],
  ["其他资金", "B8", "20", "20", "20", "100"],
] as const;

function budgetTable(id: string, rows: readonly (readonly TableCell[])[]): Block {
  const headers = ["资金", "年初", "全年", "执行", "执行率"];
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
  const { plan } = publishBlocks([...blocks, chartBlock("budget")], workbookOf(projectForm(changes)));
  const [chart] = sheetOfRole(plan, "report").charts;
  const series: readonly ChartSeries[] = chart!.groups.flatMap((group) => group.series);
  return { plan, series };
}

describe("cells that charts are bound to", () => {
  it("are the cells of the table, each series in a column of its own", () => {
    const { plan, series } = boundSeries([budgetTable("budget", rows)]);
    expect(new Set(series.flatMap((one) => [one.name.sheet, one.values.sheet]))).toEqual(
      new Set(["绩效自评报告"]),
    );
    expect(series.map((one) => valuesIn(plan, one.name)[0])).toEqual(["年初", "全年", "执行", "执行率"]);
    expect(series.map((one) => valuesIn(plan, one.values))).toEqual([
      [100, 80, 20],
      [100, 80, 20],
      [95.5, 75.5, 20],
      [95.5, 94.38, 100],
    ]);
    expect(ledgerRecords(plan, "point")).toEqual([]);
  });

  it("stand on the ledger sheet where no table has them", () => {
    const { plan, series } = boundSeries([]);
    expect(new Set(series.map((one) => one.values.sheet))).toEqual(new Set(["_jiyan"]));
    expect(valuesIn(plan, series[0]!.categories)).toEqual(["年度资金总额", "当年财政拨款", "其他资金"]);
    expect(series.map((one) => valuesIn(plan, one.name)[0])).toEqual([
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "执行率",
    ]);
    expect(valuesIn(plan, series[3]!.values)).toEqual([95.5, 94.375, 100]);
  });

  it("lie on both sheets where the table has only some of the series", () => {
    const partly = rows.map((cells) => cells.slice(0, 4));
    const { plan, series } = boundSeries([budgetTable("budget", partly)]);
    expect(series.map((one) => one.values.sheet)).toEqual([
      "绩效自评报告",
      "绩效自评报告",
      "绩效自评报告",
      "_jiyan",
    ]);
    expect(valuesIn(plan, series[3]!.values)).toEqual([95.5, 94.375, 100]);
    expect(valuesIn(plan, series[3]!.categories)).toEqual(["年度资金总额", "当年财政拨款", "其他资金"]);
    expect(ledgerRecords(plan, "point").map(({ value }) => value)).toEqual(["95.5", "94.375", "100"]);
  });

  it("may be named in words of its own by the chart's table, not by another one", () => {
    const own = [row(AMOUNTS[0], textCell(words("合计"))), ...rows.slice(1)];
    expect(boundSeries([budgetTable("budget", own)]).series[0]?.values.sheet).toBe("绩效自评报告");
    expect(boundSeries([budgetTable("forms", own)]).series[0]?.values.sheet).toBe("_jiyan");
    expect(boundSeries([budgetTable("forms", rows)]).series[0]?.values.sheet).toBe("绩效自评报告");
  });

  it("are never those of rows about something else with the same numbers", () => {
    const others = rows.map((cells, index) => [
      textCell(quote("别的项目", `D${12 + index}`)),
      ...cells.slice(1),
    ]);
    expect(boundSeries([budgetTable("budget", others)]).series[0]?.values.sheet).toBe("_jiyan");
  });

  it("are not those of a table with other numbers, and keep gaps", () => {
    const different = rows.map(([label, ...cells]) => [label!, ...cells.map(() => numberCell("1", "B6"))]);
    const { plan, series } = boundSeries([budgetTable("budget", different)], { D8: null });
    expect(series[1]?.values.sheet).toBe("_jiyan");
    expect(valuesIn(plan, series[1]!.values)).toEqual([100, 80, null]);
    expect(ledgerRecords(plan, "point")).toHaveLength(3 + 2 + 3 + 3);
  });

  it("are found in the middle of a table, and among empty cells", () => {
    const extra: readonly TableCell[] = [textCell(words("备注")), { kind: "empty" }, { kind: "empty" }];
    const { series } = boundSeries([budgetTable("budget", [extra, ...rows, extra])]);
    expect(series.every((one) => one.values.sheet === "绩效自评报告")).toBe(true);
  });

  it("are not those of a table that is shorter, or has rows told in two", () => {
    expect(boundSeries([budgetTable("budget", rows.slice(0, 2))]).series[0]?.values.sheet).toBe("_jiyan");
    const reasons = rows.map((cells) => [...cells.slice(0, 4), textCell(words("原因".repeat(40)))]);
    expect(boundSeries([budgetTable("budget", reasons)]).series[0]?.values.sheet).toBe("_jiyan");
  });

  it("must hold the number itself where the figure is not rounded", () => {
    const exact = rows.map((cells) =>
      cells.map((cell): TableCell => {
        if (cell.kind !== "number") return cell;
        return { ...cell, figure: { ...figureOver(cell.value, constant(cell.value)), rounding: null } };
      }),
    );
    const { series } = boundSeries([budgetTable("budget", exact)]);
    expect(series.map((one) => one.values.sheet)).toEqual([
      "绩效自评报告",
      "绩效自评报告",
      "绩效自评报告",
      "_jiyan",
    ]);
  });
});

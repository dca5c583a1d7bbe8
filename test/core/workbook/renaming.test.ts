import fc from "fast-check";
import type { PlannedChart, PlannedSheet, WorkbookPlan } from "../../../src/core/workbook/plan";
import { renameInChart, renameInRow, renameSheets } from "../../../src/core/workbook/renaming";

const range = (sheet: string) => ({ sheet, top: 0, left: 0, bottom: 3, right: 0 });

function chart(sheet: string): PlannedChart {
  return {
    id: "budget",
    title: "预算执行",
    altText: "柱形图",
    anchor: { top: 0, left: 0, bottom: 9, right: 5 },
    groups: [
      {
        type: "column",
        axis: "primary",
        series: [
          {
            name: range(sheet),
            categories: range("用户表"),
            values: range(sheet),
            color: "1F4E79",
            dataLabels: true,
          },
        ],
      },
    ],
    legend: "none",
    axes: {},
  };
}

function plannedSheet(name: string, linked: string): PlannedSheet {
  return {
    role: "report",
    name,
    marker: "_Jiyan_report",
    visibility: "visible",
    columnWidths: [10],
    rows: [
      {
        height: 20,
        cells: [
          { value: "正文", style: "body" },
          null,
          { value: "E7", style: "source", link: { to: { sheet: linked, row: 6, column: 4 }, tooltip: "看" } },
        ],
      },
    ],
    merges: [],
    charts: [chart(name)],
    page: {
      orientation: "portrait",
      paper: "A4",
      margins: { top: 1, bottom: 1, left: 1, right: 1, header: 0, footer: 0 },
      fitToWidth: true,
      centerHorizontally: false,
    },
    frozenRows: 0,
    showGridLines: false,
  };
}

function plan(report: string, findings: string): WorkbookPlan {
  return {
    sheets: [plannedSheet(report, findings), plannedSheet(findings, "用户表")],
    edits: [{ at: { sheet: report, row: 0, column: 0 }, value: 1 }],
    styles: {},
  };
}

test("a plan under other names says them in sheets, links and charts, and nowhere else", () => {
  const names = new Map([
    ["绩言报告", "绩言报告 (2)"],
    ["绩言问题", "问题"],
  ]);
  const renamed = renameSheets(plan("绩言报告", "绩言问题"), names);
  expect(renamed).toEqual({
    ...plan("绩言报告 (2)", "问题"),
    // An edit is of the person's own sheets, which keep their names.
    edits: plan("绩言报告", "绩言问题").edits,
  });
});

test("a row has only its links renamed", () => {
  const [row] = plannedSheet("甲", "乙").rows;
  const renamed = renameInRow(row!, new Map([["乙", "丙"]]));
  expect(renamed).toEqual(plannedSheet("甲", "丙").rows[0]);
  expect(renamed.cells[0]).toBe(row!.cells[0]);
});

test("names that are not in the map stay, and renaming back gives the plan again", () => {
  const name = fc.string({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
      const before = plan(a!, b!);
      expect(renameSheets(before, new Map([[c!, d!]]))).toEqual(before);
      expect(renameInChart(chart(a!), new Map())).toEqual(chart(a!));
      const there = new Map([
        [a!, c!],
        [b!, d!],
      ]);
      const back = new Map([...there].map(([from, to]) => [to, from]));
      expect(renameSheets(renameSheets(before, there), back)).toEqual(before);
    }),
  );
});

import type { RangeRef } from "../../../../../src/core/workbook/a1";
import { OWNED_SHEET_NAMES, OWNERSHIP_MARKERS } from "../../../../../src/core/workbook/ownership";
import type {
  CellStyle,
  ChartSeries,
  OwnedSheetRole,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedRow,
  PlannedSheet,
  WorkbookPlan,
} from "../../../../../src/core/workbook/plan";

/** A plan with all that plans can hold: three sheets, texts, links, styles, four kinds of charts. */
export function demoPlan(linkTo: string, options: { withCharts?: boolean } = {}): WorkbookPlan {
  const report = reportSheet(linkTo);
  return {
    sheets: [
      options.withCharts === false ? { ...report, charts: [] } : report,
      plainSheet("findings", "visible", [
        ["规则", "说明", "单元格"],
        ["B05", "执行率应为80.45%，表中填写100%。", `${linkTo}!A1`],
      ]),
      plainSheet("ledger", "very-hidden", [
        ["=1+1", "+86", "-3", "@name", "\t缩进"],
        ['a & b < c > "d"', "第一行\n第二行", 0.8045, true, null],
      ]),
    ],
    edits: [],
    styles: STYLES,
  };
}

/** A planned sheet with these values and nothing else. */
export function plainSheet(
  role: OwnedSheetRole,
  visibility: PlannedSheet["visibility"],
  values: readonly (readonly PlannedCell["value"][])[],
): PlannedSheet {
  return {
    role,
    name: OWNED_SHEET_NAMES["zh-CN"][role],
    marker: OWNERSHIP_MARKERS[role],
    visibility,
    columnWidths: [],
    rows: values.map((row) => ({ cells: row.map((value) => ({ value, style: "cell" })) })),
    merges: [],
    charts: [],
    page: PAGE,
    frozenRows: 0,
    showGridLines: true,
  };
}

const RULE = { line: "thin", color: "808080" } as const;
const BOX = { top: RULE, bottom: RULE, left: RULE, right: RULE };

export const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: { name: "方正小标宋简体", size: 22 }, horizontal: "center", vertical: "center" },
  body: { font: { name: "仿宋_GB2312", size: 16 }, wrap: true, vertical: "top", indent: 2 },
  head: {
    font: { name: "黑体", size: 11, bold: true },
    fill: "E7E6E6",
    border: BOX,
    horizontal: "center",
    wrap: true,
  },
  cell: { font: { name: "宋体", size: 11 }, border: BOX, wrap: true, vertical: "center" },
  amount: { font: { name: "宋体", size: 11 }, border: BOX, horizontal: "right", numberFormat: "#,##0.00" },
  rate: { font: { name: "宋体", size: 11 }, border: BOX, horizontal: "right", numberFormat: "0.00%" },
  points: { font: { name: "宋体", size: 11 }, border: BOX, horizontal: "right", numberFormat: '0.0"分"' },
  link: { font: { name: "宋体", size: 9, underline: true, italic: true, color: "0563C1" } },
};

export const PAGE: PageSetup = {
  orientation: "portrait",
  paper: "A4",
  margins: { top: 3.7, bottom: 3.5, left: 2.8, right: 2.6, header: 1.5, footer: 2 },
  fitToWidth: true,
  centerHorizontally: true,
  header: { right: "某某县林业局 & 2022年度" },
  footer: { center: "第 {page} 页 共 {pages} 页" },
};

const INDICATORS: readonly (readonly [string, number, number, number])[] = [
  ["造林面积", 10, 10, 1.05],
  ["森林抚育面积", 10, 8, 0.8],
  ["病虫害防治率", 8, 8, 1],
  ["项目按期完成率", 6, 5.4, 0.9],
  ["生态效益持续发挥作用", 10, 9, 0.9],
  ["林农人均增收", 6, 3, 0.5],
  ["服务对象满意度", 10, 9.5, 0.96],
];
const FUNDS: readonly (readonly [string, number, number, number])[] = [
  ["基本支出", 1520.11, 1498.02, 0.9855],
  ["项目支出", 3233.55, 2326.24, 0.7194],
  ["其中：上级补助", 1200, 950.5, 0.7921],
];

const NAME = OWNED_SHEET_NAMES["zh-CN"].report;
const FUND_TOP = 5;
const INDICATOR_TOP = 24;

function reportSheet(linkTo: string): PlannedSheet {
  const rows: PlannedRow[] = [
    { height: 40, cells: [cell("某某县林业局2022年度部门整体支出绩效自评报告", "title"), null] },
    { cells: [cell("一、部门基本情况", "body")] },
    {
      cells: [
        cell(
          "全年预算数4753.66万元，执行数3824.26万元，预算执行率80.45%。受项目前期手续办理较慢影响，上级补助资金支出进度偏慢，剩余资金已按规定结转下年使用。",
          "body",
        ),
        {
          value: "来源",
          style: "link",
          link: { to: { sheet: linkTo, row: 0, column: 0 }, tooltip: `查看“${linkTo}”` },
        },
      ],
    },
    { cells: [cell("二、预算执行情况", "body")] },
    { cells: ["资金性质", "预算数（万元）", "执行数（万元）", "执行率"].map((text) => cell(text, "head")) },
    ...FUNDS.map(([name, budget, spent, rate]) => ({
      cells: [cell(name, "cell"), cell(budget, "amount"), cell(spent, "amount"), cell(rate, "rate")],
    })),
    ...Array.from({ length: 15 }, () => ({ height: 18, cells: [] })),
    { cells: ["指标", "分值", "得分", "完成率", "目标"].map((text) => cell(text, "head")) },
    ...INDICATORS.map(([name, weight, score, completion]) => ({
      cells: [
        cell(name, "cell"),
        cell(weight, "points"),
        cell(score, "points"),
        cell(completion, "rate"),
        cell(1, "rate"),
      ],
    })),
    ...Array.from({ length: 62 }, () => ({ height: 18, cells: [] })),
  ];
  return {
    role: "report",
    name: NAME,
    marker: OWNERSHIP_MARKERS.report,
    visibility: "visible",
    columnWidths: [46, 15, 15, 12, 12],
    rows,
    merges: [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 0, bottom: 1, right: 0 },
    ],
    charts: [budgetChart(), pointsChart(), completionChart(), radarChart()],
    page: {
      ...PAGE,
      titleRows: { first: 0, last: 0 },
      printArea: { top: 0, left: 0, bottom: rows.length - 1, right: 4 },
    },
    frozenRows: 1,
    showGridLines: false,
    tabColor: "2F5597",
  };
}

function cell(value: PlannedCell["value"], style: string): PlannedCell {
  return { value, style };
}

/** Series over a column of a block whose header is one row above its first row. */
function series(
  block: { readonly top: number; readonly count: number },
  column: number,
  rest: Omit<ChartSeries, "name" | "categories" | "values">,
): ChartSeries {
  const range = (first: number, last: number, at: number): RangeRef => ({
    sheet: NAME,
    top: first,
    bottom: last,
    left: at,
    right: at,
  });
  const last = block.top + block.count - 1;
  return {
    name: range(block.top - 1, block.top - 1, column),
    categories: range(block.top, last, 0),
    values: range(block.top, last, column),
    ...rest,
  };
}

const FUND_BLOCK = { top: FUND_TOP, count: FUNDS.length };
const INDICATOR_BLOCK = { top: INDICATOR_TOP, count: INDICATORS.length };

function budgetChart(): PlannedChart {
  return {
    id: "budget",
    title: "预算与执行情况",
    altText: "各类资金的预算数、执行数和执行率。",
    anchor: { top: 8, left: 0, bottom: 22, right: 4 },
    legend: "bottom",
    axes: {
      value: { title: "万元", numberFormat: "#,##0", min: 0 },
      secondary: { title: "执行率", numberFormat: "0%", min: 0, max: 1.2 },
    },
    groups: [
      {
        type: "column",
        axis: "primary",
        series: [
          series(FUND_BLOCK, 1, { color: "1F4E79", dataLabels: true, numberFormat: "#,##0.00" }),
          series(FUND_BLOCK, 2, { color: "9DC3E6", dataLabels: true, numberFormat: "#,##0.00" }),
        ],
      },
      {
        type: "line",
        axis: "secondary",
        series: [series(FUND_BLOCK, 3, { color: "C55A11", dataLabels: true, numberFormat: "0.00%" })],
      },
    ],
  };
}

function pointsChart(): PlannedChart {
  return {
    id: "points",
    title: "各指标得分与分值",
    altText: "各指标的分值和得分。",
    anchor: { top: 31, left: 0, bottom: 48, right: 4 },
    legend: "bottom",
    axes: { category: { reversed: true }, value: { min: 0, numberFormat: "0" } },
    groups: [
      {
        type: "bar",
        axis: "primary",
        series: [
          series(INDICATOR_BLOCK, 1, {
            color: "1F4E79",
            dataLabels: true,
            dashed: true,
            numberFormat: "0.0",
          }),
          series(INDICATOR_BLOCK, 2, { color: "1F4E79", dataLabels: true, numberFormat: "0.0" }),
        ],
      },
    ],
  };
}

function completionChart(): PlannedChart {
  return {
    id: "completion",
    title: "各指标完成率",
    altText: "各指标的完成率与100%线。",
    anchor: { top: 49, left: 0, bottom: 68, right: 4 },
    legend: "bottom",
    axes: { value: { min: 0, numberFormat: "0%" } },
    groups: [
      {
        type: "column",
        axis: "primary",
        stacking: "stacked",
        series: [series(INDICATOR_BLOCK, 3, { color: "1F4E79", dataLabels: true, numberFormat: "0%" })],
      },
      {
        type: "line",
        axis: "primary",
        series: [
          series(INDICATOR_BLOCK, 4, { color: "C00000", dataLabels: false, reference: true, dashed: true }),
        ],
      },
    ],
  };
}

function radarChart(): PlannedChart {
  return {
    id: "radar-level2",
    title: "二级指标完成情况",
    altText: "各二级指标的完成率。",
    anchor: { top: 69, left: 0, bottom: 92, right: 4 },
    legend: "right",
    axes: { value: { min: 0, max: 1.2, numberFormat: "0%" } },
    groups: [
      {
        type: "radar",
        axis: "primary",
        series: [
          series(INDICATOR_BLOCK, 3, { color: "1F4E79", dataLabels: false }),
          series(INDICATOR_BLOCK, 4, { color: "7F7F7F", dataLabels: false, dashed: true, reference: true }),
        ],
      },
    ],
  };
}

import fc from "fast-check";
import type { Evaluation, Indicator } from "../../../../src/core/evaluation/evaluation";
import { readEvaluations, type ReadingResult } from "../../../../src/core/reading";
import { accountOf } from "../../../support/cell-account";
import { lines } from "../../../support/form-builder";
import { workbook, type CellInput, type SheetInput } from "../../../support/snapshot-builder";

type Rows = readonly (readonly CellInput[])[];

const KPIS = lines(
  "Results 2024",
  "KPI | Unit | Target 2024 | Actual 2024",
  "Revenue | £m | ≥48.0 | 49.6",
  "Gross margin | % | ≥32.0% | 30.8%",
  "Headcount | people | 100 | 101",
);
const QUARTERS = lines(
  "Revenue and gross margin by quarter, 2024",
  "Quarter | Revenue (£m) | Gross margin",
  "Q1 | 12.1 | 32.1%",
  "Q2 | 12.6 | 31.9%",
  "Q3 | 12.3 | 29.6%",
  "Q4 | 12.6 | 29.7%",
  "Year | 49.6 | 30.8%",
);

/** Reads sheets and holds the account of their cells: read and unread are all. */
function read(...sheets: readonly Rows[]): ReadingResult {
  const snapshot = workbook(sheets.map((rows, index): SheetInput => ({ name: `Sheet${index + 1}`, rows })));
  const reading = readEvaluations(snapshot);
  expect(accountOf(snapshot, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  return reading;
}

function seriesIn({ evaluations }: ReadingResult): readonly Evaluation[] {
  return evaluations.filter(({ kind }) => kind === "series");
}

const SHORT = { quarter: "Q", month: "M", half: "H" } as const;

/** `Revenue [£m] 49.6: Q1 12.1, Q2 12.6`. */
function short({ cleanName, unit, actual, series }: Indicator): string {
  const parts = series.map(
    (part) => `${SHORT[part.period.kind]}${part.period.number} ${part.actual?.raw ?? "-"}`,
  );
  return `${cleanName} [${unit?.text ?? ""}] ${actual?.raw ?? "-"}: ${parts.join(", ")}`;
}

function told(reading: ReadingResult): readonly string[] {
  return seriesIn(reading).flatMap(({ indicators }) => indicators.map(short));
}

const SOLD = [
  "Revenue [£m] 49.6: Q1 12.1, Q2 12.6, Q3 12.3, Q4 12.6",
  "Gross margin [] 30.8%: Q1 32.1%, Q2 31.9%, Q3 29.6%, Q4 29.7%",
];

const BLANK: Rows = [[]];

/** A table right of another one, a blank column between them. */
function beside(one: Rows, other: Rows): Rows {
  const width = Math.max(...one.map((row) => row.length)) + 1;
  return Array.from({ length: Math.max(one.length, other.length) }, (_, row) => [
    ...Array.from({ length: width }, (_unused, column) => one[row]?.[column] ?? ""),
    ...(other[row] ?? []),
  ]);
}

describe("where a table of series stands", () => {
  test.each<[string, readonly Rows[]]>([
    ["on a sheet of its own", [KPIS, QUARTERS]],
    ["below, parted by a blank row", [[...KPIS, ...BLANK, ...QUARTERS]]],
    ["right below", [[...KPIS, ...QUARTERS]]],
    ["above", [[...QUARTERS, ...BLANK, ...KPIS]]],
    ["on the right", [beside(KPIS, QUARTERS)]],
    ["on the left", [beside(QUARTERS, KPIS)]],
  ])("%s", (_, sheets) => {
    const reading = read(...sheets);
    expect(told(reading)).toEqual(SOLD);
    expect(seriesIn(reading).map(({ year }) => year?.text)).toEqual(["2024"]);
    const others = reading.evaluations.filter(({ kind }) => kind !== "series");
    expect(others.map(({ indicators }) => indicators.map(({ cleanName }) => cleanName))).toEqual([
      ["Revenue", "Gross margin", "Headcount"],
    ]);
    expect(reading.evaluations.flatMap(({ unread }) => unread)).toEqual([]);
    expect(new Set(reading.evaluations.map(({ id }) => id)).size).toBe(reading.evaluations.length);
  });
});

describe("how a table of series is built", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "measures down, quarters across",
      lines(
        "Metric | Unit | Q1 | Q2 | Q3 | Q4 | Year",
        "Revenue | £m | 12.1 | 12.6 | 12.3 | 12.6 | 49.6",
        "Gross margin | % | 32.1% | 31.9% | 29.6% | 29.7% | 30.8%",
      ),
      [SOLD[0]!, "Gross margin [%] 30.8%: Q1 32.1%, Q2 31.9%, Q3 29.6%, Q4 29.7%"],
    ],
    [
      "no heading over the measures",
      lines("- | 上半年 | 下半年", "营业收入（万元） | 12 | 13", "毛利率（%） | 32.1 | 31.9"),
      ["营业收入 [万元] -: H1 12, H2 13", "毛利率 [%] -: H1 32.1, H2 31.9"],
    ],
    [
      "months, the unit in the title, a sum below",
      lines(
        "2024年各月经营情况（万元）",
        "序号 | 月份 | 营业收入 | 利润总额 | 毛利率",
        "1 | 1月 | 120 | 30 | 25.0%",
        "2 | 2月 | 110 | 20 | 停产",
        "3 | 3月 | 140 | - | 26.1%",
        "- | 合计 | 370 | 50 | -",
      ),
      [
        "营业收入 [万元] 370: M1 120, M2 110, M3 140",
        "利润总额 [万元] 50: M1 30, M2 20, M3 -",
        "毛利率 [] -: M1 25.0%, M2 停产, M3 26.1%",
      ],
    ],
    [
      "years apart",
      lines(
        "季度 | 产量（吨）",
        "2023年三季度 | 12",
        "2023年四季度 | 13",
        "2024年一季度 | 14",
        "2024年二季度 | 15",
      ),
      ["产量 [吨] -: Q3 12, Q4 13", "产量 [吨] -: Q1 14, Q2 15"],
    ],
    [
      "the year in a column",
      lines(
        "年份 | 季度 | 产量（吨）",
        "2023年 | 三季度 | 12",
        "- | 四季度 | 13",
        "2024年 | 一季度 | 14",
        "- | 二季度 | 15",
      ),
      ["产量 [吨] -: Q3 12, Q4 13", "产量 [吨] -: Q1 14, Q2 15"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(told(read(KPIS, rows))).toEqual(expected);
  });

  test("units in headings are those of the numbers", () => {
    const [form] = seriesIn(
      read(KPIS, lines("季度 | 收入（万元） | 毛利率（%）", "Q1 | 12 | 30", "Q2 | 13 | 31")),
    );
    const values = form?.indicators.map(({ series }) => [series[0]?.actual?.value, series[0]?.actual?.unit]);
    expect(values).toEqual([
      ["120000", "元"],
      ["0.3", "%"],
    ]);
  });
});

describe("what is no table of series", () => {
  test.each<[string, Rows]>([
    [
      "names beside the quarters",
      lines("Metric | Period | Target | Actual", "Revenue | Q1 | 20 | 21", "Revenue | Q2 | 25 | 24"),
    ],
    ["targets beside the quarters", lines("KPI | Target | Q1 | Q2 | Actual", "Revenue | 100 | 20 | 30 | 90")],
    ["one quarter", lines("Quarter | Revenue", "Q1 | 12")],
    ["words", lines("季度 | 重点工作", "一季度 | 完成招标", "二季度 | 开工建设")],
    [
      "a heading over two columns of values",
      lines("季度 | 目标 | 实际", "一季度 | 12 | 13", "二季度 | 12 | 14"),
    ],
  ])("%s", (_, rows) => {
    expect(seriesIn(read(KPIS, rows))).toEqual([]);
  });

  test("a table of series alone is any table of figures", () => {
    const { evaluations, skipped } = read(QUARTERS);
    expect(evaluations).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(["no-form-found"]);
  });
});

const WORDS = {
  "zh-CN": {
    quarter: ["一季度", "二季度", "三季度", "四季度"],
    half: ["上半年", "下半年"],
    month: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    heading: ["季度", "期间", ""],
    total: ["全年", "合计"],
    names: ["营业收入（万元）", "毛利率", "产量（吨）", "客户投诉件数"],
  },
  en: {
    quarter: ["Q1", "Q2", "Q3", "Q4"],
    half: ["H1", "H2"],
    month: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    heading: ["Quarter", "Period", ""],
    total: ["Year", "Total"],
    names: ["Revenue (£m)", "Gross margin", "Output (tonnes)", "Complaints"],
  },
} as const;

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -500, max: 5000 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom("–", "n/a", "停产", "12.5%", "") },
);

/** Tables of series in both languages and layouts, with and without totals and titles, at any place. */
const anyTable = fc
  .record({
    locale: fc.constantFrom("zh-CN" as const, "en" as const),
    kind: fc.constantFrom("quarter" as const, "half" as const, "month" as const),
    measures: fc.integer({ min: 1, max: 4 }),
    heading: fc.integer({ min: 0, max: 2 }),
    total: fc.option(fc.integer({ min: 0, max: 1 }), { nil: null }),
    title: fc.boolean(),
    across: fc.boolean(),
    place: fc.constantFrom("apart", "below", "beside", "above"),
  })
  .chain((shape) => {
    const periods = WORDS[shape.locale][shape.kind].length;
    const cells = fc.array(fc.array(value, { minLength: periods, maxLength: periods }), {
      minLength: shape.measures,
      maxLength: shape.measures,
    });
    return fc.record({ shape: fc.constant(shape), cells });
  });

function isFigure(input: CellInput): boolean {
  return typeof input === "number" || input === "12.5%";
}

test.each<[string, Rows, readonly string[]]>([
  [
    "of one measure",
    lines(
      "Revenue by quarter, 2024",
      "Quarter | Revenue (£m) | Target (£m)",
      "Q1 | 12.1 | 12.0",
      "Q2 | 12.6 | 12.5",
      "Year | 24.7 | 24.5",
    ),
    ["Revenue 24.5: 12, 12.5"],
  ],
  [
    "of each measure",
    lines(
      "季度 | 营业收入 | 目标值 | 利润总额 | 计划",
      "一季度 | 12860 | 12800 | 1120 | 1100",
      "二季度 | 13120 | — | 1050 | 1100",
    ),
    ["营业收入 -: 12800, —", "利润总额 -: 1100, 1100"],
  ],
])("targets behind %s belong to it", (_what, table, wanted) => {
  const measures = seriesIn(read(KPIS, table)).flatMap(({ indicators }) => indicators);
  const targets = measures.map(({ cleanName, target, series }) => {
    const parts = series.map((part) => part.target?.raw ?? "-").join(", ");
    return `${cleanName} ${target?.raw ?? "-"}: ${parts}`;
  });
  expect(targets).toEqual(wanted);
});

test("read and unread are all, and every value is that of its measure and part, whatever the layout", () => {
  fc.assert(
    fc.property(anyTable, ({ shape, cells }) => {
      // A measure with fewer figures than words is none; what it holds is unread then.
      fc.pre(
        cells.every((row) => row.slice(0, 2).every(isFigure) && row.filter(isFigure).length * 2 > row.length),
      );
      const words = WORDS[shape.locale];
      const total = shape.total === null ? [] : [words.total[shape.total]!];
      const heads = [...words[shape.kind], ...total];
      const rows = cells.map((row, index): readonly CellInput[] => [
        words.names[index],
        ...row,
        ...total.map(() => 77.5),
      ]);
      const wide = [[words.heading[shape.heading]!, ...heads], ...rows] as Rows;
      const tall = wide[0]!.map((_, column) => wide.map((row) => row[column]));
      const table = [...(shape.title ? [["2024 by period"]] : []), ...(shape.across ? wide : tall)];
      const reading = {
        apart: () => read(KPIS, table),
        below: () => read([...KPIS, ...BLANK, ...table]),
        above: () => read([...table, ...BLANK, ...KPIS]),
        beside: () => read(beside(KPIS, table)),
      }[shape.place]();
      const measures = seriesIn(reading).flatMap(({ indicators }) => indicators);
      const values = measures.map(({ series }) => series.map(({ actual }) => actual?.raw ?? ""));
      expect(values).toEqual(cells.map((row) => row.map(String)));
      expect(measures.map(({ actual }) => actual?.raw ?? null)).toEqual(
        cells.map(() => (total.length > 0 ? "77.5" : null)),
      );
      const kpis = reading.evaluations.filter(({ kind }) => kind !== "series");
      expect(kpis.flatMap(({ indicators }) => indicators.map(({ actual }) => actual?.raw))).toEqual([
        "49.6",
        "30.8%",
        "101",
      ]);
    }),
    { numRuns: 300 },
  );
});

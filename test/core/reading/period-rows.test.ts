import type { Indicator } from "../../../src/core/evaluation/evaluation";
import { readEvaluations, type ReadingResult } from "../../../src/core/reading";
import { accountOf } from "../../support/cell-account";
import { lines } from "../../support/form-builder";
import { workbookOf, type SheetInput } from "../../support/snapshot-builder";

const SHORT = { quarter: "Q", month: "M", half: "H" } as const;

/** `name target/actual weight: Q1 target/actual, Q2 …`, `-` for what is not there. */
function short({ cleanName, target, actual, weight, series }: Indicator): string {
  const raw = (value: { readonly raw: string } | null): string =>
    value === null || value.raw.trim() === "" ? "-" : value.raw;
  const parts = series.map(
    (part) => `${SHORT[part.period.kind]}${part.period.number} ${raw(part.target)}/${raw(part.actual)}`,
  );
  const points = weight === null ? "" : ` ${weight.raw}`;
  return `${cleanName} ${raw(target)}/${raw(actual)}${points}: ${parts.join(", ")}`;
}

/** Reads rows and holds the account of their cells: read and unread are all. */
function read(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): ReadingResult {
  const workbook = workbookOf(rows, merges);
  const reading = readEvaluations(workbook);
  expect(accountOf(workbook, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  return reading;
}

function indicators(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): readonly string[] {
  return read(rows, merges).evaluations.flatMap((form) => {
    expect(form.unread).toEqual([]);
    return form.indicators.map(short);
  });
}

type Case = readonly [
  name: string,
  rows: SheetInput["rows"],
  expected: readonly string[],
  merges?: SheetInput["merges"],
];

/** Cases with no merged areas where none are given. */
function casesOf(
  cases: readonly Case[],
): [string, SheetInput["rows"], readonly string[], SheetInput["merges"]][] {
  return cases.map(([name, rows, expected, merges = []]) => [name, rows, expected, merges]);
}

describe("rows of parts of the year are one indicator with a series", () => {
  test.each(
    casesOf([
      [
        "quarters, the name repeated",
        lines(
          "Metric | Period | Target | Actual",
          "Revenue | Q1 | 20 | 21",
          "Revenue | Q2 | 25 | 24",
          "Revenue | Q3 | 30 | 31",
          "Revenue | Q4 | 35 | 36",
          "Complaints | Q1 | 5 | 4",
          "Complaints | Q2 | 5 | 6",
        ),
        ["Revenue -/-: Q1 20/21, Q2 25/24, Q3 30/31, Q4 35/36", "Complaints -/-: Q1 5/4, Q2 5/6"],
      ],
      [
        "a row of the year",
        lines(
          "Metric | Period | Target | Actual",
          "Revenue | Q1 | 20 | 21",
          "Revenue | Q2 | 25 | 24",
          "Revenue | Full year | 110 | 112",
          "Churn | Q1 | 5% | 4%",
          "Churn | Q2 | 5% | 6%",
          "Churn | FY2025 | 5% | 5.1%",
        ),
        ["Revenue 110/112: Q1 20/21, Q2 25/24", "Churn 5%/5.1%: Q1 5%/4%, Q2 5%/6%"],
      ],
      [
        "the name merged over its rows",
        lines(
          "指标 | 季度 | 目标值 | 完成值",
          "销售收入（万元） | 第一季度 | 200 | 210",
          "- | 第二季度 | 250 | 240",
          "- | 全年 | 900 | 930",
          "客户投诉（起） | 第一季度 | 5 | 4",
          "- | 第二季度 | 5 | 6",
          "- | 全年 | 20 | 18",
        ),
        ["销售收入 900/930: Q1 200/210, Q2 250/240", "客户投诉 20/18: Q1 5/4, Q2 5/6"],
        ["A2:A4", "A5:A7"],
      ],
      [
        "the name once, blanks below",
        lines(
          "KPI | Quarter | Goal | Result",
          "On-time delivery | Q1 2025 | 95% | 94%",
          "- | Q2 2025 | 95% | 96%",
          "Scrap | Q1 2025 | 2% | 1.8%",
          "- | Q2 2025 | 2% | 2.1%",
        ),
        ["On-time delivery -/-: Q1 95%/94%, Q2 95%/96%", "Scrap -/-: Q1 2%/1.8%, Q2 2%/2.1%"],
      ],
      [
        "months before the names",
        lines(
          "月份 | 指标名称 | 目标 | 实际",
          "1月 | 产量 | 100 | 90",
          "- | 废品率 | 2% | 1%",
          "2月 | 产量 | 110 | 115",
          "- | 废品率 | 2% | 3%",
          "累计 | 产量 | 210 | 205",
          "- | 废品率 | 2% | 2%",
        ),
        ["产量 210/205: M1 100/90, M2 110/115", "废品率 2%/2%: M1 2%/1%, M2 2%/3%"],
      ],
      [
        "months merged before the names",
        lines(
          "Month | KPI | Target | Actual",
          "Jan-25 | Output | 100 | 90",
          "- | Scrap | 2% | 1%",
          "Feb-25 | Output | 110 | 115",
          "- | Scrap | 2% | 3%",
        ),
        ["Output -/-: M1 100/90, M2 110/115", "Scrap -/-: M1 2%/1%, M2 2%/3%"],
        ["A2:A3", "A4:A5"],
      ],
      [
        "parts beneath the name, in its column",
        lines(
          "指标 | 目标 | 实际",
          "销售收入 | - | -",
          "一季度 | 200 | 210",
          "二季度 | 250 | 240",
          "毛利率 | 30% | 31%",
          "上半年 | 30% | 29%",
          "下半年 | 30% | 33%",
          "客户数 | 50 | 52",
        ),
        ["销售收入 -/-: Q1 200/210, Q2 250/240", "毛利率 30%/31%: H1 30%/29%, H2 30%/33%", "客户数 50/52: "],
      ],
      [
        "one heading over names and quarters",
        lines(
          "指标 | - | 目标值 | 完成值",
          "产量 | Q1 | 10 | 9",
          "- | Q2 | 10 | 12",
          "电耗 | Q1 | 3 | 2",
          "- | Q2 | 3 | 4",
        ),
        ["产量 -/-: Q1 10/9, Q2 10/12", "电耗 -/-: Q1 3/2, Q2 3/4"],
        ["A1:B1", "A2:A3", "A4:A5"],
      ],
      [
        "a heading that says nothing of time, halves between quarters",
        lines(
          "Metric | When | Unit | Target | Actual",
          "Output | Q1 | t | 10 | 9",
          "Output | Q2 | - | 10 | 12",
          "Output | H1 | - | 20 | 21",
          "Output | Q3 | - | 10 | -",
        ),
        ["Output -/-: Q1 10/9, Q2 10/12, H1 20/21, Q3 10/-"],
      ],
      [
        "results only",
        lines("指标 | 月份 | 完成值", "产量 | 1月 | 90", "产量 | 2月 | 115", "产量 | 1-12月 | 1200"),
        ["产量 -/1200: M1 -/90, M2 -/115"],
      ],
      [
        "weights beside each row are those of the indicator",
        lines(
          "KPI | Weight | Period | Target | Actual",
          "Revenue | 60 | Q1 | 20 | 21",
          "Revenue | 60 | Q2 | 25 | 24",
          "Churn | 40 | Q1 | 5% | 4%",
          "Churn | 40 | Q2 | 5% | 6%",
        ),
        ["Revenue -/- 60: Q1 20/21, Q2 25/24", "Churn -/- 40: Q1 5%/4%, Q2 5%/6%"],
      ],
      [
        "an indicator of the year between those of quarters",
        lines(
          "指标 | 时期 | 目标 | 实际",
          "产量 | 第1季度 | 10 | 9",
          "产量 | 第2季度 | 10 | 12",
          "安全事故 | - | 0 | 0",
          "电耗 | 第1季度 | 3 | 2",
        ),
        ["产量 -/-: Q1 10/9, Q2 10/12", "安全事故 0/0: ", "电耗 -/-: Q1 3/2"],
      ],
      [
        "categories, and the same name in two of them",
        lines(
          "类别 | 指标 | 季度 | 目标 | 实际",
          "一车间 | 产量 | Q1 | 10 | 9",
          "一车间 | 产量 | Q2 | 10 | 12",
          "二车间 | 产量 | Q1 | 30 | 29",
          "二车间 | 产量 | Q2 | 30 | 32",
        ),
        ["产量 -/-: Q1 10/9, Q2 10/12", "产量 -/-: Q1 30/29, Q2 30/32"],
      ],
      [
        "the same name and part again is another indicator",
        lines(
          "Metric | Period | Target | Actual",
          "Output | Q1 | 10 | 9",
          "Output | Q2 | 10 | 12",
          "Output | Q1 | 30 | 29",
          "Output | Q2 | 30 | 32",
        ),
        ["Output -/-: Q1 10/9, Q2 10/12", "Output -/-: Q1 30/29, Q2 30/32"],
      ],
      [
        "two years",
        lines(
          "Metric | Period | Target | Actual",
          "Output | 2024 Q1 | 10 | 9",
          "Output | 2024 Q2 | 10 | 12",
          "Output | 2025 Q1 | 30 | 29",
          "Output | 2025 Q2 | 30 | 32",
        ),
        ["Output -/-: Q1 10/9, Q2 10/12", "Output -/-: Q1 30/29, Q2 30/32"],
      ],
    ]),
  )("%s", (_, rows, expected, merges) => {
    expect(indicators(rows, merges)).toEqual(expected);
  });

  test("a total of the table stays its total", () => {
    const [form] = read(
      lines(
        "指标 | 季度 | 目标 | 实际 | 权重 | 得分",
        "产量 | Q1 | 10 | 9 | 100 | 90",
        "产量 | Q2 | 10 | 12 | - | -",
        "合计 | - | - | - | 100 | 90",
      ),
    ).evaluations;
    expect(form?.indicators.map(short)).toEqual(["产量 -/- 100: Q1 10/9, Q2 10/12"]);
    expect(form?.total?.score?.value).toBe("90");
  });

  test("remarks on a part stay with it, one on all is that of the indicator", () => {
    const rows = lines(
      "KPI | Period | Target | Actual | Comment | Owner",
      "Revenue | Q1 | 20 | 19 | Late launch | Ann",
      "Revenue | Q2 | 25 | 26 | New client | Ann",
      "Churn | Q1 | 5% | 4% | - | Bob",
      "Churn | Q2 | 5% | 6% | Price rise | Bob",
    );
    const [revenue, churn] = read(rows).evaluations[0]?.indicators ?? [];
    expect(revenue?.series.map(({ reason }) => reason?.text)).toEqual(["Late launch", "New client"]);
    expect([revenue?.reason?.text, churn?.reason?.text]).toEqual(["", "Price rise"]);
    expect([revenue?.owner?.text, churn?.owner?.text]).toEqual(["Ann", "Bob"]);
  });

  test("places of a year that the table does not tell are no places", () => {
    const rows = lines("KPI | Period | Target | Actual", "Revenue | Q1 | 20 | 19", "Revenue | Q2 | 25 | 26");
    const [revenue] = read(rows).evaluations[0]?.indicators ?? [];
    expect(revenue?.cells).not.toHaveProperty("target");
    expect(revenue?.cells).not.toHaveProperty("actual");
  });
});

describe("what is no series", () => {
  test.each<[string, SheetInput["rows"], readonly string[]]>([
    [
      "quarters by which different things are due",
      lines("Task | Due | Target | Actual", "Launch | Q1 | 1 | 1", "Hire | Q2 | 3 | 2", "Move | Q3 | 1 | 0"),
      ["Launch 1/1: ", "Hire 3/2: ", "Move 1/0: "],
    ],
    [
      "rows that each earn their part of the points",
      lines(
        "KPI | Period | Target | Actual | Weight | Score",
        "Revenue | Q1 | 20 | 21 | 50 | 50",
        "Revenue | Q2 | 25 | 24 | 50 | 48",
      ),
      ["Revenue 20/21 50: ", "Revenue 25/24 50: "],
    ],
    [
      "how often something is measured",
      lines("指标 | 考核周期 | 目标 | 实际", "产量 | 月度 | 10 | 9", "电耗 | 季度 | 3 | 2"),
      ["产量 10/9: ", "电耗 3/2: "],
    ],
  ])("%s", (_, rows, expected) => {
    expect(indicators(rows)).toEqual(expected);
  });
});

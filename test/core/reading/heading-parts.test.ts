import fc from "fast-check";
import { headingParts, monthsOf } from "../../../src/core/reading/heading-parts";

describe("the year of a heading", () => {
  test.each([
    ["2025年完成值", "完成值", "2025"],
    ["2025年度目标", "目标", "2025"],
    ["目标（2025）", "目标", "2025"],
    ["２０２５年目标", "目标", "2025"],
    ["Target 2025", "target", "2025"],
    ["FY25 Target", "target", "2025"],
    ["FY2025 Target", "target", "2025"],
    ["FY'25 Actual", "actual", "2025"],
    ["CY2024 Actual", "actual", "2024"],
    // A financial year is known by the one in which it ends.
    ["FY24/25 Target", "target", "2025"],
    ["FY2024/25 Target", "target", "2025"],
    ["FY24-25 Target", "target", "2025"],
    ["2024/25 Target", "target", "2025"],
    ["FY2024/2025 Actual", "actual", "2025"],
    ["Target", "target", null],
    ["权重(%)", "权重(%)", null],
    ["完成10000件", "完成10000件", null],
    ["12025", "12025", null],
  ])("%s", (heading, rest, year) => {
    expect(headingParts(heading)).toEqual({ rest, year, period: null });
  });
});

describe("the part of the year of a heading", () => {
  test.each([
    ["Q1 Actual", "actual", "quarter", 1],
    ["Actual Q 4", "actual", "quarter", 4],
    ["2Q Actual", "actual", "quarter", 2],
    ["第一季度完成值", "完成值", "quarter", 1],
    ["三季度", "", "quarter", 3],
    ["4季度完成", "完成", "quarter", 4],
    ["2nd quarter", "", "quarter", 2],
    ["3rd Quarter Actual", "actual", "quarter", 3],
    ["上半年完成值", "完成值", "half", 1],
    ["下半年", "", "half", 2],
    ["H1 Actual", "actual", "half", 1],
    ["Actual (H2)", "actual", "half", 2],
    ["3月完成值", "完成值", "month", 3],
    ["03月份", "", "month", 3],
    ["十月", "", "month", 10],
    ["十一月完成值", "完成值", "month", 11],
    ["12月", "", "month", 12],
    ["Jan", "", "month", 1],
    ["May Actual", "actual", "month", 5],
    ["Sept. Actual", "actual", "month", 9],
    ["September", "", "month", 9],
    ["December Actual", "actual", "month", 12],
  ] as const)("%s", (heading, rest, kind, number) => {
    expect(headingParts(heading)).toEqual({ rest, year: null, period: { kind, number } });
  });

  test.each([
    ["2025 Q3 Actual", { rest: "actual", year: "2025", period: { kind: "quarter", number: 3 } }],
    ["FY25 H1", { rest: "", year: "2025", period: { kind: "half", number: 1 } }],
    ["2024年上半年完成", { rest: "完成", year: "2024", period: { kind: "half", number: 1 } }],
  ])("stands beside a year: %s", (heading, parts) => {
    expect(headingParts(heading)).toEqual(parts);
  });

  test.each([
    ["1-12月完成值", "完成值"],
    ["1—6月", ""],
    ["1月至9月完成值", "完成值"],
    ["Jan–Dec Actual", "actual"],
  ])("is not what has come about since January: %s", (heading, rest) => {
    expect(headingParts(heading)).toEqual({ rest, year: null, period: null });
  });

  test.each([
    "Margin",
    "Marketing cost",
    "Decision",
    "Junior staff",
    "H2S emissions",
    "Q12",
    "Mayor",
    "Sepsis",
  ])("is not seen in other words: %s", (heading) => {
    expect(headingParts(heading)).toMatchObject({ year: null, period: null });
  });
});

test("year and part are found on either side of the heading, and leave it alone", () => {
  const heading = fc.constantFrom("目标值", "完成值", "target", "actual", "权重(%)");
  const year = fc.integer({ min: 2000, max: 2099 });
  const part = fc.constantFrom<[string, string, number]>(
    ["Q2", "quarter", 2],
    ["三季度", "quarter", 3],
    ["上半年", "half", 1],
    ["7月", "month", 7],
    ["Aug", "month", 8],
  );
  fc.assert(
    fc.property(heading, year, part, fc.boolean(), (rest, number, [written, kind, place], isBefore) => {
      const text = isBefore ? `${number} ${written} ${rest}` : `${rest} ${written} ${number}`;
      expect(headingParts(text)).toEqual({ rest, year: String(number), period: { kind, number: place } });
    }),
  );
});

test.each([
  ["上半年预算", "1-6"],
  ["1-6月累计", "1-6"],
  ["1—6月份完成", "1-6"],
  ["H1 budget", "1-6"],
  ["Jan–Jun actual", "1-6"],
  ["前三季度目标", "1-9"],
  ["截至9月底完成", "1-9"],
  ["1-12月累计", "1-12"],
  ["下半年计划", "7-12"],
  ["三季度实际", "7-9"],
  ["Q1 actual", "1-3"],
  ["2月", "2-2"],
  ["全年预算", null],
  ["Budget", null],
  ["累计", null],
])("months of %s", (heading, months) => {
  expect(monthsOf(heading)).toBe(months);
});

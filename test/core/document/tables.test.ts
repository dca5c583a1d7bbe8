import { columnShares, wordsOf } from "../../../src/core/document/tables";
import type { TableBlock } from "../../../src/core/narrative/report";
import { numberCell, textCell, words } from "../publishing/support/reports";

/** Half-widths of an upright page, and what the padding of a cell takes of them. */
const [PAGE, PADDING] = [84, 2];
/** The digits of DejaVu, which stands in on Linux, are 0.636 of their height wide; half is counted. */
const WIDE_DIGITS = 0.636 / 0.5;

const TEXTS = {
  指标: ["促进义务教育学校事业健康发展情况的指标", "政策知晓率"],
  年度指标值: ["≧735人次", "100%"],
  实际完成值: ["735人次", "98%"],
  完成情况: ["完成", "未完成"],
};
const NUMBERS = { "完成率（%）": ["100.00", "98.00"], 分值: ["10", "10"], 得分: ["10.00", "9.00"] };

/** A table of results: columns of texts, then of numbers. */
function results(): TableBlock {
  const texts = Object.entries(TEXTS);
  const numbers = Object.entries(NUMBERS);
  return {
    kind: "table",
    id: "completion",
    caption: [words("指标完成情况")],
    columns: [
      ...texts.map(([header]) => ({ header, align: "left" }) as const),
      ...numbers.map(
        ([header]) => ({ header, align: "right", numberFormat: header === "分值" ? "0" : "0.00" }) as const,
      ),
    ],
    rows: [0, 1].map((row) => [
      ...texts.map(([, values]) => textCell(words(values[row] ?? ""))),
      ...numbers.map(([, values]) => numberCell(values[row] ?? "", "E12")),
    ]),
  };
}

describe("columns of a table on an upright page", () => {
  const shares = columnShares(wordsOf(results()), PAGE, PADDING);
  const roomOf = (column: number): number => (shares[column] ?? 0) * PAGE - PADDING;

  it.each(Object.keys(NUMBERS).map((header, index) => [header, index + Object.keys(TEXTS).length] as const))(
    "%s: numbers stay on one line also in wider digits",
    (_, column) => {
      const longest = Math.max(...wordsOf(results()).texts.map((row) => row[column]?.length ?? 0));
      expect(roomOf(column)).toBeGreaterThanOrEqual(longest * WIDE_DIGITS);
    },
  );

  it.each(Object.keys(TEXTS).map((header, column) => [header, column] as const))(
    "%s: the heading leaves no character alone",
    (header, column) => {
      expect(roomOf(column)).toBeGreaterThanOrEqual(2 * header.length);
    },
  );
});

test("dates stay on one line where there is room, also in wider digits and with gaps between them and Chinese", () => {
  const dated: TableBlock = {
    kind: "table",
    id: "scorecard",
    caption: [],
    columns: ["指标", "目标值", "完成情况"].map((header) => ({ header, align: "left" })),
    rows: [["二期生产线投产时间", "2024年10月31日前", "完成"].map((text) => textCell(words(text)))],
  };
  const [, share = 0] = columnShares(wordsOf(dated), PAGE, PADDING);
  // Eight digits, four Chinese characters, six gaps of a quarter of one.
  expect(share * PAGE - PADDING).toBeGreaterThanOrEqual(8 * WIDE_DIGITS + 4 * 2 + 6 * 0.5);
});

test("columns of numbers are as wide as each other where there is room", () => {
  const points: TableBlock = {
    kind: "table",
    id: "points",
    caption: [],
    columns: ["项目", "分值", "得分", "得分率（%）"].map((header) => ({ header, align: "right" })),
    rows: [[textCell(words("预算执行")), ...["10", "9.33", "93.30"].map((value) => numberCell(value, "E6"))]],
  };
  const [, ...shares] = columnShares(wordsOf(points), PAGE, PADDING);
  for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? 0);
});

test("no word in Latin letters is divided, in a heading or below it, also in wider letters", () => {
  const rated: TableBlock = {
    kind: "table",
    id: "scorecard",
    caption: [],
    columns: ["KPI", "Weight", "RAG"].map((header) => ({ header, align: "left" })),
    rows: [
      ["Supply interruptions per property and year", "15", "Amber"].map((text) => textCell(words(text))),
    ],
  };
  // Bold letters of DejaVu take 0.7 of their height, half of which is counted.
  const [, weight = 0, rag = 0] = columnShares(wordsOf(rated), PAGE, PADDING).map(
    (share) => share * PAGE - PADDING,
  );
  expect(weight).toBeGreaterThanOrEqual("Weight".length * 1.4);
  expect(rag).toBeGreaterThanOrEqual("Amber".length * 1.4);
  const narrow = columnShares(wordsOf(rated), 44, PADDING).map((share) => share * 44 - PADDING);
  expect(narrow[1]).toBeGreaterThanOrEqual("Weight".length * 1.4);
});

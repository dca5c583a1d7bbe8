import type { DocumentBlock, ParagraphRole } from "../../../src/core/document";
import type { Locale } from "../../../src/core/common/locale";
import { withChartsPlaced } from "../../../src/hosts/word/place-charts";

/** Characters of a line of the text. */
const LINE = 28;

let count = 0;

function paragraph(role: ParagraphRole, lines: number, keepNext = false): DocumentBlock {
  count += 1;
  const text = String(count).padEnd(lines * LINE - 2, "文");
  return { kind: "paragraph", role, stretches: [{ mark: null, runs: [{ text, mark: null }] }], keepNext };
}

const text = (lines: number) => paragraph("body", lines);
const heading = () => paragraph("heading1", 1);

/** Bars take 100 points and 17 each; a page has 637. */
function chart(bars: number): DocumentBlock {
  return {
    kind: "chart",
    mark: "a",
    title: "",
    altText: "",
    design: {
      categoryHeader: "",
      categories: [],
      series: [{ name: "", points: [], type: "bar", axis: "primary", color: "000000", dataLabels: false }],
      legend: "none",
      axes: {},
      altText: "",
      height: 100 + bars * 17,
    },
  };
}

/** The kinds and roles in their order, with the number of the block among those given. */
function orderOf(blocks: readonly DocumentBlock[], locale: Locale = "zh-CN", letter = false): string {
  const placed = withChartsPlaced(blocks, locale, letter);
  expect([...placed].sort((a, b) => blocks.indexOf(a) - blocks.indexOf(b))).toEqual(blocks);
  return placed.map((block) => blocks.indexOf(block)).join(" ");
}

describe("a chart in a Word document", () => {
  it.each<[what: string, blocks: readonly DocumentBlock[], order: string]>([
    ["stays where it has room", [text(10), chart(5), text(5)], "0 1 2"],
    ["stays where little of a page is bare before it", [text(19), chart(5), text(5)], "0 1 2"],
    ["gives way to text that fills its page", [text(14), chart(12), text(6), text(5)], "0 2 1 3"],
    [
      "gives way with a heading and its text",
      [text(12), chart(15), heading(), text(6), text(8)],
      "0 2 3 1 4",
    ],
    ["never stands right behind a heading", [text(12), chart(15), heading(), chart(4)], "0 1 2 3"],
    [
      "stays before the next heading but one",
      [text(8), chart(15), heading(), heading(), text(9)],
      "0 1 2 3 4",
    ],
    [
      "leaves words with who signs that are kept with them",
      [text(12), chart(15), paragraph("body", 5, true), paragraph("signature", 1)],
      "0 1 2 3",
    ],
    ["stays before a table", [text(12), chart(15), paragraph("caption", 1)], "0 1 2"],
  ])("%s", (_, blocks, order) => {
    expect(orderOf(blocks)).toBe(order);
  });

  it("has less room under the head of a letter", () => {
    const blocks = [text(9), chart(12), text(6), text(6)];
    expect(orderOf(blocks)).toBe("0 1 2 3");
    expect(orderOf(blocks, "zh-CN", true)).toBe("0 2 1 3");
  });

  it("stays in documents without a fixed number of lines", () => {
    expect(orderOf([text(14), chart(12), text(6)], "en")).toBe("0 1 2");
  });
});

import type { DocumentBlock, ParagraphRole } from "../../../../src/core/document";
import type { Locale } from "../../../../src/core/common/locale";
import { composed } from "../../../../src/hosts/word/composing";
import { measured } from "../../../../src/hosts/word/composing/measure";
import { metricsOf } from "../../../../src/hosts/word/composing/metrics";
import { PAGE, paged, type Paged } from "../../../../src/hosts/word/composing/pages";

/** Characters of a line of the text, also where fonts are a little wider. */
const LINE = 27.5;

let count = 0;

function paragraph(role: ParagraphRole, lines: number, keepNext = false): DocumentBlock {
  count += 1;
  const text = String(count).padEnd(Math.floor(lines * LINE) - 3, "文");
  return { kind: "paragraph", role, stretches: [{ mark: null, runs: [{ text, mark: null }] }], keepNext };
}

const text = (lines: number, keepNext = false) => paragraph("body", lines, keepNext);
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

/** A caption and a table of so many rows, each 18.5 points high. */
function table(rows: number, whole: boolean): readonly DocumentBlock[] {
  const cell = { align: "left", runs: [{ text: "文", mark: null }] } as const;
  return [
    paragraph("caption", 1),
    {
      kind: "table",
      whole,
      widths: [0.5, 0.5],
      header: ["甲", "乙"],
      rows: Array.from({ length: rows }, () => [cell, cell]),
    },
  ];
}

/** Who signs: annexes, unit and date, with the last words of the text. */
const signed = (): readonly DocumentBlock[] => [
  text(1, true),
  { ...paragraph("annex", 1, true), apart: true } as DocumentBlock,
  { ...paragraph("signature", 1, true), apart: true } as DocumentBlock,
  paragraph("signature", 1),
];

const sizeOf = (block: DocumentBlock | undefined) =>
  block?.kind === "chart" ? block.design.height : undefined;

/** The numbers of the blocks among those given, in the order that they are set in; charts and tables by their kinds. */
function orderOf(blocks: readonly DocumentBlock[], placed: readonly DocumentBlock[]): string {
  return placed
    .map((block) => (block.kind === "paragraph" ? String(blocks.indexOf(block)) : block.kind))
    .join(" ");
}

function pagesOf(
  blocks: readonly DocumentBlock[],
  lines: number,
  locale: Locale = "zh-CN",
): readonly Paged[] {
  const metrics = metricsOf(locale);
  return metrics.measures.map((measure) =>
    paged(
      blocks.flatMap((block) => measured(block, measure, metrics)),
      { lineHeight: PAGE / lines, top: 0, slack: 0 },
    ),
  );
}

describe("charts and tables of a Word document", () => {
  it.each<[what: string, blocks: readonly DocumentBlock[], order: string]>([
    ["stay where they have room", [text(6), chart(5), text(8)], "0 chart 2"],
    [
      "give way to text of their own part that fills the page",
      [text(14), chart(14), text(6), text(5)],
      "0 2 chart 3",
    ],
    [
      "never go behind the next heading",
      [heading(), text(6), text(6), chart(15), heading(), text(6), text(8)],
      "0 1 chart 2 4 5 6",
    ],
    [
      "never stand right behind a heading",
      [text(12), heading(), text(4), chart(15), heading(), text(5)],
      "0 1 2 chart 4 5",
    ],
    ["leave words that are kept with who signs", [text(14), chart(14), ...signed()], "0 chart 2 3 4 5"],
    ["with their captions", [text(15), ...table(10, true), text(5), text(6)], "0 3 1 table 4"],
  ])("%s", (_, blocks, order) => {
    expect(orderOf(blocks, composed(blocks, "zh-CN", false).blocks)).toBe(order);
  });

  it("take the size that fills the page", () => {
    const blocks = [text(11), chart(13), heading(), text(20)];
    const { blocks: placed } = composed(blocks, "zh-CN", false);
    expect(sizeOf(placed[1])).toBeLessThan(sizeOf(blocks[1]) ?? 0);
    expect(orderOf(blocks, placed)).toBe("0 chart 2 3");
  });

  it("are divided where a page would be bare before them, and only there", () => {
    const divided = (blocks: readonly DocumentBlock[]) => {
      const { blocks: placed, lines } = composed(blocks, "zh-CN", false);
      return pagesOf(placed, lines).some((one) => one.divided > 0);
    };
    expect(divided([text(14), ...table(14, false), text(5), heading(), text(18)])).toBe(false);
    expect(divided([text(9), ...table(34, false), heading(), text(18)])).toBe(true);
  });
});

describe("lines of a page", () => {
  it.each<[what: string, blocks: readonly DocumentBlock[], lines: number]>([
    ["are 22 where nothing is to be gained", [text(10), heading(), text(8)], 22],
    [
      "are closer where who signs would be on a nearly bare page",
      [text(22), heading(), text(16), ...signed()],
      23,
    ],
  ])("%s", (_, blocks, lines) => {
    expect(composed(blocks, "zh-CN", false).lines).toBe(lines);
  });

  it("are followed by more text on a last page that would be nearly bare", () => {
    const few = [text(2), text(2), text(1), text(1)];
    const blocks = [text(21), heading(), text(14), ...few, heading(), ...signed()];
    const { blocks: placed, lines } = composed(blocks, "zh-CN", false);
    const used = pagesOf(placed, lines).map((one) => one.pages.at(-1)?.used ?? 0);
    expect(Math.min(...used) / PAGE).toBeGreaterThan(0.36);
  });

  it("leave room for the head of a letter", () => {
    const blocks = [text(8), chart(9), text(6), text(6)];
    expect(orderOf(blocks, composed(blocks, "zh-CN", false).blocks)).toBe("0 chart 2 3");
    expect(orderOf(blocks, composed(blocks, "zh-CN", true).blocks)).not.toBe("0 chart 2 3");
  });

  it("are lines of 11 points in English reports, whose last page is not left nearly bare either", () => {
    const english = (lines: number) => paragraph("body", lines * 1.38);
    const blocks = [heading(), english(36), heading(), ...[2, 2, 1, 1].map(english), heading(), english(1)];
    const { blocks: placed, lines } = composed(blocks, "en", false);
    const last = pagesOf(placed, lines, "en").map(({ pages }) => (pages.at(-1)?.used ?? 0) / PAGE);
    expect(lines).toBeGreaterThanOrEqual(40);
    expect(Math.min(...last)).toBeGreaterThan(0.2);
  });
});

describe("pages as they are reckoned", () => {
  it.each<[what: string, blocks: readonly DocumentBlock[], pages: readonly (readonly number[])[]]>([
    [
      "hold 22 lines",
      [text(30)],
      [
        [22, 8],
        [22, 8],
        [22, 8],
      ],
    ],
    [
      "leave no line of a paragraph alone",
      [text(21), text(4)],
      [
        [21, 4],
        [21, 4],
        [21, 4],
      ],
    ],
    [
      "leave no last line alone",
      [text(19), text(4)],
      [
        [21, 2],
        [21, 2],
        [21, 2],
      ],
    ],
    [
      "keep headings with their text",
      [text(20), heading(), text(3)],
      [
        [20, 4],
        [20, 4],
        [20, 4],
      ],
    ],
    // Word divides a paragraph before its last lines; LibreOffice moves it.
    [
      "keep a paragraph with what follows",
      [text(16), text(6, true), text(1)],
      [
        [20, 3],
        [16, 7],
        [16, 7],
      ],
    ],
    [
      "begin annexes on a page",
      [text(3), { ...text(4), newPage: true } as DocumentBlock],
      [
        [3, 4],
        [3, 4],
        [3, 4],
      ],
    ],
  ])("%s", (_, blocks, pages) => {
    const lines = pagesOf(blocks, 22).map((one) =>
      one.pages.map(({ used }) => Math.round((used * 22) / PAGE)),
    );
    expect(lines).toEqual(pages);
  });

  it("divide a table between rows, and leave several for the last page", () => {
    const [{ pages, divided } = { pages: [], divided: 0 }] = pagesOf([text(10), ...table(20, false)], 22);
    expect(divided).toBe(1);
    expect(Math.round(((pages[1]?.used ?? 0) - 22.5) / 18.5)).toBeGreaterThanOrEqual(6);
  });
});

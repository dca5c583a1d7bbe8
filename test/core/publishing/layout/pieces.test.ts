import fc from "fast-check";
import {
  centredLines,
  piecesOf,
  wholePiece,
  type PieceOptions,
} from "../../../../src/core/publishing/layout/pieces";
import { characterWidth } from "../../../../src/core/publishing/layout/metrics";
import type { Run } from "../../../../src/core/publishing/spans";
import { claim, figure, quote, words } from "../support/reports";

const INDENT = "　　";
const OPTIONS = { capacity: 20, wholeLines: 4, pieceLines: 3, indent: INDENT };
const texts = (runs: readonly Run[], options: PieceOptions = OPTIONS) =>
  piecesOf(runs, options).map(({ text }) => text);

/** Lines of a text when every character goes on the line where it still fits. */
function linesOf(text: string, capacity: number): number {
  return text.split("\n").reduce((lines, segment) => {
    let width = 0;
    let taken = 1;
    for (const character of segment) {
      width += characterWidth(character);
      if (width > capacity) {
        taken += 1;
        width = characterWidth(character);
      }
    }
    return lines + taken;
  }, 0);
}

const chunk = fc.string({
  unit: fc.constantFrom("预", "算", "执", "行", "，", "。", "；", "a", "7", ".", " ", "\n", "𠮷", "”"),
  maxLength: 60,
});
const run: fc.Arbitrary<Run> = fc.oneof(
  chunk.map(words),
  chunk.map((text) => figure(text, { E12: "300" })),
  chunk.map((text) => claim(text, "F12", "300", "300")),
  chunk.map((text) => quote(text, "D12")),
  chunk.map((text): Run => ({ kind: "numbering", text })),
);

describe("cutting text into rows", () => {
  it("leaves a text that fits in one piece", () => {
    expect(texts([words("预算执行良好。")])).toEqual(["　　预算执行良好。"]);
  });

  it("cuts a long text at the end of a sentence and indents what follows", () => {
    const sentence = "全年预算执行情况总体良好。";
    expect(texts([words(sentence.repeat(4))])).toEqual([
      `${INDENT}${sentence.repeat(2)}`,
      `${INDENT}${sentence.repeat(2)}`,
    ]);
  });

  it("keeps closing quotes with their sentence and does not take a decimal point for an end", () => {
    const quoted = "通知要求“健全绩效管理全过程制度体系。”各单位平均得分9.5分以上均为优秀等次，";
    expect(texts([words(quoted.repeat(2))])[0]).toMatch(/”$/);
  });

  it("cuts inside a sentence that is too long, at a comma where there is one", () => {
    expect(texts([words("一般公共预算支出稳中有升，".repeat(6))])[0]).toBe(
      `${INDENT}${"一般公共预算支出稳中有升，".repeat(2)}`,
    );
    expect(texts([words("预".repeat(100))])[0]).toHaveLength(2 + 28);
  });

  it("goes on over the page with a sentence, not behind a semicolon", () => {
    const text = "预算执行情况总体良好各项任务按期完成。一般公共预算；政府性基金预算；其他资金。";
    const parted = new Map([[0, 3]]);
    expect(texts([words(text)], { ...OPTIONS, wholeLines: 9, parted })).toEqual([
      `${INDENT}预算执行情况总体良好各项任务按期完成。`,
      `${INDENT}一般公共预算；政府性基金预算；其他资金。`,
    ]);
  });

  it("does not divide a figure", () => {
    const long = "1".repeat(75);
    const pieces = piecesOf([words("共计"), figure(long, { E12: "1" }), words("元")], OPTIONS);
    expect(pieces.map(({ text }) => text)).toEqual(["　　共计", `${INDENT}${long}`, "　　元"]);
    expect(pieces[1]?.runs).toMatchObject([{ start: 2, length: 75 }]);
  });

  it("puts at least one character on a line, however narrow", () => {
    const narrow = { ...OPTIONS, capacity: 2, wholeLines: 1, pieceLines: 1 };
    expect(texts([words("预𠮷算")], narrow)).toEqual([`${INDENT}预`, `${INDENT}𠮷`, `${INDENT}算`]);
  });

  it("divides a long quote and says where each part stands", () => {
    const reason = "汛期停工导致进度延后".repeat(12);
    const pieces = piecesOf([quote(reason, "I14")], OPTIONS);
    const parts = pieces.map(({ text, runs }) =>
      text.slice(runs[0]!.start, runs[0]!.start + runs[0]!.length),
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(parts.join("")).toBe(reason);
  });

  it("loses no character, divides no figure, and says where every run stands", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        const pieces = piecesOf(runs, OPTIONS);
        const joined = pieces.map(({ text }) => text.slice(OPTIONS.indent.length)).join("");
        expect(joined).toBe(runs.map(({ text }) => text).join(""));
        for (const piece of pieces) {
          expect(piece.text).not.toMatch(/[\ud800-\udbff]$/);
          for (const { start, length, run: placed } of piece.runs) {
            const shown = piece.text.slice(start, start + length);
            const whole = placed.kind === "quote" ? placed.text.includes(shown) : placed.text === shown;
            expect(whole).toBe(true);
          }
        }
        const traced = runs.filter(({ kind, text }) => kind !== "literal" && text !== "");
        expect(new Set(pieces.flatMap((piece) => piece.runs.map((placed) => placed.run)))).toEqual(
          new Set(traced),
        );
      }),
    );
  });

  it("makes no piece higher than asked where words may be cut anywhere", () => {
    fc.assert(
      fc.property(fc.array(chunk.map(words), { maxLength: 12 }), (runs) => {
        for (const text of texts(runs)) expect(linesOf(text, OPTIONS.capacity)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it("breaks a centred title into lines of about equal length", () => {
    const title = [
      words("云山县交通运输局"),
      quote("2022", "A2"),
      words("年度农村公路养护工程项目支出绩效自评报告"),
    ];
    const lines = texts(title, centredLines(title, 50));
    expect(lines).toHaveLength(2);
    expect(lines.join("")).toBe("云山县交通运输局2022年度农村公路养护工程项目支出绩效自评报告");
    expect(Math.abs(lines[0]!.length - lines[1]!.length)).toBeLessThan(10);
  });

  it.each([
    [
      "蒸湘区人大常委会2021年度部门整体支出绩效自评报告",
      ["蒸湘区人大常委会2021年度", "部门整体支出绩效自评报告"],
    ],
    ["青岚县水利局2024年度部门整体支出绩效自评报告", ["青岚县水利局2024年度", "部门整体支出绩效自评报告"]],
    [
      "公共文化惠民演出和场馆免费开放项目2024年度绩效自评报告",
      ["公共文化惠民演出和场馆免费开放项目", "2024年度绩效自评报告"],
    ],
  ])("cuts %s behind a word", (title, lines) => {
    expect(texts([words(title)], centredLines([words(title)], 42))).toEqual(lines);
  });

  it("cuts a title without a word near its middle between two characters", () => {
    const title = [words("甲2024年度乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")];
    const [first = "", second = "", ...more] = texts(title, centredLines(title, 42));
    expect(more).toEqual([]);
    expect(Math.abs(first.length - second.length)).toBeLessThan(8);
  });

  it("keeps a whole piece whole", () => {
    expect(wholePiece([words("完成"), figure("300公里", { F12: "300" })])).toMatchObject({
      text: "完成300公里",
      runs: [{ start: 2, length: 5 }],
    });
  });
});

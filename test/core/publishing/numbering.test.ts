import { createNumbering, type NumberedLevel } from "../../../src/core/publishing/numbering";
import type { Locale } from "../../../src/core/common/locale";

function numbersOf(locale: Locale, levels: readonly NumberedLevel[]): readonly string[] {
  const numbering = createNumbering(locale);
  return levels.map((level) => numbering.next(level));
}

describe("numbering of headings", () => {
  it("follows the order of official documents in Chinese", () => {
    expect(numbersOf("zh-CN", [1, 2, 3, 3, 4, 2, 3, 1, 2])).toEqual([
      "一、",
      "（一）",
      "1.",
      "2.",
      "（1）",
      "（二）",
      "1.",
      "二、",
      "（一）",
    ]);
  });

  it.each([
    [10, "十、"],
    [12, "十二、"],
    [20, "二十、"],
    [21, "二十一、"],
    [101, "一百零一、"],
  ])("writes heading %i as %s", (count, expected) => {
    expect(
      numbersOf(
        "zh-CN",
        Array.from({ length: count }, () => 1 as const),
      ).at(-1),
    ).toBe(expected);
  });

  it("is decimal in English and leaves out levels that have not begun", () => {
    expect(numbersOf("en", [1, 2, 2, 3, 1, 3, 4])).toEqual([
      "1. ",
      "1.1 ",
      "1.2 ",
      "1.2.1 ",
      "2. ",
      "2.1 ",
      "(1) ",
    ]);
  });

  it("counts each list anew", () => {
    const numbering = createNumbering("zh-CN");
    numbering.next(4);
    numbering.next(4);
    numbering.startList();
    expect(numbering.next(4)).toBe("（1）");
  });
});

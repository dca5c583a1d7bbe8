import fc from "fast-check";
import stringWidth from "string-width";
import { wrapLines } from "../../../src/apps/cli/wrap";

describe("wrapping", () => {
  test.each<readonly [text: string, width: number, lines: readonly string[]]>([
    ["请从G13起逐项核对", 8, ["请从G13", "起逐项核", "对"]],
    ["应为80.45%。请核对", 12, ["应为80.45%。", "请核对"]],
    ["改为“优”后保存", 8, ["改为“优”", "后保存"]],
    ["check the label in B22", 12, ["check the", "label in B22"]],
    ["A12345678901", 5, ["A1234", "56789", "01"]],
    ["", 10, [""]],
  ])("%s on %i columns", (text, width, lines) => {
    expect(wrapLines(text, width)).toEqual(lines);
  });

  const texts = fc
    .array(
      fc.constantFrom("核对", "金额", "G13", "80.45%", "，", "“优”", "（共3项）", " ", "report.xlsx", "。"),
    )
    .map((parts) => parts.join(""));

  test("keeps every character, and keeps to the width where a unit fits on a line", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 80 }), (text, width) => {
        const lines = wrapLines(text, width);
        expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

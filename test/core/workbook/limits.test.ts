import fc from "fast-check";
import { MAX_SHEET_NAME, sheetNameProblem } from "../../../src/core/workbook/limits";

test.each([
  ["绩言报告", undefined],
  ["2022年度 自评表(终稿)", undefined],
  ["a'b", undefined],
  ["名".repeat(31), undefined],
  ["名".repeat(32), "too-long"],
  ["", "not-a-name"],
  ["2021/2022", "not-a-name"],
  ["甲\\乙", "not-a-name"],
  ["为什么?", "not-a-name"],
  ["*", "not-a-name"],
  ["[表]", "not-a-name"],
  ["项目:水利", "not-a-name"],
  ["'表", "not-a-name"],
  ["表'", "not-a-name"],
])("the name %j: %s", (name, problem) => {
  expect(sheetNameProblem(name)).toBe(problem);
});

test("a name with any of Excel's seven signs is refused wherever it stands", () => {
  const plain = fc.stringMatching(/^[a-z绩效表 ]{0,14}$/);
  fc.assert(
    fc.property(plain, fc.constantFrom("\\", "/", "?", "*", "[", "]", ":"), plain, (before, sign, after) => {
      expect(sheetNameProblem(`${before}${sign}${after}`)).toBe("not-a-name");
      expect(sheetNameProblem(`${before}x${after}`)).toBeUndefined();
      expect(sheetNameProblem(`${before}${after}`.padEnd(MAX_SHEET_NAME + 1, "x"))).toBe("too-long");
    }),
  );
});

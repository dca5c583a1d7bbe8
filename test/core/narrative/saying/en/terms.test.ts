import { englishTerm, TERMS } from "../../../../../src/core/narrative/saying/en/terms";
import { tokensOf } from "../../../../../src/core/vocabulary/claims";

test.each([
  ["产出指标", "Outputs"],
  ["产 出 指 标", "Outputs"],
  ["社会效益指标", "Social benefits"],
  ["满意度情况", "Satisfaction"],
  ["其他资金", "other funds"],
])("%s: %s", (name, term) => {
  expect(englishTerm(name)).toBe(term);
});

test.each(["办案", "村级公益金", "", "toString"])("%j is a form's own word", (name) => {
  expect(englishTerm(name)).toBeNull();
});

test("no term states what needs proof", () => {
  expect(Object.values(TERMS).flatMap((term) => tokensOf(term, "en"))).toEqual([]);
});

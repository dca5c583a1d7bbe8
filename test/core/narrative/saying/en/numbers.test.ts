import { constant } from "../../../../../src/core/proof/expression";
import { ordinal, spelled } from "../../../../../src/core/narrative/saying/en/numbers";

test.each([
  [0, "none"],
  [1, "one"],
  [12, "twelve"],
  [13, "13"],
  [1200, "1,200"],
  [2.5, "2.5"],
])("%d in prose: %s", (number, expected) => {
  expect(spelled(constant(number))).toMatchObject({ text: expected, value: String(number), rounding: null });
});

test("a count has its unit behind it", () => {
  expect(spelled(constant(7), " KPIs")).toMatchObject({ text: "seven KPIs", unit: "KPIs" });
});

test.each([
  [1, "a", "first"],
  [8, "an", "eighth"],
  [11, "an", "eleventh"],
  [12, "a", "twelfth"],
])("the place %d: %s %s", (place, article, word) => {
  const told = ordinal(constant(place));
  expect([told?.article, told?.figure.text]).toEqual([article, word]);
});

test.each([0, 13, 100])("the place %d is not written out", (place) => {
  expect(ordinal(constant(place))).toBeNull();
});

import { isFavourable, isOfFavour } from "../../../src/core/vocabulary/favour";

test.each([
  ["F", true],
  ["Fav", true],
  ["favourable", true],
  ["有利", true],
  ["35 F", true],
  ["A", false],
  ["(30) A", false],
  ["£7k Adv", false],
  ["U", false],
  ["超支", false],
  ["35", null],
  ["Fast", null],
  ["G", null],
  ["", null],
])("%j: %s", (text, favourable) => {
  expect(isFavourable(text)).toBe(favourable);
});

test.each([
  ["(5)", false],
  ["-3.2%", false],
  ["12", true],
  ["0", null],
  ["n/a", null],
])("by its amount %j: %s", (text, favourable) => {
  expect(isFavourable(text, true)).toBe(favourable);
});

test.each([
  ["F/A", true],
  ["Fav/(Adv)", true],
  ["Variance F/(U)", true],
  ["有利（不利）", true],
  ["N/A", false],
  ["Status", false],
  ["FAQ", false],
])("heading %j: %s", (heading, favour) => {
  expect(isOfFavour(heading)).toBe(favour);
});

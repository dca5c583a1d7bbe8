import { isFavourable, isFavourNegative, isOfFavour } from "../../../src/core/vocabulary/favour";

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
  ["Variance (F)/A", true],
  ["Adv / (Fav)", true],
  ["N/A", false],
  ["Status", false],
  ["FAQ", false],
])("heading %j: %s", (heading, favour) => {
  expect(isOfFavour(heading)).toBe(favour);
});

test.each([
  ["Variance (F)/A", true],
  ["(F)A", true],
  ["Adv / (Fav)", true],
  ["U/(F)", true],
  ["F/(A)", false],
  ["Fav/(Adv)", false],
  ["F/A", false],
  ["Data (final)", false],
])("below %j negative amounts are favourable: %s", (heading, favour) => {
  expect(isFavourNegative(heading)).toBe(favour);
});

import { inEnglishDates } from "../../../../../src/core/narrative/saying/en/dates";
import { isQuoteOf } from "../../../../../src/core/narrative/spans/quotes";

test.each<[written: string, english: string]>([
  ["2021.1.1-12.31", "1 January to 31 December 2021"],
  ["2021年11月至2022年3月", "November 2021 to March 2022"],
  ["2021年12月", "December 2021"],
  ["2021年8月底前", "the end of August 2021"],
  ["2021年12月31日前", "31 December 2021"],
  ["11月22日", "22 November"],
  ["16 Sep 2024", "16 September 2024"],
  ["1 Sept 2024", "1 September 2024"],
  ["2024-09-16", "16 September 2024"],
  ["by 30 Sep 2024", "by 30 September 2024"],
])("%s is written %s", (written, english) => {
  expect(inEnglishDates(written)).toBe(english);
  expect(isQuoteOf(english, written)).toBe(true);
});

test.each(["no day", "13月", "2021", "3至5岁"])("%s is left as it is", (text) => {
  expect(inEnglishDates(text)).toBe(text);
});

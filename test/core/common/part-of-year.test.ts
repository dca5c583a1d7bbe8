import { isPartOfYear } from "../../../src/core/common/part-of-year";

test.each(["2024年上半年", "2024年前三季度", "Q3 2024", "March 2025"])("%s is a part of a year", (text) => {
  expect(isPartOfYear(text)).toBe(true);
});

test.each(["2024", "2024年", "2024年度", "2023/24", "FY2024", "FY24/25", ""])("%j is none", (text) => {
  expect(isPartOfYear(text)).toBe(false);
});

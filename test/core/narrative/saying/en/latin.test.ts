import { isLatin } from "../../../../../src/core/narrative/saying/en/names";

test.each([
  ["Gross margin", true],
  ["R&D研发投入", true],
  ["12-month churn", true],
  ["0-6岁儿童健康管理数", false],
  ["老年人体检数", false],
])("%s stands without marks: %s", (name, latin) => {
  expect(isLatin(name)).toBe(latin);
});

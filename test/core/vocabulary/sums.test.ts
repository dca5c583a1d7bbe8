import { isSumOfLines } from "../../../src/core/vocabulary/sums";

test.each([
  ["Total income", true],
  ["Grand total", true],
  ["Net cost of services", true],
  ["Subtotal", true],
  ["Totality of care", false],
  ["Net promoter score", false],
  ["Hall hire", false],
])("%s adds up other lines: %s", (name, sum) => {
  expect(isSumOfLines(name)).toBe(sum);
});

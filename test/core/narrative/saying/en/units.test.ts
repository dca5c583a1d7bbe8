import { englishUnit } from "../../../../../src/core/narrative/saying/en/units";

test.each<[unit: string, printed: readonly [prefix: string, one: string, more: string, times: string]]>([
  ["人", ["", " person", " people", "1"]],
  ["人次", ["", " person-time", " person-times", "1"]],
  ["万亩", ["", " mu", " mu", "10000"]],
  ["万", ["", "", "", "10000"]],
  ["个", ["", "", "", "1"]],
  ["台（套）", ["", "", "", "1"]],
  ["个工作日", ["", " working day", " working days", "1"]],
  ["元", ["CNY ", "", "", "1"]],
  ["亿元", ["CNY ", "", "", "100000000"]],
  ["元/人", ["CNY ", " per person", " per person", "1"]],
  ["万元/座", ["CNY ", " per unit", " per unit", "10000"]],
  ["元/平方米/年", ["CNY ", " per m² a year", " per m² a year", "1"]],
])("%s", (unit, [prefix, one, more, times]) => {
  expect(englishUnit(unit)).toEqual({ prefix, one, more, times });
});

test.each(["元/丈", "人/户", "丈", "kWh", "%", "", "valueOf", "元/constructor"])(
  "%j is left as it is",
  (unit) => {
    expect(englishUnit(unit)).toBeNull();
  },
);

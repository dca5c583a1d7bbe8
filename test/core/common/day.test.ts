import fc from "fast-check";
import { daysBetween, parseDay, printDay, printIsoDay } from "../../../src/core/common/day";

test.each([
  ["2025-03-31", "2025年3月31日", "31 March 2025"],
  ["2025/3/1", "2025年3月1日", "1 March 2025"],
  ["2024.2.29", "2024年2月29日", "29 February 2024"],
  ["２０２５年３月３１日", "2025年3月31日", "31 March 2025"],
])("%s is %s", (text, zh, en) => {
  const day = parseDay(text);
  expect(day && printDay(day, "zh-CN")).toBe(zh);
  expect(day && printDay(day, "en")).toBe(en);
});

test.each(["2025-02-29", "2025-13-01", "2025-04-31", "2025-00-10", "31.3.2025", "2025-3", "明天", ""])(
  "“%s” is no day",
  (text) => {
    expect(parseDay(text)).toBeUndefined();
  },
);

test("what is printed is the same day again", () => {
  const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const [text = ""] = date.toISOString().split("T");
      const day = parseDay(text);
      expect(day && parseDay(printDay(day, "zh-CN"))).toEqual(day);
    }),
  );
});

test.each([
  ["2026-03-28", "2026-03-31", 3],
  ["2026-03-31", "2026-03-31", 0],
  ["2026-04-01", "2026-03-31", -1],
  ["2024-02-28", "2024-03-01", 2],
  ["2025-12-31", "2026-01-01", 1],
])("from %s to %s are %s days", (from, to, days) => {
  const [first, last] = [parseDay(from), parseDay(to)];
  expect(first && last && daysBetween(first, last)).toBe(days);
  expect(first && printIsoDay(first)).toBe(from);
});

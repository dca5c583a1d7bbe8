import fc from "fast-check";
import { fromEnglish } from "../../../../src/core/reading/quantity/english";
import { parseQuantity } from "../../../../src/core/reading/quantity/parse-quantity";

describe("English dates", () => {
  test.each([
    ["30 Sep 2024", "2024年9月30日"],
    ["30 September, 2024", "2024年9月30日"],
    ["1st of March 2025", "2025年3月1日"],
    ["by 30 Sep 2024", "2024年9月30日"],
    ["No later than 31 Dec. 2025", "2025年12月31日"],
    ["Completed: 2nd June 2025", "2025年6月2日"],
    ["Sep 30, 2024", "2024年9月30日"],
    ["due December 1st 2024", "2024年12月1日"],
    ["Sep 2024", "2024年9月"],
    ["by end of March 2025", "2025年3月"],
    ["31/12/2025", "2025年12月31日"],
    ["by 12/31/2025", "2025年12月31日"],
  ])("%s", (text, date) => {
    expect(fromEnglish(text)).toBe(date);
  });

  test.each(["05/06/2025", "13/13/2025", "31/31/2025", "2025", "Sept", "Marching on"])(
    "%s is none, or one that two countries read in two ways",
    (text) => {
      expect(fromEnglish(text)).toBe(text);
    },
  );

  test("a day and its month are told apart by their numbers where only one can be the month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 31 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const date = `2025年${month}月${day}日`;
        expect(fromEnglish(`${day}/${month}/2025`)).toBe(date);
        expect(fromEnglish(`${month}/${day}/2025`)).toBe(date);
      }),
    );
  });
});

describe("English bounds", () => {
  test.each([
    ["at least 50", "≥50"],
    ["No less than 3 audits", "≥3 audits"],
    ["min. 95%", "≥95%"],
    ["Minimum of 12 visits", "≥12 visits"],
    ["at most 5%", "≤5%"],
    ["within 30 days", "≤30 days"],
    ["not exceeding £500", "≤500GBP"],
    ["up to 4", "≤4"],
    ["more than 10", ">10"],
    ["above -3", ">-3"],
    ["less than 2.5%", "<2.5%"],
    ["fewer than 6 incidents", "<6 incidents"],
    ["+12", "12"],
    ["+ 3.5%", "3.5%"],
  ])("%s", (text, bound) => {
    expect(fromEnglish(text)).toBe(bound);
  });

  test.each(["at least one audit", "over budget", "within target", "under review", "≥50", "12", ""])(
    "%j states no number behind words",
    (text) => {
      expect(fromEnglish(text)).toBe(text);
    },
  );
});

describe("English amounts of money", () => {
  test.each([
    ["£49.6m", "49600000GBP"],
    ["-£4.2m", "-4200000GBP"],
    ["£-4.2m", "-4200000GBP"],
    ["−£4.2m", "-4200000GBP"],
    ["(£4.2m)", "-4200000GBP"],
    ["£(4.2)m", "-4200000GBP"],
    ["(USD 12k)", "-12000USD"],
    ["£1.2bn", "1200000000GBP"],
    ["450k EUR", "450000EUR"],
    ["≤ €3 thousand", "≤3000EUR"],
    ["$1,200", "1200USD"],
    ["USD 1,200k", "1200000USD"],
    ["us$3bn", "3000000000USD"],
    ["€2.5 million", "2500000EUR"],
    ["£1.2345m", "1234500GBP"],
    ["£1.23456k", "1234.56GBP"],
    ["at least $5m", "≥5000000USD"],
    ["≤£500k", "≤500000GBP"],
    ["GBP -12", "-12GBP"],
  ])("%s", (text, amount) => {
    expect(fromEnglish(text)).toBe(amount);
  });

  test("are moved by their thousands and millions without losing a digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const amount = (digits / 10 ** places).toFixed(places);
        const read = fromEnglish(`£${amount}m`);
        expect(read.endsWith("GBP")).toBe(true);
        expect(Number(read.slice(0, -3))).toBe(digits * 10 ** (6 - places));
      }),
    );
  });
});

test("what stays words is left as it was written", () => {
  const words = fc.constantFrom(
    "Report",
    "approved by the board",
    "Yes",
    "N/A",
    "Phase 2 live",
    "see note 3",
  );
  fc.assert(
    fc.property(words, fc.constantFrom("", " ", "  "), (text, space) => {
      expect(fromEnglish(`${space}${text}${space}`)).toBe(`${space}${text}${space}`);
    }),
  );
  const long = `at least 50 ${"very ".repeat(12)}long`;
  expect(fromEnglish(long)).toBe(long);
});

describe("a cell in English is read like one in Chinese", () => {
  const read = (text: string, year: string | null = null) =>
    parseQuantity({
      cell: { value: text, text },
      at: { sheet: "KPI", row: 0, column: 0 },
      role: "target",
      year,
      date1904: false,
    });

  test.each([
    ["at least 95%", { comparator: "≥", value: "0.95", unit: "%" }],
    ["no more than 3", { comparator: "≤", value: "3" }],
    ["by 30 Sep 2024", { comparator: "by-date", date: "2024-09-30" }],
    ["12/31/2025", { comparator: "by-date", date: "2025-12-31" }],
  ])("%s", (text, quantity) => {
    expect(read(text)).toMatchObject(quantity);
    expect(read(text)?.raw).toBe(text);
  });
});

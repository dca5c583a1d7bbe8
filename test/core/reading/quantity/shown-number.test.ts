import fc from "fast-check";
import { Decimal } from "../../../../src/core/common/decimal";
import { amountOf, parseQuantity, pointsOf, rateOf } from "../../../../src/core/reading";
import { shownNumber } from "../../../../src/core/reading/quantity/shown-number";
import type { Cell } from "../../../../src/core/workbook/snapshot";
import { numberFormat } from "../../../../src/core/workbook/number-format";

const AT = { sheet: "表", row: 0, column: 0 };

/** A number cell as hosts make it. */
function cellOf(value: number, format: string): Cell {
  return { value, text: numberFormat(format, false).number(value), format };
}

function meant(value: number, format: string): string {
  return shownNumber(cellOf(value, format), value).text;
}

describe("what a number cell means", () => {
  test.each([
    ["WPS 特殊 → 单位：万元", 1_200_000, '0"."0,"万元"', "120万元"],
    ["with digits that are not shown", 1_234_567, '0"."0,"万元"', "123.4567万元"],
    ["a point behind an exclamation mark", 25_000, "0!.0,", "2.5"],
    ["thousands left out", 1_234_500, "#,##0.00,", "1234.5"],
    ["a per cent sign in a second line", 1_200_000, '0.00,,"万元"\n%', "120万元"],
    ["a per cent sign as a literal", 97, '0"%"', "97%"],
    ["a per cent sign behind a backslash", 97.5, "0\\%", "97.5%"],
    ["a per cent format", 0.96666, "0%", "96.666%"],
    ["an operator", 0.02, '"≤"0.0%', "≤2%"],
    ["a unit", 720, '0"批次"', "720批次"],
    ["a unit in front", 1200, '"¥"#,##0.00', "¥1200"],
    ["brackets for a negative number", -5, "#,##0.00_);(#,##0.00)", "-5"],
    ["red for a negative number", -5, "#,##0;[Red]#,##0", "-5"],
    ["nought of a scaled format", 100, '0.0,,"百万"', "0.0001百万"],
    ["nought itself", 0, '0"."0,"万元"', "0.0万元".replace("0.0", "0")],
    ["a dash for nought", 0, '0.00;-0.00;"-"', "0"],
    ["a fraction", 1.5, "# ?/?", "1.5"],
    ["Chinese numerals", 12, "[DBNum1]0", "12"],
    ["a column that is too narrow", 0.5, "0.0#%", "50%"],
  ])("%s", (name, value, format, text) => {
    const cell =
      name === "a column that is too narrow" ? { value, text: "####", format } : cellOf(value, format);
    expect(shownNumber(cell, value)).toMatchObject({ text, agrees: true });
  });

  test.each([
    ["words in place of the number", 1, '[>=1]"是";"否"', "是"],
    ["a day", 44_682, 'm"月"', "5月"],
    ["another scale for each section", 5, '0;0;"无"', "5"],
  ])("%s are what they show", (_, value, format, text) => {
    expect(meant(value, format)).toBe(text);
  });

  test.each<readonly [string, Cell, string]>([
    ["words without a format", { value: 120, text: "120.0万元" }, "120万元"],
    ["the format of texts", { value: 12, text: "12", format: "@" }, "12"],
    ["two numbers", { value: 5, text: "5项（共8项）", format: '0"项（共8项）"' }, "5项(共8项)"],
    ["two numbers of a fraction", { value: 1.5, text: "1 1/2", format: "# ?/?" }, "1.5"],
    ["a column that is too narrow", { value: 12_000, text: "####", format: "0" }, "12000"],
    ["the same of a per cent", { value: 0.5, text: "###", format: '0.0"率"%' }, "50%"],
    ["a number in powers of ten", { value: 120_000, text: "约1.2E+05", format: '"约"0.0E+00' }, "约120000"],
    ["nought that is shown", { value: 0, text: "0.0%", format: '0.0%;-0.0%;"0.0%"' }, "0%"],
  ])("%s", (_name, cell, text) => {
    expect(shownNumber(cell, Number(cell.value)).text).toBe(text);
  });

  test.each<readonly [string, Cell]>([
    ["another power of ten", { value: 120_000, text: "约3.4E+05", format: '"约"0.0E+00' }],
    ["another number", { value: 12, text: "约34", format: '"约34"0' }],
  ])("%s is what is shown, not what is stored", (_name, cell) => {
    expect(shownNumber(cell, Number(cell.value)).agrees).toBe(false);
  });

  test.each([
    ["places that the format adds", 74, "0.0", "74.0"],
    ["none that it takes away", 12.34, "0.0", "12.34"],
    ["separators left out", 1450, "#,##0.00", "1450.00"],
    ["a negative number", -2, "0.0", "-2.0"],
  ])("digits as they are shown: %s", (_, value, format, shown) => {
    expect(shownNumber(cellOf(value, format), value)).toMatchObject({ number: String(value), shown });
  });

  test("what is shown counts where it is not the stored number", () => {
    expect(shownNumber({ value: 5, text: "7项", format: '"7项"0' }, 5)).toMatchObject({
      text: "7项",
      agrees: false,
    });
    expect(shownNumber(cellOf(-5, "0;0"), -5)).toMatchObject({ number: "5", agrees: false });
    expect(shownNumber({ value: 5, text: "-5", format: '"-"0' }, 5)).toMatchObject({
      number: "-5",
      agrees: false,
    });
    expect(shownNumber({ value: 5e20, text: "4E+21", format: "0E+0" }, 5e20)).toMatchObject({
      agrees: false,
    });
  });

  test("quantities, amounts, points and rates read the same meaning", () => {
    const wan = cellOf(1_200_000, '0"."0,"万元"');
    expect(amountOf(wan, AT, "万元")).toMatchObject({ raw: "120.0万元", value: "120" });
    expect(amountOf(wan, AT, "元")).toMatchObject({ value: "1200000" });
    expect(parseQuantity({ cell: wan, at: AT, role: "target" })).toMatchObject({
      value: "1200000",
      unit: "元",
      scale: "10000",
      written: { number: "120.0", unit: "万元", scale: "10000" },
    });
    expect(rateOf(cellOf(97, '0"%"'), AT)).toMatchObject({ raw: "97%", value: "0.97" });
    expect(rateOf(cellOf(0.8045, "0.00%"), AT)).toMatchObject({ value: "0.8045" });
    expect(pointsOf(cellOf(10, '0"分"'), AT)).toMatchObject({ raw: "10分", value: "10" });
    expect(pointsOf(cellOf(0.1, "0%"), AT)).toMatchObject({ value: "10" });
    expect(parseQuantity({ cell: cellOf(0.02, '"≤"0.0%'), at: AT, role: "target" })).toMatchObject({
      comparator: "≤",
      value: "0.02",
      unit: "%",
    });
  });

  test("a day is no amount, no points and no rate", () => {
    const day = { value: 44_685, text: "5月4日", format: 'm"月"d"日"' };
    expect(amountOf(day, AT, "元")).toEqual({ raw: "5月4日", value: null, at: AT });
    expect(pointsOf(day, AT)).toEqual({ raw: "5月4日", value: null, at: AT });
    expect(rateOf(day, AT)).toEqual({ raw: "5月4日", value: null, at: AT });
  });
});

/** Formats of every kind that scales, decorates or does both. */
const formats = fc
  .record({
    before: fc.constantFrom("", '"≤"', '"约"', '"¥"', "[Red]"),
    whole: fc.constantFrom("0", "#,##0", "#0"),
    places: fc.integer({ min: 0, max: 4 }),
    point: fc.constantFrom(".", '"."', "!."),
    commas: fc.constantFrom("", ",", ",,"),
    after: fc.constantFrom("", '"万元"', '"批次"', "%", '"%"', "\\%", '"万元"\n%'),
  })
  .map(({ before, whole, places, point, commas, after }) => {
    const tail = places === 0 ? "" : `${point}${"0".repeat(places)}`;
    // A literal point stands among the digits only where these end in thousands that are left out.
    const literal = places > 0 && point !== ".";
    return `${before}${literal ? "0" : whole}${tail}${literal ? "," : commas}${after}`;
  });

const numbers = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Decimal(digits).dividedBy(10 ** places).toNumber());

test("over random formats and numbers the meaning, rounded as shown, is what is shown", () => {
  fc.assert(
    fc.property(formats, numbers, (format, value) => {
      const cell = cellOf(value, format);
      const { number, shown, agrees } = shownNumber(cell, value);
      expect([format, value, cell.text, agrees]).toEqual([format, value, cell.text, true]);
      const places = shown?.split(".")[1]?.length ?? 0;
      const gap = new Decimal(number ?? NaN)
        .abs()
        .minus(new Decimal(shown ?? NaN).abs())
        .abs();
      expect(gap.lte(new Decimal(10).pow(-places).times("0.500001"))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

import fc from "fast-check";
import {
  amountOf,
  amountUnitIn,
  parseAmount,
  parsePoints,
  pointsOf,
  rateOf,
} from "../../../../src/core/reading";
import { canonical, fromStored, shift } from "../../../../src/core/reading/quantity/decimal-text";
import { Decimal } from "../../../../src/core/common/decimal";
import { cell, percent } from "../../../support/snapshot-builder";

const at = { sheet: "表", row: 0, column: 0 };

test.each([
  ["880", "万元", "880"],
  ["1,234.50", "万元", "1234.5"],
  ["4753.66万元", "万元", "4753.66"],
  ["4753.66万元", "元", "47536600"],
  ["47536600元", "万元", "4753.66"],
  ["2.6亿", "万元", "26000"],
  ["2.6亿元", "亿元", "2.6"],
  ["1200千元", "万元", "120"],
  ["1.2百万元", "万元", "120"],
  ["120万元", "千元", "1200"],
  ["3千万", "万元", "3000"],
  ["￥880元整", "元", "880"],
  ["５００", "元", "500"],
  ["-12.3", "元", "-12.3"],
] as const)("amount %s in a block in %s", (text, unit, value) => {
  expect(parseAmount(text, unit)?.value).toBe(value);
});

test.each(["—", "", "(…).32.06.5 不可辨认", "约5万"])("%j is no amount", (text) => {
  expect(parseAmount(text, "元")).toBeNull();
});

test.each([
  ["项目资金(万元)", "万元"],
  ["项目资金（元）", "元"],
  ["金额单位:元", "元"],
  ["单位：亿元", "亿元"],
  ["项目资金（千元）", "千元"],
  ["单位：百万元", "百万元"],
  ["项目资金", null],
])("unit in %s", (text, unit) => {
  expect(amountUnitIn(text)).toBe(unit);
});

test("amount cells", () => {
  expect(amountOf(cell(387664.62), at, "元")).toEqual({ raw: "387664.62", value: "387664.62", at });
  expect(amountOf(cell("—"), at, "元")).toEqual({ raw: "—", value: null, at });
  expect(amountOf(cell({ value: null, text: "#N/A", error: "#N/A" }), at, "元")).toEqual({
    raw: "#N/A",
    value: null,
    at,
  });
  expect(amountOf(cell({ value: null, text: "", formula: "1" }), at, "元")).toEqual({
    raw: "",
    value: null,
    at,
  });
  expect(amountOf(cell({ value: null, text: "" }), at, "元")).toBeNull();
  expect(amountOf(cell(" "), at, "元")).toBeNull();
  expect(amountOf(undefined, at, "元")).toBeNull();
});

test("points", () => {
  expect(parsePoints("10分")).toBe("10");
  expect(parsePoints("（22.50）")).toBe("22.5");
  expect(parsePoints("优")).toBeNull();
  expect(pointsOf(cell(percent(0.1)), at)).toEqual({ raw: "10%", value: "10", at });
  expect(pointsOf(cell(1.9), at)?.value).toBe("1.9");
});

test("rates are fractions", () => {
  expect(rateOf(cell("80.45%"), at)?.value).toBe("0.8045");
  expect(rateOf(cell("100 %"), at)?.value).toBe("1");
  expect(rateOf(cell("79.27"), at)?.value).toBe("0.7927");
  expect(rateOf(cell("0.95"), at)?.value).toBe("0.95");
  expect(rateOf(cell(percent(0.9985)), at)?.value).toBe("0.9985");
  expect(rateOf(cell("—"), at)?.value).toBeNull();
});

test("moving the point is exact", () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999))
    .map(([whole, part]) => `${whole}.${part}`);
  fc.assert(
    fc.property(decimal, fc.integer({ min: -8, max: 8 }), (digits, places) => {
      expect(shift(digits, places)).toBe(new Decimal(digits).times(new Decimal(10).pow(places)).toFixed());
      expect(canonical(digits)).toBe(new Decimal(digits).toFixed());
    }),
  );
});

test("stored numbers of up to 12 digits are kept", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, places) => {
      const value = new Decimal(whole).dividedBy(new Decimal(10).pow(places));
      expect(fromStored(value.toNumber())).toEqual({ value: value.toFixed(), noise: false });
    }),
  );
  expect(fromStored(1e-7).value).toBe("0.0000001");
  expect(canonical("-0")).toBe("0");
});

import fc from "fast-check";
import { Decimal } from "../../../src/core/common/decimal";
import { quotientText, rounded, roundedProduct } from "../../../src/core/scoring/division";
import { asPercent } from "../../../src/core/scoring/numbers";
import { ratioOf, scaledOf } from "../../../src/core/scoring/scaled";
import { tierIndexOf } from "../../../src/core/scoring/tiers";
import { pack } from "./build";

/** Decimal strings of 0 or more: short ones, ones at the edge of what a double holds, and long ones. */
const decimal = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 17n }),
    fc.integer({ min: 0, max: 17 }),
    fc.integer({ min: 0, max: 14 }),
  )
  .map(([digits, cut, places]) =>
    new Decimal((digits / 10n ** BigInt(cut)).toString()).div(10 ** places).toString(),
  );
const positive = decimal.filter((value) => !new Decimal(value).isZero());
const mode = fc.constantFrom("half-up" as const, "truncate" as const);

describe("arithmetic on short decimals gives what Decimal gives, or leaves it to Decimal", () => {
  test("quotients", () => {
    fc.assert(
      fc.property(decimal, positive, (over, under) => {
        const ratio = ratioOf(over, under);
        const quick = ratio && quotientText(ratio);
        fc.pre(quick !== null);
        expect(quick).toBe(new Decimal(over).div(under).toString());
      }),
      { numRuns: 2_000 },
    );
  });

  test("rounded points", () => {
    const places = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(decimal, positive, positive, places, mode, (over, under, weight, digits, how) => {
        const ratio = ratioOf(over, under);
        const factor = scaledOf(weight);
        const quick = ratio && factor && roundedProduct(ratio, factor, digits, how);
        fc.pre(quick !== null);
        expect(quick).toEqual(rounded(new Decimal(over).times(weight).div(under), digits, how));
      }),
      { numRuns: 2_000 },
    );
  });

  test("per cents", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(asPercent(value)).toBe(`${new Decimal(value).times(100).toString()}%`);
      }),
    );
  });

  test("tiers", () => {
    const rules = pack("mof-2020");
    fc.assert(
      fc.property(decimal, positive, (points, weight) => {
        const share = new Decimal(points).div(weight);
        const expected = rules.scoring.tiers.findIndex(({ min }) =>
          new Decimal(points).gte(new Decimal(weight).times(min)),
        );
        expect(tierIndexOf(points, weight, rules)).toBe(
          share.gt(1) && new Decimal(points).gt(weight) ? null : expected,
        );
      }),
    );
  });

  test.each([
    ["1", "3", "0.333333333333333333333333333333"],
    ["2", "3", "0.666666666666666666666666666667"],
    ["20", "3", "6.66666666666666666666666666667"],
    ["1", "8", "0.125"],
    ["300", "3", "100"],
    ["0", "7", "0"],
    ["0.1", "1000", "0.0001"],
  ])("%s ÷ %s", (over, under, expected) => {
    expect(quotientText(ratioOf(over, under)!)).toBe(expected);
  });

  test("negative quotients and those beside a power of ten", () => {
    expect(quotientText({ over: -1, under: 3 })).toBeNull();
    expect(quotientText({ over: 99_999_999_999, under: 999_999_999_990_001 })).toBeNull();
  });

  test.each([
    ["-1", "2"],
    ["1", "-2"],
    ["1234567890.123456", "1"],
    ["123456789012345", "0.01"],
    ["0.01", "123456789012345"],
  ])("%s and %s do not fit", (over, under) => {
    expect(ratioOf(over, under)).toBeNull();
  });

  test.each([
    ["too many places to print", "1", "3", "10", 7],
    ["a large product", "123456789012345", "1", "100", 2],
    ["a large divisor", "1", "123456789012345", "0.01", 0],
  ])("%s", (_name, over, under, weight, places) => {
    expect(roundedProduct(ratioOf(over, under)!, scaledOf(weight)!, places, "half-up")).toBeNull();
  });

  test("a negative product", () => {
    expect(roundedProduct({ over: -1, under: 3 }, { units: 10, places: 0 }, 2, "half-up")).toBeNull();
  });
});

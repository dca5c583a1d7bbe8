import fc from "fast-check";
import { Decimal, roundTo, sum } from "../../../src/core/common/decimal";
import { err, ok } from "../../../src/core/common/result";

describe("decimals", () => {
  it("has none of the noise of binary floats", () => {
    expect(new Decimal(7).times("0.8").toString()).toBe("5.6");
    expect(sum(["0.1", "0.2"].map((value) => new Decimal(value))).toString()).toBe("0.3");
    expect(sum([]).toString()).toBe("0");
  });

  it.each([
    ["8.045", "half-up", "8.05"],
    ["-8.045", "half-up", "-8.05"],
    ["9.995", "truncate", "9.99"],
    ["89.995", "half-up", "90"],
  ] as const)("rounds %s %s to %s", (value, mode, result) => {
    expect(roundTo(new Decimal(value), 2, mode).toString()).toBe(result);
  });

  it("rounds half up unless told otherwise", () => {
    expect(roundTo(new Decimal("9.995"), 2).toString()).toBe("10");
  });

  it("never moves a value by more than half a unit of the last place", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (value) => {
        const exact = new Decimal(value).dividedBy(10_000);
        expect(roundTo(exact, 2).minus(exact).abs().lte("0.005")).toBe(true);
      }),
    );
  });
});

describe("results", () => {
  it("carry a value or an expected problem", () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err("no")).toEqual({ ok: false, error: "no" });
  });
});

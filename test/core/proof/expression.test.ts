import type { Operator } from "../../../src/core/proof/node";
import fc from "fast-check";
import { blank } from "../../../src/core/proof/expression";
import {
  call,
  cellsOf,
  amountValue,
  cellValue,
  countTrue,
  filled,
  lacks,
  says,
  constant,
  countOf,
  evaluate,
  holds,
  round,
  type Expression,
} from "../../../src/core/proof/expression";

const D7 = { sheet: "表", row: 6, column: 3 };
const E7 = { sheet: "表", row: 6, column: 4 };
const executed = amountValue(E7, "3824.26", "万元");
const budget = amountValue(D7, "4753.66", "万元");
const rate = call("divide", executed, budget);

describe("expressions", () => {
  it("computes the execution rate of a published form in decimals", () => {
    expect(evaluate(round(call("multiply", rate, constant(100)), 2)).toString()).toBe("80.45");
    expect(evaluate(round(call("multiply", rate, constant(10)), 2)).toString()).toBe("8.04");
    expect(evaluate(round(call("multiply", rate, constant(10)), 1, "truncate")).toString()).toBe("8");
  });

  it.each<[Operator, readonly number[], string]>([
    ["add", [1, 2, 3], "6"],
    ["subtract", [10, 2, 3], "5"],
    ["multiply", [7, 0.8], "5.6"],
    ["divide", [1, 4], "0.25"],
    ["min", [3, 1, 2], "1"],
    ["max", [3, 1, 2], "3"],
    ["abs", [-3], "3"],
    ["≥", [2, 2], "1"],
    ["≥", [1, 2], "0"],
    [">", [2, 2], "0"],
    ["=", [2, 2], "1"],
    ["<", [1, 2], "1"],
    ["≤", [3, 2], "0"],
    ["≠", [3, 2], "1"],
    ["all", [1, 1], "1"],
    ["all", [1, 0], "0"],
    ["any", [0, 1], "1"],
    ["any", [0, 0], "0"],
    ["not", [0], "1"],
    ["count", [1, 0, 1], "2"],
    ["if", [1, 5, 7], "5"],
    ["if", [0, 5, 7], "7"],
  ])("%s of %p is %s", (fn, args, result) => {
    expect(evaluate(call(fn, ...args.map((value) => constant(value)))).toString()).toBe(result);
  });

  it("counts cells, and knows when a condition holds", () => {
    expect(evaluate(countOf([D7, E7])).toString()).toBe("2");
    expect(holds(call("<", executed, budget))).toBe(true);
    expect(holds(call(">", executed, budget))).toBe(false);
  });

  it("refuses what has no value", () => {
    expect(() => evaluate(call("divide", constant(1), constant(0)))).toThrow(RangeError);
    expect(() => evaluate(call("add"))).toThrow(RangeError);
    expect(() => evaluate(call("if", constant(1)))).toThrow(RangeError);
  });

  it("lists each cell once, in order", () => {
    expect(cellsOf(round(call("add", rate, countOf([D7]), constant(1)), 2))).toEqual([E7, D7]);
  });

  it("knows what states nothing, what says a word and what a form lacks", () => {
    expect([blank(D7), says(D7, "完成"), lacks("表#1", "reason")].map(holds)).toEqual([true, true, true]);
    expect(holds(filled(D7))).toBe(true);
    expect(holds(blank(D7, false))).toBe(false);
    expect(evaluate(countTrue([call("<", executed, budget), blank(D7, false)])).toString()).toBe("1");
  });

  it("keeps the source of a constant", () => {
    expect(constant("10", "budget.points")).toEqual({
      op: "const",
      value: "10",
      of: "budget.points",
    });
  });

  it("adds in any order to the same sum", () => {
    const numbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const total = (list: readonly number[]): Expression =>
          call("add", ...list.map((value) => constant(value / 100)));
        expect(evaluate(total(values)).eq(evaluate(total([...values].reverse())))).toBe(true);
      }),
    );
  });

  it("cites each cell of long sums once and adds them up, again and again", () => {
    const cell = (row: number, sheet = "表") => cellValue({ sheet, row, column: 1 }, "0.1", "points");
    const rows = Array.from({ length: 500 }, (_, row) => round(cell(row), 1));
    const sum = call("add", ...rows, call("abs", cell(0)), countOf([E7]), constant(1));
    const share = call("divide", sum, call("add", ...rows, cell(3, "另表")));
    for (let turn = 0; turn < 2; turn += 1) {
      expect(evaluate(sum).toFixed()).toBe("52.1");
      expect(cellsOf(sum)).toHaveLength(501);
      expect(cellsOf(call("multiply", share, constant(100)))).toHaveLength(502);
      expect(cellsOf(share).slice(-2)).toEqual([E7, { sheet: "另表", row: 3, column: 1 }]);
    }
  });
});

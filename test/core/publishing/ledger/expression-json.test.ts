import fc from "fast-check";
import { call, constant, round, type Expression } from "../../../../src/core/evaluation/expression";
import { decodeExpression, encodeExpression } from "../../../../src/core/publishing";
import { ref } from "../support/reports";

const cell = fc.record({
  sheet: fc.constantFrom("项目自评表", "it's", "a!b", "Sheet,1"),
  row: fc.integer({ min: 0, max: 5000 }),
  column: fc.integer({ min: 0, max: 40 }),
});
const decimal = fc.integer({ min: -1e6, max: 1e6 }).map((value) => String(value / 100));
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("constant" as const), value: decimal }),
    fc.record({
      kind: fc.constant("constant" as const),
      value: decimal,
      source: fc.constant("budget.points"),
    }),
    fc.record({
      kind: fc.constant("cell" as const),
      at: cell,
      reading: fc.constantFrom("quantity" as const, "points" as const, "wan-yuan" as const),
      value: decimal,
    }),
    fc.record({ kind: fc.constant("count" as const), cells: fc.array(cell, { maxLength: 6 }) }),
    fc.record({
      kind: fc.constant("round" as const),
      arg: tie("expression"),
      places: fc.integer({ min: 0, max: 6 }),
      mode: fc.constantFrom("half-up" as const, "truncate" as const),
    }),
    fc.record({
      kind: fc.constant("call" as const),
      fn: fc.constantFrom("add" as const, "divide" as const, "≥" as const, "not" as const),
      args: fc.array(tie("expression"), { maxLength: 3 }),
    }),
  ),
}));

describe("machine form of expressions", () => {
  it("gives back the same expression", () => {
    fc.assert(
      fc.property(expression, (original) => {
        expect(decodeExpression(encodeExpression(original))).toEqual(original);
      }),
    );
  });

  it("writes counted neighbours as one range, so that thousands of cells stay short", () => {
    const cells = Array.from({ length: 3000 }, (_, row) => ({ sheet: "表", row: row + 4, column: 2 }));
    expect(encodeExpression({ kind: "count", cells })).toBe('{"count":["表!C5:C3004"]}');
  });

  it.each([
    "",
    "1+",
    "null",
    '{"constant":5}',
    '{"cell":"no cell","reading":"points","value":"1"}',
    '{"count":["表!A0"]}',
    '{"call":"eval","args":[]}',
  ])("is not read from %j", (text) => {
    expect(decodeExpression(text)).toBeUndefined();
  });

  it("names cells as people do", () => {
    const at = ref("E12");
    expect(encodeExpression({ kind: "cell", at, reading: "quantity", value: "300" })).toBe(
      '{"cell":"项目自评表!E12","reading":"quantity","value":"300"}',
    );
  });

  it("write a long sum that stands in several expressions the same each time", () => {
    const sum = call("add", ...Array.from({ length: 100 }, (_, term) => constant(term)));
    for (const expression of [sum, round(sum, 2), call("divide", sum, constant(7))]) {
      expect(decodeExpression(encodeExpression(expression))).toEqual(expression);
    }
    expect(encodeExpression(round(sum, 2))).toContain(encodeExpression(sum));
  });
});

import type { Quantity } from "../../../src/core/evaluation/quantity";
import { parseQuantity } from "../../../src/core/reading";
import { evaluate } from "../../../src/core/proof/expression";
import { inOneUnit } from "../../../src/core/scoring/operands";

const at = { sheet: "表", row: 1, column: 1 };

function quantity(text: string): Quantity {
  const found = parseQuantity({ cell: { value: text, text }, at, role: "target" });
  if (found === null) throw new Error(text);
  return found;
}

/** Target and result in one unit, as the proof gives them. */
function together(target: string, actual: string): readonly (string | undefined)[] | undefined {
  const wanted = quantity(target);
  const pair = inOneUnit(wanted, wanted.value ?? "", "quantity", quantity(actual));
  if (pair === undefined) return undefined;
  for (const { value, expression } of [pair.reference, pair.actual]) {
    expect(evaluate(expression).toString()).toBe(value);
  }
  return [pair.reference.value, pair.actual.value];
}

test.each([
  ["120", "120万元", ["1200000", "1200000"]],
  ["≤1200000", "121万元", ["1200000", "1210000"]],
  ["120万元", "121", ["1200000", "1210000"]],
  ["3.2万人", "32150", ["32000", "32150"]],
  ["0", "5万元", ["0", "50000"]],
  ["1.2", "120元", ["1.2", "120"]],
  ["5公里", "500米", ["5000", "500"]],
  ["95%", "97", ["0.95", "0.97"]],
  ["100", "1万", undefined],
  ["5公里", "5人", undefined],
  ["5‰", "0.32%", ["0.005", "0.0032"]],
  ["1%", "8‰", ["0.01", "0.008"]],
])("%s beside %s", (target, actual, values) => {
  expect(together(target, actual)).toEqual(values);
});

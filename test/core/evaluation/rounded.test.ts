import { unrounded } from "../../../src/core/evaluation/rounded";
import { parseQuantity } from "../../../src/core/reading";
import type { Cell } from "../../../src/core/workbook/snapshot";

const at = { sheet: "表", row: 1, column: 1 };

/** A result whose cell shows a number rounded, beside a target. */
function precise(wanted: string, value: number, text: string, format: string): string | null {
  const target = parseQuantity({ cell: { value: wanted, text: wanted }, at, role: "target" });
  const cell: Cell = { value, text, format };
  const actual = parseQuantity({ cell, at: { ...at, column: 2 }, role: "actual", target });
  return unrounded({ target }, actual);
}

test.each([
  ["≥95%", 0.946, "95%", "0%", "94.6"],
  ["≥95%", 0.954, "95%", "0%", "95.4"],
  ["≤120万元", 1_204_000, "120.4万元", '0!.0,"万元"', null],
  ["≤120万元", 120.4, "120万元", '0"万元"', "120.4"],
  ["≥95%", 0.93, "93%", "0%", null],
  ["≥95%", 0.976, "98%", "0%", null],
  ["≥95个", 95, "95个", '0"个"', null],
  ["及时", 0.946, "95%", "0%", null],
])("target %s: %d shown as %s", (wanted, value, text, format, expected) => {
  expect(precise(wanted, value, text, format)).toBe(expected);
});

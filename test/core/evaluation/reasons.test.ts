import type { Indicator } from "../../../src/core/evaluation/evaluation";
import { statedReason } from "../../../src/core/evaluation/reasons";

const at = (column: number) => ({ sheet: "KPI", row: 3, column });

function stated(text: string | null, from?: "remark" | "column", column = 5): string | null {
  const row: Pick<Indicator, "reason" | "direction"> = {
    reason: text === null ? null : { text, at: at(5) },
    direction: from === undefined ? null : { better: "lower", from, at: at(column) },
  };
  return statedReason(row)?.text ?? null;
}

test.each([
  ["a reason", stated("上游停水", undefined), "上游停水"],
  ["nothing", stated(null), null],
  ["a dash", stated("—"), null],
  ["a remark on the direction", stated("lower is better", "remark"), null],
  ["a Chinese one", stated("越低越好", "remark"), null],
  [
    "a reason beside the remark",
    stated("lower is better; two key accounts left", "remark"),
    "lower is better; two key accounts left",
  ],
  ["the direction from a column of its own", stated("上游停水", "column", 2), "上游停水"],
  ["the remark in another cell", stated("上游停水", "remark", 7), "上游停水"],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});

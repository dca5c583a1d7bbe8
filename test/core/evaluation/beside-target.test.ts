import { besideTarget } from "../../../src/core/evaluation/beside-target";

const at = { sheet: "表", row: 1, column: 1 };

/** A target with what stands in the columns beside it and belongs to it. */
function written(raw: string, operator: string | null, measure: string | null, date?: string): string {
  const { sign, unit } = besideTarget({
    target: { raw, at, comparator: null, ...(date !== undefined && { date }) },
    operator: operator === null ? null : { text: operator, at },
    unit: measure === null ? null : { text: measure, at },
  });
  return (sign?.text ?? "") + raw.trim() + (unit?.text ?? "");
}

test.each<readonly [raw: string, sign: string | null, unit: string | null, written: string]>([
  ["95", "≥", "%", "≥95%"],
  ["95%", "≥", "%", "≥95%"],
  [" 1,200.50 ", "≤", "万元", "≤1,200.50万元"],
  ["12", "不少于", "场次", "不少于12场次"],
  ["12", "=", "个", "12个"],
  ["12", "定量", "个", "12个"],
  ["12", null, "个", "12个"],
  ["12", "≥", null, "≥12"],
  ["12", "≥", "/", "≥12"],
  ["12", "≥", "—", "≥12"],
  ["≥95%", "≥", "%", "≥95%"],
  ["有所提高", "定性", "项", "有所提高"],
  ["90-95", "≥", "%", "90-95%"],
  ["90～110", null, "℃", "90～110℃"],
  ["≤5", null, "%", "≤5%"],
  ["≥1000", "≥", "吨", "≥1000吨"],
  ["≥1000吨", "≥", "吨", "≥1000吨"],
  ["3月至5月", null, "天", "3月至5月"],
  ["", "≥", "%", ""],
])("%j with the sign %j and the unit %j is read as %j", (raw, sign, unit, expected) => {
  expect(written(raw, sign, unit)).toBe(expected);
});

test("a day has no unit, and what is not there has nothing", () => {
  expect(besideTarget({ target: null, operator: { text: "≥", at }, unit: null })).toEqual({
    sign: null,
    unit: null,
  });
  expect(written("20241231", "≤", "日", "2024-12-31")).toBe("20241231");
});

import { blanknessOf, parseQuantity, type QuantityInput } from "../../../../src/core/reading";
import { cell, percent, type CellInput } from "../../../support/snapshot-builder";

const at = { sheet: "表", row: 4, column: 5 };

function read(input: CellInput, more: Partial<QuantityInput> = {}): ReturnType<typeof parseQuantity> {
  return parseQuantity({ cell: cell(input), at, role: "target", year: "2021", ...more });
}

test("operator, number and unit in three cells", () => {
  expect(read("735", { operator: "≧", unit: "人次" })).toEqual({
    raw: "735",
    comparator: "≥",
    value: "735",
    unit: "人次",
    written: { number: "735", unit: "", scale: "1" },
    notes: ["unit-inherited"],
    at,
  });
});

const COLUMNS: readonly (readonly [CellInput, string, string, object])[] = [
  ["98", ">=", "%(百分比)", { comparator: "≥", value: "0.98", unit: "%" }],
  ["98", "═", "百分比", { comparator: "=", value: "0.98", unit: "%" }],
  ["≥8", "≥", "万亩", { comparator: "≥", value: "80000", unit: "亩", scale: "10000" }],
  ["5", "正向", "个", { comparator: "≥", value: "5" }],
  ["5", "反向指标", "个", { comparator: "≤", value: "5" }],
  ["5", "定量", "个", { comparator: null, value: "5" }],
  ["5", "定性", "个", { comparator: null, value: "5" }],
  ["5", "其他", "", { comparator: null, value: "5" }],
  ["好坏", "定性", "", { comparator: "qualitative" }],
  ["/", "定性", "", { comparator: "qualitative" }],
  ["/", "≥", "个", { comparator: null }],
  ["5-8", "", "万元", { comparator: "range", low: "50000", high: "80000", unit: "元" }],
  ["95%", "≥", "%", { comparator: "≥", value: "0.95" }],
  ["5", "", "期培训结束后完成", { comparator: null, value: "5" }],
];

test.each(COLUMNS)("%s with operator %s and unit %s", (input, operator, unit, expected) => {
  expect(read(input, { operator, unit })).toMatchObject(expected);
});

test("an actual takes over unit and multiplier of its target", () => {
  const target = read("≤202.6万元");
  expect(read("132.9", { role: "actual", target })).toMatchObject({
    value: "1329000",
    unit: "元",
    scale: "10000",
    notes: ["unit-inherited"],
  });
  expect(read("50", { role: "actual", target: read("≥60个") })).toMatchObject({ value: "50", unit: "个" });
  expect(read("50件", { role: "actual", target })).toMatchObject({ value: "50", unit: "件" });
  expect(read("好", { role: "actual", target })).toEqual({ raw: "好", comparator: "qualitative", at });
  expect(read("5", { role: "actual", target: read("6") })).toEqual({
    raw: "5",
    comparator: null,
    value: "5",
    written: { number: "5", unit: "", scale: "1" },
    at,
  });
});

test("a bare rate beside a target in per cent", () => {
  expect(read("95", { role: "actual", target: read("≥90%") })).toMatchObject({ value: "0.95", unit: "%" });
  expect(read("1", { role: "actual", target: read("100%") })).toMatchObject({
    value: "1",
    notes: ["unit-inherited", "suspicious"],
  });
  expect(read("0.1", { role: "actual", target: read("≤0.9%") })).toMatchObject({ value: "0.001" });
  expect(read("85", { role: "actual", target: read("80%-90%") })).toMatchObject({ value: "0.85" });
});

test.each([
  ["15935", "≥1.4726万人", "15935", undefined],
  ["1.6", "≥1.4726万人", "16000", "10000"],
  ["1200000", "≤120万元", "12000000000", "10000"],
  ["0", "≥1.4726万人", "0", "10000"],
])("a bare %s beside %s", (text, target, value, scale) => {
  const actual = read(text, { role: "actual", target: read(target) });
  expect([actual?.value, actual?.scale]).toEqual([value, scale]);
});

test("an actual that repeats an operator has no measured value", () => {
  expect(read("≥266米", { role: "actual" })).toMatchObject({ value: "266", notes: ["operator-in-actual"] });
  expect(read("88.32%及以上", { role: "actual" })).toMatchObject({ notes: ["operator-in-actual"] });
  expect(read("=8", { role: "actual" })).toMatchObject({ raw: "=8", comparator: "=", value: "8", at });
});

test("standard phrases are remarked upon in actuals only", () => {
  expect(read("完成", { role: "actual" })).toMatchObject({ notes: ["standard-phrase"] });
  expect(read("完成")).toEqual({ raw: "完成", comparator: "qualitative", at });
});

const CELLS: readonly (readonly [string, CellInput, object | null])[] = [
  ["a number", 43.2, { raw: "43.2", value: "43.2", comparator: null }],
  ["a per-cent cell", percent(0.95), { raw: "95%", value: "0.95", unit: "%" }],
  ["a damaged per-cent cell", percent(2.9), { raw: "290%", value: "2.9", notes: ["suspicious"] }],
  [
    "single-precision noise",
    { value: 0.0900000762939453, text: "9%", format: "0%" },
    { value: "0.09", notes: ["noise-rounded"] },
  ],
  [
    "negative noise",
    { value: -0.300000152587891, text: "-0.3" },
    { value: "-0.3", notes: ["noise-rounded"] },
  ],
  ["binary noise", 5.6000000000000005, { value: "5.6" }],
  ["a third", 1 / 3, { value: "0.333333333333333" }],
  ["a large number", 1e21, { value: "1000000000000000000000" }],
  [
    "a date cell",
    { value: 44561, text: "2021-12-31", format: "yyyy-mm-dd" },
    { comparator: "by-date", date: "2021-12-31" },
  ],
  [
    "an impossible date",
    { value: 1e300, text: "####", format: "yyyy-mm-dd" },
    { comparator: null, notes: ["unparsed"] },
  ],
  ["a time of day", { value: 0.5, text: "12:00", format: "hh:mm" }, { value: "0.5" }],
  ["a unit in the format", { value: 50, text: "50个", format: '0"个"' }, { value: "50", unit: "个" }],
  ["a truth value", { value: true, text: "TRUE" }, { comparator: "qualitative" }],
  ["an error", { value: null, text: "#REF!", error: "#REF!" }, { raw: "#REF!", notes: ["cell-error"] }],
  [
    "a formula without result",
    { value: null, text: "", formula: "A1+1" },
    { raw: "", notes: ["no-cached-value"] },
  ],
  ["a formula", { value: 12, text: "12", formula: "A1+1" }, { value: "12" }],
  ["a cell of blanks", " \n", null],
  ["a styled empty cell", { value: null, text: "" }, null],
  ["no cell", undefined, null],
];

test.each(CELLS)("%s", (_name, input, expected) => {
  const quantity = read(input);
  expect({ quantity }).toMatchObject({ quantity: expected });
});

test("days count from 1904 where the workbook says so", () => {
  const input = { value: 43099, text: "2021-12-31", format: "yyyy-mm-dd" };
  expect(read(input, { date1904: true })).toMatchObject({ date: "2021-12-31" });
});

test.each([
  ["", "blank"],
  [" \n", "blank"],
  ["……", "blank"],
  ["/", "not-applicable"],
  ["—", "not-applicable"],
  ["－", "not-applicable"],
  ["一", "not-applicable"],
  ["无", "not-applicable"],
  ["N/A", "not-applicable"],
  ["0", "filled"],
  ["好", "filled"],
])("blankness of %j is %s", (text, expected) => {
  expect(blanknessOf(text)).toBe(expected);
});

test("a number with a note in brackets is the number, and the note is kept", () => {
  expect(read("93%（问卷100份）")).toMatchObject({ value: "0.93", unit: "%", note: "问卷100份" });
  expect(read("12.5公里(含支流0.5公里)")).toMatchObject({
    value: "12.5",
    unit: "公里",
    note: "含支流0.5公里",
  });
  expect(read("≥95%(第三方抽样)")).toMatchObject({ comparator: "≥", value: "0.95", note: "第三方抽样" });
  expect(read("5-8个(按月)")).toMatchObject({ comparator: "range", low: "5", high: "8", note: "按月" });
});

test("brackets that belong to the unit or the operator are no note", () => {
  for (const text of ["30台(套)", "30台(套、件)", "≥95%(含)", "300(公里)", "(一)完成", "93%()"]) {
    expect(read(text)?.note).toBeUndefined();
  }
  expect(read("30台(套)")).toMatchObject({ value: "30", unit: "台(套)" });
});

test("a day beside a number is no number", () => {
  const day = { value: 44_685, text: "5月4日", format: 'm"月"d"日"' };
  const target = read("3-5项");
  expect(read(day, { role: "actual", target })).toEqual({
    raw: "5月4日",
    comparator: null,
    notes: ["date-for-number"],
    at,
  });
  expect(read(day, { role: "actual", target: read("2022年6月底前") })).toMatchObject({
    comparator: "by-date",
  });
});

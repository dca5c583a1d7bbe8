import { typedEdit } from "../../src/core/typed-edit";
import { percent, workbook, type CellInput } from "../support/snapshot-builder";

const AT = { sheet: "Sheet1", row: 0, column: 0 };

const edited = (present: CellInput, text: string) => typedEdit(workbook([{ rows: [[present]] }]), AT, text);

test.each<readonly [what: string, present: CellInput, typed: string, edit: object]>([
  ["a number", 9, "8.04", { value: 8.04, before: "9", after: "8.04" }],
  ["a number into an empty cell", null, " 12 ", { value: 12, before: "", after: "12" }],
  ["words", "无", "暂未结项", { value: "暂未结项", before: "无", after: "暂未结项" }],
  ["a per cent without a format", "100%", "80.45%", { value: "80.45%", before: "100%", after: "80.45%" }],
  [
    "a per cent that the format rounds",
    percent(1),
    "80.45%",
    { value: 0.8045, after: "80.45%", seen: "80%" },
  ],
  ["per cent without the sign", percent(1), "80", { value: 0.8, before: "100%", after: "80%" }],
  ["a number into a cell of text", { value: "x", format: "@" }, "12", { value: "12", after: "12" }],
  ["nothing", "待定", "  ", { value: null, before: "待定", after: "" }],
])("%s is written as Excel takes it", (_, present, typed, edit) => {
  const found = edited(present, typed);
  expect(found).toEqual({ ok: true, value: expect.objectContaining({ at: AT, ...edit }) as unknown });
  expect(found.ok && "seen" in found.value).toBe("seen" in edit);
});

test.each<readonly [present: CellInput, typed: string, problem: string]>([
  [{ value: 9, formula: "B1+C1" }, "8", "formula"],
  [9, "9", "same"],
  ["无", "无", "same"],
  [null, " ", "same"],
])("%j is not changed by “%s”: %s", (present, typed, problem) => {
  expect(edited(present, typed)).toEqual({ ok: false, error: problem });
});

test("a sheet that is gone cannot be written", () => {
  const other = workbook([{ name: "别的表", rows: [] }]);
  expect(typedEdit(other, AT, "1")).toEqual({ ok: false, error: "no-sheet" });
});

import { TargetIndex, type TargetForm } from "../../../src/core/distribution";

const FORM: TargetForm = { unit: "甲局", project: null, year: "2024", goals: null, rows: [] };

test("of several years the latest counts, names are compared without blanks and width", () => {
  const latest = { ...FORM, unit: "甲 局（本级）", year: "2025" };
  const index = new TargetIndex([{ ...FORM, unit: "甲局(本级)" }, latest]);
  expect(index.ofUnit("甲局（本级）")).toBe(latest);
});

test("projects are found by unit and name, or by name where the form names no unit", () => {
  const own = { ...FORM, project: "修路" };
  const other = { ...FORM, unit: "乙局", project: "修路" };
  const nobody = { ...FORM, unit: null, project: "架桥" };
  const index = new TargetIndex([own, other, nobody]);
  expect(index.ofProject("乙局", "修路")).toBe(other);
  expect(index.ofProject("丙局", "架桥")).toBe(nobody);
  expect(index.ofProject("丙局", "修路")).toBeUndefined();
  expect(index.unused()).toEqual([own]);
});

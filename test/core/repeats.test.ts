import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { repeatsIn, withoutCopies } from "../../src/core/repeats";
import {
  departmentForm,
  evaluationsOf,
  projectForm,
  sheetOf,
  workbookOf,
} from "../support/evaluation-builder";

/** What repeats what, by sheet. */
function repeats(...sheets: readonly SheetSnapshot[]): readonly string[] {
  const found = repeatsIn(evaluationsOf(workbookOf(...sheets)));
  return [...found].map(([{ sheet }, { kind, of }]) => `${sheet} ${kind} ${of.sheet}`);
}

const OTHER = { C3: "水库维修养护" };

test.each([
  ["a sheet copied as it is", [projectForm(), projectForm({}, "复制")], ["复制 copy 项目自评表"]],
  [
    "two copies",
    [projectForm(), projectForm({}, "甲"), projectForm({}, "乙")],
    ["甲 copy 项目自评表", "乙 copy 项目自评表"],
  ],
  ["another version", [projectForm(), projectForm({ F12: "299公里" }, "改")], ["改 subject 项目自评表"]],
  ["another project", [projectForm(), projectForm(OTHER, "二")], []],
  ["a department beside its project", [departmentForm(), projectForm()], []],
  ["a copied department form", [departmentForm(), departmentForm({}, "备份")], ["备份 copy 整体支出自评表"]],
  ["a plain sheet", [projectForm(), sheetOf("说明", { A1: "说明" })], []],
])("%s", (_what, sheets, expected) => {
  expect(repeats(...sheets)).toEqual(expected);
});

test("a copy of a copied and changed form is a copy", () => {
  const changed = { F12: "299公里" };
  expect(repeats(projectForm(), projectForm(changed, "改"), projectForm(changed, "改二"))).toEqual([
    "改 subject 项目自评表",
    "改二 copy 改",
  ]);
});

test("forms that nobody has filled in repeat nothing", () => {
  const [form] = evaluationsOf(workbookOf(projectForm()));
  if (!form) throw new Error("no form");
  const blank = {
    ...form,
    indicators: form.indicators.map((one) => ({ ...one, actual: null, score: null })),
  };
  expect(repeatsIn([blank, { ...blank, id: "二#1", sheet: "二" }]).size).toBe(0);
});

test("what is told leaves out copies and keeps other versions", () => {
  const forms = evaluationsOf(
    workbookOf(projectForm(), projectForm({}, "复制"), projectForm({ F12: "299公里" }, "改")),
  );
  expect(withoutCopies(forms).map(({ sheet }) => sheet)).toEqual(["项目自评表", "改"]);
});

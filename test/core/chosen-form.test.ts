import fc from "fast-check";
import { findForm, formName } from "../../src/core/chosen-form";
import { projectForm, evaluationsOf, workbookOf, type Cells } from "../support/evaluation-builder";

const formOf = (name: string, sheet: string, more: Cells = {}) => projectForm({ C3: name, ...more }, sheet);

const FORMS = evaluationsOf(
  workbookOf(
    formOf("农村公路养护", "一"),
    formOf("农村公路养护补助", "二"),
    formOf("", "三", { C4: "青河县水利局", F4: null }),
  ),
);

test("whatever is asked, a form is found that is called so, or those that could be meant are told", () => {
  const words = ["1", "2", "9", "农村公路养护", "补助", "公路", "一", "三", "项目", "", "  "];
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...words), fc.string()), fc.subarray([...FORMS]), (asked, among) => {
      const found = findForm(FORMS, asked, among);
      const told = found.ok ? [found.value] : found.error.candidates;
      expect(among).toEqual(expect.arrayContaining([...told]));
      expect(found.ok || !found.error.several || told.length > 1).toBe(true);
    }),
  );
});

test("every form is found by its number, its id and the name it is told by", () => {
  for (const [place, form] of FORMS.entries()) {
    for (const asked of [String(place + 1), form.id, formName(form)]) {
      expect(findForm(FORMS, asked)).toEqual({ ok: true, value: form });
    }
  }
});

test.each<[string, Cells, string]>([
  ["its project", {}, "农村公路养护"],
  ["its department, without a project", { C3: null }, "云山县交通运输局"],
  ["who carries it out, without either", { C3: null, C4: null }, "云山县公路养护中心"],
  ["its title, where nobody is named", { C3: null, C4: null, F4: null }, "项目支出绩效自评表"],
  ["its sheet, without a title either", { A1: null, C3: null, C4: null, F4: null }, "表一"],
])("a form is told by %s", (_, changes, name) => {
  expect(evaluationsOf(workbookOf(projectForm(changes, "表一"))).map(formName)).toEqual([name]);
});

test("width, case and spaces count for nothing; a whole name counts before a part of another", () => {
  expect(findForm(FORMS, " 农村 公路养护 ")).toMatchObject({ ok: true, value: { sheet: "一" } });
  expect(findForm(FORMS, "２")).toMatchObject({ ok: true, value: { sheet: "二" } });
  expect(findForm(FORMS, "公路")).toMatchObject({ ok: false, error: { several: true } });
});

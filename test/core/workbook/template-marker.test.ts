import type { DefinedName, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import {
  formatTemplateId,
  packOfTemplate,
  TEMPLATE_MARKER,
} from "../../../src/core/workbook/template-marker";

function workbookWith(...names: readonly DefinedName[]): WorkbookSnapshot {
  return { sheets: [], names, date1904: false, structureProtected: false };
}

const name = { name: TEMPLATE_MARKER, hidden: true };

test("the pack of a template is found by its id", () => {
  const refersTo = `"${formatTemplateId("project", "hubei-2020", "1.0.0")}"`;
  expect(packOfTemplate(workbookWith({ ...name, refersTo }))).toBe("hubei-2020");
});

test.each<readonly [what: string, names: readonly DefinedName[]]>([
  ["no such name", []],
  ["another text", [{ ...name, refersTo: '"1.0.0"' }]],
  ["a reference", [{ ...name, refersTo: "'表'!$A$1" }]],
  ["a name of one sheet only", [{ ...name, refersTo: '"project/hubei-2020/1.0.0"', scope: "表" }]],
])("%s tells no template", (_what, names) => {
  expect(packOfTemplate(workbookWith(...names))).toBeUndefined();
});

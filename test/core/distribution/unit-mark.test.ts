import { formatUnitMark, UNIT_MARKER, unitMarks } from "../../../src/core/distribution";
import type { DefinedName, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

function workbookWith(...names: readonly DefinedName[]): WorkbookSnapshot {
  return { sheets: [], names, date1904: false, structureProtected: false };
}

const name = { name: UNIT_MARKER, hidden: true };
const refersTo = `"${formatUnitMark({ distribution: "9a8b", unit: "3f1c" })}"`;

test("the marks of sheets come before the workbook's own", () => {
  expect(unitMarks(workbookWith({ ...name, refersTo }, { ...name, refersTo, scope: "表" }))).toEqual([
    { distribution: "9a8b", unit: "3f1c", sheet: "表" },
    { distribution: "9a8b", unit: "3f1c", sheet: null },
  ]);
});

test.each([
  ["another name", { name: "_jiyan_template", hidden: true, refersTo }],
  ["a reference", { ...name, refersTo: "'表'!$A$1" }],
  ["one part only", { ...name, refersTo: '"3f1c"' }],
])("%s is no mark of a unit", (_what, defined) => {
  expect(unitMarks(workbookWith(defined))).toEqual([]);
});

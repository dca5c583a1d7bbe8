import type { DefinedName } from "../../../src/core/workbook/snapshot";
import * as fc from "fast-check";
import { hiddenMarks, markAsCellName } from "../../../src/core/workbook/hidden-mark";

const MARKER = "_jiyan_template";

const marked = (...names: readonly DefinedName[]) =>
  hiddenMarks({ sheets: [], names, date1904: false, structureProtected: false }, MARKER);

test("a mark as the name of a cell is read again, and Excel takes it for a name", () => {
  const texts = fc.stringMatching(/^[\p{L}\p{N}./ _-]{1,40}$/u);
  fc.assert(
    fc.property(texts, (text) => {
      const name = markAsCellName(MARKER, text);
      expect(name).toMatch(/^[0-9A-Za-z._]+$/);
      const twice = [
        { name, refersTo: "'表'!$A$1", hidden: true },
        { name: MARKER, refersTo: `"${text}"`, hidden: true },
      ];
      expect(marked(...twice)).toEqual([{ text, sheet: null }]);
    }),
  );
});

test.each([
  ["another name", "_jiyan_unit", '"department/mof-2020/1.0.0"'],
  ["a name that begins alike", "_jiyan_templates.x", "'表'!$A$1"],
  ["a reference under the marker", MARKER, "'表'!$A$1"],
])("%s holds no text", (_, name, refersTo) => {
  expect(marked({ name, refersTo, hidden: true })).toEqual([]);
});

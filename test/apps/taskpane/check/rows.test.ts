import fc from "fast-check";
import { layOutRows, type ListRow } from "../../../../src/apps/taskpane/check/rows";
import { moveBy } from "../../../../src/apps/taskpane/check/moves";
import { FINDING_GROUPS, NO_FILTER } from "../../../../src/apps/taskpane/store/finding-list";

test("findings stand under a head for each severity that has any", () => {
  const rows = layOutRows({ filter: NO_FILTER, counts: { error: 2, warning: 0, info: 1, kept: 0 } });
  const all = Array.from({ length: rows.count }, (_, index) => rows.row(index));
  expect(all).toEqual<ListRow[]>([
    { kind: "head", severity: "error", count: 2 },
    { kind: "finding", position: 0 },
    { kind: "finding", position: 1 },
    { kind: "head", severity: "info", count: 1 },
    { kind: "finding", position: 2 },
  ]);
});

test("a severity that is filtered out has no head", () => {
  const filter = { ...NO_FILTER, severities: ["warning"] } as const;
  const rows = layOutRows({ filter, counts: { error: 5, warning: 1, info: 1, kept: 0 } });
  expect(rows.count).toBe(2);
  expect(rows.row(1)).toEqual({ kind: "finding", position: 0 });
});

test("rows and positions lead to each other, whatever the counts", () => {
  const count = fc.nat({ max: 60 });
  const severities = fc.subarray([...FINDING_GROUPS]);
  fc.assert(
    fc.property(
      fc.record({ error: count, warning: count, info: count, kept: count }),
      severities,
      (counts, shown) => {
        const rows = layOutRows({ filter: { ...NO_FILTER, severities: shown }, counts });
        const findings = shown.reduce((sum, severity) => sum + counts[severity], 0);
        for (let position = 0; position < findings; position += 1) {
          expect(rows.row(rows.indexOf(position))).toEqual({ kind: "finding", position });
        }
        expect(rows.count).toBe(findings + shown.filter((severity) => counts[severity] > 0).length);
      },
    ),
  );
});

test("a row that is not there is a fault", () => {
  const rows = layOutRows({ filter: NO_FILTER, counts: { error: 0, warning: 0, info: 0, kept: 0 } });
  expect(() => rows.row(0)).toThrow(RangeError);
});

test.each([
  ["ArrowDown", 4, 5],
  ["ArrowDown", 29, 29],
  ["ArrowUp", 4, 3],
  ["ArrowUp", 0, 0],
  ["PageDown", 4, 14],
  ["PageDown", 25, 29],
  ["PageUp", 4, 0],
  ["Home", 12, 0],
  ["End", 12, 29],
  ["Enter", 12, null],
  ["a", 12, null],
])("%s from %i of 30 leads to %p", (key, from, to) => {
  expect(moveBy(key, from, 30)).toBe(to);
});

test("in an empty list no key leads anywhere", () => {
  expect(moveBy("End", 0, 0)).toBeNull();
});

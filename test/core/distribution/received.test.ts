import { receivedUnits, type Manifest, type ReceivedFile } from "../../../src/core/distribution";

const unit = (id: string, name: string, file = `${name}.xlsx`) => ({
  ...{ id, name, file, code: null, projects: [], prefilled: {} },
  sha256: `sent ${id}`,
});

const MANIFEST: Manifest = {
  ...{ format: 1, id: "d", locale: "zh-CN", year: "2025", deadline: null },
  template: { kind: "project", pack: { id: "p", version: "1" }, version: "1", id: "project/p/1", sheets: [] },
  units: [
    unit("1", "甲局"),
    unit("2", "乙局"),
    unit("3", "同名局", "同名局-1.xlsx"),
    unit("4", "同名局", "同名局-2.xlsx"),
  ],
};

const FILE: ReceivedFile = { file: "x", name: "x.xlsx", sha256: "", marks: [], units: [], filled: true };
const mark = (id: string, distribution = "d") => ({ distribution, unit: id, sheet: null });

test.each<readonly [what: string, file: Partial<ReceivedFile>, states: readonly string[]]>([
  ["its mark, whatever its name", { marks: [mark("2")], name: "甲局.xlsx" }, ["2 returned"]],
  ["its hash, and that nothing was done", { sha256: "sent 1" }, ["1 blank"]],
  ["its name", { name: "甲局.XLSX" }, ["1 returned"]],
  ["the unit that its forms name", { units: ["乙 局"] }, ["2 returned"]],
  ["nothing, where two units are called so", { units: ["同名局"] }, []],
  ["nothing, where the mark is of another distribution", { marks: [mark("1", "e")] }, []],
  ["its mark, but no result is filled in", { marks: [mark("1")], filled: false }, ["1 blank"]],
])("a workbook is known by %s", (_what, file, states) => {
  const { units, strangers } = receivedUnits(MANIFEST, [{ ...FILE, ...file }]);
  const told = units
    .filter(({ state }) => state !== "missing")
    .map(({ unit: { id }, state }) => `${id} ${state}`);
  expect(told).toEqual(states);
  expect(strangers).toEqual(states.length === 0 ? ["x"] : []);
});

test("of several workbooks of a unit one with results is enough", () => {
  const files = [
    { ...FILE, file: "a", marks: [mark("1")], filled: false },
    { ...FILE, file: "b", marks: [mark("1")] },
  ];
  expect(receivedUnits(MANIFEST, files).units[0]).toMatchObject({ state: "returned", files: ["a", "b"] });
});

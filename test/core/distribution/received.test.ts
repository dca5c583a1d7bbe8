import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { filledBy, receivedUnits, type Manifest, type ReceivedFile } from "../../../src/core/distribution";
import {
  blanks,
  departmentForm,
  evaluationsOf,
  projectForm,
  workbookOf,
} from "../../support/evaluation-builder";
import { workbookOf as workbookOfRows } from "../../support/snapshot-builder";

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
  ["its name, in another format", { name: "甲局.xls" }, ["1 returned"]],
  ["its name, although it cannot be used", { name: "甲局.xls", filled: null }, ["1 unread"]],
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

const ROWS = [12, 13, 14, 15, 16, 17, 18];

test("a workbook is filled in where its indicators have results, work items or base data", () => {
  const filled = (...sheets: readonly SheetSnapshot[]) =>
    filledBy(evaluationsOf(workbookOf(...sheets))).filled;
  const blank = projectForm(blanks(["F"], ROWS));
  expect(filled(projectForm())).toBe(true);
  expect(filled(projectForm(blanks(["F"], ROWS.slice(1))))).toBe(true);
  expect(filled(blank)).toBe(false);
  const work = workbookOfRows(
    [
      ["部分", "事项", "工作概述", "指标", "完成值", "单位"],
      ["交通", "修路", "修好公路", "里程", 300, "公里"],
    ],
    [],
    "履职情况",
  );
  expect(filled(blank, ...work.sheets)).toBe(true);
  const base = workbookOfRows(
    [
      ["2023年度部门整体支出绩效评价基础数据表"],
      ["财政供养人员情况", "编制数", "2023年实际在职人数", "控制率"],
      [null, 50, 46, "92%"],
    ],
    [],
    "基础数据表",
  );
  expect(evaluationsOf(base)[0]?.kind).toBe("base-data");
  expect(filled(...base.sheets)).toBe(true);
  expect(filledBy([])).toEqual({ units: [], filled: false });
});

test("its units are those that its forms name, each once", () => {
  const forms = evaluationsOf(
    workbookOf(
      projectForm(),
      projectForm({ F4: " " }, "另一项目"),
      departmentForm({ C3: "云山县公路养护中心" }),
    ),
  );
  expect(filledBy(forms).units).toEqual(["云山县交通运输局", "云山县公路养护中心"]);
});

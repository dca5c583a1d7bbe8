import {
  materialLines,
  materialRows,
  materialsOf,
  placedMaterials,
  type GivenMaterial,
} from "../../../../src/core/consolidation";
import { formatCellRef } from "../../../../src/core/workbook/a1";
import { workbook, workbookOf, type CellInput } from "../../../support/snapshot-builder";

const linesOf = (...rows: readonly (readonly CellInput[])[]) => materialLines(workbookOf(rows, [], "素材"));

describe("a line of materials", () => {
  test.each<readonly [what: string, row: readonly CellInput[], told: string | null]>([
    [
      "is a known label and the words beside it",
      ["通知文号", "云财绩〔2024〕3号"],
      "通知文号=云财绩〔2024〕3号@素材!B2",
    ],
    [
      "may stand further right, with empty cells between",
      ["", "日期", null, "2024年3月"],
      "日期=2024年3月@素材!D2",
    ],
    ["has the first words beside its label", ["落款", "县财政局", "备注"], "落款=县财政局@素材!B2"],
    ["is trimmed", [" 依据 ", " 通知 "], "依据=通知@素材!B2"],
    ["needs words", ["通知文号", "  "], null],
    ["needs a label that is known", ["联系人", "张三"], null],
    ["is not a number in front of a label", [1, "依据", "通知"], null],
    ["is not an empty row", [], null],
  ])("%s", (_, row, told) => {
    const [line] = linesOf(["素材"], row);
    const at = line && formatCellRef(line.at);
    expect(line ? `${line.label}=${line.text}@${at}` : null).toBe(told);
  });

  test("is looked for on every sheet, and rows that no cell was ever put in are passed over", () => {
    const two = workbook([
      { name: "甲", rows: [["依据", "通知"]] },
      { name: "乙", rows: [["日期", "2024年"]] },
    ]);
    const [first, second] = two.sheets;
    if (!first || !second) throw new Error("no sheets");
    const sheets = [first, { ...second, rows: [undefined, ...second.rows] }];
    expect(materialLines({ ...two, sheets }).map(({ at }) => at)).toEqual([
      { sheet: "甲", row: 0, column: 1 },
      { sheet: "乙", row: 1, column: 1 },
    ]);
  });
});

describe("a label", () => {
  test.each<readonly [label: string, topic: keyof ReturnType<typeof materialsOf>]>([
    ["评价依据", "basis"],
    ["通知 文号", "basis"],
    ["Notice", "basis"],
    ["成文日期", "date"],
    ["Date of the report", "date"],
    ["下一步措施", "steps"],
    ["工作打算2", "steps"],
    ["Next step 1", "steps"],
    ["Measures", "steps"],
    ["落款", "bureau"],
    ["汇总单位名称", "bureau"],
    ["财政单位名称", "bureau"],
    ["单位", "bureau"],
    // The notice of a bureau is the notice: the first topic that fits counts.
    ["汇总单位通知", "basis"],
  ])("%s stands for %s", (label, topic) => {
    const said = materialsOf(linesOf([label, "内容"]));
    const told = Object.entries(said).filter(([, one]) =>
      Array.isArray(one) ? one.length > 0 : one !== null,
    );
    expect(told.map(([name]) => name)).toEqual([topic]);
  });

  test("that names a unit of the form is none of the bureau's", () => {
    expect(linesOf(["单位负责人", "李四"], ["实施单位", "水利局"])).toEqual([]);
  });
});

test("of two notices the first counts, steps keep their order, what is not said is null", () => {
  const lines = linesOf(["措施一", "早编早批"], ["依据", "甲"], ["依据", "乙"], ["措施二", "按月通报"]);
  const said = materialsOf(lines);
  expect(said.basis).toEqual({ text: "甲", at: { sheet: "素材", row: 1, column: 1 } });
  expect(said.steps.map(({ text }) => text)).toEqual(["早编早批", "按月通报"]);
  expect([said.bureau, said.date]).toEqual([null, null]);
  expect(materialsOf([])).toEqual({ basis: null, bureau: null, date: null, steps: [] });
});

test("lines of several files stand one below the other, each with the cell that it is from", () => {
  const given = linesOf(["依据", "通知"], ["联系人", "张三"], ["日期", "2024年"]).map(
    (line, index): GivenMaterial => ({ ...line, file: `${index}.xlsx` }),
  );
  expect(materialRows(given)).toEqual([
    [
      { kind: "text", text: "依据" },
      { kind: "text", text: "通知" },
      { kind: "source", file: "0.xlsx", at: "素材!B1" },
    ],
    [
      { kind: "text", text: "日期" },
      { kind: "text", text: "2024年" },
      { kind: "source", file: "1.xlsx", at: "素材!B3" },
    ],
  ]);
  expect(placedMaterials(given, "汇总素材")).toEqual([
    { label: "依据", text: "通知", at: { sheet: "汇总素材", row: 1, column: 1 } },
    { label: "日期", text: "2024年", at: { sheet: "汇总素材", row: 2, column: 1 } },
  ]);
});

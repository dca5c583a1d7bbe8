import fc from "fast-check";
import {
  changedScheme,
  definitionFromSheets,
  mergeWorkbook,
  mergingTranslator,
  newScheme,
  parseScheme,
  proposeDefinition,
  schemeSheets,
  undoneScheme,
  type Merged,
  type MergeDefinition,
} from "../../../src/core/merging";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

type Typed = string | number | null;

function sheet(name: string, rows: readonly (readonly Typed[])[], merges: SheetSnapshot["merges"] = []) {
  const cell = (value: Typed): Cell | undefined =>
    value === null ? undefined : { value, text: String(value) };
  const made: SheetSnapshot = {
    ...{ name, visibility: "visible", merges, protected: false, hiddenRows: [], hiddenColumns: [] },
    rows: rows.map((row) => row.map(cell)),
  };
  return made;
}

function workbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false, structureProtected: false };
}

/** A table of assets: the unit in a line of its own, headings of two rows, a total and a note. */
function assets(unit: string, rows: readonly (readonly Typed[])[], name = "资产表"): WorkbookSnapshot {
  return workbook(
    sheet(
      name,
      [
        ["固定资产统计表", null, null, null],
        [`填报单位：${unit}`, null, null, "单位：万元"],
        ["资产名称", "数量", "价值", null],
        [null, null, "原值", "净值"],
        ["栏次", 1, 2, 3],
        ...rows,
        ["合计", 9, 9, 9],
        [null, null, null, null],
        ["填表人：张三", null, null, null],
      ],
      [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 2, left: 1, bottom: 3, right: 1 },
        { top: 2, left: 2, bottom: 2, right: 3 },
      ],
    ),
  );
}

const EXAMPLE = assets("水利局", [["车辆", 2, 30, 12]]);
const PROPOSED = proposeDefinition(EXAMPLE, "资产汇总");

/** Values of rows as a person reads them. */
function shown({ rows }: Merged): readonly (readonly string[])[] {
  return rows.map((row) =>
    row.map(({ value }) => (value.kind === "blank" ? "" : value.kind === "text" ? value.text : value.value)),
  );
}

function definition(): MergeDefinition {
  if (!PROPOSED) throw new Error("nothing was proposed");
  return PROPOSED;
}

describe("a scheme proposed from an example", () => {
  test("has the table's columns by their headings and what stands beside labels", () => {
    expect(PROPOSED).toEqual({
      ...{ name: "资产汇总", sheets: ["资产表"], headingRows: 2, totals: "leave-out" },
      columns: [
        { from: "cell", name: "填报单位", cell: "A2", label: "填报单位", labelCell: "A2" },
        { from: "cell", name: "单位", cell: "D2", label: "单位", labelCell: "D2" },
        { from: "heading", name: "资产名称", heading: "资产名称" },
        { from: "heading", name: "数量", heading: "数量" },
        { from: "heading", name: "价值/原值", heading: "价值/原值" },
        { from: "heading", name: "价值/净值", heading: "价值/净值" },
      ],
    });
  });

  test.each(["其中：在用", "减：折旧", "of which: in use"])(
    "%s is a heading, and no label with a value",
    (part) => {
      const table = workbook(
        sheet("资产表", [
          ["填报单位：水利局", null, null],
          ["资产名称", "数量", part],
          ["车辆", 2, 1],
          ["填表人：", null, null],
        ]),
      );
      expect(proposeDefinition(table, "资产汇总")).toMatchObject({
        headingRows: 1,
        columns: [{ name: "填报单位" }, { from: "heading" }, { from: "heading" }, { from: "heading" }],
      });
    },
  );

  test("of a card without a table has its labels, a row for each sheet", () => {
    const card = workbook(
      sheet("卡片", [
        ["项目名称", "节水"],
        ["负责人", "李四"],
      ]),
    );
    expect(proposeDefinition(card, "卡片汇总")).toMatchObject({
      headingRows: 0,
      columns: [
        { name: "项目名称", cell: "B1", label: "项目名称", labelCell: "A1" },
        { name: "负责人", cell: "B2", label: "负责人", labelCell: "A2" },
      ],
    });
  });

  test("is none where there is neither a table nor a label", () => {
    expect(proposeDefinition(workbook(sheet("空", [])), "空")).toBeUndefined();
    expect(proposeDefinition(workbook(sheet("话", [["只有一句话"]])), "话")).toBeUndefined();
  });
});

describe("merging by a scheme", () => {
  test("gives every value with its cell, and tells what became no row", () => {
    const merged = mergeWorkbook(
      assets("林业局", [
        ["房屋", 1, 500.5, 400],
        ["车辆", "2辆", null, 3],
      ]),
      definition(),
    );
    expect(shown(merged)).toEqual([
      ["林业局", "万元", "房屋", "1", "500.5", "400"],
      ["林业局", "万元", "车辆", "2辆", "", "3"],
    ]);
    expect(merged.rows[1]?.map(({ at }) => at)).toEqual([
      ...["资产表!A2", "资产表!D2", "资产表!A7", "资产表!B7", null, "资产表!D7"],
    ]);
    expect(merged.leftOut).toEqual([
      { reason: "numbering", at: "资产表!A5", words: ["栏次"] },
      { reason: "total", at: "资产表!A8", words: ["合计"] },
      { reason: "below", at: "资产表!A10", words: ["填表人:张三"] },
    ]);
  });

  test.each(["填表人：", "审核人：李四", "单位负责人（签字）："])(
    "%s below the table is no row of it",
    (foot) => {
      const list = (unit: string) =>
        workbook(
          sheet("人员表", [
            [`填报单位：${unit}`, null, null],
            ["姓名", "职务", "编制"],
            ["张三", "主任", "行政"],
            [foot, null, null],
          ]),
        );
      const definition = proposeDefinition(list("甲局"), "人员汇总");
      if (!definition) throw new Error("nothing was proposed");
      const merged = mergeWorkbook(list("乙局"), definition);
      expect(shown(merged)).toEqual([["乙局", "张三", "主任", "行政"]]);
      expect(merged.leftOut.map(({ reason }) => reason)).toEqual(["below"]);
    },
  );

  test("finds columns, labels and the only sheet where they moved or were renamed", () => {
    const moved = workbook(
      sheet(
        "Sheet1",
        [
          ["说明"],
          ["序号", "资产名称", "价值", null, "数量"],
          [null, null, "净值", "原值", null],
          [1, "车辆", 12, 30, 2],
          ["单位: 元", null, null, "填报单位 ：农业局"],
        ],
        [{ top: 1, left: 2, bottom: 1, right: 3 }],
      ),
    );
    const merged = mergeWorkbook(moved, definition());
    expect(shown(merged)).toEqual([["农业局", "元", "车辆", "2", "30", "12"]]);
    expect(merged.leftOut).toEqual([]);
  });

  test.each<readonly [string, WorkbookSnapshot, Merged["leftOut"][number]]>([
    [
      "a heading that is gone",
      workbook(
        sheet("资产表", [
          ["填报单位：甲", "单位：元"],
          ["资产名称", "数量", "原值"],
          ["车", 1, 2],
        ]),
      ),
      { reason: "no-headings", at: "资产表", words: ["价值/原值", "价值/净值"] },
    ],
    [
      "a label that is gone",
      workbook(
        sheet("资产表", [
          ["资产名称", "数量"],
          ["车", 1],
        ]),
      ),
      { reason: "no-label", at: "资产表!A2", words: ["填报单位"] },
    ],
    [
      "another sheet",
      workbook(sheet("一", [["x"]]), sheet("二", [["y"]])),
      { reason: "no-sheet", at: null, words: ["资产表"] },
    ],
    ["an empty table", assets("甲", []), { reason: "no-rows", at: "资产表", words: [] }],
  ])("a workbook that does not fit gives no row and the reason: %s", (_, one, reason) => {
    const { rows, leftOut } = mergeWorkbook(one, definition());
    expect(rows).toEqual([]);
    expect(leftOut).toContainEqual(reason);
  });

  test("keeps totals where the scheme says so, and reads all sheets for *", () => {
    const all = { ...definition(), sheets: ["*"], totals: "keep" as const };
    const two = workbook(
      ...assets("甲", [["车", 1, 2, 3]], "一月").sheets,
      ...assets("乙", [["车", 4, 5, 6]], "二月").sheets,
    );
    expect(shown(mergeWorkbook(two, all)).map(([unit, , name]) => `${unit} ${name}`)).toEqual([
      ...["甲 车", "甲 合计", "乙 车", "乙 合计"],
    ]);
  });

  test("keeps numbers exact, shares as shares, dates and codes as they are shown", () => {
    const cells: readonly Cell[] = [
      { value: 0.1 + 0.2, text: "0.3" },
      { value: 0.915, text: "91.5%", format: "0.0%" },
      { value: 45_658, text: "2025年1月1日", format: 'yyyy"年"m"月"d"日"' },
      { value: 7, text: "007", format: "000" },
      { value: "=1+1", text: "=1+1" },
    ];
    const heads = cells.map((_, index): Cell => ({ value: `列${index}`, text: `列${index}` }));
    const base = sheet("表", []);
    const merged = mergeWorkbook(workbook({ ...base, rows: [heads, cells] }), {
      ...{ name: "表", sheets: ["表"], headingRows: 1, totals: "keep" },
      columns: heads.map(({ text }) => ({ from: "heading", name: text, heading: text })),
    });
    expect(merged.rows[0]?.map(({ value }) => value)).toEqual([
      { kind: "number", value: "0.3" },
      { kind: "fraction", value: "0.915" },
      { kind: "text", text: "2025年1月1日" },
      { kind: "text", text: "007" },
      { kind: "text", text: "=1+1" },
    ]);
  });

  test("nothing is lost: every filled row below the headings is a row or is told, wherever they stand", () => {
    const value = fc.option(fc.oneof(fc.constantFrom("合计", "注：无", "甲", "12"), fc.nat(99)), {
      nil: null,
    });
    const rows = fc.array(fc.tuple(value, value, value), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.nat(5), (typed, before) => {
        const lead = Array.from({ length: before }, (): Typed[] => []);
        const one = workbook(sheet("表", [...lead, ["名称", "数量", "金额"], ...typed]));
        const { rows: merged, leftOut } = mergeWorkbook(one, {
          ...{ name: "表", sheets: ["表"], headingRows: 1, totals: "leave-out" },
          columns: ["名称", "数量", "金额"].map((heading) => ({ from: "heading", name: heading, heading })),
        });
        const told = leftOut.filter(({ reason }) => reason !== "no-rows").length;
        expect(merged.length + told).toBe(typed.filter((row) => row.some((cell) => cell !== null)).length);
      }),
    );
  });
});

describe("a scheme as a workbook", () => {
  test.each(["zh-CN", "en"] as const)("comes back as it was: %s", (locale) => {
    const sheets = schemeSheets(definition(), mergingTranslator(locale)).map(
      ({ name, title, notes, columns, rows }) =>
        sheet(name, [
          [title],
          ...notes.map((note) => [note]),
          columns.map(({ head }) => head),
          ...rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
        ]),
    );
    const languages = [mergingTranslator("zh-CN"), mergingTranslator("en")];
    expect(definitionFromSheets(workbook(...sheets), languages)).toEqual({ ok: true, value: definition() });
  });

  test("tells what is missing or wrong", () => {
    const languages = [mergingTranslator("zh-CN")];
    expect(definitionFromSheets(EXAMPLE, languages)).toEqual({ ok: false, error: ["列"] });
    const [fields, columns] = schemeSheets(definition(), mergingTranslator("zh-CN"));
    if (!fields || !columns) throw new Error("no sheets");
    const rows = (one: typeof fields): Typed[][] => [
      one.columns.map(({ head }) => head),
      ...one.rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
    ];
    const twice = rows(columns);
    const spoiled = workbook(
      sheet(fields.name, rows(fields)),
      sheet(columns.name, [...twice, twice[1] ?? []]),
    );
    expect(definitionFromSheets(spoiled, languages)).toEqual({ ok: false, error: ["names"] });
  });
});

describe("changes of a scheme", () => {
  const first = newScheme(definition());
  const named = (name: string): MergeDefinition => ({ ...definition(), name });

  test("are taken back one by one", () => {
    const second = changedScheme(first, named("二"));
    const third = changedScheme(second, named("三"));
    expect(undoneScheme(third)).toEqual(second);
    expect(undoneScheme(second)).toEqual(first);
    expect(undoneScheme(first)).toBeUndefined();
    expect(changedScheme(second, named("二"))).toBe(second);
  });

  test("survive the file they are kept in, and a wrong file is told by its places", () => {
    const changed = changedScheme(first, named("二"));
    expect(parseScheme(JSON.parse(JSON.stringify(changed)))).toEqual({ ok: true, value: changed });
    const wrong = { ...changed, definition: { ...definition(), headingRows: 9, name: "a/b" } };
    expect(parseScheme(wrong)).toEqual({ ok: false, error: ["definition.name", "definition.headingRows"] });
  });
});

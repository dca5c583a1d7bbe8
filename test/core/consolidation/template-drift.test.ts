import { templateDrift } from "../../../src/core/consolidation";
import type { ManifestSheet } from "../../../src/core/distribution";
import { formatAddress, parseAddress } from "../../../src/core/workbook/a1";

/** A form as templates have it: headings, blocks of rows with a label at their head, a formula in each row, a total. */
const TEMPLATE: ManifestSheet = {
  part: "department",
  name: "部门整体支出自评表",
  texts: {
    A1: "部门整体支出绩效自评表",
    A3: "部门（单位）名称",
    ...{
      A5: "绩效指标",
      B5: "一级指标",
      C5: "三级指标",
      D5: "年度指标值",
      E5: "实际完成值",
      F5: "分值",
      G5: "得分",
    },
    ...{ B6: "产出指标", B9: "效益指标", B12: "满意度指标" },
    ...{ A15: "总分", A16: "偏差原因说明", A17: "填表人：", E17: "联系电话：" },
  },
  formulas: {
    ...Object.fromEntries([8, 9, 10, 11, 12, 13, 14].map((row) => [`G${row}`, `IF(E${row}="","",F${row})`])),
    F15: "SUM(F6:F14)",
    G15: "SUM(G6:G14)",
  },
  replaceable: { G6: `IF(E6="","",F6)`, G7: `IF(E7="","",F7)` },
};

interface Layout {
  readonly sheet: string;
  readonly texts: Record<string, string>;
  readonly formulas: Record<string, string>;
}

/** The sheet as it comes back filled in. */
function filled(): Layout {
  const { name, texts, formulas, replaceable } = TEMPLATE;
  return {
    sheet: name,
    texts: { ...texts, C3: "水利局", C6: "除险加固水库", D6: "≥6座", E6: "6座" },
    formulas: { ...formulas, ...replaceable },
  };
}

function without(cells: Readonly<Record<string, string>>, address: string): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([one]) => one !== address));
}

type Move = (place: { row: number; column: number }) => { row: number; column: number } | null;

function moved({ sheet, texts, formulas }: Layout, move: Move): Layout {
  const all = (cells: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([address, text]) => {
        const to = move(parseAddress(address)!);
        return to ? [[formatAddress(to), text]] : [];
      }),
    );
  return { sheet, texts: all(texts), formulas: all(formulas) };
}

/** Without one row, which Excel counts from 1. */
const withoutRow =
  (number: number): Move =>
  ({ row, column }) =>
    row === number - 1 ? null : { row: row >= number ? row - 1 : row, column };

const withRow =
  (number: number): Move =>
  ({ row, column }) => ({ row: row >= number - 1 ? row + 1 : row, column });

const kinds = (now: Layout) => templateDrift(TEMPLATE, now).map(({ kind, at }) => `${kind} ${at}`);

test("a template that was filled in as it is meant to has nothing to tell", () => {
  expect(kinds(filled())).toEqual([]);
  // Behind a colon people type the answer.
  expect(
    kinds({ ...filled(), texts: { ...filled().texts, A17: "填表人： 张三", E17: "联系电话:1" } }),
  ).toEqual([]);
  const formulas = without(filled().formulas, "G6");
  // The points of an indicator that is no number are typed.
  expect(kinds({ ...filled(), texts: { ...filled().texts, G6: "5" }, formulas })).toEqual([]);
  expect(kinds({ ...filled(), texts: { ...filled().texts, A3: "部门 (单位)名称" } })).toEqual([]);
});

describe("what was done to it is told at its cell", () => {
  test.each<readonly [what: string, now: (layout: Layout) => Layout, told: readonly string[]]>([
    ["a label renamed", (one) => ({ ...one, texts: { ...one.texts, C5: "指标名称" } }), ["label-renamed C5"]],
    ["a label removed", (one) => ({ ...one, texts: without(one.texts, "A16") }), ["label-removed A16"]],
    [
      "a formula changed",
      (one) => ({ ...one, formulas: { ...one.formulas, G15: "SUM(G6:G13)" } }),
      ["formula-changed G15"],
    ],
    [
      "a formula replaced",
      (one) => ({
        ...one,
        formulas: without(one.formulas, "G15"),
        texts: { ...one.texts, G15: "100" },
      }),
      ["formula-replaced G15"],
    ],
    ["a row taken out within a block", (one) => moved(one, withoutRow(8)), ["row-deleted B8"]],
    ["a row taken out further down", (one) => moved(one, withoutRow(14)), ["row-deleted A14"]],
    [
      "two rows taken out in two places",
      (one) => moved(moved(one, withoutRow(11)), withoutRow(8)),
      ["row-deleted B8", "row-deleted B10"],
    ],
    ["a row put in", (one) => moved(one, withRow(8)), ["row-inserted B10"]],
    // Its label and its sums are gone with it, which is not told again for each of them.
    ["a row with labels and formulas taken out", (one) => moved(one, withoutRow(15)), ["row-deleted A15"]],
    [
      "the labels of the last row removed",
      (one) => ({ ...one, texts: without(without(one.texts, "A17"), "E17") }),
      ["label-removed A17", "label-removed E17"],
    ],
    [
      "the labels of the last row written over",
      (one) => ({ ...one, texts: { ...one.texts, A17: "经办：", E17: "手机：" } }),
      ["label-renamed A17", "label-renamed E17"],
    ],
    [
      "two columns that changed places",
      (one) =>
        moved(one, ({ row, column }) => ({
          row,
          column: column === 3 ? 4 : column === 4 && row < 15 ? 3 : column,
        })),
      ["column-moved E5", "column-moved D5"],
    ],
    [
      "a column taken out",
      (one) =>
        moved(one, ({ row, column }) =>
          column === 4 ? null : { row, column: column > 4 ? column - 1 : column },
        ),
      ["column-deleted E5"],
    ],
    ["the last column cleared", (one) => ({ ...one, texts: without(one.texts, "G5") }), ["label-removed G5"]],
    [
      "a column put in",
      (one) => moved(one, ({ row, column }) => ({ row, column: column >= 2 ? column + 1 : column })),
      ["column-moved D5"],
    ],
  ])("%s", (_, now, told) => {
    expect(kinds(now(filled()))).toEqual(told);
  });
});

/** A template of these cells alone, and what is told of it. */
function toldOf(
  { texts = {}, formulas = {} }: Partial<Pick<ManifestSheet, "texts" | "formulas">>,
  now: Partial<Layout>,
): readonly string[] {
  const template = { part: "kpi", name: "表", texts, formulas, replaceable: {} } as const;
  return templateDrift(template, { sheet: "表", texts: {}, formulas: {}, ...now }).map(
    ({ kind, at, expected, found }) => `${kind} ${at} ${expected} ${found}`,
  );
}

describe("a formula", () => {
  const texts = { A3: "指标", A5: "合计" };
  const down = { A4: "指标", A6: "合计" };
  test.each<
    readonly [
      what: string,
      template: Parameters<typeof toldOf>[0],
      now: Partial<Layout>,
      told: readonly string[],
    ]
  >([
    [
      "is the same as another program writes it",
      { texts, formulas: { B1: 'IF(A1="",FALSE,"A b")' } },
      { texts: down, formulas: { B1: 'if(A1 = "",FALSE(),"A b")' } },
      [],
    ],
    [
      "above all labels stays where it is",
      { texts, formulas: { B1: "1" } },
      { texts: down, formulas: { B1: "1" } },
      [],
    ],
    [
      "below all labels moves with the last of them",
      { texts, formulas: { B9: "1" } },
      { texts: down, formulas: { B10: "1" } },
      [],
    ],
    [
      "below all labels is missed where it moved to",
      { texts, formulas: { B9: "1" } },
      { texts: down, formulas: { B9: "1" } },
      ["formula-replaced B10 =1 "],
    ],
    [
      "between two labels may stand on either side of the row that was put in",
      { texts, formulas: { B4: "1" } },
      { texts: { A3: "指标", A6: "合计" }, formulas: { B5: "1" } },
      [],
    ],
    [
      "of a sheet without labels is found at its place",
      { formulas: { B2: "1" } },
      { formulas: { B2: "1" } },
      [],
    ],
    [
      "of a sheet without labels is missed at its place",
      { formulas: { B2: "1" } },
      { texts: { B2: "7" } },
      ["formula-replaced B2 =1 7"],
    ],
  ])("%s", (_, template, now, told) => {
    const shifted = Object.keys(now.texts ?? {}).some((address) => address === "A4" || address === "A6");
    const drifts = toldOf(template, now);
    expect(drifts.filter((one) => one.startsWith("formula"))).toEqual(told);
    expect(drifts.some((one) => one.startsWith("row-inserted"))).toBe(shifted);
  });
});

test("columns that are alike in a row move by the labels that are not", () => {
  const texts = {
    A1: "分值",
    B1: "执行率",
    C1: "得分",
    A2: "—",
    B2: "—",
    C2: "—",
    A3: "—",
    B3: "—",
    C3: "—",
  };
  const now = { B1: "分值", C1: "执行率", D1: "得分", B2: "—", C2: "—", D2: "—", B3: "—", C3: "—", D3: "—" };
  expect(
    toldOf({ texts, formulas: { C4: "SUM(C2:C3)" } }, { texts: now, formulas: { D4: "SUM(D2:D3)" } }),
  ).toEqual(["column-moved B1 A1 分值 B1 分值"]);
});

test("of a column that was taken out the heading of the table is told", () => {
  const texts = { A1: "单位", B1: "年度", A2: "指标", B2: "完成值", C2: "得分", D2: "原因" };
  const now = { A1: "单位", A2: "指标", B2: "得分", C2: "原因" };
  expect(toldOf({ texts, formulas: { B3: "1" } }, { texts: now })).toEqual(["column-deleted B2 B2 完成值 "]);
});

test("blank labels, and addresses that are none, have nothing to tell", () => {
  expect(toldOf({ texts: { A1: "  ", 甲: "指标" }, formulas: { 乙: "1" } }, {})).toEqual([]);
});

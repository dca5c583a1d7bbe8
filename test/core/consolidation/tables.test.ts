import {
  baseRows,
  budgetRows,
  distinct,
  doubleRows,
  extractOf,
  findingRows,
  headOf,
  indicatorRows,
  populationOf,
  rankingRows,
  TABLES,
  unreadRows,
  yearForms,
  type Extract,
  type Head,
  type Table,
  type TableCell,
  type TableRow,
} from "../../../src/core/consolidation";
import { consolidationTranslator } from "../../../src/core/consolidation/messages";
import { assessWorkbook } from "../../../src/core/engine";
import { CLEAN_PROJECT, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";

const say = consolidationTranslator("zh-CN");

function extract(...forms: readonly Cells[]): Extract {
  const sheets = forms.map((form, place) => sheetOf(`表${place}`, { ...CLEAN_PROJECT, ...form }));
  const assessed = assessWorkbook(workbookOf(...sheets));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return extractOf(assessed.value, "zh-CN");
}

const NO_DOUBLES = { standing: new Map(), superseded: new Set<Head["forms"][number]>() };

const head = (file: string, one: Extract, key = file): Head => headOf(file, key, one);

/** Neither results nor points. */
const EMPTIED: Cells = Object.fromEntries(
  ["F", "H"].flatMap((column) =>
    Array.from({ length: 12 }, (_, row) => [`${column}${String(row + 12)}`, null]),
  ),
);

/** Rows as a person sees them, by the names of their columns. */
function shown({ columns }: Table, rows: readonly TableRow[]): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map(({ name }, place) => [name, textOf(row[place])]));
  });
}

function textOf(cell: TableCell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text;
    case "number":
    case "fraction":
      return cell.value;
    case "source":
      return `[${cell.file}]${cell.at ?? ""}`;
    default:
      return "";
  }
}

test.each(Object.values(TABLES))("table $id has a name and headings in both languages", ({ id, columns }) => {
  for (const locale of ["zh-CN", "en"] as const) {
    const translate = consolidationTranslator(locale);
    expect(translate(`consolidation.sheet.${id}`)).not.toBe("");
    const headings = columns.map(({ name }) => translate(`consolidation.column.${name}`));
    expect(new Set(headings).size).toBe(columns.length);
  }
});

test("indicators are told with the cells that they come from", () => {
  const [row] = shown(TABLES.indicators, indicatorRows("甲.xlsx", extract({}), say));
  expect(row).toMatchObject({
    unit: "云山县公路养护中心",
    form: "农村公路养护",
    year: "2022",
    level1: "产出指标",
    outcome: expect.stringMatching(/完成/) as unknown,
    source: expect.stringMatching(/^\[甲\.xlsx\]表0!D12$/) as unknown,
    "target-source": expect.stringMatching(/^\[甲\.xlsx\]表0!E12$/) as unknown,
    "actual-source": expect.stringMatching(/^\[甲\.xlsx\]表0!F12$/) as unknown,
  });
});

test("a target is told with the sign and the unit that stand in columns of their own", () => {
  const one = extract({});
  const at = "表0!E12";
  const forms = one.forms.map((form) => ({
    ...form,
    indicators: form.indicators.map((indicator) => ({
      ...indicator,
      target: { text: "95 ", at },
      sign: { text: "≥", at },
      unit: { text: "%", at },
    })),
  }));
  const [row] = shown(TABLES.indicators, indicatorRows("甲.xlsx", { ...one, forms }, say));
  expect(row).toMatchObject({ target: "≥95%", "target-source": `[甲.xlsx]${at}` });
  expect(yearForms("甲.xlsx", { ...one, forms })[0]?.indicators[0]?.target?.text).toBe("≥95%");
});

test("a score in words stays words, what is not there stays blank", () => {
  const rows = shown(
    TABLES.indicators,
    indicatorRows("甲.xlsx", extract({ H12: "待定", F13: null, I14: "雨季" }), say),
  );
  expect(rows[0]?.["entered"]).toBe("待定");
  expect(rows[1]).toMatchObject({ actual: "", completion: "" });
  expect(rows.map((row) => row["reason"])).toContain("雨季");
});

test("money is told line by line in its unit", () => {
  const [total] = shown(TABLES.budget, budgetRows("甲.xlsx", extract({})));
  expect(total).toMatchObject({
    currency: "万元",
    source: expect.stringContaining("[甲.xlsx]表0!") as unknown,
  });
  expect(total?.["adjusted"]).toMatch(/^\d/);
  const one = extract({});
  expect(
    budgetRows("甲.xlsx", { ...one, forms: one.forms.map((form) => ({ ...form, budget: null })) }),
  ).toEqual([]);
});

test("base data are told item by item, all periods side by side, in one unit, each value with its cell", () => {
  const sheet = sheetOf("基础数据表", {
    A1: "2023年度部门整体支出绩效评价基础数据表",
    A2: "财政供养人员情况",
    B2: "编制数",
    C2: "2023年实际在职人数",
    D2: "控制率",
    B3: 50,
    C3: 46,
    D3: "92%",
    ...{ A4: "经费控制情况（元）", B4: "2022年决算数", C4: "2023年预算数", D4: "2023年决算数" },
    ...{ A5: "三公经费", B5: 60001, C5: 100000, D5: 95000 },
  });
  const assessed = assessWorkbook(workbookOf(sheetOf("表0", CLEAN_PROJECT), sheet));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  const made = extractOf(assessed.value, "zh-CN");
  const rows = shown(TABLES["base-data"], baseRows("甲.xlsx", made, say));
  expect(rows).toHaveLength(head("甲.xlsx", made).baseItems);
  expect(rows.map(({ concept, item, measure }) => [concept, item, measure])).toEqual([
    ["编制数", "编制数", "人"],
    ["在职人数", "2023年实际在职人数", "人"],
    ["在职人员控制率", "控制率", "%"],
    ["“三公”经费", "三公经费", "万元"],
  ]);
  expect(rows[2]).toMatchObject({ "base-stated": "0.92", "base-stated-source": "[甲.xlsx]基础数据表!D3" });
  expect(rows[3]).toMatchObject({
    "base-prior": "6.0001",
    "base-prior-source": "[甲.xlsx]基础数据表!B5",
    "base-budget": "10",
    "base-budget-source": "[甲.xlsx]基础数据表!C5",
    "base-actual": "9.5",
    "base-stated": "",
    "base-stated-source": "",
  });
});

test("findings come gravest first, also one that belongs to no form", () => {
  const one = extract({ F12: null, E13: null });
  const lost = { ...one, findings: one.findings.map((finding) => ({ ...finding, form: "?", at: [] })) };
  const rows = shown(TABLES.findings, findingRows("甲.xlsx", one, say));
  const order = ["错误", "警告", "提示"];
  const severities = rows.map(({ severity = "" }) => order.indexOf(severity));
  expect(severities).toEqual([...severities].sort());
  expect(rows[0]?.["source"]).toMatch(/^\[甲\.xlsx\]表0!/);
  expect(shown(TABLES.findings, findingRows("甲.xlsx", lost, say))[0]).toMatchObject({
    unit: "",
    source: "[甲.xlsx]",
  });
});

describe("the ranking", () => {
  const scored = (points: string | null, max = "100"): Extract => {
    const one = extract({});
    const total = points === null ? null : { points, max };
    return { ...one, forms: one.forms.map((form) => ({ ...form, total })) };
  };
  const ranked = (...heads: readonly Head[]) =>
    shown(TABLES.ranking, rankingRows(heads, NO_DOUBLES, say)).map(({ source = "", rank, share }) => [
      source.slice(1, 2),
      rank,
      share,
    ]);

  test("goes by the share of the points, equal shares share a rank, none comes last", () => {
    expect(
      ranked(
        head("a", scored("80")),
        head("b", scored(null)),
        head("c", scored("45", "50")),
        head("d", scored("90")),
        head("e", scored("0", "0")),
        head("f", scored("10")),
      ),
    ).toEqual([
      ["c", "1", "0.9"],
      ["d", "1", "0.9"],
      ["a", "3", "0.8"],
      ["f", "4", "0.1"],
      ["b", "", ""],
      ["e", "", ""],
    ]);
  });

  test("is one for each year, the latest first, and says so; a form without a year is among the latest", () => {
    const of = (file: string, points: string | null, year: string | null): Head => {
      const one = scored(points);
      const forms = one.forms.map((form) => ({
        ...form,
        year: year === null ? null : { text: year, at: "表0!A2" },
      }));
      return head(file, { ...one, forms });
    };
    const several = [
      of("a", "70", "2023"),
      of("b", "80", "2024"),
      of("c", "90", "2023"),
      of("d", "60", null),
      of("e", null, "2024"),
    ];
    const rows = (heads: readonly Head[]) =>
      shown(TABLES.ranking, rankingRows(heads, NO_DOUBLES, say)).map(
        ({ source = "", rank = "", remark = "" }) => [source.slice(1, 2), rank, remark] as const,
      );
    const [now, then] = ["2024", "2023"].map((year) => `${year}年度中的名次`);
    expect(rows(several)).toEqual([
      ["b", "1", now],
      ["d", "2", "未写明年度，列入2024年度"],
      ["e", "", now],
      ["c", "1", then],
      ["a", "2", then],
    ]);
    const alone = rows([of("a", "70", "2023"), of("b", "80", null)]);
    expect(alone.map(([file, rank, remark]) => [file, rank, remark])).toEqual([
      ["b", "1", ""],
      ["a", "2", ""],
    ]);
  });

  test("is one for each kind, without kinds that have no points", () => {
    const one = scored("80");
    const kinds = (["department", "project", "base-data"] as const).map((kind) =>
      head(kind, { ...one, forms: one.forms.map((form) => ({ ...form, kind })) }),
    );
    expect(ranked(...kinds)).toEqual([
      ["d", "1", "0.8"],
      ["p", "1", "0.8"],
    ]);
  });

  test.each<readonly [what: string, cells: Cells, remark: string]>([
    ["all points", {}, ""],
    [
      "rows without points",
      { F12: null, H12: null, F14: null, H14: null },
      "2项没有得分，总分不完整，不评定等级，不编名次",
    ],
    ["too few points to be had", { G12: 5, H12: 5 }, "分值合计90分，不是100分，不评定等级，不编名次"],
    ["no points at all", { ...EMPTIED }, "没有一项有得分，没有总分"],
  ])("says why a form with %s has no grade", (_, cells, remark) => {
    const [row] = shown(TABLES.ranking, rankingRows([head("a", extract(cells))], NO_DOUBLES, say));
    expect(row?.["remark"]).toBe(remark);
    expect(row?.["grade"] === "").toBe(remark !== "");
    expect(row?.["rank"]).toBe(remark === "" ? "1" : "");
  });

  const unanswered = (rows: readonly number[]): Cells =>
    Object.fromEntries(rows.map((row) => [`F${row}`, null]));
  const all = Object.keys(CLEAN_PROJECT).flatMap((cell) =>
    /^F1[2-9]$/.test(cell) ? [Number(cell.slice(1))] : [],
  );

  test("has no rank for a form none of whose targets has a result, and tells points without one", () => {
    const heads = [head("a", extract(unanswered(all))), head("b", extract(unanswered([12])))];
    const rows = shown(TABLES.ranking, rankingRows(heads, NO_DOUBLES, say));
    expect(rows.map(({ source = "", rank, remark }) => [source.slice(1, 2), rank, remark])).toEqual([
      ["b", "1", "1项有得分而没有完成值"],
      ["a", "", `${all.length}项指标都没有完成值，得分没有依据，不编名次`],
    ]);
  });

  test("says whose workbook names another unit", () => {
    const misnamed = new Map([["a", "甲局"]]);
    const rows = shown(TABLES.ranking, rankingRows([head("a", extract({}))], NO_DOUBLES, say, misnamed));
    expect(rows.map(({ rank, remark }) => [rank, remark])).toEqual([
      ["1", "这份工作簿下发给甲局，单位名称请核实"],
    ]);
  });

  test("says that a total lies below the lowest grade, after that it is a double", () => {
    const one = extract({});
    const low = head("a", {
      ...one,
      forms: one.forms.map((form) => ({ ...form, ungraded: { why: "low" } })),
    });
    const [row] = shown(
      TABLES.ranking,
      rankingRows([low], { standing: new Map(), superseded: new Set(low.forms) }, say),
    );
    expect(row?.["remark"]).toBe("重复，另有一份为准，不编名次；总分低于规则中最低的等级");
  });

  test("counts errors and warnings, kept ones not", () => {
    const one = extract({ F12: null });
    const errors = one.findings.filter(({ severity }) => severity === "error").length;
    const keptAll = { ...one, findings: one.findings.map((finding) => ({ ...finding, kept: "核实过" })) };
    expect(head("a", one).forms[0]?.errors).toBe(errors);
    expect(head("a", keptAll).forms[0]).toMatchObject({ errors: 0, warnings: 0 });
    expect(head("a", keptAll).findings).toBe(one.findings.length);
  });
});

describe("doubles", () => {
  test("a file of the same content counts once", () => {
    const one = extract({});
    const { heads, doubles } = distinct([head("a", one, "k"), head("b", one, "k")]);
    expect(heads.map(({ file }) => file)).toEqual(["a"]);
    expect(shown(TABLES.doubles, doubleRows(doubles, say))).toEqual([
      { double: "文件内容相同，只计一次", unit: "", form: "", year: "", source: "[b]", other: "[a]" },
    ]);
  });

  test.each<readonly [what: string, other: Cells, double: boolean]>([
    ["the same unit, project and year", { F14: "80%" }, true],
    ["blanks aside", { F4: "云山县 公路养护中心", F14: "80%" }, true],
    ["another project", { C3: "危桥改造" }, false],
    ["another unit", { F4: "云山县桥梁中心" }, false],
    ["another year", { A2: "（2023年度）" }, false],
    ["nobody's form", { C4: null, F4: null }, false],
    ["a form without a project", { C3: null }, false],
  ])("of %s: %j", (_, other, double) => {
    const found = distinct([head("a", extract({})), head("b", extract(other))]);
    const { heads, doubles, superseded } = found;
    expect(heads).toHaveLength(2);
    expect(doubles.map(({ kind, file }) => [kind, file])).toEqual(double ? [["subject", "b"]] : []);
    expect(superseded.size).toBe(double ? 1 : 0);
    const rows = shown(TABLES.ranking, rankingRows(heads, found, say));
    const said = rows.filter(({ remark = "" }) => /重复|不止一份/.test(remark));
    expect(said.map(({ rank, remark }) => [rank, remark])).toEqual(
      double
        ? [
            ["1", "交来不止一份，分不出先后，按列在前面的一份排名，请核实"],
            ["", "重复，另有一份为准，不编名次"],
          ]
        : [],
    );
  });

  test.each<readonly [what: string, times: readonly (number | undefined)[], counts: string, why: string]>([
    ["the one changed last counts", [1, 3, 2], "b", "latest"],
    ["of those changed at once the first", [3, 3, 2], "a", "first"],
    ["where a time is unknown the first", [1, undefined, 2], "a", "first"],
  ])("%s", (_, times, counts, why) => {
    const files = ["a", "b", "c"].map((file, at) => head(file, extract({ F14: `${90 + at}%` })));
    const changedOn = (file: string) => times["abc".indexOf(file)];
    const { heads, doubles, standing, superseded } = distinct(files, changedOn);
    const of = (forms: Iterable<unknown>) =>
      [...forms].map((form) => heads.find((one) => one.forms.includes(form as never))?.file);
    expect([of(standing.keys()), [...standing.values()]]).toEqual([[counts], [why]]);
    const others = ["a", "b", "c"].filter((file) => file !== counts);
    expect(of(superseded)).toEqual(others);
    expect(doubles.map(({ file, other }) => [file, other.file])).toEqual(
      others.map((file) => [file, counts]),
    );
    expect(populationOf(heads, null, superseded)?.members.map(({ source }) => source?.file)).toEqual([
      counts,
    ]);
  });

  test("of two units that each have the mark of a workbook of their own are none", () => {
    const marked = (unit: string | null) => ({
      ...head("a", extract({}), unit ?? "none"),
      file: unit ?? "none",
      distributed: unit === null ? null : { distribution: "d", unit, template: null },
    });
    expect(distinct([marked("1"), marked("2")]).doubles).toEqual([]);
    expect(distinct([marked("1"), marked(null)]).doubles).toHaveLength(1);
  });

  test("within one workbook are the checks' affair, a department's form needs no project", () => {
    const two = extract({}, { F14: "80%" });
    expect(distinct([head("a", two)]).doubles).toEqual([]);
    const department = extract({});
    const forms = department.forms.map((form) => ({
      ...form,
      kind: "department" as const,
      project: null,
      year: null,
    }));
    const { doubles } = distinct([head("a", { ...department, forms }), head("b", { ...department, forms })]);
    expect(doubles).toHaveLength(1);
  });
});

test("files that were not read are told with their reason", () => {
  expect(shown(TABLES.unread, unreadRows([{ file: "旧.xls", problem: "请另存" }]))).toEqual([
    { file: "[旧.xls]", problem: "请另存" },
  ]);
});

import {
  chartTables,
  extractOf,
  headOf,
  memberRows,
  populationOf,
  TABLES,
  type Asked,
  type Head,
  type Population,
} from "../../../src/core/consolidation";
import { consolidationTranslator } from "../../../src/core/consolidation/messages";
import { assessWorkbook } from "../../../src/core/engine";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import {
  departmentForm,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";

const say = consolidationTranslator("zh-CN");

function head(file: string, ...sheets: readonly SheetSnapshot[]): Head {
  const assessed = assessWorkbook(workbookOf(...sheets));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return headOf(file, file, extractOf(assessed.value, "zh-CN"));
}

const unit = (name: string, more: Cells = {}): SheetSnapshot => departmentForm({ C3: name, ...more });
const project = (department: string, name: string, more: Cells = {}): SheetSnapshot =>
  projectForm({ C3: name, C4: department, F4: department, ...more }, name);

function asked(...names: readonly string[]): readonly Asked[] {
  return names.map((name) => ({ name, projects: 0, files: new Set(), onTime: true }));
}

const named = (population: Population | null) => population?.members.map(({ unit: name }) => name);

test("units are told by their department forms, with the projects of theirs that came", () => {
  const heads = [
    head("a", unit("甲局"), project("甲局", "一号"), project("甲局", "二号")),
    head("b", unit("乙局", { E5: 80 })),
    head("c", project("乙局", "三号")),
  ];
  const population = populationOf(heads, null);
  expect(population).toMatchObject({ kind: "department", year: "2022", complete: false });
  expect(population?.members).toMatchObject([
    { unit: "甲局", projectsDone: 2, budget: "100", executed: "95.5", source: { file: "a" } },
    { unit: "乙局", projectsDone: 1, executed: "80" },
  ]);
});

test("the points told are those of the unit's own report, and so is the grade", () => {
  const [member] = populationOf([head("a", unit("甲局"))], null)?.members ?? [];
  expect(member?.score).toMatch(/^\d/);
  expect(member?.grade).not.toBeNull();
  const [torn] = populationOf([head("a", unit("甲局", { H21: 12 }))], null)?.members ?? [];
  expect(torn).toMatchObject({ unit: "甲局" });
});

test("without department forms each form of the kind that most are of is a member", () => {
  const heads = [head("a", project("甲局", "一号")), head("b", project("乙局", "二号"))];
  expect(populationOf(heads, null)).toMatchObject({
    kind: "project",
    members: [{ form: "一号" }, { form: "二号" }],
  });
  expect(populationOf([], null)).toBeNull();
});

test("only the latest year counts, and a unit once", () => {
  const heads = [
    head("a", unit("甲局", { A2: "（2021年度）" })),
    head("b", unit("乙局")),
    head("c", unit("乙局", { E5: 80 })),
    head("d", unit("丙局", { A2: null })),
  ];
  expect(named(populationOf(heads, null))).toEqual(["乙局", "丙局"]);
});

test("forms of nobody are members of their own, each in its file; money and year may be missing", () => {
  const blank = Object.fromEntries(
    ["C", "D", "E", "F", "G", "H"].flatMap((column) => [5, 7, 9, 10].map((row) => [`${column}${row}`, null])),
  );
  const nobody = departmentForm({ C3: null, A2: null, ...blank });
  const population = populationOf([head("a", nobody), head("b", nobody)], null);
  expect(population?.year).toBeNull();
  expect(population?.members).toMatchObject([
    { unit: null, year: null, budget: null, executed: null, projectsDone: 0, source: { file: "a" } },
    { unit: null, year: null, budget: null, executed: null, projectsDone: 0, source: { file: "b" } },
  ]);
});

test("who was asked for projects and sent nothing is still due them", () => {
  const wanted: readonly Asked[] = [
    { name: "乙局", projects: 3, files: new Set(), onTime: null },
    { name: "丙局", projects: 0, files: new Set(), onTime: null },
  ];
  expect(populationOf([head("a", unit("甲局"))], wanted)?.members).toMatchObject([
    { unit: "乙局", reported: false, projectsDue: 3, projectsDone: 0 },
    { unit: "丙局", reported: false, projectsDue: null, projectsDone: 0 },
    { unit: "甲局", reported: true },
  ]);
});

describe("where it is known who was asked", () => {
  const heads = [head("a", unit("甲局")), head("x", unit("云山县交通运输局")), head("z", unit("丁局"))];
  const wanted = [
    ...asked("乙局"),
    { name: "交通局", projects: 2, files: new Set(["x"]), onTime: false },
    ...asked("甲局"),
  ];
  const population = populationOf(heads, wanted);

  test("all are there in their order, whoever came unasked behind them", () => {
    expect(population?.complete).toBe(true);
    expect(population?.members.map(({ unit: name, reported, onTime }) => [name, reported, onTime])).toEqual([
      ["乙局", false, null],
      ["交通局", true, false],
      ["甲局", true, true],
      ["丁局", true, null],
    ]);
    expect(population?.members[1]).toMatchObject({ projectsDue: 2, projectsDone: 0 });
  });

  test("each has a row, with nothing where nothing came", () => {
    const rows = memberRows(population?.members ?? [], say);
    const columns = TABLES.members.columns.map(({ name }) => name);
    const shown = rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] ?? "", cell])));
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(shown[0]).toMatchObject({
      reported: { text: "否" },
      indicators: { kind: "blank" },
      execution: { kind: "blank" },
    });
    expect(shown[1]).toMatchObject({
      "on-time": { text: "否" },
      execution: { kind: "fraction", value: "0.955" },
    });
  });
});

test("a unit is known by what it sent, whatever name stands in its form", () => {
  const sent = (name: string, projects: number, ...files: readonly string[]): Asked => {
    return { name, projects, files: new Set(files), onTime: true, usable: !files.includes("bad") };
  };
  const heads = [
    head("a", unit("甲局"), project("甲局", "一号")),
    head("b", unit("甲局"), project("乙局", "二号")),
    head("c", unit("丙局", { A2: "（2021年度）" })),
    head("e", unit("戊局"), unit("己局")),
  ];
  const wanted = [
    ...[sent("乙局", 1, "b"), sent("甲局", 1, "a"), sent("丙局", 0, "c"), sent("丁局", 0, "bad")],
    ...[sent("己局", 0), sent("戊局", 0, "e"), sent("庚局", 0)],
  ];
  const members = populationOf(heads, wanted)?.members ?? [];
  expect(
    members.map(({ unit: name, reported, instead = null, projectsDone, source }) => [
      ...[name, reported, instead, projectsDone, source?.file ?? null],
    ]),
  ).toEqual([
    ["乙局", true, null, 1, "b"],
    ["甲局", true, null, 1, "a"],
    ["丙局", false, "other", 0, null],
    ["丁局", false, "unusable", 0, null],
    ["己局", true, null, 0, "e"],
    ["戊局", true, null, 0, "e"],
    ["庚局", false, null, 0, null],
  ]);
  expect(memberRows(members, say).map(([, , , reported]) => reported)).toMatchObject(
    ["是", "是", "不是本年度的表", "不能使用", "是", "是", "否"].map((text) => ({ text })),
  );
});

test("points beyond what there is to have are no score, and money in another unit is doubtful", () => {
  const [sound, high, torn] =
    populationOf(
      [
        head("a", unit("甲局")),
        head("b", unit("乙局", { C5: 1_000_000, D5: 1_000_000, E5: 955_000 })),
        head("c", unit("丙局", { H21: 12 })),
      ],
      null,
    )?.members ?? [];
  expect(sound).toMatchObject({ flawed: false, doubtful: false });
  expect(high).toMatchObject({ doubtful: true });
  const [unsummed] = populationOf([head("e", unit("戊局", { E5: 999 }))], null)?.members ?? [];
  expect([sound?.unsettled, unsummed?.unsettled]).toEqual([false, true]);
  const unanswered = Object.fromEntries(Array.from({ length: 9 }, (_, row) => [`F${row + 11}`, null]));
  const [blank] = populationOf([head("f", unit("己局", unanswered))], null)?.members ?? [];
  expect(blank).toMatchObject({ score: null, flawed: true });
  expect(torn).toMatchObject({ score: null, grade: null, flawed: true });
  const [one] = heads("d").flatMap(({ forms }) => forms);
  const more = one && { ...one, told: { points: "102.51", max: "100", grade: "优" } };
  const [over] =
    populationOf([{ ...head("d", unit("丁局")), forms: more ? [more] : [] }], null)?.members ?? [];
  expect(over).toMatchObject({ score: null, grade: null, flawed: true });

  function heads(file: string): readonly Head[] {
    return [head(file, unit("丁局"))];
  }
});

test("projects to be evaluated are those that the base data count", () => {
  const base = sheetOf("基础数据表", {
    A1: "2022年度部门整体支出绩效评价基础数据表",
    ...{ A2: "财政供养人员情况", B2: "编制数", C2: "2022年实际在职人数", D2: "控制率" },
    ...{ B3: 50, C3: 46, D3: "92%" },
    ...{ A4: "项目支出情况", B4: "项目个数", B5: 3 },
  });
  const [member] = populationOf([head("a", unit("甲局"), base)], null)?.members ?? [];
  expect(member).toMatchObject({ projectsDue: 3, projectsDone: 0 });
});

describe("charts", () => {
  const rated = (rates: readonly number[]): readonly Head[] =>
    rates.map((rate, at) =>
      head(`${at}`, unit(`单位${at}`, { E5: rate, E7: rate, F14: at % 2 === 0 ? "1%" : null })),
    );
  const ids = (heads: readonly Head[]) =>
    chartTables(heads, populationOf(heads, null), say, (rule) => rule).map(({ id }) => id);

  test("show what sentences cannot, and else are not there", () => {
    expect(ids(rated([95.5]))).not.toContain("execution");
    expect(ids(rated([95.5, 95.5, 95.5]))).not.toContain("execution");
    expect(ids(rated([95.5, 60, 70]))).toContain("execution");
    expect(ids(rated([95.5, 60, 70]))).not.toContain("distribution");
    expect(ids(rated([95.5, 60, 70]))).toContain("rules");
  });

  test("of many the lowest are drawn, and the title says so", () => {
    const heads = rated(Array.from({ length: 25 }, (_, at) => 70 + at));
    const [chart] = chartTables(heads, populationOf(heads, null), say, (rule) => rule).filter(
      ({ id }) => id === "execution",
    );
    expect(chart?.title).toBe("预算执行率最低的20个单位");
    expect(chart?.rows[0]).toEqual(["单位0", 0.7]);
    expect(chart?.rows).toHaveLength(20);
    expect(chart?.altText).toBe("25个单位预算执行率在70.00%至94.00%之间。");
  });

  test("scores are counted by bands of five, points lost by level 1", () => {
    const members = ["100", "99", "97.5", "88", "71", "64.9"].map((score) => ({
      score,
      budget: null,
      executed: null,
    }));
    const population = { kind: "department", members } as unknown as Population;
    const levels = [
      { name: "产出指标", points: "40", max: "50" },
      { name: "效益指标", points: "29", max: "30" },
      { name: "满意度指标", points: "10", max: "10" },
    ];
    const heads = [{ forms: [{ levels }], rules: [] }] as unknown as readonly Head[];
    const [bands, lost] = chartTables(heads, population, say, (rule) => rule);
    expect(bands?.rows).toEqual([
      ["60–65", 1],
      ["65–70", 0],
      ["70–75", 1],
      ["75–80", 0],
      ["80–85", 0],
      ["85–90", 1],
      ["90–95", 0],
      ["95–100", 3],
    ]);
    expect(lost?.rows).toEqual([
      ["产出指标", 0.2],
      ["效益指标", 0.0333],
    ]);
  });
});

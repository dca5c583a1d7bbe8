import { readUnitList, type ListGrid, type UnitList } from "../../../src/core/distribution";

const LINES = ["一般公共预算", "其中：当年财政拨款", "基本支出", "项目支出"];

/** A list from rows of texts with `|` between cells. */
function grid(...rows: readonly string[]): ListGrid {
  return rows.map((row) => row.split("|").map((text) => ({ text })));
}

function read(...rows: readonly string[]): UnitList {
  const list = readUnitList(grid(...rows), LINES);
  if (!list.ok) throw new Error(list.error.kind);
  return list.value;
}

/** Problems in short: row, column, kind, and `!` where the row is left out. */
function problemsOf({ problems }: UnitList): readonly string[] {
  return problems.map(
    ({ row, column, kind, severity }) => `${row}${column ?? ""} ${kind}${severity === "error" ? "!" : ""}`,
  );
}

const HEAD = "单位编码|单位名称|年初预算数（万元）|项目名称|项目预算（万元）";

test("units are read with codes, amounts and the projects of their rows", () => {
  const { units, problems } = read(
    "2025年度预算单位名单",
    HEAD,
    "001001|青岚县水利局|1,234.50|农村饮水安全|100",
    "001001|青岚县水利局|1,234.50|河道整治；水库除险|",
    "001002|青岚县林业局|||",
    "||||",
  );
  expect(problems).toEqual([]);
  expect(units).toEqual([
    {
      row: 3,
      code: "001001",
      name: "青岚县水利局",
      amounts: { initial: "1234.5", adjusted: null, executed: null, lines: {} },
      projects: [
        { name: "农村饮水安全", initial: "100" },
        { name: "河道整治", initial: null },
        { name: "水库除险", initial: null },
      ],
    },
    {
      row: 5,
      code: "001002",
      name: "青岚县林业局",
      amounts: { initial: null, adjusted: null, executed: null, lines: {} },
      projects: [],
    },
  ]);
});

test.each([
  ["预算单位编码|预算单位名称", ["code", "name"]],
  ["部门编码|部门（单位）名称", ["code", "name"]],
  ["代码|单位", ["code", "name"]],
  ["Unit code|Unit name|Budget|Project 1|Project 2", ["code", "name", "initial", "project", "project"]],
  ["单位名称|2025年年初预算数|调整后预算数|全年执行数", ["name", "initial", "adjusted", "executed"]],
  ["单位名称|项目1|项目2|项目金额", ["name", "project", "project", "project-amount"]],
  ["单位名称|一般公共预算（万元）|基本支出|项目支出", ["name", "line", "line", "line"]],
  ["序号|单位名称|联系人|年初预算|预算", ["name", "initial"]],
])("the headings %s are %j", (heading, roles) => {
  expect(read(heading, "x|x|1|1|1").columns.map(({ role }) => role)).toEqual(roles);
});

test("what no column is made of is named", () => {
  expect(read("序号|单位名称|联系人|年初预算|预算", "1|甲局|张三|1|1").ignored).toEqual([
    "序号",
    "联系人",
    "预算",
  ]);
});

test.each([
  ["年初预算数（元）", [], "12345.67", "1.234567", false],
  ["年初预算数", ["金额单位：元"], "12345.67", "1.234567", false],
  ["年初预算数", [], "12345.67", "12345.67", true],
  ["年初预算数", [], "1.5亿元", "15000", true],
  ["年初预算数（万元）", [], "—", null, false],
])("%s under %j: %s is %s", (heading, above, text, value, assumed) => {
  const { units, assumedUnit, problems } = read(...above, `单位名称|${heading}`, `甲局|${text}`);
  expect(units[0]?.amounts.initial).toBe(value);
  expect(assumedUnit).toBe(assumed);
  expect(problems).toEqual([]);
});

test.each<
  readonly [what: string, rows: readonly string[], problems: readonly string[], units: readonly string[]]
>([
  ["a double", ["001|甲局", "001|甲局"], ["3 double"], ["甲局"]],
  ["one code of two names", ["001|甲局", "001|乙局", "002|丙局"], ["2 same-code!", "3 same-code!"], ["丙局"]],
  ["one name of two codes", ["001|甲局", "002|甲局"], ["3 same-name"], ["甲局", "甲局"]],
  ["a blank name", ["001|", "002|乙局"], ["2B no-name!"], ["乙局"]],
  ["a blank code", ["|甲局", "002|乙局"], ["2A no-code"], ["甲局", "乙局"]],
  ["a blank row", ["001|甲局", "|", "003|丙局"], [], ["甲局", "丙局"]],
  ["totals", ["001|甲局", "|合 计", "合计|"], ["3B total-row", "4A total-row"], ["甲局"]],
  ["lost zeros", ["001001|甲", "001002|乙", "1003|丙"], ["4A lost-zeros"], ["甲", "乙", "丙"]],
  ["two lengths of codes alike often", ["001001|甲", "1002|乙"], ["3A lost-zeros"], ["甲", "乙"]],
  ["codes of two levels", ["001|甲", "001001|乙", "001002|丙"], [], ["甲", "乙", "丙"]],
  ["digits lost to notation", ["1.30E+11|甲局", "130000000002|乙局"], ["2A scientific!"], ["乙局"]],
  [
    "a formula as text",
    ['001|=HYPERLINK("x")', "002|@甲", "003|乙局"],
    ["2B starts-like-formula!", "3B starts-like-formula!"],
    ["乙局"],
  ],
  ["an emoji", ["001|甲局🎉"], ["2B emoji"], ["甲局🎉"]],
  ["an emoji in a code", ["001✅|甲局"], ["2A emoji"], ["甲局"]],
  [
    "a code like a formula",
    ["=1+1|甲局", "@2|乙局", "3|丙局"],
    ["2A starts-like-formula!", "3A starts-like-formula!"],
    ["丙局"],
  ],
  ["marks of direction in a code", ["\u202D001|甲局"], ["2A direction-marks"], ["甲局"]],
  ["marks of direction", ["001|\u202E甲\u200F局"], ["2B direction-marks"], ["甲局"]],
  ["unseen characters", ["001|甲\u200B局\u0007"], [], ["甲局"]],
  ["a name of 200 characters", [`001|${"长".repeat(200)}`], ["2B too-long"], ["长".repeat(200)]],
  ["wide blanks and digits", ["００１|　甲　局 "], [], ["甲 局"]],
])("%s is told by row, and nothing else is disturbed", (_what, rows, problems, units) => {
  const list = read("单位编码|单位名称", ...rows);
  expect(problemsOf(list)).toEqual(problems);
  expect(list.units.map(({ name }) => name)).toEqual(units);
});

test("a wide code is the one that a program compares", () => {
  expect(read("单位编码|单位名称", "００１|甲局").units[0]?.code).toBe("001");
});

test("an amount that is none is told and left blank", () => {
  const list = read("单位名称|预算", "甲局|约三百");
  expect(problemsOf(list)).toEqual(["2B no-amount"]);
  expect(list.units[0]?.amounts.initial).toBeNull();
});

test("a project named twice has one sheet", () => {
  const list = read(HEAD, "001|甲局||修路|", "001|甲局||修路|");
  expect(problemsOf(list)).toEqual(["3 double-project"]);
  expect(list.units[0]?.projects).toEqual([{ name: "修路", initial: null }]);
});

test("cells that a row does not have are blank ones", () => {
  const list = readUnitList(
    [
      [undefined, { text: "2025年度名单" }],
      [
        { text: "单位编码" },
        undefined,
        { text: " " },
        { text: "单位名称" },
        { text: "项目" },
        { text: "预算" },
      ],
      [{ text: "001" }, undefined, undefined, { text: "甲局" }],
      [undefined, { text: "x" }],
      [undefined, undefined, undefined, { text: "乙局" }, undefined, { text: "5" }],
      [{ text: "003" }],
    ],
    LINES,
  );
  expect(list).toMatchObject({
    ok: true,
    value: {
      columns: [{ index: 0 }, { index: 3 }, { index: 4 }, { index: 5 }],
      ignored: [],
      units: [
        { row: 3, code: "001", name: "甲局", projects: [], amounts: { initial: null } },
        { row: 5, code: null, name: "乙局", projects: [], amounts: { initial: "5" } },
      ],
    },
  });
  expect(list.ok && problemsOf(list.value)).toEqual(["5A no-code", "6D no-name!"]);
});

test("one code of two names is told with the code and the row it is at odds with", () => {
  const { problems } = read("单位编码|单位名称", "001|甲局", "001|甲局", "001|乙局");
  expect(problems.map(({ row, found, other }) => [row, found, other])).toEqual([
    [2, "001", 4],
    [3, "001", 4],
    [4, "001", 2],
  ]);
});

test("results of formulas count as they show, errors leave their row out", () => {
  const list = readUnitList(
    [
      [{ text: "单位名称" }],
      [{ text: "甲局", formula: true }],
      [{ text: "#N/A", formula: true, error: true }],
    ],
    LINES,
  );
  expect(list).toMatchObject({ ok: true, value: { units: [{ name: "甲局" }] } });
  expect(list.ok && problemsOf(list.value)).toEqual(["2A formula", "3A error!", "3A formula"]);
});

test.each([
  ["nothing", [], { kind: "empty" }],
  ["blank rows", ["|", "|"], { kind: "empty" }],
  ["no column of names", ["代码|金额", "1|2"], { kind: "no-name-column", found: ["代码", "金额"] }],
])("%s is no list", (_what, rows, error) => {
  expect(readUnitList(grid(...rows), LINES)).toEqual({ ok: false, error });
});

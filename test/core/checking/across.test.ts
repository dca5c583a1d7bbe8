import { describeFinding } from "../../../src/core/checking";
import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/findings.en.json";
import zh from "../../../src/core/messages/findings.zh-CN.json";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import {
  blanks,
  departmentForm,
  findingsOf,
  label,
  packWith,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";

/** Base data that agree with the clean department form and the two projects below. */
const BASE: Cells = {
  A1: "2022年度部门整体支出绩效自评基础数据表",
  A2: "填报单位：云山县交通运输局",
  C2: "金额单位：万元",
  A3: "财政供养人员情况",
  B3: "编制数",
  C3: "2022年末在职人数",
  D3: "控制率",
  A4: "财政供养人员（人）",
  B4: 86,
  C4: 83,
  D4: "96.51%",
  A5: "经费控制情况",
  B5: "2021年决算数",
  C5: "2022年预算数",
  D5: "2022年决算数",
  A6: "“三公”经费",
  B6: 21.86,
  C6: 20.5,
  D6: 19.1,
  A7: "1.公务用车购置和运行维护费",
  B7: 14.2,
  C7: 15,
  D7: 14.92,
  A8: "其中：公务用车购置费",
  B8: 0,
  C8: 0,
  D8: 0,
  A9: "公务用车运行维护费",
  B9: 14.2,
  C9: 15,
  D9: 14.92,
  A10: "2.因公出国（境）费",
  B10: 0,
  C10: 0,
  D10: 0,
  A11: "3.公务接待费",
  B11: 7.66,
  C11: 5.5,
  D11: 4.18,
  A12: "基本支出",
  B12: 57,
  C12: 60,
  D12: 58,
  A13: "项目支出",
  B13: 33.2,
  C13: 40,
  D13: 37.5,
  A14: "1.农村公路养护",
  B14: 20,
  C14: 25,
  D14: 23.1,
  A15: "2.县道绿化",
  B15: 13.2,
  C15: 15,
  D15: 14.4,
};

const ONE: Cells = { C6: 25, D6: 25, E6: 23.1, C7: 25, D7: 25, E7: 23.1, C8: null, D8: null, E8: null };
const TWO: Cells = { ...ONE, C3: "县道绿化", C6: 15, D6: 15, E6: 14.4, C7: 15, D7: 15, E7: 14.4 };
/** Money of another budget: 5 of the second project's 15. */
const FUND: Cells = { B8: "政府性基金", C8: 5, D8: 5, E8: 4, C7: 10, D7: 10, E7: 10.4 };

/** Empties some rows. */
const blankRows = (...rows: readonly number[]): Cells =>
  blanks(["A", "B", "C", "D", "E", "F", "G", "H"], rows);

const HELD: Cells = { B6: "按收入性质分：政府性基金", C6: 5, D6: 5, E6: 4 };

interface Changes {
  readonly department?: Cells | null;
  readonly base?: Cells | null;
  readonly one?: Cells;
  readonly two?: Cells | null;
  readonly more?: readonly SheetSnapshot[];
}

function sheets({
  department = {},
  base = {},
  one = {},
  two = {},
  more = [],
}: Changes): readonly SheetSnapshot[] {
  return [
    ...(department === null ? [] : [departmentForm(department)]),
    ...(base === null ? [] : [sheetOf("基础数据表", { ...BASE, ...base }, ["A2:B2", "C2:D2"])]),
    projectForm({ ...ONE, ...one }, "项目一"),
    ...(two === null ? [] : [projectForm({ ...TWO, ...two }, "项目二")]),
    ...more,
  ];
}

const RULES = ["B14", "B15", "W35", "W36"];

function findings(changes: Changes) {
  return findingsOf(workbookOf(...sheets(changes))).filter(({ rule }) => RULES.includes(rule));
}

/** The findings with the sheets of their first two cells. */
function labels(changes: Changes): readonly string[] {
  return findings(changes).map((finding) => {
    const [first, second] = finding.at;
    return `${label(finding)} ${first?.sheet ?? ""} ${second?.sheet ?? ""}`.trim();
  });
}

test("a workbook whose tables agree yields nothing", () => {
  expect(labels({})).toEqual([]);
});

describe("B14 and B15: base data agree within themselves", () => {
  test.each<[string, Cells, readonly string[]]>([
    ["a part of 三公 is wrong", { D11: 5.18 }, ["B14 D6"]],
    ["the total of 三公 is wrong, last year", { B6: 20.86 }, ["B14 B6"]],
    ["a part of the cars is wrong", { D9: 13.92 }, ["B14 D7"]],
    ["a part was left blank", { D11: null }, ["B14 D6"]],
    ["a part that is 0 was left blank", { D10: null }, []],
    [
      "a part without any row, and less than the whole",
      { A10: null, B10: null, C10: null, D10: null, D6: 20 },
      [],
    ],
    [
      "parts that exceed the whole, one without a row",
      { A10: null, B10: null, C10: null, D10: null, D6: 18 },
      ["B14 D6"],
    ],
    ["a part told once more in its own parts", { A12: "其中：国内公务接待费", B12: 7, C12: 5, D12: 4 }, []],
    ["cars by purchase and running only", { A7: null, B7: null, C7: null, D7: null }, []],
    ["the rate of staff is wrong", { D4: "95.61%" }, ["B15 D4"]],
    ["the rate of staff is rounded", { D4: "97%" }, []],
    ["the rate of staff is cut", { D4: "96.5%" }, []],
    ["the rate of staff as a fraction", { D4: 0.965 }, []],
    ["staff and quota exchanged", { B4: 83, C4: 86 }, ["B15 D4"]],
    ["no staff yet", { C4: null }, []],
  ])("%s", (_, base, expected) => {
    const found = labels({ base, department: null, two: null }).map((text) =>
      text.split(" ").slice(0, 2).join(" "),
    );
    expect(found.filter((text) => text.startsWith("B"))).toEqual(expected);
  });

  test("each group of staff has its own rate", () => {
    const base: Cells = {
      A1: "2022年度基础数据表",
      A3: "人员",
      B3: "编制数",
      C3: "在职人数",
      D3: "控制率",
      A4: "行政",
      B4: 50,
      C4: 48,
      D4: "96%",
      A5: "事业",
      B5: 40,
      C5: 30,
      D5: "96%",
    };
    const found = findingsOf(workbookOf(sheetOf("基础数据表", base))).map(label);
    expect(found).toEqual(["B15 D5"]);
  });
});

describe("W35: one figure in several tables", () => {
  const THREE_PUBLIC: Cells = { D17: "“三公”经费支出", E17: "≤20.5万元", F17: "19.1万元" };
  const STAFF_RATE: Cells = { D17: "在职人员控制率", E17: "≤100%", F17: "91.65%" };

  test.each<[string, Changes, readonly string[]]>([
    ["project spending executed", { base: { D13: 38.5 } }, ["W35.amount E10 整体支出自评表 基础数据表"]],
    ["basic spending executed", { base: { D12: 57 } }, ["W35.amount E9 整体支出自评表 基础数据表"]],
    ["project spending budgeted", { base: { C13: 44 } }, ["W35.amount D10 整体支出自评表 基础数据表"]],
    ["a budget before changes", { department: { C10: 35, C9: 65 } }, []],
    [
      "a budget before changes, said so",
      { department: { C10: 35, C9: 65 }, base: { C5: "2022年年初预算数" } },
      ["W35.amount C9 整体支出自评表 基础数据表", "W35.amount C10 整体支出自评表 基础数据表"],
    ],
    [
      "last year's amount in this year's place",
      { department: { E10: 33.2, E9: 62.3 } },
      ["W35.amount E9 整体支出自评表 基础数据表", "W35.period E10 整体支出自评表 基础数据表"],
    ],
    ["an indicator of 三公", { department: THREE_PUBLIC }, []],
    ["an indicator of 三公 in 元", { department: { ...THREE_PUBLIC, F17: "191000元" } }, []],
    [
      "another figure of 三公",
      { department: { ...THREE_PUBLIC, F17: "18.1万元" } },
      ["W35.amount F17 整体支出自评表 基础数据表"],
    ],
    [
      "another figure of 三公 in a form without money",
      { department: { ...blankRows(4, 5, 6, 7, 8, 9, 10), ...THREE_PUBLIC, F17: "18.1万元" } },
      ["W35.amount F17 整体支出自评表 基础数据表"],
    ],
    [
      "another figure of last year's 三公",
      { department: { ...THREE_PUBLIC, J13: "上年完成值", J17: "20.86万元" } },
      ["W35.amount J17 整体支出自评表 基础数据表"],
    ],
    ["words in the place of 三公", { department: { ...THREE_PUBLIC, F17: "已控制" } }, []],
    ["a nought among amounts", { department: { E10: 0 } }, ["W35.amount E10 整体支出自评表 基础数据表"]],
    ["two forms of a project", { two: { C3: "农村公路养护", E6: 24.1, E7: 24.1 } }, []],
    ["a project that base data list twice", { base: { A15: "2.农村公路养护", D15: 13 } }, []],
    ["a project without money", { one: blankRows(5, 6, 7, 8) }, []],
    [
      "an indicator that is only about 三公",
      { department: { ...THREE_PUBLIC, D17: "三公经费节约额", F17: "1.4万元" } },
      [],
    ],
    ["an indicator of the staff rate", { department: { ...STAFF_RATE, F17: "96.51%" } }, []],
    ["words in the place of the staff rate", { department: { ...STAFF_RATE, F17: "已控制" } }, []],
    ["a staff rate without base data", { department: STAFF_RATE, base: null }, []],
    ["a staff rate without the quota", { department: STAFF_RATE, base: { B4: null } }, []],
    [
      "a staff rate as base data print it",
      { department: { ...STAFF_RATE, F17: "95%" }, base: { D4: "95%" } },
      [],
    ],
    ["another staff rate", { department: STAFF_RATE }, ["W35.rate F17 整体支出自评表 基础数据表"]],
    ["a project", { one: { E6: 24.1, E7: 24.1 } }, ["W35.amount E6 项目一 基础数据表"]],
    ["a project of which base data tell one budget", { two: { ...FUND }, base: { C15: 10, D15: 10.4 } }, []],
  ])("%s", (_, changes, expected) => {
    expect(labels(changes).filter((text) => text.startsWith("W35"))).toEqual(expected);
  });

  test.each<[string, Changes]>([
    ["another department", { base: { A2: "填报单位：云山县水利局", D13: 38 } }],
    [
      "another year",
      {
        base: {
          A1: "2021年度部门整体支出绩效自评基础数据表",
          D5: "2021年决算数",
          B5: "2020年决算数",
          C5: "2021年预算数",
          D13: 38,
        },
      },
    ],
    [
      "only one budget in the base data",
      {
        department: { ...HELD, C7: 95, D7: 95, E7: 91.5 },
        base: { C13: 35, D13: 33.5 },
        two: FUND,
      },
    ],
    [
      "a budget of which base data do not say which",
      { department: { C10: null, C9: null, C5: null, C7: null }, base: { C13: 35 } },
    ],
    ["amounts printed to one place", { base: { D13: 37.5, D12: 58.04 }, department: { E9: 58 } }],
    [
      "noughts that nobody has filled in",
      {
        base: Object.fromEntries(
          [...Array(10).keys()].flatMap((row) => ["B", "C", "D"].map((column) => [`${column}${row + 6}`, 0])),
        ),
      },
    ],
  ])("nothing where what is compared is not alike: %s", (_, changes) => {
    expect(labels(changes).filter((text) => text.startsWith("W35"))).toEqual([]);
  });

  test("both units are compared, and told as printed", () => {
    const inYuan = Object.fromEntries(
      Object.entries(BASE).map(([at, value]) => [
        at,
        typeof value === "number" && Number(at.slice(1)) > 5 ? Math.round(value * 10_000) : value,
      ]),
    );
    const base = { ...inYuan, C2: "金额单位：元" };
    expect(labels({ base })).toEqual([]);
    const [finding, ...others] = findings({ base: { ...base, D13: 385_000 } });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "W35", expected: "385000", actual: "37.5" });
    expect(finding?.params).toMatchObject({ unit: "万元", otherUnit: "元", gap: "1" });
  });

  test("元 in a table of 万元 are told as such", () => {
    expect(labels({ base: { D13: 375_000 } })).toEqual(["W35.unit E10 整体支出自评表 基础数据表"]);
  });
});

describe("W36: the projects and the department", () => {
  test.each<[string, Changes, readonly string[]]>([
    [
      "more than the department's spending",
      { one: { E6: 33.1, E7: 33.1 }, base: null },
      ["W36.above E10 整体支出自评表 项目一"],
    ],
    [
      "less, while the budgets agree",
      { one: { E6: 13.1, E7: 13.1 }, base: null },
      ["W36.below E10 整体支出自评表 项目一"],
    ],
    ["less, while nothing says that all projects are here", { two: null, base: null }, []],
    [
      "a project more than base data know",
      {
        department: null,
        base: {
          A14: null,
          B14: null,
          C14: null,
          D14: null,
          A15: null,
          B15: null,
          C15: null,
          D15: null,
          C13: 30,
          D13: 30,
        },
      },
      ["W36.above C13 基础数据表 项目一", "W36.above D13 基础数据表 项目一"],
    ],
    [
      "money of a fund that the department does not hold",
      { two: { ...FUND, C6: 20, D6: 20, E6: 18.4, C7: 15, D7: 15, E7: 14.4 }, base: null },
      [],
    ],
    [
      "money of a fund that the department holds",
      {
        two: { ...FUND, C6: 20, D6: 20, E6: 18.4, C7: 15, D7: 15, E7: 14.4 },
        base: null,
        department: HELD,
      },
      [
        "W36.above C10 整体支出自评表 项目一",
        "W36.above D10 整体支出自评表 项目一",
        "W36.above E10 整体支出自评表 项目一",
      ],
    ],
    [
      "a project of another department",
      { one: { C4: "云山县水利局", F4: "云山县水利局", E6: 60, E7: 60 }, base: null },
      [],
    ],
    ["the sum is what base data say", { department: { E10: 38.5 } }, []],
    ["less, where one of the forms has no money", { one: blankRows(5, 6, 7, 8) }, []],
    ["less, where one of the forms lacks the amount", { two: { E6: null, E7: null }, base: null }, []],
    ["spending of nought", { department: { E10: 0 }, base: null }, []],
    ["two lines of project spending", { department: { B9: "其中：项目支出" }, base: null }, []],
    [
      "a fund that base data hold",
      {
        department: null,
        two: { ...FUND, C6: 20, D6: 20, E6: 18.4, C7: 15, D7: 15, E7: 14.4 },
        base: { ...blankRows(15), A16: "政府性基金", B16: 5, C16: 5, D16: 4 },
      },
      ["W36.above C13 基础数据表 项目一", "W36.above D13 基础数据表 项目一"],
    ],
    ["words in the place of the number", { base: { A16: "项目个数", D16: "若干" } }, []],
    [
      "a number of projects in the label of their spending",
      { department: { B10: "项目支出（共3个项目）" }, base: null },
      ["W36.count-fewer B10 整体支出自评表 项目一"],
    ],
    [
      "a number of projects in the head of the form",
      { department: { E3: "项目个数", F3: "3个" }, base: null },
      ["W36.count-fewer F3 整体支出自评表 项目一"],
    ],
    [
      "numbers of projects that differ",
      { department: { B10: "项目支出（共3个项目）" }, base: { A16: "项目个数", D16: 1 } },
      [],
    ],
    ["the stated number of projects", { base: { A16: "项目个数", D16: 2 } }, []],
    [
      "more forms than projects",
      { base: { A16: "项目个数", D16: 1 } },
      ["W36.count-more D16 基础数据表 项目一"],
    ],
    [
      "fewer forms than projects",
      { base: { A16: "项目个数", D16: 3 } },
      ["W36.count-fewer D16 基础数据表 项目一"],
    ],
    [
      "no sum is judged where forms are missing",
      { base: { A16: "项目个数", D16: 2 }, two: null },
      ["W36.count-fewer D16 基础数据表 项目一"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(labels(changes).filter((text) => text.startsWith("W36"))).toEqual(expected);
  });

  test("a copy of a project's form counts once", () => {
    const more = [projectForm(ONE, "项目一备份")];
    expect(labels({ more })).toEqual([]);
  });

  test("rounded amounts make a rounded sum", () => {
    const one: Cells = { E6: 23.104, E7: 23.104 };
    const two: Cells = { E6: 14.404, E7: 14.404 };
    expect(labels({ one, two, base: null, department: { E10: 37.51 } })).toEqual([]);
  });
});

test("missing forms are a hint, and a pack can switch each rule off", () => {
  const changes: Changes = { base: { A16: "项目个数", D16: 3, D4: "95%", D11: 5, D12: 50 } };
  expect(findings(changes).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "B14 error",
    "B15 error",
    "W35 warning",
    "W36 info",
  ]);
  const pack = packWith("mof-2020", { severities: { B14: "off", B15: "info", W35: "off", W36: "off" } });
  const left = findingsOf(workbookOf(...sheets(changes)), pack).filter(({ rule }) => RULES.includes(rule));
  expect(left.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["B15 info"]);
});

test("a finding names both cells, both values, the difference and what to do", () => {
  const [finding] = findings({ base: { D13: 38.5 } });
  if (!finding) throw new Error("no finding");
  const chinese = describeFinding(finding, createTranslator("zh-CN", zh)).message;
  const english = describeFinding(finding, createTranslator("en", en)).message;
  for (const part of ["整体支出自评表!E10", "基础数据表!D13", "37.5", "38.5", "相差1万元", "请核对"])
    expect(chinese).toContain(part);
  for (const part of ["整体支出自评表!E10", "基础数据表!D13", "37.5", "38.5", "a gap of 1", "correct"])
    expect(english).toContain(part);
  expect(english).not.toMatch(/[的为，。]/);
});

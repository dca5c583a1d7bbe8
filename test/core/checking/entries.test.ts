import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import { describeFinding } from "../../../src/core/checking";
import { formatAddress } from "../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { percent, workbook, workbookOf, type CellInput } from "../../support/snapshot-builder";

type Row = readonly CellInput[];

const score = (row: number, points: number | ""): CellInput => ({
  value: points,
  text: String(points),
  formula: `IF(OR(D${row}="",NOT(ISNUMBER(H${row}))),"",IF(H${row}>=F${row},I${row},ROUND(I${row}*H${row}/F${row},2)))`,
});
const sum = (column: string, value: number | ""): CellInput => ({
  value,
  text: String(value),
  formula: `IF(COUNT(${column}7:${column}8)=0,"",SUM(${column}7:${column}8))`,
});

const FUNDS: readonly Row[] = [
  [
    "项目资金（万元）",
    "",
    "",
    "年初预算数",
    "全年预算数（A）",
    "",
    "全年执行数（B）",
    "",
    "分值",
    "执行率（B/A）",
    "得分",
  ],
  ["", "年度资金总额", "", sum("D", 500), sum("E", 500), "", sum("G", 500), "", 10, percent(1), 10],
  ["", "当年财政拨款", "", 400, 400, "", 400],
  ["", "其他资金", "", 100, 100, "", 100],
];
const HEADER: Row = [
  ...[
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "年度指标值",
    "度量单位",
    "实际完成值",
    "分值",
  ],
  ...["得分", "偏差原因分析及改进措施"],
];

/** A form as the template makes it: title, unit, funds in rows 5 to 8, a header in row 9, indicators from row 10. */
function form(
  indicators: readonly Row[],
  funds: readonly Row[] = FUNDS,
  unit = "临江县公路中心",
): WorkbookSnapshot {
  return workbookOf(
    [
      ["项目支出绩效自评表"],
      ["（2025年度）"],
      ["项目名称", "", "农村公路养护"],
      ["主管部门", "", unit, "", "", "", "实施单位", "", unit],
      ...funds,
      HEADER,
      ...indicators,
    ],
    ["A5:A8"],
  );
}

const row = (
  number: number,
  name: string,
  values: {
    readonly op?: string;
    readonly target: CellInput;
    readonly unit: string;
    readonly actual: CellInput;
  },
  points: number | "",
): Row => [
  ...["", number === 10 ? "产出指标" : "", number === 10 ? "数量指标" : "", name, values.op ?? "≥"],
  ...[values.target, values.unit, values.actual, 10, score(number, points)],
];
const LENGTH = row(10, "养护里程", { target: 300, unit: "公里", actual: 310 }, 10);

function labels(snapshot: WorkbookSnapshot, wanted: RegExp): readonly string[] {
  const assessed = assessWorkbook(snapshot);
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value.findings
    .filter(({ rule }) => wanted.test(rule))
    .map(({ rule, variant, at }) => `${rule}.${variant ?? ""} ${at[0] ? formatAddress(at[0]) : ""}`);
}

describe("percentages under the unit %", () => {
  test.each<[string, { op?: string; target: CellInput; actual: CellInput }, number, readonly string[]]>([
    ["as written", { target: 90, actual: 93 }, 10, []],
    ["a plain fraction", { target: 90, actual: 0.93 }, 0.1, ["W40.actual H11"]],
    ["a plain 1", { target: 100, actual: 1 }, 0.1, ["W40.actual H11"]],
    ["a fraction well below its target", { target: 90, actual: 0.45 }, 0.05, ["W40.actual H11"]],
    ["a target as a fraction", { target: 0.9, actual: 93 }, 10, ["W40.target F11"]],
    ["both as fractions", { target: 0.9, actual: 0.93 }, 10, ["W40.both F11"]],
    ["a small rate", { op: "≤", target: 2, actual: 0.5 }, 10, []],
    ["a small rate below a high ceiling", { op: "≤", target: 60, actual: 0.5 }, 10, ["W40.actual H11"]],
    ["a tiny rate below a high ceiling", { op: "≤", target: 60, actual: 0.02 }, 10, []],
    ["nothing reached", { target: 90, actual: 0 }, 0, []],
    ["93% that the formula takes as 0.93", { target: 90, actual: percent(0.93) }, 0.1, ["W40.sign H11"]],
    ["93% that the formula takes as 93", { target: 90, actual: percent(0.93) }, 10, []],
  ])("%s", (_, { op = "≥", target, actual }, points, expected) => {
    const name = "群众满意度";
    const snapshot = form([LENGTH, row(11, name, { op, target, actual, unit: "%" }, points)]);
    expect(labels(snapshot, /W40/)).toEqual(expected);
    // What follows from a slip is not held against the row as well; these rows have no other fault.
    expect(labels(snapshot, /B06/)).toEqual([]);
  });
});

describe("a fraction beside a target with its sign, without a unit column", () => {
  test.each<[string, string, CellInput, readonly string[]]>([
    ["a plain fraction", "≥95%", 0.93, ["W40.bare H11"]],
    ["a plain fraction above its target", "95%", 0.971, ["W40.bare H11"]],
    ["a percentage", "≥95%", percent(0.93), []],
    ["a small ceiling", "≤2%", 0.93, []],
    ["a number without a sign on either side", "0.9", 0.93, []],
    ["a fraction far from its target", "≥95%", 0.2, []],
  ])("%s", (_, target, actual, expected) => {
    const snapshot = form([LENGTH, row(11, "群众满意度", { op: "", target, actual, unit: "" }, 10)]);
    expect(labels(snapshot, /W40/)).toEqual(expected);
  });
});

describe("amounts in another unit", () => {
  const money = (one: CellInput, other: CellInput, unit = "万元", prior?: Row): readonly Row[] => [
    [
      `项目资金（${unit}）`,
      "",
      "",
      "年初预算数",
      "全年预算数（A）",
      "",
      "全年执行数（B）",
      "",
      "分值",
      "执行率（B/A）",
      "得分",
    ],
    ["", "年度资金总额", "", one, one, "", one, "", 10, "100%", 10],
    ["", "当年财政拨款", "", one, one, "", one],
    prior ?? ["", "其他资金", "", other, other, "", other],
  ];
  test.each<[string, readonly Row[], string, readonly string[]]>([
    ["a county's road for 520 million 万元", money(5_200_000, 300_000), "临江县交通运输局", ["W41.large E6"]],
    ["a county's whole budget", money("213456.78", "1200.5"), "临江县教育局", []],
    ["round 元 of a county", money(520_000, 30_000), "临江县教育局", ["W41.large E6"]],
    ["a village's water pipe", money(26_000, 3_000), "棠溪村村民委员会", ["W41.large E6"]],
    ["a province's transfers", money("5200000.12", 300), "某省财政厅", []],
    ["520 元 where 万元 were meant", money(520, 30, "元"), "临江县教育局", ["W41.small E6"]],
    ["a project in 元", money(5_200_000, 300_000, "元"), "临江县交通运输局", []],
    [
      "one part in 元",
      money(520, 0, "万元", ["", "其他资金", "", 30, 30, "", 300_000]),
      "某县水利局",
      ["W41.line G8"],
    ],
    ["nothing spent at all", money(0, 0), "某县水利局", []],
  ])("%s", (_, funds, unit, expected) => {
    expect(labels(form([LENGTH], funds, unit), /W41/)).toEqual(expected);
  });

  test("a total that a formula adds up points at what was typed", () => {
    const [header = [], , ...rest] = FUNDS;
    const total: Row = [
      "",
      "年度资金总额",
      "",
      sum("D", 5_500_000),
      sum("E", 5_500_000),
      "",
      sum("G", 5_500_000),
    ];
    const typed = rest.map((cells) => cells.map((cell) => (typeof cell === "number" ? cell * 11_000 : cell)));
    expect(labels(form([LENGTH], [header, total, ...typed]), /W41/)).toEqual(["W41.large E7"]);
  });

  test("a project beyond its department, and one beyond all others", () => {
    const one = (amount: number, kind = "项目支出"): WorkbookSnapshot["sheets"][number] => {
      const [sheet] = form([LENGTH], money(amount, 0), "某县林业局").sheets;
      if (!sheet) throw new Error("no sheet");
      const [title, ...others] = sheet.rows;
      const named = title?.map(
        (cell) => cell && { ...cell, value: `${kind}绩效自评表`, text: `${kind}绩效自评表` },
      );
      return { ...sheet, name: `${kind}${amount}`, rows: [named, ...others] };
    };
    const beyond = workbook([one(1234.5, "部门整体支出"), one(345_678.9)]);
    expect(labels(beyond, /W41/)).toEqual(["W41.department E6"]);
    const odd = workbook([one(12.5), one(30.2), one(25.7), one(99_876.5), one(14.3)]);
    expect(labels(odd, /W41/)).toEqual(["W41.projects E6"]);
    expect(labels(workbook([one(12.5), one(30.2), one(25.7), one(9876.5)]), /W41/)).toEqual([]);
  });
});

describe("numbers written as text where a formula needs them", () => {
  test.each<[string, Row, readonly string[]]>([
    [
      "an actual with its unit",
      row(11, "护栏", { target: 30, unit: "处", actual: "30处" }, ""),
      ["W42.actual H11"],
    ],
    [
      "a target with an operator",
      row(11, "护栏", { target: "≥30", unit: "处", actual: 31 }, ""),
      ["W42.target F11"],
    ],
    ["words for a number", row(11, "护栏", { target: 30, unit: "处", actual: "安装较多" }, ""), []],
    ["a number", row(11, "护栏", { target: 30, unit: "处", actual: 30 }, 10), []],
  ])("%s", (_, own, expected) => {
    const snapshot = form([LENGTH, own]);
    // The formula of the template takes in target and weight by its last branch.
    expect(labels(snapshot, /W42/)).toEqual(expected);
    expect(labels(snapshot, /B12/)).toEqual([]);
  });

  test("the mend is the number alone, where nothing else would be lost", () => {
    const fixes = ["30处", "30 处", "约30处", "30个", "３０"].map((actual) => {
      const assessed = assessWorkbook(
        form([LENGTH, row(11, "护栏", { target: 30, unit: "处", actual }, "")]),
      );
      const finding = assessed.ok ? assessed.value.findings.find(({ rule }) => rule === "W42") : undefined;
      return finding?.fix?.edits[0]?.value ?? null;
    });
    expect(fixes).toEqual([30, 30, null, null, 30]);
  });

  test("an amount that the total passes over speaks for itself", () => {
    const [header = [], , , other = []] = FUNDS;
    const total: Row = [
      "",
      "年度资金总额",
      "",
      sum("D", 100),
      sum("E", 500),
      "",
      sum("G", 500),
      "",
      10,
      percent(1),
      10,
    ];
    const part: Row = ["", "当年财政拨款", "", "400万元", 400, "", 400];
    const snapshot = form([LENGTH], [header, total, part, other]);
    expect(labels(snapshot, /W42|B04|W13/)).toEqual(["W42.amount D7"]);
  });
});

describe("actuals left blank", () => {
  test("are named one by one in a form that is otherwise filled in", () => {
    const open = (number: number): Row =>
      row(number, `指标${number}`, { target: 5, unit: "个", actual: "" }, "");
    expect(labels(form([LENGTH, open(11), open(12)]), /B12/)).toEqual(["B12.open H11", "B12.open H12"]);
  });
  test("are one finding where they are many", () => {
    const rows = Array.from({ length: 15 }, (_, index) =>
      row(11 + index, `指标${index}`, { target: 5, unit: "个", actual: "" }, ""),
    );
    expect(labels(form([LENGTH, ...rows]), /B12/)).toEqual(["B12.open-many H11"]);
  });
  test("of a row that was given nothing with a reason are explained", () => {
    const dropped = [
      ...row(11, "观测站", { target: 5, unit: "个", actual: "" }, 0),
      "选址未获批准，转入下一年",
    ];
    expect(labels(form([LENGTH, dropped]), /B12/)).toEqual([]);
  });
});

test("advice never asks to type over a formula", () => {
  const wrong = form([LENGTH, row(11, "护栏", { target: 30, unit: "处", actual: 15 }, 10)]);
  const assessed = assessWorkbook(wrong);
  const finding = assessed.ok ? assessed.value.findings.find(({ rule }) => rule === "B06") : undefined;
  expect(finding?.at.map(formatAddress)).toEqual(["H11", "F11", "J11"]);
  const said = (["zh-CN", "en"] as const).map((locale) =>
    finding ? describeFinding(finding, findingsTranslator(locale)).message : "",
  );
  expect(said[0]).toContain("请核对公式用到的H11，不要改写公式");
  expect(said[1]).toContain("leave the formula as it is");
});

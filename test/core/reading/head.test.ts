import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { readRows, told } from "../../support/form-builder";
import { percent, workbookOf, type CellInput, type SheetInput } from "../../support/snapshot-builder";

const TABLE: SheetInput["rows"] = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "甲", "≥1", "2", 90, 90],
];

function read(head: SheetInput["rows"], merges: SheetInput["merges"] = [], name = "自评表"): Evaluation {
  const [evaluation] = readEvaluations(workbookOf([...head, ...TABLE], merges, name)).evaluations;
  if (evaluation === undefined) throw new Error("no form was found");
  return evaluation;
}

/** View, label and amounts (initial, adjusted, executed) of each line. */
function lines({ budget }: Evaluation): readonly (readonly unknown[])[] {
  return (budget?.lines ?? []).map((line) => [
    line.view,
    line.cleanLabel,
    line.initial?.value ?? null,
    line.adjusted?.value ?? null,
    line.executed?.value ?? null,
  ]);
}

describe("info pairs", () => {
  test.each<[string, SheetInput["rows"], readonly (readonly unknown[])[]]>([
    ["one pair", [["项目名称", "造林"]], [["项目名称", "造林", "project"]]],
    ["an empty value", [["主管部门"]], [["主管部门", "", "department"]]],
    [
      "an empty value before a second pair",
      [["主管部门", "", "实施单位", "林场"]],
      [
        ["主管部门", "", "department"],
        ["实施单位", "林场", "implementing-unit"],
      ],
    ],
    [
      "labels side by side",
      [["主管部门", "实施单位", "林场"]],
      [
        ["主管部门", "", "department"],
        ["实施单位", "林场", "implementing-unit"],
      ],
    ],
    [
      "labels without a role",
      [["项目属性", "延续性", "起止", "2021年"]],
      [
        ["项目属性", "延续性", null],
        ["起止", "2021年", null],
      ],
    ],
    [
      "pairs within a cell",
      [["项目名称：造林    主管部门：林业局", "填报日期：2022年1月"]],
      [
        ["项目名称", "造林", "project"],
        ["主管部门", "林业局", "department"],
        ["填报日期", "2022年1月", "date"],
      ],
    ],
    ["a label with a colon", [["联系电话：", 123]], [["联系电话：", "123", "phone"]]],
    ["a text that is no label", [["本项目由市里统一组织实施，资金由财政全额保障，任务由各县承担", "x"]], []],
  ])("%s", (_name, head, expected) => {
    const { info } = read([["项目支出绩效自评表"], ...head]);
    expect(info.map(({ label, value, role }) => [label.text, value.text, role])).toEqual(expected);
  });

  test("an empty value points at the cell where it belongs", () => {
    const { info } = read([["项目负责人", "", ""]], ["A1:B1", "C1:D1"]);
    expect(info[0]?.value.at).toEqual({ sheet: "自评表", row: 0, column: 2 });
  });
});

describe("title, year, kind", () => {
  test.each<[string, SheetInput["rows"], string, string | null, string | null]>([
    ["in the title", [["项目支出绩效自评表（2021年度）"]], "表", "2021", "A1"],
    ["in the year row", [["附件1"], ["项目支出绩效自评表"], ["（2022 年度）"]], "表", "2022", "A3"],
    ["beside the unit", [["项目支出绩效自评表"], ["（2022年度）", "", "单位：元"]], "表", "2022", "A2"],
    ["title beside the unit", [["2022年项目支出绩效自评表", "", "单位：元"]], "表", "2022", "A1"],
    ["title before year row", [["2021年项目绩效自评表"], ["（2022年度）"]], "表", "2021", "A1"],
    ["in a labelled cell", [["项目支出绩效自评表"], ["年度", "2020"]], "表", "2020", "B2"],
    ["in the sheet name", [["项目支出绩效自评表"]], "2019自评", "2019", "A1"],
    ["in Chinese numerals", [["二〇二三年度部门整体支出绩效自评表"]], "表", "2023", "A1"],
    ["in Chinese numerals below", [["部门整体支出绩效自评表"], ["（二〇二三年度）"]], "表", "2023", "A2"],
    ["in two digits of the sheet", [["部门整体支出绩效自评表"]], "23年", "2023", "A1"],
    ["of a financial year of the sheet", [["OKRs"]], "FY25 Q3", "2025", "A1"],
    ["of a financial year from one to the next", [["OKRs"]], "FY24-25", "2025", "A1"],
    ["in English", [["KPI report 2024"]], "KPI", "2024", "A1"],
    ["nowhere", [["项目支出绩效自评表"], ["（    年度）"]], "表", null, null],
  ])("year %s", (_name, head, sheet, year, place) => {
    const form = read(head, [], sheet);
    expect(form.year?.text ?? null).toBe(year);
    const at = form.year?.at;
    expect(at ? `${String.fromCharCode(65 + at.column)}${at.row + 1}` : null).toBe(place);
  });

  test.each<[string, SheetInput["rows"], Evaluation["kind"]]>([
    ["部门整体", [["2021年部门整体支出绩效自评表"]], "department"],
    ["project of a department budget", [["部门预算项目支出绩效自评表"]], "project"],
    ["by its labels", [["项目名称", "x"]], "project"],
    [
      "by the breakdowns of its budget",
      [
        ["绩效自评表"],
        ["年度预算申请(万元)", "年初预算数", "全年预算数", "全年执行数"],
        ["按支出性质分:"],
        ["基本支出", 1, 1, 1],
      ],
      "department",
    ],
    ["without a sign", [["绩效自评表"]], "project"],
  ])("kind: %s", (_name, head, kind) => {
    expect(read(head).kind).toBe(kind);
  });

  test("a merged text without telling words is the title where nothing better stands", () => {
    expect(read([["某某市林业局"]], ["A1:G1"]).title?.text).toBe("某某市林业局");
    expect(read([["某某市林业局"], ["绩效自评表"]], ["A1:G1"]).title?.text).toBe("绩效自评表");
  });
});

describe("goals", () => {
  test.each<[string, SheetInput["rows"], string | null, string | null]>([
    [
      "under headers",
      [
        ["年度总体目标", "预期目标", "", "实际完成情况"],
        ["", "甲", "", "乙"],
      ],
      "甲",
      "乙",
    ],
    [
      "under headers, actual empty",
      [
        ["年度总体目标", "预期目标", "实际完成情况"],
        ["", "甲"],
      ],
      "甲",
      "",
    ],
    [
      "under headers, the block named after its fulfilment",
      [
        ["总体目标完成情况", "总体目标", "", "全年实际完成情况"],
        ["", "甲", "", "乙"],
      ],
      "甲",
      "乙",
    ],
    ["no place for what was achieved", [["年度目标", "甲"]], "甲", null],
    ["beside headers", [["年度目标", "年初设定目标", "甲", "全年实际完成情况", "乙"]], "甲", "乙"],
    [
      "beside headers in two rows",
      [
        ["年度总体目标", "甲"],
        ["年度总体目标完成情况", "乙"],
      ],
      "甲",
      "乙",
    ],
    [
      "behind labels in the same cells",
      [["年度总体目标", "预期目标：甲", "", "实际完成情况：乙"]],
      "甲",
      "乙",
    ],
    ["behind a label in the only cell", [["年度总体目标：甲"]], "甲", null],
    [
      "a label and more than a label beside it",
      [["年度总体目标", "预期目标：甲", "丙", "丁"]],
      "预期目标：甲",
      null,
    ],
    ["beside a short label", [["年度绩效目标", "甲", "", "实际完成", "乙"]], "甲", "乙"],
    [
      "beside the goal without a label",
      [["年度总体目标", "新增学位1800个，培训教师全部覆盖", "", "新增学位1350个，培训教师全部覆盖"]],
      "新增学位1800个，培训教师全部覆盖",
      "新增学位1350个，培训教师全部覆盖",
    ],
    [
      "something else beside the goal",
      [["年度总体目标", "新增学位1800个，培训教师全部覆盖", "", "本项目2024年3月15日经县政府批准设立"]],
      "新增学位1800个，培训教师全部覆盖",
      null,
    ],
    ["labels alone", [["年度总体目标"], ["实际完成情况"]], null, ""],
    ["nothing under headers", [["年度目标", "预期目标", "实际完成情况"], []], null, ""],
  ])("%s", (_name, head, expected, actual) => {
    const { goals } = read(head);
    expect([goals?.expected?.text ?? null, goals?.actual?.text ?? null]).toEqual([expected, actual]);
  });
});

describe("goals in rows of their own", () => {
  const HEADER = ["年度总体目标", "序号", "预期目标", "实际完成情况"];
  const rowsOf = (head: SheetInput["rows"], merges: SheetInput["merges"] = []) => {
    const { goals } = read(head, merges);
    return [goals?.expected, ...(goals?.further ?? []).map(({ expected }) => expected)].map(
      (goal) => goal?.text,
    );
  };

  test.each<[string, SheetInput["rows"], SheetInput["merges"], readonly string[]]>([
    ["by their numbers", [HEADER, ["", 1, "甲", "乙"], ["", 2, "丙", "丁"]], [], ["甲", "丙"]],
    [
      "within their block",
      [
        ["年度总体目标", "预期目标", "实际完成情况"],
        ["", "甲", "乙"],
        ["", "丙", "丁"],
      ],
      ["A1:A3"],
      ["甲", "丙"],
    ],
    ["up to what is no goal", [HEADER, ["", 1, "甲", "乙"], ["联系人", "", "李某", "电话"]], [], ["甲"]],
    ["a goal without a result among them", [HEADER, ["", 1, "甲", "乙"], ["", 2, "丙"]], [], ["甲", "丙"]],
  ])("%s", (_name, head, merges, goals) => {
    expect(rowsOf(head, merges)).toEqual(goals);
  });

  test("all their cells are read", () => {
    const head = [HEADER, ["", 1, "甲", "乙"], ["", 2, "丙", "丁"]];
    expect(read(head).unread).toEqual([]);
  });
});

describe("budget", () => {
  const COLUMNS = ["年初预算数", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"];

  test("by fund, under a merged label with a unit", () => {
    const form = read(
      [
        ["项目资金(元)", "", ...COLUMNS],
        ["", "年度资金总额:", 100, 120, "110", 10, percent(0.9167), 9.17],
        ["", "其中:本年财政拨款", 100, 120, "110万元", "—", "", "—"],
        ["", "其他资金"],
      ],
      ["A1:A4"],
    );
    expect(form.budget).toMatchObject({ unit: "元", weight: { value: "10" }, score: { value: "9.17" } });
    expect(lines(form)).toEqual([
      ["total", "年度资金总额", "100", "120", "110"],
      ["fund", "本年财政拨款", "100", "120", "1100000"],
      ["fund", "其他资金", null, null, null],
    ]);
    expect(form.budget?.lines[1]?.weight).toMatchObject({ raw: "—", value: null });
    expect(form.budget?.lines[2]?.cells.executed).toEqual({ sheet: "自评表", row: 3, column: 4 });
  });

  test.each([
    ["a unit in the place of the label", ["（万元）", 100, 120, 110, 10, "91.67%", 9.17]],
    ["no label", ["", 100, 120, 110, 10, "91.67%", 9.17]],
    ["a label", ["年度资金总额", 100, 120, 110, 10, "91.67%", 9.17]],
  ])("under a label that is spent by its words: %s", (_, row) => {
    const form = read([["预算执行", ...COLUMNS], row]);
    expect(form.budget?.lines).toMatchObject([
      { initial: { value: "100" }, adjusted: { value: "120" }, executed: { value: "110" } },
    ]);
    expect(form.budget).toMatchObject({ weight: { value: "10" }, score: { value: "9.17" } });
    expect(form.unread).toEqual([]);
  });

  test.each([
    ["a label in front", ["资金情况（万元）", ""]],
    ["nothing in front", ["", ""]],
  ])("with the sources of funds across, %s", (_, [block = "", corner = ""]) => {
    const form = read([
      ["单位：万元"],
      [block, corner, "合计", "中央资金", "省级资金"],
      ["", "预算数", 120, 100, 20],
      ["", "执行数", 110, 95, 15],
      ["", "执行率", "91.67%", "95%", "75%"],
    ]);
    expect(lines(form)).toEqual([
      ["total", "合计", null, "120", "110"],
      ["fund", "中央资金", null, "100", "95"],
      ["fund", "省级资金", null, "20", "15"],
    ]);
    expect(form.budget?.lines[1]?.rate).toMatchObject({ value: "0.95", at: { row: 4, column: 3 } });
    expect(form.unread).toEqual([]);
  });

  test("below the tasks of the year, which are left out with a record", () => {
    const rows = [
      ["2023年度部门整体支出绩效自评表"],
      ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "执行金额（万元）", "完成情况"],
      ["", "保障运转", "按计划保障", 100, 100, "已完成"],
      ["", "建设项目", "推进建设", 20, 10, "已完成"],
      ["预算执行情况（万元）", ...COLUMNS],
      ["年度资金总额", 120, 120, 110, 10, "91.67%", 9.17],
      ["一级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
      ["产出指标", "培训人数", "100人", "100人", 90, 90],
    ];
    const { evaluations, skipped } = readRows(rows, ["A2:A4"]);
    expect(evaluations.map(told)).toEqual([["培训人数 100人 100人 90 90"]]);
    expect(evaluations[0]?.budget?.lines).toMatchObject([{ executed: { value: "110" } }]);
    expect(skipped).toMatchObject([{ reason: "task-block", area: { top: 1, bottom: 3, left: 0, right: 5 } }]);
  });

  test("by income and expenditure nature, one below the other", () => {
    const form = read([
      ["2023年度部门整体支出绩效自评表"],
      ["年度预算申请(万元)", ...COLUMNS],
      ["年度资金总额", 100, 120, 110, 10, "91.67%", 9.17],
      ["按收入性质分:"],
      ["其中:一般公共预算", 80, 100, 90],
      ["其他资金", 20, 20, 20],
      ["按支出性质分:"],
      ["其中:基本支出", 50, 50, 50],
      ["项目支出", 50, 70, 60],
    ]);
    expect(lines(form)).toEqual([
      ["total", "年度资金总额", "100", "120", "110"],
      ["income", "一般公共预算", "80", "100", "90"],
      ["income", "其他资金", "20", "20", "20"],
      ["expenditure", "基本支出", "50", "50", "50"],
      ["expenditure", "项目支出", "50", "70", "60"],
    ]);
  });

  test("by income and expenditure nature, the heading in the cell of the first line", () => {
    const form = read([
      ["部门整体支出绩效自评表"],
      ["预算情况(万元)", ...COLUMNS],
      ["资金总额", 100, 120, 110],
      ["按收入性质分：一般公共预算", 80, 100, 90],
      ["其他资金", 20, 20, 20],
      ["按支出性质分：其中：基本支出", 50, 50, 50],
      ["项目支出", 50, 70, 60],
    ]);
    expect(lines(form)).toEqual([
      ["total", "资金总额", "100", "120", "110"],
      ["income", "一般公共预算", "80", "100", "90"],
      ["income", "其他资金", "20", "20", "20"],
      ["expenditure", "基本支出", "50", "50", "50"],
      ["expenditure", "项目支出", "50", "70", "60"],
    ]);
  });

  test("by income and expenditure nature, the nature in a merged column", () => {
    const form = read(
      [
        ["部门整体支出绩效自评表"],
        ["预算情况(万元)", "", "", "年初预算数", "全年预算数", "全年执行数"],
        ["", "资金总额", "", 100, 120, 110],
        ["", "按收入性质分", "一般公共预算", 100, 120, 110],
        ["", "按支出性质分", "基本支出", 60, 70, 65],
        ["", "", "项目支出", 40, 50, 45],
      ],
      ["A2:A6", "B3:C3", "B5:B6"],
    );
    expect(lines(form)).toEqual([
      ["total", "资金总额", "100", "120", "110"],
      ["income", "一般公共预算", "100", "120", "110"],
      ["expenditure", "基本支出", "60", "70", "65"],
      ["expenditure", "项目支出", "40", "50", "45"],
    ]);
  });

  test.each<[string, SheetInput["rows"]]>([
    [
      "in their own cells",
      [
        ["一般公共预算", 100, "基本支出", 50],
        ["其他资金", 20, "项目支出", 70],
      ],
    ],
    [
      "in the cells of their labels",
      [
        ["其中:一般公共预算:100万元", "", "基本支出:50万元"],
        ["其他资金:20", "", "项目支出:70"],
      ],
    ],
  ])("side by side, amounts %s", (_name, rows) => {
    const form = read([
      ["部门整体支出绩效自评表"],
      ["预算执行情况(万元)(10分)", "年初预算数", "全年预算数", "全年执行数"],
      ["年度资金总额", 100, 120, 110],
      ["按收入性质分", "", "按支出性质分"],
      ...rows,
      ["", "", "备注"],
    ]);
    expect(lines(form).slice(1)).toEqual([
      ["income", "一般公共预算", null, "100", null],
      ["expenditure", "基本支出", null, "50", null],
      ["income", "其他资金", null, "20", null],
      ["expenditure", "项目支出", null, "70", null],
    ]);
    expect(form.budget?.weight).toMatchObject({ value: "10" });
  });

  test("side by side, several amounts of a label under the headings above them", () => {
    const form = read([
      ["部门整体支出绩效自评表"],
      ["预算执行情况(万元)", "年初预算数", "全年预算数", "全年执行数", "执行率"],
      ["年度资金总额", 100, 120, 110, "91.67%"],
      ["按收入性质分", "", "", "按支出性质分"],
      ["一般公共预算", 100, 105, "基本支出", 50],
      ["其他资金", 0, 15, "项目支出", 60],
    ]);
    expect(lines(form).slice(1)).toEqual([
      ["income", "一般公共预算", "100", "105", null],
      ["expenditure", "基本支出", null, null, "50"],
      ["income", "其他资金", "0", "15", null],
      ["expenditure", "项目支出", null, null, "60"],
    ]);
  });

  test("without sections, by the words of a department's lines", () => {
    const form = read([
      ["部门整体支出绩效自评表"],
      ["资金来源", "年初预算", "年度预算调整", "调整后的预算", "全年执行数", "预算执行率%"],
      ["合计", 100, 20, 120, 110, 91.67],
      ["一般公共预算资金", 100, 20, 120, 110, 91.67],
      ["基本支出", 60, 0, 60, 55, 91.67],
    ]);
    expect(lines(form)).toEqual([
      ["total", "合计", "100", "120", "110"],
      ["income", "一般公共预算资金", "100", "120", "110"],
      ["expenditure", "基本支出", "60", "60", "55"],
    ]);
  });

  test.each<[what: string, first: readonly (string | number)[], view: string]>([
    ["the others add up to it", ["部门支出合计", 160, 170, 165], "total"],
    ["they do not", ["部门支出合计", 160, 170, 175], "fund"],
    ["it has no amount", ["部门支出", "", "", ""], "fund"],
  ])("of lines none of which is called the total the first one is it where %s", (_, first, view) => {
    const form = read([
      ["部门整体支出绩效自评表"],
      ["支出类别", "年初预算数", "调整后预算数", "全年执行数"],
      first,
      ["其中：基本支出", 100, 110, 110],
      ["项目支出", 60, 60, 55],
    ]);
    expect(lines(form)[0]?.[0]).toBe(view);
  });

  test("amounts beside labels", () => {
    const form = read(
      [
        ["项目支出绩效自评表(万元)"],
        ["预算执行情况", "预算数:", 500, "执行数:", 480],
        ["", "其中:财政拨款", 400, "其中:财政拨款", 390],
        ["", 5],
      ],
      ["A2:A4"],
    );
    expect(form.budget).toMatchObject({ unit: "万元", unitAt: { row: 0 } });
    expect(lines(form)).toEqual([
      ["total", "预算数", null, "500", "480"],
      ["fund", "财政拨款", null, "400", "390"],
    ]);
  });

  test("labels of amounts that are still empty", () => {
    expect(lines(read([["项目资金", "年初预算数:", "", "执行数:", ""]]))).toEqual([
      ["total", "年初预算数", null, null, null],
    ]);
  });

  test("sources of funds as columns", () => {
    const form = read([
      ["项目资金(万元)", "中央(万元)", "本级(万元)", "合计(万元)", "执行数(万元)", "执行率"],
      ["项目资金来源", "", 309, 309, 300, "97.09%"],
    ]);
    expect(lines(form)).toEqual([
      ["total", "项目资金来源", null, "309", "300"],
      ["fund", "本级", null, "309", null],
    ]);
  });

  test("a row of amounts without a label, last year's amounts, reasons", () => {
    const form = read(
      [
        ["资金情况(万元)", "上年执行数", "全年预算数", "全年执行数", "说明"],
        ["", 90, 120, 110, "结余"],
      ],
      ["A1:A2"],
    );
    expect(form.budget?.lines).toMatchObject([
      { label: { text: "资金情况(万元)" }, prior: { value: "90" }, reason: { text: "结余" } },
    ]);
  });

  test("a block ends where something else begins", () => {
    const form = read([
      ["资金", "年初预算数", "全年执行数"],
      ["年度资金总额", 1, 1],
      ["项目概况", "好"],
      ["其他资金", 1, 1],
    ]);
    expect(lines(form)).toHaveLength(1);
    expect(form.info.map(({ label }) => label.text)).toContain("项目概况");
  });

  test("two blocks: the first counts", () => {
    const block = ["资金", "全年预算数", "全年执行数"];
    expect(lines(read([block, ["资金总额", 1, 1], block, ["资金总额", 2, 2]]))).toEqual([
      ["total", "资金总额", null, "1", "1"],
    ]);
  });
});

test("goal headers under a table open the next form", () => {
  const { evaluations } = readEvaluations(
    workbookOf([...TABLE, ["年度目标", "预期目标", "实际完成情况"], ["", "种树", "种了"], ...TABLE]),
  );
  expect(evaluations.map(({ goals }) => goals?.actual?.text ?? null)).toEqual([null, "种了"]);
});

test.each([
  ["填报日期：2024年2月18日", "signature"],
  ["编制时间：2024年2月18日", "signature"],
  ["填报口径：以报告期末数为准", "footnote"],
])("%s under a table is a %s", (text, role) => {
  const [form] = readEvaluations(
    workbookOf([...TABLE, ["合计", "", "", "", "", 90, 90], [text]]),
  ).evaluations;
  expect(form?.notes.map((note) => note.role)).toEqual([role]);
});

test.each<[what: string, remarks: readonly string[], reason: string | null]>([
  [
    "words behind the last heading",
    ["年中追加设备采购资金，部分设备涨价", ""],
    "年中追加设备采购资金，部分设备涨价",
  ],
  ["a word that tells nothing", ["已核", ""], null],
  ["a number", ["12", ""], null],
])("reasons of a money block without a heading: %s", (_what, [first = "", second = ""], reason) => {
  const { budget } = read([
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 320, 350, 362.5, 10, percent(1.0357), 10, first],
    ["其中：当年财政拨款", 320, 350, 350, "", "", "", second],
  ]);
  expect(budget?.lines[0]?.reason?.text ?? null).toBe(reason);
});

test.each(["资金使用情况说明", "预算执行情况说明"])("%s is no reason for money that was left", (label) => {
  const form = read(
    [
      ["项目支出绩效自评表"],
      ["预算执行情况", "资金来源", "全年预算数", "全年执行数"],
      ["", "年度资金总额", 100, 90],
      ["", "财政拨款", 100, 90],
      [label, "专款专用，未发现挪用"],
    ],
    ["A2:A4"],
  );
  expect(form.budget?.lines[0]?.reason ?? null).toBeNull();
});

test.each([
  ["a heading on what was not spent", "未执行完的说明", "质保金未到期", []],
  ["a labelled fact below the money", "其他", "", [["预算调整和未执行完的原因", "质保金未到期"]]],
])("why money was not spent is read from %s", (_, heading, reason, below) => {
  const form = read(
    [
      ["项目支出绩效自评表"],
      ["预算执行情况", "资金来源", "全年预算数", "全年执行数", heading],
      ["", "年度资金总额", 100, 90, reason],
      ["", "财政拨款", 100, 90],
      ...below,
    ],
    ["A2:A4"],
  );
  expect(form.budget?.lines[0]?.reason?.text).toBe("质保金未到期");
});

test.each<[what: string, hint: CellInput, heading: string]>([
  [
    "of a formula",
    {
      value: "全年预算数与年初预算数不同，请在表后说明调整原因",
      formula: 'IF(E2<>D2,"全年预算数与年初预算数不同，请在表后说明调整原因","")',
    },
    "",
  ],
  ["below a heading that says so", "全年预算数与年初预算数不同，请在表后说明", "填报提示（不打印）"],
  ["below another such heading", "执行率偏低，请在表后说明原因", "校验结果"],
])("the form's own hints beside a money block are no reasons: %s", (_what, hint, heading) => {
  const [form] = readEvaluations(
    workbookOf([
      ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 320, 350, 345, 10, percent(0.9857), 9.86, hint],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", heading],
      ["产出指标", "数量指标", "甲", "≥1", "2", 90, 90],
    ]),
  ).evaluations;
  expect(form?.budget?.lines[0]?.reason).toBeNull();
});

import fc from "fast-check";
import { materialKey, type MaterialSheet } from "../../../../src/core/evaluation/materials";
import { readEvaluations, type ReadingResult } from "../../../../src/core/reading";
import { formatAddress } from "../../../../src/core/workbook/a1";
import { accountOf } from "../../../support/cell-account";
import { goldenWorkbook } from "../../../support/golden-reports";
import { sheet, workbook, type SheetInput } from "../../../support/snapshot-builder";

function readingOf(...sheets: readonly SheetInput[]): ReadingResult {
  return readEvaluations(workbook(sheets));
}

/** The entries of the only sheet as `label | text | cell of the text | topic`. */
function entriesOf(input: SheetInput): readonly string[] {
  const [only, ...others] = readingOf(input).materialSheets;
  expect(others).toEqual([]);
  return only ? linesOf(only) : [];
}

function linesOf({ entries }: MaterialSheet): readonly string[] {
  return entries.map(
    ({ topic, label, text }) => `${label.text} | ${text.text} | ${formatAddress(text.at)} | ${topic ?? "-"}`,
  );
}

const DUTIES = "承担水资源管理和水旱灾害防御职责。";
const USE = "自评结果作为编制下年预算的依据。";

describe("the tables that are read as materials", () => {
  test.each<[string, SheetInput, readonly string[]]>([
    [
      "of five columns under title and remark",
      {
        name: "报告素材",
        rows: [
          ["绩效自评报告素材"],
          ["以下内容表中没有，需由单位填写。"],
          ["序号", "需要填写的内容", "用在报告何处", "填写内容", "状态"],
          [1, "单位职责", "一、（一）", DUTIES, "已填"],
          [2, "结果应用", "九、", "", "待填"],
        ],
        merges: ["A1:E1", "A2:E2"],
      },
      [`单位职责 | ${DUTIES} | D4 | duties`, "结果应用 |  | D5 | result-use"],
    ],
    [
      "with the text left of the label",
      {
        name: "素材",
        rows: [
          ["填写内容", "内容要求"],
          [DUTIES, "单位职责"],
        ],
      },
      [`单位职责 | ${DUTIES} | A2 | duties`],
    ],
    [
      "of columns with everyday names, on a sheet of that name",
      {
        name: "自评报告文字材料",
        rows: [
          ["项目", "内容"],
          ["主要做法", USE],
        ],
      },
      [`主要做法 | ${USE} | B2 | experience`],
    ],
    [
      "of columns with everyday names, under a title",
      { name: "Sheet2", rows: [["报告补充材料"], ["内容", "说明"], ["存在问题", USE]] },
      [`存在问题 | ${USE} | B3 | problems`],
    ],
    [
      "known by both headings alone",
      {
        name: "Sheet3",
        rows: [
          ["需要补充的内容", "填写内容"],
          ["改进措施", USE],
        ],
      },
      [`改进措施 | ${USE} | B2 | measures`],
    ],
    [
      "without a column of texts yet",
      {
        name: "报告素材",
        rows: [
          ["序号", "需要填写的内容", "用在报告何处"],
          [1, "单位职责", "一、"],
        ],
      },
      ["单位职责 |  | D2 | duties"],
    ],
    [
      "without headings",
      {
        name: "自评报告素材",
        rows: [
          ["单位职责", DUTIES],
          ["结果应用", ""],
          ["主要做法", USE],
        ],
      },
      [
        `单位职责 | ${DUTIES} | B1 | duties`,
        "结果应用 |  | B2 | result-use",
        `主要做法 | ${USE} | B3 | experience`,
      ],
    ],
    [
      "without headings, numbered",
      { name: "报告素材", rows: [["报告素材"], [1, "单位职责", DUTIES], [2, "结果应用", USE]] },
      [`单位职责 | ${DUTIES} | C2 | duties`, `结果应用 | ${USE} | C3 | result-use`],
    ],
    [
      "without headings and texts",
      { name: "报告素材", rows: [["单位职责"], ["结果应用"]] },
      ["单位职责 |  | B1 | duties", "结果应用 |  | B2 | result-use"],
    ],
    [
      "in English",
      {
        name: "Report materials",
        rows: [
          ["No.", "What is needed", "Where used", "Your text"],
          [1, "Use of the results", "4", "Told the board."],
        ],
      },
      ["Use of the results | Told the board. | D2 | result-use"],
    ],
    [
      "with a label over several rows",
      {
        name: "报告素材",
        rows: [
          ["内容要求", "填写内容"],
          ["主要做法", DUTIES],
          ["", USE],
          ["", ""],
          ["改进措施", ""],
        ],
        merges: ["A2:A4"],
      },
      [
        `主要做法 | ${DUTIES} | B2 | experience`,
        `主要做法 | ${USE} | B3 | experience`,
        "改进措施 |  | B5 | measures",
      ],
    ],
    [
      "with a text over several rows and headings between",
      {
        name: "报告素材",
        rows: [
          ["内容要求", "填写内容"],
          ["一、概况"],
          ["单位职责", DUTIES],
          ["", ""],
          ["内容要求", "填写内容"],
          ["其他", USE],
          ["注：按实填写。"],
        ],
        merges: ["A2:B2", "A3:A4", "B3:B4"],
      },
      [`单位职责 | ${DUTIES} | B3 | duties`, `其他 | ${USE} | B6 | other`],
    ],
    [
      "with marks of what is not filled in",
      {
        name: "报告素材",
        rows: [
          ["内容要求", "填写内容"],
          ["单位职责", "【请填写：单位职责】"],
          ["主要做法", "待填"],
          ["存在问题", "——"],
          ["改进措施", "（待补充）"],
          ["结果应用", "无"],
          ["有关建议", "待补充材料齐全后，建议一并公开。"],
        ],
      },
      [
        "单位职责 |  | B2 | duties",
        "主要做法 |  | B3 | experience",
        "存在问题 |  | B4 | problems",
        "改进措施 |  | B5 | measures",
        "结果应用 | 无 | B6 | result-use",
        "有关建议 | 待补充材料齐全后，建议一并公开。 | B7 | suggestions",
      ],
    ],
    [
      "of texts with line breaks and figures",
      {
        name: "报告素材",
        rows: [
          ["内容要求", "填写内容"],
          ["主要做法", "一是建库。\n二是清淤3.5万方。"],
          ["文号", 7],
        ],
      },
      ["主要做法 | 一是建库。\n二是清淤3.5万方。 | B2 | experience", "文号 | 7 | B3 | basis"],
    ],
  ])("%s", (_what, input, lines) => {
    expect(entriesOf(input)).toEqual(lines);
    const reading = readingOf(input);
    expect([reading.evaluations, reading.skipped]).toEqual([[], []]);
    expect(accountOf(workbook([input]), reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  });
});

const HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const ROW = ["产出指标", "数量指标", "采购素材数", "≥5条", "6条", 50, 50];

test.each<[string, SheetInput]>([
  ["a form about materials", { name: "宣传素材", rows: [["宣传素材项目支出绩效自评表"], HEAD, ROW] }],
  [
    "a form on a sheet named after materials",
    { name: "报告素材", rows: [["项目支出绩效自评表"], HEAD, ROW] },
  ],
  [
    "a list of evidence",
    {
      name: "佐证材料",
      rows: [
        ["项目", "内容"],
        ["合同", "甲乙双方"],
      ],
    },
  ],
  [
    "everyday headings elsewhere",
    {
      name: "台账",
      rows: [
        ["项目", "内容"],
        ["维修", "更换水泵"],
      ],
    },
  ],
  [
    "a sentence that ends so",
    { name: "说明", rows: [[`${"请各单位按要求".repeat(6)}报送报告素材`], ["项目", "内容"]] },
  ],
])("%s is no sheet of materials", (_what, input) => {
  expect(readingOf(input).materialSheets).toEqual([]);
});

describe("cells of a sheet of materials", () => {
  const odd: SheetInput = {
    name: "报告素材",
    rows: [
      ["报告素材"],
      ["长".repeat(81)],
      ["需要填写的内容", "填写内容", "补充"],
      ["单位职责", DUTIES, "另附文件"],
      ["", "没有标签的话"],
      ["其他", { value: null, text: "#REF!", error: "#REF!" }, "——"],
      ["主要做法", ""],
    ],
  };

  test("are unread where nothing is made of them", () => {
    const [read] = readingOf(odd).materialSheets;
    expect(read?.unread.map(({ at, text, near }) => [formatAddress(at), text, near?.text ?? null])).toEqual([
      ["A2", "长".repeat(81), "报告素材"],
      ["C3", "补充", "填写内容"],
      ["C4", "另附文件", DUTIES],
      ["B5", "没有标签的话", DUTIES],
      ["B6", "#REF!", "其他"],
    ]);
    expect(accountOf(workbook([odd]), readingOf(odd))).toEqual({ vanished: [], twice: [], misplaced: [] });
  });

  test("are all unread where a sheet of that name holds no list", () => {
    const [read] = readingOf({
      name: "报告素材",
      rows: [["今年工作很多，成效也很好，请写进报告。"], ["谢谢"]],
    }).materialSheets;
    expect(read?.entries).toEqual([]);
    expect(read?.unread.map(({ text }) => text)).toEqual(["今年工作很多，成效也很好，请写进报告。", "谢谢"]);
  });

  test("an empty sheet asks for nothing", () => {
    const [read] = readingOf({ name: "报告素材", rows: [] }).materialSheets;
    expect([read?.entries, read?.unread, read?.next]).toEqual([[], [], 0]);
  });
});

test("several sheets follow one another; a hidden one is left out", () => {
  const rows = (text: string) => [
    ["内容要求", "填写内容"],
    ["单位职责", text],
  ];
  const reading = readingOf(
    { name: "报告素材", rows: rows("甲") },
    { name: "报告素材(2)", rows: rows("乙") },
    { name: "旧报告素材", rows: rows("丙"), visibility: "hidden" },
  );
  expect(reading.materials.map(({ text }) => text.text)).toEqual(["甲", "乙"]);
  expect(reading.skipped.map(({ reason }) => reason)).toEqual(["hidden-sheet"]);
});

test("further entries go below all content, merged areas and hidden rows", () => {
  const rows = [
    ["内容要求", "填写内容"],
    ["单位职责", DUTIES],
  ];
  const next = (input: Partial<SheetInput>, hiddenRows: readonly number[] = []): number | undefined =>
    readEvaluations(workbook([{ ...sheet({ name: "报告素材", rows, ...input }), hiddenRows }]))
      .materialSheets[0]?.next;
  expect(next({})).toBe(2);
  expect(next({ merges: ["B2:B5"] })).toBe(5);
  expect(next({ rows: [...rows, [], ["", "", "备注在此"]] })).toBe(4);
  expect(next({}, [2, 3])).toBe(4);
});

test("labels that ask for the same are one", () => {
  expect(materialKey("单位职责：")).toBe(materialKey(" 单位 职责"));
  expect(materialKey("单位职责")).not.toBe(materialKey("结果应用"));
});

test("any sheet of that name is accounted for", () => {
  const words = fc.constantFrom(
    "",
    "单位职责",
    "填写内容",
    "内容要求",
    "序号",
    "1",
    "2",
    "注：",
    "待填",
    "—",
    DUTIES,
    "报告素材",
  );
  const rows = fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.subarray(["A1:B1", "A2:A3", "B3:C4"]), (cells, merges) => {
      const input = workbook([{ name: "报告素材", rows: cells, merges }]);
      const reading = readEvaluations(input);
      expect(reading.materialSheets).toHaveLength(1);
      expect(accountOf(input, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
    }),
  );
});

describe("the golden workbook of a department", () => {
  test("gives its materials, five filled in and two open", async () => {
    const input = await goldenWorkbook("department");
    const reading = readEvaluations(input);
    expect(
      reading.materials.map(({ topic, text }) => [topic, text.text.length > 0, formatAddress(text.at)]),
    ).toEqual([
      ["basis", true, "D4"],
      ["duties", true, "D5"],
      ["adjustment-reason", true, "D6"],
      ["management", true, "D7"],
      ["result-use", true, "D8"],
      [null, false, "D9"],
      [null, false, "D10"],
    ]);
    expect(reading.materialSheets[0]?.unread).toEqual([]);
    expect(reading.skipped.filter(({ reason }) => reason === "no-form-found")).toEqual([]);
    expect(accountOf(input, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  });
});

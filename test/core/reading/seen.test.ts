import { readEvaluations } from "../../../src/core/reading";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { sheet, workbook, type CellInput } from "../../support/snapshot-builder";

const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];

function rowOf(name: string, more: readonly CellInput[] = ["≥5个", "5个", 10, 10, ""]): readonly CellInput[] {
  return ["产出指标", "数量指标", name, ...more];
}

function form(rows: readonly (readonly CellInput[])[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const made = sheet({ name: "自评表", rows: [["项目支出绩效自评表（2023年度）"], HEADER, ...rows] });
  return { ...made, ...more };
}

const names = (sheets: readonly SheetSnapshot[]): readonly string[] =>
  readEvaluations(workbook(sheets)).evaluations.flatMap(({ indicators }) =>
    indicators.map(({ cleanName }) => cleanName),
  );

describe("hidden rows and columns", () => {
  const rows = [rowOf("甲"), rowOf("乙"), rowOf("丙"), rowOf("丁")];

  test("hidden rows are left out with one record for those that stand together", () => {
    const { evaluations, skipped } = readEvaluations(workbook([form(rows, { hiddenRows: [3, 4] })]));
    expect(evaluations[0]?.indicators.map(({ cleanName }) => cleanName)).toEqual(["甲", "丁"]);
    expect(skipped).toEqual([
      expect.objectContaining({ reason: "hidden-rows", area: { top: 3, left: 0, bottom: 4, right: 7 } }),
    ]);
    expect(evaluations[0]?.defects.map(({ why, text }) => [why, text])).toEqual([
      ["hidden-row", "乙"],
      ["hidden-row", "丙"],
    ]);
  });

  test("hidden rows without points or results are no defect", () => {
    const empty = rowOf("指标2：", ["", "", "", "", ""]);
    const { evaluations } = readEvaluations(
      workbook([form([rowOf("甲"), empty, rowOf("丙")], { hiddenRows: [3] })]),
    );
    expect(evaluations[0]?.defects).toEqual([]);
  });

  test("of two columns of one heading the visible one is read", () => {
    const header = [...HEADER.slice(0, 4), "实际完成值", ...HEADER.slice(4)];
    const cells = ["产出指标", "数量指标", "甲", "≥5个", "3个", "6个", 10, 10, ""];
    const made = sheet({ name: "自评表", rows: [["项目支出绩效自评表"], header, cells] });
    const { evaluations, skipped } = readEvaluations(workbook([{ ...made, hiddenColumns: [4] }]));
    expect(evaluations[0]?.indicators[0]?.actual?.raw).toBe("6个");
    expect(evaluations[0]?.defects).toEqual([
      expect.objectContaining({ why: "hidden-column", text: "实际完成值" }),
    ]);
    expect(skipped.map(({ reason }) => reason)).toEqual(["hidden-columns"]);
  });

  test("a merged cell of which a part is visible is read, wherever it begins", () => {
    const level = (name: string, first: string): readonly CellInput[] => [
      first,
      "数量指标",
      name,
      "≥5个",
      "5个",
      10,
      10,
      "",
    ];
    const made = form([level("甲", "产出指标"), level("乙", ""), level("丙", "")], {
      merges: [{ top: 2, left: 0, bottom: 4, right: 0 }],
      hiddenRows: [2],
    });
    const [evaluation] = readEvaluations(workbook([made])).evaluations;
    expect(evaluation?.indicators.map(({ cleanName, level1 }) => [cleanName, level1?.name])).toEqual([
      ["乙", "产出指标"],
      ["丙", "产出指标"],
    ]);
  });

  test("a title that begins in a hidden column is seen; all of it hidden it is not", () => {
    const title = { top: 0, left: 0, bottom: 0, right: 7 };
    const seen = readEvaluations(workbook([form(rows, { hiddenColumns: [0], merges: [title] })]));
    expect(seen.evaluations[0]?.title?.text).toBe("项目支出绩效自评表（2023年度）");
    const hidden = readEvaluations(workbook([form(rows, { hiddenColumns: [0] })]));
    expect(hidden.evaluations[0]?.title).toBeNull();
  });
});

describe("sheets that are no part of what is handed in", () => {
  test.each(["hidden", "very-hidden"] as const)("a %s sheet", (visibility) => {
    const other = { ...form([rowOf("旧")]), name: "旧表", visibility };
    const { evaluations, skipped } = readEvaluations(workbook([form([rowOf("甲")]), other]));
    expect(evaluations).toHaveLength(1);
    expect(skipped.map(({ reason, at }) => [reason, at.sheet])).toEqual([["hidden-sheet", "旧表"]]);
  });

  test.each(["示例", "填报样表", "自评表（样例）", "范例1", "Sample", "填写说明及示例"])(
    "a sheet called %s",
    (name) => {
      expect(names([form([rowOf("甲")]), { ...form([rowOf("样")]), name }])).toEqual(["甲"]);
    },
  );

  test.each(["样表", "附件2 项目自评表（样表）"])("but %s alone is the form", (name) => {
    expect(names([{ ...form([rowOf("甲")]), name }])).toEqual(["甲"]);
  });
});

describe("cells in which nothing can be read", () => {
  test("an error is no reason, no name and no number, and is told", () => {
    const broken = { value: null, text: "#VALUE!", error: "#VALUE!" as const };
    const [evaluation] = readEvaluations(
      workbook([form([rowOf("甲", ["≥5个", "4个", 10, 8, broken])])]),
    ).evaluations;
    expect(evaluation?.indicators[0]?.reason?.text).toBe("");
    expect(evaluation?.defects).toEqual([expect.objectContaining({ why: "error", text: "#VALUE!" })]);
  });

  test("a day for a number is told and scores nothing", () => {
    const day = { value: 44_685, text: "5月4日", format: 'm"月"d"日"' };
    const [evaluation] = readEvaluations(workbook([form([rowOf("甲", [day, "4", 10, 10, ""])])])).evaluations;
    expect(evaluation?.indicators[0]?.target?.notes).toEqual(["date-for-number"]);
    expect(evaluation?.defects.map(({ why }) => why)).toEqual(["date"]);
  });

  test("a struck-out row is read and told", () => {
    const name = { value: "甲", text: "甲", struck: true as const };
    const [evaluation] = readEvaluations(
      workbook([form([["产出指标", "数量指标", name, "≥5个", "5个", 10, 10, ""], rowOf("乙")])]),
    ).evaluations;
    expect(evaluation?.indicators).toHaveLength(2);
    expect(evaluation?.defects.map(({ why, text }) => [why, text])).toEqual([["struck", "甲"]]);
  });
});

import type { CellInput } from "../../support/snapshot-builder";
import { workbook, workbookOf } from "../../support/snapshot-builder";
import { readEvaluations } from "../../../src/core/reading";
import { accountOf } from "../../support/cell-account";
import { lines, readRows, told } from "../../support/form-builder";

type Block = readonly (readonly CellInput[])[];

const DREDGING = lines(
  "2023年度项目支出绩效自评表",
  "项目名称 | 河道清淤工程",
  "项目资金(万元) | - | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
  "- | 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5",
  "年度总体目标 | 预期目标 | - | - | 实际完成情况",
  "- | 清淤12公里 | - | - | 清淤12.5公里",
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
  "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50",
  "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 40 | 40",
  "总分 | - | - | - | - | 100 | 99.5",
);
const SLUICES = lines(
  "2023年度项目支出绩效自评表",
  "项目名称 | 水闸维修工程",
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出指标 | 数量指标 | 维修水闸 | 4座 | 4座 | 60 | 60",
  "- | 质量指标 | 验收合格率 | 100% | 98% | 20 | 19",
  "效益指标 | 社会效益指标 | 灌溉面积 | ≥500亩 | 520亩 | 20 | 20",
  "总分 | - | - | - | - | 100 | 99",
);
const KPIS = lines(
  "Sales KPIs 2025",
  "KPI | Target | Actual | Owner",
  "Revenue | 100 | 120 | Li",
  "Churn rate | 5% | 4% | Wu",
);
const DREDGED = ["清淤长度 ≥12公里 12.5公里 50 50", "受益村庄 ≥8个 8个 40 40"];
const REPAIRED = ["维修水闸 4座 4座 60 60", "验收合格率 100% 98% 20 19", "灌溉面积 ≥500亩 520亩 20 20"];
const SOLD = ["Revenue 100 120 - -", "Churn rate 5% 4% - -"];

function widthOf(block: Block): number {
  return Math.max(...block.map((row) => row.length));
}

/** Blocks from left to right with blank columns between them. */
function beside(gap: number, ...blocks: readonly Block[]): Block {
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, index) => {
      const width = widthOf(block) + (index < blocks.length - 1 ? gap : 0);
      return Array.from({ length: width }, (_unused, column) => block[row]?.[column] ?? "");
    }),
  );
}

/** A block that begins some rows lower. */
function lower(rows: number, block: Block): Block {
  return [...Array.from({ length: rows }, () => []), ...block];
}

describe("forms beside each other", () => {
  test.each<[string, Block, readonly (readonly string[])[]]>([
    ["one blank column between", beside(1, DREDGING, SLUICES), [DREDGED, REPAIRED]],
    ["three blank columns between", beside(3, DREDGING, SLUICES), [DREDGED, REPAIRED]],
    ["the shorter one first", beside(1, SLUICES, DREDGING), [REPAIRED, DREDGED]],
    ["the second begins lower", beside(1, DREDGING, lower(2, SLUICES)), [DREDGED, REPAIRED]],
    ["the first begins lower", beside(1, lower(3, SLUICES), DREDGING), [DREDGED, REPAIRED]],
    ["three forms", beside(1, SLUICES, DREDGING, KPIS), [REPAIRED, DREDGED, SOLD]],
    ["headers in the same row, no blank column", beside(0, SLUICES, SLUICES), [REPAIRED, REPAIRED]],
    ["tables of an organisation", beside(1, KPIS, KPIS), [SOLD, SOLD]],
  ])("%s", (_name, rows, expected) => {
    const book = workbookOf(rows);
    const reading = readEvaluations(book);
    expect(reading.evaluations.map(told).sort()).toEqual([...expected].sort());
    expect(reading.evaluations.flatMap(({ unread }) => unread)).toEqual([]);
    expect(new Set(reading.evaluations.map(({ id }) => id)).size).toBe(expected.length);
    expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  });

  test("each has its own title, project, money, goals, total and place", () => {
    const [left, right] = readRows(beside(1, DREDGING, SLUICES)).evaluations;
    expect(left).toMatchObject({
      id: "自评表#1",
      title: { text: "2023年度项目支出绩效自评表", at: { row: 0, column: 0 } },
      info: [{ role: "project", value: { text: "河道清淤工程" } }],
      budget: { lines: [{ executed: { value: "190" } }] },
      goals: { expected: { text: "清淤12公里" }, actual: { text: "清淤12.5公里" } },
      total: { score: { value: "99.5" } },
      area: { left: 0, right: 7 },
    });
    expect(right).toMatchObject({
      id: "自评表#1:J",
      title: { at: { row: 0, column: 9 } },
      info: [{ role: "project", value: { text: "水闸维修工程" } }],
      budget: null,
      goals: null,
      total: { score: { value: "99" } },
      area: { left: 9, right: 15, bottom: 6 },
    });
  });

  test("a title over all of them is that of each", () => {
    const captions = beside(1, lines("城东分局"), lines("城西分局")).map(([first, , second]) => [
      ...[first, "", "", "", "", "", "", "", second],
    ]);
    const tables = beside(1, SLUICES.slice(2), SLUICES.slice(2));
    const rows = [["2023年度部门整体支出绩效自评表"], ["2023年度"], ...captions, ...tables];
    const { evaluations } = readRows(rows, ["A1:O1", "A2:O2"]);
    expect(evaluations.map(({ title, year }) => [title?.text, year?.text])).toEqual([
      ["2023年度部门整体支出绩效自评表", "2023"],
      ["2023年度部门整体支出绩效自评表", "2023"],
    ]);
    expect(evaluations.map(told)).toEqual([REPAIRED, REPAIRED]);
  });

  test("forms above and below are read as before", () => {
    const rows = [...DREDGING, [], ...beside(2, SLUICES, KPIS), [], ...DREDGING];
    const { evaluations } = readRows(rows, ["A1:H1", "A20:P20"]);
    expect(evaluations.map(told).sort()).toEqual([DREDGED, DREDGED, REPAIRED, SOLD].sort());
  });

  test("what the person said of columns counts for the form on its side", () => {
    const table = lines(
      "Sales KPIs",
      "KPI | Target | Actual | Was gab es",
      "Revenue | 100 | 120 | strong demand",
    );
    const said = readEvaluations(workbook([{ name: "S", rows: beside(1, table, table) }]), {
      mappings: { "S#1:F": [{ column: 8, role: "reason" }] },
    });
    expect(said.evaluations.map(({ indicators: [first] }) => first?.reason?.text)).toEqual([
      undefined,
      "strong demand",
    ]);
  });
});

describe("one table in columns on the left and on the right", () => {
  const HEADER = "指标名称 | 目标值 | 完成值 | 分值 | 得分";
  const rows = [
    ...lines("2023年度重点指标自评表"),
    ...beside(
      0,
      lines(HEADER, "指标甲 | 10 | 10 | 20 | 20", "指标乙 | 10 | 9 | 20 | 18"),
      lines(HEADER, "指标丙 | 10 | 10 | 30 | 30", "指标丁 | 10 | 8 | 30 | 24", "合计 | - | - | 100 | 92"),
    ),
  ];

  test("is one form", () => {
    const book = workbookOf(rows);
    const reading = readEvaluations(book);
    expect(reading.evaluations.map(told)).toEqual([
      ["指标甲 10 10 20 20", "指标乙 10 9 20 18", "指标丙 10 10 30 30", "指标丁 10 8 30 24"],
    ]);
    expect(reading.evaluations[0]).toMatchObject({ total: { weight: { value: "100" } }, unread: [] });
    expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  });

  test("what the person said of a column counts where that column stands", () => {
    const HEADINGS = "KPI | Target | Actual | Was gab es";
    const table = beside(
      1,
      lines(HEADINGS, "Revenue | 1 | 2 | fair"),
      lines(HEADINGS, "Cost | 3 | 4 | calm"),
    );
    const said = readEvaluations(workbook([{ name: "S", rows: table }]), {
      mappings: { "S#1": [{ column: 3, role: "reason" }] },
    });
    expect(said.evaluations.map(({ indicators }) => indicators.map(({ reason }) => reason?.text))).toEqual([
      ["fair", undefined],
    ]);
  });

  test("a broken cell on the right is told as well", () => {
    const broken = rows.map((row, index) =>
      index === 2 ? [...row.slice(0, 7), { value: null, text: "#DIV/0!", error: "#DIV/0!" as const }] : row,
    );
    expect(readRows(broken).evaluations[0]?.defects).toMatchObject([
      { why: "error", at: { row: 2, column: 7 } },
    ]);
  });
});

describe("a single form stays one", () => {
  test.each<[string, Block]>([
    [
      "a blank column within its header",
      lines(
        "2023年度自评表",
        "一级指标 | 二级指标 | 三级指标 | 指标值 | - | 完成值 | 分值 | 得分",
        "产出指标 | 数量指标 | 清淤 | 12 | - | 12 | 50 | 50",
      ),
    ],
    [
      "figures of work apart from its words",
      lines(
        "履职情况表",
        "部分 | 事项 | 工作概述 | - | 指标 | 完成值 | 单位",
        "党建 | 会议 | 按期召开 | - | 会议次数 | 12 | 次",
      ),
    ],
    [
      "a list of grades beside it",
      lines(
        "2023年度自评表",
        "指标名称 | 指标值 | 完成值 | 得分 | - | 等级 | 分数线 | 说明",
        "清淤 | 12 | 12 | 50 | - | 优 | 90 | 90分以上",
      ),
    ],
  ])("%s", (_name, rows) => {
    expect(readRows(rows).evaluations).toHaveLength(1);
  });
});

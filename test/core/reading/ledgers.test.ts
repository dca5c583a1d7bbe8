import { readEvaluations } from "../../../src/core/reading";
import { lines, readRows, told } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const TITLE = "2023年度项目支出绩效自评汇总表";
const TABLE = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROWS = [
  "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50",
  "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50",
  "产出指标 | 数量指标 | 维修水闸 | 4座 | 4座 | 50 | 50",
  "效益指标 | 社会效益指标 | 灌溉面积 | ≥500亩 | 520亩 | 50 | 50",
] as const;
const FIRST = ["清淤长度 ≥12公里 12.5公里 50 50", "受益村庄 ≥8个 8个 50 50"];
const SECOND = ["维修水闸 4座 4座 50 50", "灌溉面积 ≥500亩 520亩 50 50"];

function ledger(before: string, projects: readonly string[], after = "", values = ""): string[] {
  return [
    `${before} | ${TABLE}${after}`,
    ...ROWS.map((row, index) => `${projects[index] ?? "-"} | ${row}${values}`),
  ];
}

describe("a ledger is one form for each project", () => {
  test.each([
    ["the project's name", "项目名称", ["河道清淤", "-", "水闸维修", "-"]],
    ["the name in every row", "项目名称", ["河道清淤", "河道清淤", "水闸维修", "水闸维修"]],
    ["项目", "项目", ["河道清淤", "-", "水闸维修", "-"]],
    ["专项名称", "专项名称", ["河道清淤", "-", "水闸维修", "-"]],
    ["子项目名称", "子项目名称", ["河道清淤", "-", "水闸维修", "-"]],
    ["a number first", "序号 | 项目名称", ["1 | 河道清淤", "- | -", "2 | 水闸维修", "- | -"]],
    ["unit and project", "单位名称 | 项目名称", ["水利局 | 河道清淤", "- | -", "水利局 | 水闸维修", "- | -"]],
    ["a code", "项目编码 | 项目名称", ["A01 | 河道清淤", "- | -", "A02 | 水闸维修", "- | -"]],
    ["project and budget", "项目名称 | 预算数(万元)", ["河道清淤 | 200", "- | -", "水闸维修 | 80", "- | -"]],
    ["a unit instead", "实施单位", ["河道所", "-", "水闸所", "-"]],
  ])("%s left of the levels", (_name, before, projects) => {
    const { evaluations } = readRows(lines(TITLE, ...ledger(before, projects)));
    expect(evaluations.map(told)).toEqual([FIRST, SECOND]);
    expect(new Set(evaluations.map(({ id }) => id)).size).toBe(2);
    expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test("name, money and goal come from its columns", () => {
    const { evaluations } = readRows(
      lines(
        TITLE,
        ...ledger("项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 年度绩效目标", [
          "河道清淤 | 180 | 200 | 190 | 95% | 清淤12公里",
          "- | - | - | - | - | -",
          "水闸维修 | 80 | 80 | 80 | 100% | 维修水闸4座",
          "- | - | - | - | - | -",
        ]),
      ),
      ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "A5:A6"],
    );
    expect(evaluations).toMatchObject([
      {
        info: [{ role: "project", value: { text: "河道清淤", at: { row: 2, column: 0 } } }],
        budget: {
          unit: "万元",
          lines: [
            {
              view: "total",
              initial: { value: "180" },
              adjusted: { value: "200" },
              executed: { value: "190" },
            },
          ],
        },
        goals: { expected: { text: "清淤12公里" }, actual: null },
        area: { top: 0, bottom: 3 },
      },
      {
        info: [{ role: "project", value: { text: "水闸维修" } }],
        budget: { lines: [{ adjusted: { value: "80" }, rate: { value: "1" } }] },
        goals: { expected: { text: "维修水闸4座", at: { row: 4, column: 5 } } },
        area: { top: 4, bottom: 5 },
      },
    ]);
  });

  test("a total for each project is its own", () => {
    const rows = lines(
      TITLE,
      `项目名称 | ${TABLE}`,
      `河道清淤 | ${ROWS[0]}`,
      `- | ${ROWS[1]}`,
      "- | 合计 | - | - | - | - | 100 | 99",
      `水闸维修 | ${ROWS[2]}`,
      `- | ${ROWS[3]}`,
      "- | 合计 | - | - | - | - | 100 | 98",
    );
    expect(readRows(rows).evaluations.map(({ total }) => total?.score?.value)).toEqual(["99", "98"]);
  });

  test("a total of all projects is no project's", () => {
    const rows = lines(
      TITLE,
      ...ledger("项目名称", ["河道清淤", "-", "水闸维修", "-"]),
      "合计 | - | - | - | - | - | 200 | 200",
    );
    const { evaluations } = readRows(rows);
    expect(evaluations.map(({ total }) => total)).toEqual([null, null]);
    expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test("the project's own total stands right of the rows", () => {
    const rows = ledger("项目名称", ["河道清淤", "-", "水闸维修", "-"], " | 自评总分").map((row, index) =>
      index === 1 ? `${row} | 99` : index === 3 ? `${row} | 98` : row,
    );
    expect(readRows(lines(TITLE, ...rows)).evaluations.map(({ total }) => total?.score?.value)).toEqual([
      "99",
      "98",
    ]);
  });

  test("a ledger goes on below 续表", () => {
    const [header = "", ...rows] = ledger("项目名称", ["河道清淤", "-", "水闸维修", "-"]);
    const { evaluations } = readRows(
      lines(TITLE, header, ...rows.slice(0, 2), "续表", header, ...rows.slice(2)),
    );
    expect(evaluations.map(told)).toEqual([FIRST, SECOND]);
  });

  test("what the person says of a column of one project counts for all", () => {
    const rows = ledger("项目名称", ["河道清淤", "-", "水闸维修", "-"], " | 特别提及", " | 汛期停工");
    const book = workbookOf(lines(TITLE, ...rows));
    const before = readEvaluations(book).evaluations;
    expect(before.flatMap(({ indicators }) => indicators.map(({ reason }) => reason))).toEqual([
      ...[null, null, null, null],
    ]);
    for (const { id } of before) {
      const said = readEvaluations(book, { mappings: { [id]: [{ column: 8, role: "reason" }] } });
      expect(said.evaluations.map(({ indicators }) => indicators.map(({ reason }) => reason?.text))).toEqual([
        ["汛期停工", "汛期停工"],
        ["汛期停工", "汛期停工"],
      ]);
    }
  });
});

test("one project in all rows is one form", () => {
  const { evaluations } = readRows(lines(TITLE, ...ledger("项目名称", ["河道清淤", "-", "-", "-"])));
  expect(evaluations.map(told)).toEqual([[...FIRST, ...SECOND]]);
});

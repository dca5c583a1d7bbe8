import { lines, readRows, told } from "../../support/form-builder";

describe("exports of systems, which fill every cell", () => {
  const HEADING =
    "单位编码 | 单位名称 | 项目编码 | 项目名称 | 年度 | 一级指标 | 三级指标 | 指标值 | 实际完成值 | 权重 | 自评得分";
  const row = (project: string, name: string, value: number) =>
    `101001 | 市教育局 | P-${project} | ${project} | 2023年 | 产出指标 | ${name} | ${value} | ${value} | 50 | 50`;
  const { evaluations } = readRows(
    lines(
      HEADING,
      row("考务经费", "考点数", 18),
      row("考务经费", "监考人数", 90),
      row("教师培训", "培训人数", 1200),
      row("教师培训", "培训班次", 6),
    ),
  );

  test("each project is a form, and what its rows say again is set aside", () => {
    expect(evaluations.map(told)).toEqual([
      ["考点数 18 18 50 50", "监考人数 90 90 50 50"],
      ["培训人数 1200 1200 50 50", "培训班次 6 6 50 50"],
    ]);
    expect(evaluations.flatMap(({ unread }) => unread)).toEqual([]);
  });
});

describe("abbreviated, paired and counted headings", () => {
  test("Plan and Act of months", () => {
    const [form] = readRows(
      lines(
        "Metric | UoM | Jan | - | YTD | - | Comments",
        "- | - | Plan | Act | Plan | Act | -",
        "Scrap rate | % | 82 | 80 | 83 | 81 | Changeover",
        "Output | t | 900 | 870 | 2500 | 2630 | -",
      ),
      ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"],
    ).evaluations;
    expect(form && told(form)).toEqual(["Scrap rate 83 81 - -", "Output 2500 2630 - -"]);
    expect(form?.indicators[0]?.series.map(({ target, actual }) => [target?.raw, actual?.raw])).toEqual([
      ["82", "80"],
    ]);
    expect(form?.unread).toEqual([]);
  });

  test("two words for one column, and names behind a word of kind", () => {
    const [form] = readRows(
      lines(
        "Service | SLA metric | Committed level | Achieved | Met? (Y/N) | Root cause / action",
        "ERP | Availability | 99.5% | 99.6% | Y | -",
        "- | P1 resolution time | ≤4 hours | 5 hours | N | Vendor delay",
      ),
      ["A2:A3"],
    ).evaluations;
    expect(form && told(form)).toEqual([
      "Availability 99.5% 99.6% - -",
      "P1 resolution time ≤4 hours 5 hours - -",
    ]);
    expect(form?.indicators[1]).toMatchObject({ level1: { raw: "ERP" }, reason: { text: "Vendor delay" } });
  });

  test("targets for years of a project: the one of the result's year counts", () => {
    const [form] = readRows(
      lines(
        "Results Indicators | Unit of Measure | Baseline | Cumulative Target Values | - | - | Actual (cumulative, YR2)",
        "- | - | - | YR1 | YR2 | YR3 | -",
        "Drains rehabilitated | km | 0 | 12 | 45 | 80 | 43",
        "People protected | thousand | 0 | 40 | 120 | 260 | 130",
      ),
      ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"],
    ).evaluations;
    expect(form && told(form)).toEqual(["Drains rehabilitated 45 43 - -", "People protected 120 130 - -"]);
    expect(form?.year).toBeNull();
    expect(form?.unread).toEqual([]);
  });
});

test("a total row of what was planned and spent is set aside where it is their sum, and unread where it is not", () => {
  const rows = [
    "费用项目 | 本年预算 | 本年实际 | 差异原因",
    "办公费 | 45 | 43 | -",
    "差旅费 | 90 | 104 | 出差增加",
  ];
  const unread = (total: string) =>
    readRows(lines(...rows, total)).evaluations[0]?.unread.map(({ text }) => text);
  expect(unread("合计 | 135 | 147 | -")).toEqual([]);
  expect(unread("合计 | 135 | 150 | -")).toEqual(["150"]);
});

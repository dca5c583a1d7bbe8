import { lines, readRows, told } from "../../support/form-builder";

const HEADINGS = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROWS = [
  "产出指标 | 数量指标 | 培训人数 | ≥300人 | 312人 | 60 | 60",
  "效益指标 | 社会效益指标 | 就业率 | ≥70% | 74% | 40 | 29.3",
];
const HEAD = ["项目支出绩效自评表", "项目名称 | 职业技能培训"];

function unreadOf(...rows: readonly string[]): readonly string[] {
  const [form] = readRows(lines(...rows)).evaluations;
  return (form?.unread ?? []).map(({ text }) => text);
}

describe("points to be had and points earned in one cell of the total", () => {
  test.each([
    ["the score first", "总分 | | | | | | 89.3/100", "100", "89.3"],
    ["the points to be had first", "总分 | | | | | | 100/89.3", "100", "89.3"],
    ["in the column of points", "总分 | | | | | 89.3/100 |", "100", "89.3"],
    ["marked as points", "总分 | | | | | | 89.3分/100分", "100", "89.3"],
  ])("%s", (_what, row, weight, score) => {
    const [form] = readRows(lines(...HEAD, HEADINGS, ...ROWS, row)).evaluations;
    expect(form?.total).toMatchObject({ weight: { value: weight }, score: { value: score } });
    expect(form?.unread).toEqual([]);
  });

  test("words are no points", () => {
    const [form] = readRows(lines(...HEAD, HEADINGS, ...ROWS, "总分 | | | | | | 优/良")).evaluations;
    expect(form?.total?.weight).toBeNull();
  });
});

describe("rows above headings that were moved down among them", () => {
  const [first = "", second = ""] = ROWS;

  test.each([
    ["right above", [...HEAD, first, HEADINGS, second]],
    ["with a blank row between", [...HEAD, first, "", HEADINGS, second]],
  ])("are unread: %s", (_what, rows) => {
    const [form] = readRows(lines(...rows)).evaluations;
    expect(form?.info.map(({ value }) => value.text)).toEqual(["职业技能培训"]);
    expect(unreadOf(...rows)).toEqual(expect.arrayContaining(["培训人数", "≥300人", "312人"]));
    expect(form && told(form)).toEqual(["就业率 ≥70% 74% 40 29.3"]);
  });

  test("without points, those with target and result are", () => {
    const headings = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值";
    const rows = [
      ...HEAD,
      " | 数量指标 | 培训人数 | 300人 | 312人",
      headings,
      second.replace(/ \| 40.*/, ""),
    ];
    expect(unreadOf(...rows)).toEqual(expect.arrayContaining(["培训人数", "300人"]));
  });

  test.each([
    "项目负责人 | 张三 | 联系人 | 李四 | 传真 | 60",
    "经费来源 | 财政 | 资金用途 | 培训 | 期限 | 一年",
    "单位编码 | 302 | 人数 | 35",
  ])("labels with their values are none: %s", (row) => {
    expect(unreadOf(...HEAD, row, HEADINGS, ...ROWS)).toEqual([]);
  });
});

test("amounts below another line whose label was left blank are unread, and the number of a row is no label", () => {
  const money = (label: string): readonly string[] => [
    " | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数",
    "1 | | 年度资金总额 | 300 | 320 | 318.6",
    `2 | | ${label} | 290 | 310 | 308.6`,
  ];
  const read = (label: string) => readRows(lines(...HEAD, ...money(label), HEADINGS, ...ROWS)).evaluations[0];
  expect(read("其中：财政拨款")?.budget?.lines.map(({ cleanLabel }) => cleanLabel)).toEqual([
    "年度资金总额",
    "财政拨款",
  ]);
  const blank = read("");
  expect(blank?.budget?.lines.map(({ cleanLabel }) => cleanLabel)).toEqual(["年度资金总额"]);
  expect(blank?.unread.map(({ text }) => text)).toEqual(expect.arrayContaining(["290", "310", "308.6"]));
});

import { lines, readRows, told } from "../../support/form-builder";

const copies = (text: string, count: number): string => Array.from({ length: count }, () => text).join(" | ");

const HEAD = [
  copies("项目支出绩效自评表", 8),
  copies("（2023年度）", 8),
  `${copies("项目名称", 2)} | ${copies("社区养老补贴", 6)}`,
  `${copies("主管部门", 2)} | ${copies("区民政局", 3)} | 实施单位 | ${copies("区养老中心", 2)}`,
  `${copies("项目资金（万元）", 2)} | - | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分`,
  `${copies("项目资金（万元）", 2)} | 年度资金总额 | 480 | 480 | 466 | 97.08% | 9.7`,
  `年度总体目标 | ${copies("预期目标", 3)} | ${copies("实际完成情况", 4)}`,
  `年度总体目标 | ${copies("补贴32家机构", 3)} | ${copies("补贴31家机构", 4)}`,
  "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
];
const ROWS = [
  "绩效指标 | 产出指标 | 数量指标 | 补贴机构数 | 32家 | 31家 | 50 | 48",
  "绩效指标 | 效益指标 | 社会效益指标 | 获得感 | 提升 | 提升 | 30 | 30",
  "绩效指标 | 效益指标 | 社会效益指标 | 知晓度 | 提升 | 提升 | 10 | 10",
];
const TOTAL = `${copies("总分", 6)} | 90 | 97.7`;

describe("merged cells that were taken apart and filled with copies", () => {
  const [form] = readRows(lines(...HEAD, ...ROWS, TOTAL)).evaluations;

  test("the head is read as if they were merged, and no copy is unread", () => {
    const pairs = form?.info.map(({ label, value }) => [label.text, value.text]);
    expect(pairs).toEqual([
      ["项目名称", "社区养老补贴"],
      ["主管部门", "区民政局"],
      ["实施单位", "区养老中心"],
    ]);
    expect(form?.goals?.expected?.text).toBe("补贴32家机构");
    expect(form?.goals?.actual?.text).toBe("补贴31家机构");
    expect(form?.budget?.lines.map(({ executed }) => executed?.raw)).toEqual(["466"]);
    expect(form?.unread).toEqual([]);
  });

  test("values that agree by chance stay values", () => {
    expect(form && told(form)).toEqual([
      "补贴机构数 32家 31家 50 48",
      "获得感 提升 提升 30 30",
      "知晓度 提升 提升 10 10",
    ]);
    expect(form?.total?.score?.raw).toBe("97.7");
  });
});

test("without a copied title nothing is taken for a copy", () => {
  const [form] = readRows(
    lines("项目支出绩效自评表", "主管部门 | 民政局 | 实施单位 | 民政局", ...HEAD.slice(-1), ...ROWS),
  ).evaluations;
  expect(form?.info.map(({ value }) => value.text)).toEqual(["民政局", "民政局"]);
  expect(form && told(form)).toHaveLength(3);
});

describe("copies of values and of goals told twice in the same words", () => {
  const head = [
    copies("项目支出绩效自评表", 8),
    `${copies("项目名称", 2)} | ${copies("社区养老补贴", 6)}`,
    `${copies("自评得分", 2)} | ${Array.from({ length: 6 }, () => "98").join(" | ")}`,
    `项目资金（万元） | - | 年初预算数 | 全年预算数 | 全年执行数 | ${copies("执行率", 3)}`,
    `项目资金（万元） | 年度资金总额 | 480 | 480 | 480 | 100% | 100% | 100%`,
    `年度总体目标 | ${copies("预期目标", 3)} | ${copies("实际完成情况", 4)}`,
    `年度总体目标 | ${copies("补贴32家机构", 7)}`,
    "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
    "绩效指标 | 产出指标 | 数量指标 | 补贴机构数 | 32家 | 32家 | 50 | 50",
    "绩效指标 | - | - | …… | - | - | - | -",
  ];
  const [form] = readRows(lines(...head, ...ROWS.slice(1), TOTAL)).evaluations;

  test("copies of a number are one, amounts side by side are not", () => {
    expect(form?.info.map(({ value }) => value.text)).toEqual(["社区养老补贴", "98"]);
    expect(form?.budget?.lines[0]).toMatchObject({
      initial: { raw: "480", at: { column: 2 } },
      adjusted: { raw: "480", at: { column: 3 } },
      executed: { raw: "480", at: { column: 4 } },
      rate: { raw: "100%", at: { column: 5 } },
    });
  });

  test("the goal and its result are two places", () => {
    expect(form?.goals?.expected?.at.column).toBe(1);
    expect(form?.goals?.actual?.at.column).toBe(4);
  });

  test("the label down the table goes on beside an empty place, and nothing is unread", () => {
    expect(form?.unread).toEqual([]);
  });
});

test("amounts in one unit are no copies of each other", () => {
  const money = `${copies("项目资金（万元）", 2)} | 年度资金总额 | 480万元 | 480万元 | 466万元 | 97.08% | 9.7`;
  const [form] = readRows(
    lines(...HEAD.map((row) => (row.includes("年度资金总额") ? money : row)), ...ROWS, TOTAL),
  ).evaluations;
  expect(form?.budget?.lines[0]?.adjusted?.at.column).toBe(4);
});

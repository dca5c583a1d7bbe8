import { checkUnread } from "../../../../src/core/checking/unread";
import { isOfOtherTime } from "../../../../src/core/reading/accounting/other-times";
import { lines, readRows } from "../../../support/form-builder";

test.each([
  ["Rolling 12 months", true],
  ["12-month average", true],
  ["Last 3 months", true],
  ["Trailing 6m avg", true],
  ["R12M", true],
  ["近三个月走势", true],
  ["过去12个月", true],
  ["累计平均", true],
  ["各季度完成情况", true],
  ["季度实绩", true],
  ["同业均值", true],
  ["Industry average", true],
  ["建设期总目标（2021-2025）", true],
  ["实施期累计完成", true],
  // What may be the value itself, or words on it.
  ["3 months", false],
  ["Average", false],
  ["年度目标", false],
  ["本季度完成", false],
  ["总体评价", false],
  ["季度", false],
  ["某栏", false],
])("%s: of another time %s", (heading, said) => {
  expect(isOfOtherTime(heading)).toBe(said);
});

const findings = (...rows: readonly string[]): readonly string[] => {
  const [form] = readRows(lines(...rows)).evaluations;
  if (form === undefined) throw new Error("no form");
  return checkUnread({ evaluation: form, sheets: 1 }).map(
    ({ variant, params }) => `${variant ?? ""} ${params?.["header"] ?? ""}`,
  );
};

test("beside target and result nobody asks about values of other times, of others, or ranks", () => {
  expect(
    findings(
      "KPI | Target | Actual | Rolling 12 months | 12-month average | Peer average | Rank in region | Trend",
      "Sales (units) | 100 | 104 | 1190 | 99 | 97 | 2 | ↑",
      "Complaints | 10 | 8 | 118 | 9.8 | 12 | 1 | ↓",
      "Overtime hours | 40 | 46 | 500 | 42 | 41 | 7 | ↑",
    ),
  ).toEqual([]);
  expect(
    findings(
      "指标名称 | 单位 | 目标值 | 完成值 | 较上月 | 近三个月 | 季度实绩 | 备注",
      "设备开机率 | % | 92 | 93.5 | ↑0.5 | 91/92/93 | 90、92、93、93.5 | -",
      "人均产值 | 万元 | 48 | 46.8 | 持平 | 45/46/47 | 44、45、46、46.8 | 订单不足",
    ),
  ).toEqual([]);
});

test("the only column of results counts, of whatever time it is", () => {
  const [form] = readRows(
    lines(
      "KPI | Target | Rolling 12 months | Weight | Score",
      "Sales (units) | 100 | 104 | 30 | 30",
      "Complaints | 10 | 8 | 30 | 30",
      "Overtime hours | 40 | 46 | 40 | 20",
    ),
  ).evaluations;
  expect(form?.indicators.map(({ actual }) => actual?.raw)).toEqual(["104", "8", "46"]);
});

test("where nothing else is of targets a column of others' values is asked about", () => {
  expect(
    findings(
      "指标名称 | 实际值 | 同业均值 | 权重 | 得分",
      "设备开机率 | 93.5% | 92% | 50 | 50",
      "人均产值 | 46.8万元 | 48万元 | 50 | 45",
    ),
  ).toEqual(["column 同业均值"]);
});

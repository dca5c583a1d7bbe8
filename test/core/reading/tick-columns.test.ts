import { lines, readRows } from "../../support/form-builder";

const HEADER = [
  "序号 | 重点任务 | 年度目标 | 责任单位 | 完成情况 | - | - | 进展说明",
  "- | - | - | - | 已完成 | 推进中 | 未启动 | -",
];
const MERGES = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2"];

test("the state of a row is the heading of the column that it ticks", () => {
  const [form] = readRows(
    lines(
      ...HEADER,
      "1 | 口袋公园 | 15个 | 城管局 | √ | - | - | 建成16个",
      "2 | 小区改造 | 28个 | 住建局 | - | √ | - | 完成24个",
      "3 | 市场升级 | 6家 | 监管局 | - | - | √ | 选址未定",
    ),
    MERGES,
  ).evaluations;
  expect(form?.indicators.map(({ status }) => [status?.text, status?.at.column])).toEqual([
    ["已完成", 4],
    ["推进中", 5],
    ["未启动", 6],
  ]);
  expect(form?.indicators.map(({ actual }) => actual)).toEqual([null, null, null]);
  expect(form?.unread).toEqual([]);
});

test("columns in which a row ticks two are none of states", () => {
  const [form] = readRows(
    lines(
      ...HEADER,
      "1 | 口袋公园 | 15个 | 城管局 | √ | √ | - | 建成16个",
      "2 | 小区改造 | 28个 | 住建局 | - | √ | - | 完成24个",
    ),
    MERGES,
  ).evaluations;
  expect(form?.mapping.filter(({ role }) => role === "status")).toEqual([]);
});

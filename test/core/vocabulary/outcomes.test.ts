import {
  statesDone,
  statesFailure,
  statesFullSuccess,
  statesMiss,
  statesNotMeasured,
  statesPartialSuccess,
} from "../../../src/core/vocabulary/outcomes";

const MISSES = [
  "未完成",
  "尚未验收",
  "未按期完成",
  "进度滞后",
  "人员配备不足",
  "存在个别拖欠",
  "未能达到预期",
  "没有完成",
  "超出控制数",
  "not yet completed",
  "behind schedule",
  "3处逾期",
];
const NO_MISSES = [
  "完成",
  "未发生安全事故",
  "未出现拖欠",
  "不存在问题",
  "无滞后",
  "没有逾期",
  "超出预期",
  "不足5天",
  "未成年人保护到位",
  "未超预算",
  "100%",
  "no delays",
  "",
];

test.each(MISSES)("%s states a miss", (text) => {
  expect(statesMiss(text)).toBe(true);
});

test.each(NO_MISSES)("%j states no miss", (text) => {
  expect(statesMiss(text)).toBe(false);
});

test("a denied harm beside a miss is still a miss", () => {
  expect(statesMiss("未发生事故，但验收未完成")).toBe(true);
});

test("how much was reached in words", () => {
  expect(statesFailure("未 达 到")).toBe(true);
  expect(statesFailure("进度滞后")).toBe(false);
  expect(statesPartialSuccess("部分完成")).toBe(true);
  expect(statesFullSuccess("已全部达到年度目标")).toBe(true);
  expect(statesFullSuccess("达到85%")).toBe(false);
  expect(["是", "已完成", "√", "completed"].map(statesDone)).toEqual([true, true, true, true]);
  expect(statesDone("完成50%")).toBe(false);
});

test.each([
  ["未调查", true],
  ["尚未测产", true],
  ["未开展满意度调查", true],
  ["未完成", false],
  ["问卷调查200份", false],
])("whether %s says that nothing was measured: %s", (text, told) => {
  expect(statesNotMeasured(text)).toBe(told);
});

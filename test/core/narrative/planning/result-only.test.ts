import { isResultOnly } from "../../../../src/core/narrative/planning/result-only";

test.each([
  "提高0.8个百分点",
  "较上年增长5%。",
  "应拨36所，实拨36所",
  "执行率96.03%",
  "计划60户，完成57户",
  "预算执行率仅为82%",
  "合格率98%",
  "农户满意度为86%",
])("tells only what came out: %s", (text) => {
  expect(isResultOnly(text)).toBe(true);
});

test.each([
  "",
  "提高服务质量",
  "合格率98%的村占九成",
  "资金到位率60%",
  "3户拆迁放弃改造",
  "应拨36所，3所停办",
  "人员减少2人",
  "提高预算执行率",
  "增加巡查频次至每月4次",
])("tells why, or what is to be done: “%s”", (text) => {
  expect(isResultOnly(text)).toBe(false);
});

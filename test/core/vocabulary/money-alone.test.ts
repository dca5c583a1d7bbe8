import { isMoneyAlone } from "../../../src/core/vocabulary/money-alone";

test.each([
  "申请2026400元:运转400000、报酬252000、监委28000等五项",
  "完成1329120.67元：运转439120.67、报酬152000等五项",
  "1.完成1329120.67元;2.运转439120.67元",
  "申请资金2,026,400元，其中人员经费1,000,000元",
  "支付项目资金12.5万元。",
])("only money: %s", (text) => {
  expect(isMoneyAlone(text)).toBe(true);
});

test.each([
  "",
  "完成投资500万元，建成道路3公里",
  "完成固定资产投资500万元",
  "招商引资到位资金5亿元",
  "支付项目资金12.5万元，惠及农户300户",
  "完成300公里",
  "完成养护公路300公里、桥梁12座",
  "保障8个村正常运转，申请2026400元",
])("more than money: %s", (text) => {
  expect(isMoneyAlone(text)).toBe(false);
});

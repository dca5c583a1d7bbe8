import { amountUnitOf, AMOUNT_PLACES, YUAN_PER } from "../../../src/core/vocabulary/money";
import {
  isAboutCost,
  isAboutMoney,
  isBudgetExecution,
  isExecutionLevel,
  measuresExecution,
} from "../../../src/core/vocabulary/subjects";

test.each([
  [isAboutCost, ["成本指标", "Cost per head"], ["产出指标", "costume"]],
  [isBudgetExecution, ["预算执行率", "资金执行情况", "部门整体预算执行率"], ["预算编制", "执行预算"]],
  [measuresExecution, ["资金支付完成率", "预算执行进度"], ["资金拨付及时率", "经费使用合规率"]],
  [isExecutionLevel, ["预算执行"], ["产出指标"]],
  [isAboutMoney, ["尾款未付", "结余资金"], ["天气原因"]],
])("%p", (is, yes, no) => {
  expect(yes.map((text) => is(text))).toEqual(yes.map(() => true));
  expect(no.map((text) => is(text))).toEqual(no.map(() => false));
});

test("money units by their writing, and as factors over 元", () => {
  expect(["元", "万", "万元", "亿", "亿元"].map(amountUnitOf)).toEqual([
    "元",
    "万元",
    "万元",
    "亿元",
    "亿元",
  ]);
  expect(Object.values(YUAN_PER)).toEqual(Object.values(AMOUNT_PLACES).map((places) => 10 ** places));
});

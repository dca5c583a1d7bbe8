import { explainsNothing, statesNothing, statesNotApplicable } from "../../../src/core/vocabulary/nothing";
import { blanknessOf } from "../../../src/core/reading";

const NOTHING = [
  "",
  "  ",
  "无",
  "无。",
  " 暂无 ",
  "没有",
  "不涉及",
  "未涉及",
  "（空）",
  "此行不填",
  "（无）",
  "/",
  "——",
  "…",
  "N/A",
  "n/a",
  "None",
  "－",
];
const SOMETHING = [
  "0",
  "无法统计，正在整理",
  "没有轮换、动用库存",
  "暂无数据来源，已列入计划",
  "资金下达较晚",
  "5",
  "无障碍改造",
];

test.each(NOTHING)("%j states nothing", (text) => {
  expect(statesNothing(text)).toBe(true);
  expect(explainsNothing(text)).toBe(true);
  expect(blanknessOf(text)).not.toBe("filled");
});

test.each(SOMETHING)("%j states something", (text) => {
  expect(statesNothing(text)).toBe(false);
});

test("a number, a mark or a zero explains nothing, words do", () => {
  expect(["0", "98%", "√", "3.5"].map(explainsNothing)).toEqual([true, true, true, true]);
  expect(["资金下达较晚", "late funds", "见附件1"].map(explainsNothing)).toEqual([false, false, false]);
});

test("an answer explains nothing, what goes beyond it does", () => {
  const answers = ["是", "否。", "有", "已完成", "均已完成", "按期完成", "正常", "Yes", "no", "Done"];
  expect(answers.filter((text) => !explainsNothing(text))).toEqual([]);
  expect(answers.filter(statesNothing)).toEqual([]);
  const explained = [
    "有2家单位未报",
    "已完成招标，尚未付款",
    "未完成",
    "否，设备未到货",
    "正常年景",
    "no staff",
    "完成较晚",
  ];
  expect(explained.filter(explainsNothing)).toEqual([]);
});

test("what the row tells by itself and rules of scoring explain nothing", () => {
  const echoes = [
    "高于目标值",
    "未达到目标",
    "低于预期。",
    "未完成年度目标",
    "超过计划",
    "完成值略低于指标值",
  ];
  const rules = [
    "每低1%扣0.2分",
    "达到目标值得满分，每低1个百分点扣0.5分",
    "完成得5分；未完成不得分",
    "每超1%加0.25分，最多加2分",
  ];
  const points = ["分值10分，得8.67分", "得8.67分", "扣0.5分。", "满分：10"];
  expect([...echoes, ...rules, ...points].filter((text) => !explainsNothing(text))).toEqual([]);
  const explained = [
    "低于目标的原因是雨季停工",
    "未达到目标，因设备晚到",
    "2家单位未报资料扣2分",
    "缺少集体决策纪要，扣1分",
    "每年汛期停工",
    "超过1公里部分未验收",
    "未按时开工",
  ];
  expect(explained.filter(explainsNothing)).toEqual([]);
});

test("a long text is never a word for nothing", () => {
  expect(statesNothing("无".repeat(30))).toBe(false);
});

test("only outright words take a row out", () => {
  expect(["不适用", "不涉及", "N/A", "无此项工作"].map(statesNotApplicable)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["无", "/", "不适用于本年"].map(statesNotApplicable)).toEqual([false, false, false]);
});

test.each(["说明未完成的原因及下一步措施", "分析存在的问题", "若未完成请说明原因"])(
  "%s is a printed hint",
  (text) => {
    expect(explainsNothing(text)).toBe(true);
  },
);

test.each(["说明书印制推迟", "分析仪到货晚"])("%s is a reason", (text) => {
  expect(explainsNothing(text)).toBe(false);
});

import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

/** The part on satisfaction of the clean form with these cells, its row named plainly. */
function satisfactionIn(cells: Cells): string {
  const text = projectReport({ D18: "沿线群众满意度", ...cells });
  return /## 满意度情况\n(.*)/u.exec(text)?.[1] ?? "";
}

const RESULT = "沿线群众满意度93%（目标90%）";
const ASKED = `${RESULT}，数据来自【请填写：满意度调查方式、对象和样本量】。`;

test.each<[what: string, cells: Cells, told: string]>([
  ["nothing tells it", {}, ASKED],
  [
    "a point of a note",
    { A21: "注：1.得分按完成值计算。2.群众满意度为现场问卷，发放400份，收回388份。" },
    `${RESULT}，数据来自现场问卷，发放400份，收回388份。`,
  ],
  [
    "a note with a verb of its own",
    { A21: "注：满意度调查采用电话回访，共访问沿线群众120人。" },
    `${RESULT}。满意度调查采用电话回访，共访问沿线群众120人。`,
  ],
  [
    "a note that repeats the result",
    { A21: "注：满意度为93%，共发放问卷400份，收回388份。" },
    `${RESULT}。共发放问卷400份，收回388份。`,
  ],
  [
    "a note under another label",
    { A21: "说明：市民满意度为2022年12月网络问卷调查结果，共收回有效问卷1856份。" },
    `${RESULT}，数据来自2022年12月网络问卷调查结果，共收回有效问卷1856份。`,
  ],
  ["a remark that names the way alone", { I18: "入户走访200户" }, `${RESULT}，数据来自入户走访200户。`],
  [
    "a remark with its sample",
    { I18: "第三方电话调查，有效样本1200个" },
    `${RESULT}，数据来自第三方电话调查，有效样本1200个。`,
  ],
  [
    "the sample behind the value",
    { F18: "93%，发放问卷300份，收回295份" },
    `${RESULT}。发放问卷300份，收回295份。`,
  ],
  ["who was asked, in brackets behind the value", { F18: "93%（随访210人）" }, `${RESULT}。随访210人。`],
  ["a name that only says that people were asked", { D18: "沿线群众满意度调查" }, ASKED],
  [
    "satisfaction in words",
    { D18: "群众满意程度", E18: "满意", F18: "满意" },
    "群众满意，数据来自【请填写：满意度调查方式、对象和样本量】。",
  ],
  ["nothing was measured", { F18: "未调查", H18: 0, I18: null }, "沿线群众满意度未调查。"],
  ["a result that lost points for no reason", { H18: 9, I18: null }, ASKED],
  ["a rule of scoring", { A21: "注：群众满意度由问卷统计，低于90%的扣1分。" }, `${RESULT}。`],
  ["a remark beside the row", { I18: "发放问卷200份，收回195份。" }, `${RESULT}。发放问卷200份，收回195份。`],
])("%s", (_what, cells, told) => {
  expect(satisfactionIn(cells)).toBe(told);
});

test("one remark beside several rows is told once", () => {
  const remark = "发放问卷200份";
  const satisfied = (row: number, name: string): Cells => ({
    [`D${row}`]: name,
    [`E${row}`]: "≥90%",
    [`F${row}`]: "95%",
    [`I${row}`]: remark,
  });
  const text = projectReport({ ...satisfied(16, "司机满意度"), ...satisfied(17, "村民满意度") });
  expect(text.split(remark).length - 1).toBe(1);
});

test("a remark beside one row of several is told of that row", () => {
  const text = projectReport({
    ...{ D16: "司机满意度", E16: "≥90%", F16: "95%" },
    ...{ D17: "村民满意度", E17: "≥90%", F17: "93%", I17: "第三方电话调查，有效样本1200个" },
  });
  expect(text).toContain("村民满意度93%（目标90%）。村民满意度数据来自第三方电话调查，有效样本1200个。");
  expect(text).not.toContain("。满意度数据来自第三方");
});

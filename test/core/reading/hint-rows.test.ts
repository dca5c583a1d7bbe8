import { lines, readRows } from "../../support/form-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因分析及改进措施";
const ROWS = [
  "产出指标 | 数量指标 | 干部轮训 | ≥6期 | 6期 | 30 |",
  "- | 质量指标 | 合格率 | ≥98% | 97.5% | 29 | 缓考",
];

function namesOf(hints: string): readonly (string | undefined)[] | undefined {
  const [form] = readRows(lines(HEADER, hints, ...ROWS)).evaluations;
  return form?.indicators.map(({ name }) => name.text);
}

test.each([
  "按批复的绩效目标填列 | - | - | 与批复一致 | 据实填写 | 按评分办法计算 | 未完成的必须填写",
  "选填 | 选填 | 必填 | 必填 | 如实填写 | 自动计算 | 不超过100字",
  "- | - | 逐项填列 | 参照批复 | - | 四舍五入取整 | -",
])("a row that tells what to fill in is one of the header: %s", (hints) => {
  expect(namesOf(hints)).toEqual(["干部轮训", "合格率"]);
});

test.each([
  "产出指标 | 数量指标 | 按照方案开展巡查 | 按计划完成 | 已按计划完成 | 10 |",
  "产出指标 | 数量指标 | 填报及时率 | 100% | 100% | - |",
])("a row with a value is an indicator: %s", (row) => {
  expect(namesOf(row)).toHaveLength(3);
});

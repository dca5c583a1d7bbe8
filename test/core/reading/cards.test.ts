import { lines, readRows, told } from "../../support/form-builder";

const CARDS = [
  "2024年度绩效指标填报卡 | - | - | -",
  "指标名称 | 门诊人次 | 所属维度 | 运营效率",
  "目标值 | 62万人次 | 完成值 | 65.3万人次",
  "分值 | 20 | 得分 | 20",
  "- | - | - | -",
  "指标名称 | 平均住院日 | 所属维度 | 医疗质量",
  "目标值 | ≤7.2天 | 完成值 | 7.5天",
  "分值 | 20 | 得分 | 18",
];

test("cards of labels and values below each other are indicators, each where it stands", () => {
  const [form, ...others] = readRows(lines(...CARDS)).evaluations;
  expect(others).toEqual([]);
  expect(form && told(form)).toEqual(["门诊人次 62万人次 65.3万人次 20 20", "平均住院日 ≤7.2天 7.5天 20 18"]);
  expect(form?.indicators.map(({ id, level1 }) => [id, level1?.name])).toEqual([
    ["自评表!2", "运营效率"],
    ["自评表!6", "医疗质量"],
  ]);
  expect(form?.indicators[1]?.score?.at).toMatchObject({ row: 7, column: 3 });
  expect(form?.title?.text).toBe("2024年度绩效指标填报卡");
  expect(form?.unread).toEqual([]);
});

test("a single card is none of several, and labels without targets or results are no cards", () => {
  expect(
    readRows(lines(...CARDS.slice(0, 4))).evaluations.map(({ indicators }) => indicators.length),
  ).not.toEqual([2]);
  const other = lines("指标名称 | 甲", "负责人 | 张三", "-", "指标名称 | 乙", "负责人 | 李四");
  expect(readRows(other).evaluations).toEqual([]);
});

import { readEvaluations } from "../../../src/core/reading";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const directions = (start: string, ...rows: readonly string[]): readonly (string | undefined)[] => {
  const table = lines("Mill Ltd – KPI scorecard 2025", `KPI | ${start} | Target | Actual | Owner`, ...rows);
  const [form] = readEvaluations(workbookOf(table, [], "KPI")).evaluations;
  return (
    form?.indicators.map(({ direction }) => `${direction?.better ?? "-"} ${direction?.from ?? "-"}`) ?? []
  );
};

test("from where a value started to its target is the way that it is to go", () => {
  expect(
    directions(
      "Baseline",
      "Tickets | 3.2 | 1.5 | 1.4 | Tom",
      "Activation | 41 | 55 | 57 | Ann",
      "Steps | 6 | 6 | 7 | Ann",
    ),
  ).toEqual(["lower start", "higher start", "unclear nothing"]);
});

test("words that say the other way leave it open, but for what is to be small", () => {
  expect(directions("Start value", "Revenue | 100 | 90 | 95 | Tom", "Churn | 8 | 9 | 7 | Ann")).toEqual([
    "unclear nothing",
    "lower words",
  ]);
});

test("a value without a number, or of another unit, says nothing, nor does the year before", () => {
  expect(directions("Baseline", "Tickets | none | 4 | 5 | Tom", "Steps | 30% | 12 | 11 | Ann")).toEqual([
    "unclear nothing",
    "unclear nothing",
  ]);
  expect(directions("Last year", "Tickets | 3 | 4 | 5 | Tom", "Steps | 30 | 12 | 11 | Ann")).toEqual([
    "unclear nothing",
    "unclear nothing",
  ]);
});

test("rates of completion that divide target by result say that less is better, the others beside them that more is", () => {
  const read = (...rows: readonly string[]): readonly (string | undefined)[] => {
    const table = lines(
      "Mill Ltd – KPI scorecard 2025",
      "KPI | Target | Actual | Achievement | Owner",
      "Complaints | 7 | 7.6 | 92% | Ann",
      ...rows,
    );
    const [form] = readEvaluations(workbookOf(table, [], "KPI")).evaluations;
    return (
      form?.indicators.map(({ direction }) => `${direction?.better ?? "-"} ${direction?.from ?? "-"}`) ?? []
    );
  };
  expect(
    read(
      "Tickets | 3.8 | 3.5 | 108.6% | Tom",
      "Steps | 82 | 80 | 97.6% | Tom",
      "Walks | 82 | 82 | 100% | Tom",
    ),
  ).toEqual(["lower words", "lower rate", "higher rate", "unclear nothing"]);
  expect(read("Walks | 82 | 80 | 50% | Tom", "Runs | 82 | 80 | - | Tom")).toEqual([
    "lower words",
    "unclear nothing",
    "unclear nothing",
  ]);
});

test("where all rates divide the result by its target they say nothing of the direction", () => {
  const table = lines(
    "Mill Ltd – KPI scorecard 2025",
    "KPI | Target | Actual | Achievement | Owner",
    "Tickets | 3.8 | 3.5 | 92.1% | Tom",
    "Steps | 82 | 80 | 97.6% | Tom",
  );
  const [form] = readEvaluations(workbookOf(table, [], "KPI")).evaluations;
  expect(form?.indicators.map(({ direction }) => direction?.better)).toEqual(["unclear", "unclear"]);
});

/** Direction of 库存资金占用 between two values beside its target. */
function banded(worse: string, better: string, low: string, high: string): string | undefined {
  const [form] = readEvaluations(
    workbookOf(
      lines(
        "2024年度部门绩效合约考核结果",
        `维度 | 指标名称 | 权重 | 计量单位 | ${worse} | 目标值 | ${better} | 2024年完成`,
        `财务 | 库存资金占用 | 50 | 万元 | ${low} | 4000 | ${high} | 3890`,
        "财务 | 采购降本额 | 50 | 万元 | 800 | 950 | 1100 | 1012",
      ),
      [],
      "绩效合约",
    ),
  ).evaluations;
  return form?.indicators[0]?.direction?.better;
}

test.each([
  ["down to it", "底线值", "挑战值", "4300", "3800", "lower"],
  ["up to it", "门槛值", "挑战目标", "3800", "4300", "higher"],
  ["the same", "底线值", "挑战值", "4000", "4000", "unclear"],
  ["no number", "底线值", "挑战值", "待定", "3800", "unclear"],
  ["no such column", "备注", "说明", "4300", "3800", "unclear"],
])("from what must be kept to what is striven for is the way: %s", (_what, worse, better, low, high, way) => {
  expect(banded(worse, better, low, high)).toBe(way);
});

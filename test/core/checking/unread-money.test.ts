import { findingsOf, label } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

/** Labels of W23 and B04 on a form with these rows above its table. */
function labelsOf(...rows: readonly string[]): readonly string[] {
  const book = workbookOf(
    lines(
      "2023年度项目支出绩效自评表",
      "项目名称 | 河道清淤",
      ...rows,
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值",
      "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里",
    ),
  );
  return findingsOf(book)
    .map(label)
    .filter((text) => /^(?:W23|B04)/.test(text));
}

test.each([
  ["a rate that fits nothing", "| 500 | 480 | 70%"],
  ["too many columns", "| 1 | 2 | 3 | 4 | 5 | 6 | 7"],
])("money rows without headings that cannot be read are told as such: %s", (_name, numbers) => {
  expect(labelsOf(`项目资金 | 资金总额 ${numbers}`, `- | 财政拨款 ${numbers}`)).toContain("W23.amounts A3");
});

test("parts that do not add up are found without headings too", () => {
  expect(
    labelsOf(
      "项目资金(万元) | 年度资金总额: | - | 6070.00",
      "- | 其中:财政拨款 | - | 6000",
      "- | 其他资金 | - | 50",
    ),
  ).toEqual([expect.stringMatching(/^B04/)]);
  expect(
    labelsOf(
      "项目资金(万元) | 年度资金总额: | - | 6050.00",
      "- | 其中:财政拨款 | - | 6000",
      "- | 其他资金 | - | 50",
    ),
  ).toEqual([]);
});

test("other rows that nobody read are told as rows", () => {
  expect(labelsOf("清淤 | 12 | 13 | 14 | 15 | 16", "护坡 | 12 | 13 | 14 | 15 | 16").join()).not.toContain(
    "amounts",
  );
});

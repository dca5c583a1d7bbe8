import { readEvaluations } from "../../../src/core/reading";
import { accountOf } from "../../support/cell-account";
import { lines, told } from "../../support/form-builder";
import { workbookOf, type SheetInput } from "../../support/snapshot-builder";

const FORM = lines(
  "2023年项目支出绩效自评表",
  "项目名称 | 村道养护",
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
  "产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30公里 | 50 | 50",
  "- | 质量指标 | 合格率 | ≥95% | 96% | 20 | 20",
  "效益指标 | 社会效益指标 | 受益村 | ≥5个 | 5个 | 30 | 30",
);

/** The form with a cell in front of each row. */
function numbered(
  numbers: readonly (number | string)[],
  merges: SheetInput["merges"] = [],
  rows: SheetInput["rows"] = FORM,
) {
  const book = workbookOf(
    rows.map((row, index) => [numbers[index] ?? "", ...row]),
    merges,
  );
  const reading = readEvaluations(book);
  expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
  return reading;
}

const READ = ["养护里程 ≥30公里 30公里 50 50", "合格率 ≥95% 96% 20 20", "受益村 ≥5个 5个 30 30"];

test.each([
  ["from 1", [1, 2, 3, 4, 5, 6]],
  ["from 0, typed as text", ["0", "1.", "2、", "3", "4", "5"]],
])("numbers of all lines of a sheet are left out with a record: %s", (_what, numbers) => {
  const { evaluations, skipped } = numbered(numbers);
  expect(evaluations.map(told)).toEqual([READ]);
  expect(evaluations[0]?.title?.text).toBe("2023年项目支出绩效自评表");
  expect(skipped).toContainEqual(
    expect.objectContaining({ reason: "line-numbers", area: { top: 0, left: 0, bottom: 5, right: 0 } }),
  );
});

test.each<[string, readonly (number | string)[], SheetInput["merges"]]>([
  ["a table's own numbers", ["", "", "序号", 1, 2, 3], []],
  ["a line without one", [1, 2, 3, "", 4, 5], []],
  ["numbers that begin again", [1, 2, 3, 1, 2, 3], []],
  ["a merged cell", [1, 2, 3, 4, 5, 6], ["A4:A5"]],
  ["a title merged over them", [1, 2, 3, 4, 5, 6], ["A1:H1"]],
])("not for %s", (_what, numbers, merges) => {
  expect(numbered(numbers, merges).skipped.map(({ reason }) => reason)).not.toContain("line-numbers");
});

test("not in a sheet of a few lines", () => {
  const { skipped } = numbered([1, 2, 3], [], FORM.slice(2, 5));
  expect(skipped.map(({ reason }) => reason)).not.toContain("line-numbers");
});

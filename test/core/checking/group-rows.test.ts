import { checkWorkbook } from "../../../src/core/checking";
import type { Finding } from "../../../src/core/evaluation/finding";
import { readEvaluations } from "../../../src/core/reading";
import { choosePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { formatAddress } from "../../../src/core/workbook/a1";
import { lines } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";

/** Findings of a form of these rows. */
function findingsOf(...rows: readonly string[]): readonly Finding[] {
  const book = workbookOf(lines("2023年度项目支出绩效自评表", HEADER, ...rows));
  const { evaluations } = readEvaluations(book);
  const pack = choosePack(evaluations);
  if (!pack.ok) throw new Error(pack.error.id);
  const forms = evaluations.map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, pack.value),
  }));
  return checkWorkbook(book, forms, pack.value);
}

/** Rules that a form of these rows breaks. */
function rulesOf(...rows: readonly string[]): readonly string[] {
  return findingsOf(...rows).map(({ rule }) => rule);
}

test.each([
  ["indented rows", "    干流清淤", "    支流清淤"],
  ["其中", "其中：干流清淤", "支流清淤"],
  ["numbered rows", "（1）干流清淤", "（2）支流清淤"],
])("the points of a group stand in its first row: %s", (_name, first, second) => {
  const rules = rulesOf(
    "产出指标 | 数量指标 | ★清淤工程量 | - | - | 50 | 50",
    `- | - | ${first} | 8公里 | 8公里 | - | -`,
    `- | - | ${second} | 4公里 | 4.5公里 | - | -`,
    "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50",
  );
  expect(rules).not.toContain("B12");
});

test.each([
  ["the next row has points of its own", "8公里 | 8公里 | 10 | 10"],
  ["the next row has no values either", "- | - | - | -"],
])("points without values are a finding where %s", (_name, next) => {
  expect(
    rulesOf("产出指标 | 数量指标 | 清淤工程量 | - | - | 50 | 50", `- | - | 支流清淤 | ${next}`),
  ).toContain("B12");
});

test("a weight that is missing is none of a group's parts", () => {
  const short = findingsOf(
    "产出指标 | 数量指标 | ★清淤工程量 | - | - | 30 | 30",
    "- | - | 干流清淤 | 8公里 | 8公里 | - | -",
    "- | - | 支流清淤 | 4公里 | 4.5公里 | - | -",
    "- | 质量指标 | 验收合格率 | 100% | 100% | - | -",
    "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50",
  ).find(({ rule }) => rule === "B01");
  expect([short?.params["open"], short?.at.slice(0, 2).map(formatAddress)]).toEqual(["1", ["F6", "F3"]]);
});

import { evaluate } from "../../../src/core/proof/expression";
import { readEvaluations } from "../../../src/core/reading";
import { scoreEvaluation } from "../../../src/core/scoring";
import { workbookOf } from "../../support/snapshot-builder";
import { pack } from "./build";

/** A form whose first two rows share one merged weight; scores as given, merged or one for each row. */
function scored(scores: readonly [number | null, number | null], merges: readonly string[]) {
  const workbook = workbookOf(
    [
      ["2022年度项目支出绩效自评表"],
      ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "验收合格率", "≥90%", "95%", 15, scores[0]],
      ["", "按期完工率", "≥90%", "80%", null, scores[1]],
      ["效益指标", "受益人数", "≥100人", "100人", 5, 5],
    ],
    merges,
  );
  const [evaluation] = readEvaluations(workbook).evaluations;
  return scoreEvaluation(evaluation!, pack("mof-2020"));
}

describe("a weight merged over several rows, as the reader gives it", () => {
  it.each([
    ["a score for each row", [7, 6], ["A3:A4", "E3:E4"], "13"],
    ["one merged score", [12, null], ["A3:A4", "E3:E4", "F3:F4"], "12"],
    ["scores above the weight", [9, 8], ["A3:A4", "E3:E4"], "15"],
  ] as const)("%s: the rows are scored together, once", (_name, scores, merges, points) => {
    const card = scored([...scores], merges);
    expect(card.indicators.map(({ score }) => score?.points ?? null)).toEqual([points, null, "5"]);
    expect(card.total?.max).toBe("20");
    expect(evaluate(card.total!.expression).toString()).toBe(String(Number(points) + 5));
  });

  it("a blank merged weight gives no points to any of its rows", () => {
    const workbook = workbookOf(
      [
        ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "验收合格率", "≥90%", "95%", null, 7],
        ["", "按期完工率", "≥90%", "80%", null, 6],
        ["效益指标", "受益人数", "≥100人", "100人", 5, 5],
      ],
      ["E2:E3"],
    );
    const [evaluation] = readEvaluations(workbook).evaluations;
    const card = scoreEvaluation(evaluation!, pack("mof-2020"));
    expect(card.indicators.map(({ score }) => score?.points ?? null)).toEqual([null, null, "5"]);
  });
});

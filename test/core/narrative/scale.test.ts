import type { Evaluation, Indicator } from "../../../src/core/evaluation/evaluation";
import { narrate, plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { toldOf } from "./support/told";
import { projectForm, workbookOf } from "../../support/evaluation-builder";
import { outlineNamed, packNamed } from "./support/pipeline";
import { flawsOf } from "./support/provenance";

/** The form's indicators again and again, each row at its own place. */
function manyIndicators(count: number): Evaluation {
  const [form] = readEvaluations(workbookOf(projectForm())).evaluations;
  const indicators = Array.from({ length: count }, (_, index): Indicator => {
    const one = form!.indicators[index % form!.indicators.length]!;
    const row = 20 + index;
    return { ...one, id: `项目自评表!${row + 1}`, name: { ...one.name, at: { ...one.name.at, row } } };
  });
  return { ...form!, indicators };
}

function report(count: number) {
  const evaluation = manyIndicators(count);
  const pack = packNamed("mof-2020");
  const scorecards = [toldOf(evaluation, pack)];
  const input = {
    evaluations: [evaluation],
    scorecards,
    findings: [],
    pack,
    outline: outlineNamed("mof-2020-project"),
    locale: "zh-CN",
  } as const;
  return { pack, told: narrate(input) };
}

test("ten thousand indicators make no longer text than thirty, and say how many there are", () => {
  const { told, pack } = report(10_000);
  const text = plainText(told);
  expect(text).toContain("10000项");
  expect(text.length).toBeLessThan(8_000);
  expect(flawsOf(told, pack)).toEqual([]);
});

test("a table shows thirty rows, and its caption says of how many", () => {
  const { told } = report(70);
  const table = told.blocks.find((block) => block.kind === "table" && block.id === "completion");
  expect(table?.kind === "table" ? table.rows : []).toHaveLength(30);
  expect(plainText(told)).toContain("[指标完成情况（70项中的30项）]");
});

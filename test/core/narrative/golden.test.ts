import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Locale } from "../../../src/core/common/locale";
import { narrate, plainText } from "../../../src/core/narrative";
import { withTellingCharts } from "../../../src/core/publishing";
import { checkWorkbook } from "../../../src/core/checking";
import { readEvaluations } from "../../../src/core/reading";
import type { RulePack } from "../../../src/core/rules";
import { bindSeries, scoreEvaluation } from "../../../src/core/scoring";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { CASES } from "./support/cases";
import { toldOf } from "./support/told";
import { FORM_FILES, outlineNamed, packFor, packNamed, SEED_SAMPLE, snapshotFrom } from "./support/pipeline";

/** Texts that were read and agreed to. `UPDATE_GOLDEN=1` writes them anew; read them again before you commit. */
function expectGolden(name: string, text: string): void {
  const path = resolve(__dirname, "golden", `${name}.txt`);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

function textOf(workbook: WorkbookSnapshot, outline: string, locale: Locale, pack?: RulePack): string {
  const { evaluations } = readEvaluations(workbook);
  const rules = pack ?? packFor(evaluations);
  const forms = evaluations.map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, rules),
  }));
  const scorecards = evaluations.map((evaluation) => toldOf(evaluation, rules));
  const findings = checkWorkbook(workbook, forms, rules);
  const series = bindSeries(evaluations);
  const input = { evaluations, scorecards, findings, series, pack: rules };
  const report = narrate({ ...input, outline: outlineNamed(outline), locale });
  return plainText(withTellingCharts(report, input));
}

describe("golden texts of published forms", () => {
  test.each([
    ["26", "hunan-ten"],
    ["23", "hunan-ten"],
    ["03", "mof-2020-project"],
    ["05", "mof-2020-project"],
    ["07", "mof-2020-project"],
    ["08", "mof-2020-project"],
    ["13", "mof-2020-project"],
    ["28", "mof-2020-project"],
  ])("form %s along %s", async (id, outline) => {
    const workbook = await snapshotFrom(FORM_FILES.get(id)!);
    expectGolden(`form-${id}`, textOf(workbook, outline, "zh-CN"));
    expectGolden(`form-${id}.en`, textOf(workbook, "kpi-en", "en"));
  });

  test("the work-summary sample", async () => {
    expectGolden("sample", textOf(await snapshotFrom(SEED_SAMPLE), "work-summary", "zh-CN"));
  });
});

describe("golden texts of edge cases", () => {
  test.each(Object.entries(CASES))("%s", (name, { workbook, outline, pack }) => {
    expectGolden(
      `case-${name}`,
      textOf(workbook, outline, outline === "kpi-en" ? "en" : "zh-CN", packNamed(pack)),
    );
  });
});

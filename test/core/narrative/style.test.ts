import { narrate } from "../../../src/core/narrative";
import type { Report } from "../../../src/core/narrative/report";
import { readEvaluations } from "../../../src/core/reading";
import { toldOf } from "./support/told";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { CASES } from "./support/cases";
import { FORM_FILES, outlineNamed, packFor, SEED_SAMPLE, snapshotFrom } from "./support/pipeline";

function reportOf(workbook: WorkbookSnapshot): Report {
  const { evaluations } = readEvaluations(workbook);
  const pack = packFor(evaluations);
  const kind = evaluations[0]?.kind ?? "department";
  const outline = outlineNamed(
    kind === "project" ? "mof-2020-project" : kind === "department" ? "hunan-ten" : "work-summary",
  );
  const scorecards = evaluations.map((evaluation) => toldOf(evaluation, pack));
  return narrate({ evaluations, scorecards, findings: [], pack, outline, locale: "zh-CN" });
}

test("Chinese text holds no ASCII punctuation of its own and no doubled stops", async () => {
  for (const path of [...FORM_FILES.values(), SEED_SAMPLE]) {
    const report = reportOf(await snapshotFrom(path));
    for (const block of report.blocks) {
      if (block.kind !== "paragraph" || block.role !== undefined) continue;
      const own = block.spans.map((span) => (span.kind === "literal" ? span.text : "字")).join("");
      expect(own).not.toMatch(/[,;:()?!]|。。|，，|；。|、。|，。/u);
      expect(own).toMatch(/[。：]$/u);
    }
  }
});

test("no sentence begins with a mark, in any case and form", async () => {
  const workbooks = [...Object.values(CASES).map(({ workbook }) => workbook)];
  for (const path of FORM_FILES.values()) workbooks.push(await snapshotFrom(path));
  for (const workbook of workbooks) {
    for (const block of reportOf(workbook).blocks) {
      if (block.kind !== "paragraph") continue;
      const text = block.spans
        .map((span) => (span.kind === "quote" || span.kind === "slot" ? "字" : span.text))
        .join("");
      expect(text).not.toMatch(/^[。，；、：”]|[。；，：、][。，；、：]|“”|（）/u);
    }
  }
});

import { LOCALES } from "../../../src/core/common/locale";
import { narrate, OUTLINES, plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { bindSeries } from "../../../src/core/scoring";
import { toldOf } from "./support/told";
import { CASES } from "./support/cases";
import {
  fittingOutlines,
  FORM_FILES,
  packFor,
  packNamed,
  SEED_SAMPLE,
  snapshotFrom,
} from "./support/pipeline";
import { flawsOf } from "./support/provenance";

const FILES = [...FORM_FILES, ["seed sample", SEED_SAMPLE] as const];

describe("every numeral, claim word and quote of a report has its provenance", () => {
  test.each(FILES)("form %s, each fitting outline, each locale", async (_id, path) => {
    const workbook = await snapshotFrom(path);
    const { evaluations } = readEvaluations(workbook);
    const pack = packFor(evaluations);
    const scorecards = evaluations.map((evaluation) => toldOf(evaluation, pack));
    const outlines = fittingOutlines(evaluations);
    expect(outlines.length).toBeGreaterThan(0);
    for (const outline of outlines) {
      for (const locale of LOCALES) {
        const series = bindSeries(evaluations);
        const input = { evaluations, scorecards, findings: [], series, pack, outline, locale };
        const report = narrate(input);
        expect(flawsOf(report, pack, workbook)).toEqual([]);
        expect(plainText(narrate(input))).toBe(plainText(report));
      }
    }
  });

  test.each(Object.entries(CASES))("case %s, each outline, each locale", (_name, { workbook, pack: id }) => {
    const { evaluations } = readEvaluations(workbook);
    const pack = packNamed(id);
    const scorecards = evaluations.map((evaluation) => toldOf(evaluation, pack));
    for (const outline of OUTLINES) {
      for (const locale of LOCALES) {
        const series = bindSeries(evaluations);
        const report = narrate({ evaluations, scorecards, findings: [], series, pack, outline, locale });
        expect(flawsOf(report, pack, workbook)).toEqual([]);
      }
    }
  });

  test("all outlines are tried", async () => {
    const kinds = new Set<string>();
    for (const [, path] of FILES) {
      const { evaluations } = readEvaluations(await snapshotFrom(path));
      for (const outline of fittingOutlines(evaluations)) kinds.add(outline.id);
    }
    for (const { outline } of Object.values(CASES)) kinds.add(outline);
    expect([...kinds].sort()).toEqual(OUTLINES.map(({ id }) => id).sort());
  });
});

import { narrate } from "../../../src/core/narrative";
import type { Report, Span } from "../../../src/core/narrative/report";
import { readEvaluations } from "../../../src/core/reading";
import { scoreEvaluation } from "../../../src/core/scoring";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { CASES } from "./support/cases";
import { FORM_FILES, outlineNamed, packFor, SEED_SAMPLE, snapshotFrom } from "./support/pipeline";

/** What is left of a sentence without its figures and quotes: the frame that a reader sees again and again. */
function framesOf(report: Report): readonly string[] {
  return report.blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return [];
    const text = block.spans.map(frameOf).join("");
    return text.split("。").filter((frame) => frame.replace(/[#@、，；：“”（）]/gu, "").length >= 4);
  });
}

function frameOf(span: Span): string {
  if (span.kind === "figure") return "#";
  return span.kind === "quote" ? "@" : span.text;
}

function mostRepeated(texts: readonly string[]): { readonly frame: string; readonly times: number } {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let most = { frame: "", times: 0 };
  for (const [frame, times] of counts) if (times > most.times) most = { frame, times };
  return most;
}

/** Share of 4-grams of the machine's own words that occur more than twice. */
function repeatedShare(report: Report): number {
  const text = framesOf(report).join("。").replace(/[#@]+/gu, "");
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= text.length; at += 1) {
    const gram = text.slice(at, at + 4);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  let repeated = 0;
  let all = 0;
  for (const times of counts.values()) {
    all += times;
    if (times > 2) repeated += times;
  }
  return all === 0 ? 0 : repeated / all;
}

function reportOf(workbook: WorkbookSnapshot): Report {
  const { evaluations } = readEvaluations(workbook);
  const pack = packFor(evaluations);
  const kind = evaluations[0]?.kind ?? "department";
  const outline = outlineNamed(
    kind === "project" ? "mof-2020-project" : kind === "department" ? "hunan-ten" : "work-summary",
  );
  const scorecards = evaluations.map((evaluation) => scoreEvaluation(evaluation, pack));
  return narrate({ evaluations, scorecards, findings: [], pack, outline, locale: "zh-CN" });
}

/** Several forms in one workbook are told by the same kinds of facts, so their words repeat a little more. */
function expectVaried(report: Report, share: number): void {
  expect(mostRepeated(framesOf(report)).times).toBeLessThanOrEqual(2);
  expect(repeatedShare(report)).toBeLessThan(share);
}

describe("no sentence frame runs down the page", () => {
  test.each([...FORM_FILES, ["sample", SEED_SAMPLE] as const])("form %s", async (_id, path) => {
    expectVaried(reportOf(await snapshotFrom(path)), 0.2);
  });

  test.each(Object.entries(CASES))("case %s", (_name, { workbook }) => {
    expectVaried(reportOf(workbook), 0.25);
  });
});

test("Chinese text holds no ASCII punctuation of its own and no doubled stops", async () => {
  for (const path of [...FORM_FILES.values(), SEED_SAMPLE]) {
    const report = reportOf(await snapshotFrom(path));
    for (const block of report.blocks) {
      if (block.kind !== "paragraph") continue;
      const own = block.spans.map((span) => (span.kind === "literal" ? span.text : "字")).join("");
      expect(own).not.toMatch(/[,;:()?!]|。。|，，|；。|、。|，。/u);
      expect(own).toMatch(/[。]$/u);
    }
  }
});

test("no sentence begins with a mark, in any case and form", async () => {
  const workbooks = [...Object.values(CASES).map(({ workbook }) => workbook)];
  for (const path of FORM_FILES.values()) workbooks.push(await snapshotFrom(path));
  for (const workbook of workbooks) {
    for (const block of reportOf(workbook).blocks) {
      if (block.kind !== "paragraph") continue;
      const text = block.spans.map((span) => (span.kind === "quote" ? "字" : span.text)).join("");
      expect(text).not.toMatch(/^[。，；、：”]|[。；，：、][。，；、：]|“”|（）/u);
    }
  }
});

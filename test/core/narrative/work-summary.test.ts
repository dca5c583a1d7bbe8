import { readFileSync } from "node:fs";
import { spansOf } from "../../../src/core/narrative";
import type { Report } from "../../../src/core/narrative/report";
import { goldenFile, goldenText } from "../../support/golden-reports";
import { describeWithShared, shared } from "../../support/shared";
import { evaluationsIn, outlineNamed, reportOn, SEED_SAMPLE } from "./support/pipeline";

/** How a fact of the list stands in the report. */
function printedForms(value: string, unit: string, nature: string): readonly string[] {
  const [low = value, high = ""] = value.split("-");
  if (nature === "yes-no") return [];
  if (nature === "date-range") return [low, `${high}${unit}`];
  return nature === "label" ? [`${value}年度`] : [`${value}${unit}`];
}

async function sampleReport(): Promise<Report> {
  return reportOn(await evaluationsIn(SEED_SAMPLE), outlineNamed("work-summary"));
}

/** Figures as printed, with how often each is printed. */
function figuresIn(report: Report): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const span of spansOf(report)) {
    if (span.kind === "figure") figures.set(span.text, (figures.get(span.text) ?? 0) + 1);
  }
  return figures;
}

test("headings and items come back in their order", async () => {
  const { blocks } = await sampleReport();
  const text = (spans: readonly { readonly text: string }[]) => spans.map((span) => span.text).join("");
  expect(blocks.filter((block) => block.kind === "heading").map(({ spans }) => text(spans))).toEqual([
    "以党建为引领，建强干部队伍",
    "聚焦监督重点，服务经济社会发展",
    "明确工作理念，提高服务水平",
  ]);
  expect(
    blocks.flatMap((block) => (block.kind === "paragraph" && block.leadIn ? [text(block.leadIn)] : [])),
  ).toEqual([
    "坚持党的全面领导。",
    "抓好学习培训。",
    "抓实队伍建设。",
    "助推发展质量提升。",
    "推动民生持续改善。",
    "加强司法与法治监督。",
    "落实各项重点任务。",
    "组织区镇两级换届选举。",
    "激发代表履职热情。",
    "丰富代表活动内容。",
  ]);
});

describe("figures inside the person's own words", () => {
  test("are told nowhere else", async () => {
    const evaluations = await evaluationsIn(goldenFile("work-summary"));
    const report = reportOn(evaluations, outlineNamed("work-summary"));
    const wanted = goldenText("work-summary").split("\n");
    const told = report.blocks.flatMap((block) =>
      block.kind === "paragraph" && block.leadIn
        ? [[...block.leadIn, ...block.spans].map(({ text }) => text).join("")]
        : [],
    );
    expect(told).toEqual(
      wanted.filter((line) => /^\d\./u.test(line)).map((line) => line.replace(/^\d\./u, "")),
    );
  });
});

describeWithShared("the facts of the published report", () => {
  test("every stated fact is a figure of the report", async () => {
    const [, ...rows] = readFileSync(shared("reference", "seed-facts.tsv"), "utf8").trimEnd().split("\n");
    const facts = rows.map((row) => row.split("\t")).filter((cells) => cells[12] === "stated");
    expect(facts).toHaveLength(26);
    const report = await sampleReport();
    const figures = figuresIn(report);
    const [evaluation] = await evaluationsIn(SEED_SAMPLE);
    const known = new Set(evaluation!.workItems.flatMap((item) => item.facts).map(({ name }) => name.text));
    for (const [, , , name = ""] of facts.filter((cells) => cells[8] === "yes-no")) {
      expect(known).toContain(name);
    }
    const demand = new Map<string, number>();
    for (const [, , , , , value = "", , unit = "", nature = ""] of facts) {
      for (const text of printedForms(value, unit, nature)) demand.set(text, (demand.get(text) ?? 0) + 1);
    }
    for (const [text, times] of demand) expect(figures.get(text) ?? 0).toBeGreaterThanOrEqual(times);
  });
});

test("own words are quoted whole and totals lead their parts", async () => {
  const report = await sampleReport();
  const election = report.blocks.find(
    (block) => block.kind === "paragraph" && block.leadIn?.[0]?.text === "组织区镇两级换届选举",
  );
  const spans = election?.kind === "paragraph" ? election.spans : [];
  expect(spans[0]).toMatchObject({ kind: "quote", source: { kind: "cell" } });
  expect(spans.filter((span) => span.kind === "figure").map(({ text }) => text)).toEqual([
    ...["7个", "137个", "93个", "44个", "100%"],
    ...["323名", "198名", "125名"],
  ]);
});

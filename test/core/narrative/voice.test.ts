import type { Report } from "../../../src/core/narrative/report";
import { runEngine } from "../../../src/core/engine";
import { spanRunsOf } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { goldenText, goldenWorkbook } from "../../support/golden-reports";
import { CASES } from "./support/cases";
import {
  evaluationsIn,
  fittingOutlines,
  FORM_FILES,
  packNamed,
  reportOn,
  SEED_SAMPLE,
} from "./support/pipeline";

/**
 * What a unit never says of itself in a report that it signs: words about the form, the rules and the program, fillers,
 * and several words for one fact. They belong to the findings sheet.
 */
const FORBIDDEN = [
  ...[
    "自评表未",
    "自评表没有",
    "自评表设有",
    "自评表中",
    "表内",
    "所用规则",
    "本报告采用",
    "不作判断",
    "经校核",
  ],
  ...[
    "以更正后",
    "需要核对",
    "需要核实",
    "有待核实",
    "暂不评定",
    "未计入得分",
    "照录",
    "不便与目标值",
    "难以比较",
  ],
  ...[
    "供研究确定",
    "供参考",
    "从略",
    "填报为",
    "填报的",
    "办结事项",
    "据填报",
    "主要数据为",
    "汇总来看",
    "合并计算",
  ],
  ...[
    "从工作量看",
    "据统计",
    "实现年度目标",
    "达成预期",
    "符合目标要求",
    "支出进度需要加快",
    "圆满",
    "扎实推进",
  ],
  ...["取得显著成效", "此外", "总体来看", "值得注意的是", "经计算", "得分率"],
];
const FORBIDDEN_IN_ENGLISH =
  /\bthe (?:form|workbook|rules?|program|table above)\b|\bthis report\b|\bunfortunately\b|\brobust\b|\bstrong\b/iu;
const REPEATED_VALUE = /分别为([^、。，]+)(?:、\1)+(?=[，。])/u;

/** The report's own words: what cells and packs say stands for itself. */
function ownWords(report: Report): readonly string[] {
  return spanRunsOf(report)
    .filter(({ block }) => !report.blocks.some(({ id, kind }) => id === block && kind === "table"))
    .map(({ spans }) => spans.map((span) => (span.kind === "quote" ? "\u0001" : span.text)).join(""));
}

function slipsIn(report: Report): readonly string[] {
  const text = ownWords(report).join("\n");
  if (report.locale === "en") return FORBIDDEN_IN_ENGLISH.exec(text) ?? [];
  return [...FORBIDDEN.filter((words) => text.includes(words)), ...(REPEATED_VALUE.exec(text) ?? [])];
}

describe("no report speaks of the form, the rules or the program", () => {
  test.each([...FORM_FILES, ["sample", SEED_SAMPLE] as const])("form %s, each outline", async (_id, path) => {
    const evaluations = await evaluationsIn(path);
    for (const outline of fittingOutlines(evaluations)) {
      for (const locale of ["zh-CN", "en"] as const) {
        expect(slipsIn(reportOn(evaluations, outline, locale))).toEqual([]);
      }
    }
  });

  test.each(Object.entries(CASES))("case %s, each outline", (_name, { workbook, pack }) => {
    const { evaluations } = readEvaluations(workbook);
    for (const outline of fittingOutlines(evaluations)) {
      for (const locale of ["zh-CN", "en"] as const) {
        expect(slipsIn(reportOn(evaluations, outline, locale, packNamed(pack)))).toEqual([]);
      }
    }
  });
});

describe("reports as they should come out", () => {
  /** Sentences of a report, without the numbers of headings. */
  function sentencesOf(text: string, locale: "zh-CN" | "en"): readonly string[] {
    return text
      .split("\n")
      .flatMap((line) => line.split(locale === "en" ? /(?<=[.;]) /u : /(?<=[。：])/u))
      .map((sentence) => sentence.replace(/\s+/gu, "").replace(/^（?[一二三四五六七八九十\d]+[）、.]/u, ""))
      .filter((sentence) => sentence.length > 1);
  }

  test.each<[folder: string, share: number, locale: "zh-CN" | "en"]>([
    ["department", 0.94, "zh-CN"],
    ["project", 0.9, "zh-CN"],
    ["kpi-zh", 0.95, "zh-CN"],
    ["work-summary", 1, "zh-CN"],
    ["kpi-en", 1, "en"],
    ["kpi-en-quarters", 1, "en"],
    ["kpi-en-weighted", 1, "en"],
    ["kpi-en-years", 1, "en"],
  ])("%s comes out in its words", async (folder, share, locale) => {
    const workbook = await goldenWorkbook(folder);
    const result = runEngine(workbook, {
      locale,
      engineVersion: "0",
    });
    if (!result.ok) throw new Error(result.error.kind);
    const told = spanRunsOf(result.value.report)
      .map(({ spans }) => spans.map(({ text }) => text).join(""))
      .join("\n")
      .replace(/\s+/gu, "");
    const wanted = sentencesOf(goldenText(folder), locale);
    const missing = wanted.filter((sentence) => !told.includes(sentence));
    expect({ missing, share: 1 - missing.length / wanted.length >= share }).toMatchObject({ share: true });
  });
});

import type { Evaluation, Sourced } from "../../evaluation/evaluation";
import type { Outline, OutlineSection } from "../outlines";

/** A table that somebody else than the unit fills in: 绩效评价评分表, 绩效评价指标体系打分表. */
const SCORING_TABLE = /(?:评价|考评|评审)(?:量化)?(?:指标)?(?:体系)?(?:及|与)?(?:评分|打分|计分|得分)/u;
/** Who carries an evaluation out for others: 评价机构, 第三方机构. */
const ASSESSOR = /^(?:评价|考评|评审|评估|第三方)(?:评价)?(?:机构|专家|公司)/u;
const SELF = /自评|自我|\bself\b/iu;

/** Whether others than the unit have judged it by the form: nothing in it is called a self-evaluation. */
export function isAssessment({ kind, title, info, mapping }: Evaluation): boolean {
  if (kind !== "project" && kind !== "department") return false;
  const labels = [
    title?.text ?? "",
    ...info.map(({ label }) => label.text),
    ...mapping.map((one) => one.header),
  ];
  if (labels.some((text) => SELF.test(text))) return false;
  const named = info.some(({ label }) => ASSESSOR.test(label.text.trim()));
  // Departments fill the tables of that title in themselves where nobody else is named.
  return named || (kind === "project" && SCORING_TABLE.test((title?.text ?? "").replace(/\s+/gu, "")));
}

/** Who carried the evaluation out; `null` where the form names nobody. */
export function assessorOf({ info }: Evaluation): Sourced | null {
  const found = info.find(({ label, value }) => ASSESSOR.test(label.text.trim()) && value.text.trim() !== "");
  return found?.value ?? null;
}

/** Words on a self-evaluation, of an evaluation by others: 绩效自评报告 → 绩效评价报告, 设定的15项指标 → 15项评价指标. */
export function asAssessment(text: string): string {
  return text
    .replaceAll("自评", "评价")
    .replace(/设定的(\{[^{}]*\})指标/gu, "$1评价指标")
    .replace(/\bself-evaluation\b/gu, "evaluation");
}

/** An outline in those words. */
export function assessmentOutline(outline: Outline): Outline {
  return { ...outline, document: bilingual(outline.document), sections: outline.sections.map(renamed) };
}

function renamed(section: OutlineSection): OutlineSection {
  return {
    ...section,
    heading: section.heading && bilingual(section.heading),
    asks: section.asks && bilingual(section.asks),
    sections: section.sections.map(renamed),
  };
}

function bilingual(texts: Outline["document"]): Outline["document"] {
  return { "zh-CN": asAssessment(texts["zh-CN"]), en: asAssessment(texts.en) };
}

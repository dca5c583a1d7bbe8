import type { Evaluation, Indicator, Sourced } from "./evaluation";
import type { Quantity } from "./quantity";

/** Words that tell how people were asked. */
const METHOD =
  /样本|问卷|调查|抽样|份|访谈|走访|[回随]访|扫码|评价卡|测评|评议|电话|随机|满意度系统|survey|sample|respondents?|interview/i;

/** Whether a text tells how satisfaction was measured. */
export function tellsSurvey(text: string): boolean {
  return /满意|satisf/i.test(text) && METHOD.test(text);
}

/** Whether a text that stands beside satisfaction tells how people were asked. */
export function tellsMethod(text: string): boolean {
  return METHOD.test(text);
}

/** Whether a form tells beside its rows how satisfaction was measured: in a note, or with the goal. */
export function statesSurvey({ notes, goals }: Pick<Evaluation, "notes" | "goals">): boolean {
  return notes.some(({ body }) => tellsSurvey(body.text)) || METHOD.test(goals?.actual?.text ?? "");
}

/** A satisfaction rate without a word in its row about how many people were asked, and how. */
export function isUnprovenSatisfaction(indicator: Indicator): boolean {
  const { actual, cleanName, level1, level2, name, reason, rule, explanation, target } = indicator;
  if (actual?.value === undefined) return false;
  const satisfaction = cleanName.includes("满意") || /satisf/i.test(cleanName);
  const byLevel = actual.unit === "%" && (level2 ?? level1)?.name.includes("满意") === true;
  if (!satisfaction && !byLevel) return false;
  // 市民满意度调查 is the name of what was found, and tells nobody who was asked.
  const called = name.text.replace(/满意度(?:问卷)?(?:调查|测评|评议)(?:结果|情况)?$/u, "满意度");
  const texts = [called, actual.raw, target?.raw, reason?.text, rule?.text, explanation?.text];
  return !texts.some((text) => text !== undefined && METHOD.test(text));
}

/** What stands behind the value in the cell of a result: 96.4%，发放问卷300份, 93%(问卷100份); `null` where nothing does. */
export function besideValue({ raw, at }: Quantity): Sourced | null {
  const text = raw
    .trim()
    .replace(VALUE_FIRST, "")
    .replace(/[)）]$/u, "");
  return VALUE_FIRST.test(raw.trim()) ? { text, at } : null;
}

const VALUE_FIRST = /^\d+(?:\.\d+)?\s*[%％]?\s*[，,；;（(]\s*(?=\D{2})/u;

/** How many were asked or answered: 发放400份, 访谈20人, 有效样本1200个. */
const COUNT = /\d\s*(?:余|多)?(?:份|人次|人|户|名|家)|样本(?:总?量|数)?[为共:：]?\s*\d/u;
/** The number of a point, a mark of a note. */
const POINT =
  /(?:^|(?<=[。；;\s]))\s*(?:(?:备?注|说明)\s*[:：])?\s*(?:\d{1,2}[.、．](?!\d)|[①-⑳]|[（(]\d{1,2}[)）])/gu;
const LONGEST_FACT = 80;

/**
 * What a text tells of a survey by its numbers, in its own words: sentences with how many were asked. What repeats the
 * result itself (满意度86.5%) is left out, since the row tells it.
 *
 * @param from a remark stands beside its row and need not say what it is about; a note must
 */
export function surveyFacts({ text, at }: Sourced, from: "notes" | "remarks"): readonly Sourced[] {
  const sentences = text
    .replace(/^\s*(?:备?注|说明)\s*[:：]/u, "")
    .replace(POINT, "\n")
    .split(/[。；;\n]/u);
  return sentences.flatMap((sentence) => {
    if (!METHOD.test(sentence) || (from === "notes" && !tellsSurvey(sentence))) return [];
    const runs = sentence.split(/[，,]?[^，,]*[%％][^，,]*[，,]?/u).map((run) => run.trim());
    const told = runs.find((run) => COUNT.test(run) && run.length <= LONGEST_FACT);
    return told === undefined ? [] : [{ text: told, at }];
  });
}

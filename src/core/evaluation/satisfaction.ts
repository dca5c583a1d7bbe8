import type { Evaluation, Indicator } from "./evaluation";

/** Words that tell how people were asked. */
const METHOD =
  /样本|问卷|调查|抽样|份|访谈|回访|测评|评议|电话|随机|满意度系统|survey|sample|respondents?|interview/i;

/** Whether a text tells how satisfaction was measured. */
export function tellsSurvey(text: string): boolean {
  return /满意|satisf/i.test(text) && METHOD.test(text);
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
  const texts = [name.text, actual.raw, target?.raw, reason?.text, rule?.text, explanation?.text];
  return !texts.some((text) => text !== undefined && METHOD.test(text));
}

import type { Evaluation, Sourced } from "./evaluation";
import { KIND_TRAITS } from "./kinds";

/** Labels of the person whom an appraisal is about; who fills it in or is to be called has others. */
const PERSON =
  /^(?:被(?:考核|考评|评价|评估|评)(?:人|者|人员|员工)?(?:姓名)?|(?:员工|职工|本人)?姓名|(?:员工|述职)(?:人)?|(?:employee|appraisee|staff member)(?:'s)?(?: name)?)$/iu;
/** A name of two to four characters, 阿依古丽·买买提, or of two to four words; no body and no number. */
const NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{2,8}[·•]\p{Script=Han}{1,8}|\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3})$/u;
const BODY =
  /(?:[部处科室局院校厂司组队店团]|公司|中心|单位|班子)$|\b(?:department|team|unit|ltd|limited)\b/iu;

/** The person whom the appraisal of one is about (姓名, 被考核人); `null` for forms of bodies. */
export function personOf({ kind, info }: Pick<Evaluation, "kind" | "info">): Sourced | null {
  return KIND_TRAITS[kind].official ? null : personIn(info);
}

/** The person that the head of a form gives as the one whom it is about. */
export function personIn(info: Evaluation["info"]): Sourced | null {
  for (const { label, value } of info) {
    const name = value.text.trim().replace(/^(\p{Script=Han})[\s\u3000]+(?=\p{Script=Han}$)/u, "$1");
    const called = label.text
      .replace(/[\s\u3000:：]+$/gu, "")
      .replace(/(?<=\p{Script=Han})[\s\u3000]+/gu, "");
    if (PERSON.test(called) && NAME.test(name) && !isBody(name)) return { ...value, text: value.text.trim() };
  }
  return null;
}

/** 陈局 is no name, 李店 is one: only longer words are told from a name by their end. */
function isBody(name: string): boolean {
  return name.length > 2 && BODY.test(name);
}

/** Points that are a mark times a weight. */
const WEIGHTED = /加权|weighted/iu;
/** Rules by which points are taken off. */
const DEDUCTS = /扣|deduct/iu;

/**
 * Whether the points of a table are marks that somebody gave, times a weight: a superior's of a person, 加权得分. What is
 * short of the weight is then no deduction, and says nothing of whether the target was met.
 */
export function isRated(evaluation: Pick<Evaluation, "kind" | "info" | "mapping" | "indicators">): boolean {
  const { kind, mapping, indicators } = evaluation;
  if (kind !== "indicator-table" || !indicators.some(({ score }) => score !== null && score.value !== null))
    return false;
  if (indicators.some(({ rule }) => rule !== null && DEDUCTS.test(rule.text))) return false;
  const weighted = mapping.some(({ role, header }) => role === "score" && WEIGHTED.test(header));
  return weighted || personOf(evaluation) !== null;
}

const NUMBER = `[约近]?\\d[\\d,.]*(?:%|‰|个?百分点|\\p{Script=Han}{0,4})`;

/** A clause that only tells how much came out: 提高0.8个百分点, 较上年增长5%, 应拨36所, 执行率为96.03%. */
const RESULT = new RegExp(
  [
    `^(?:(?:同比|环比|(?:较|比)(?:上年|去年|上一?年度?|年初|目标)(?:同期)?)的?)?(?:实际|累计|共)?(?:提高|提升|增长|增加|下降|降低|减少|上升|回落)了?${NUMBER}$`,
    `^(?:应|实)(?:际?\\p{Script=Han}{1,2})${NUMBER}$`,
    `^(?:(?:全年|实际|计划|目标|已|共|累计)*(?:完成|计划|目标)(?:值|数)?[为是]?)${NUMBER}$`,
    `^\\p{Script=Han}{0,6}(?:合格|达标|优良|满意|知晓|成活|办结)[率度](?:仅|只)?(?:[为是]|达到?)?${NUMBER}$`,
    `^(?:预算|资金|实际|全年|项目)*(?:执行率|完成率|得分率|支出率|支付率|支出进度)(?:仅|只)?(?:[为是]|达到?)?${NUMBER}$`,
  ].join("|"),
  "u",
);

/** Whether a text tells a result and nothing else, which is neither why nor what will be done: 应拨36所，实拨36所. */
export function isResultOnly(text: string): boolean {
  const clauses = text
    .split(/[，,；;。\n]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  return clauses.length > 0 && clauses.every((clause) => RESULT.test(clause));
}

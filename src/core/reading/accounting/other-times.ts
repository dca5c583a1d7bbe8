import { isOfWholeTerm } from "../dated-results";
import { normaliseLabel, withoutBrackets } from "../text-normalisation";

/** Values of a longer or another stretch of time, and the course of them: `Rolling 12 months`, 近三个月走势, 季度实绩. */
const OF_ANOTHER_TIME: readonly RegExp[] = [
  /^(?:(?:rolling|trailing|moving|last|past)(?:\d{1,2}|three|six|twelve)?-?(?:m|mths?|months?|weeks?|quarters?|periods?|years?)?|(?:\d{1,2}|three|six|twelve)-?(?:m|mths?|months?|weeks?|quarters?|periods?)(?:rolling|moving|trailing)?)-?(?:averages?|avg|mean|totals?|trends?)$/,
  /^(?:rolling|trailing|last|past)(?:\d{1,2}|three|six|twelve)-?(?:m|mths?|months?|weeks?|quarters?|periods?)$|^(?:r12m?|ltm|ttm|mat|(?:rolling|moving)(?:average|avg|year|annual)?)$/,
  /^(?:近|最近|过去)(?:[一二三四五六七八九十两几]|\d{1,2})个?(?:月|季度|年|周|期)|^(?:滚动|移动|累计)(?:平均|均值)(?:值|数|水平)?$/,
  /^(?:各|历|逐|分)(?:个)?(?:季度?|月份?|年度?|周|期)(?:度)?(?:实绩|实际|完成|数据|数值|业绩|表现|推移|明细|值|情况)+$/,
  /^(?:季度|月度|周度|历史)(?:实绩|数据|业绩|表现|推移|明细|走势)$|(?:走势|趋势|推移)(?:图|箭头|标识)?$/,
];
/** Values of others, beside which one's own are seen. */
const OF_OTHERS =
  /^(?:同业|业内|竞品|竞争对手|对手|友商|标杆企业|对标企业)(?:平均|均值|先进|最优|中位|水平|参考|值)|^(?:peers?|industry|sector|market|competitors?|national|regional|best-?in-?class)(?:group)?(?:average|avg|mean|median|best|benchmark|level)s?$/;
/** What is set or reached, of whatever time. */
const OF_VALUES = /目标|指标|任务|计划|完成|实际|累计/;

/**
 * Whether a heading is of values of another time than those of target and result (a rolling mean, a whole term), or of other bodies: where
 * both were read, a report goes by nothing that stands below it. @param label of any form
 */
export function isOfOtherTime(label: string): boolean {
  const plain = withoutBrackets(normaliseLabel(label));
  if (OF_OTHERS.test(plain) || OF_ANOTHER_TIME.some((pattern) => pattern.test(plain))) return true;
  return isOfWholeTerm(plain) && OF_VALUES.test(plain);
}

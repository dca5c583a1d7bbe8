/** What a measure does to the life of people, and words that only begin a sentence. */
const BEGINS =
  /^(?:使|让|确保|促进|推动|带动|提高|提升|改善|增强|减轻|降低|巩固|维护|有效|不断|显著|进一步|逐步|全面|切实).{4,}/u;
/** How something was done or became; a noun that ends so (应急保障) is left a noun. */
const ENDS =
  /.{2,}(?:及时|显著|明显|良好|到位|健全|完善|有序|按时|按期)$|^.{2}完成$|符合.{2,}(?:规定|要求|标准)$/u;

/** How something was done, of which a per cent is a rate: 资金支付合规 100% → 资金支付合规率100%. */
const COUNTS_AS_RATE =
  /^(?!.{0,2}(?:确保|保障|促进|推动)).{2,}(?:及时|到位|达标|合格|合规|完成|准确|规范|按时|按期|通过|覆盖|落实)$/u;

/** Whether 率 behind a name makes it the rate that its per cent is: 当期完成 → 当期完成率. */
export function becomesRate(name: string, unit: string): boolean {
  return (unit === "%" || unit === "‰") && COUNTS_AS_RATE.test(name);
}

/**
 * Whether a name is a sentence or its end, so that it is no subject of another: 考核任务完成及时, 效果显著,
 * 促进学校教育事业健康发展.
 */
export function isPredicateName(name: string): boolean {
  return BEGINS.test(name) || ENDS.test(name);
}

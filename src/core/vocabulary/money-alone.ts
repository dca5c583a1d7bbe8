/** What is done with money, and nothing else: 申请, 支付, 完成支出. */
const SPENDING = "申请|申报|申领|安排|拨付|下达|支付|支出|使用|列支|预算|执行|完成";
const FUNDS = "(?:财政|专项|项目|补助)?(?:资金|经费|预算)";
const SUM = "\\d[\\d,，.]*(?:余|多)?[百千万亿]*元?";

/** A sum that was applied for or spent: 申请2026400元, 完成支出12万元. */
const SPENT = new RegExp(
  `^(?:共|已|共计)?(?:${SPENDING}){1,2}了?(?:${FUNDS})?(?:共计?)?${SUM.slice(0, -1)}$`,
  "u",
);
/** What part of it went where: 运转400000, 监委28000等五项. */
const PART = new RegExp(`^(?:其中)?\\p{Script=Han}{2,12}${SUM}(?:等.{0,4}[项类个])?$`, "u");
const ORDINAL = /^[（(]?[\d一二三四五六七八九十]{1,2}[.、）)．]\s*(?=\D)/u;

/**
 * Whether a text that should say what is to be reached, or was, only says what money was applied for or spent, and on
 * what: 申请2026400元：运转400000、报酬252000等五项. What is bought or built with it is more (完成投资500万元，建成道路3公里).
 */
export function isMoneyAlone(text: string): boolean {
  const pieces = text
    .split(/[:：、；;。\n]|[,，](?!\d{3}(?!\d))/u)
    .map((piece) => piece.replace(/\s+/gu, "").replace(ORDINAL, ""))
    .filter((piece) => piece !== "");
  const [first = "", ...parts] = pieces;
  return SPENT.test(first) && parts.every((part) => SPENT.test(part) || PART.test(part));
}

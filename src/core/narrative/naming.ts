import type { Locale } from "../common/locale";

/** Bodies that call themselves by the last character of their name: 水利局 → 我局. */
const OWN_CHARACTER = /[局委办院校馆镇乡厅]$/u;
const COMPANY =
  /(?:公司|集团|工厂|合作社|有限合伙)$|\b(?:ltd|limited|inc|plc|llc|corp|company|co|gmbh|group)\b\.?$/iu;

/** Schools call themselves by what they are, whatever kind of school: 第六中学 → 我校. */
const SCHOOL = /(?:[大中小]学|[高职]中)$/u;

/** Whether a name is that of a company, which reports on itself in the third person. */
export function isCompany(name: string): boolean {
  return COMPANY.test(name.trim());
}

/** How a report names its own author in running text: 我局, 我单位, 公司; we, the company. */
export function selfName(name: string | null, locale: Locale): string {
  const company = name !== null && isCompany(name);
  if (locale === "en") return company ? "the company" : "we";
  if (company) return "公司";
  const whole = name?.trim().replace(/[（(].*[)）]$/u, "") ?? "";
  // 棠溪镇人民政府 → 我镇.
  const bare = whole.replace(/(?<=[乡镇])人民政府$/u, "");
  if (SCHOOL.test(bare)) return "我校";
  const own = OWN_CHARACTER.exec(bare);
  return own ? `我${own[0]}` : "我单位";
}

const WHOLE = /(?:项目|工程|经费|资金|专项|补助|补贴|计划|行动|奖补|费|款|奖学金|助学金)$/u;

/** What stands behind a project's name so that it reads as one: 惠民演出 → 惠民演出项目. */
export function projectSuffix(name: string): string {
  return WHOLE.test(name.trim().replace(/[）)”"]+$/u, "")) ? "" : "项目";
}

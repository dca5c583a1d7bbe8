import type { Locale } from "../common/locale";

/** Bodies that call themselves by the end of their name: 水利局 → 我局, 农村公路养护中心 → 我中心. */
const OWN_NAME = /(?:中心|支队|大队|总队|街道|[局委办院校馆镇乡厅站所园队台处场])$/u;
/** What a body is called in full behind what it calls itself: 棠溪镇人民政府 → 我镇, 青石街道办事处 → 我街道. */
const IN_FULL = /(?<=[乡镇])人民政府$|(?<=街道)办事处$/u;
/** Bodies that call themselves by a word that their name does not end with: 卫生健康委员会 → 我委, 残疾人联合会 → 我会. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?:村民|居民|业主)委员会$/u, "单位"],
  [/委员会$/u, "委"],
  [/(?:联合会|总工会|红十字会|协会|学会|商会|基金会)$/u, "会"],
];
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
  const bare = whole.replace(IN_FULL, "");
  if (SCHOOL.test(bare)) return "我校";
  const own = OTHER_NAMES.find(([words]) => words.test(bare))?.[1] ?? OWN_NAME.exec(bare)?.[0] ?? "单位";
  return `我${own}`;
}

const WHOLE = /(?:项目|工程|经费|资金|专项|补助|补贴|计划|行动|奖补|费|款|奖学金|助学金)$/u;

/**
 * What stands behind a project's name so that it reads as one: 惠民演出 → 惠民演出项目; 县级储备粮, which the form calls a
 * 专项资金, → 县级储备粮专项资金.
 *
 * @param label what the form calls it: 项目名称, 专项资金名称
 */
export function projectSuffix(name: string, label = ""): string {
  if (WHOLE.test(name.trim().replace(/[）)”"]+$/u, ""))) return "";
  return label.includes("专项资金") ? "专项资金" : "项目";
}

/** Endings of names of bodies, and what English ones hold. */
const BODY =
  /(?:公司|集团|厂|局|委|办|院|校|馆|镇|乡|厅|部|所|站|中心|处|队|会|社|协会|银行|[分支]行|医院|学校|[大中小]学|幼儿园|[农林牧渔茶]场|政府|街道|园区|开发区)$|\b(?:ltd|limited|inc|plc|llc|corp|company|co|gmbh|group|trust|council|university|college|school|hospital|department|ministry|agency|authority|association|foundation|charity|society|partnership|bureau|institute|centre|center|bank|board|commission|federation|union|cooperative|llp)\b\.?$|^(?:the )?(?:(?:london |royal )?borough|university|college|bank|ministry|department|city|institute|office|church|friends|society|council) of \p{Lu}/iu;

/** Whether a name ends (or begins) as names of bodies do: 江城水务集团有限公司, 国营红光农场, Harrow Vale Ltd. */
export function isBodyName(name: string): boolean {
  return BODY.test(name.trim());
}

/** Users of money who are no body that signs: 各乡镇卫生院, 相关学校. */
const MANY = /^(?:各|有关|相关|全[省市县区乡镇])|等\d*[家个所].{0,6}$/u;

/** Whether a text stands for several bodies. */
export function isManyBodies(text: string): boolean {
  return MANY.test(text);
}

/** A part of a body that signs nothing itself: 粮食调控储备与产业发展股, 规划财务科. */
const SECTION = /[股科]室?$/u;

/** Whether a name is that of a section within a body. */
export function isSection(name: string): boolean {
  return SECTION.test(name.trim());
}

/** `219001-…`, `[052]…`, `【052】…`, `308014 …`: the code of a body in the budget. */
const CODE = /^(?:[\d.]+\s*[-—–_]\s*(?=\D)|[[【（(]\s*\d{2,9}\s*[\]】）)]\s*|\d{3,9}\s+(?=\p{Script=Han}))/u;

/** The same behind the name: 云河县水利局（327）. */
const CODE_BEHIND = /(?<=\p{Script=Han})\s*[[【（(]\s*\d{2,9}\s*[\]】）)]$/u;

/** The name of a body without its code in front or behind. */
export function withoutCode(name: string): string {
  return name.trim().replace(CODE, "").replace(CODE_BEHIND, "");
}

const IN_CHARGE = /主管|supervis|in charge/iu;

/** Whether a label asks for the body in charge of what others do: 主管部门, 项目主管单位. */
export function isInCharge(label: string): boolean {
  return IN_CHARGE.test(label);
}

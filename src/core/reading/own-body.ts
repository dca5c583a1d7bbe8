import type { InfoPair } from "../evaluation/evaluation";
import { isBodyName, isInCharge, isManyBodies, isSection, withoutCode } from "../vocabulary/bodies";
import { foldWidth, normaliseLabel, withoutBrackets } from "./text-normalisation";

/** What a code beside the name is asked for as: 单位编码及名称, 单位名称(代码). */
const WITH_CODE =
  /(?:(?:编码|代码|编号)(?:及|和|与|、|\/|-)*(?=名称)|(?:及|和|与|、|\/|-)+(?:编码|代码|编号)$)/u;
/** Who a form is about, or who answers for what it is about. */
const ROLES = "(?:项目|课题|任务|资金)?(?:承担|承办|实施|执行|建设|申报|申请)";
const SUBJECTS = "(?:被|受|参)(?:考核|考评|评价|评估|评议|测评|检查|审计)";
const KINDS =
  "(?:单位|部门|机构|院所|科研院所|研究院|中心|园所|企业|公司|集团|医院|学校|院校|高校|研究所|银行|[农林]场|街道|乡镇|社区|协会|学会|商会|基金会|幼儿园|合作社|社会组织)";
/** Labels that ask for the body of the form whatever its name looks like. */
const NAMES_BODY = new RegExp(
  `^(?:${ROLES}单位|${SUBJECTS}${KINDS}|(?:(?:[省市州县区镇乡]级|自治区|中央|本|项目|法人|基层|预算|用款|填报|填写|编制|报送|申报|自评|${ROLES}|${SUBJECTS})*${KINDS})(?:全)?名称|(?:nameof(?:the)?)?(?:company|organi[sz]ation|entity|school|hospital|college|university|institution|agency)(?:name)?)$`,
  "u",
);
/** Other bodies than that of the form: who is in charge of it, looks at it, works for it or gets something from it. */
const OTHERS =
  /主管|上级|下级|所属|监[管督理测]|审|批|(?<![被受参])(?:考核|考评|评[价估议定]|测评|检查)|复核|验收|委托|受托|代理|第三方|咨询|供应|供货|施工|设计|勘察|中标|采购|合作|协[作办助]|配合|参[与加]|支持|联系|服务|受[益助援]|[资援]助|出资|拨|下达|归口|指导|帮扶|挂钩|对口|结对|推荐|主送|抄送|接收|收[件款]|付款|开户/u;
/** Labels that ask for a body among other things: 编制单位, 责任单位, 考核对象. */
const MAY_NAME_BODY =
  /^(?:.{2,8})?单位$|^(?:编制|编报|申报|申请|报送|上报|填写|填制)部门$|^(?:被|受)?(?:考核|考评|评价|评估)对象$|^(?:学校|医院|企业|公司|机构)$/u;
/** A short name is that of a part of a body (财务处, 销售部) under a label that does not ask for the body's own. */
const PART_OF_BODY = /^.{1,4}[处部办队]$/u;
/** Longer values are texts, and these marks belong to no name. */
const LONGEST_NAME = 40;
const NO_NAME = /[。,;、:!?]|\d{4}年|^\P{L}*$|^(?:无|万元|元|亿元|千元|百万元)$/u;

/** How surely a label with its value names the body of the form. */
function sureness({ label, value, role }: InfoPair): "sure" | "likely" | null {
  if (role !== null) return null;
  const asked = withoutBrackets(normaliseLabel(label.text)).replace(WITH_CODE, "");
  const name = withoutBrackets(foldWidth(withoutCode(value.text))).trim();
  const named = name.length > 1 && name.length <= LONGEST_NAME && !NO_NAME.test(name) && !isManyBodies(name);
  if (!named || isSection(name)) return null;
  if (NAMES_BODY.test(asked)) return "sure";
  const may = MAY_NAME_BODY.test(asked) && (asked.endsWith("对象") || !OTHERS.test(asked));
  return may && isBodyName(name) && !PART_OF_BODY.test(name) ? "likely" : null;
}

/** Whether a pair states the body of the form by a role that its label has already. */
function statesBody({ label, value, role }: InfoPair): boolean {
  const own = role === "implementing-unit" || (role === "department" && !isInCharge(label.text));
  return own && value.text.trim() !== "";
}

/**
 * The pairs of a head, the one that names the body of the form known as that where its label has no role of its own:
 * 承担单位, 医院名称, 考核对象. Of several the surest one counts, then the first.
 */
export function withOwnBody(info: readonly InfoPair[]): readonly InfoPair[] {
  if (info.some(statesBody)) return info;
  const own =
    info.find((pair) => sureness(pair) === "sure") ?? info.find((pair) => sureness(pair) === "likely");
  return own === undefined
    ? info
    : info.map((pair) => (pair === own ? { ...pair, role: "implementing-unit" } : pair));
}

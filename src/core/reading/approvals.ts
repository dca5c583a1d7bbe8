import type { Slot } from "./grid";
import { squeeze } from "./text-normalisation";

/** What a body or person says of the form: 业务股室初审意见, 主管部门审核意见(盖章), 财政局意见, 专家组评审结论. */
const OPINION =
  /(?:(?:上级|领导|主管|直接上级|考核人|经理|部门|人力资源部?|导师|专家)(?:评语|点评|评价意见)|(?:初审|复审|终审|审核|审查|审批|审定|审签|复核|评审|验收|批示|签批|核查|单位|部门|财政[局所股科处]?|股室?|科室?|处室?|办公室|领导|负责人|局长|主任|校长|院长|站长|所长|会计|出纳|专家组?|机构|中心|小组|镇|乡|街道|村委会|人民政府)(?:意见|批示|审签))(?:及?\((?:盖章|公章|签字|签章|签名)\)|及?(?:盖章|签字|签章))?[:：]?$/;
/** A place for a seal or a name: (盖章), 单位(公章):, 负责人(签字): , 审核人签名: 年 月 日. */
const SEAL =
  /^[\p{L}、/()]{0,20}\(?(?:盖章|公章|签章|签字|签名|印章|盖公章)(?:处)?\)?[:：]?(?:日期[:：]?)?[\d年月日._\-/:：]*$/u;
/** A date that nobody has filled in. */
const OPEN_DATE = /^(?:(?:日期|时间)[:：]?)?(?:20)?_*年_*月_*日$/;

/** Whether a text is the label of an opinion, or a place for a seal or signature. */
export function isApproval(text: string): boolean {
  const plain = squeeze(text);
  return OPINION.test(plain) || SEAL.test(plain) || OPEN_DATE.test(plain);
}

/**
 * Whether a row under a table is one of approval: opinions, seals, signatures. Points beside such words make it an
 * indicator all the same (群众意见办理, 合同签章).
 */
export function isApprovalRow(slots: readonly Slot[]): boolean {
  return (
    slots.some(({ text }) => isApproval(text)) && slots.every(({ cell }) => typeof cell.value !== "number")
  );
}

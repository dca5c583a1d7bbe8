import type { Quantity } from "../../evaluation/quantity";
import { statesMiss } from "../../vocabulary/outcomes";
import { foldWidth, squeeze } from "../text-normalisation";
import { splitClause } from "./note";
import { measured, type TextReading } from "./parse-text";

/** A longer text is a report of its own; its numbers are for a person to judge. */
const LONGEST = 60;
const CLAUSE_END = /[,;、。:]/;
const NUMBER = /(?<![\d.])(\d+(?:\.\d+)?)([十百千]?万|亿)?/gu;
/** What makes another unit of the one before: 人次, 人天, 个月, 元/亩. */
const GOES_ON = /^[次月年天日时分米克吨元%‰倍/]/u;
/** Bounds and estimates are no results: 760个以上. */
const BOUND = /^(?:以[上下内]|左右|上下|之[内上下])/u;
/** Up to the number, a clause of what was done: 已建成, 全年共开展各类培训. */
const DONE =
  /^(?:截至[目年]?[前末底]?|今年|全年|本年度?|年内|目前|现|共计?|已经?|累计|实际|总共|合计|全部|均|顺利|按[期时]|如期)*(?:完成|建成|建设|新建|改建|扩建|修建|改造|整治|治理|修复|维修|养护|开展|举办|召开|组织|培训|服务|惠及|覆盖|办结|办理|发放|补助|资助|救助|帮扶|培育|引进|实施|投放|安装|采购|购置|印发|出台|新签|签约|签订|编制|走访|检查|巡查|排查|处置|处理|化解|受理|接待|带动就业|吸纳就业|带动|吸纳|新增|受益|制定|修订|清理|拆除|解决|实现|达到?)[\p{Script=Han}“”]{0,8}$/u;
/** The same with any verb, behind a word that says it is done: 已淘汰, 累计清运. */
const DONE_SO =
  /^(?:截至[目年]?[前末底]?|今年|全年|本年度?)?(?:共计?|已经?|累计|总共|合计|实际)+\p{Script=Han}{1,8}$/u;
/** What stands behind a number that opens the text: 6条全部完成. */
const DONE_BEHIND = /^(?:已|均|都|全部|全面|顺利|按[期时]|如期)+\p{Script=Han}/u;
/** Numbers of change, of other years, of plans and of what is missing are not the result. */
const OTHER =
  /比|较|同期|上年|去年|往年|计划|目标|任务|应|拟|将|待|尚|仍|剩|余|差|缺|少|不|未|无|其中|平均|每|第|增|减/u;

/**
 * The result that an actual tells in a clause of what was done, next to a target in the same unit: 已建成760个 beside
 * 800个, 已完成12个小区，惠及3200户 beside 完成12个小区.
 *
 * @returns `null` unless exactly one number of the text has the target's unit, or where the text owns up to a miss
 */
export function numberInWords(text: string, target: Quantity): TextReading | null {
  const unit = target.written?.unit.replace(/^(?:[十百千]?万|亿)/u, "") ?? "";
  const whole = squeeze(text).replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  // What the number is compared with, or what stands beside it, is no other result: 新签12家，另有4家已报价.
  const plain = splitClause(foldWidth(whole))?.body ?? whole;
  if (unit === "" || unit === "%" || plain.length > LONGEST || statesMiss(text)) return null;
  const found = [...plain.matchAll(NUMBER)].filter((match) => {
    const after = plain.slice(match.index + match[0].length);
    return after.startsWith(unit) && !GOES_ON.test(after.slice(unit.length));
  });
  const [match] = found;
  if (match === undefined || found.length > 1) return null;
  const [number, digits = "", multiplier = ""] = match;
  const after = plain.slice(match.index + number.length + unit.length);
  const before = plain.slice(0, match.index).split(CLAUSE_END).at(-1) ?? "";
  const done = saysDone(before, after) || isAlike(before, squeeze(target.raw));
  if (!done || OTHER.test(before) || BOUND.test(after)) return null;
  const unitText = `${multiplier}${unit}`;
  return {
    comparator: null,
    ...measured(digits, unitText),
    written: { number: digits, unit: unitText },
    notes: /[,;、。].*\S/u.test(whole.replace(/[。;]$/, "")) ? ["in-words"] : [],
  };
}

/** Whether the words before or behind a number say that so many were done. */
function saysDone(before: string, after: string): boolean {
  // The number alone between two stops: 720批次，超额完成.
  const alone = before === "" && /^(?:[,;、。]|$)/u.test(after);
  return alone || DONE.test(before) || DONE_SO.test(before) || (before === "" && DONE_BEHIND.test(after));
}

/** Whether the same words stand before the number of the target: 省级4门 beside 省级3门. */
function isAlike(before: string, target: string): boolean {
  return before !== "" && target.startsWith(before) && /\d/.test(target.charAt(before.length));
}

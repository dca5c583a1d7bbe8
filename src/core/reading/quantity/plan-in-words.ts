import { squeeze } from "../text-normalisation";
import { parseText, type TextReading } from "./parse-text";

/** What is to be done to so many of something: `改造32个小区`, `组织4次`, `带动就业300人`. */
const TO_DO =
  /^(?:全年|全部|计划|拟|累计|共)*(?:新[建增设购修]|[改扩重]建|改造|建设|建成|修[建缮复]|整[治修]|治理|维[护修]|养护|铺设|硬化|绿化|栽[植种]|种植|采购|购[置买]|配[备置]|安装|更换|举[办行]|召开|开展|组织|创建|培[育训养]|引进|招[聘录]|惠及|受益|带动(?:就业|增收)?|吸纳(?:就业)?|提供|发放|资助|救助|补助|慰问|走访|帮扶|服务|办[理结]|受理|审[核批查结]|检[查测]|抽[查检]|巡查|编[制写印]|制定|修订|出台|印[发制]|发[布表]|支持|拆除|清[理运])(?=\d)/;

/** What is to be so many, at the end: 法治培训2次, 党建专题会4场. Words of change, order and bounds make it something else. */
const TOPIC =
  /^(?!.*(?:[第比较增降减升前后至到每以不约未超低高少多]|人均|同期))\p{Script=Han}{2,14}(?=\d+(?:\.\d+)?(?:次|场次?|个|件|项|人次?|户|篇|期|家|套|台|份|处|名|条|公里|亩|门|本|座|口|所|辆|头|株|吨|米|平方米|只|批|支|幅|宗|起|例|对)$)/u;

/**
 * The number that a target says behind a verb, or `null` where it is no more than a verb, a number and a unit: what
 * follows in further words is for a person to judge.
 */
export function planInWords(text: string): TextReading | null {
  const plain = squeeze(text);
  const [verb] = TO_DO.exec(plain) ?? TOPIC.exec(plain) ?? [];
  if (verb === undefined) return null;
  const reading = parseText(plain.slice(verb.length), null);
  return reading.value === undefined ? null : reading;
}

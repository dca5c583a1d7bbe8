import type { Lexicon } from "../../../vocabulary/lexicon/lexicon";
import { verbStart } from "./find-verb";
import type { NameInput } from "./name-input";
import { word, type ParsedName } from "./parsed-name";

/** The day that was set, in front of what was to be done: 2月底前完成需求调研. */
const DEADLINE =
  /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|末|初)?|年[底末内])(?:之?前|以前)?(?=.{4,})/u;
/** Verbs that rule what follows them, whatever verb stands behind it: 完成需求调研, 召开动员部署会. */
const RULING = /^(?:完成|实现|开展|组织|召开|启动|印发|举办|实施|落实|推进|出台|编制)/u;
const TIME_UNIT = /^(?:个月|月|天|日|小时|分钟|周|年|个工作日|工作日)$/u;

/** How long or in which months something was done: 办理用时, 培训时间; `null` for other names. */
export function spanOf(name: string, { unit, value }: NameInput): ParsedName | null {
  const lasting = /^(.{2,}?)用时$/u.exec(name)?.[1];
  if (lasting !== undefined && TIME_UNIT.test(unit)) {
    return { form: "span", rule: "P9", span: "duration", about: word(lasting), name: word(name) };
  }
  const period = /^(.{2,}?)(?:时间|月份)$/u.exec(name)?.[1];
  if (period !== undefined && value === "range" && TIME_UNIT.test(unit)) {
    return { form: "span", rule: "P9", span: "period", about: word(period), name: word(name) };
  }
  return null;
}

const MONEY = /(?:经费|资金|费用|补贴|补助|款)$/u;

/** The day on which something was done: 主体工程于11月22日完工; `null` where the value is no day. */
export function dayOf(name: string, { value }: NameInput, lexicon: Lexicon): ParsedName | null {
  if (value !== "day") return null;
  const bare = name.replace(/(?:的)?(?:时间|日期|时限|节点|及时性?|按时|按期)$/u, "").replace(DEADLINE, "");
  const begun = begunOnDay(bare, lexicon);
  if (begun) return begun;
  const verb = lexicon.finishVerbAtEnd(bare) ?? lexicon.verbAtEnd(bare);
  const subject = verb === null ? "" : bare.slice(0, -verb.length).replace(/的$/u, "");
  // Money is not completed; the day is that of what was paid with it: 公用经费完成时间为12月.
  const money = verb === "完成" && MONEY.test(subject) && /(?:时间|日期)$/u.test(name);
  if (verb === null || subject.length < 2 || money)
    return { form: "list", rule: "P10", name: word(name), total: false };
  return { form: "day", rule: "P9", subject: word(subject), verb: word(verb), verbFirst: false };
}

/** 2月完成需求调研: a verb in front keeps its place, and the day stands before it; `null` for other names. */
function begunOnDay(bare: string, lexicon: Lexicon): ParsedName | null {
  const front = verbStart(bare, lexicon);
  if (front === null || front.object.length < 2) return null;
  const behind = lexicon.finishVerbAtEnd(bare) ?? lexicon.verbAtEnd(bare);
  if (behind !== null && !RULING.test(bare)) return null;
  return { form: "day", rule: "P9", subject: word(front.object), verb: front.verb, verbFirst: true };
}

import type { Head, Lexicon } from "../../../vocabulary/lexicon/lexicon";
import type { NameRule, ParsedName, Word, WordSource } from "./parsed-name";
import { becomesRate, isPredicateName } from "./predicate";
import { bareName, withoutExtent, withoutMisfit, withoutTail } from "./strip";

export interface NameInput {
  /** As printed. */
  readonly name: string;
  /** Unit of the actual (`次`, `%`, `万亩`), empty where there is none. */
  readonly unit: string;
  /** What the actual is: a number, a day, a range (5-6月), a state (已完成), or other words. */
  readonly value: "number" | "day" | "range" | "state" | "words";
  /** The state's word where the value is one: `已完成`. */
  readonly state?: string;
  /** Name of the reporting unit; it acts where the name begins with it. */
  readonly unitName?: string;
  /** Texts of the same form that may hold the writer's own verb, in the order in which they are asked. */
  readonly texts?: readonly { readonly text: string; readonly from: WordSource }[];
}

/** Longest object of a clause; a longer one is a sentence of its own. */
const LONGEST_OBJECT = 24;
/** A stop, or a number with a unit: the target is hidden in the name. */
const NO_OBJECT = /[，；。]|\d+(?:\.\d+)?\s*[天%％亩座个次人户项公米万元]/u;
const MEASURED =
  /(?:率|比例|占比|比重|满意度|知晓度|金额|成本|投资|标准|单价|价格|均价|增幅|(?<!长)度|性|规模|情况|程度|水平|收入|支出|经费|资金|费用|总额|余额|天数|时长|指数|系数|人口|产值|利润|得分)$/u;
/** Said by the unit already: 惠及人口1000人. */
const BARE_PEOPLE = /^(?:人口|人员|人数)$/u;
/** Names nothing beside its unit: 审议批准事项4项. */
const BARE_MATTER = /^(?:事项|项目)$/u;
const QUESTION = /是否|有无/u;
const PEOPLE = /^[万亿]?(?:人|名|户|家|人次|户次|家次)$/u;
/** Words in which a name stops in the middle: 考核及[验收]. */
const OPEN_END = /[及和与、的等并]$|(?:临时|集中|定期|及时|全面|共同)$/u;

/** Parses the name of an indicator or a fact by the grammar of official prose (P1–P10). */
export function parseName(input: NameInput, lexicon: Lexicon): ParsedName {
  // 是否编印资料, answered by 是, is said as what was done.
  const asked = input.value === "state" ? input.name.replace(/^\s*是否(?:已经?)?/u, "") : input.name;
  const bare = bareName(asked);
  if (bare === null) return { form: "unnamed", rule: "P1" };
  const name = withoutMisfit(bare, input.unit);
  if (isPinned(name, input, lexicon)) return clauseOf(name, input, lexicon);
  return (
    spanOf(name, input) ??
    dayOf(name, input, lexicon) ??
    involved(name, input) ??
    rateOf(name, input) ??
    (isMeasure(name, input, lexicon)
      ? measure(name, false, input.value !== "day" && isPredicateName(name))
      : null) ??
    clauseOf(name, input, lexicon)
  );
}

/** Whether somebody gave the clause of a name whose value a clause can take; what else the name looks like counts less. */
function isPinned(name: string, { unit, value }: NameInput, lexicon: Lexicon): boolean {
  if (value !== "number" && value !== "state") return false;
  return lexicon.pinned(name) !== null || lexicon.pinned(withoutTail(name, unit).text) !== null;
}

function word(text: string, from: WordSource = "name"): Word {
  return { text, from };
}

function measure(name: string, total: boolean, marked = false): ParsedName {
  return { form: "measure", rule: "P9", name: word(name), total, ...(marked ? { marked } : {}) };
}

/** 资金支付合规 100% → 资金支付合规率100%. */
function rateOf(name: string, { unit, value }: NameInput): ParsedName | null {
  return value === "number" && becomesRate(name, unit)
    ? { form: "measure", rule: "P9", name: word(name), total: false, rate: true }
    : null;
}

const TIME_UNIT = /^(?:个月|月|天|日|小时|分钟|周|年|个工作日|工作日)$/u;

function spanOf(name: string, { unit, value }: NameInput): ParsedName | null {
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

function dayOf(name: string, { value }: NameInput, lexicon: Lexicon): ParsedName | null {
  if (value !== "day") return null;
  const bare = name.replace(/(?:的)?(?:时间|日期|时限|节点|及时性?|按时|按期)$/u, "").replace(DEADLINE, "");
  const begun = begunOnDay(bare, lexicon);
  if (begun) return begun;
  const verb = lexicon.finishVerbAtEnd(bare) ?? lexicon.verbAtEnd(bare);
  const subject = verb === null ? "" : bare.slice(0, -verb.length).replace(/的$/u, "");
  if (verb === null || subject.length < 2)
    return { form: "list", rule: "P10", name: word(name), total: false };
  return { form: "day", rule: "P9", subject: word(subject), verb: word(verb), verbFirst: false };
}

/** The day that was set, in front of what was to be done: 2月底前完成需求调研. */
const DEADLINE =
  /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|末|初)?|年[底末内])(?:之?前|以前)?(?=.{4,})/u;
/** Verbs that rule what follows them, whatever verb stands behind it: 完成需求调研, 召开动员部署会. */
const RULING = /^(?:完成|实现|开展|组织|召开|启动|印发|举办|实施|落实|推进|出台|编制)/u;

/** 2月完成需求调研: a verb in front keeps its place, and the day stands before it; `null` for other names. */
function begunOnDay(bare: string, lexicon: Lexicon): ParsedName | null {
  const front = verbStart(bare, lexicon);
  if (front === null || front.object.length < 2) return null;
  const behind = lexicon.finishVerbAtEnd(bare) ?? lexicon.verbAtEnd(bare);
  if (behind !== null && !RULING.test(bare)) return null;
  return { form: "day", rule: "P9", subject: word(front.object), verb: front.verb, verbFirst: true };
}

function involved(name: string, { unit }: NameInput): ParsedName | null {
  const touched = /^(.{2,}?)涉及(.{2,}?)数?$/u.exec(name);
  if (touched?.[1] !== undefined && touched[2] !== undefined) {
    return { form: "involves", rule: "P9", about: word(touched[1]), object: word(touched[2]) };
  }
  const layered = /^(.{2,}?)(?:层级|级别)数$/u.exec(name)?.[1];
  if (layered !== undefined && unit === "级") {
    return { form: "involves", rule: "P9", about: word(layered), object: null };
  }
  return null;
}

function isMeasure(name: string, { unit, value }: NameInput, lexicon: Lexicon): boolean {
  if (unit === "%" || unit === "‰" || QUESTION.test(name)) return true;
  if (value === "words") return true;
  // An amount is granted or paid only where the name begins so: 发放补助资金, not 单场补助.
  if (unit.includes("元") && lexicon.verbAtStart(name) === null) return true;
  const bare = name.replace(/[（(][^（）()]*[)）]$/u, "");
  if (!MEASURED.test(bare)) return false;
  // 发放补助资金, 完成固定资产投资: the verb in front keeps its place.
  return lexicon.verbAtStart(bare) === null || /[率度性]$/u.test(bare);
}

interface Found {
  readonly rule: NameRule;
  readonly verb: Word;
  readonly object: string;
  /** What was done to the object, behind it: 完成选区换届. */
  readonly after?: string;
}

/** Whom something can be done to, counted in people; 高血压 is managed, not people. */
const WHOM =
  /(?:[人员工户生民者童妇师众手士兵团组队]|患者|病例|劳动力|对象|群体|家庭|人口|干部|代表|企业|用户|客户|群众|人才|专家|骨干)(?:[（(].*[)）])?$/u;
const COUNTS_PEOPLE = /^[万亿]?(?:人|名|人次|例)$/u;

/** Whether a verb was moved before what no people are: 规范管理高血压3224人. */
function isMisplaced({ rule, object }: Found, unit: string): boolean {
  return rule === "P5" && COUNTS_PEOPLE.test(unit) && object !== "" && !WHOM.test(object);
}

/** Whether the object only repeats what the unit says: 审议批准事项4项, 惠及人口1000人. */
function isUnitAlone(object: string, unit: string, acted: boolean): boolean {
  return (
    (acted && unit === "项" && BARE_MATTER.test(object)) ||
    (/人|名/u.test(unit) && PEOPLE.test(unit) && BARE_PEOPLE.test(object))
  );
}

/** The year of a task says nothing behind a verb: 培训2021年护工. */
const YEAR_BEFORE = /^(?:19|20)\d{2}年度?(?=.{2})/u;

function clauseOf(name: string, input: NameInput, lexicon: Lexicon): ParsedName {
  const { unit } = input;
  const stripped = input.value === "state" ? { text: name, total: false } : withoutTail(name, unit);
  const { total } = stripped;
  const { actor, rest } = actorOf(stripped.text, input, lexicon);
  const short = withoutExtent(rest, unit);
  const found = find(short, input, lexicon) ?? (short === rest ? null : find(rest, input, lexicon));
  if (found === null || !isObject(found, unit) || isMisplaced(found, unit))
    return unparsed(stripped.text, rest, total, input);
  const people = PEOPLE.test(unit);
  const object = isUnitAlone(found.object, unit, actor !== null) ? "" : found.object.replace(YEAR_BEFORE, "");
  const dative = !people || found.object === "" ? null : dativeOf(found, lexicon);
  return {
    form: "clause",
    rule: actor === null ? found.rule : "P3",
    actor: actor === null ? null : word(actor),
    verb: found.verb,
    // What was given for the name need not stand in it.
    object: object === "" ? null : word(object, name.includes(object) ? "name" : "lexicon"),
    after: found.after === undefined ? null : word(found.after),
    dative,
    total,
  };
}

/** A name without a verb: with a number it is a plain measure, as 受益人口5.36万人; else it joins the list. */
function unparsed(text: string, rest: string, total: boolean, { value }: NameInput): ParsedName {
  const plain = value === "number" && !NO_OBJECT.test(rest) && rest.length <= LONGEST_OBJECT;
  return plain && MEASURED.test(rest)
    ? measure(text, total)
    : { form: "list", rule: "P10", name: word(text), total };
}

function actorOf(
  text: string,
  { unitName = "" }: NameInput,
  lexicon: Lexicon,
): { readonly actor: string | null; readonly rest: string } {
  const actor = lexicon.actorAtStart(text, unitName);
  const rest = actor === null ? text : text.slice(actor.length);
  // 党组会议 is a meeting; 常委会听取… is somebody who listens.
  return actor !== null && lexicon.verbAtStart(rest) !== null && lexicon.headAtEnd(text)?.word !== text
    ? { actor, rest }
    : { actor: null, rest: text };
}

function find(name: string, input: NameInput, lexicon: Lexicon): Found | null {
  const pin = lexicon.pinned(name);
  if (pin) return { rule: "pinned", verb: word(pin.verb, "lexicon"), object: pin.object };
  const swapped = swappedOf(name, input, lexicon);
  if (swapped) return swapped;
  const state = input.value === "state" ? stateOf(name, input, lexicon) : null;
  if (state) return state;
  return (
    endNoun(name, input, lexicon) ??
    verbEnd(name, lexicon) ??
    served(name, input, lexicon) ??
    verbStart(name, lexicon) ??
    headEnd(name, input, lexicon)
  );
}

/** 完成换届的区代表选区 → 完成区代表选区换届; 学生受资助 → 资助学生; 受益农户 → 惠及农户. */
function swappedOf(name: string, { unit }: NameInput, lexicon: Lexicon): Found | null {
  const done = /^完成(.{2,6}?)的(.{2,})$/u.exec(name);
  if (done?.[1] !== undefined && done[2] !== undefined) {
    return { rule: "P4", verb: word("完成"), object: done[2], after: done[1] };
  }
  const task = /^完成(.{2,})任务$/u.exec(name)?.[1];
  const duty = task === undefined || !PEOPLE.test(unit) ? null : lexicon.verbAtEnd(task);
  if (task !== undefined && duty !== null && task.length > duty.length + 1) {
    return { rule: "P5", verb: word(duty), object: task.slice(0, -duty.length) };
  }
  const helped = /^(.{2,})受(.{2})$/u.exec(name);
  if (helped?.[1] !== undefined && helped[2] !== undefined && lexicon.isVerb(helped[2])) {
    return { rule: "P5", verb: word(helped[2]), object: helped[1] };
  }
  const reached = /^受益(.*?)(?:人口)?$/u.exec(name)?.[1];
  if (reached !== undefined && PEOPLE.test(unit)) {
    return { rule: "P6", verb: word("惠及", "lexicon"), object: reached };
  }
  return null;
}

/** A state without a verb in the name takes its own: 党史馆现场学习 已开展. */
function stateOf(name: string, { state = "" }: NameInput, lexicon: Lexicon): Found | null {
  const verb = lexicon.stateVerbs.get(state);
  if (verb === undefined) return null;
  if (name.endsWith(verb) && name.length > verb.length + 1) {
    return { rule: "P5", verb: word(verb), object: name.slice(0, -verb.length) };
  }
  const ending = lexicon.verbAtEnd(name);
  if (verb !== "完成" && ending !== null && Array.from(verb).some((letter) => ending.includes(letter))) {
    // 村史馆建设 已建成: the state says how far it went.
    return { rule: "P5", verb: word(verb, "lexicon"), object: name.slice(0, -ending.length) };
  }
  const head = lexicon.headAtEnd(name);
  if (head !== null && [head.verb, ...(head.others ?? [])].includes(verb)) {
    return { rule: "P6", verb: word(verb, "lexicon"), object: name };
  }
  if (verb === "完成" || lexicon.verbAtStart(name) !== null || lexicon.verbAtEnd(name) !== null) return null;
  return { rule: "P6", verb: word(verb, "lexicon"), object: name };
}

/** A noun at the end that is a verb as well: the unit tells which it is here (P5 or P6). */
function endNoun(name: string, input: NameInput, lexicon: Lexicon): Found | null {
  const head = lexicon.headAtEnd(name);
  const verb = lexicon.verbAtEnd(name);
  if (head === null || (verb !== null && verb.length > head.word.length)) return null;
  const moves = head.verb === head.word || (lexicon.isVerb(head.word) && !agrees(head, input.unit));
  const object = name.slice(0, -head.word.length);
  if (moves && object.length >= 2) return { rule: "P5", verb: word(head.word), object };
  const front = verbStart(name, lexicon);
  // A verb in front rules over the noun's usual one, unless the noun begins with it (宣传资料).
  if (front?.object.endsWith(head.word) === true) return front;
  return headEnd(name, input, lexicon);
}

function agrees({ units = [] }: Head, unit: string): boolean {
  return unit === "" || units.includes(unit);
}

/** 读者服务 beside 人次: what is a noun elsewhere is done to people here. */
function served(name: string, { unit }: NameInput, lexicon: Lexicon): Found | null {
  const verb = PEOPLE.test(unit) ? lexicon.frontVerbAtEnd(name) : null;
  return verb === null ? null : { rule: "P5", verb: word(verb), object: name.slice(0, -verb.length) };
}

/** P5: the longest verb at the end moves to the front; of two verbs the front one rules (P8). */
function verbEnd(name: string, lexicon: Lexicon): Found | null {
  const verb = lexicon.verbAtEnd(name);
  if (verb === null) return null;
  const object = name.slice(0, -verb.length);
  const front = verbStart(name, lexicon);
  const inner = lexicon.headAtEnd(object);
  const belongs = inner !== null && [inner.verb, ...(inner.others ?? [])].includes(verb);
  if (front !== null && !belongs) {
    const dropped = ["完成", "开展", "落实", "提出"].includes(verb);
    const rest = dropped ? front.object.slice(0, -verb.length) : front.object;
    return rest.length >= 2 ? { rule: "P8", verb: front.verb, object: rest } : null;
  }
  // 信息平台建设 is 建成 in a report of what was done.
  if (verb === "建设" && inner !== null && /^[建新]/u.test(inner.verb)) {
    return { rule: "P5", verb: word(inner.verb, "lexicon"), object };
  }
  return { rule: "P5", verb: word(verb), object };
}

/** P4: the longest verb at the start, unless a longer noun begins there. */
function verbStart(name: string, lexicon: Lexicon): Found | null {
  const verb = lexicon.verbAtStart(name);
  if (verb === null) return null;
  const noun = lexicon.headAtStart(name);
  if ((noun?.word.length ?? 0) > verb.length) return null;
  const object = name.slice(verb.length);
  return object.startsWith("的") ? null : { rule: "P4", verb: word(verb), object };
}

/** P6 and P7: a noun with a verb of its own; the writer's own verb before the same noun goes first. */
function headEnd(name: string, { texts = [], unit }: NameInput, lexicon: Lexicon): Found | null {
  const head = lexicon.headAtEnd(name);
  if (head === null || !fits(head, unit)) return null;
  for (const { text, from } of texts) {
    const verb = verbBefore(text, name, head, lexicon);
    if (verb !== null) return { rule: "P7", verb: word(verb, from), object: name };
  }
  return { rule: "P6", verb: word(head.verb, "lexicon"), object: name };
}

/** People stand beside documents (为221人建立预防接种证) and events, never beside works. */
function fits({ units, kind }: Head, unit: string): boolean {
  if (unit === "" || units === undefined || (kind === "document" && PEOPLE.test(unit))) return true;
  return units.includes(unit.replace(/^[万亿]/u, "")) || units.includes(unit);
}

/** The verb that a text puts before the name or its head noun, also at the head of a list joined by 、. */
function verbBefore(text: string, name: string, head: Head, lexicon: Lexicon): string | null {
  for (const clause of text.split(/[，。；\n]/u)) {
    const at = [name, head.word].map((part) => clause.indexOf(part)).find((index) => index > 0);
    if (at === undefined) continue;
    const before = clause.slice(0, at);
    const direct = lexicon.verbAtEnd(before);
    if (direct !== null) return direct;
    const begins = clause.replace(/^(?:目标|任务)?\s*\d*\s*[:：.、]?/u, "");
    const listed = lexicon.verbAtStart(begins);
    const headed = before.endsWith("、") || clause.indexOf(name) > 0;
    if (listed !== null && headed && !/[的和与]/u.test(before)) return listed;
  }
  return null;
}

function isObject({ object, verb }: Found, unit: string): boolean {
  if (object === "") return PEOPLE.test(unit) && verb.text !== "完成";
  const whole = !NO_OBJECT.test(object) && !OPEN_END.test(object);
  return whole && object.length >= 2 && object.length <= LONGEST_OBJECT;
}

/** 为221人建立预防接种证; 向1400户发放补贴. */
function dativeOf({ verb, object }: Found, lexicon: Lexicon): "for" | "to" | null {
  if (verb.text === "发放" && !/[人员工户生民者]$/u.test(object)) return "to";
  if (verb.text === "建立" && lexicon.headAtEnd(object)?.kind === "document") return "for";
  return null;
}

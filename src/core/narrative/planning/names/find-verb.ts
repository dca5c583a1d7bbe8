import type { Head, Lexicon } from "../../../vocabulary/lexicon/lexicon";
import type { NameInput } from "./name-input";
import { word, type NameRule, type Word } from "./parsed-name";

/** Units in which people are counted. */
export const PEOPLE = /^[万亿]?(?:人|名|户|家|人次|户次|家次)$/u;

/** What was done and to what, as a name says it. */
export interface Found {
  readonly rule: NameRule;
  readonly verb: Word;
  readonly object: string;
  /** What was done to the object, behind it: 完成选区换届. */
  readonly after?: string;
}

/** The verb of a name with its object, by the rules P4 to P8; `null` where the name holds none. */
export function findVerb(name: string, input: NameInput, lexicon: Lexicon): Found | null {
  const pin = lexicon.pinned(name);
  if (pin) return { rule: "pinned", verb: word(pin.verb, "lexicon"), object: pin.object };
  const swapped = swappedOf(name, input, lexicon);
  if (swapped) return swapped;
  const [, done, what] = FOR_WHOM.exec(name) ?? [];
  if (done !== undefined && what !== undefined) return { rule: "P4", verb: word(done), object: what };
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

/** A name that has its verb behind those for whom it is done: 面向社会开展职业培训. */
const FOR_WHOM =
  /^((?:面向|针对|对|为|向|与|联合|会同)[^的]{2,10}?(?:组织)?(?:开展|举办|提供|发放))(.{2,})$/u;

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
  // 安全生产检查: what stands before it says on what the eye was, and is not itself looked at.
  if (moves && LOOK.test(head.word) && MATTER.test(object)) {
    return { rule: "P6", verb: word("开展", "lexicon"), object: name };
  }
  if (moves && object.length >= 2) return { rule: "P5", verb: word(head.word), object };
  const front = verbStart(name, lexicon);
  // A verb in front rules over the noun's usual one, unless the noun begins with it (宣传资料).
  if (front?.object.endsWith(head.word) === true) return front;
  return headEnd(name, input, lexicon);
}

const LOOK = /^(?:检查|巡查|排查|督查|抽查)$/u;
/** What inspections are on: 安全生产, 消防安全, 作风纪律. */
const MATTER = /(?:安全|生产|卫生|质量|治安|纪律|作风|环保|防火|消防|专项|联合|综合|日常)$/u;

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
  // 适老化改造: what stands before the verb says how, not to what.
  if (MANNER.test(object)) return { rule: "P6", verb: word("完成", "lexicon"), object: name };
  // 中医馆提升改造: works of two verbs go to the front together.
  const [before] = WORKS.test(verb) ? (FIRST_OF_WORKS.exec(object) ?? []) : [];
  const place = before === undefined ? object : object.slice(0, -before.length);
  if (before !== undefined && place.length >= 2)
    return { rule: "P5", verb: word(`${before}${verb}`), object: place };
  return { rule: "P5", verb: word(verb), object };
}

const WORKS = /^(?:改造|建设|维修|整治|修复|加固|更新|养护|重建)$/u;
const FIRST_OF_WORKS = /(?:提升|升级|更新|维修|修缮|改扩建|改建|扩建|加固|清淤|疏浚|翻新|拆除|迁移)$/u;

/** How something is done: 适老化, 信息化, 数字化, 一站式, 家庭无障碍. */
const MANNER = /^(?:.{2,3}(?:化|式)|.{0,10}无障碍)$/u;

/** P4: the longest verb at the start, unless a longer noun begins there. */
export function verbStart(name: string, lexicon: Lexicon): Found | null {
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
